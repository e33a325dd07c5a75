#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/figure.h"
#include "analysis/indicators.h"
#include "analysis/scoring.h"
#include "analysis/surveys.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/label_grid.h"

namespace palier::analysis {

/// Why an engagement or a theme has no rate: it is « non évalué ».
enum class NotEvaluated {
    /// The dossier has no row for it.
    NoRow,
    /// Its row was left empty, or marked NA.
    LeftOut,
    /// Only themes of it have scores, and themes do not average to an engagement.
    ThemesOnly,
    /// Questions of it were answered, and none of them counts.
    NothingCounts,
};

/// The rate of a theme within an engagement.
struct ThemeResult {
    /// The id of a theme of the grid.
    std::string theme;
    std::variant<Figure, NotEvaluated> rate;
    /// When it comes from answers.
    std::optional<PointTotal> points = {};

    bool operator==(const ThemeResult&) const = default;
};

/// A strength or a need for support, as the team wrote it.
struct Remark {
    std::string text;
    /// The id of a theme of the grid.
    std::optional<std::string> theme;
    base::Place place;

    bool operator==(const Remark&) const = default;
};

enum class Direction { Rising, Stable, Falling };

/// How much a rate moved since the campaign compared with, in points.
struct Change {
    /// The rate of today minus the rate of then.
    Figure points;
    /// Stable: a change of which nothing is left in the decimals that the grid shows, so that what
    /// is counted agrees with what is printed.
    Direction direction = Direction::Stable;

    bool operator==(const Change&) const = default;
};

/// Why there is no change to state.
enum class NoComparison {
    /// No earlier campaign is known.
    NoHistory,
    /// Earlier campaigns used another grid: their numbers mean other engagements.
    OtherGrid,
    /// Not evaluated today.
    NotEvaluatedNow,
    /// Not evaluated in the campaign compared with.
    NotEvaluatedThen,
    /// For the global rate: the engagements evaluated then are not those of today.
    OtherEngagements,
};

/// What is known of one engagement of the grid.
struct EngagementResult {
    /// The id of an engagement of the grid.
    std::string engagement;
    std::variant<Figure, NotEvaluated> rate = NotEvaluated::NoRow;
    /// Those that have a row, in the order of the grid.
    std::vector<ThemeResult> themes = {};
    std::variant<Change, NoComparison> change = NoComparison::NoHistory;
    /// In the order of the dossier.
    std::vector<Remark> strengths = {};
    std::vector<Remark> support_needs = {};
    /// When the rate comes from answers: its points, and its questions in the order of the grid.
    std::optional<PointTotal> points = {};
    std::vector<QuestionScore> questions = {};

    bool operator==(const EngagementResult&) const = default;
};

/// A rate of an earlier campaign by another grid, brought to an engagement of today's.
struct MappedRate {
    /// The id of the engagement in the grid of then.
    std::string from;
    Figure rate;

    bool operator==(const MappedRate&) const = default;
};

/// An earlier campaign: a year, by one grid.
struct Campaign {
    int year = 0;
    /// The id of its grid.
    std::string grid;
    std::optional<base::Date> date = {};
    /// By id of engagement; those evaluated.
    std::map<std::string, Figure, std::less<>> rates = {};
    /// The mean of `rates`; absent when there is none.
    std::optional<Figure> global = {};
    /// Of another grid, when a correspondence leads from it to today's: its id. The rates that it
    /// carries over are to be read with care, and no change is worked out from them.
    std::string correspondence = {};
    /// By id of today's engagement: those that an engagement of then goes on in.
    std::map<std::string, MappedRate, std::less<>> mapped = {};

    bool operator==(const Campaign&) const = default;
};

/// The global rate of the campaign compared with, and the way since.
struct GlobalComparison {
    Figure previous;
    Change change;

    bool operator==(const GlobalComparison&) const = default;
};

/// How many engagements moved, of those that can be compared.
struct TrendCounts {
    int rising = 0;
    int stable = 0;
    int falling = 0;

    bool operator==(const TrendCounts&) const = default;
};

/// What the documents say about the diagnostic of a dossier. All figures are exact; rates are
/// percentages, 0 to 100.
struct Analysis {
    /// Every engagement of the grid, in its order.
    std::vector<EngagementResult> engagements = {};
    /// The mean of the engagements evaluated; absent when there is none.
    std::optional<Figure> global = {};
    /// Ids of the engagements that the global rate leaves out, in the order of the grid.
    std::vector<std::string> left_out = {};
    /// Ids, the highest rate first, then in the order of the grid: at most three, at most half of
    /// the engagements evaluated, all above the mean. None when all have one rate.
    std::vector<std::string> strongest = {};
    /// Ids, the lowest rate first, then in the order of the grid; as many at most, all below the
    /// mean.
    std::vector<std::string> weakest = {};
    /// The year of the campaign compared with: the latest earlier one by the same grid.
    std::optional<int> compared_year = {};
    std::variant<GlobalComparison, NoComparison> global_comparison = NoComparison::NoHistory;
    TrendCounts trend = {};
    /// Earlier campaigns, by year, then by id of the grid.
    std::vector<Campaign> history = {};
    /// What was written of no engagement in particular, in the order of the dossier.
    std::vector<Remark> general_strengths = {};
    std::vector<Remark> general_support_needs = {};
    /// Users' first.
    std::vector<SurveyResult> surveys = {};
    /// The scales that their questions use, in the order of first use.
    std::vector<model::SurveyScale> scales = {};
    std::vector<IndicatorResult> indicators = {};
    /// What may be shown of the verbatims of the dossier: users' first.
    std::vector<model::Verbatim> verbatims = {};
};

/// What an analysis is made from.
struct AnalysisInput {
    /// Its references were checked against `grid` by `ingest`.
    const model::Dossier& dossier;
    /// Of the dossier, resolved by `ingest`.
    const model::Answers& answers;
    const model::Grid& grid;
    /// All scales of surveys at hand.
    std::vector<model::SurveyScale> scales = {};
    /// Those that lead to `grid`.
    std::vector<const model::Correspondence*> correspondences = {};
    /// The day at which ages are measured, when the dossier has no audit date.
    base::Date edition;
};

/// Works out the analysis of a dossier. Where an engagement has answers, they win over its score
/// row, which is checked against them to the printed decimal. Codes: ANA-0xx; empty when it
/// reported an error.
std::optional<Analysis> analyse(const AnalysisInput& input, base::Diagnostics& diags);

}  // namespace palier::analysis
