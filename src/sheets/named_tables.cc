#include "sheets/named_tables.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace palier::sheets {

std::string json_key(const std::string& name) {
    const std::string plain = name.substr(0, name.find('('));
    std::string key;
    std::string word;
    const auto end_word = [&] {
        const std::string folded = base::folded(word);
        key += (key.empty() || folded.empty() ? "" : "_") + folded;
        word.clear();
    };
    for (const char32_t point : base::to_code_points(plain)) {
        const bool parts = base::is_white_space(point) || point == U'’' || point == U'\'' ||
                           point == U'-' || point == U'_';
        if (parts) {
            end_word();
        } else {
            word += base::to_utf8(std::u32string(1, point));
        }
    }
    end_word();
    return key.empty() ? name : key;
}

namespace {

using base::Json;

constexpr int widest = 60;
constexpr int narrowest = 8;

Json value_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        return base::json_text(*text);
    }
    if (const auto* number = std::get_if<Number>(&cell.value)) {
        return Json{Json::Number{number->digits}};
    }
    if (const auto* date = std::get_if<base::Date>(&cell.value)) {
        return base::json_text(date->iso());
    }
    if (const auto* truth = std::get_if<bool>(&cell.value)) {
        return base::json_boolean(*truth);
    }
    return base::json_null();
}

bool is_empty(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell.value);
}

Json fields_json(const NamedTable& table) {
    Json::Object members;
    for (const CellRow& row : table.rows) {
        const auto* name = std::get_if<std::string>(&row.at(0).value);
        if (name != nullptr) {
            members.emplace_back(json_key(*name), value_of(row.at(1)));
        }
    }
    return Json{std::move(members)};
}

bool is_empty_column(const NamedTable& table, std::size_t column) {
    return std::ranges::all_of(table.rows,
                               [&](const CellRow& row) { return is_empty(row.at(column)); });
}

/// Empty cells are left out, but for one of a column that has no other: the column is there.
Json rows_json(const NamedTable& table) {
    Json::Array rows;
    rows.reserve(table.rows.size());
    for (const CellRow& row : table.rows) {
        Json::Object members;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const bool named_only = rows.empty() && is_empty_column(table, column);
            if (!is_empty(row.at(column)) || named_only) {
                members.emplace_back(json_key(table.columns.at(column)), value_of(row.at(column)));
            }
        }
        rows.push_back(Json{std::move(members)});
    }
    return Json{std::move(rows)};
}

Style style_of(const Cell& cell) {
    if (std::holds_alternative<base::Date>(cell.value)) {
        return Style::Day;
    }
    return std::holds_alternative<Number>(cell.value) ? Style::Number : Style::Text;
}

int letters(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text != nullptr ? static_cast<int>(std::min<std::size_t>(text->size(), widest))
                           : narrowest;
}

Sheet sheet_of(const NamedTable& table) {
    Sheet sheet{.name = table.name, .frozen_rows = 1};
    CellRow header;
    for (const std::string& column : table.columns) {
        header.push_back({column, Style::Header});
        sheet.widths.push_back(
            std::max(narrowest, static_cast<int>(base::to_code_points(column).size()) + 2));
    }
    sheet.rows.push_back(std::move(header));
    for (const CellRow& from : table.rows) {
        CellRow row;
        row.reserve(from.size());
        for (std::size_t column = 0; column < from.size(); ++column) {
            const Cell& cell = from.at(column);
            row.push_back({cell.value, style_of(cell)});
            sheet.widths.at(column) = std::max(sheet.widths.at(column), letters(cell));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace

std::string tables_json(const std::vector<NamedTable>& tables) {
    Json::Object members;
    for (const NamedTable& table : tables) {
        members.emplace_back(json_key(table.name), table.kind == NamedTable::Kind::Fields
                                                       ? fields_json(table)
                                                       : rows_json(table));
    }
    return base::write_json(Json{std::move(members)});
}

Workbook tables_workbook(const std::vector<NamedTable>& tables, const std::string& title,
                         const base::Date& date) {
    Workbook workbook{.title = title, .author = title, .date = date};
    workbook.sheets.reserve(tables.size());
    for (const NamedTable& table : tables) {
        workbook.sheets.push_back(sheet_of(table));
    }
    return workbook;
}

}  // namespace palier::sheets
