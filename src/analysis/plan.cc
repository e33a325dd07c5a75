#include "analysis/plan.h"

#include <algorithm>
#include <functional>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "base/expect.h"
#include "base/utf8.h"

namespace palier::analysis {

namespace {

using base::Score;
using model::Action;
using model::ActionClass;
using model::DraftAction;
using model::PriorityRules;

constexpr int usual_effort = 2;
constexpr int highest_level = 3;
constexpr std::size_t most_leading = 6;
constexpr int hundred = 100;

/// What steps of the arithmetic keep.
enum class Steps { Exact, SixDecimals };

Score kept(const Score& value, Steps steps) {
    constexpr int decimals = 6;
    return steps == Steps::Exact ? value
                                 : *Score::from_decimal(base::to_machine(value.rounded(decimals)));
}

/// Whether a committee still has to think of an action.
bool is_open(const Action& action) {
    return action.status != Action::Status::Done && action.status != Action::Status::GivenUp &&
           action.decision != Action::Decision::Rejected;
}

/// Works out what an action is worth.
class Weigher {
  public:
    Weigher(const PlanQuestion& question, const PriorityRules& rules)
        : question_(question), rules_(rules) {
        if (question_.grid == nullptr) {
            return;
        }
        worths_.reserve(question_.grid->criteria.size());
        for (std::size_t index = 0; index < question_.grid->criteria.size(); ++index) {
            worths_.push_back(worth_of(index));
        }
    }

    /// In the order of the grid; none without a position against a label.
    const std::vector<CriterionWorth>& worths() const { return worths_; }

    const CriterionWorth* worth_of(const std::string& criterion) const {
        const auto found = std::ranges::find(worths_, criterion, &CriterionWorth::criterion);
        return found != worths_.end() ? &*found : nullptr;
    }

    Impact impact_of(const Action& action) const {
        try {
            return impact_of(action, Steps::Exact);
        } catch (const std::overflow_error&) {
            // Two surveys of millions, or weights of six decimals.
            return impact_of(action, Steps::SixDecimals);
        }
    }

  private:
    Impact impact_of(const Action& action, Steps steps) const {
        Impact impact = with_basis(action, steps);
        if (impact.basis == Impact::Basis::Priority) {
            impact.level = action.priority ? highest_level - static_cast<int>(*action.priority) : 1;
            return impact;
        }
        listen(engagement_of(action), steps, impact);
        impact.value = impact.worth * impact.listening;
        impact.level = level_of(impact);
        return impact;
    }

    CriterionWorth worth_of(std::size_t index) const {
        const CriterionGap& gap = question_.gaps->criteria.at(index);
        const CriterionResult& standing = question_.result->criteria.at(index);
        CriterionWorth worth{.criterion = gap.criterion,
                             .not_applicable = gap.not_applicable,
                             .found = gap.found,
                             .aim = gap.found,
                             .place = standing.place};
        if (gap.not_applicable) {
            return worth;
        }
        if (gap.gap() < Score(0)) {
            worth.aim = gap.required;
            worth.needed = true;
            worth.blocking = gap.blocking;
            worth.on_path = gap.on_path;
            worth.points = gap.overall_points;
            worth.weight += worth.blocking ? rules_.blocking : Score(0);
            worth.weight += worth.on_path ? rules_.path : Score(0);
            return worth;
        }
        if (gap.next) {
            worth.aim = question_.grid->find_mark(*gap.next)->value;
            worth.points = gap.next_points;
        }
        return worth;
    }

    const model::Criterion* criterion_of(const Action& action) const {
        return question_.grid != nullptr && action.criterion
                   ? question_.grid->find_criterion(action.criterion->value)
                   : nullptr;
    }

    /// The engagement that it names, else that of its criterion; empty for none.
    std::string engagement_of(const Action& action) const {
        if (action.engagement) {
            return action.engagement->value;
        }
        const model::Criterion* criterion = criterion_of(action);
        return criterion != nullptr ? criterion->engagement.value_or("") : "";
    }

    Impact with_basis(const Action& action, Steps steps) const {
        const std::string engagement = engagement_of(action);
        if (question_.grid == nullptr) {
            return on_diagnostic_of(engagement);
        }
        if (const model::Criterion* criterion = criterion_of(action)) {
            const CriterionWorth& worth = *worth_of(criterion->id);
            return {.basis = Impact::Basis::Criterion,
                    .criteria = {worth},
                    .worth = worth_in(worth, steps),
                    .average = average_criterion()};
        }
        return on_criteria_of(engagement, steps);
    }

    static Score worth_in(const CriterionWorth& worth, Steps steps) {
        return kept(worth.points, steps) * worth.weight;
    }

    Score average_criterion() const {
        const auto count =
            std::ranges::count_if(worths_, std::logical_not(), &CriterionWorth::not_applicable);
        return count > 0 ? Score::ratio(hundred, count) : Score(0);
    }

    /// Of the basis Priority when the grid has no criterion about the engagement.
    Impact on_criteria_of(const std::string& engagement, Steps steps) const {
        Impact impact;
        for (std::size_t index = 0; index < worths_.size(); ++index) {
            const CriterionWorth& worth = worths_.at(index);
            if (engagement.empty() || question_.grid->criteria.at(index).engagement != engagement) {
                continue;
            }
            if (!worth.not_applicable) {
                impact.basis = Impact::Basis::EngagementCriteria;
            } else if (impact.basis == Impact::Basis::Priority) {
                impact.basis = Impact::Basis::NothingApplies;
            }
            if (worth.aim > worth.found) {
                impact.criteria.push_back(worth);
                impact.worth += kept(worth_in(worth, steps), steps);
            }
        }
        if (!impact.criteria.empty()) {
            const auto count = static_cast<std::int64_t>(impact.criteria.size());
            impact.worth = kept(impact.worth / Score(count), steps);
        }
        if (impact.basis != Impact::Basis::Priority) {
            impact.average = average_criterion();
        }
        return impact;
    }

    /// Of the basis Priority when the engagement has no rate.
    Impact on_diagnostic_of(const std::string& engagement) const {
        const std::vector<EngagementResult>& results = question_.analysis.engagements;
        const auto is_evaluated = [](const EngagementResult& result) {
            return std::holds_alternative<Figure>(result.rate);
        };
        const auto found = std::ranges::find(results, engagement, &EngagementResult::engagement);
        if (found == results.end() || !is_evaluated(*found)) {
            return {};
        }
        EngagementWorth worth{
            .engagement = engagement,
            .rate = std::get<Figure>(found->rate),
            .evaluated = static_cast<int>(std::ranges::count_if(results, is_evaluated))};
        worth.points = (Score(hundred) - worth.rate.value) / Score(worth.evaluated);
        return {.basis = Impact::Basis::Diagnostic,
                .engagement = worth,
                .worth = worth.points,
                .average = Score::ratio(hundred, worth.evaluated)};
    }

    /// Adds what people say of the engagement.
    void listen(const std::string& engagement, Steps steps, Impact& impact) const {
        if (engagement.empty()) {
            return;
        }
        for (const SurveyResult& survey : question_.analysis.surveys) {
            if (auto voice = loudest(survey, engagement)) {
                voice->dissatisfied = kept(voice->dissatisfied, steps);
                const bool users = survey.audience == model::Audience::Users;
                impact.listening +=
                    (users ? rules_.users : rules_.staff) * voice->dissatisfied / Score(hundred);
                impact.voices.push_back(std::move(*voice));
            }
        }
        impact.negative_verbatims = static_cast<int>(std::ranges::count_if(
            question_.analysis.verbatims, [&](const model::Verbatim& verbatim) {
                return verbatim.feeling == model::Verbatim::Feeling::Negative &&
                       verbatim.engagement && verbatim.engagement->value == engagement;
            }));
        impact.listening +=
            rules_.verbatim * Score(std::min(impact.negative_verbatims, rules_.most_verbatims));
        impact.listening = kept(impact.listening, steps);
    }

    /// Of the printed questions about an engagement, the first with the largest share of
    /// dissatisfied people.
    static std::optional<Voice> loudest(const SurveyResult& survey, const std::string& engagement) {
        const SurveyQuestionResult* most = nullptr;
        for (const SurveyQuestionResult& question : survey.questions) {
            const bool counts = question.engagement == engagement && question.satisfaction &&
                                question.satisfaction->dissatisfied_share > Score(0);
            if (counts && (most == nullptr || question.satisfaction->dissatisfied_share >
                                                  most->satisfaction->dissatisfied_share)) {
                most = &question;
            }
        }
        if (most == nullptr) {
            return std::nullopt;
        }
        return Voice{.audience = survey.audience,
                     .question = most->id,
                     .text = most->text,
                     .scale = most->scale,
                     .n = most->n,
                     .dissatisfied = most->satisfaction->dissatisfied_share,
                     .place = most->place};
    }

    int level_of(const Impact& impact) const {
        if (impact.value <= Score(0)) {
            return 1;
        }
        if (impact.value >= rules_.strong * impact.average) {
            return highest_level;
        }
        return impact.value >= rules_.medium * impact.average ? 2 : 1;
    }

    const PlanQuestion& question_;
    const PriorityRules& rules_;
    std::vector<CriterionWorth> worths_ = {};
};

ActionClass class_of(int impact, int effort) {
    if (impact > effort) {
        return ActionClass::LaunchNow;
    }
    if (impact > 1) {
        return ActionClass::Project;
    }
    return effort < highest_level ? ActionClass::Ongoing : ActionClass::SetAside;
}

Action action_of(const DraftAction& draft, const model::Criterion& criterion) {
    Action action{.id = {.value = draft.id}, .text = draft.text};
    if (criterion.engagement) {
        action.engagement = {.value = *criterion.engagement};
    }
    action.criterion = {.value = criterion.id};
    action.owner = draft.owner;
    action.effort = draft.effort;
    action.indicator = draft.indicator;
    action.status = Action::Status::ToConfirm;
    action.level = draft.level;
    return action;
}

/// Whether it is on a criterion that the level aimed at needs a better mark of.
bool is_needed(const PlannedAction& planned) {
    return planned.impact.basis == Impact::Basis::Criterion &&
           planned.impact.criteria.front().needed;
}

bool goes_before(const PlannedAction& left, const PlannedAction& right) {
    const auto key = [](const PlannedAction& one) {
        return std::tuple(*one.action_class, !is_needed(one), -one.impact.level, -one.impact.value,
                          one.effort, std::string_view(one.action.id.value));
    };
    return key(left) < key(right);
}

/// Six digits made from a text (FNV-1a), the same for the same words.
std::string digits_of(std::string text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr int count = 6;
    // Names are compared without what stands in parentheses, which may be all that parts two
    // actions: « (phase 1) ».
    std::ranges::replace_if(
        text, [](char letter) { return letter == '(' || letter == ')'; }, ' ');
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : base::folded(text)) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    std::string made;
    for (int digit = 0; digit < count; ++digit) {
        // The low bits of the sum mix worst.
        made += digits[hash >> 60U];
        hash <<= 4U;
    }
    return made;
}

/// Puts a plan together.
class Planner {
  public:
    explicit Planner(const PlanQuestion& question)
        : question_(question),
          rules_(question.grid != nullptr ? question.grid->priorities : PriorityRules{}),
          weigher_(question_, rules_) {}

    Plan plan() const {
        std::vector<PlannedAction> ranked;
        std::vector<PlannedAction> rest;
        add_of_dossier(ranked, rest);
        add_drafts(ranked);
        std::ranges::sort(ranked, goes_before);
        choose_leading(ranked);
        std::ranges::stable_partition(ranked, std::identity(), &PlannedAction::leads);
        for (std::size_t index = 0; index < ranked.size(); ++index) {
            ranked.at(index).rank = static_cast<int>(index) + 1;
        }
        std::ranges::move(rest, std::back_inserter(ranked));
        return {.actions = std::move(ranked), .rules = rules_};
    }

  private:
    const model::Criterion* criterion_of(const Action& action) const {
        return question_.grid != nullptr && action.criterion
                   ? question_.grid->find_criterion(action.criterion->value)
                   : nullptr;
    }

    PlannedAction weighed(Action action) const {
        const model::Criterion* criterion = criterion_of(action);
        PlannedAction planned{.action = std::move(action)};
        if (criterion != nullptr) {
            planned.action.criterion->value = criterion->id;
        }
        planned.effort =
            planned.action.effort.value_or(criterion != nullptr ? criterion->effort : usual_effort);
        planned.impact = weigher_.impact_of(planned.action);
        planned.send_up =
            planned.action.level == Action::Level::Network ||
            (!planned.action.level && criterion != nullptr && criterion->network_level);
        return planned;
    }

    void add_of_dossier(std::vector<PlannedAction>& ranked,
                        std::vector<PlannedAction>& rest) const {
        const std::vector<Action>& actions = question_.dossier.actions;
        const std::vector<std::string> ids = plan_ids(actions);
        for (std::size_t index = 0; index < actions.size(); ++index) {
            PlannedAction planned = weighed(actions.at(index));
            planned.action.id.value = ids.at(index);
            const bool open = is_open(planned.action);
            if (open) {
                planned.action_class = class_of(planned.impact.level, planned.effort);
            }
            (open ? ranked : rest).push_back(std::move(planned));
        }
    }

    /// Whether an action of the dossier has the id or the text of a draft.
    static bool is_taken(const DraftAction& draft, const std::set<std::string>& taken) {
        return taken.contains(base::folded(draft.id)) || taken.contains(base::folded(draft.text));
    }

    void add_drafts(std::vector<PlannedAction>& ranked) const {
        if (question_.library == nullptr || question_.grid == nullptr) {
            return;
        }
        std::set<std::string> taken;
        for (const Action& action : question_.dossier.actions) {
            taken.insert({base::folded(action.id.value), base::folded(action.text)});
        }
        std::vector<PlannedAction> needed;
        std::vector<PlannedAction> others;
        for (const DraftAction& draft : question_.library->actions) {
            const CriterionWorth* worth = weigher_.worth_of(draft.criterion);
            if (worth == nullptr || worth->aim == worth->found || is_taken(draft, taken)) {
                continue;
            }
            PlannedAction planned =
                weighed(action_of(draft, *question_.grid->find_criterion(draft.criterion)));
            planned.draft = &draft;
            planned.action_class = class_of(planned.impact.level, planned.effort);
            (worth->needed ? needed : others).push_back(std::move(planned));
        }
        std::ranges::sort(others, goes_before);
        const auto most = static_cast<std::size_t>(rules_.drafts);
        const std::size_t room = most > needed.size() ? most - needed.size() : 0;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(std::min(room, others.size())),
                     others.end());
        std::ranges::move(needed, std::back_inserter(ranked));
        std::ranges::move(others, std::back_inserter(ranked));
    }

    /// `ranked`: in their order.
    static void choose_leading(std::vector<PlannedAction>& ranked) {
        std::set<std::string> criteria;
        std::size_t leading = 0;
        for (const bool needed : {true, false}) {
            for (PlannedAction& planned : ranked) {
                if (leading < most_leading && is_needed(planned) == needed &&
                    may_lead(planned, criteria)) {
                    planned.leads = true;
                    ++leading;
                    criteria.insert(criterion_id(planned));
                }
            }
        }
    }

    /// The criterion that it names; empty for none.
    static std::string criterion_id(const PlannedAction& planned) {
        return planned.action.criterion ? planned.action.criterion->value : "";
    }

    /// `criteria`: of those that lead.
    static bool may_lead(const PlannedAction& planned, const std::set<std::string>& criteria) {
        const bool matters = planned.action_class == ActionClass::LaunchNow ||
                             planned.action_class == ActionClass::Project;
        return matters && (planned.draft == nullptr || !criteria.contains(criterion_id(planned)));
    }

    const PlanQuestion& question_;
    PriorityRules rules_;
    Weigher weigher_;
};

}  // namespace

Score CriterionWorth::worth() const {
    return points * weight;
}

const PlannedAction* Plan::find(std::string_view id) const {
    const std::string name = base::folded(id);
    const auto found = std::ranges::find_if(actions, [&](const PlannedAction& one) {
        return base::folded(one.action.id.value) == name;
    });
    return found != actions.end() ? &*found : nullptr;
}

Plan analyse_plan(const PlanQuestion& question) {
    base::expect((question.grid == nullptr) == (question.result == nullptr) &&
                     (question.grid == nullptr) == (question.gaps == nullptr),
                 "a position against a label is whole");
    return Planner(question).plan();
}

std::vector<std::string> plan_ids(const std::vector<Action>& actions) {
    std::set<std::string> taken;
    for (const Action& action : actions) {
        taken.insert(base::folded(action.id.value));
    }
    std::vector<std::string> ids;
    ids.reserve(actions.size());
    for (const Action& action : actions) {
        if (!action.id.value.empty()) {
            ids.push_back(action.id.value);
            continue;
        }
        const std::string made = "D-" + digits_of(action.text);
        std::string id = made;
        for (int again = 2; !taken.insert(base::folded(id)).second; ++again) {
            id = made + "-" + std::to_string(again);
        }
        ids.push_back(std::move(id));
    }
    return ids;
}

}  // namespace palier::analysis
