#pragma once

#include "compose/gaps_data.h"

/// What the analysis of gaps says of each criterion and of its evidence.
namespace palier::compose {

/// A list of axes with a list of engagements with a list of criteria: those of the grid that have
/// criteria, in its order. Criteria of no engagement come last in their axis.
Shape criteria_shape();
Value criteria_value(const GapsInput& input);

/// How many criteria that apply have evidence that is fresh, stale, absent.
Shape evidence_counts_shape();
Value evidence_counts(const GapsInput& input);

/// A mark: `libelle`, `valeur`. Signs are filled by the figure, out of a hundred; its text is the
/// value as the grid has it.
Shape mark_shape();
Value mark_value(const model::Mark& mark);

}  // namespace palier::compose
