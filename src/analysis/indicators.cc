#include "analysis/indicators.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace palier::analysis {

namespace {

using base::Score;
using model::Indicator;

struct KnownName {
    /// Words that the folded name holds.
    std::array<std::string_view, 2> words;
    KnownIndicator indicator = KnownIndicator::None;
};

/// The first that fits wins: a net rate is no overall rate.
constexpr std::array<KnownName, 7> known_names{{
    {{"decroche", ""}, KnownIndicator::AnsweredCalls},
    {{"delai", "annonce"}, KnownIndicator::AnnouncedTime},
    {{"qualite", "demarches en ligne"}, KnownIndicator::OnlineQuality},
    {{"8/10", "demarches en ligne"}, KnownIndicator::OnlineQuality},
    {{"taux net", "satisfaction"}, KnownIndicator::NetSatisfaction},
    {{"satisfaction nette", ""}, KnownIndicator::NetSatisfaction},
    {{"satisfaction globale", ""}, KnownIndicator::OverallSatisfaction},
}};

/// The answers behind a percentage: value × count, to the nearest person.
Proportion proportion_of(const Score& percentage, std::int64_t count) {
    const Score people = percentage * Score(count) / Score(100);
    return {std::clamp<std::int64_t>(people.rounded(0).units, 0, count), count};
}

std::optional<ChangeVerdict> verdict(const Indicator& indicator) {
    if (indicator.unit != Indicator::Unit::Percent || indicator.count.value_or(0) == 0 ||
        indicator.previous_count.value_or(0) == 0) {
        return std::nullopt;
    }
    return compare(proportion_of(indicator.value, *indicator.count),
                   proportion_of(*indicator.previous, *indicator.previous_count));
}

/// `difference` as progress: turned when lower is better.
Score progress(const Score& difference, Indicator::Direction direction) {
    return direction == Indicator::Direction::HigherIsBetter ? difference : -difference;
}

IndicatorChange change_of(const Indicator& indicator) {
    const Figure previous = read({indicator.name.value, *indicator.previous, indicator.place});
    Figure points = difference({"valeur", indicator.value, indicator.place},
                               {"valeur précédente", *indicator.previous, indicator.place});
    const Score better = progress(points.value, indicator.direction);
    Movement movement = Movement::Same;
    if (better != Score(0)) {
        movement = better > Score(0) ? Movement::Better : Movement::Worse;
    }
    return {previous, indicator.previous_count, std::move(points), movement, verdict(indicator)};
}

TargetGap gap_of(const Indicator& indicator) {
    const Score gap = progress(indicator.value - *indicator.target, indicator.direction);
    return {*indicator.target, gap, gap >= Score(0)};
}

bool too_few(const std::optional<std::int64_t>& count, int minimum) {
    return count && *count < minimum;
}

bool overall_is_withheld(const std::vector<SurveyResult>& surveys) {
    return std::ranges::any_of(surveys, [](const SurveyResult& survey) {
        const SurveyQuestionResult* question = survey.global_question();
        return survey.audience == model::Audience::Users && question != nullptr &&
               question->disclosure != Disclosure::Printed;
    });
}

/// What may be printed of indicators that have an n: one may be the sum of others (« tous sites »).
std::vector<Disclosure> decide(const std::vector<Indicator>& indicators, int minimum) {
    std::vector<CountedQuestion> counted;
    counted.reserve(indicators.size());
    for (const Indicator& indicator : indicators) {
        const std::int64_t n = indicator.count.value_or(0);
        CountedQuestion question{.group = static_cast<std::size_t>(indicator.unit), .n = n};
        if (indicator.unit == Indicator::Unit::Percent) {
            question.counts.push_back({0, proportion_of(indicator.value, n).count});
        }
        counted.push_back(std::move(question));
    }
    return decide_disclosure(counted, minimum);
}

IndicatorResult result_of(const Indicator& indicator, bool overall_withheld, int minimum,
                          Disclosure disclosure) {
    IndicatorResult result{.name = indicator.name.value,
                           .known = known_indicator(indicator.name.value)};
    if (indicator.engagement) {
        result.engagement = indicator.engagement->value;
    }
    result.unit = indicator.unit;
    result.direction = indicator.direction;
    result.period = indicator.period;
    result.method = indicator.method;
    result.count = indicator.count;
    result.on_poster = indicator.on_poster;
    result.place = indicator.place;
    const bool gives_survey_away = overall_withheld && !indicator.count &&
                                   (result.known == KnownIndicator::OverallSatisfaction ||
                                    result.known == KnownIndicator::NetSatisfaction);
    result.too_few = too_few(indicator.count, minimum);
    result.withheld = result.too_few || gives_survey_away || disclosure != Disclosure::Printed;
    if (result.withheld) {
        return result;
    }
    result.value = read({indicator.name.value, indicator.value, indicator.place});
    if (indicator.previous && !too_few(indicator.previous_count, minimum)) {
        result.change = change_of(indicator);
    }
    if (indicator.target) {
        result.target = gap_of(indicator);
    }
    return result;
}

}  // namespace

KnownIndicator known_indicator(std::string_view name) {
    const std::string folded = base::folded(name);
    const auto found = std::ranges::find_if(known_names, [&](const KnownName& known) {
        return std::ranges::all_of(known.words, [&](std::string_view word) {
            return folded.find(base::folded(word)) != std::string::npos;
        });
    });
    return found != known_names.end() ? found->indicator : KnownIndicator::None;
}

std::vector<IndicatorResult> analyse_indicators(const model::Dossier& dossier,
                                                const std::vector<SurveyResult>& surveys,
                                                base::Diagnostics& diags) {
    const bool overall_withheld = overall_is_withheld(surveys);
    const int minimum = dossier.settings.minimum_count;
    const std::vector<Disclosure> decisions = decide(dossier.indicators, minimum);
    std::vector<IndicatorResult> results;
    results.reserve(dossier.indicators.size());
    for (std::size_t index = 0; index < dossier.indicators.size(); ++index) {
        results.push_back(result_of(dossier.indicators.at(index), overall_withheld, minimum,
                                    decisions.at(index)));
        const IndicatorResult& result = results.back();
        if (result.withheld) {
            diags.report("ANA-036", result.place,
                         {{"lu", result.name},
                          {"raison", result.too_few ? "effectif"
                                     : result.count ? "somme"
                                                    : "enquete"},
                          {"attendu", std::int64_t{minimum}}});
        } else if (result.target && result.target->met) {
            diags.report("ANA-037", result.place, {{"lu", result.name}});
        }
    }
    return results;
}

const IndicatorResult* poster_headline(const std::vector<IndicatorResult>& indicators) {
    using Unit = model::Indicator::Unit;
    for (const Unit unit : {Unit::Percent, Unit::OutOfTen, Unit::OutOfFive}) {
        const auto found = std::ranges::find_if(indicators, [&](const IndicatorResult& one) {
            return one.on_poster && one.known == KnownIndicator::OverallSatisfaction && one.value &&
                   one.unit == unit;
        });
        if (found != indicators.end()) {
            return &*found;
        }
    }
    return nullptr;
}

}  // namespace palier::analysis
