#include "analysis/plan_merge.h"

#include <algorithm>
#include <map>

namespace palier::analysis {

namespace {

using model::Action;
using model::ActionField;
using model::FieldValue;

using RowsById = std::map<std::string, const MergeRow*, std::less<>>;

RowsById by_id(const std::vector<MergeRow>& rows) {
    RowsById found;
    for (const MergeRow& row : rows) {
        if (!row.action.id.value.empty()) {
            found.emplace(row.action.id.value, &row);
        }
    }
    return found;
}

const MergeRow* find(const RowsById& rows, const std::string& id) {
    const auto found = rows.find(id);
    return found != rows.end() ? found->second : nullptr;
}

/// Compares the sides of one plan.
class Merger {
  public:
    explicit Merger(const MergeQuestion& question)
        : question_(question),
          base_(question.base ? by_id(*question.base) : RowsById()),
          ours_(by_id(question.ours)),
          theirs_(by_id(question.theirs)) {}

    PlanMerge merge() {
        for (const MergeRow& row : question_.theirs) {
            if (row.action.id.value.empty()) {
                take_unnamed(row);
            } else {
                take(row);
            }
        }
        for (const MergeRow& row : question_.base ? *question_.base : question_.ours) {
            if (!theirs_.contains(row.action.id.value)) {
                miss(row);
            }
        }
        return std::move(result_);
    }

  private:
    bool is_compared(const ActionField& field) const {
        return field.column != model::id_column && !question_.absent_columns.contains(field.column);
    }

    /// What differs from `before` to `after`.
    std::vector<FieldChange> changes(const Action& before, const Action& after) const {
        std::vector<FieldChange> found;
        for (const ActionField& field : model::action_fields()) {
            if (is_compared(field) && field.value(before) != field.value(after)) {
                found.push_back({field.column, field.value(before), field.value(after)});
            }
        }
        return found;
    }

    /// `action` with what was changed.
    static Action with(Action action, const std::vector<FieldChange>& changed, const Action& from) {
        for (const FieldChange& change : changed) {
            model::action_field(change.column).copy(from, action);
        }
        return action;
    }

    /// A row of the plan that has an id.
    void take(const MergeRow& theirs) {
        const std::string& id = theirs.action.id.value;
        const MergeRow* base = find(base_, id);
        const MergeRow* ours = find(ours_, id);
        const bool draft_before = base != nullptr ? base->draft : theirs.draft;
        if (ours == nullptr || ours->draft) {
            take_missing(theirs, base, ours, draft_before);
        } else if (base != nullptr) {
            merge_fields(theirs.action, base->action, ours->action);
        } else if (question_.base) {
            // Both sides made an action of this id since: neither value is older.
            add_conflicts(theirs.action, nullptr, ours->action,
                          changes(ours->action, theirs.action));
        } else {
            compare_two(theirs.action, ours->action);
        }
    }

    /// A row that the dossier does not have as an action.
    void take_missing(const MergeRow& theirs, const MergeRow* base, const MergeRow* ours,
                      bool was_draft) {
        const MergeRow* before = base != nullptr ? base : ours;
        if (before == nullptr) {
            // Without a base, a proposal that is no longer made is taken only if it was decided on.
            const bool undecided =
                was_draft && !theirs.action.decision &&
                (!theirs.action.status || theirs.action.status == Action::Status::ToConfirm);
            if (undecided) {
                result_.dropped_drafts.push_back(theirs.action);
            } else {
                result_.added.push_back(theirs.action);
            }
            return;
        }
        const std::vector<FieldChange> changed = changes(before->action, theirs.action);
        if (changed.empty()) {
            ++result_.unchanged;
        } else if (before->draft) {
            const Action& today = ours != nullptr ? ours->action : before->action;
            result_.adopted.push_back({with(today, changed, theirs.action), changed});
        } else {
            result_.restored.push_back(with(before->action, changed, theirs.action));
            for (const FieldChange& change : changed) {
                result_.conflicts.push_back({Conflict::Kind::RemovedFromDossier,
                                             theirs.action.id.value,
                                             before->action.text,
                                             change.column,
                                             change.before,
                                             {},
                                             change.after});
            }
        }
    }

    void merge_fields(const Action& theirs, const Action& base, const Action& ours) {
        std::vector<FieldChange> changed;
        std::vector<FieldChange> disputed;
        for (const FieldChange& change : changes(base, theirs)) {
            const FieldValue today = model::action_field(change.column).value(ours);
            if (today == change.before) {
                changed.push_back(change);
            } else if (today != change.after) {
                disputed.push_back(change);
            }
        }
        result_.unchanged += changed.empty() && disputed.empty() ? 1U : 0U;
        add_conflicts(theirs, &base, ours, disputed);
        add_changed(ours, theirs, std::move(changed));
    }

    void compare_two(const Action& theirs, const Action& ours) {
        std::vector<FieldChange> changed = changes(ours, theirs);
        result_.unchanged += changed.empty() ? 1U : 0U;
        add_changed(ours, theirs, std::move(changed));
    }

    void add_changed(const Action& ours, const Action& theirs, std::vector<FieldChange> fields) {
        if (!fields.empty()) {
            Action action = with(ours, fields, theirs);
            result_.changed.push_back({std::move(action), std::move(fields)});
        }
    }

    void add_conflicts(const Action& theirs, const Action* base, const Action& ours,
                       const std::vector<FieldChange>& disputed) {
        for (const FieldChange& change : disputed) {
            const ActionField& field = model::action_field(change.column);
            result_.conflicts.push_back({Conflict::Kind::Field, ours.id.value, ours.text,
                                         change.column,
                                         base != nullptr ? field.value(*base) : FieldValue(),
                                         field.value(ours), field.value(theirs)});
        }
        result_.unchanged += base == nullptr && disputed.empty() ? 1U : 0U;
    }

    /// A row without an id.
    void take_unnamed(const MergeRow& theirs) {
        const auto known = std::ranges::find_if(question_.ours, [&](const MergeRow& row) {
            const std::string& id = row.action.id.value;
            return !row.draft && row.action.text == theirs.action.text && !base_.contains(id) &&
                   !theirs_.contains(id) && taken_.insert(id).second;
        });
        if (known != question_.ours.end()) {
            if (question_.base) {
                add_conflicts(theirs.action, nullptr, known->action,
                              changes(known->action, theirs.action));
            } else {
                compare_two(theirs.action, known->action);
            }
            return;
        }
        Action added = theirs.action;
        added.id.value = new_id();
        result_.added.push_back(std::move(added));
    }

    std::string new_id() {
        for (int number = 1;; ++number) {
            std::string id = "N" + std::to_string(number);
            const bool known = base_.contains(id) || ours_.contains(id) || theirs_.contains(id);
            if (!known && taken_.insert(id).second) {
                return id;
            }
        }
    }

    /// A row that the plan no longer has; without a base, one of ours that it lacks.
    void miss(const MergeRow& row) {
        const MergeRow* ours = find(ours_, row.action.id.value);
        if (!question_.base) {
            if (!row.draft && !taken_.contains(row.action.id.value)) {
                result_.not_in_plan.push_back(row.action);
            }
            return;
        }
        if (row.draft) {
            result_.dropped_drafts.push_back(row.action);
        } else if (ours == nullptr || ours->draft) {
            // Both sides removed it.
        } else if (changes(row.action, ours->action).empty()) {
            result_.removed.push_back(ours->action);
        } else {
            result_.conflicts.push_back(
                {Conflict::Kind::RemovedFromPlan, row.action.id.value, ours->action.text});
        }
    }

    const MergeQuestion& question_;
    RowsById base_;
    RowsById ours_;
    RowsById theirs_;
    /// Ids that rows without id were given.
    std::set<std::string, std::less<>> taken_;
    PlanMerge result_;
};

}  // namespace

bool PlanMerge::has_differences() const {
    return !(changed.empty() && adopted.empty() && added.empty() && removed.empty() &&
             dropped_drafts.empty() && not_in_plan.empty() && conflicts.empty());
}

PlanMerge merge_plan(const MergeQuestion& question) {
    return Merger(question).merge();
}

}  // namespace palier::analysis
