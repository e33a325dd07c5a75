#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/gaps.h"
#include "analysis/label.h"
#include "base/place.h"
#include "base/score.h"
#include "model/action.h"
#include "model/action_library.h"
#include "model/dossier.h"
#include "model/label_grid.h"
#include "model/plan.h"
#include "model/survey.h"

namespace palier::analysis {

/// What a survey says of an engagement: of its printed questions, the one with the largest share of
/// dissatisfied people.
struct Voice {
    model::Audience audience = model::Audience::Users;
    std::string question;
    std::string text;
    /// The id of its scale.
    std::string scale;
    std::int64_t n = 0;
    /// A percentage of n.
    base::Score dissatisfied;
    /// Of the question's first row.
    base::Place place = {};

    bool operator==(const Voice&) const = default;
};

/// What raising a criterion is worth.
struct CriterionWorth {
    std::string criterion;
    bool not_applicable = false;
    /// The value of its mark, and of the one to attain: the target of the gap analysis when it is
    /// below that, else the next mark above. Equal at the top, and when it is not applicable.
    base::Score found = 0;
    base::Score aim = 0;
    /// Whether it is below what the level aimed at needs of it.
    bool needed = false;
    /// Set only when it is needed.
    bool blocking = false;
    bool on_path = false;
    /// What attaining the aim adds to the overall rate, in points of percentage.
    base::Score points = 0;
    /// 1, and what the rules of the grid add for `blocking` and `on_path`.
    base::Score weight = 1;
    /// Of the mark; of the table when there is none.
    base::Place place = {};

    /// points × weight.
    base::Score worth() const;
    bool operator==(const CriterionWorth&) const = default;
};

/// What an engagement at its best would add to the global rate of the diagnostic.
struct EngagementWorth {
    std::string engagement;
    Figure rate;
    /// How many engagements the global rate is the mean of.
    int evaluated = 1;
    /// (100 − rate) ÷ evaluated.
    base::Score points = 0;

    bool operator==(const EngagementWorth&) const = default;
};

/// How much an action matters, with all that it was worked out from. Exact: each figure is rounded
/// once, where it is shown. Only steps that would leave 64 bits are taken at six decimals.
struct Impact {
    enum class Basis {
        /// The criterion that it names.
        Criterion,
        /// It names an engagement only: the mean of the criteria of the engagement that can rise.
        EngagementCriteria,
        /// It names an engagement only, and none of its criteria applies: nothing to gain.
        NothingApplies,
        /// There is no position against a label: the engagement's rate in the diagnostic. Never
        /// beside the others: their points are of another rate.
        Diagnostic,
        /// Nothing is known of what it names, or it names nothing: the priority that the dossier
        /// gives it stands in, low when it gives none.
        Priority,
    };
    Basis basis = Basis::Priority;
    /// Of the basis Criterion: one. Of EngagementCriteria: those that can rise.
    std::vector<CriterionWorth> criteria = {};
    /// Of the basis Diagnostic.
    std::optional<EngagementWorth> engagement = {};
    /// In points of percentage: the worth of the criterion, the mean of several, or of the
    /// engagement.
    base::Score worth = 0;
    /// Users' first; at most one of each audience.
    std::vector<Voice> voices = {};
    /// About the engagement, all of them.
    int negative_verbatims = 0;
    /// 1, and what the rules of the grid add for voices and verbatims.
    base::Score listening = 1;
    /// worth × listening.
    base::Score value = 0;
    /// What a criterion (of the diagnostic: an engagement) is worth on average: 100 ÷ the number of
    /// those that apply. 0 when nothing is known.
    base::Score average = 0;
    /// 1 to 3: `value` as against `average`.
    int level = 1;

    bool operator==(const Impact&) const = default;
};

/// An action of a plan.
struct PlannedAction {
    /// Of a draft: what the library says, status « à valider ». Of the dossier: as it stands, with
    /// an id in any case, and its criterion spelt as in the grid.
    model::Action action;
    /// The draft of the library that it is; null for an action of the dossier.
    const model::DraftAction* draft = nullptr;
    /// Its own, else that of its criterion, else 2.
    int effort = 2;
    Impact impact = {};
    /// From 1. Absent for what is done, given up or rejected, as is the class.
    std::optional<int> rank = {};
    std::optional<model::ActionClass> action_class = {};
    bool leads = false;
    bool send_up = false;
};

/// The action plan of a site: by rank, then what is not ranked in the order of the dossier.
struct Plan {
    std::vector<PlannedAction> actions = {};
    /// Those that impacts were weighed by.
    model::PriorityRules rules = {};

    const PlannedAction* find(std::string_view id) const;
};

/// What a plan is made from. Owns nothing that it refers to; `library` outlives the plan.
struct PlanQuestion {
    const model::Dossier& dossier;
    const Analysis& analysis;
    /// Null together: the site has no position against a label.
    const model::LabelGrid* grid = nullptr;
    const LabelResult* result = nullptr;
    const GapAnalysis* gaps = nullptr;
    /// Drafts for the criteria of the grid; null when there is none.
    const model::ActionLibrary* library = nullptr;
};

/// The actions of the dossier and the drafts that its gaps call for, ranked.
///
/// Drafts are suggested for every criterion that is below what the level aimed at needs of it; when
/// these are fewer than the rules' `drafts`, the most worth of those for criteria below the highest
/// mark are added up to so many. Never for a criterion at the highest mark, or not applicable, and
/// without a position against a label, not at all. A draft is left out when an action of the
/// dossier, whatever became of it, has its id or its text; an action on the same criterion does not
/// hide it.
///
/// Classes come from the level of impact and the effort: launch now when the impact is above the
/// effort; a project when it is 2 or 3 and is not; ongoing when it is 1 and the effort 1 or 2; set
/// aside when it is 1 and the effort 3. Actions go by class, in that order; then those on a
/// criterion that is below what the level aimed at needs of it; then by impact, the lesser effort,
/// and the id. At most six lead, of the classes launch now and project: those that are needed, then
/// the others, in their order; a draft whose criterion another leading action has does not. Leading
/// ones have the first ranks.
Plan analyse_plan(const PlanQuestion& question);

/// The ids of the actions of a dossier in a plan: their own; of one that has none, « D- » and six
/// digits made from its text as names are compared, with what stands in parentheses, so that an id
/// goes by what an action says and not by its row. « D-3F2A9C-2 » when another action has that id:
/// only of those that say the same does the order count.
std::vector<std::string> plan_ids(const std::vector<model::Action>& actions);

}  // namespace palier::analysis
