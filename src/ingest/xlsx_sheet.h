#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "ingest/sheet.h"
#include "ingest/sheet_date.h"
#include "ingest/workbook_reading.h"

namespace palier::ingest {

/// What the cells of a sheet refer to, and how they are meant.
struct XlsxBook {
    std::vector<std::string> strings;
    /// By style.
    std::vector<NumberFormatRule> formats;
    Epoch epoch = Epoch::From1900;
    bool recalculates = false;
};

/// Reads the sheet `name` from its part. Empty when something was reported.
std::optional<Sheet> read_xlsx_sheet(std::string_view part, const std::string& name,
                                     const XlsxBook& book, WorkbookReading& reading);

}  // namespace palier::ingest
