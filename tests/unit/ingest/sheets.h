#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "ingest/sheet_tables.h"
#include "unit/ingest/said.h"

/// Sheets of a workbook « d.ods », and the tables that are made of them.
namespace palier::testing_sheets {

using base::Diagnostics;
using base::Place;
using ingest::Cell;
using ingest::CellFault;
using ingest::Sheet;
using ingest::SheetCell;
using ingest::SheetReading;
using ingest::SheetRow;
using ingest::Table;
using ingest::TableSet;

/// The texts of the cells of rows.
using Lines = std::vector<std::vector<std::string>>;

inline SheetCell text_cell(const std::string& text) {
    SheetCell cell;
    cell.cell.value = text;
    return cell;
}

inline SheetCell number_cell(const std::string& digits) {
    SheetCell cell;
    cell.cell.value = Cell::Number{digits};
    return cell;
}

inline SheetCell date_cell(const std::string& date) {
    SheetCell cell = text_cell(date);
    cell.is_date = true;
    return cell;
}

inline SheetCell faulty_cell(CellFault fault, const std::string& text) {
    SheetCell cell;
    cell.fault = fault;
    cell.text = text;
    return cell;
}

/// A sheet of a workbook; empty texts are no cells.
inline Sheet sheet(const std::string& name, const Lines& lines) {
    Sheet made{.name = name,
               .place = {.encoding = Place::Encoding::Workbook, .file = "d.ods", .table = name}};
    for (std::size_t row = 0; row < lines.size(); ++row) {
        SheetRow& added = made.rows.emplace_back(SheetRow{.number = static_cast<int>(row) + 1});
        for (std::size_t column = 0; column < lines.at(row).size(); ++column) {
            if (!lines.at(row).at(column).empty()) {
                added.cells[column] = text_cell(lines.at(row).at(column));
            }
        }
    }
    return made;
}

inline Sheet scores(const Lines& rows) {
    Lines lines = {{"Engagement", "Score (%)", "Commentaire"}};
    lines.insert(lines.end(), rows.begin(), rows.end());
    return sheet("Diagnostic", lines);
}

/// The tables of sheets, and what was said of them.
struct Result {
    std::optional<TableSet> tables;
    Diagnostics diags;

    const Table& table(std::size_t index = 0) const { return tables->tables.at(index); }
    /// « code place » of each report.
    std::vector<std::string> said() const { return testing_ingest::said(diags); }
    std::string sentence() const { return diags.all().at(0).sentence(); }
};

inline Result read(const std::vector<Sheet>& sheets, const SheetReading& reading = {}) {
    Result result;
    result.tables = sheet_tables(sheets, {.encoding = Place::Encoding::Workbook, .file = "d.ods"},
                                 reading, result.diags);
    EXPECT_EQ(result.tables.has_value() && result.tables->sound, !result.diags.has_errors());
    return result;
}

}  // namespace palier::testing_sheets
