#pragma once

#include "base/diagnostics.h"

namespace palier::ingest {

/// Adds what a later stage has to say to what earlier ones said, but for what it says of a cell
/// that has an error already: the stage saw an empty cell there.
void add_later(const base::Diagnostics& later, base::Diagnostics& diags);

/// The same reports in the contract's order of tables and columns and the dossier's order of rows,
/// whatever its encoding, so that a user mends it from beginning to end; first those of no table.
/// Reports of one cell stay as they are.
base::Diagnostics in_reading_order(const base::Diagnostics& diags);

}  // namespace palier::ingest
