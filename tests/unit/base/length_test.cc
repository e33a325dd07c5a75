#include "base/length.h"

#include <gtest/gtest.h>

namespace {

using palier::base::Length;
using palier::base::parse_length;

TEST(Length, AnInchIsSeventyTwoPoints) {
    EXPECT_EQ(Length::micrometres(25'400), Length::points(72));
}

TEST(Length, AMillimetreIsRoundedToTheNearestThousandthOfAPoint) {
    // 72 ÷ 25.4 = 2.834645…
    EXPECT_EQ(Length::millimetres(1).millipoints(), 2835);
    EXPECT_EQ(Length::millimetres(-1).millipoints(), -2835);
    // An A4 page: 595.2756 by 841.8898 pt.
    EXPECT_EQ(Length::millimetres(210).millipoints(), 595'276);
    EXPECT_EQ(Length::millimetres(297).millipoints(), 841'890);
}

TEST(Length, ScalingRoundsHalvesAwayFromZero) {
    EXPECT_EQ(Length::millipoints(5).scaled(1, 2).millipoints(), 3);
    EXPECT_EQ(Length::millipoints(-5).scaled(1, 2).millipoints(), -3);
    EXPECT_EQ(Length::millipoints(10).scaled(1, 3).millipoints(), 3);
    EXPECT_EQ(Length::millipoints(11).scaled(1, 3).millipoints(), 4);
}

TEST(Length, ReadsMillimetresAndPoints) {
    EXPECT_EQ(parse_length("42mm"), Length::millimetres(42));
    EXPECT_EQ(parse_length("10.5pt"), Length::millipoints(10'500));
    EXPECT_EQ(parse_length("-0.25pt"), Length::millipoints(-250));
    EXPECT_EQ(parse_length("0.001pt"), Length::millipoints(1));
}

TEST(Length, ReadsNothingElse) {
    for (const char* text :
         {"", "mm", "42", "42 mm", "42cm", "10,5pt", "1.2345pt", "1e2pt", "99999999mm", "+4mm"}) {
        EXPECT_FALSE(parse_length(text).has_value()) << text;
    }
}

}  // namespace
