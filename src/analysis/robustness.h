#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/label.h"

namespace palier::analysis {

/// A criterion that the level reached hangs on: one mark lower, and it is lost.
struct Fragility {
    std::string criterion;
    /// Ids of marks: the one that it has and the one below.
    std::string from;
    std::string to;
    /// The level that remains; absent when none does.
    std::optional<std::string> falls_to = {};

    bool operator==(const Fragility&) const = default;
};

/// How firmly the level reached is held.
struct Robustness {
    /// The id of the level reached; absent, and nothing else said, when none is.
    std::optional<std::string> level = {};
    /// In the order of the grid.
    std::vector<Fragility> fragilities = {};
    /// The conditions of the level on marks, with the gap of each: how far the rate or the mark may
    /// fall. In the order of the level's conditions.
    std::vector<Condition> margins = {};

    bool operator==(const Robustness&) const = default;
};

/// Every criterion whose slip by one mark alone would lose the level reached, and the margins of
/// its conditions. What is not applicable, or has the lowest mark, cannot slip.
Robustness robustness(const model::LabelGrid& grid, const LabelResult& result);

}  // namespace palier::analysis
