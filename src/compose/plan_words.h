#pragma once

#include <string>
#include <vector>

#include "compose/plan_rows.h"

namespace palier::compose {

/// Why an action of a plan has its rank: one sentence with its figures, from what the analysis
/// gives only. Of an action that is not ranked: why it is not. Never a forecast.
std::string reasons_of(const analysis::PlannedAction& planned, const PlanInput& input);

/// What every form of a plan says of itself.
std::vector<std::string> plan_notes(const PlanInput& input);

}  // namespace palier::compose
