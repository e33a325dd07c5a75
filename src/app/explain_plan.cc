#include "app/explain_plan.h"

#include <algorithm>

#include "app/plan_sheet.h"
#include "base/french.h"
#include "base/message_format.h"
#include "base/place.h"
#include "compose/label_words.h"
#include "compose/plan_words.h"
#include "model/action_fields.h"

namespace palier::app {

namespace {

namespace french = base::french;
using analysis::CriterionWorth;
using analysis::Impact;
using analysis::PlannedAction;
using analysis::Voice;
using base::Score;

constexpr int full_decimals = 4;
constexpr int hundred = 100;

/// The sentences, as ICU patterns.
constexpr std::string_view criterion_pattern = "{id} « {titre} » : {cotation}\n";
constexpr std::string_view marked_pattern =
    "  cotation {lue} : « {libelle} », soit {valeur}{place}\n";
constexpr std::string_view unmarked_pattern =
    "  non coté : compte comme « {libelle} », soit {valeur}{place}\n";
constexpr std::string_view estimate_pattern =
    "  estimée d’après {questions, select, aucune {l’engagement} other {{questions}}} : « palier "
    "expliquer » en donne le détail\n";
constexpr std::string_view aim_pattern =
    "  cotation visée : {a}{chemin, select, oui { (chemin le moins coûteux vers le palier "
    "{niveau})} other "
    "{}}\n";
constexpr std::string_view next_pattern = "  cotation suivante : {a}\n";
constexpr std::string_view points_pattern =
    "  au taux global : {cent} × {poids} × ({a} − {de}) ÷ {somme_axe} × {axe} ÷ {somme_axes} = "
    "{points}\n    (poids {poids} sur {somme_axe} dans l’axe « {titre} », qui pèse {axe} sur "
    "{somme_axes})\n";
constexpr std::string_view action_pattern = "{id} « {texte} » : {rang}\n";
constexpr std::string_view rank_pattern =
    "rang {rang}, impact {impact} sur 3, effort {effort} sur 3, {classe}";
constexpr std::string_view weight_pattern =
    "  {critere} : {points} × (1{bloquant, select, non {} other { + {bloquant} car bloquant}}"
    "{chemin, select, non {} other { + {chemin} car sur le chemin}}) = {valeur}\n";
constexpr std::string_view mean_pattern =
    "  moyenne de {nombre, plural, one {# critère} other {# critères}} : ({somme}) ÷ {nombre} = "
    "{valeur}\n";
constexpr std::string_view engagement_pattern =
    "  engagement {engagement} : (100 − {taux}) ÷ {nombre} = {points}\n";
constexpr std::string_view voice_pattern =
    "  {public, select, usagers {usagers} other {agents}} insatisfaits, question {question} : "
    "{part} % de {n}{place}\n";
constexpr std::string_view listening_pattern =
    "  écoute des usagers et des agents : 1{termes} = {valeur}\n";
constexpr std::string_view value_pattern = "  impact : {valeur} × {ecoute} = {impact}\n";
constexpr std::string_view level_pattern =
    "  en moyenne, un {objet, select, critere {critère} other {engagement}} vaut {moyenne} ; fort "
    "à "
    "partir de {fort} × {moyenne} = {haut}, moyen à partir de {moyen} × {moyenne} = {milieu}\n";
constexpr std::string_view not_applicable_pattern =
    "  le critère {critere} ne s’applique pas : impact nul\n";
constexpr std::string_view nothing_applies_pattern =
    "  aucun critère de l’engagement {engagement} ne s’applique : impact nul\n";
constexpr std::string_view priority_pattern =
    "  rien de chiffré : la priorité du service tient lieu d’impact\n";

std::string filled(std::string_view pattern, const base::Arguments& arguments) {
    return french::spaced(base::format_message(pattern, arguments));
}

std::string in_full(const Score& value) {
    return french::number(value, full_decimals);
}

std::string in_parentheses(const base::Place& place) {
    const std::string text = base::describe(place);
    return text.empty() ? "" : " (" + text + ")";
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

/// Puts the arithmetic of one position into words.
class LabelExplainer {
  public:
    explicit LabelExplainer(const LabelPosition& position) : position_(position) {}

    std::string criterion(std::size_t index) const {
        const model::Criterion& criterion = position_.grid->criteria.at(index);
        const analysis::CriterionResult& result = position_.result.criteria.at(index);
        const analysis::CriterionGap& gap = position_.gaps.criteria.at(index);
        std::string text =
            filled(criterion_pattern,
                   {{"id", criterion.id},
                    {"titre", criterion.title},
                    {"cotation", result.not_applicable ? "non applicable" : in_full(gap.found)}});
        if (result.not_applicable) {
            return text;
        }
        text += mark(criterion, result, gap);
        if (gap.gap() < Score(0)) {
            const model::Level* level = position_.grid->find_level(position_.result.target);
            text += filled(aim_pattern,
                           {{"a", in_full(gap.required)},
                            {"chemin", std::string(gap.on_path ? "oui" : "non")},
                            {"niveau", level != nullptr ? compose::level_name(*level) : ""}});
            text += points(criterion.id, gap.found, gap.required, gap.overall_points);
        }
        return text;
    }

    /// What a criterion adds to the overall rate.
    std::string points(const std::string& id, const Score& from, const Score& to,
                       const Score& points) const {
        const model::Criterion& criterion = *position_.grid->find_criterion(id);
        const model::Axis& axis = *position_.grid->find_axis(criterion.axis);
        return filled(points_pattern, {{"cent", std::int64_t{hundred}},
                                       {"poids", in_full(criterion.weight)},
                                       {"a", in_full(to)},
                                       {"de", in_full(from)},
                                       {"somme_axe", in_full(weight_of_axis(axis.id))},
                                       {"axe", in_full(axis.weight)},
                                       {"somme_axes", in_full(weight_of_axes())},
                                       {"titre", axis.title},
                                       {"points", in_full(points)}});
    }

  private:
    std::string mark(const model::Criterion& criterion, const analysis::CriterionResult& result,
                     const analysis::CriterionGap& gap) const {
        const model::Mark* mark = position_.grid->find_mark(result.mark.value_or(""));
        const bool known = result.mark && mark != nullptr;
        const bool estimated = position_.result.estimated;
        std::string text =
            filled(known ? marked_pattern : unmarked_pattern,
                   {{"lue", std::string(estimated ? "estimée" : "lue")},
                    {"libelle", known ? mark->label : position_.grid->marks.front().label},
                    {"valeur", in_full(gap.found)},
                    {"place", in_parentheses(result.place)}});
        if (known && estimated) {
            const std::string questions = listed(criterion.questions);
            text +=
                filled(estimate_pattern, {{"questions", questions.empty() ? "aucune" : questions}});
        }
        return text;
    }

    Score weight_of_axis(const std::string& axis) const {
        Score sum = 0;
        for (std::size_t index = 0; index < position_.grid->criteria.size(); ++index) {
            const model::Criterion& criterion = position_.grid->criteria.at(index);
            if (criterion.axis == axis && !position_.result.criteria.at(index).not_applicable) {
                sum += criterion.weight;
            }
        }
        return sum;
    }

    Score weight_of_axes() const {
        Score sum = 0;
        for (const model::Axis& axis : position_.grid->axes) {
            sum += weight_of_axis(axis.id) > Score(0) ? axis.weight : Score(0);
        }
        return sum;
    }

    const LabelPosition& position_;
};

/// Puts the arithmetic of one plan into words.
class PlanExplainer {
  public:
    explicit PlanExplainer(const Campaign& campaign) : campaign_(campaign) {}

    std::string action(const PlannedAction& planned) const {
        std::string text =
            filled(action_pattern, {{"id", planned.action.id.value},
                                    {"texte", planned.action.text},
                                    {"rang", planned.rank ? rank(planned) : "non classée"}});
        if (!planned.rank) {
            return text + "  " + compose::reasons_of(planned, plan_input(campaign_)) + "\n";
        }
        const Impact& impact = planned.impact;
        if (impact.basis == Impact::Basis::Priority) {
            return text + filled(priority_pattern, {});
        }
        if (impact.basis == Impact::Basis::NothingApplies) {
            return text + filled(nothing_applies_pattern,
                                 {{"engagement", planned.action.engagement->value}});
        }
        if (impact.basis == Impact::Basis::Criterion && impact.criteria.front().not_applicable) {
            return text +
                   filled(not_applicable_pattern, {{"critere", impact.criteria.front().criterion}});
        }
        text += worth(impact);
        text += listening(impact);
        text += filled(value_pattern, {{"valeur", in_full(impact.worth)},
                                       {"ecoute", in_full(impact.listening)},
                                       {"impact", in_full(impact.value)}});
        return text + level(impact);
    }

  private:
    const model::PriorityRules& rules() const { return campaign_.plan.rules; }

    static std::string rank(const PlannedAction& planned) {
        const auto word = std::ranges::find(model::class_words, *planned.action_class,
                                            &model::Worded<model::ActionClass>::meaning);
        return filled(rank_pattern, {{"rang", std::int64_t{*planned.rank}},
                                     {"impact", std::int64_t{planned.impact.level}},
                                     {"effort", std::int64_t{planned.effort}},
                                     {"classe", std::string(word->word)}});
    }

    std::string of_criterion(const CriterionWorth& worth) const {
        if (worth.aim == worth.found) {
            return "";
        }
        std::string text =
            filled("  {critere} : {de}{place}\n", {{"critere", worth.criterion},
                                                   {"de", in_full(worth.found)},
                                                   {"place", in_parentheses(worth.place)}});
        text += filled(worth.needed ? aim_pattern : next_pattern,
                       {{"a", in_full(worth.aim)}, {"chemin", std::string("non")}, {"niveau", ""}});
        text += LabelExplainer(*campaign_.label)
                    .points(worth.criterion, worth.found, worth.aim, worth.points);
        if (worth.weight == Score(1)) {
            return text;
        }
        const auto bonus = [](bool holds, const Score& share) {
            return holds ? in_full(share) : std::string("non");
        };
        return text + filled(weight_pattern, {{"critere", worth.criterion},
                                              {"points", in_full(worth.points)},
                                              {"bloquant", bonus(worth.blocking, rules().blocking)},
                                              {"chemin", bonus(worth.on_path, rules().path)},
                                              {"valeur", in_full(worth.worth())}});
    }

    std::string worth(const Impact& impact) const {
        if (impact.engagement) {
            const analysis::EngagementWorth& worth = *impact.engagement;
            return filled(engagement_pattern, {{"engagement", worth.engagement},
                                               {"taux", in_full(worth.rate.value)},
                                               {"nombre", std::int64_t{worth.evaluated}},
                                               {"points", in_full(worth.points)}});
        }
        std::string text;
        std::string sum;
        for (const CriterionWorth& worth : impact.criteria) {
            text += of_criterion(worth);
            sum += (sum.empty() ? "" : " + ") + in_full(worth.worth());
        }
        if (impact.basis == Impact::Basis::EngagementCriteria && !impact.criteria.empty()) {
            text +=
                filled(mean_pattern, {{"nombre", static_cast<std::int64_t>(impact.criteria.size())},
                                      {"somme", sum},
                                      {"valeur", in_full(impact.worth)}});
        }
        return text;
    }

    std::string listening(const Impact& impact) const {
        std::string text;
        std::string terms;
        for (const Voice& voice : impact.voices) {
            const bool users = voice.audience == model::Audience::Users;
            text += filled(voice_pattern, {{"public", std::string(users ? "usagers" : "agents")},
                                           {"question", voice.question},
                                           {"part", in_full(voice.dissatisfied)},
                                           {"n", voice.n},
                                           {"place", in_parentheses(voice.place)}});
            terms += " + " + in_full(users ? rules().users : rules().staff) + " × " +
                     in_full(voice.dissatisfied) + " ÷ 100";
        }
        if (impact.negative_verbatims > 0) {
            const int counted = std::min(impact.negative_verbatims, rules().most_verbatims);
            terms += " + " + in_full(rules().verbatim) + " × " + std::to_string(counted) +
                     (counted > 1 ? " verbatims négatifs" : " verbatim négatif");
        }
        return text + filled(listening_pattern,
                             {{"termes", terms}, {"valeur", in_full(impact.listening)}});
    }

    std::string level(const Impact& impact) const {
        return filled(level_pattern,
                      {{"objet", std::string(impact.engagement ? "engagement" : "critere")},
                       {"moyenne", in_full(impact.average)},
                       {"fort", in_full(rules().strong)},
                       {"haut", in_full(rules().strong * impact.average)},
                       {"moyen", in_full(rules().medium)},
                       {"milieu", in_full(rules().medium * impact.average)}});
    }

    const Campaign& campaign_;
};

}  // namespace

std::optional<std::string> explained_criterion(const Campaign& campaign,
                                               const std::string& criterion) {
    const model::Criterion* found =
        campaign.label ? campaign.label->grid->find_criterion(criterion) : nullptr;
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - campaign.label->grid->criteria.data());
    return LabelExplainer(*campaign.label).criterion(index);
}

std::optional<std::string> explained_action(const Campaign& campaign, const std::string& action) {
    const PlannedAction* planned = campaign.plan.find(action);
    return planned != nullptr ? std::optional(PlanExplainer(campaign).action(*planned))
                              : std::nullopt;
}

std::vector<std::string> plan_subjects(const Campaign& campaign) {
    std::vector<std::string> ids;
    const std::size_t criteria = campaign.label ? campaign.label->grid->criteria.size() : 0;
    ids.reserve(criteria + campaign.plan.actions.size());
    if (campaign.label) {
        for (const model::Criterion& criterion : campaign.label->grid->criteria) {
            ids.push_back(criterion.id);
        }
    }
    for (const PlannedAction& planned : campaign.plan.actions) {
        ids.push_back(planned.action.id.value);
    }
    return ids;
}

}  // namespace palier::app
