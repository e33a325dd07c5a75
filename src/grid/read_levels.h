#pragma once

#include "base/diagnostics.h"
#include "grid/members.h"
#include "model/label_grid.h"

namespace palier::grid {

/// Reads `niveaux`, whose axes, marks and documents are those of `grid`. They are counted from 1
/// (GRI-036), ask for no less than the level below (GRI-037), and for a mark of the grid where a
/// criterion is blocking (GRI-038).
void read_levels(const Members& file, model::LabelGrid& grid, base::Diagnostics& diags);

}  // namespace palier::grid
