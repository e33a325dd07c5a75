#pragma once

#include <string>

#include "compose/plan_rows.h"

namespace palier::compose {

/// The reasons of a ranked action in a few words, for the page that shows six of them: what stands
/// on their own pages in full. « Critère C2-03, bloquant : 0,25 pour 0,75 visé ; 37,2 % d’usagers
/// insatisfaits (n = 293) ».
std::string brief_reasons_of(const analysis::PlannedAction& planned, const PlanInput& input);

/// What a draft answers: the mark of its criterion and what people say, not why it is worth doing.
/// « Critère C2-03 coté 0,25 ; 37,2 % d’usagers insatisfaits (n = 293). »
std::string finding_of(const analysis::PlannedAction& planned, const PlanInput& input);

}  // namespace palier::compose
