#include "base/excerpt.h"

#include <gtest/gtest.h>

namespace {

using palier::base::excerpt;

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t index = 0; index < count; ++index) {
        all += text;
    }
    return all;
}

TEST(Excerpt, OfAShortTextIsTheText) {
    EXPECT_EQ(excerpt("", 3), "");
    EXPECT_EQ(excerpt("abc", 3), "abc");
    EXPECT_EQ(excerpt("été", 3), "été");
}

TEST(Excerpt, OfALongTextEndsWithAnEllipsis) {
    EXPECT_EQ(excerpt("abcd", 3), "abc…");
    EXPECT_EQ(excerpt("ab cd", 3), "ab…");
}

TEST(Excerpt, NeverPartsALetter) {
    EXPECT_EQ(excerpt("e\u0301e\u0301e\u0301", 2), "e\u0301e\u0301…");
    EXPECT_EQ(excerpt("e\u0301e\u0301", 2), "e\u0301e\u0301");
    const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
    EXPECT_EQ(excerpt(times(3, family), 2), times(2, family) + "…");
}

TEST(Excerpt, EndsBeforeALetterWithoutEnd) {
    EXPECT_EQ(excerpt("ab" + times(1000, "\u0301") + "c", 3), "a…");
}

TEST(Excerpt, OfAnEndlessTextIsItsBeginning) {
    EXPECT_EQ(excerpt(times(1'000'000, "1"), 3), "111…");
}

}  // namespace
