#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/csv.h"
#include "ingest/sheet_tables.h"
#include "ingest/values.h"
#include "ingest/workbook.h"
#include "sheets/formula_text.h"
#include "sheets/plan_files.h"

/// Plans read back by the readers of dossiers.
namespace palier::testing_sheets {

/// The cells of a table as texts, its titles first.
using Rows = std::vector<std::vector<std::string>>;

inline ingest::SheetReading wide_reading() {
    ingest::SheetReading reading;
    reading.limits.text = 40'000;
    reading.limits.cells = 1'000'000;
    return reading;
}

inline Rows rows_of(const ingest::Sheet& sheet) {
    base::Diagnostics diags;
    std::size_t cells = 0;
    const auto table = ingest::sheet_table(sheet, *ingest::find_table_schema("Actions"),
                                           wide_reading(), cells, diags);
    for (const base::Diagnostic& one : diags.all()) {
        EXPECT_EQ(one.code, "FEU-005") << one.line().substr(0, 300);
    }
    Rows rows{table.value().columns};
    for (const ingest::Row& row : table->rows) {
        auto& texts = rows.emplace_back();
        for (const ingest::Cell& cell : row.cells) {
            texts.push_back(ingest::written(cell));
        }
    }
    return rows;
}

inline std::vector<ingest::Sheet> sheets_of(const std::string& bytes) {
    base::Diagnostics diags;
    auto sheets = ingest::read_workbook(bytes, "plan", {}, diags);
    for (const base::Diagnostic& one : diags.all()) {
        ADD_FAILURE() << one.line();
    }
    return std::move(sheets.value());
}

inline ingest::Sheet sheet_of(const std::string& bytes, std::string_view name) {
    const auto sheets = sheets_of(bytes);
    const auto found = std::ranges::find(sheets, name, &ingest::Sheet::name);
    EXPECT_NE(found, sheets.end());
    return *found;
}

inline Rows workbook_rows(const std::string& bytes) {
    return rows_of(sheet_of(bytes, "Actions"));
}

inline Rows csv_rows(const std::string& bytes) {
    base::Diagnostics diags;
    const auto csv = ingest::read_csv(bytes, "plan.csv", {}, diags);
    EXPECT_FALSE(diags.has_errors());
    EXPECT_EQ(csv.value().dialect, (ingest::CsvDialect{ingest::CsvEncoding::Utf8, ';'}));
    Rows rows = rows_of(csv->sheet);
    for (auto& row : rows) {
        for (std::string& text : row) {
            text = sheets::without_escape(text);
        }
    }
    return rows;
}

}  // namespace palier::testing_sheets
