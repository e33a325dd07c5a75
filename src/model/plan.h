#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/action.h"

namespace palier::model {

/// What to do with an action, by its impact and its effort.
enum class ActionClass {
    /// « à lancer maintenant »
    LaunchNow,
    /// « projet à instruire »
    Project,
    /// « au fil de l’eau »
    Ongoing,
    /// « à écarter »
    SetAside
};

/// A row of an action plan, the same in every form that the plan leaves in. The fields of `action`
/// are those that come back from the committee; the others are worked out, and do not.
struct PlanRow {
    Action action;
    /// Of the program's library, not of the dossier.
    bool draft = false;
    /// From 1, in the order of the plan. Absent: done, given up or rejected, and no longer ranked.
    std::optional<int> rank = {};
    std::optional<ActionClass> action_class = {};
    /// One of the six at most that lead the plan.
    bool leads = false;
    /// 1 to 3; absent, like the effort, when it is not ranked.
    std::optional<int> impact = {};
    /// 1 to 3: what it was classed by, its own effort, else that of its criterion, else 2. The one
    /// of `action` stays as the dossier has it.
    std::optional<int> effort = {};
    /// Why it has this rank: a sentence with its figures.
    std::string reasons = {};
    /// Of a draft: what it changes for users or agents, what it leaves behind as evidence, and the
    /// usual time it takes, in months.
    std::string why = {};
    std::string evidence = {};
    std::optional<int> months = {};
    /// A matter for the head of the network: « à faire remonter à la tête de réseau ».
    bool send_up = false;
};

/// An action plan as it leaves for the committee.
struct PlanSheet {
    /// The site's identifier and name.
    std::string identifier;
    std::string site;
    /// « Plan d’actions 2026 »
    std::string title;
    base::Date date;
    /// What every form of the plan says: a draft, its grid and library with origin and version.
    std::vector<std::string> notes = {};
    /// Ranked ones first, by rank; then the others, in the order of the dossier.
    std::vector<PlanRow> rows = {};
};

}  // namespace palier::model
