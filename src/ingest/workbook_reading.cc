#include "ingest/workbook_reading.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace palier::ingest {

namespace {

using base::Place;

/// As many letters of what was read as a message shows.
std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    const std::u32string points = base::to_code_points(text.substr(0, 4 * longest));
    return base::to_utf8(points.substr(0, longest));
}

std::size_t text_size(const SheetCell& cell) {
    const auto* text = std::get_if<std::string>(&cell.cell.value);
    return cell.text.size() + (text != nullptr ? text->size() : 0);
}

}  // namespace

Place WorkbookReading::place(const std::string& sheet) const {
    return {.encoding = Place::Encoding::Workbook, .file = file_, .table = sheet};
}

bool WorkbookReading::read_part(std::string_view name, std::span<const XmlNamespace> namespaces,
                                XmlEvents& events) {
    if (!archive_.has(name)) {
        diags_.report("CLA-020", place(), {{"partie", shortened(name)}});
        return false;
    }
    const std::optional<std::string> bytes = archive_.read(name, diags_);
    const std::string shown = shortened(name);
    return bytes &&
           xml_.read({.name = shown, .bytes = *bytes, .namespaces = namespaces}, events, diags_);
}

bool WorkbookReading::take_cells(const Place& place, std::uint64_t count,
                                 std::uint64_t text_bytes) {
    cells_ += count;
    text_bytes_ += count * text_bytes;
    if (cells_ > limits_.cells) {
        diags_.report("CLA-026", place, {{"maximum", static_cast<std::int64_t>(limits_.cells)}});
        return false;
    }
    if (text_bytes > limits_.text_bytes || text_bytes_ > limits_.total_text_bytes) {
        diags_.report("CLA-027", place);
        return false;
    }
    return true;
}

void WorkbookReading::report_damage(const Place& place, std::string_view read) {
    diags_.report("CLA-025", place, {{"lu", shortened(read)}});
}

SheetBuilder::SheetBuilder(WorkbookReading& reading, const std::string& name)
    : reading_(reading),
      sheet_{.name = name, .place = reading.place(name)},
      is_wanted_(reading.wants(name)) {}

Place SheetBuilder::place_of(const CellReference& at) const {
    Place place = sheet_.place;
    place.cell = cell_name(at);
    return place;
}

bool SheetBuilder::add(const CellReference& at, const SheetCell& cell, std::size_t repeats) {
    const Place place = place_of(at);
    if (repeats > most_sheet_columns - std::min(at.column, most_sheet_columns) ||
        at.row > most_sheet_rows) {
        reading_.report_damage(place, place.cell);
        return false;
    }
    if (!reading_.take_cells(place, repeats, text_size(cell))) {
        return false;
    }
    for (std::size_t index = 0; index < repeats; ++index) {
        const CellReference here{.column = at.column + index, .row = at.row};
        const auto [added, is_new] = cells_.try_emplace(here.column, cell);
        added->second.cell.place = place_of(here);
        if (!is_new) {
            reading_.report_damage(added->second.cell.place, added->second.cell.place.cell);
            return false;
        }
    }
    return true;
}

bool SheetBuilder::end_row(int number, bool hidden, std::uint64_t repeats) {
    if (cells_.empty()) {
        return true;
    }
    repeats = is_wanted_ ? repeats : 1;
    std::map<std::size_t, SheetCell> cells;
    cells.swap(cells_);
    for (const auto& [column, cell] : cells) {
        const Place place = place_of({.column = column, .row = number});
        if (repeats > 1 && !reading_.take_cells(place, repeats - 1, text_size(cell))) {
            return false;
        }
    }
    // So many rows are within the limit of cells, which is below that of rows.
    for (std::uint64_t index = 0; index < repeats; ++index) {
        const int row = number + static_cast<int>(index);
        const auto [added, is_new] =
            rows_.try_emplace(row, SheetRow{.number = row, .hidden = hidden, .cells = cells});
        if (!is_new || row > most_sheet_rows) {
            reading_.report_damage(sheet_.place, std::to_string(row));
            return false;
        }
        for (auto& [column, cell] : added->second.cells) {
            cell.cell.place = place_of({.column = column, .row = row});
        }
    }
    return true;
}

bool SheetBuilder::add_merged(const MergedCells& merged) {
    if (sheet_.merged.size() >= reading_.limits().merged) {
        reading_.diags().report("CLA-028", sheet_.place,
                                {{"maximum", static_cast<std::int64_t>(reading_.limits().merged)}});
        return false;
    }
    sheet_.merged.push_back(merged);
    return true;
}

bool SheetBuilder::count_column_entry() {
    const std::size_t most = reading_.limits().column_entries;
    if (column_entries_ == most) {
        reading_.diags().report("CLA-031", sheet_.place,
                                {{"maximum", static_cast<std::int64_t>(most)}});
        return false;
    }
    ++column_entries_;
    return true;
}

Sheet SheetBuilder::take() {
    std::set<std::size_t> columns;
    sheet_.rows.reserve(rows_.size());
    for (auto& [number, row] : rows_) {
        for (const auto& [column, cell] : row.cells) {
            columns.insert(column);
        }
        sheet_.rows.push_back(std::move(row));
    }
    rows_.clear();
    // Both in order, so that each is passed over once, however many ranges the file holds.
    std::ranges::sort(hidden_columns_);
    std::size_t next = 0;
    std::size_t hidden_before = 0;
    for (const std::size_t column : columns) {
        for (; next < hidden_columns_.size() && hidden_columns_.at(next).first <= column; ++next) {
            hidden_before = std::max(hidden_before, hidden_columns_.at(next).second + 1);
        }
        if (column < hidden_before) {
            sheet_.hidden_columns.push_back(column);
        }
    }
    return std::move(sheet_);
}

}  // namespace palier::ingest
