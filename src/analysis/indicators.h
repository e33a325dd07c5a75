#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/figure.h"
#include "analysis/proportion.h"
#include "analysis/surveys.h"
#include "base/diagnostics.h"
#include "model/dossier.h"

namespace palier::analysis {

/// Indicators that the programme defines (facts 4.6, 4.7, 4.10), known by their names.
enum class KnownIndicator {
    None,
    /// « Taux de décroché ».
    AnsweredCalls,
    /// « Respect du délai annoncé ».
    AnnouncedTime,
    /// « Qualité des démarches en ligne ».
    OnlineQuality,
    /// « Taux de satisfaction globale », « Satisfaction globale ».
    OverallSatisfaction,
    /// « Taux net de satisfaction ».
    NetSatisfaction,
};

/// The indicator of the programme that a name stands for.
KnownIndicator known_indicator(std::string_view name);

enum class Movement { Better, Same, Worse };

/// The way since the value before.
struct IndicatorChange {
    Figure previous;
    std::optional<std::int64_t> previous_count = {};
    /// In the indicator's unit; in points for a percentage.
    Figure difference;
    /// By the direction in which the indicator is better.
    Movement movement = Movement::Same;
    /// Of a percentage whose two counts are known.
    std::optional<ChangeVerdict> verdict = {};

    bool operator==(const IndicatorChange&) const = default;
};

/// How far an indicator is from its target.
struct TargetGap {
    base::Score target;
    /// Found − required, turned so that negative means missing (contract §4), whatever the
    /// direction.
    base::Score gap;
    bool met = false;

    bool operator==(const TargetGap&) const = default;
};

/// What is known of one indicator. When it is withheld, its value and all that would give it away
/// are empty.
struct IndicatorResult {
    std::string name;
    KnownIndicator known = KnownIndicator::None;
    std::optional<std::string> engagement = {};
    model::Indicator::Unit unit = model::Indicator::Unit::Percent;
    model::Indicator::Direction direction = model::Indicator::Direction::HigherIsBetter;
    std::string period = {};
    std::string method = {};
    std::optional<std::int64_t> count = {};
    bool withheld = false;
    /// Withheld for its own n, and not to protect another figure.
    bool too_few = false;
    std::optional<Figure> value = {};
    std::optional<IndicatorChange> change = {};
    std::optional<TargetGap> target = {};
    bool on_poster = true;
    /// Of the value.
    base::Place place = {};

    bool operator==(const IndicatorResult&) const = default;
};

/// The indicators of a dossier, in its order. One whose count is under the dossier's minimum is
/// withheld (ANA-036), what would give it away by subtraction (analysis/disclosure.h), and an
/// overall satisfaction without count beside a survey whose overall question is withheld. A target
/// that is met already is said (ANA-037).
std::vector<IndicatorResult> analyse_indicators(const model::Dossier& dossier,
                                                const std::vector<SurveyResult>& surveys,
                                                base::Diagnostics& diags);

/// The displayed indicator of overall satisfaction whose value the poster leads with where no
/// question gives its headline: the first rate, else the first mark out of ten, else out of five
/// (contract §3). Null without one.
const IndicatorResult* poster_headline(const std::vector<IndicatorResult>& indicators);

}  // namespace palier::analysis
