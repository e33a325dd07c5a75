#include "pdf/font_codes.h"

#include <gmock/gmock.h>

#include "support/debian_fonts.h"

namespace palier::pdf {
namespace {

class FontCodesTest : public testing::Test {
  protected:
    const typeset::FontLibrary fonts = support::debian_fonts();
    FontCodes codes{FontProgram(fonts.bytes(typeset::FaceId{0}))};
};

TEST_F(FontCodesTest, AreGivenInTheOrderOfFirstUse) {
    EXPECT_EQ(codes.code(40, "b"), 1);
    EXPECT_EQ(codes.code(12, "a"), 2);
    EXPECT_EQ(codes.code(40, "b"), 1);
    EXPECT_EQ(codes.all().size(), 3U);
}

TEST_F(FontCodesTest, TellTextsOfOneGlyphApart) {
    const std::uint16_t space = codes.code(3, " ");
    const std::uint16_t no_break = codes.code(3, "\u00A0");
    EXPECT_NE(space, no_break);
    EXPECT_EQ(codes.all().at(space).glyph, codes.all().at(no_break).glyph);
}

TEST_F(FontCodesTest, NeverLeaveACodeWithoutText) {
    EXPECT_EQ(codes.all().at(codes.code(3, "")).text, "\u200B");
}

TEST_F(FontCodesTest, KeepZeroForNotdef) {
    EXPECT_EQ(codes.all().front().glyph, 0U);
    EXPECT_THROW(codes.code(0, "a"), std::logic_error);
}

TEST_F(FontCodesTest, HaveTheWidthsOfTheFont) {
    // The .notdef of Lato Regular is 1063 of 2000 units wide.
    EXPECT_EQ(codes.all().front().width_tenths, 5315);
}

TEST_F(FontCodesTest, SubsetsHoldTheGlyphsAskedForInOrder) {
    const std::vector<std::uint32_t> glyphs{0, 40, 12, 40};
    const FontSubset subset = codes.program().subset(glyphs);
    EXPECT_THAT(subset.glyphs, testing::ElementsAre(0, 2, 1, 2));
    EXPECT_LT(subset.bytes.size(), 4000U);
    FontProgram cut(subset.bytes);
    EXPECT_EQ(cut.width_tenths(2), codes.program().width_tenths(40));
}

}  // namespace
}  // namespace palier::pdf
