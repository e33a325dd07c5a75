#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/length.h"

namespace palier::layout {

/// What a line is filled with: letters that stay together, and the space that follows them unless
/// the line ends there.
struct LineItem {
    base::Length width;
    base::Length space;
    /// Drawn when the line ends after this item, inside a word.
    base::Length hyphen = {};
    /// The line ends after this item whatever comes.
    bool ends_line = false;
};

enum class Rag {
    /// The last line may be short, though no single item stands alone there when it can be helped.
    Natural,
    /// All lines are about as long as each other: titles.
    Balanced
};

/// Where lines of a ragged text end: for each line, the index after its last item. Takes as few
/// lines as `measure` allows, then makes the sum of the squares of what lines leave empty the
/// least. An item wider than the measure gets a line of its own.
std::vector<std::size_t> choose_line_ends(std::span<const LineItem> items, base::Length measure,
                                          Rag rag);

}  // namespace palier::layout
