#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "base/date.h"
#include "base/score.h"
#include "compose/shape.h"
#include "compose/value.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/survey.h"

namespace palier::compose {

/// The figure that a poster leads with: a rate, from 0 to 100, or a mark out of ten or five.
struct PosterHeadline {
    base::Score value;
    /// What follows the figure: « de nos usagers sont satisfaits du service rendu ».
    std::string sentence;
    /// How many answers it is made from; empty when the dossier does not say.
    std::optional<std::int64_t> count = {};
    /// « du 3 mars au 30 mai 2025 »; empty when it is not known.
    std::string period = {};
    model::Indicator::Unit unit = model::Indicator::Unit::Percent;
};

/// One figure of a tile.
struct PosterIndicator {
    /// What follows the figure: « nous joignent facilement »; short, three lines at most.
    std::string sentence;
    /// Empty when it is withheld, for too few answers.
    std::optional<base::Score> value = {};
    model::Indicator::Unit unit = model::Indicator::Unit::Percent;
    model::Indicator::Direction direction = model::Indicator::Direction::HigherIsBetter;
    std::optional<base::Score> target = {};
    /// « E3 »; actions that answer a figure under its target come first.
    std::optional<std::string> engagement = {};
};

/// Where a figure comes from.
struct PosterSource {
    std::string text;
    /// The indicator whose figure it is; of no tile when absent.
    std::optional<std::size_t> indicator = {};
    /// What someone called the figure, before the text; empty when the text says it.
    std::string name = {};
};

/// Whether the code of the feedback address is to be drawn, where that can be followed.
enum class FeedbackCode { Drawn, LeftOut };

/// What the poster is made from. Owns none of the references.
struct PosterInput {
    const model::Dossier& dossier;
    const model::Grid& grid;
    const analysis::Analysis& analysis;
    const base::Date& edition;
    /// « 2025 »; empty: the year of the diagnostic.
    std::string period = {};
    std::optional<PosterHeadline> headline = {};
    /// In the order of the user's path. Those after the sixth are not shown.
    std::vector<PosterIndicator> indicators = {};
    /// Where the figures come from, a sentence each: n, period and method of every rate.
    std::vector<PosterSource> sources = {};
    FeedbackCode feedback_code = FeedbackCode::Drawn;
};

/// The longest address that anybody copies by hand, in letters; longer ones are not printed.
constexpr std::size_t most_copied_letters = 150;

/// What a poster has no place for.
struct PosterSurplus {
    enum class Kind { Indicators, Achievements, Actions };
    Kind kind = Kind::Indicators;
    /// How many a poster shows at most.
    std::size_t most = 0;
    /// How many more there are.
    std::size_t more = 0;
};

/// The kinds of which the dossier has more than a poster ever shows; those that the template gives
/// up for want of room are not counted.
std::vector<PosterSurplus> poster_surplus(const PosterInput& input);

/// What templates of the « affiche » may name.
Shape poster_shape();

/// The data of one poster; fits `poster_shape()`. At most three achievements, those meant for the
/// poster, in their order; at most three actions, those that the committee retained or that are to
/// start or under way, those of engagements whose figure is under its target first, then by date.
Value poster_data(const PosterInput& input);

}  // namespace palier::compose
