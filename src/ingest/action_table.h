#pragma once

#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/table.h"
#include "model/action.h"

namespace palier::ingest {

/// Reads a table `Actions` that stands alone: an action plan that comes back. Reports what
/// `read_dossier` would report of it; empty exactly when there is an error.
std::optional<std::vector<model::Action>> read_action_table(const Table& table,
                                                            base::Diagnostics& diags);

}  // namespace palier::ingest
