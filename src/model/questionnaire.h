#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/score.h"
#include "model/channel.h"

namespace palier::model {

/// Whether a wording is the programme’s own, put together from published descriptions of it, made
/// up to show how things work, or the user’s.
struct ItemOrigin {
    enum class Kind { Official, Reconstruction, Example, User };
    Kind kind = Kind::Reconstruction;
    /// The number of the fact that it is or paraphrases, « 3.20 ».
    std::string fact = {};
    std::string note = {};
};

/// One answer of a single choice.
struct Option {
    std::string id;
    std::string label;
    /// The share of the question's weight that it earns, 0 to 1.
    base::Score points;
};

/// One row of a table of yes and no.
struct Proposition {
    /// « a »
    std::string id;
    std::string label;
    /// Set when the row is about one channel: a site without it does not answer.
    std::optional<Channel> channel = {};
};

/// How many points so many « oui » earn among so many rows that could be answered.
struct PointTable {
    std::string id;
    std::string title;
    ItemOrigin origin = {};
    /// By count of rows available (from 1), then by count of « oui » (from 0): shares of the
    /// weight, never falling, 0 first and 1 last.
    std::vector<std::vector<base::Score>> shares = {};
};

/// Which sites are asked a question: all, those with a channel, those with a particularity.
using Visibility = std::variant<std::monostate, Channel, std::string>;

/// A question of a diagnostic.
struct Question {
    enum class Kind { SingleChoice, YesNoTable, ChannelTable };
    enum class Part { Channels, Content, Training };
    enum class Level { Local, National };

    /// « E6-02 »: permanent.
    std::string id;
    std::string engagement;
    std::string theme;
    Part part = Part::Content;
    std::string text = {};
    Kind kind = Kind::SingleChoice;
    /// Points that it is worth: 1, 2 or 3.
    base::Score weight = 1;
    /// Of a single choice.
    std::vector<Option> options = {};
    /// Of a table.
    std::vector<Proposition> propositions = {};
    /// Of a table: the id of a PointTable of the grid.
    std::string point_table = {};
    bool may_be_not_applicable = false;
    Level level = Level::Local;
    Visibility visible_to = {};
    /// Kinds of structures that are asked; empty for all.
    std::vector<std::string> structure_kinds = {};
    ItemOrigin origin = {};
};

}  // namespace palier::model
