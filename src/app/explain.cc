#include "app/explain.h"

#include <algorithm>

#include "app/campaign.h"
#include "app/explain_plan.h"
#include "base/french.h"
#include "base/message_format.h"
#include "base/place.h"
#include "base/utf8.h"

namespace palier::app {

namespace {

namespace french = base::french;
using analysis::EngagementResult;
using analysis::NotCounted;
using analysis::QuestionScore;
using base::Score;

constexpr int full_decimals = 4;

/// The sentences, as ICU patterns.
constexpr std::string_view global_pattern =
    "Taux global : {taux}\n  moyenne de {nombre, plural, one {# engagement évalué} other {# "
    "engagements "
    "évalués}} : ({somme}) ÷ {nombre} = {exact}\n";
constexpr std::string_view no_global_pattern =
    "Taux global : non évalué, car aucun engagement n’a de taux\n";
constexpr std::string_view rounded_pattern =
    "  arrondi à {decimales, plural, =0 {l’unité} one {une décimale} other {# décimales}}, une "
    "moitié "
    "s’éloignant de zéro : {taux}\n";
constexpr std::string_view engagement_pattern = "{id} « {titre} » : {taux}\n";
constexpr std::string_view share_pattern = "  {obtenus} ÷ {possibles} × 100 = {exact}\n";
constexpr std::string_view read_pattern = "  score lu : {lu} ({place})\n";
constexpr std::string_view provisional_pattern =
    "  provisoire : {nombre, plural, one {# question sans réponse} other {# questions sans "
    "réponse}}\n";
constexpr std::string_view question_pattern = "{id} « {intitule} » : {obtenus} sur {possibles}\n";
constexpr std::string_view choice_pattern =
    "  réponse « {reponse} » : {part} × {poids} = {obtenus} ({place})\n";
constexpr std::string_view table_pattern =
    "  {oui} « oui » sur {lignes, plural, one {# ligne} other {# lignes}} : le barème « {bareme} » "
    "donne "
    "{part}, et {part} × {poids} = {obtenus}\n";
constexpr std::string_view assumed_pattern =
    "  {nombre, plural, one {# ligne sans réponse compte « non »} other {# lignes sans réponse "
    "comptent « "
    "non »}}\n";

std::string filled(std::string_view pattern, const base::Arguments& arguments) {
    return french::spaced(base::format_message(pattern, arguments));
}

std::string in_full(const Score& value) {
    return french::number(value, full_decimals);
}

std::string state_word(const QuestionScore& score) {
    if (!score.not_counted) {
        return in_full(score.points) + " sur " + in_full(score.possible);
    }
    switch (*score.not_counted) {
        case NotCounted::NotAsked:
            return "ne concerne pas le service";
        case NotCounted::NotApplicable:
            return "non applicable";
        case NotCounted::NoChannel:
            return "canal absent";
        case NotCounted::Unanswered:
            break;
    }
    return "sans réponse";
}

/// Puts the explanations of one campaign into words.
class Explainer {
  public:
    explicit Explainer(const Campaign& campaign) : campaign_(campaign) {}

    /// Empty when neither the grids nor the plan have such a subject.
    std::optional<std::string> explain(const std::string& subject) const {
        if (subject.empty()) {
            return global();
        }
        const std::string name = base::folded(subject);
        for (const EngagementResult& result : campaign_.analysis.engagements) {
            const std::string id = base::folded(result.engagement);
            if (id == name || id == "e" + name) {
                return engagement(result);
            }
        }
        if (const model::Question* question = campaign_.grid->find_question(subject)) {
            return this->question(*question);
        }
        if (auto text = explained_criterion(campaign_, subject)) {
            return text;
        }
        return explained_action(campaign_, subject);
    }

    std::vector<std::string> subjects() const {
        std::vector<std::string> ids;
        ids.reserve(campaign_.grid->engagements.size() + campaign_.grid->questions.size());
        for (const model::Engagement& each : campaign_.grid->engagements) {
            ids.push_back(each.id);
        }
        for (const model::Question& each : campaign_.grid->questions) {
            ids.push_back(each.id);
        }
        const std::vector<std::string> of_plan = plan_subjects(campaign_);
        ids.insert(ids.end(), of_plan.begin(), of_plan.end());
        return ids;
    }

  private:
    int decimals() const { return campaign_.grid->display.decimals; }

    std::string percent(const Score& value) const { return french::percent(value, decimals()); }

    std::string rounded(const Score& value) const {
        return filled(rounded_pattern,
                      {{"decimales", std::int64_t{decimals()}}, {"taux", percent(value)}});
    }

    std::string global() const {
        const auto& figure = campaign_.analysis.global;
        if (!figure) {
            return filled(no_global_pattern, {});
        }
        std::string sum;
        for (const analysis::Operand& operand : figure->operands) {
            sum += (sum.empty() ? "" : " + ") + in_full(operand.value);
        }
        std::string text =
            filled(global_pattern, {{"taux", percent(figure->value)},
                                    {"nombre", static_cast<std::int64_t>(figure->operands.size())},
                                    {"somme", sum},
                                    {"exact", in_full(figure->value)}});
        text += rounded(figure->value);
        for (const EngagementResult& result : campaign_.analysis.engagements) {
            text += "  " + engagement_line(result);
        }
        return text;
    }

    std::string engagement_line(const EngagementResult& result) const {
        const auto* rate = std::get_if<analysis::Figure>(&result.rate);
        const model::Engagement* engagement = campaign_.grid->find_engagement(result.engagement);
        return filled(engagement_pattern,
                      {{"id", result.engagement},
                       {"titre", engagement->title},
                       {"taux", rate != nullptr ? percent(rate->value) : "non évalué"}});
    }

    std::string engagement(const EngagementResult& result) const {
        std::string text = engagement_line(result);
        const auto* rate = std::get_if<analysis::Figure>(&result.rate);
        if (rate != nullptr && rate->operation == analysis::Figure::Operation::Read) {
            const analysis::Operand& operand = rate->operands.front();
            text += filled(read_pattern, {{"lu", in_full(operand.value)},
                                          {"place", base::describe(operand.place)}});
            return text + rounded(rate->value);
        }
        if (result.points && rate != nullptr) {
            text += filled(share_pattern, {{"obtenus", in_full(result.points->points)},
                                           {"possibles", in_full(result.points->possible)},
                                           {"exact", in_full(rate->value)}});
            text += rounded(rate->value);
        }
        if (result.points && result.points->unanswered > 0) {
            text +=
                filled(provisional_pattern, {{"nombre", std::int64_t{result.points->unanswered}}});
        }
        for (const QuestionScore& score : result.questions) {
            const model::Question* question = campaign_.grid->find_question(score.question);
            const std::string place =
                score.places.empty() ? "" : " (" + base::describe(score.places.front()) + ")";
            text += french::spaced("  " + score.question + "  " + state_word(score) + " : " +
                                   question->text + place) +
                    "\n";
        }
        return text;
    }

    std::string question(const model::Question& question) const {
        const QuestionScore* score = nullptr;
        for (const EngagementResult& result : campaign_.analysis.engagements) {
            const auto found =
                std::ranges::find(result.questions, question.id, &QuestionScore::question);
            score = found != result.questions.end() ? &*found : score;
        }
        if (score == nullptr || score->not_counted) {
            const std::string state = score != nullptr ? state_word(*score) : "sans réponse";
            return french::spaced(question.id + " « " + question.text + " » : " + state) + "\n";
        }
        const Score share = score->points / score->possible;
        std::string text = filled(question_pattern, {{"id", question.id},
                                                     {"intitule", question.text},
                                                     {"obtenus", in_full(score->points)},
                                                     {"possibles", in_full(score->possible)}});
        if (question.kind == model::Question::Kind::SingleChoice) {
            const auto option =
                std::ranges::find(question.options, score->option, &model::Option::id);
            return text +
                   filled(choice_pattern, {{"reponse", option->label},
                                           {"part", in_full(share)},
                                           {"poids", in_full(question.weight)},
                                           {"obtenus", in_full(score->points)},
                                           {"place", base::describe(score->places.front())}});
        }
        text += filled(table_pattern, {{"oui", std::int64_t{score->yes}},
                                       {"lignes", std::int64_t{score->available}},
                                       {"bareme", question.point_table},
                                       {"part", in_full(share)},
                                       {"poids", in_full(question.weight)},
                                       {"obtenus", in_full(score->points)}});
        if (score->assumed_no > 0) {
            text += filled(assumed_pattern, {{"nombre", std::int64_t{score->assumed_no}}});
        }
        for (const base::Place& place : score->places) {
            text += french::spaced("  " + base::describe(place)) + "\n";
        }
        return text;
    }

    const Campaign& campaign_;
};

}  // namespace

Explanation explain(const std::filesystem::path& dossier, const ExplainOptions& options,
                    const Environment& environment) {
    Explanation explanation;
    const auto shelf = GridShelf::load(options.grids, environment, explanation.diags);
    if (const auto* failure = std::get_if<Outcome>(&shelf)) {
        explanation.outcome = *failure;
        return explanation;
    }
    auto read = read_campaigns({dossier}, {.edition = {}, .input = options.input},
                               std::get<GridShelf>(shelf), environment);
    ReadCampaign& only = read.front();
    explanation.outcome = only.report.outcome;
    explanation.diags.append(only.report.diags);
    if (!only.campaign) {
        return explanation;
    }
    const Explainer explainer(*only.campaign);
    if (auto text = explainer.explain(options.subject)) {
        explanation.text = std::move(*text);
        return explanation;
    }
    explanation.outcome = Outcome::WrongUsage;
    explanation.diags.report("CMD-012", {}, unknown_name(options.subject, explainer.subjects()));
    return explanation;
}

}  // namespace palier::app
