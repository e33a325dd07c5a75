#include "ingest/covered_cells.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "ingest/cell_reference.h"

namespace palier::ingest {

namespace {

/// How many intervals of columns hold a column, while intervals come and go: a binary indexed tree
/// of the differences from one column to the next.
class ColumnCounts {
  public:
    /// Takes an interval in (1) or out (-1); what lies beyond a sheet is nothing.
    void change(std::size_t first, std::size_t last, int by) {
        add(first, by);
        add(last + 1, -by);
    }

    int at(std::size_t column) const {
        int count = 0;
        for (std::size_t node = column + 1; node > 0; node &= node - 1) {
            count += tree_.at(node);
        }
        return count;
    }

  private:
    void add(std::size_t column, int by) {
        for (std::size_t node = column + 1; node < tree_.size(); node += node & (~node + 1)) {
            tree_.at(node) += by;
        }
    }

    std::array<int, most_sheet_columns + 1> tree_ = {};
};

/// The rectangles whose corners stand in order.
std::vector<MergedCells> with_inside(std::span<const MergedCells> merged) {
    std::vector<MergedCells> kept;
    std::ranges::copy_if(merged, std::back_inserter(kept), [](const MergedCells& one) {
        return one.first_row <= one.last_row && one.first_column <= one.last_column;
    });
    return kept;
}

/// Goes down a sheet, row after row, with the rectangles that reach the row.
class Sweep {
  public:
    explicit Sweep(std::span<const MergedCells> merged)
        : begins_(with_inside(merged)), ends_(begins_) {
        std::ranges::sort(begins_, {}, [](const MergedCells& one) {
            return std::pair(one.first_row, one.first_column);
        });
        std::ranges::sort(ends_, {}, &MergedCells::last_row);
    }

    /// Goes on to a row below the one before.
    void go_to(int row) {
        for (; begun_ < begins_.size() && begins_.at(begun_).first_row <= row; ++begun_) {
            const MergedCells& one = begins_.at(begun_);
            counts_.change(one.first_column, one.last_column, 1);
        }
        for (; ended_ < ends_.size() && ends_.at(ended_).last_row < row; ++ended_) {
            const MergedCells& one = ends_.at(ended_);
            counts_.change(one.first_column, one.last_column, -1);
        }
        row_ = row;
    }

    bool covers(std::size_t column) const {
        const int reaching = counts_.at(column);
        return reaching > 0 && reaching > count_beginning_at(column);
    }

  private:
    int count_beginning_at(std::size_t column) const {
        const auto range = std::ranges::equal_range(
            begins_, std::pair(row_, column), {},
            [](const MergedCells& one) { return std::pair(one.first_row, one.first_column); });
        return static_cast<int>(range.size());
    }

    std::vector<MergedCells> begins_;
    std::vector<MergedCells> ends_;
    std::size_t begun_ = 0;
    std::size_t ended_ = 0;
    int row_ = 0;
    ColumnCounts counts_;
};

}  // namespace

std::vector<std::pair<int, std::size_t>> covered_cells(std::span<const SheetRow> rows,
                                                       std::span<const MergedCells> merged) {
    std::vector<std::pair<int, std::size_t>> covered;
    if (merged.empty()) {
        return covered;
    }
    Sweep sweep(merged);
    for (const SheetRow& row : rows) {
        sweep.go_to(row.number);
        for (const auto& [column, cell] : row.cells) {
            if (sweep.covers(column)) {
                covered.emplace_back(row.number, column);
            }
        }
    }
    return covered;
}

}  // namespace palier::ingest
