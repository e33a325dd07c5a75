#pragma once

#include <string>
#include <variant>
#include <vector>

#include "compose/path.h"

namespace palier::compose {

/// A text of a template with data in it, checked.
struct Phrase {
    /// Text and data, one after the other.
    struct Plain {
        std::vector<std::variant<std::string, Path>> pieces;
    };
    /// A text that chooses its words: an ICU MessageFormat pattern, and what its arguments mean.
    struct Choosing {
        struct Argument {
            /// Printed, counted for a plural, or compared with the words of a select.
            enum class Use { Print, Count, Select };
            std::string name;
            Path path;
            Use use;
        };
        std::string pattern;
        std::vector<Argument> arguments;
    };

    std::variant<Plain, Choosing> content;
};

/// The French text of a value: of a text, of a whole number, of a figure.
std::string printed(const Value& value);

/// The phrase with data in it. White space stands as the template and the data have it.
std::string filled(const Phrase& phrase, const DataScope& scope);

/// A stretch of a filled phrase.
struct FilledPart {
    enum class Origin { Template, Data };
    std::string text;
    Origin origin = Origin::Template;
};

/// The same, in parts: the words of the template, and each thing that was printed. The number of a
/// plural (« # ») is one of the words that it chose.
std::vector<FilledPart> filled_parts(const Phrase& phrase, const DataScope& scope);

}  // namespace palier::compose
