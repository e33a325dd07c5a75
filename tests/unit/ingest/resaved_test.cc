#include "ingest/resaved.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using palier::ingest::CsvEncoding;
using palier::ingest::may_be_resaved;

constexpr CsvEncoding utf8 = CsvEncoding::Utf8;
constexpr CsvEncoding windows = CsvEncoding::Windows1252;

TEST(Resaved, IsWhatASpreadsheetMakesOfATextInAnotherEncoding) {
    EXPECT_TRUE(may_be_resaved("délai ≥ 10 €", "délai ? 10 €", windows));
    EXPECT_TRUE(may_be_resaved("− 8 points", "- 8 points", windows));
    EXPECT_TRUE(may_be_resaved("😀 oui", "? oui", windows));
    EXPECT_TRUE(may_be_resaved("😀 oui", "?? oui", windows));
    EXPECT_TRUE(may_be_resaved("80\u202F%", "80?%", windows));
}

TEST(Resaved, IsTheSameTextWithOtherSpaces) {
    EXPECT_TRUE(may_be_resaved("80\u202F%", "80\u00A0%", utf8));
    EXPECT_FALSE(may_be_resaved("a\nb", "a b", utf8));
}

TEST(Resaved, IsANumberOrADayWrittenAnotherWay) {
    EXPECT_TRUE(may_be_resaved("1 234,50", "1234,5", utf8));
    EXPECT_TRUE(may_be_resaved("80 %", "80%", utf8));
    EXPECT_TRUE(may_be_resaved("2026-06-30", "30/06/2026", utf8));
    EXPECT_FALSE(may_be_resaved("80 %", "80", utf8));
    EXPECT_FALSE(may_be_resaved("80 %", "90 %", utf8));
}

TEST(Resaved, IsNoOtherText) {
    EXPECT_FALSE(may_be_resaved("délai", "delai", windows));
    EXPECT_FALSE(may_be_resaved("délai", "d?lai", windows));
    EXPECT_FALSE(may_be_resaved("≥ 10", "? 10", utf8));
    EXPECT_FALSE(may_be_resaved("≥ 10", "? 1", windows));
    EXPECT_FALSE(may_be_resaved("≥", "??", windows));
    EXPECT_FALSE(may_be_resaved("", "?", windows));
    EXPECT_FALSE(may_be_resaved("a", "", windows));
}

}  // namespace
