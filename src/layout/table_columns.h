#pragma once

#include <vector>

#include "document/block.h"
#include "layout/context.h"

namespace palier::layout {

/// Where the cells of a column stand in their table, inside the white around them.
struct TableLane {
    base::Length left;
    base::Length width;
    document::Alignment alignment = document::Alignment::Left;
    /// The widest part after the decimal comma, comma included, of the column's numbers.
    base::Length fraction;
};

/// The lanes of a table's columns in `width`. Columns that are as wide as their contents get the
/// width of their lines when all columns have their words, else what is left beyond the words in
/// the proportion of what they lack; when words alone are too wide, widths in their proportion.
std::vector<TableLane> place_columns(const document::Table& table, base::Length width,
                                     Context& context);

/// The width of the lanes from one column on, the white between them included.
base::Length span_width(const std::vector<TableLane>& lanes, std::size_t column, std::size_t span);

/// Columns taken by cells of rows above, row by row.
class Occupancy {
  public:
    explicit Occupancy(std::size_t columns) : rows_left_(columns) {}

    /// The first free column from `column` on.
    std::size_t next_free(std::size_t column) const;
    /// Whether there are so many columns from `column` on, and none of them is taken.
    bool is_free(std::size_t column, std::size_t columns) const;
    /// Takes columns for some rows, this one included.
    void take(std::size_t column, std::size_t columns, int rows);
    void end_row();
    /// Whether a cell of this row goes on in the next one.
    bool goes_on(std::size_t column) const { return rows_left_.at(column) > 1; }
    bool any_goes_on() const;

  private:
    std::vector<int> rows_left_;
};

}  // namespace palier::layout
