#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/figure.h"
#include "base/diagnostics.h"
#include "model/answers.h"
#include "model/dossier.h"
#include "model/grid.h"

namespace palier::analysis {

/// Why a question does not count: it leaves the denominator.
enum class NotCounted {
    /// The site is not asked: it lacks the channel or the particularity, or is of another kind.
    NotAsked,
    /// « Non applicable », « Non concerné ».
    NotApplicable,
    /// Every row of its table is about a channel that the site lacks.
    NoChannel,
    /// Asked and not answered: the rate is provisional.
    Unanswered,
};

/// What one question earned.
struct QuestionScore {
    /// The id of a question of the grid.
    std::string question;
    std::optional<NotCounted> not_counted = {};
    /// Earned and possible; both 0 when the question does not count.
    base::Score points = 0;
    base::Score possible = 0;
    /// The id of the option chosen, of a single choice.
    std::string option = {};
    /// Of a table: rows answered « oui », rows that could be, rows that were left unanswered and
    /// count as « non ».
    int yes = 0;
    int available = 0;
    int assumed_no = 0;
    /// Where the answers were read.
    std::vector<base::Place> places = {};

    bool operator==(const QuestionScore&) const = default;
};

/// Points of several questions together.
struct PointTotal {
    base::Score points = 0;
    base::Score possible = 0;
    /// Questions asked without an answer.
    int unanswered = 0;

    bool operator==(const PointTotal&) const = default;
};

/// Whether a site is asked a question of its grid (contract §3: channels, particularities, kinds).
bool is_asked(const model::Question& question, const model::Structure& structure);

/// The score of every question of a grid, in its order (facts 3.16 to 3.20). Reports unanswered
/// questions (ANA-020), unanswered rows (ANA-021), answers for a channel that the site lacks
/// (ANA-022) and to questions that it is not asked (ANA-048), all warnings.
std::vector<QuestionScore> score_questions(const model::Grid& grid,
                                           const model::Structure& structure,
                                           const model::Answers& answers, base::Diagnostics& diags);

/// The points of the questions given.
PointTotal total(const std::vector<const QuestionScore*>& questions);

/// 100 × points ÷ possible, with the questions counted as operands; absent when nothing is
/// possible.
std::optional<Figure> rate_of(const std::vector<const QuestionScore*>& questions);

}  // namespace palier::analysis
