#include "app/results_parts.h"
#include "base/json_writer.h"

namespace palier::app {

namespace {

using base::Json;
using base::json_boolean;
using base::json_null;
using base::json_number;
using base::json_text;

Json whole_or_null(const std::optional<std::int64_t>& number) {
    return number ? json_number(*number) : json_null();
}

std::string audience_word(model::Audience audience) {
    return audience == model::Audience::Users ? "usagers" : "agents";
}

std::string verdict_word(analysis::ChangeVerdict verdict) {
    switch (verdict) {
        case analysis::ChangeVerdict::Rise:
            return "hausse";
        case analysis::ChangeVerdict::Fall:
            return "baisse";
        case analysis::ChangeVerdict::NotSignificant:
            return "non significative";
    }
    return "non significative";
}

Json survey_change(const analysis::SurveyQuestionResult& question) {
    const auto* change = std::get_if<analysis::SurveyChange>(&question.change);
    if (change == nullptr) {
        return json_null();
    }
    return Json{Json::Object{{"precedent", figure_json(change->previous.value)},
                             {"n_precedent", json_number(change->previous_n)},
                             {"points", figure_json(change->points.value)},
                             {"verdict", json_text(verdict_word(change->verdict))}}};
}

Json answers(const analysis::SurveyQuestionResult& question) {
    Json::Array list;
    for (const analysis::AnswerResult& answer : question.answers) {
        list.push_back(Json{Json::Object{{"libelle", json_text(answer.label)},
                                         {"effectif", json_number(answer.count)},
                                         {"part", figure_json(answer.share)}}});
    }
    return Json{std::move(list)};
}

Json question_json(const analysis::SurveyQuestionResult& question) {
    const auto& found = question.satisfaction;
    using Value = std::optional<base::Score>;
    const Value rate = found ? Value(found->rate.value) : std::nullopt;
    const Value net = found ? Value(found->net) : std::nullopt;
    const Value low = found ? Value(found->interval.low) : std::nullopt;
    const Value high = found ? Value(found->interval.high) : std::nullopt;
    return Json{
        Json::Object{{"id", json_text(question.id)},
                     {"n", json_number(question.n)},
                     {"taux", figure_json(rate)},
                     {"taux_net", figure_json(net)},
                     {"bas", figure_json(low)},
                     {"haut", figure_json(high)},
                     {"masque", json_boolean(question.disclosure != analysis::Disclosure::Printed)},
                     {"engagement", text_or_null_json(question.engagement.value_or(""))},
                     {"globale", json_boolean(question.global)},
                     {"echelle", text_or_null_json(question.scale)},
                     {"moyenne", figure_json(found ? found->mean : std::nullopt)},
                     {"modalites", answers(question)},
                     {"evolution", survey_change(question)}}};
}

std::string unit_word(model::Indicator::Unit unit) {
    switch (unit) {
        case model::Indicator::Unit::Percent:
            return "%";
        case model::Indicator::Unit::Days:
            return "jours";
        case model::Indicator::Unit::Minutes:
            return "minutes";
        case model::Indicator::Unit::OutOfTen:
            return "/10";
        case model::Indicator::Unit::OutOfFive:
            return "/5";
        case model::Indicator::Unit::Points:
            return "points";
        case model::Indicator::Unit::None:
            return "";
    }
    return "";
}

Json indicator_json(const analysis::IndicatorResult& indicator) {
    using Value = std::optional<base::Score>;
    const auto& change = indicator.change;
    const auto& target = indicator.target;
    const Value value = indicator.value ? Value(indicator.value->value) : std::nullopt;
    const Value previous = change ? Value(change->previous.value) : std::nullopt;
    const Value difference = change ? Value(change->difference.value) : std::nullopt;
    const Value goal = target ? Value(target->target) : std::nullopt;
    const Value gap = target ? Value(target->gap) : std::nullopt;
    return Json{Json::Object{
        {"nom", json_text(indicator.name)},
        {"engagement", text_or_null_json(indicator.engagement.value_or(""))},
        {"valeur", figure_json(value)},
        {"unite", text_or_null_json(unit_word(indicator.unit))},
        {"n", whole_or_null(indicator.count)},
        {"masque", json_boolean(indicator.withheld)},
        {"precedent", figure_json(previous)},
        {"evolution", figure_json(difference)},
        {"verdict",
         change && change->verdict ? json_text(verdict_word(*change->verdict)) : json_null()},
        {"cible", figure_json(goal)},
        {"ecart", figure_json(gap)},
    }};
}

}  // namespace

Json surveys_json(const analysis::Analysis& analysis) {
    Json::Array surveys;
    for (const analysis::SurveyResult& survey : analysis.surveys) {
        Json::Array questions;
        for (const analysis::SurveyQuestionResult& question : survey.questions) {
            questions.push_back(question_json(question));
        }
        const auto& rate = survey.response_rate;
        surveys.push_back(Json{Json::Object{
            {"enquete", json_text(audience_word(survey.audience))},
            {"reponses", whole_or_null(survey.survey.responses.value)},
            {"population", whole_or_null(survey.survey.population.value)},
            {"taux_de_reponse", figure_json(rate ? std::optional(rate->value) : std::nullopt)},
            {"questions", Json{std::move(questions)}}}});
    }
    return Json{std::move(surveys)};
}

Json indicators_json(const analysis::Analysis& analysis) {
    Json::Array indicators;
    for (const analysis::IndicatorResult& indicator : analysis.indicators) {
        indicators.push_back(indicator_json(indicator));
    }
    return Json{std::move(indicators)};
}

}  // namespace palier::app
