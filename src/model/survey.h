#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "base/score.h"
#include "model/grid.h"
#include "model/placed.h"

namespace palier::model {

/// Who was asked.
enum class Audience { Users, Staff };

/// What an answer of a survey says of satisfaction.
enum class AnswerClass { Satisfied, Neutral, Dissatisfied, NoOpinion };

/// One answer of a scale, with the other ways to write it.
struct ScaleAnswer {
    std::string label;
    std::vector<std::string> other_labels = {};
    AnswerClass answer_class = AnswerClass::Neutral;
    /// Set where a mean makes sense.
    std::optional<base::Score> value = {};
};

/// A scale of answers. Rates of two scales are two different things: never averaged or compared.
struct SurveyScale {
    enum class Kind {
        /// Answers are classes, from the most to the least satisfied or the other way round.
        Classes,
        /// Answers are marks, « 0 » to « 10 ».
        Marks,
    };
    std::string id;
    std::string title;
    /// What those who give a favourable answer are, in the plural: « satisfaits », « d’accord »;
    /// empty when no word is known.
    std::string satisfied_word = {};
    Kind kind = Kind::Classes;
    std::vector<ScaleAnswer> answers = {};
    bool has_mean = false;
    /// How it is known which answers satisfy: a sentence for the method.
    std::string origin = {};

    /// The answer that `written` names, by its label or another one, compared by base::folded, or
    /// null.
    const ScaleAnswer* find(std::string_view written) const;
};

/// Scales that one file gives (`grids/echelles.json`).
struct ScaleSet {
    std::string id;
    std::string title;
    std::string version;
    base::Date date;
    Origin origin = {};
    std::vector<SurveyScale> scales = {};
};

/// How a survey was made. A part left out is empty.
struct Survey {
    Audience audience = Audience::Users;
    std::string title = {};
    std::optional<base::Date> begin = {};
    std::optional<base::Date> end = {};
    std::string method = {};
    /// How many people there are to ask: a small population makes a sample more certain.
    Placed<std::optional<std::int64_t>> population = {};
    Placed<std::optional<std::int64_t>> invitations = {};
    Placed<std::optional<std::int64_t>> responses = {};
    /// Of the row.
    base::Place place = {};
};

/// How many gave an answer.
struct AnswerCount {
    std::string label;
    std::int64_t count = 0;
    std::optional<std::int64_t> previous = {};
    /// Of the label.
    base::Place place = {};
};

/// A question of a survey: the rows of one question of its table, in their order.
struct SurveyQuestion {
    enum class Kind { Single, Multiple };
    Audience audience = Audience::Users;
    std::string id;
    std::string text;
    /// « E3 »
    std::optional<PlacedText> engagement = {};
    Kind kind = Kind::Single;
    /// The scale's id as written; empty to find it from the answers.
    PlacedText scale = {};
    /// The question of overall satisfaction.
    bool global = false;
    /// Of a multiple choice: how many were shown the question.
    std::optional<std::int64_t> respondents = {};
    std::vector<AnswerCount> answers = {};
    /// Of the first row.
    base::Place place = {};
};

/// A figure that the site follows.
struct Indicator {
    enum class Unit { Percent, Days, Minutes, OutOfTen, OutOfFive, Points, None };
    enum class Direction { HigherIsBetter, LowerIsBetter };
    PlacedText name;
    std::optional<PlacedText> engagement = {};
    base::Score value;
    Unit unit = Unit::Percent;
    Direction direction = Direction::HigherIsBetter;
    std::string period = {};
    std::optional<base::Score> previous = {};
    std::optional<base::Score> target = {};
    std::optional<std::int64_t> count = {};
    std::optional<std::int64_t> previous_count = {};
    std::string method = {};
    bool on_poster = true;
    /// Of the value.
    base::Place place = {};
};

/// Words of a user or an agent, kept by the site.
struct Verbatim {
    enum class Feeling { Positive, Neutral, Negative };
    std::string text;
    std::optional<Audience> audience = {};
    std::optional<PlacedText> engagement = {};
    std::optional<Feeling> feeling = {};
    bool on_poster = false;
    /// Of the text.
    base::Place place = {};
};

}  // namespace palier::model
