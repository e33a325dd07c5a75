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
/// and read as if the cell were empty; `is_sound` tells afterwards. Refers to the table and the
/// reports, which must outlive it.
class RowReader {
  public:
    RowReader(const KnownTable& table, std::size_t row, base::Diagnostics& diags)
        : table_(table), row_(row), diags_(diags) {}

    /// False once the cell of a column has an error, whoever reported it.
    bool is_sound(std::string_view column) const;
    const base::Place& place() const { return table_.row_place(row_); }

    Cell cell(std::string_view column) const { return table_.cell(row_, column); }
    /// Whether something stands there, rightly or not.
    bool is_given(std::string_view column) const;
    /// Reports a cell that is empty (ING-029). A column that the table has not was reported with
    /// the names of its columns, once for all rows.
    void require(std::string_view column);

    /// Empty for an empty cell.
    std::string text(std::string_view column);
    /// The same on one line, with its place.
    model::PlacedText line(std::string_view column);
    /// The same of a column of words: « oui » for true.
    model::PlacedText word(std::string_view column);

    /// Nothing for a cell that was left empty; an empty text for one that has an error, so that it
    /// is not taken for one left empty.
    std::optional<model::PlacedText> optional_line(std::string_view column);
    /// The same: « E3 » of the column Engagement.
    std::optional<model::PlacedText> engagement();
    /// A score that is wrong is none.
    ReadScore score(std::string_view column);
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
        if (!value) {
            faults_.emplace_back(column);
        }
        return value;
    }

    /// The text that was read, by the rule of `optional_line`.
    std::optional<model::PlacedText> placed(std::string_view column,
                                            const std::optional<std::string>& read) const;

    const KnownTable& table_;
    std::size_t row_;
    base::Diagnostics& diags_;
    /// Columns with an error that this reader reported.
    std::vector<std::string> faults_ = {};
};

/// What `read` makes of each row that is not blank and that `belongs`. A row that has an error is
/// among them, with the fields that have none: they are checked all the same.
template <typename Belongs, typename Read>
auto read_rows(const KnownTable& table, base::Diagnostics& diags, Belongs belongs, Read read) {
    std::vector<decltype(read(std::declval<RowReader&>()))> rows;
    rows.reserve(table.row_count());
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        RowReader cells(table, row, diags);
        if (!table.is_blank(row) && belongs(cells)) {
            rows.push_back(read(cells));
        }
    }
    return rows;
}

/// The same of every row.
template <typename Read>
auto read_rows(const KnownTable& table, base::Diagnostics& diags, Read read) {
    return read_rows(
        table, diags, [](const RowReader&) { return true; }, read);
}

}  // namespace palier::ingest
