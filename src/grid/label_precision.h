#pragma once

#include "base/diagnostics.h"
#include "grid/members.h"
#include "model/label_grid.h"

namespace palier::grid {

/// Reports (GRI-009) the finest number of a label's grid whose weights and marks are together too
/// fine: rates are exact fractions in 64 bits, and a rate of the grid, whatever the marks given and
/// whatever does not apply, might not be one. `file` is the grid's.
void check_precision(const Members& file, const model::LabelGrid& grid, base::Diagnostics& diags);

}  // namespace palier::grid
