#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "ingest/table.h"

namespace palier::ingest {

/// What stands in a cell of a sheet that is no value: each is an error where a value is needed.
enum class CellFault {
    /// « #N/A », « #DIV/0! »: the cell's text is in `SheetCell::text`.
    ErrorValue,
    /// A formula whose result the file does not hold: never calculated.
    NotCalculated,
};

/// A cell as the file holds it, before a table makes sense of it.
struct SheetCell {
    /// The value: a date is the text « 2026-03-10 » (with « T18:40:02 » when it has an hour), a
    /// percent-formatted number has been multiplied by 100. An hour alone is « 18:40:02 ».
    Cell cell = {};
    std::optional<CellFault> fault = {};
    /// The cell is formatted as a date: a number was perhaps turned into one (« 22,5 » → 22 May).
    bool is_date = false;
    /// A CSV file has it in quotes.
    bool is_quoted = false;
    /// What the file shows, for messages, when it is known.
    std::string text = {};
};

/// A row of a sheet; cells by column, from 0; empty ones are left out.
struct SheetRow {
    /// From 1, as the program that wrote the file counts them.
    int number = 0;
    bool hidden = false;
    std::map<std::size_t, SheetCell> cells = {};
    /// How many fields a CSV file writes in the row, empty ones too; absent in a workbook.
    std::optional<std::size_t> width = {};
};

/// A rectangle of merged cells: rows as numbered, columns from 0, ends included.
struct MergedCells {
    int first_row = 0;
    int last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

/// A sheet of a workbook, or one CSV file. Rows stand in order; blank ones may be left out.
struct Sheet {
    /// The sheet's name; of a CSV file, its name without extension.
    std::string name;
    bool hidden = false;
    /// Too large to be looked into for a table that it is not: something stands in it.
    bool unread = false;
    std::vector<SheetRow> rows = {};
    /// Hidden columns that hold something, from 0, in order.
    std::vector<std::size_t> hidden_columns = {};
    std::vector<MergedCells> merged = {};
    /// What parts the fields of a CSV file of several columns; absent in a workbook.
    std::optional<char> separator = {};
    /// The file and the sheet; cells have their own.
    base::Place place = {};
};

}  // namespace palier::ingest
