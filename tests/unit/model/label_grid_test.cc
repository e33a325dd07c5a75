#include "model/label_grid.h"

#include <gtest/gtest.h>

namespace {

using palier::base::Date;
using palier::base::Score;
using palier::model::LabelGrid;

LabelGrid grid_with_four_marks() {
    LabelGrid grid{
        .id = "label", .title = "Label", .version = "1", .date = Date::from(2026, 1, 15).value()};
    grid.marks = {{"non", "Non conforme", 0},
                  {"amorce", "Amorcé", Score::ratio(1, 4)},
                  {"presque", "Presque conforme", Score::ratio(3, 4)},
                  {"oui", "Conforme", 1}};
    return grid;
}

TEST(LabelGrid, FindsAMarkByIdLabelOrValue) {
    const LabelGrid grid = grid_with_four_marks();
    for (const char* written : {"presque", "PRESQUE CONFORME", "0,75", "0.750"}) {
        EXPECT_EQ(grid.find_mark(written), &grid.marks.at(2)) << written;
    }
    EXPECT_EQ(grid.find_mark("1"), &grid.marks.at(3));
    EXPECT_EQ(grid.find_mark("0"), &grid.marks.at(0));
    EXPECT_EQ(grid.find_mark("0,5"), nullptr);
}

/// A sheet shows 0.75 as « 75 % »; read as contract §3 says, that is 75.
TEST(LabelGrid, FindsAMarkByItsPercentage) {
    const LabelGrid grid = grid_with_four_marks();
    for (const char* written : {"75 %", "75\u202F%", "75%", "75,0 %", "75"}) {
        EXPECT_EQ(grid.find_mark(written), &grid.marks.at(2)) << written;
    }
    EXPECT_EQ(grid.find_mark("0 %"), &grid.marks.at(0));
    EXPECT_EQ(grid.find_mark("100 %"), &grid.marks.at(3));
    for (const char* written : {"1 %", "50 %", "%", "7500", "0,75 %"}) {
        EXPECT_EQ(grid.find_mark(written), nullptr) << written;
    }
}

}  // namespace
