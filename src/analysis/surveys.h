#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/disclosure.h"
#include "analysis/figure.h"
#include "analysis/proportion.h"
#include "base/diagnostics.h"
#include "model/dossier.h"
#include "model/survey.h"

namespace palier::analysis {

/// One answer of a question: what it says, and how many gave it.
struct AnswerResult {
    /// As the scale spells it; as the dossier does when no scale is known.
    std::string label;
    /// Unknown without a scale, and for the options of a multiple choice.
    std::optional<model::AnswerClass> answer_class = {};
    std::int64_t count = 0;
    /// Percentage of the question's n; absent for « sans opinion », which is not part of n, and
    /// when n is 0.
    std::optional<base::Score> share = {};

    bool operator==(const AnswerResult&) const = default;
};

/// Why a rate cannot be compared with the one before.
enum class NoSurveyComparison {
    /// The dossier has no earlier counts.
    NoPrevious,
    /// One of the two is withheld.
    Withheld,
};

/// The way since the survey before.
struct SurveyChange {
    /// 100 × satisfied ÷ n, then.
    Figure previous;
    std::int64_t previous_n = 0;
    /// In points.
    Figure points;
    ChangeVerdict verdict = ChangeVerdict::NotSignificant;

    bool operator==(const SurveyChange&) const = default;
};

/// What a question that has a scale says of satisfaction.
struct Satisfaction {
    /// 100 × satisfied ÷ n.
    Figure rate;
    /// The rate minus the share of dissatisfied, in points (fact 4.10).
    base::Score net;
    base::Score dissatisfied_share;
    /// Where the scale allows one: in the units of its values.
    std::optional<base::Score> mean = {};
    /// Of the rate.
    Interval interval;

    bool operator==(const Satisfaction&) const = default;
};

/// What one question of a survey found. When it is withheld, only its id, text, n and the reason
/// are for readers; everything else is empty.
struct SurveyQuestionResult {
    std::string id;
    std::string text;
    /// The id of an engagement of the grid.
    std::optional<std::string> engagement = {};
    model::SurveyQuestion::Kind kind = model::SurveyQuestion::Kind::Single;
    bool global = false;
    /// The scale that was named, or the one that fits; empty when there is none: a distribution
    /// only.
    std::string scale = {};
    /// Answers that count: all but « sans opinion »; of a multiple choice, those who were asked.
    std::int64_t n = 0;
    std::int64_t no_opinion = 0;
    Disclosure disclosure = Disclosure::Printed;
    /// In the order of the scale; else of the dossier. Empty when withheld.
    std::vector<AnswerResult> answers = {};
    /// Absent without a scale, when withheld, and when n is 0.
    std::optional<Satisfaction> satisfaction = {};
    std::variant<SurveyChange, NoSurveyComparison> change = NoSurveyComparison::NoPrevious;
    /// Of the question's first row.
    base::Place place = {};

    bool operator==(const SurveyQuestionResult&) const = default;
};

/// Satisfaction with what is behind an engagement: all answers to its questions together, printed
/// ones only, of one scale. The same people answer several questions, so it has no interval.
struct EngagementSatisfaction {
    std::string engagement;
    std::string scale;
    /// Ids of the questions: two at least.
    std::vector<std::string> questions = {};
    /// Answers that count.
    std::int64_t answers = 0;
    /// 100 × satisfied ÷ answers.
    Figure rate;
    base::Score dissatisfied_share;

    bool operator==(const EngagementSatisfaction&) const = default;
};

/// What one survey found.
struct SurveyResult {
    model::Audience audience = model::Audience::Users;
    /// How it was made; its counts are empty when the dossier does not say.
    model::Survey survey = {};
    /// 100 × responses ÷ invitations, when both are known.
    std::optional<Figure> response_rate = {};
    /// In the order of the dossier.
    std::vector<SurveyQuestionResult> questions = {};
    /// In the order of the engagements' first questions.
    std::vector<EngagementSatisfaction> by_engagement = {};

    const SurveyQuestionResult* global_question() const;
};

/// The surveys of a dossier, users' first, with the scales that analysis/survey_scales.h finds.
/// Rates under the dossier's minimum are withheld, and what would give them away
/// (analysis/disclosure.h). `scales` are all that are at hand.
std::vector<SurveyResult> analyse_surveys(const model::Dossier& dossier,
                                          const std::vector<model::SurveyScale>& scales,
                                          base::Diagnostics& diags);

/// Verbatims that may be shown, users' first: those of an audience of which there are enough
/// (ANA-038); one that names no survey is a user's.
std::vector<model::Verbatim> shown_verbatims(const model::Dossier& dossier,
                                             base::Diagnostics& diags);

}  // namespace palier::analysis
