#include "analysis/gaps.h"

#include <algorithm>
#include <utility>

#include "analysis/what_if.h"

namespace palier::analysis {

namespace {

using base::Score;
using model::Criterion;
using model::LabelGrid;

/// Whether a better mark of a criterion serves a condition.
bool serves(const Criterion& criterion, const Condition& condition) {
    switch (condition.kind) {
        case Condition::Kind::Overall:
            return true;
        case Condition::Kind::Axis:
            return condition.subject == criterion.axis;
        case Condition::Kind::Engagement:
            return condition.subject == criterion.engagement;
        case Condition::Kind::Blocking:
            return condition.subject == criterion.id;
        case Condition::Kind::Document:
            return false;
    }
    return false;
}

/// Reads the gap of each criterion.
class GapReader {
  public:
    GapReader(const LabelGrid& grid, const LabelResult& result, const CheapestPath* path)
        : grid_(grid), result_(result), path_(path) {}

    CriterionGap read(std::size_t index) const {
        const Criterion& criterion = grid_.criteria.at(index);
        const CriterionResult& standing = result_.criteria.at(index);
        CriterionGap gap{.criterion = criterion.id,
                         .mark = standing.mark,
                         .not_applicable = standing.not_applicable,
                         .evidence = standing.evidence,
                         .blocking = criterion.blocking};
        if (!standing.not_applicable) {
            const std::size_t target = target_of(index);
            gap.target = grid_.marks.at(target).id;
            gap.found = grid_.marks.at(mark_index(grid_, standing)).value;
            gap.required = grid_.marks.at(target).value;
            gap.overall_points = overall_points(index, target);
            const std::size_t next = mark_index(grid_, standing) + 1;
            if (next < grid_.marks.size()) {
                gap.next = grid_.marks.at(next).id;
                gap.next_points = overall_points(index, next);
            }
            gap.on_path = change_of(criterion) != nullptr;
        }
        gap.lacks = lacks(index);
        return gap;
    }

  private:
    const MarkChange* change_of(const Criterion& criterion) const {
        return path_ != nullptr && path_->best ? path_->best->find(criterion.id) : nullptr;
    }

    std::size_t target_of(std::size_t index) const {
        const std::size_t mark = mark_index(grid_, result_.criteria.at(index));
        if (const MarkChange* change = change_of(grid_.criteria.at(index))) {
            return mark + static_cast<std::size_t>(change->steps);
        }
        // On a path that exists, what blocks and is too low would be raised.
        return path_ == nullptr || path_->best ? mark : std::max(mark, blocking_mark(index));
    }

    /// The lowest mark that is enough for the level aimed at and those below; the highest when none
    /// is; the lowest of all when the criterion does not block.
    std::size_t blocking_mark(std::size_t index) const {
        Score required = 0;
        for (std::size_t level = 0; level <= level_index(grid_, path_->level); ++level) {
            for (const Condition& condition : result_.levels.at(level).conditions) {
                if (condition.kind == Condition::Kind::Blocking &&
                    condition.subject == grid_.criteria.at(index).id) {
                    required = std::max(required, condition.required);
                }
            }
        }
        const auto enough = std::ranges::find_if(
            grid_.marks, [&](const model::Mark& mark) { return mark.value >= required; });
        const auto found = static_cast<std::size_t>(enough - grid_.marks.begin());
        return std::min(found, grid_.marks.size() - 1);
    }

    Score overall_points(std::size_t index, std::size_t target) const {
        const CriterionResult& standing = result_.criteria.at(index);
        if (target == mark_index(grid_, standing)) {
            return 0;
        }
        const LabelResult attained =
            with_marks(grid_, result_, {{standing.criterion, grid_.marks.at(target).id}});
        return attained.overall.value_or(0) - result_.overall.value_or(0);
    }

    std::vector<LevelLack> lacks(std::size_t index) const {
        const CriterionResult& standing = result_.criteria.at(index);
        const bool can_rise =
            !standing.not_applicable && mark_index(grid_, standing) + 1 < grid_.marks.size();
        std::vector<LevelLack> lacks;
        lacks.reserve(result_.levels.size());
        for (const LevelResult& level : result_.levels) {
            lacks.push_back({.level = level.level});
            for (const Condition& condition : level.conditions) {
                if (can_rise && !condition.is_met() &&
                    serves(grid_.criteria.at(index), condition)) {
                    lacks.back().conditions.push_back(condition);
                }
            }
        }
        return lacks;
    }

    const LabelGrid& grid_;
    const LabelResult& result_;
    const CheapestPath* path_;
};

GroupGap group_gap(const LabelResult& result, Condition::Kind kind, const std::string& subject,
                   const std::optional<Score>& rate) {
    GroupGap gap{.kind = kind, .subject = subject, .rate = rate};
    gap.levels.reserve(result.levels.size());
    for (const LevelResult& level : result.levels) {
        LevelDistance distance{.level = level.level};
        for (const Condition& condition : level.conditions) {
            if (condition.kind == kind && condition.subject == subject) {
                distance.required = condition.required;
                distance.gap = condition.gap();
            }
        }
        gap.levels.push_back(std::move(distance));
    }
    return gap;
}

}  // namespace

GapAnalysis analyse_gaps(const LabelGrid& grid, const LabelResult& result,
                         const CheapestPath* path) {
    GapAnalysis analysis;
    const GapReader reader(grid, result, path);
    analysis.criteria.reserve(grid.criteria.size());
    for (std::size_t index = 0; index < grid.criteria.size(); ++index) {
        analysis.criteria.push_back(reader.read(index));
    }
    analysis.groups.reserve(1 + result.axes.size() + result.engagements.size());
    analysis.groups.push_back(group_gap(result, Condition::Kind::Overall, "", result.overall));
    for (const GroupRate& axis : result.axes) {
        analysis.groups.push_back(group_gap(result, Condition::Kind::Axis, axis.id, axis.rate));
    }
    for (const GroupRate& engagement : result.engagements) {
        analysis.groups.push_back(
            group_gap(result, Condition::Kind::Engagement, engagement.id, engagement.rate));
    }
    return analysis;
}

}  // namespace palier::analysis
