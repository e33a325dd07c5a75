#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace palier::typeset {

/// A place where a line may end.
struct BreakOpportunity {
    /// The byte offset after which the line ends.
    std::size_t offset = 0;
    /// A line must end here (line feed).
    bool mandatory = false;
};

/// Where lines of a French text may end, by the Unicode line breaking algorithm (UAX #14) of ICU in
/// the French locale, ascending, the end of the text included as the last one. A line never ends
/// next to a no-break space or inside a code like « E6-1 ».
std::vector<BreakOpportunity> line_breaks(std::string_view text);

/// Where the letters of a text end, each with the marks on it (grapheme clusters, UAX #29): byte
/// offsets, ascending, the end of the text as the last one. None of an empty text.
std::vector<std::size_t> letter_ends(std::string_view text);

/// Whether a text has a letter or a figure, and is not only punctuation.
bool has_words(std::string_view text);

}  // namespace palier::typeset
