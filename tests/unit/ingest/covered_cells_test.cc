#include "ingest/covered_cells.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using palier::ingest::covered_cells;
using palier::ingest::MergedCells;
using palier::ingest::SheetRow;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// Rows 1, 2, …, each with cells in the first `columns` columns.
std::vector<SheetRow> filled(int rows, std::size_t columns) {
    std::vector<SheetRow> made;
    for (int row = 1; row <= rows; ++row) {
        SheetRow& added = made.emplace_back(SheetRow{.number = row});
        for (std::size_t column = 0; column < columns; ++column) {
            added.cells[column];
        }
    }
    return made;
}

TEST(CoveredCells, AreThoseOfARectangleButItsFirst) {
    EXPECT_THAT(covered_cells(filled(3, 3), std::vector<MergedCells>{{1, 2, 1, 2}}),
                ElementsAre(Pair(1, 2U), Pair(2, 1U), Pair(2, 2U)));
}

TEST(CoveredCells, AreTheOnesThatExist) {
    const std::vector<SheetRow> rows = {SheetRow{.number = 4, .cells = {{0, {}}, {7, {}}}},
                                        SheetRow{.number = 9, .cells = {{7, {}}, {8, {}}}}};
    EXPECT_THAT(covered_cells(rows, std::vector<MergedCells>{{2, 1'000'000, 7, 16'383}}),
                ElementsAre(Pair(4, 7U), Pair(9, 7U), Pair(9, 8U)));
    EXPECT_THAT(covered_cells(rows, std::vector<MergedCells>{}), IsEmpty());
}

TEST(CoveredCells, OfRectanglesThatOverlapAreCoveredByAnyOfThem) {
    // The second begins within the first.
    EXPECT_THAT(covered_cells(filled(2, 2), std::vector<MergedCells>{{1, 1, 0, 1}, {1, 2, 1, 1}}),
                ElementsAre(Pair(1, 1U), Pair(2, 1U)));
    // Twice the same.
    EXPECT_THAT(covered_cells(filled(1, 2), std::vector<MergedCells>{{1, 1, 0, 1}, {1, 1, 0, 1}}),
                ElementsAre(Pair(1, 1U)));
}

TEST(CoveredCells, OfARectangleWithoutInsideAreNone) {
    EXPECT_THAT(covered_cells(filled(2, 2), std::vector<MergedCells>{{2, 1, 0, 1}, {1, 2, 1, 0}}),
                IsEmpty());
}

TEST(CoveredCells, AreFoundOnceHoweverOftenTheyAreCovered) {
    const std::vector<MergedCells> merged(5'000, {1, 1'000'000, 0, 9'999});
    EXPECT_EQ(covered_cells(filled(1'000, 200), merged).size(), 1'000U * 200U - 1U);
}

}  // namespace
