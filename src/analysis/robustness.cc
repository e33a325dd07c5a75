#include "analysis/robustness.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "analysis/what_if.h"

namespace palier::analysis {

namespace {

/// What becomes of the level when a criterion slips to the mark below; empty when it stands.
std::optional<Fragility> slip(const model::LabelGrid& grid, const LabelResult& result,
                              const CriterionResult& criterion) {
    const std::size_t mark = mark_index(grid, criterion);
    if (criterion.not_applicable || mark == 0) {
        return std::nullopt;
    }
    const std::string& below = grid.marks.at(mark - 1).id;
    const LabelResult slipped = with_marks(grid, result, {{criterion.criterion, below}});
    if (slipped.reached == result.reached) {
        return std::nullopt;
    }
    return Fragility{.criterion = criterion.criterion,
                     .from = grid.marks.at(mark).id,
                     .to = below,
                     .falls_to = slipped.reached};
}

}  // namespace

Robustness robustness(const model::LabelGrid& grid, const LabelResult& result) {
    Robustness found{.level = result.reached};
    if (!result.reached) {
        return found;
    }
    for (const CriterionResult& criterion : result.criteria) {
        if (auto fragility = slip(grid, result, criterion)) {
            found.fragilities.push_back(std::move(*fragility));
        }
    }
    const LevelResult& level = result.levels.at(level_index(grid, *result.reached));
    std::ranges::copy_if(
        level.conditions, std::back_inserter(found.margins),
        [](const Condition& condition) { return condition.kind != Condition::Kind::Document; });
    return found;
}

}  // namespace palier::analysis
