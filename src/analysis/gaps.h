#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/cheapest_path.h"
#include "analysis/label.h"

namespace palier::analysis {

/// What keeps a level from being reached and that a better mark of a criterion would serve.
struct LevelLack {
    std::string level;
    /// Conditions that are not met: the criterion's own when it blocks, that of its engagement, of
    /// its axis, the overall one. Empty when the criterion keeps nothing back, or has the highest
    /// mark.
    std::vector<Condition> conditions = {};

    bool operator==(const LevelLack&) const = default;
};

/// Where a criterion stands as against what the target level needs of it.
struct CriterionGap {
    std::string criterion;
    /// The id of its mark; absent: « non coté » or not applicable.
    std::optional<std::string> mark = {};
    bool not_applicable = false;
    /// The id of the mark to attain, never lower than the one that it has: the one at the end of
    /// the cheapest path to the target level, when the path raises it; else the one that it has,
    /// which is all that the target asks of it, the lowest when it has none. Where no path reaches
    /// the level: the one that the level asks of what blocks, or the nearest below that there is.
    /// Absent when it is not applicable.
    std::optional<std::string> target = {};
    /// Values of these marks, 0 to 1; both 0 when it is not applicable.
    base::Score found = 0;
    base::Score required = 0;
    /// What attaining the target adds to the overall rate, in points of percentage.
    base::Score overall_points = 0;
    /// The id of the mark above the one that it has; absent at the highest, and when it is not
    /// applicable. What attaining it adds to the overall rate.
    std::optional<std::string> next = {};
    base::Score next_points = 0;
    Evidence evidence = Evidence::Absent;
    bool blocking = false;
    bool on_path = false;
    /// For each level, from the lowest.
    std::vector<LevelLack> lacks = {};

    /// Negative: what is missing.
    base::Score gap() const { return found - required; }
    bool operator==(const CriterionGap&) const = default;
};

/// How far a rate is from what a level asks of it.
struct LevelDistance {
    std::string level;
    /// Absent, like the gap: the level asks for nothing here.
    std::optional<base::Score> required = {};
    /// Found − required; negative: what is missing. Absent too when no criterion applies.
    std::optional<base::Score> gap = {};

    bool operator==(const LevelDistance&) const = default;
};

/// The overall rate, or that of an axis or of an engagement, as against each level.
struct GroupGap {
    Condition::Kind kind = Condition::Kind::Overall;
    /// The id of the axis or engagement; empty for the overall rate.
    std::string subject = {};
    /// Absent when nothing in it applies.
    std::optional<base::Score> rate = {};
    std::vector<LevelDistance> levels = {};

    bool operator==(const GroupGap&) const = default;
};

struct GapAnalysis {
    /// In the order of the grid.
    std::vector<CriterionGap> criteria = {};
    /// The overall rate, then axes, then engagements, in the order of the grid.
    std::vector<GroupGap> groups = {};

    bool operator==(const GapAnalysis&) const = default;
};

/// The gaps of a result. `path`: the cheapest one to its target level; null when no level is aimed
/// at, and then each criterion's target is what it has.
GapAnalysis analyse_gaps(const model::LabelGrid& grid, const LabelResult& result,
                         const CheapestPath* path);

}  // namespace palier::analysis
