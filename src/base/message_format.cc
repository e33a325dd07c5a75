#include "base/message_format.h"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>

#include <vector>

#include "base/expect.h"

namespace palier::base {

namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

std::string format_message(std::string_view pattern, const Arguments& arguments) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(unicode(pattern), icu::Locale("fr", "FR"), status);
    expect(U_SUCCESS(status), "a message pattern is sound");
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, value] : arguments) {
        names.push_back(unicode(name));
        const auto* text = std::get_if<std::string>(&value);
        values.push_back(text != nullptr ? icu::Formattable(unicode(*text))
                                         : icu::Formattable(std::get<std::int64_t>(value)));
    }
    icu::UnicodeString result;
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), result,
                  status);
    expect(U_SUCCESS(status), "a message gets the kinds of arguments it asks for");
    std::string text;
    result.toUTF8String(text);
    return text;
}

std::string message_problem(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(unicode(pattern), icu::Locale("fr", "FR"), status);
    return U_SUCCESS(status) ? "" : u_errorName(status);
}

}  // namespace palier::base
