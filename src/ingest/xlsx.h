#pragma once

#include <optional>
#include <vector>

#include "ingest/sheet.h"
#include "ingest/workbook_reading.h"
#include "ingest/xlsx_package.h"

namespace palier::ingest {

/// Reads the worksheets of a .xlsx or .xlsm workbook whose main part is `main`, in the order of
/// their tabs; charts that have a tab of their own are left out. Empty when something was reported.
std::optional<std::vector<Sheet>> read_xlsx(const MainPart& main, WorkbookReading& reading);

}  // namespace palier::ingest
