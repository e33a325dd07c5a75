#pragma once

#include <optional>
#include <span>

#include "base/diagnostics.h"
#include "ingest/schema.h"
#include "ingest/sheet.h"
#include "ingest/table.h"

namespace palier::ingest {

/// The sign before the decimals of a number.
enum class DecimalMark { Comma, Point };

/// How the sheets of a dossier are to be read.
struct SheetReading {
    TableLimits limits = {};
    /// What the user says: numbers written as texts take no other mark, and the other one parts
    /// thousands. Absent: either is a decimal mark.
    std::optional<DecimalMark> decimal = {};
};

/// Makes the tables of a dossier of its sheets, as people leave them (contract §3): a title above
/// the header row is passed over, hidden sheets, rows and columns count, empty rows are nothing.
/// A sheet that is no table of the contract gives a table of its name without columns; empty,
/// hidden and accompanying ones are passed over. A second sheet of one table that holds anything is
/// an error under its own name (ING-027). `dossier` is the place of the whole. Errors and
/// warnings with their cells: FEU-0xx, CSV-015 … CSV-017, ING-0xx. What has errors is not sound;
/// too many sheets give nothing.
std::optional<TableSet> sheet_tables(std::span<const Sheet> sheets, const base::Place& dossier,
                                     const SheetReading& reading, base::Diagnostics& diags);

/// What stands for a table that could not be read at `place`.
Table unread_table(const base::Place& place, const TableSchema& schema);

/// Makes one table of one sheet. `cells` counts those of the dossier so far; those of this table
/// are added.
std::optional<Table> sheet_table(const Sheet& sheet, const TableSchema& schema,
                                 const SheetReading& reading, std::size_t& cells,
                                 base::Diagnostics& diags);

}  // namespace palier::ingest
