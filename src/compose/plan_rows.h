#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/cheapest_path.h"
#include "analysis/label.h"
#include "analysis/plan.h"
#include "base/date.h"
#include "model/action_library.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/label_grid.h"
#include "model/plan.h"

namespace palier::compose {

/// What the rows of a plan are made from. Owns nothing that it refers to.
struct PlanInput {
    const model::Dossier& dossier;
    /// Of the diagnostic.
    const model::Grid& diagnostic_grid;
    const analysis::Analysis& analysis;
    const analysis::Plan& plan;
    /// Null together: the site has no position against a label.
    const model::LabelGrid* grid = nullptr;
    const analysis::LabelResult* result = nullptr;
    /// To the level aimed at; null when none is.
    const analysis::CheapestPath* path = nullptr;
    /// Null when no drafts were at hand.
    const model::ActionLibrary* library = nullptr;
    const base::Date& edition;
};

/// The plan as it leaves for the committee, the same for every form of it. A draft has a finding,
/// the mark and what people say: it stays with the action when it comes back, and says what it
/// answered.
/// Notes: that it is a draft, what scores do not decide, grid and library with version and origin,
/// when and how the surveys that reasons quote were made.
model::PlanSheet plan_sheet(const PlanInput& input);

/// How impacts, classes and ranks are worked out, with the figures of the rules: sentences for
/// readers.
std::vector<std::string> priority_method(const PlanInput& input);

}  // namespace palier::compose
