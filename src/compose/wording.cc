#include "compose/wording.h"

#include <array>
#include <string_view>
#include <variant>

#include "base/french.h"
#include "base/message_format.h"
#include "base/utf8.h"

namespace palier::compose {

std::string origin_word(model::Origin::Kind kind) {
    switch (kind) {
        case model::Origin::Kind::Official:
            return "officielle";
        case model::Origin::Kind::Transcription:
            return "transcription";
        case model::Origin::Kind::Reconstruction:
            return "reconstitution";
        case model::Origin::Kind::Example:
            return "exemple";
        case model::Origin::Kind::User:
            break;
    }
    return "utilisateur";
}

std::string origin_label(model::Origin::Kind kind) {
    switch (kind) {
        case model::Origin::Kind::Official:
            return "officielle";
        case model::Origin::Kind::Transcription:
            return "transcription de la grille officielle";
        case model::Origin::Kind::Reconstruction:
            return "reconstitution non officielle";
        case model::Origin::Kind::Example:
            return "exemple non officiel";
        case model::Origin::Kind::User:
            break;
    }
    return "grille du service";
}

std::string without_full_stop(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) {
        text.pop_back();
    }
    return text;
}

Value text_unless_empty(const std::string& text) {
    return text.empty() ? Value() : Value::text(text);
}

std::string in_letters(std::size_t number, bool feminine) {
    constexpr std::array<std::string_view, 13> words = {"zéro", "un",   "deux", "trois", "quatre",
                                                        "cinq", "six",  "sept", "huit",  "neuf",
                                                        "dix",  "onze", "douze"};
    if (number == 1 && feminine) {
        return "une";
    }
    return number < words.size() ? std::string(words.at(number)) : std::to_string(number);
}

std::string filled(std::string_view pattern, const base::Arguments& arguments) {
    base::Arguments names = arguments;
    for (auto& [name, argument] : names) {
        if (auto* text = std::get_if<std::string>(&argument)) {
            *text = base::isolated(*text);
        }
    }
    return base::french::spaced(base::format_message(pattern, names));
}

std::string with_capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

}  // namespace palier::compose
