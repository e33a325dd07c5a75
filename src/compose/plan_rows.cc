#include "compose/plan_rows.h"

#include <algorithm>
#include <utility>

#include "base/french.h"
#include "compose/plan_brief.h"
#include "compose/plan_words.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::PlannedAction;
using base::Score;
using model::Action;
using model::ActionClass;
namespace french = base::french;

constexpr int decimals_of_rules = 6;
constexpr int decimals_of_points = 1;

constexpr std::string_view title_pattern = "Plan d’actions {annee}";

/// The method, as ICU patterns.
constexpr std::string_view impact_pattern =
    "L’impact d’une action est ce que vaut son critère : les points que la cotation visée, ou à "
    "défaut la cotation suivante, ajoute au taux global, × (1 + {bloquant} si le critère bloque le "
    "palier visé + {chemin} s’il est sur le chemin le moins coûteux), × (1 + {usagers} × la part "
    "d’usagers insatisfaits + {agents} × la part d’agents insatisfaits + {verbatim} par verbatim "
    "négatif, {plafond} au plus).";
constexpr std::string_view diagnostic_impact_pattern =
    "L’impact d’une action est ce que vaut son engagement : les points qu’il ajouterait au taux "
    "global de l’autodiagnostic s’il était à 100 %, × (1 + {usagers} × la part d’usagers "
    "insatisfaits + {agents} × la part d’agents insatisfaits + {verbatim} par verbatim négatif, "
    "{plafond} au plus).";
constexpr std::string_view share_text =
    "La part d’insatisfaits, ou de réponses défavorables, est la plus grande que donne une "
    "question "
    "publiée sur l’engagement. "
    "Une action contribue à la cotation visée ; rien ne dit qu’elle y suffit.";
constexpr std::string_view mean_text =
    "Une action qui ne nomme qu’un engagement prend la moyenne de ses critères qui peuvent monter. "
    "Un critère qui ne s’applique pas ne vaut rien, ni un engagement dont aucun critère ne "
    "s’applique. Une action qui ne nomme rien, ou un engagement sans critère dans la grille, prend "
    "la priorité que le service lui donne.";
constexpr std::string_view diagnostic_mean_text =
    "Une action qui ne nomme pas d’engagement évalué prend la priorité que le service lui donne.";
constexpr std::string_view levels_pattern =
    "L’impact est fort (3) à partir de {fort} fois ce que vaut en moyenne un {objet, select, "
    "critere {critère} other {engagement}}{connu, select, oui {, {moyenne}} other {}}, moyen (2) à "
    "partir de {moyen} fois, faible (1) en dessous. L’effort, de 1 à 3, est celui de l’action, "
    "sinon celui du critère, sinon 2.";
constexpr std::string_view classes_text =
    "À lancer maintenant : impact plus grand que l’effort. Projet à instruire : impact de 2 ou 3, "
    "qui ne dépasse pas l’effort. Au fil de l’eau : impact de 1, effort de 1 ou 2. À écarter : "
    "impact de 1, effort de 3.";
constexpr std::string_view ranks_text =
    "Six actions au plus viennent en tête, des deux premières classes seulement, et jamais deux "
    "propositions de Palier pour un même critère. Les rangs suivent les classes ; dans chacune, "
    "d’abord les critères que le palier visé demande de relever, puis l’impact, le moindre effort "
    "et l’identifiant.";
constexpr std::string_view diagnostic_ranks_text =
    "Six actions au plus viennent en tête, des deux premières classes seulement. Les rangs suivent "
    "les classes ; dans chacune, d’abord l’impact, puis le moindre effort et l’identifiant.";
constexpr std::string_view drafts_pattern =
    "Palier propose des actions pour chaque critère sous la cotation visée ; s’il y en a "
    "moins de {nombre}, il complète par les plus utiles des critères sous la cotation la plus "
    "haute.";
constexpr std::string_view origin_pattern =
    "Ces règles sont {nature, select, exemple {de Palier, et non du programme {programme}} "
    "officielle {celles du programme {programme}} other {celles du service}} ; le comité choisit.";

std::string in_full(const Score& value) {
    return french::number(value, decimals_of_rules);
}

/// Of a draft: how urgent its class makes it.
Action::Priority priority_of(const PlannedAction& planned) {
    if (planned.leads) {
        return Action::Priority::High;
    }
    const bool matters = planned.action_class == ActionClass::LaunchNow ||
                         planned.action_class == ActionClass::Project;
    return matters ? Action::Priority::Medium : Action::Priority::Low;
}

model::PlanRow row_of(const PlannedAction& planned, const PlanInput& input) {
    model::PlanRow row{.action = planned.action,
                       .draft = planned.draft != nullptr,
                       .rank = planned.rank,
                       .action_class = planned.action_class,
                       .leads = planned.leads,
                       .reasons = reasons_of(planned, input),
                       .send_up = planned.send_up};
    if (planned.rank) {
        row.impact = planned.impact.level;
        row.effort = planned.effort;
    }
    if (planned.draft != nullptr) {
        row.action.finding = finding_of(planned, input);
        row.action.priority = priority_of(planned);
        row.why = planned.draft->why;
        row.evidence = planned.draft->evidence;
        row.months = planned.draft->months;
    }
    return row;
}

/// What a criterion or an engagement is worth on average, where an impact says so.
std::string average_of(const analysis::Plan& plan) {
    const auto known = std::ranges::find_if(
        plan.actions, [](const PlannedAction& one) { return one.impact.average > Score(0); });
    return known != plan.actions.end() ? french::points(known->impact.average, decimals_of_points)
                                       : "";
}

std::string origin_of(const model::PriorityRules& rules) {
    switch (rules.origin.kind) {
        case model::ItemOrigin::Kind::Official:
            return "officielle";
        case model::ItemOrigin::Kind::User:
            return "utilisateur";
        case model::ItemOrigin::Kind::Reconstruction:
        case model::ItemOrigin::Kind::Example:
            break;
    }
    return "exemple";
}

}  // namespace

model::PlanSheet plan_sheet(const PlanInput& input) {
    const model::Structure& site = input.dossier.structure;
    const std::string year = std::to_string(site.diagnostic_date.value.year());
    model::PlanSheet sheet{.identifier = site.identifier.value,
                           .site = site.name.value,
                           .title = filled(title_pattern, {{"annee", year}}),
                           .date = input.edition,
                           .notes = plan_notes(input)};
    sheet.rows.reserve(input.plan.actions.size());
    for (const PlannedAction& planned : input.plan.actions) {
        sheet.rows.push_back(row_of(planned, input));
    }
    return sheet;
}

std::vector<std::string> priority_method(const PlanInput& input) {
    const bool label = input.grid != nullptr;
    const model::PriorityRules& rules = input.plan.rules;
    const std::string average = average_of(input.plan);
    std::vector<std::string> sentences{
        filled(label ? impact_pattern : diagnostic_impact_pattern,
               {{"bloquant", in_full(rules.blocking)},
                {"chemin", in_full(rules.path)},
                {"usagers", in_full(rules.users)},
                {"agents", in_full(rules.staff)},
                {"verbatim", in_full(rules.verbatim)},
                {"plafond", std::to_string(rules.most_verbatims)}}),
        filled(share_text, {}),
        filled(label ? mean_text : diagnostic_mean_text, {}),
        filled(levels_pattern, {{"fort", in_full(rules.strong)},
                                {"moyen", in_full(rules.medium)},
                                {"objet", std::string(label ? "critere" : "engagement")},
                                {"connu", std::string(average.empty() ? "non" : "oui")},
                                {"moyenne", average}}),
        filled(classes_text, {}),
        filled(label ? ranks_text : diagnostic_ranks_text, {})};
    if (label) {
        sentences.push_back(filled(drafts_pattern, {{"nombre", std::int64_t{rules.drafts}}}));
    }
    sentences.push_back(
        filled(origin_pattern,
               {{"nature", origin_of(rules)}, {"programme", input.dossier.settings.program_name}}));
    return sentences;
}

}  // namespace palier::compose
