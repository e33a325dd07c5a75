#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/line_ends.h"
#include "layout/text_items.h"

namespace palier::layout {

/// Where a line of a text ends: after so many of its items, and inside the next one, before the
/// rest of it that follows a division, when there is one.
struct LineEnd {
    std::size_t items = 0;
    std::optional<std::size_t> division;

    bool operator==(const LineEnd&) const = default;
};

enum class Edges { Justified, Ragged };

/// The line ends of least demerits, without divisions of the dictionary when that is good enough.
/// No item is wider than the measure. `size` is that of the letters.
std::vector<LineEnd> fitted_line_ends(std::vector<Item>& items, ItemReader& reader, Edges edges,
                                      base::Length measure, base::Length size);

/// The line ends of a ragged text whose words are divided by their authors at most.
std::vector<LineEnd> ragged_line_ends(std::span<const Item> items, base::Length measure, Rag rag);

}  // namespace palier::layout
