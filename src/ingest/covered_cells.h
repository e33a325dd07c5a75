#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "ingest/sheet.h"

namespace palier::ingest {

/// The cells that `merged` rectangles cover, the first one of each apart: pairs of row number and
/// column, in order. `rows` stand in order. The work goes by the cells that exist, not by the size
/// of the rectangles, which may overlap as no spreadsheet lets them.
std::vector<std::pair<int, std::size_t>> covered_cells(std::span<const SheetRow> rows,
                                                       std::span<const MergedCells> merged);

}  // namespace palier::ingest
