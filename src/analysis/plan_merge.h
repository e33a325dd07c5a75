#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/action.h"
#include "model/action_fields.h"

namespace palier::analysis {

/// A row of a plan, of whichever side.
struct MergeRow {
    model::Action action;
    /// Of the program's library, not of the dossier.
    bool draft = false;
};

/// The three sides of a comparison. Rows of `base` and `ours` have ids, each once; those of
/// `theirs` that have one have it once.
struct MergeQuestion {
    /// What the plan held when it left; absent when that is not known.
    std::optional<std::vector<MergeRow>> base;
    /// What it would hold if it left today.
    std::vector<MergeRow> ours;
    /// What came back.
    std::vector<MergeRow> theirs;
    /// Columns that the plan that came back lacks: nothing is said of them.
    std::set<std::string, std::less<>> absent_columns = {};
};

/// A field that the committee changed.
struct FieldChange {
    std::string_view column;
    model::FieldValue before;
    model::FieldValue after;

    bool operator==(const FieldChange&) const = default;
};

/// An action that came back otherwise than it left, as it is to stand in the dossier.
struct ChangedAction {
    model::Action action;
    std::vector<FieldChange> fields;
};

/// What the committee and the dossier changed, each in its own way: somebody has to decide.
struct Conflict {
    enum class Kind {
        /// A field has two new values. The dossier's stays.
        Field,
        /// The committee removed an action that the dossier changed. It stays.
        RemovedFromPlan,
        /// The committee changed an action that the dossier no longer has. It comes back.
        RemovedFromDossier,
    };
    Kind kind = Kind::Field;
    /// The id and the text of the action.
    std::string id;
    std::string text;
    /// Of a field.
    std::string_view column = {};
    model::FieldValue base = {};
    model::FieldValue ours = {};
    model::FieldValue theirs = {};
};

/// What came back, as against what left and what there is today.
struct PlanMerge {
    /// Actions of the dossier that the committee changed.
    std::vector<ChangedAction> changed = {};
    /// Drafts that it changed: they become actions of the dossier under their ids.
    std::vector<ChangedAction> adopted = {};
    /// Rows that are new, with their new ids.
    std::vector<model::Action> added = {};
    /// Actions of the dossier that it removed.
    std::vector<model::Action> removed = {};
    /// Drafts that it removed: nothing is written of them.
    std::vector<model::Action> dropped_drafts = {};
    /// Actions of the dossier that the plan lacks, when no base says whether it ever had them: they
    /// stay.
    std::vector<model::Action> not_in_plan = {};
    /// Actions that the committee changed and that the dossier no longer has; each is a conflict
    /// too.
    std::vector<model::Action> restored = {};
    std::vector<Conflict> conflicts = {};
    /// Rows of the plan that say what they said.
    std::size_t unchanged = 0;

    bool has_differences() const;
};

/// Compares an amended plan with what left and with what there is, by ids and field by field; the
/// order of rows says nothing. A field that only the committee changed is changed; one that both
/// changed otherwise is a conflict. Without a base, what came back is compared with what there is,
/// and nothing is removed. A row without id is a new action, unless `ours` has one with its text
/// that neither the base nor the plan has: then it has come back before. New ids are « N1 », « N2
/// », …: the first that no side has.
PlanMerge merge_plan(const MergeQuestion& question);

}  // namespace palier::analysis
