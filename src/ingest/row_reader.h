#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/known_tables.h"
#include "ingest/values.h"
#include "model/placed.h"

namespace palier::ingest {

/// Reads the cells of one row by the contract's names of columns. What cannot be read is reported,
/// and read as if the cell were empty; `is_sound` tells afterwards whether anything was. Refers to
/// the table and the reports, which must outlive it.
class RowReader {
  public:
    RowReader(const KnownTable& table, std::size_t row, base::Diagnostics& diags)
        : table_(table), row_(row), diags_(diags) {}

    /// False once a cell of the row has an error.
    bool is_sound() const { return sound_; }
    const base::Place& place() const { return table_.row_place(row_); }

    Cell cell(std::string_view column) const { return table_.cell(row_, column); }
    bool is_given(std::string_view column) const { return !cell(column).is_empty(); }
    /// Reports a cell that is empty (ING-029). A column that the table has not was reported with
    /// the names of its columns, once for all rows.
    void require(std::string_view column);

    /// Empty for an empty cell.
    std::string text(std::string_view column);
    /// The same on one line, with its place.
    model::PlacedText line(std::string_view column);

    /// « E3 » of the column Engagement.
    std::optional<model::PlacedText> engagement();
    std::optional<model::PlacedText> optional_line(std::string_view column);
    std::optional<base::Date> date(std::string_view column);
    std::optional<base::Score> number(std::string_view column);
    std::optional<std::int64_t> count(std::string_view column);
    model::Placed<std::optional<std::int64_t>> placed_count(std::string_view column);
    std::optional<int> whole(std::string_view column, const WholeRange& range);
    std::optional<bool> yes_or_no(std::string_view column);

    template <typename T, std::size_t Size>
    std::optional<T> choice(std::string_view column, const std::array<Choice<T>, Size>& choices) {
        return kept(column, [&](const Cell& one) {
            return read_choice<T>(written(one), one.place, std::span(choices), diags_);
        });
    }

    /// Reports an error of a rule that concerns a cell of this row.
    void report(std::string_view code, const base::Place& place, base::Arguments arguments);

  private:
    /// What `read` makes of a cell that is not empty; empty for an empty one.
    template <typename Read>
    auto kept(std::string_view column, Read read) -> decltype(read(Cell{})) {
        const Cell one = cell(column);
        if (one.is_empty()) {
            return std::nullopt;
        }
        auto value = read(one);
        sound_ = sound_ && value.has_value();
        return value;
    }

    const KnownTable& table_;
    std::size_t row_;
    base::Diagnostics& diags_;
    bool sound_ = true;
};

/// What `read` makes of each row that is not blank, those left out that have an error.
template <typename Read>
auto read_rows(const KnownTable& table, base::Diagnostics& diags, Read read) {
    std::vector<decltype(read(std::declval<RowReader&>()))> rows;
    rows.reserve(table.row_count());
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (table.is_blank(row)) {
            continue;
        }
        RowReader cells(table, row, diags);
        auto one = read(cells);
        if (cells.is_sound()) {
            rows.push_back(std::move(one));
        }
    }
    return rows;
}

}  // namespace palier::ingest
