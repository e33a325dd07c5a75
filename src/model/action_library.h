#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/action.h"
#include "model/grid.h"

namespace palier::model {

/// An action that the program proposes for a criterion of a label's grid: a draft to amend, never
/// an official demand.
struct DraftAction {
    /// Unique in its library, and the id of the action in a plan.
    std::string id;
    /// The id of a criterion of the library's grid.
    std::string criterion;
    /// What is to be done.
    std::string text;
    /// What it changes for users or agents.
    std::string why;
    /// 1 to 3.
    int effort = 1;
    /// A role, never a person: « Référent qualité ».
    std::string owner;
    /// What its progress is followed by.
    std::string indicator;
    /// What it leaves behind that an auditor can see.
    std::string evidence;
    /// The usual time that it takes, in months, 1 to 24.
    int months = 3;
    /// Network: a site cannot do it alone, and sends it up.
    Action::Level level = Action::Level::Local;
};

/// Drafted actions for the criteria of one grid.
struct ActionLibrary {
    std::string id;
    std::string title;
    std::string version;
    base::Date date;
    Origin origin = {};
    /// The id of the label's grid.
    std::string grid;
    /// In the order of the file.
    std::vector<DraftAction> actions = {};

    /// The draft of an id, compared like names of columns (base::folded), or null.
    const DraftAction* find(std::string_view action_id) const;
};

}  // namespace palier::model
