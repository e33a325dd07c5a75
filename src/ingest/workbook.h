#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/sheet.h"
#include "ingest/xml_events.h"
#include "ingest/zip_archive.h"

namespace palier::ingest {

/// What a workbook may be at most.
struct WorkbookLimits {
    ZipLimits zip;
    XmlEventLimits xml;
    std::size_t sheets = 200;
    /// Cells that hold something, of all sheets; repeated ones each count.
    std::size_t cells = 300'000;
    /// Texts that a workbook keeps apart from its cells (.xlsx).
    std::size_t shared_strings = 200'000;
    std::size_t merged = 50'000;
    /// Elements that describe columns, of one sheet: it has so many columns
    /// (ECMA-376-1, 18.3.1.13).
    std::size_t column_entries = 16'384;
    /// Bytes of one text: a spreadsheet allows 32 767 characters.
    std::size_t text_bytes = 140'000;
    /// Bytes of the texts of all cells.
    std::size_t total_text_bytes = 64'000'000;
};

/// Whether a sheet of this name is wanted.
using SheetFilter = std::function<bool(std::string_view name)>;

/// Reads the sheets of a workbook, `.xlsx` or `.ods`, in their order. What it is shows in its
/// bytes: `file` only names it in messages. Other documents, workbooks that are protected, cut,
/// damaged or too large are refused with what to do; macros and links to other workbooks are left
/// out, with a note. Cells that hold no value (an error, a formula never calculated) are told by
/// `SheetCell`, and not reported. Of a sheet that is not `wanted` only the first row that holds
/// something is read and kept, which tells that it is not empty, or nothing of a large one
/// (`Sheet::unread`): whatever follows counts against no limit. An empty filter wants all. Codes:
/// CLA-001 … CLA-036.
std::optional<std::vector<Sheet>> read_workbook(std::string_view bytes, const std::string& file,
                                                const WorkbookLimits& limits,
                                                base::Diagnostics& diags,
                                                const SheetFilter& wanted = {});

}  // namespace palier::ingest
