#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "ingest/table.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/label_grid.h"

namespace palier::ingest {

/// Makes a dossier of its tables: every error at once (ING-0xx). Knows no encoding.
std::optional<model::Dossier> read_dossier(const TableSet& tables, base::Diagnostics& diags);

/// Checks that what a dossier names exists in the grid of its diagnostic: engagements (errors) and
/// themes (errors), each with the nearest that exists.
void check_against(const model::Dossier& dossier, const model::Grid& grid,
                   base::Diagnostics& diags);

/// Checks that what a dossier says of the label exists in the label's grid: criteria of its marks
/// and of its actions, the marks themselves (« NA » and an empty one are well), and the level that
/// it aims at. Each error says what there is (ING-090, ING-091, ING-092).
void check_against_label(const model::Dossier& dossier, const model::LabelGrid& grid,
                         base::Diagnostics& diags);

}  // namespace palier::ingest
