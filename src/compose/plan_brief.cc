#include "compose/plan_brief.h"

#include <algorithm>
#include <string_view>

#include "base/french.h"
#include "compose/plan_words.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::CriterionWorth;
using analysis::Impact;
using analysis::Voice;
namespace french = base::french;

constexpr int decimals_of_marks = 6;

constexpr std::string_view criterion_pattern =
    "Critère {critere}{bloquant, select, oui {, bloquant} other {}} : {etat, select, estime "
    "{estimé à {de}} aucune {non coté, compte comme {de}} other {{de}}}{but, select, vise {{etat, "
    "select, aucune { ; {a} visé} other { pour {a} visé}}} suivante { ; prochaine cotation {a}} "
    "other {}}";
constexpr std::string_view finding_pattern =
    "Critère {critere} {etat, select, estime {estimé à {de}} aucune {non coté, compté comme {de}} "
    "other {coté {de}}}";
constexpr std::string_view criteria_pattern =
    "Engagement {engagement} : {nombre, plural, =0 {critères tous au plus haut} one {un critère "
    "peut monter} other {# critères peuvent monter}}";
constexpr std::string_view nothing_applies_pattern =
    "Engagement {engagement} : aucun critère applicable";
constexpr std::string_view diagnostic_pattern =
    "Engagement {engagement} : {taux} dans l’autodiagnostic";
constexpr std::string_view priority_pattern = "Priorité donnée par le service";
constexpr std::string_view users_pattern =
    " ; {taux} {satisfaits, select, oui {d’} other {des }}{public, select, usagers {usagers} other "
    "{agents}} {satisfaits, select, oui {insatisfaits} other {répondent défavorablement}} "
    "(n = {n})";
constexpr std::string_view verbatims_pattern =
    " ; {nombre, plural, one {un verbatim négatif} other {# verbatims négatifs}}";

std::string yes_or_no(bool value) {
    return value ? "oui" : "non";
}

/// Whether its mark was given, estimated, or is none and counts as the lowest.
std::string mark_state(const CriterionWorth& worth, const analysis::LabelResult& result) {
    const auto found =
        std::ranges::find(result.criteria, worth.criterion, &analysis::CriterionResult::criterion);
    if (!worth.not_applicable && (found == result.criteria.end() || !found->mark)) {
        return "aucune";
    }
    return result.estimated ? "estime" : "cotee";
}

std::string aim_word(const CriterionWorth& worth) {
    if (worth.aim == worth.found) {
        return "aucun";
    }
    return worth.needed ? "vise" : "suivante";
}

/// What people say of it, after the rest of a sentence.
std::string said(const analysis::PlannedAction& planned, const PlanInput& input) {
    std::string text;
    for (const Voice& voice : planned.impact.voices) {
        const bool users = voice.audience == model::Audience::Users;
        text += filled(
            users_pattern,
            {{"taux", french::percent(voice.dissatisfied, input.diagnostic_grid.display.decimals)},
             {"satisfaits", yes_or_no(speaks_of_satisfaction(voice, input))},
             {"public", std::string(users ? "usagers" : "agents")},
             {"n", french::number(base::Score(voice.n), 0)}});
    }
    if (planned.impact.negative_verbatims > 0) {
        text += filled(verbatims_pattern,
                       {{"nombre", std::int64_t{planned.impact.negative_verbatims}}});
    }
    return text;
}

std::string basis(const analysis::PlannedAction& planned, const PlanInput& input) {
    const Impact& impact = planned.impact;
    const std::string engagement =
        planned.action.engagement ? planned.action.engagement->value : "";
    switch (impact.basis) {
        case Impact::Basis::Criterion: {
            const CriterionWorth& worth = impact.criteria.front();
            return filled(criterion_pattern,
                          {{"critere", worth.criterion},
                           {"bloquant", yes_or_no(worth.blocking)},
                           {"etat", mark_state(worth, *input.result)},
                           {"de", french::number(worth.found, decimals_of_marks)},
                           {"but", aim_word(worth)},
                           {"a", french::number(worth.aim, decimals_of_marks)}});
        }
        case Impact::Basis::EngagementCriteria:
            return filled(criteria_pattern,
                          {{"engagement", engagement},
                           {"nombre", static_cast<std::int64_t>(impact.criteria.size())}});
        case Impact::Basis::NothingApplies:
            return filled(nothing_applies_pattern, {{"engagement", engagement}});
        case Impact::Basis::Diagnostic:
            return filled(diagnostic_pattern,
                          {{"engagement", engagement},
                           {"taux", french::percent(impact.engagement->rate.value,
                                                    input.diagnostic_grid.display.decimals)}});
        case Impact::Basis::Priority:
            break;
    }
    return filled(priority_pattern, {});
}

}  // namespace

std::string brief_reasons_of(const analysis::PlannedAction& planned, const PlanInput& input) {
    // A semicolon that begins a clause has its space before it only now.
    return french::spaced(basis(planned, input) + said(planned, input));
}

std::string finding_of(const analysis::PlannedAction& planned, const PlanInput& input) {
    if (planned.impact.criteria.empty()) {
        return "";
    }
    const CriterionWorth& worth = planned.impact.criteria.front();
    const std::string mark =
        filled(finding_pattern, {{"critere", worth.criterion},
                                 {"etat", mark_state(worth, *input.result)},
                                 {"de", french::number(worth.found, decimals_of_marks)}});
    return french::spaced(mark + said(planned, input) + ".");
}

}  // namespace palier::compose
