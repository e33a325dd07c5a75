#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/place.h"
#include "base/score.h"
#include "model/placed.h"

namespace palier::model {

/// An action of the site's plan. Texts left out are empty.
struct Action {
    enum class Priority { High, Medium, Low };
    enum class Status { ToConfirm, ToStart, UnderWay, Done, Paused, GivenUp };
    enum class Level { Local, Network };
    enum class Decision { Retained, Amended, Postponed, Rejected };

    /// As the dossier gives it; empty when it gives none.
    PlacedText id = {};
    /// « E3 »
    std::optional<PlacedText> engagement = {};
    /// The id of a criterion of the label's grid.
    std::optional<PlacedText> criterion = {};
    std::string finding = {};
    std::string text;
    std::string owner = {};
    std::string partners = {};
    std::optional<Priority> priority = {};
    /// 1 to 3.
    std::optional<int> effort = {};
    std::optional<base::Date> due = {};
    std::string indicator = {};
    std::string target = {};
    std::optional<Status> status = {};
    /// 0 to 100.
    std::optional<base::Score> progress = {};
    std::optional<Level> level = {};
    std::optional<Decision> decision = {};
    std::string comment = {};
    /// Of the row.
    base::Place place = {};
};

/// What users asked for, and what was done about it.
struct Achievement {
    std::string asked;
    std::string done;
    /// « E3 »
    std::optional<PlacedText> engagement = {};
    std::optional<base::Date> date = {};
    bool on_poster = true;
    /// Of the row.
    base::Place place = {};
};

}  // namespace palier::model
