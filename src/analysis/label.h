#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "base/score.h"
#include "model/dossier.h"
#include "model/label_grid.h"

namespace palier::analysis {

enum class Evidence { Present, Stale, Absent };

/// Where a criterion stands.
struct CriterionResult {
    /// The id of a criterion of the label's grid.
    std::string criterion;
    /// The id of the mark given, or estimated; absent: « non coté », which counts as the lowest
    /// mark, or not applicable.
    std::optional<std::string> mark = {};
    bool not_applicable = false;
    /// What it counts for, 0 to 1; 0 when it is not applicable.
    base::Score value = 0;
    Evidence evidence = Evidence::Absent;
    /// Of the mark; of the table when there is none.
    base::Place place = {};

    bool operator==(const CriterionResult&) const = default;
};

/// The rate of an axis or of an engagement: 100 × Σ weight × value ÷ Σ weight over its criteria
/// that apply; absent when none does.
struct GroupRate {
    std::string id;
    std::optional<base::Score> rate = {};

    bool operator==(const GroupRate&) const = default;
};

/// One thing that a level asks for.
struct Condition {
    enum class Kind { Overall, Axis, Engagement, Blocking, Document };
    Kind kind = Kind::Overall;
    /// The id of the axis, engagement, criterion or document; empty for the overall rate.
    std::string subject = {};
    /// A percentage; the value of a mark for a blocking criterion; 1 for a document.
    base::Score required;
    /// Absent for the overall rate when no criterion applies: the condition is not met.
    std::optional<base::Score> found = {};

    bool is_met() const { return found && *found >= required; }
    /// Negative: what is missing. Absent like `found`.
    std::optional<base::Score> gap() const {
        return found ? std::optional(*found - required) : std::nullopt;
    }
    bool operator==(const Condition&) const = default;
};

struct LevelResult {
    std::string level;
    std::vector<Condition> conditions = {};

    bool is_reached() const;
    bool operator==(const LevelResult&) const = default;
};

/// The position of a site as against a label's grid. Never a forecast of what a certifier decides.
struct LabelResult {
    /// True without a table « Label »: marks are estimated from the diagnostic.
    bool estimated = false;
    /// In the order of the grid.
    std::vector<CriterionResult> criteria = {};
    std::vector<GroupRate> axes = {};
    std::vector<GroupRate> engagements = {};
    /// The mean of the axes that have a rate, by their weights; absent when none has.
    std::optional<base::Score> overall = {};
    /// From the lowest to the highest.
    std::vector<LevelResult> levels = {};
    /// The id of the highest level such that it and all below it are reached.
    std::optional<std::string> reached = {};
    /// The level aimed at, by its id; empty for a site that wants none.
    std::string target = {};

    bool operator==(const LabelResult&) const = default;
};

/// What is asked of the analysis of a label besides the dossier. Owns nothing that it refers to.
struct LabelQuestion {
    const model::LabelGrid& grid;
    /// The grid of the dossier's diagnostic, which estimates come from.
    const model::Grid& diagnostic_grid;
    /// The level asked for on the command line, by its id.
    std::optional<std::string> target = {};
    /// The day at which the age of evidence is measured, when the dossier has no audit date.
    const base::Date& edition;
};

/// Rates a set of criteria against a grid: axes, engagements, overall, levels. `criteria` are all
/// of the grid, in its order. `documents` are the ids of those that the dossier has.
LabelResult rate_criteria(const model::LabelGrid& grid, std::vector<CriterionResult> criteria,
                          const std::vector<std::string>& documents);

/// The mark that an attained share (0 to 1) is taken for: the highest whose value it reaches.
const model::Mark& mark_for(const base::Score& share, const model::LabelGrid& grid);

/// Where a site stands against a label's grid. With a table « Label », by its marks; without, by
/// marks estimated from the diagnostic, when its grid is the one that the label's grid refers to:
/// points of the questions that the criterion names, else rates of its themes within its
/// engagement, else the rate of the engagement; not applicable when its questions, or all of its
/// engagement, are. The target is the one asked for, else « Niveau
/// visé », else the level after the one reached, else the highest. Codes: ANA-040 (evidence dated
/// after the audit), ANA-041 (stale evidence), ANA-042 (a criterion not marked), ANA-043 (a
/// required document is missing, said when the dossier speaks of a label).
LabelResult analyse_label(const model::Dossier& dossier, const Analysis& analysis,
                          const LabelQuestion& question, base::Diagnostics& diags);

}  // namespace palier::analysis
