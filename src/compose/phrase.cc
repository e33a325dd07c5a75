#include "compose/phrase.h"

#include <algorithm>
#include <string_view>

#include "base/expect.h"
#include "base/french.h"
#include "base/message_format.h"

namespace palier::compose {

namespace {

/// The word that a select compares: a text itself, the digits of a number, « oui » or « non ».
std::string select_word(const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value.content)) {
        return *truth ? "oui" : "non";
    }
    if (const auto* number = std::get_if<std::int64_t>(&value.content)) {
        return std::to_string(*number);
    }
    return std::get<std::string>(value.content);
}

std::int64_t count(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value.content);
    base::expect(number != nullptr, "a plural gets a whole number");
    return *number;
}

/// Noncharacters, which are for a program's own use: where data begins and ends in what ICU gives
/// back.
constexpr std::string_view data_begins = "\uFDD0";
constexpr std::string_view data_ends = "\uFDD1";

void erase_all(std::string& text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
}

std::string marked(std::string data) {
    erase_all(data, data_begins);
    erase_all(data, data_ends);
    return std::string(data_begins) + data + std::string(data_ends);
}

using Parts = std::vector<FilledPart>;
using Origin = FilledPart::Origin;

Parts parts_of(std::string_view marked) {
    Parts parts;
    while (!marked.empty()) {
        const bool data = marked.starts_with(data_begins);
        marked.remove_prefix(data ? data_begins.size() : 0);
        const std::string_view sign = data ? data_ends : data_begins;
        const std::size_t end = std::min(marked.find(sign), marked.size());
        parts.push_back(
            {std::string(marked.substr(0, end)), data ? Origin::Data : Origin::Template});
        marked.remove_prefix(std::min(end + (data ? sign.size() : 0), marked.size()));
    }
    return parts;
}

Parts filled_parts(const Phrase::Plain& phrase, const DataScope& scope) {
    Parts parts;
    for (const auto& piece : phrase.pieces) {
        const auto* words = std::get_if<std::string>(&piece);
        parts.push_back(words != nullptr ? FilledPart{*words, Origin::Template}
                                         : FilledPart{printed(scope.look_up(std::get<Path>(piece))),
                                                      Origin::Data});
    }
    return parts;
}

Parts filled_parts(const Phrase::Choosing& phrase, const DataScope& scope) {
    using Use = Phrase::Choosing::Argument::Use;
    base::Arguments arguments;
    for (const auto& argument : phrase.arguments) {
        const Value& value = scope.look_up(argument.path);
        if (argument.use == Use::Count) {
            arguments[argument.name] = count(value);
        } else {
            arguments[argument.name] =
                argument.use == Use::Print ? marked(printed(value)) : select_word(value);
        }
    }
    return parts_of(base::format_message(phrase.pattern, arguments));
}

}  // namespace

std::string printed(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.content)) {
        return *text;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value.content)) {
        return base::french::number(base::Score(*number), 0);
    }
    return std::get<Figure>(value.content).text;
}

std::string filled(const Phrase& phrase, const DataScope& scope) {
    std::string text;
    for (const FilledPart& part : filled_parts(phrase, scope)) {
        text += part.text;
    }
    return text;
}

std::vector<FilledPart> filled_parts(const Phrase& phrase, const DataScope& scope) {
    return std::visit([&](const auto& content) { return filled_parts(content, scope); },
                      phrase.content);
}

}  // namespace palier::compose
