#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace palier::ingest {

/// A cell by its place in a sheet: column from 0, row from 1.
struct CellReference {
    std::size_t column = 0;
    int row = 1;

    bool operator==(const CellReference&) const = default;
};

/// Two corners of a rectangle, as written.
struct CellRange {
    CellReference first;
    CellReference last;
};

/// The most columns and rows that a spreadsheet has.
constexpr std::size_t most_sheet_columns = 16'384;
constexpr int most_sheet_rows = 1'048'576;

/// « C12 ».
std::string cell_name(const CellReference& cell);

/// Reads « C12 » and « $C$12 »; empty for anything else, and outside the largest sheet.
std::optional<CellReference> parse_cell_reference(std::string_view text);

/// Reads « A1:C3 », and « A1 » as the range of one cell.
std::optional<CellRange> parse_cell_range(std::string_view text);

}  // namespace palier::ingest
