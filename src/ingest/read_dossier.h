#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "ingest/table.h"
#include "model/dossier.h"
#include "model/grid.h"

namespace palier::ingest {

/// Makes a dossier of its tables: every error at once (ING-0xx). Knows no encoding.
std::optional<model::Dossier> read_dossier(const TableSet& tables, base::Diagnostics& diags);

/// Checks that what a dossier names exists in the grid of its diagnostic: engagements (errors) and
/// themes (errors), each with the nearest that exists.
void check_against(const model::Dossier& dossier, const model::Grid& grid,
                   base::Diagnostics& diags);

}  // namespace palier::ingest
