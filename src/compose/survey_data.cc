#include "compose/survey_data.h"

#include <algorithm>
#include <set>

#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::Disclosure;
using analysis::IndicatorResult;
using analysis::SurveyQuestionResult;
using base::Score;
using Presence = Shape::Presence;
namespace french = base::french;

constexpr int indicator_decimals = 2;

Value optional_date(const std::optional<base::Date>& date) {
    return date ? Value::text(french::date(*date)) : Value();
}

Value whole(std::int64_t number) {
    return Value::text(french::number(Score(number), 0));
}

Value optional_whole(const std::optional<std::int64_t>& number) {
    return number ? whole(*number) : Value();
}

/// What survey figures are shown with.
class SurveyWords {
  public:
    explicit SurveyWords(const ReportInput& input)
        : input_(input), decimals_(input.grid.display.decimals) {}

    Value percent(const std::optional<Score>& value) const {
        return value ? Value::figure(Figure{*value, french::percent(*value, decimals_)}) : Value();
    }

    Value bare(const std::optional<Score>& value) const {
        return value ? Value::figure(Figure{*value, french::number(*value, decimals_)}) : Value();
    }

    Value engagement_number(const std::optional<std::string>& id) const {
        const model::Engagement* found = id ? input_.grid.find_engagement(*id) : nullptr;
        return found != nullptr ? Value::text(std::to_string(found->number)) : Value();
    }

    Value question(const SurveyQuestionResult& result, model::Audience audience) const {
        const auto& found = result.satisfaction;
        using MaybeScore = std::optional<Score>;
        const MaybeScore rate = found ? MaybeScore(found->rate.value) : std::nullopt;
        return Value::object(
            {{"identifiant", Value::text(result.id)},
             {"intitule", Value::text(result.text)},
             {"usagers", Value::boolean(audience == model::Audience::Users)},
             {"engagement", engagement_number(result.engagement)},
             {"globale", Value::boolean(result.global)},
             {"echelle", text_unless_empty(scale_title(result.scale))},
             {"favorables", text_unless_empty(satisfied_word(result.scale))},
             {"multiple", Value::boolean(result.kind == model::SurveyQuestion::Kind::Multiple)},
             {"n", whole(result.n)},
             {"nombre", Value::integer(result.n)},
             {"trop_peu", Value::boolean(result.disclosure == Disclosure::TooFew)},
             {"protege", Value::boolean(result.disclosure == Disclosure::Protects)},
             {"taux", percent(rate)},
             {"taux_nu", bare(rate)},
             {"net", found ? Value::text(signed_number(found->net)) : Value()},
             {"bas", bare(found ? MaybeScore(found->interval.low) : std::nullopt)},
             {"haut", bare(found ? MaybeScore(found->interval.high) : std::nullopt)},
             {"moyenne", bare(found ? found->mean : std::nullopt)},
             {"modalites", answers(result)},
             {"sans_opinion", Value::integer(result.no_opinion)},
             {"evolution", evolution(result)}});
    }

    Value indicator(const IndicatorResult& result) const {
        using analysis::KnownIndicator;
        const auto known = [&](KnownIndicator one) { return Value::boolean(result.known == one); };
        return Value::object(
            {{"nom", Value::text(result.name)},
             {"engagement", engagement_number(result.engagement)},
             {"periode", text_unless_empty(result.period)},
             {"methode", text_unless_empty(without_full_stop(result.method))},
             {"n", optional_whole(result.count)},
             {"retenu", Value::boolean(result.withheld && !result.too_few)},
             {"trop_peu", Value::boolean(result.too_few)},
             {"valeur",
              result.value ? Value::text(amount(result.value->value, result.unit)) : Value()},
             {"cible",
              result.target ? Value::text(amount(result.target->target, result.unit)) : Value()},
             {"cible_atteinte", Value::boolean(result.target && result.target->met)},
             {"ecart", result.target && !result.target->met
                           ? Value::text(difference(result.target->gap, result.unit))
                           : Value()},
             {"baisse_voulue",
              Value::boolean(result.direction == model::Indicator::Direction::LowerIsBetter)},
             {"evolution", indicator_evolution(result)},
             {"decroche", known(KnownIndicator::AnsweredCalls)},
             {"delai_annonce", known(KnownIndicator::AnnouncedTime)},
             {"demarches_en_ligne", known(KnownIndicator::OnlineQuality)},
             {"satisfaction_nette", known(KnownIndicator::NetSatisfaction)}});
    }

  private:
    const model::SurveyScale* scale_of(const std::string& id) const {
        const auto found = std::ranges::find(input_.analysis.scales, id, &model::SurveyScale::id);
        return found != input_.analysis.scales.end() ? &*found : nullptr;
    }

    std::string scale_title(const std::string& id) const {
        const model::SurveyScale* scale = scale_of(id);
        return scale != nullptr ? scale->title : "";
    }

    std::string satisfied_word(const std::string& id) const {
        const model::SurveyScale* scale = scale_of(id);
        return scale != nullptr ? scale->satisfied_word : "";
    }

    /// « + 6,4 », « 0 »: a change of nothing is « = » elsewhere, a net rate of nothing is 0.
    std::string signed_number(const Score& value) const {
        return value.rounded(decimals_).units == 0 ? "0" : french::change(value, decimals_);
    }

    Value answers(const SurveyQuestionResult& result) const {
        Value::List items;
        for (const analysis::AnswerResult& answer : result.answers) {
            items.push_back(Value::object({{"libelle", Value::text(answer.label)},
                                           {"effectif", whole(answer.count)},
                                           {"part", bare(answer.share)}}));
        }
        return Value::list(std::move(items));
    }

    Value evolution(const SurveyQuestionResult& result) const {
        const auto* change = std::get_if<analysis::SurveyChange>(&result.change);
        if (change == nullptr) {
            return {};
        }
        return Value::object(
            {{"precedent", percent(change->previous.value)},
             {"n", whole(change->previous_n)},
             {"ecart", Value::text(signed_number(change->points.value))},
             {"unite",
              Value::text(change->points.value.rounded(decimals_).units == 0
                              ? ""
                              : unit_word(change->points.value, model::Indicator::Unit::Points))},
             {"significative",
              Value::boolean(change->verdict != analysis::ChangeVerdict::NotSignificant)}});
    }

    static std::string unit_word(const Score& value, model::Indicator::Unit unit) {
        const bool several = value >= Score(2) || value <= Score(-2);
        switch (unit) {
            case model::Indicator::Unit::Days:
                return several ? " jours" : " jour";
            case model::Indicator::Unit::Minutes:
                return several ? " minutes" : " minute";
            case model::Indicator::Unit::Points:
            case model::Indicator::Unit::Percent:
                return several ? " points" : " point";
            case model::Indicator::Unit::OutOfTen:
            case model::Indicator::Unit::OutOfFive:
            case model::Indicator::Unit::None:
                return "";
        }
        return "";
    }

    /// « 93,2 % », « 12 jours », « 7,8 / 10 »
    static std::string amount(const Score& value, model::Indicator::Unit unit) {
        const std::string number = french::number(value, indicator_decimals);
        switch (unit) {
            case model::Indicator::Unit::Percent:
                return french::percent(value, indicator_decimals);
            case model::Indicator::Unit::OutOfTen:
                return number + " / 10";
            case model::Indicator::Unit::OutOfFive:
                return number + " / 5";
            default:
                return number + unit_word(value, unit);
        }
    }

    /// « + 2 jours », « − 1,2 point »
    static std::string difference(const Score& value, model::Indicator::Unit unit) {
        return french::change(value, indicator_decimals) +
               (value == Score(0) ? "" : unit_word(value, unit));
    }

    static Value indicator_evolution(const IndicatorResult& result) {
        if (!result.change) {
            return {};
        }
        const analysis::IndicatorChange& change = *result.change;
        const bool tested = change.verdict.has_value();
        return Value::object(
            {{"precedent", Value::text(amount(change.previous.value, result.unit))},
             {"ecart", Value::text(difference(change.difference.value, result.unit))},
             {"mieux", Value::boolean(change.movement == analysis::Movement::Better)},
             {"moins_bien", Value::boolean(change.movement == analysis::Movement::Worse)},
             {"non_testee", Value::boolean(!tested)},
             {"non_significative",
              Value::boolean(tested &&
                             *change.verdict == analysis::ChangeVerdict::NotSignificant)}});
    }

    const ReportInput& input_;
    int decimals_;
};

Value verbatims_of(const ReportInput& input, model::Audience audience) {
    Value::List items;
    for (const model::Verbatim& verbatim : input.analysis.verbatims) {
        if (verbatim.audience.value_or(model::Audience::Users) == audience) {
            items.push_back(Value::object({{"texte", Value::text(verbatim.text)}}));
        }
    }
    return Value::list(std::move(items));
}

Value by_engagement(const analysis::SurveyResult& survey, const ReportInput& input) {
    const SurveyWords words(input);
    Value::List items;
    for (const analysis::EngagementSatisfaction& each : survey.by_engagement) {
        const model::Engagement* engagement = input.grid.find_engagement(each.engagement);
        base::expect(engagement != nullptr, "surveys speak of engagements of the grid");
        items.push_back(Value::object(
            {{"numero", Value::text(std::to_string(engagement->number))},
             {"nom_court", Value::text(engagement->short_title)},
             {"taux_nu", words.bare(each.rate.value)},
             {"insatisfaits", words.bare(each.dissatisfied_share)},
             {"reponses", whole(each.answers)},
             {"questions", Value::integer(static_cast<std::int64_t>(each.questions.size()))}}));
    }
    return Value::list(std::move(items));
}

Value survey_value(const analysis::SurveyResult& survey, const ReportInput& input) {
    const SurveyWords words(input);
    Value::List all;
    Value::List rated;
    Value::List detailed;
    Value global;
    std::set<std::string> scales;
    for (const SurveyQuestionResult& question : survey.questions) {
        Value value = words.question(question, survey.audience);
        if (question.global && question.satisfaction) {
            global = value;
        }
        if (question.satisfaction || question.disclosure != Disclosure::Printed) {
            rated.push_back(value);
        }
        if (question.satisfaction) {
            scales.insert(question.scale);
        }
        if (!question.answers.empty()) {
            detailed.push_back(value);
        }
        all.push_back(std::move(value));
    }
    const auto& rate = survey.response_rate;
    return Value::object(
        {{"usagers", Value::boolean(survey.audience == model::Audience::Users)},
         {"titre", text_unless_empty(without_full_stop(survey.survey.title))},
         {"debut", optional_date(survey.survey.begin)},
         {"fin", optional_date(survey.survey.end)},
         {"mode", text_unless_empty(without_full_stop(survey.survey.method))},
         {"reponses", optional_whole(survey.survey.responses.value)},
         {"invitations", optional_whole(survey.survey.invitations.value)},
         {"population", optional_whole(survey.survey.population.value)},
         {"taux_reponse", words.percent(rate ? std::optional(rate->value) : std::nullopt)},
         {"questions", Value::list(std::move(all))},
         {"notees", Value::list(std::move(rated))},
         {"detaillees", Value::list(std::move(detailed))},
         {"globale", std::move(global)},
         {"plusieurs_echelles", Value::boolean(scales.size() > 1)},
         {"par_engagement", by_engagement(survey, input)},
         {"verbatims", verbatims_of(input, survey.audience)}});
}

Shape question_shape() {
    const Shape answer = Shape::object({{"libelle", Shape::text()},
                                        {"effectif", Shape::text()},
                                        {"part", Shape::figure(), Presence::Optional}});
    const Shape change = Shape::object({{"precedent", Shape::figure()},
                                        {"n", Shape::text()},
                                        {"ecart", Shape::text()},
                                        {"unite", Shape::text()},
                                        {"significative", Shape::boolean()}});
    return Shape::object({{"identifiant", Shape::text()},
                          {"intitule", Shape::text()},
                          {"usagers", Shape::boolean()},
                          {"engagement", Shape::text(), Presence::Optional},
                          {"globale", Shape::boolean()},
                          {"echelle", Shape::text(), Presence::Optional},
                          {"favorables", Shape::text(), Presence::Optional},
                          {"multiple", Shape::boolean()},
                          {"n", Shape::text()},
                          {"nombre", Shape::integer()},
                          {"trop_peu", Shape::boolean()},
                          {"protege", Shape::boolean()},
                          {"taux", Shape::figure(), Presence::Optional},
                          {"taux_nu", Shape::figure(), Presence::Optional},
                          {"net", Shape::text(), Presence::Optional},
                          {"bas", Shape::figure(), Presence::Optional},
                          {"haut", Shape::figure(), Presence::Optional},
                          {"moyenne", Shape::figure(), Presence::Optional},
                          {"modalites", Shape::list(answer)},
                          {"sans_opinion", Shape::integer()},
                          {"evolution", change, Presence::Optional}});
}

Shape indicator_shape() {
    const Shape change = Shape::object({{"precedent", Shape::text()},
                                        {"ecart", Shape::text()},
                                        {"mieux", Shape::boolean()},
                                        {"moins_bien", Shape::boolean()},
                                        {"non_testee", Shape::boolean()},
                                        {"non_significative", Shape::boolean()}});
    return Shape::object({{"nom", Shape::text()},
                          {"engagement", Shape::text(), Presence::Optional},
                          {"periode", Shape::text(), Presence::Optional},
                          {"methode", Shape::text(), Presence::Optional},
                          {"n", Shape::text(), Presence::Optional},
                          {"retenu", Shape::boolean()},
                          {"trop_peu", Shape::boolean()},
                          {"valeur", Shape::text(), Presence::Optional},
                          {"cible", Shape::text(), Presence::Optional},
                          {"cible_atteinte", Shape::boolean()},
                          {"ecart", Shape::text(), Presence::Optional},
                          {"baisse_voulue", Shape::boolean()},
                          {"evolution", change, Presence::Optional},
                          {"decroche", Shape::boolean()},
                          {"delai_annonce", Shape::boolean()},
                          {"demarches_en_ligne", Shape::boolean()},
                          {"satisfaction_nette", Shape::boolean()}});
}

}  // namespace

Shape surveys_shape() {
    const Shape engagement = Shape::object({{"numero", Shape::text()},
                                            {"nom_court", Shape::text()},
                                            {"taux_nu", Shape::figure()},
                                            {"insatisfaits", Shape::figure()},
                                            {"reponses", Shape::text()},
                                            {"questions", Shape::integer()}});
    return Shape::list(
        Shape::object({{"usagers", Shape::boolean()},
                       {"titre", Shape::text(), Presence::Optional},
                       {"debut", Shape::text(), Presence::Optional},
                       {"fin", Shape::text(), Presence::Optional},
                       {"mode", Shape::text(), Presence::Optional},
                       {"reponses", Shape::text(), Presence::Optional},
                       {"invitations", Shape::text(), Presence::Optional},
                       {"population", Shape::text(), Presence::Optional},
                       {"taux_reponse", Shape::figure(), Presence::Optional},
                       {"questions", Shape::list(question_shape())},
                       {"notees", Shape::list(question_shape())},
                       {"detaillees", Shape::list(question_shape())},
                       {"globale", question_shape(), Presence::Optional},
                       {"plusieurs_echelles", Shape::boolean()},
                       {"par_engagement", Shape::list(engagement)},
                       {"verbatims", Shape::list(Shape::object({{"texte", Shape::text()}}))}}));
}

Value surveys_value(const ReportInput& input) {
    Value::List items;
    for (const analysis::SurveyResult& survey : input.analysis.surveys) {
        items.push_back(survey_value(survey, input));
    }
    return Value::list(std::move(items));
}

Shape survey_questions_shape() {
    return Shape::list(question_shape());
}

Value survey_questions_of(const ReportInput& input, const std::string& engagement) {
    const SurveyWords words(input);
    Value::List items;
    for (const analysis::SurveyResult& survey : input.analysis.surveys) {
        for (const SurveyQuestionResult& question : survey.questions) {
            const bool shown = question.satisfaction || question.disclosure != Disclosure::Printed;
            if (shown && (engagement.empty() || question.engagement == engagement)) {
                items.push_back(words.question(question, survey.audience));
            }
        }
    }
    return Value::list(std::move(items));
}

Shape indicators_shape() {
    return Shape::list(indicator_shape());
}

Value indicators_of(const ReportInput& input, const std::string& engagement) {
    const SurveyWords words(input);
    Value::List items;
    for (const IndicatorResult& indicator : input.analysis.indicators) {
        if (engagement.empty() || indicator.engagement == engagement) {
            items.push_back(words.indicator(indicator));
        }
    }
    return Value::list(std::move(items));
}

Shape survey_method_shape() {
    const Shape scale = Shape::object({{"titre", Shape::text()},
                                       {"satisfaits", Shape::text()},
                                       {"insatisfaits", Shape::text()},
                                       {"origine", Shape::text(), Presence::Optional}});
    return Shape::object({{"effectif_minimal", Shape::integer()},
                          {"verbatims_minimum", Shape::integer()},
                          {"population_connue", Shape::boolean()},
                          {"echelles", Shape::list(scale)}});
}

Value survey_method(const ReportInput& input) {
    if (input.analysis.surveys.empty()) {
        return {};
    }
    const auto labels = [](const model::SurveyScale& scale, model::AnswerClass wanted) {
        std::string text;
        for (const model::ScaleAnswer& answer : scale.answers) {
            if (answer.answer_class == wanted) {
                text += (text.empty() ? "« " : ", « ") + base::isolated(answer.label) + " »";
            }
        }
        return text;
    };
    Value::List scales;
    for (const model::SurveyScale& scale : input.analysis.scales) {
        scales.push_back(Value::object(
            {{"titre", Value::text(scale.title)},
             {"satisfaits", Value::text(labels(scale, model::AnswerClass::Satisfied))},
             {"insatisfaits", Value::text(labels(scale, model::AnswerClass::Dissatisfied))},
             {"origine", text_unless_empty(scale.origin)}}));
    }
    const bool population_known = std::ranges::any_of(
        input.analysis.surveys,
        [](const analysis::SurveyResult& survey) { return bool(survey.survey.population.value); });
    return Value::object(
        {{"effectif_minimal", Value::integer(input.dossier.settings.minimum_count)},
         {"verbatims_minimum", Value::integer(input.dossier.settings.minimum_verbatim_count)},
         {"population_connue", Value::boolean(population_known)},
         {"echelles", Value::list(std::move(scales))}});
}

}  // namespace palier::compose
