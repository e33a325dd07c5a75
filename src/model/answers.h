#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/placed.h"

namespace palier::model {

/// A row of the diagnostic that answers a question, as written.
struct AnswerRow {
    PlacedText question;
    /// Of a table of yes and no: the id or the label of a row.
    std::optional<PlacedText> proposition = {};
    PlacedText answer;
    std::string comment = {};
};

/// The option of a single choice, by its place in the question's options.
struct ChosenOption {
    std::size_t option = 0;
    base::Place place = {};
};

struct NotApplicable {
    base::Place place = {};
};

enum class RowAnswer { Yes, No, ChannelUnavailable };

/// The rows of a table that were answered, by their place in the question's propositions.
struct TableAnswers {
    std::map<std::size_t, Placed<RowAnswer>> rows = {};
};

using Answer = std::variant<ChosenOption, NotApplicable, TableAnswers>;

/// What a site answered, resolved against the questions of its grid: by id of question. A question
/// without an entry was not answered.
using Answers = std::map<std::string, Answer, std::less<>>;

}  // namespace palier::model
