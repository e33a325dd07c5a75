#include "base/diagnostics.h"

#include <algorithm>

#include "base/catalog.h"
#include "base/expect.h"
#include "base/french.h"
#include "base/message_format.h"

namespace palier::base {

namespace {

std::vector<Message> assembled_catalog() {
    std::vector<Message> messages;
    for (const auto part :
         {catalog::ingest_messages(), catalog::dossier_messages(), catalog::grid_messages(),
          catalog::template_messages(), catalog::layout_messages(), catalog::command_messages(),
          catalog::system_messages(), catalog::analysis_messages(), catalog::sheet_messages(),
          catalog::workbook_messages(), catalog::take_back_messages()}) {
        messages.insert(messages.end(), part.begin(), part.end());
    }
    std::ranges::sort(messages, {}, &Message::code);
    return messages;
}

std::string text_argument(const Arguments& arguments, std::string_view name) {
    const auto found = arguments.find(name);
    if (found == arguments.end()) {
        return "";
    }
    const auto* text = std::get_if<std::string>(&found->second);
    return text != nullptr ? *text : std::to_string(std::get<std::int64_t>(found->second));
}

}  // namespace

std::span<const Message> message_catalog() {
    static const std::vector<Message> messages = assembled_catalog();
    return messages;
}

const Message& message(std::string_view code) {
    const auto messages = message_catalog();
    const auto found = std::ranges::lower_bound(messages, code, {}, &Message::code);
    expect(found != messages.end() && found->code == code, "every reported code is catalogued");
    return *found;
}

std::string Diagnostic::read() const {
    return text_argument(arguments, "lu");
}

std::string Diagnostic::expected() const {
    return text_argument(arguments, "attendu");
}

std::string Diagnostic::sentence() const {
    return french::spaced(format_message(message(code).text, arguments));
}

std::string Diagnostic::line() const {
    const std::string where = french::spaced(describe(place));
    return (where.empty() ? "" : where + "\u00A0: ") + sentence() + " [" + code + "]";
}

void Diagnostics::report(std::string_view code, Place place, Arguments arguments) {
    all_.push_back(Diagnostic{std::string(code), message(code).severity, std::move(place),
                              std::move(arguments)});
}

void Diagnostics::append(const Diagnostics& other) {
    all_.insert(all_.end(), other.all_.begin(), other.all_.end());
}

bool Diagnostics::has_errors() const {
    return std::ranges::any_of(
        all_, [](const Diagnostic& one) { return one.severity == Severity::Error; });
}

}  // namespace palier::base
