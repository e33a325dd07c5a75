#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compose/phrase.h"

namespace palier::compose {

/// A text of a template, taken apart; its paths are still as written.
struct WrittenPhrase {
    struct Argument {
        /// What ICU calls it.
        std::string name;
        std::string path;
        Phrase::Choosing::Argument::Use use;
        /// How many lines below the start of the text it stands.
        int lines_down = 0;
    };

    /// Text, and arguments by index: the whole of a phrase that does not choose.
    std::vector<std::variant<std::string, std::size_t>> pieces;
    std::vector<Argument> arguments;
    /// Whether there is a plural or a select.
    bool chooses = false;
    /// What ICU is given.
    std::string pattern;
};

/// Why a text cannot be read.
struct PhraseProblem {
    /// A key of message GAB-122: fermante, ouverte, vide, genre, branche, autre, citation,
    /// imbrication, icu.
    std::string reason;
    /// What was read there.
    std::string detail;
    int lines_down = 0;
};

/// Reads a text in which `{path}` stands for data, `{path, plural, one {…} other {…}}` and
/// `{path, select, …}` choose words, and `'{'` is a brace. Any other apostrophe is one: « ’ ».
std::variant<WrittenPhrase, PhraseProblem> read_phrase(std::string_view text);

}  // namespace palier::compose
