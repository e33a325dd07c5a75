#include "document/style.h"

#include <gtest/gtest.h>

namespace palier::document {
namespace {

// Values of the WCAG 2.1 definition: black on white is 21:1; #767676 is the well-known limit
// of 4.54:1.
TEST(Contrast, IsTheRatioOfWcag) {
    const Color white{255, 255, 255};
    EXPECT_EQ(contrast_hundredths({0, 0, 0}, white), 2100);
    EXPECT_EQ(contrast_hundredths({0x76, 0x76, 0x76}, white), 454);
    EXPECT_EQ(contrast_hundredths(white, white), 100);
}

TEST(Contrast, DoesNotDependOnOrder) {
    const Color one{11, 92, 107};
    const Color other{228, 226, 220};
    EXPECT_EQ(contrast_hundredths(one, other), contrast_hundredths(other, one));
}

TEST(Style, DividesWordsWhereItSaysSoOrIsJustified) {
    const auto divides = [](Alignment alignment, std::optional<bool> hyphenate, bool balanced) {
        ParagraphStyle style;
        style.alignment = alignment;
        style.hyphenate = hyphenate;
        style.balanced = balanced;
        return hyphenates(style);
    };
    EXPECT_TRUE(divides(Alignment::Justify, std::nullopt, false));
    EXPECT_FALSE(divides(Alignment::Justify, false, false));
    EXPECT_FALSE(divides(Alignment::Left, std::nullopt, false));
    EXPECT_TRUE(divides(Alignment::Left, true, false));
    EXPECT_FALSE(divides(Alignment::Left, true, true));
}

}  // namespace
}  // namespace palier::document
