#pragma once

#include "base/diagnostics.h"
#include "grid/members.h"
#include "model/label_grid.h"

namespace palier::grid {

/// Reads `priorites` of a label's grid, which may be left out like each of its members: the usual
/// rules then. An impact that is medium from more than it is strong from is refused (GRI-041).
model::PriorityRules read_priorities(const Members& file, base::Diagnostics& diags);

}  // namespace palier::grid
