#include "compose/poster_input.h"

#include <algorithm>

#include "base/french.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::IndicatorResult;
using analysis::SurveyQuestionResult;
using analysis::SurveyResult;
namespace french = base::french;

constexpr std::string_view satisfied_sentence = "des usagers qui ont répondu sont satisfaits";

constexpr std::string_view mark_sentence = "note moyenne donnée par les usagers qui ont répondu";

constexpr std::string_view methods_sentence = "Les méthodes sont dans le rapport d’autodiagnostic.";
constexpr std::size_t most_tiles = 6;

std::string period_of(const model::Survey& survey) {
    if (survey.begin && survey.end) {
        return "du " + french::date(*survey.begin) + " au " + french::date(*survey.end);
    }
    return survey.begin ? "depuis le " + french::date(*survey.begin) : "";
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : ", ") + without_full_stop(part);
        }
    }
    return text;
}

std::string whole(std::int64_t number) {
    return french::number(base::Score(number), 0);
}

const SurveyResult* users_survey(const analysis::Analysis& analysis) {
    const auto found =
        std::ranges::find(analysis.surveys, model::Audience::Users, &SurveyResult::audience);
    return found != analysis.surveys.end() ? &*found : nullptr;
}

/// What follows the headline, by the scale of its question.
std::string sentence_of(const SurveyQuestionResult& question, const analysis::Analysis& analysis) {
    const auto scale = std::ranges::find(analysis.scales, question.scale, &model::SurveyScale::id);
    if (scale == analysis.scales.end() || scale->satisfied_word.empty()) {
        return "des usagers ont donné une réponse favorable";
    }
    return "des usagers qui ont répondu sont " + scale->satisfied_word;
}

/// Takes the headline from the survey, with its source.
bool lead_with_survey(PosterInput& input, int decimals) {
    const SurveyResult* survey = users_survey(input.analysis);
    const SurveyQuestionResult* question = survey != nullptr ? survey->global_question() : nullptr;
    if (question == nullptr || !question->satisfaction) {
        return false;
    }
    const analysis::Satisfaction& found = *question->satisfaction;
    const std::string period = period_of(survey->survey);
    input.headline = PosterHeadline{.value = found.rate.value,
                                    .sentence = sentence_of(*question, input.analysis),
                                    .count = question->n,
                                    .period = period};
    input.sources.push_back({french::spaced(
        "Satisfaction globale : " +
        joined({"enquête auprès des usagers", whole(question->n) + " réponses avec une opinion",
                "intervalle à 95 % de " + french::number(found.interval.low, decimals) + " à " +
                    french::number(found.interval.high, decimals) + " %"}) +
        ".")});
    return true;
}

/// « Appels décrochés : 2025, n = 18 240 ». Methods have no room on a wall: the report has them.
PosterSource source_of(const IndicatorResult& indicator, std::optional<std::size_t> tile) {
    const std::string count =
        indicator.count ? "n = " + whole(*indicator.count) : "n non communiqué";
    return {french::spaced(joined({indicator.period, count}) + "."), tile, indicator.name};
}

void lead_with_indicator(PosterInput& input) {
    const IndicatorResult* found = analysis::poster_headline(input.analysis.indicators);
    if (found == nullptr) {
        return;
    }
    const bool is_rate = found->unit == model::Indicator::Unit::Percent;
    input.headline =
        PosterHeadline{.value = found->value->value,
                       .sentence = std::string(is_rate ? satisfied_sentence : mark_sentence),
                       .count = found->count,
                       .period = found->period,
                       .unit = found->unit};
    input.sources.push_back(source_of(*found, std::nullopt));
}

}  // namespace

PosterInput poster_input(const model::Dossier& dossier, const model::Grid& grid,
                         const analysis::Analysis& analysis, const base::Date& edition) {
    PosterInput input{.dossier = dossier, .grid = grid, .analysis = analysis, .edition = edition};
    if (!lead_with_survey(input, grid.display.decimals)) {
        lead_with_indicator(input);
    }
    for (const IndicatorResult& indicator : analysis.indicators) {
        const bool leads =
            input.headline && indicator.known == analysis::KnownIndicator::OverallSatisfaction;
        if (!indicator.on_poster || leads) {
            continue;
        }
        PosterIndicator tile{.sentence = indicator.name,
                             .unit = indicator.unit,
                             .direction = indicator.direction,
                             .engagement = indicator.engagement};
        if (indicator.value) {
            tile.value = indicator.value->value;
        }
        if (indicator.target) {
            tile.target = indicator.target->target;
        }
        input.indicators.push_back(std::move(tile));
        if (input.indicators.size() <= most_tiles) {
            input.sources.push_back(source_of(indicator, input.indicators.size() - 1));
        }
    }
    if (!input.sources.empty()) {
        input.sources.push_back({std::string(methods_sentence)});
    }
    return input;
}

}  // namespace palier::compose
