#include "typeset/line_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>
#include <span>

#include "base/expect.h"
#include "typeset/characters.h"

namespace palier::typeset {

namespace {

/// ICU's iterator for French lines, read-only: building one costs a thousand times a copy.
const icu::BreakIterator& french_lines() {
    static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::BreakIterator> created(
            icu::BreakIterator::createLineInstance(icu::Locale::getFrance(), status));
        base::expect(U_SUCCESS(status) != 0, "ICU holds its line breaking rules");
        return created;
    }();
    return *prototype;
}

class Utf8View {
  public:
    explicit Utf8View(std::string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&view_, text.data(), static_cast<std::int64_t>(text.size()), &status);
        base::expect(U_SUCCESS(status) != 0, "ICU reads UTF-8");
    }
    ~Utf8View() { utext_close(&view_); }
    Utf8View(const Utf8View&) = delete;
    Utf8View& operator=(const Utf8View&) = delete;

    UText* get() { return &view_; }

  private:
    UText view_ = UTEXT_INITIALIZER;
};

UChar32 icu_point(char32_t point) {
    return static_cast<UChar32>(point);
}

bool is_no_break_space(char32_t point) {
    return point == U'\u00A0' || point == U'\u202F';
}

bool is_hyphen(char32_t point) {
    return point == U'-' || point == U'\u2010' || point == U'\u2013';
}

bool is_digit(char32_t point) {
    return u_isdigit(icu_point(point)) != 0;
}

/// Whether the letters and digits at the end of `text` begin with a capital and hold a digit: « E6
/// ».
bool ends_with_code(std::span<const Character> text) {
    bool digit = false;
    bool capital_first = false;
    for (; !text.empty() && u_isalnum(icu_point(text.back().point)) != 0;
         text = text.first(text.size() - 1)) {
        digit = digit || is_digit(text.back().point);
        capital_first = u_isupper(icu_point(text.back().point)) != 0;
    }
    return digit && capital_first;
}

/// What the house adds to UAX #14: codes, ranges of figures and no-break spaces hold together.
/// Neither side is empty.
bool holds_together(std::span<const Character> before, std::span<const Character> after) {
    const char32_t last = before.back().point;
    const char32_t next = after.front().point;
    if (is_no_break_space(last) || is_no_break_space(next)) {
        return true;
    }
    const auto stem = before.first(before.size() - 1);
    if (!is_hyphen(last) || stem.empty()) {
        return false;
    }
    if (is_digit(next)) {
        return is_digit(stem.back().point) || ends_with_code(stem);
    }
    return u_isupper(icu_point(next)) != 0 && ends_with_code(stem);
}

}  // namespace

std::vector<BreakOpportunity> line_breaks(std::string_view text) {
    Utf8View view(text);
    const std::unique_ptr<icu::BreakIterator> lines(french_lines().clone());
    UErrorCode status = U_ZERO_ERROR;
    lines->setText(view.get(), status);
    base::expect(U_SUCCESS(status) != 0, "ICU takes any text");

    const std::vector<Character> characters = characters_of(text);
    const std::span<const Character> all(characters);
    std::vector<BreakOpportunity> breaks;
    std::size_t before = 0;
    for (std::int32_t end = lines->next(); end != icu::BreakIterator::DONE; end = lines->next()) {
        const auto offset = static_cast<std::size_t>(end);
        const std::int32_t kind = lines->getRuleStatus();
        const bool mandatory = kind >= UBRK_LINE_HARD && kind < UBRK_LINE_HARD_LIMIT;
        while (before < all.size() && all[before].begin < offset) {
            ++before;
        }
        if (mandatory || offset == text.size() ||
            !holds_together(all.first(before), all.subspan(before))) {
            breaks.push_back({offset, mandatory});
        }
    }
    if (breaks.empty()) {
        breaks.push_back({text.size(), false});
    }
    return breaks;
}

}  // namespace palier::typeset
