#include "typeset/line_breaks.h"

#include <gmock/gmock.h>

#include <string>

namespace palier::typeset {
namespace {

using testing::ElementsAre;

/// The pieces between break opportunities.
std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> result;
    std::size_t begin = 0;
    for (const BreakOpportunity& end : line_breaks(text)) {
        result.emplace_back(text.substr(begin, end.offset - begin));
        begin = end.offset;
    }
    return result;
}

TEST(LineBreaks, ComeAfterSpacesAndHyphens) {
    EXPECT_THAT(pieces("le rendez-vous pris"), ElementsAre("le ", "rendez-", "vous ", "pris"));
}

TEST(LineBreaks, EndWithTheText) {
    EXPECT_THAT(pieces("mot"), ElementsAre("mot"));
    EXPECT_THAT(pieces(""), ElementsAre(""));
}

TEST(LineBreaks, CountInBytes) {
    const auto breaks = line_breaks("été doux");
    ASSERT_EQ(breaks.size(), 2U);
    EXPECT_EQ(breaks[0].offset, 6U);
    EXPECT_EQ(breaks[1].offset, 10U);
}

TEST(LineBreaks, AreMandatoryAfterALineFeed) {
    const auto breaks = line_breaks("un\ndeux");
    ASSERT_EQ(breaks.size(), 2U);
    EXPECT_TRUE(breaks[0].mandatory);
    EXPECT_EQ(breaks[0].offset, 3U);
    EXPECT_FALSE(breaks[1].mandatory);
}

TEST(LineBreaks, NeverTouchANoBreakSpace) {
    EXPECT_THAT(pieces("12\u00A0points\u202F; fin"), ElementsAre("12\u00A0points\u202F; ", "fin"));
    EXPECT_THAT(pieces("peut-\u00A0être"), ElementsAre("peut-\u00A0être"));
    EXPECT_THAT(pieces("dit «\u00A0oui\u00A0»."), ElementsAre("dit ", "«\u00A0oui\u00A0»."));
}

TEST(LineBreaks, KeepCodesWhole) {
    EXPECT_THAT(pieces("critère E6-1 et E6-02"), ElementsAre("critère ", "E6-1 ", "et ", "E6-02"));
    EXPECT_THAT(pieces("E6\u20101"), ElementsAre("E6\u20101"));
    EXPECT_THAT(pieces("C12\u2010B"), ElementsAre("C12\u2010B"));
    EXPECT_THAT(pieces("le sous\u2010sol"), ElementsAre("le ", "sous\u2010", "sol"));
}

TEST(LineBreaks, KeepRangesOfFiguresWhole) {
    EXPECT_THAT(pieces("de 2024-2025"), ElementsAre("de ", "2024-2025"));
    EXPECT_THAT(pieces("de 2024\u20132025"), ElementsAre("de ", "2024\u20132025"));
}

// « e » with an accent of its own, beh with a vowel: four letters.
TEST(LetterEnds, KeepMarksOnTheirLetters) {
    EXPECT_THAT(letter_ends("xe\u0301\u0628\u064E-"), ElementsAre(1, 4, 8, 9));
    EXPECT_THAT(letter_ends(""), ElementsAre());
}

TEST(HasWords, TellsLettersAndFiguresFromPunctuation) {
    for (const char* text : {"a", "« 7 »", "ب"}) {
        EXPECT_TRUE(has_words(text)) << text;
    }
    for (const char* text : {"", "«\u00A0", "…", "\u2060\uFFFC"}) {
        EXPECT_FALSE(has_words(text)) << text;
    }
}

}  // namespace
}  // namespace palier::typeset
