#include "layout/line_ends.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palier::layout {
namespace {

using base::Length;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<LineItem> words(std::initializer_list<int> widths) {
    std::vector<LineItem> items;
    for (const int width : widths) {
        items.push_back(LineItem{Length::points(width), Length::points(1)});
    }
    return items;
}

TEST(LineEnds, OfNothingAreNone) {
    EXPECT_THAT(choose_line_ends({}, Length::points(10), Rag::Natural), IsEmpty());
}

// 3+1+5 = 9 fits in 10; the next 4 does not (9+1+4 = 14).
TEST(LineEnds, FillTheMeasure) {
    EXPECT_THAT(choose_line_ends(words({3, 5, 4}), Length::points(10), Rag::Natural),
                ElementsAre(2, 3));
}

// Measure 10. Natural: 4+1+3+1+1 = 10 is full, and the last line is free. Balanced: that costs
// 0² + (10-7)² = 9, while 4+1+3 = 8 and 1+1+3+1+3 = 9 cost 2² + 1² = 5.
TEST(LineEnds, OfTitlesAreBalanced) {
    const auto items = words({4, 3, 1, 3, 3});
    EXPECT_THAT(choose_line_ends(items, Length::points(10), Rag::Natural), ElementsAre(3, 5));
    EXPECT_THAT(choose_line_ends(items, Length::points(10), Rag::Balanced), ElementsAre(2, 5));
}

// Greedy puts 5+1+4 = 10 on the first line and 2 alone on the second. One item alone on the last
// line costs (10/4)² = 6.25, but moving 4 down leaves (10-5)² = 25: the single item stays. With 1
// instead of 4 and room for it, nothing is alone: 8+1+1 = 10 | 2 costs 6.25, 8 | 1+1+2 = 4 costs 4.
TEST(LineEnds, LeaveNoWordAloneWhenThatIsCheap) {
    EXPECT_THAT(choose_line_ends(words({5, 4, 2}), Length::points(10), Rag::Natural),
                ElementsAre(2, 3));
    EXPECT_THAT(choose_line_ends(words({8, 1, 2}), Length::points(10), Rag::Natural),
                ElementsAre(1, 3));
}

TEST(LineEnds, GiveATooWideItemItsOwnLine) {
    EXPECT_THAT(choose_line_ends(words({3, 40, 3}), Length::points(10), Rag::Natural),
                ElementsAre(1, 2, 3));
}

TEST(LineEnds, ComeWhereTheTextForcesThem) {
    auto items = words({2, 2, 2});
    items[0].ends_line = true;
    EXPECT_THAT(choose_line_ends(items, Length::points(10), Rag::Natural), ElementsAre(1, 3));
}

}  // namespace
}  // namespace palier::layout
