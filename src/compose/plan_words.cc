#include "compose/plan_words.h"

#include <algorithm>

#include "base/french.h"
#include "base/utf8.h"
#include "compose/label_words.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::CriterionWorth;
using analysis::Impact;
using analysis::PlannedAction;
using analysis::Voice;
using base::Score;
using model::Action;
namespace french = base::french;

constexpr int decimals_of_marks = 6;
constexpr int decimals_of_points = 1;

/// The clauses of sentences, as ICU patterns.
constexpr std::string_view not_applicable_pattern =
    "Le critère {critere} ne s’applique pas au service";
constexpr std::string_view at_top_pattern =
    "Le critère {critere} a déjà la cotation la plus haute{estime, select, oui {, d’après "
    "l’estimation} other {}}";
constexpr std::string_view needed_pattern =
    "Le critère {critere}{bloquant, select, oui {, bloquant,} other {}} {etat, select, cote {est à "
    "{de}} estime {est estimé à {de}} inestime {ne s’estime pas et compte pour {de},} other {n’est "
    "pas coté et compte pour {de},}} pour {a} visé{chemin, select, oui {, sur le chemin le moins "
    "coûteux vers le palier {niveau}} other {}}, soit {points} de plus au taux global";
constexpr std::string_view next_mark_pattern =
    "Le critère {critere} {etat, select, cote {est à {de}} estime {est estimé à {de}} inestime {ne "
    "s’estime pas et compte pour {de}} other {n’est pas coté et compte pour {de}}}{place, select, "
    "suffit {, ce qui suffit au palier {niveau}} hors {, hors du chemin le moins coûteux vers le "
    "palier {niveau}} other {}} ; passer à {a} ajouterait {points} au taux global";
constexpr std::string_view criteria_pattern =
    "L’action ne nomme pas de critère ; {nombre, plural, one {le seul critère de l’engagement "
    "{engagement} qui peut monter} other {chacun des # critères de l’engagement {engagement} qui "
    "peuvent monter}} ajouterait {nombre, plural, one {} other {en moyenne }}{points} au taux "
    "global{vises, plural, =0 {} one { ; un seul est sous la cotation visée} other { ; # sont sous "
    "la cotation visée}}";
constexpr std::string_view all_at_top_pattern =
    "Les critères de l’engagement {engagement} ont tous la cotation la plus haute";
constexpr std::string_view nothing_applies_pattern =
    "Aucun critère de l’engagement {engagement} ne s’applique au service";
constexpr std::string_view diagnostic_pattern =
    "L’engagement {engagement} est à {taux} dans l’autodiagnostic ; au mieux, il ajouterait "
    "{points} au taux global";
constexpr std::string_view priority_pattern =
    "{nomme, select, label {La grille n’a pas de critère sur l’engagement {engagement}} diagnostic "
    "{L’engagement {engagement} n’est pas évalué} other {L’action ne nomme ni "
    "critère ni engagement}} : {priorite, select, aucune {son impact n’est pas connu} other {sa "
    "priorité, {priorite}, tient lieu d’impact}}";
constexpr std::string_view voice_pattern =
    "{taux} des {public, select, usagers {usagers} other {agents}} {satisfaits, select, oui {sont "
    "insatisfaits} other {répondent défavorablement}} (« {question} », n = {n})";
constexpr std::string_view verbatims_pattern =
    "{nombre, plural, one {un verbatim négatif} other {# verbatims négatifs}}";
constexpr std::string_view closed_pattern =
    "L’action {etat, select, realisee {est réalisée} abandonnee {est abandonnée} other {a été "
    "rejetée par le comité}} : elle n’est plus classée";

/// The notes.
constexpr std::string_view draft_note =
    "Projet à amender : le comité retient, modifie, reporte ou rejette chaque action.";
constexpr std::string_view no_effect_note =
    "Les scores de l’autodiagnostic et ce plan sont sans effet sur la décision du certificateur, "
    "qui repose sur son audit.";
constexpr std::string_view grid_note =
    "{vise, select, aucun {Position} other {Palier visé : {vise} ; position}} estimée : {position, "
    "select, aucune {aucun palier} other {{position}}}, au regard de la grille « {id} », version "
    "{version} du {date}, {origine}{defaut, select, oui { (grille choisie par défaut)} other "
    "{}}.{estimation, select, oui { Les cotations sont estimées d’après l’autodiagnostic.} other "
    "{}}";
constexpr std::string_view missing_note =
    "Le palier visé, {vise}, ne peut pas être atteint par les seules cotations : il manque "
    "{documents}. À faire : {remedes}.";
constexpr std::string_view survey_remedy =
    "mener l’enquête auprès des {public, select, usagers {usagers} other {agents}} et la porter "
    "dans la table « {table} » du dossier";
constexpr std::string_view document_remedy =
    "réunir « {titre} » et remplir la table « {table} » du dossier";
constexpr std::string_view library_note =
    "Les actions que Palier propose viennent de « {id} », version {version} du {date}, "
    "{origine} : personne ne les exige.";
constexpr std::string_view no_label_note =
    "Le service n’a pas de position au regard d’un label : Palier ne propose pas d’action, "
    "et classe celles du service d’après l’autodiagnostic.{connus, select, oui { Engagements les "
    "plus bas : {engagements}.} other {}}";
constexpr std::string_view survey_note =
    "Enquête auprès des {public, select, usagers {usagers} other {agents}}{periode, select, tout { "
    "du {debut} au {fin}} debut { depuis le {debut}} fin { jusqu’au {fin}} other {}}{connue, "
    "select, oui { : {methode}} other {}}.";

std::string yes_or_no(bool value) {
    return value ? "oui" : "non";
}

std::string mark_value(const Score& value) {
    return french::number(value, decimals_of_marks);
}

/// « 0,9 point »; nothing of what is there is lost in rounding.
std::string points_text(const Score& points) {
    const bool vanishes = points > Score(0) && points.rounded(decimals_of_points).units == 0;
    return vanishes ? "moins de " + french::points(Score::ratio(1, 10), decimals_of_points)
                    : french::points(points, decimals_of_points);
}

std::string priority_word(const std::optional<Action::Priority>& priority) {
    if (!priority) {
        return "aucune";
    }
    switch (*priority) {
        case Action::Priority::High:
            return "haute";
        case Action::Priority::Medium:
            return "moyenne";
        case Action::Priority::Low:
            break;
    }
    return "basse";
}

/// Puts the reasons of one plan into words.
class ReasonWriter {
  public:
    explicit ReasonWriter(const PlanInput& input) : input_(input) {}

    std::string sentence(const PlannedAction& planned) const {
        if (!planned.rank) {
            return closed(planned.action) + ".";
        }
        std::string text = basis(planned);
        for (const Voice& voice : planned.impact.voices) {
            text += " ; " + said(voice);
        }
        if (planned.impact.negative_verbatims > 0) {
            text += " ; " + filled(verbatims_pattern,
                                   {{"nombre", std::int64_t{planned.impact.negative_verbatims}}});
        }
        return french::spaced(text) + ".";
    }

  private:
    static std::string closed(const Action& action) {
        const std::string state = action.status == Action::Status::Done      ? "realisee"
                                  : action.status == Action::Status::GivenUp ? "abandonnee"
                                                                             : "rejetee";
        return filled(closed_pattern, {{"etat", state}});
    }

    std::string basis(const PlannedAction& planned) const {
        const Impact& impact = planned.impact;
        const std::string engagement =
            planned.action.engagement ? planned.action.engagement->value : "";
        switch (impact.basis) {
            case Impact::Basis::Criterion:
                return of_criterion(impact.criteria.front());
            case Impact::Basis::EngagementCriteria:
                return of_criteria(impact, engagement);
            case Impact::Basis::NothingApplies:
                return filled(nothing_applies_pattern, {{"engagement", engagement}});
            case Impact::Basis::Diagnostic:
                return filled(diagnostic_pattern,
                              {{"engagement", engagement},
                               {"taux", french::percent(impact.engagement->rate.value,
                                                        input_.diagnostic_grid.display.decimals)},
                               {"points", points_text(impact.worth)}});
            case Impact::Basis::Priority:
                break;
        }
        return filled(priority_pattern, {{"nomme", named_in(engagement)},
                                         {"engagement", engagement},
                                         {"priorite", priority_word(planned.action.priority)}});
    }

    /// What does not know the engagement that an action names.
    std::string named_in(const std::string& engagement) const {
        if (engagement.empty()) {
            return "rien";
        }
        return input_.grid != nullptr ? "label" : "diagnostic";
    }

    std::string target_name() const {
        const model::Level* level = input_.grid->find_level(input_.result->target);
        return level != nullptr ? level_name(*level) : "";
    }

    /// Whether its mark was given, estimated, or is none.
    std::string state_of(const CriterionWorth& worth) const {
        const auto found = std::ranges::find(input_.result->criteria, worth.criterion,
                                             &analysis::CriterionResult::criterion);
        if (found == input_.result->criteria.end() || !found->mark) {
            return input_.result->estimated ? "inestime" : "aucune";
        }
        return input_.result->estimated ? "estime" : "cote";
    }

    /// Of a criterion that the level aimed at asks no more of.
    std::string place_on_path(const std::string& level) const {
        if (level.empty() || input_.path == nullptr || !input_.path->best) {
            return "inconnue";
        }
        return input_.path->best->changes.empty() ? "suffit" : "hors";
    }

    std::string of_criterion(const CriterionWorth& worth) const {
        base::Arguments arguments{{"critere", worth.criterion}};
        if (worth.not_applicable) {
            return filled(not_applicable_pattern, arguments);
        }
        if (worth.aim == worth.found) {
            arguments["estime"] = yes_or_no(input_.result->estimated);
            return filled(at_top_pattern, arguments);
        }
        const std::string level = target_name();
        arguments["etat"] = state_of(worth);
        arguments["de"] = mark_value(worth.found);
        arguments["a"] = mark_value(worth.aim);
        arguments["points"] = points_text(worth.points);
        arguments["niveau"] = level;
        if (worth.needed) {
            arguments["bloquant"] = yes_or_no(worth.blocking);
            arguments["chemin"] = yes_or_no(worth.on_path && !level.empty());
            return filled(needed_pattern, arguments);
        }
        arguments["place"] = place_on_path(level);
        return filled(next_mark_pattern, arguments);
    }

    static std::string of_criteria(const Impact& impact, const std::string& engagement) {
        if (impact.criteria.empty()) {
            return filled(all_at_top_pattern, {{"engagement", engagement}});
        }
        Score points = 0;
        for (const CriterionWorth& worth : impact.criteria) {
            points += worth.points;
        }
        const auto count = static_cast<std::int64_t>(impact.criteria.size());
        const auto needed = static_cast<std::int64_t>(
            std::ranges::count_if(impact.criteria, &CriterionWorth::needed));
        return filled(criteria_pattern, {{"nombre", count},
                                         {"engagement", engagement},
                                         {"points", points_text(points / Score(count))},
                                         {"vises", needed}});
    }

    std::string said(const Voice& voice) const {
        const bool users = voice.audience == model::Audience::Users;
        return filled(
            voice_pattern,
            {{"taux", french::percent(voice.dissatisfied, input_.diagnostic_grid.display.decimals)},
             {"public", std::string(users ? "usagers" : "agents")},
             {"satisfaits", yes_or_no(speaks_of_satisfaction(voice, input_))},
             {"question", voice.text},
             {"n", french::number(Score(voice.n), 0)}});
    }

    const PlanInput& input_;
};

template <typename T>
base::Arguments identity(const T& file) {
    return {{"id", file.id},
            {"version", file.version},
            {"date", french::date(file.date)},
            {"origine", origin_label(file.origin.kind)}};
}

std::string note_on_grid(const PlanInput& input) {
    base::Arguments arguments = identity(*input.grid);
    const model::Level* level = input.grid->find_level(input.result->target);
    const model::Level* reached =
        input.result->reached ? input.grid->find_level(*input.result->reached) : nullptr;
    arguments["vise"] = level != nullptr ? level_name(*level) : "aucun";
    arguments["position"] = reached != nullptr ? level_name(*reached) : "aucune";
    arguments["defaut"] = yes_or_no(input.dossier.structure.label_grid.value.empty());
    arguments["estimation"] = yes_or_no(input.result->estimated);
    return filled(grid_note, arguments);
}

std::string remedy_of(const model::RequiredDocument& document) {
    const bool is_survey = document.survey == "usagers" || document.survey == "agents";
    return filled(
        is_survey ? survey_remedy : document_remedy,
        {{"public", document.survey}, {"titre", document.title}, {"table", document.table}});
}

/// With the engagements that are weakest in the diagnostic.
std::string note_on_no_label(const PlanInput& input) {
    std::string weakest;
    for (const std::string& id : input.analysis.weakest) {
        const auto result = std::ranges::find(input.analysis.engagements, id,
                                              &analysis::EngagementResult::engagement);
        const model::Engagement* engagement = input.diagnostic_grid.find_engagement(id);
        if (result == input.analysis.engagements.end() || engagement == nullptr) {
            continue;
        }
        if (const auto* rate = std::get_if<analysis::Figure>(&result->rate)) {
            weakest += (weakest.empty() ? "" : ", ") + base::isolated(engagement->short_title) +
                       " (" + french::percent(rate->value, input.diagnostic_grid.display.decimals) +
                       ")";
        }
    }
    return filled(no_label_note,
                  {{"connus", yes_or_no(!weakest.empty())}, {"engagements", weakest}});
}

/// When and how the survey was made that reasons quote.
std::string note_on_survey(const analysis::SurveyResult& result) {
    const model::Survey& survey = result.survey;
    const auto day = [](const std::optional<base::Date>& date) {
        return date ? french::date(*date) : std::string();
    };
    const std::string period = survey.begin && survey.end ? "tout"
                               : survey.begin             ? "debut"
                               : survey.end               ? "fin"
                                                          : "inconnue";
    const bool users = result.audience == model::Audience::Users;
    return filled(survey_note, {{"public", std::string(users ? "usagers" : "agents")},
                                {"periode", period},
                                {"debut", day(survey.begin)},
                                {"fin", day(survey.end)},
                                {"connue", yes_or_no(!survey.method.empty())},
                                {"methode", without_full_stop(survey.method)}});
}

}  // namespace

bool speaks_of_satisfaction(const Voice& voice, const PlanInput& input) {
    const auto scale =
        std::ranges::find(input.analysis.scales, voice.scale, &model::SurveyScale::id);
    return scale != input.analysis.scales.end() && scale->satisfied_word == "satisfaits";
}

std::string missing_documents_note(const PlanInput& input) {
    if (input.grid == nullptr || input.path == nullptr) {
        return "";
    }
    const model::Level* level = input.grid->find_level(input.path->level);
    std::string titles;
    std::string remedies;
    for (const model::RequiredDocument& document : input.grid->documents) {
        const auto& missing = input.path->missing_documents;
        if (std::ranges::find(missing, document.id) != missing.end()) {
            titles += (titles.empty() ? "« " : " et « ") + base::isolated(document.title) + " »";
            remedies += (remedies.empty() ? "" : " ; ") + remedy_of(document);
        }
    }
    if (level == nullptr || titles.empty()) {
        return "";
    }
    return filled(missing_note, {{"vise", level_name(*level)},
                                 {"documents", french::spaced(titles)},
                                 {"remedes", french::spaced(remedies)}});
}

std::string reasons_of(const PlannedAction& planned, const PlanInput& input) {
    return ReasonWriter(input).sentence(planned);
}

std::vector<std::string> plan_notes(const PlanInput& input) {
    std::vector<std::string> notes{filled(draft_note, {}), filled(no_effect_note, {})};
    notes.push_back(input.grid != nullptr ? note_on_grid(input) : note_on_no_label(input));
    if (std::string missing = missing_documents_note(input); !missing.empty()) {
        notes.push_back(std::move(missing));
    }
    const bool has_drafts = std::ranges::any_of(
        input.plan.actions, [](const PlannedAction& one) { return one.draft != nullptr; });
    if (has_drafts && input.library != nullptr) {
        notes.push_back(filled(library_note, identity(*input.library)));
    }
    for (const analysis::SurveyResult& survey : input.analysis.surveys) {
        const bool is_quoted =
            std::ranges::any_of(input.plan.actions, [&](const PlannedAction& one) {
                return one.rank && std::ranges::find(one.impact.voices, survey.audience,
                                                     &Voice::audience) != one.impact.voices.end();
            });
        if (is_quoted) {
            notes.push_back(note_on_survey(survey));
        }
    }
    return notes;
}

}  // namespace palier::compose
