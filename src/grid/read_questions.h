#pragma once

#include "base/diagnostics.h"
#include "grid/members.h"
#include "model/grid.h"

namespace palier::grid {

/// Reads `baremes`: for each number of rows available, from 1, the shares of the weight that 0, 1,
/// … « oui » earn. They begin with 0, end with 1 and never fall (GRI-020).
void read_point_tables(const Members& root, model::Grid& grid, base::Diagnostics& diags);

/// Reads `questions`, whose engagements, themes and point tables are those of `grid` (GRI-021).
/// Every engagement has a question (GRI-022); no two questions of an engagement ask the same
/// (GRI-023); ids are unique and begin with their engagement (GRI-024).
void read_questions(const Members& root, model::Grid& grid, base::Diagnostics& diags);

}  // namespace palier::grid
