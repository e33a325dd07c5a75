#include "compose/attributes.h"

#include <algorithm>
#include <charconv>

namespace palier::compose {

namespace {

bool is_in(Range range, base::Length length) {
    switch (range) {
        case Range::Any:
            return true;
        case Range::NotNegative:
            return length >= base::Length();
        case Range::Positive:
            return length > base::Length();
    }
    return false;
}

std::string expectation(Range range) {
    switch (range) {
        case Range::Any:
            return "une longueur en mm ou en pt, « 12mm », « -0.35pt »";
        case Range::NotNegative:
            return "une longueur en mm ou en pt, nulle ou positive, « 12mm », « 10.5pt »";
        case Range::Positive:
            return "une longueur en mm ou en pt, plus grande que zéro, « 12mm », « 10.5pt »";
    }
    return "";
}

std::optional<int> parse_whole(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

bool is_alphanumeric(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

/// The shape of a BCP 47 tag: two or three letters, then subtags of two to eight letters or digits.
bool is_language_tag(std::string_view text) {
    std::size_t part = 0;
    while (true) {
        const std::size_t end = std::min(text.find('-'), text.size());
        const std::string_view subtag = text.substr(0, end);
        const std::size_t longest = part == 0 ? 3 : 8;
        if (subtag.size() < 2 || subtag.size() > longest ||
            !std::ranges::all_of(subtag, is_alphanumeric)) {
            return false;
        }
        if (end == text.size()) {
            return true;
        }
        text.remove_prefix(end + 1);
        ++part;
    }
}

}  // namespace

std::optional<std::string> Attributes::optional(std::string_view name) {
    if (std::ranges::find(asked_, name) == asked_.end()) {
        asked_.emplace_back(name);
    }
    const auto found = std::ranges::find(element_.attributes, name, &XmlAttribute::name);
    return found == element_.attributes.end() ? std::nullopt : std::optional(found->value);
}

std::string Attributes::required(std::string_view name) {
    std::string text = optional(name).value_or("");
    if (text.empty()) {
        missing(name);
    }
    return text;
}

std::optional<base::Length> Attributes::optional_length(std::string_view name, Range range) {
    const auto text = optional(name);
    if (!text) {
        return std::nullopt;
    }
    const auto length = base::parse_length(*text);
    if (!length || !is_in(range, *length)) {
        reports_.error("GAB-111", line(),
                       {{"attribut", std::string(name)},
                        {"element", element()},
                        {"lu", *text},
                        {"attendu", expectation(range)}});
        return std::nullopt;
    }
    return length;
}

base::Length Attributes::required_length(std::string_view name, Range range) {
    if (!optional(name)) {
        missing(name);
        return {};
    }
    return optional_length(name, range).value_or(base::Length());
}

std::optional<int> Attributes::optional_number(std::string_view name, int least, int most) {
    const auto text = optional(name);
    if (!text) {
        return std::nullopt;
    }
    const auto number = parse_whole(*text);
    if (!number || *number < least || *number > most) {
        reports_.error("GAB-112", line(),
                       {{"attribut", std::string(name)},
                        {"element", element()},
                        {"lu", *text},
                        {"attendu", "un nombre entier de " + std::to_string(least) + " à " +
                                        std::to_string(most)}});
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Attributes::yes_no(std::string_view name) {
    const auto answer = word(name, yes_no_words);
    return answer ? std::optional(*answer == YesNo::Yes) : std::nullopt;
}

std::string Attributes::language(std::string_view name) {
    const auto text = optional(name);
    if (text && !is_language_tag(*text)) {
        bad_word(name, *text, {"fr-FR", "en"});
        return "";
    }
    return text.value_or("");
}

void Attributes::missing(std::string_view name) {
    reports_.error("GAB-109", line(), {{"element", element()}, {"attendu", std::string(name)}});
}

void Attributes::finish() {
    for (const XmlAttribute& attribute : element_.attributes) {
        if (std::ranges::find(asked_, attribute.name) == asked_.end()) {
            reports_.unknown("GAB-108", line(), attribute.name, asked_, {{"element", element()}});
        }
    }
}

void Attributes::bad_word(std::string_view name, const std::string& read,
                          const std::vector<std::string>& known) {
    reports_.unknown("GAB-110", line(), read, known,
                     {{"attribut", std::string(name)}, {"element", element()}});
}

}  // namespace palier::compose
