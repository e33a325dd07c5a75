#include "compose/phrase.h"

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
    const auto* text = std::get_if<std::string>(&value.content);
    base::expect(text != nullptr, "a select gets a text, a number, or yes or no");
    return *text;
}

std::int64_t count(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value.content);
    base::expect(number != nullptr, "a plural gets a whole number");
    return *number;
}

std::string filled(const Phrase::Plain& phrase, const DataScope& scope) {
    std::string text;
    for (const auto& piece : phrase.pieces) {
        const auto* words = std::get_if<std::string>(&piece);
        text += words != nullptr ? *words : printed(scope.look_up(std::get<Path>(piece)));
    }
    return text;
}

std::string filled(const Phrase::Choosing& phrase, const DataScope& scope) {
    using Use = Phrase::Choosing::Argument::Use;
    base::Arguments arguments;
    for (const auto& argument : phrase.arguments) {
        const Value& value = scope.look_up(argument.path);
        if (argument.use == Use::Count) {
            arguments[argument.name] = count(value);
        } else {
            arguments[argument.name] =
                argument.use == Use::Print ? printed(value) : select_word(value);
        }
    }
    return base::format_message(phrase.pattern, arguments);
}

}  // namespace

std::string printed(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.content)) {
        return *text;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value.content)) {
        return base::french::number(base::Score(*number), 0);
    }
    const auto* figure = std::get_if<Figure>(&value.content);
    base::expect(figure != nullptr, "only texts, numbers and figures are printed");
    return figure->text;
}

std::string filled(const Phrase& phrase, const DataScope& scope) {
    return std::visit([&](const auto& content) { return filled(content, scope); }, phrase.content);
}

}  // namespace palier::compose
