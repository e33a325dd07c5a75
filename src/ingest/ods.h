#pragma once

#include <optional>
#include <vector>

#include "ingest/sheet.h"
#include "ingest/workbook_reading.h"

namespace palier::ingest {

/// Reads the sheets of a .ods workbook, in their order. Sheets that hold what another workbook held
/// once are left out, with a note. Empty when something was reported.
std::optional<std::vector<Sheet>> read_ods(WorkbookReading& reading);

}  // namespace palier::ingest
