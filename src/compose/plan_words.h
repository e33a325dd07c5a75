#pragma once

#include <string>
#include <vector>

#include "compose/plan_rows.h"

namespace palier::compose {

/// Why an action of a plan has its rank: one sentence with its figures, from what the analysis
/// gives only. Of an action that is not ranked: why it is not. Never a forecast.
std::string reasons_of(const analysis::PlannedAction& planned, const PlanInput& input);

/// Whether the question of a survey asks how satisfied people are: others are answered favourably
/// or not.
bool speaks_of_satisfaction(const analysis::Voice& voice, const PlanInput& input);

/// That marks alone do not lead to the level aimed at, which documents are missing, and what to do;
/// empty when none is.
std::string missing_documents_note(const PlanInput& input);

/// What every form of a plan says of itself.
std::vector<std::string> plan_notes(const PlanInput& input);

}  // namespace palier::compose
