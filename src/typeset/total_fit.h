#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/length.h"

/// Line ends of a whole paragraph at once, after D. E. Knuth and M. F. Plass, « Breaking Paragraphs
/// into Lines », Software: Practice and Experience 11 (1981), with the measures of TeX82.
namespace palier::typeset {

/// What a line is filled with and never parts.
struct Box {
    base::Length width;
};

/// White space that may grow by `stretch` and more, and shrink by `shrink` and no more. A line may
/// end here when a box stands before it; white space at the start of a line vanishes.
struct Glue {
    base::Length width;
    base::Length stretch;
    base::Length shrink;
};

/// The cost of a place where a line must not end, and of one where it must.
inline constexpr int no_line_end = 10'000;
inline constexpr int forced_line_end = -10'000;

/// A place where a line may end, at a cost from `no_line_end` to `forced_line_end`.
struct Penalty {
    /// What stands there when the line does end: a hyphen.
    base::Length width;
    int cost = 0;
    /// Two lines in a row should not both end so: hyphens.
    bool flagged = false;
};

using FitNode = std::variant<Box, Glue, Penalty>;

/// What makes one way of breaking a paragraph better than another.
struct FitRules {
    base::Length measure;
    /// The most badness of a line: 100 r³ for white space stretched or shrunk by r times what it
    /// gives. 10 000 and more is anything that is not too wide.
    int tolerance = 200;
    /// Given to each line beside what its white space gives, so that bad lines can be told from
    /// worse ones.
    base::Length extra_stretch;
    /// Added to each line's badness: fewer lines are better.
    int line_cost = 10;
    /// Demerits of two flagged ends in a row, of a flagged end before the last line, and of a tight
    /// line next to a loose one.
    std::int64_t flagged_pair = 10'000;
    std::int64_t flagged_before_last = 5'000;
    std::int64_t contrast = 10'000;
    /// Added for each flagged end after two in a row: three hyphens one under the other are seen.
    std::int64_t flagged_third = 100'000;
};

struct Fit {
    /// The nodes at which lines end, ascending, the last one included.
    std::vector<std::size_t> breaks;
    std::int64_t demerits = 0;
    /// The most starts of a line that were weighed against one end: what the time of a long
    /// paragraph depends on.
    std::size_t most_active = 0;
};

/// The line ends with the least demerits; of equal ones, the same each time. The last node is a
/// forced end. Empty when some line cannot be had within the tolerance.
std::optional<Fit> total_fit(std::span<const FitNode> nodes, const FitRules& rules);

}  // namespace palier::typeset
