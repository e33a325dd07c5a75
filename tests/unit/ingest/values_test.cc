#include "ingest/values.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using palier::base::Diagnostics;
using palier::base::Score;
using palier::ingest::Cell;
using palier::ingest::parse_number;

TEST(ParseNumber, ReadsWhatPeopleAndMachinesWrite) {
    const Score expected = Score::ratio(135, 2);
    for (const char* text : {"67,5", "67.5", "67,5 %", "67,5%", "67,5\u202F%", "67.50", " 67,5 ",
                             "067,5", "67,500000000"}) {
        EXPECT_EQ(parse_number(text), expected) << text;
    }
    EXPECT_EQ(parse_number("0"), Score(0));
    EXPECT_EQ(parse_number("-3,5"), Score::ratio(-7, 2));
    EXPECT_EQ(parse_number("\u2212 3,5"), Score::ratio(-7, 2));
}

TEST(ParseNumber, ReadsThousandsWithAnySpace) {
    const Score expected = Score::ratio(12'345, 10);
    for (const char* text : {"1 234,5", "1\u00A0234,5", "1\u202F234,5", "1\u2009234,5", "1234,5"}) {
        EXPECT_EQ(parse_number(text), expected) << text;
    }
    EXPECT_EQ(parse_number("1 234 567"), Score(1'234'567));
    // A point is a decimal mark, wherever it stands.
    EXPECT_EQ(parse_number("1.234"), Score::ratio(1234, 1000));
}

TEST(ParseNumber, ReadsNothingElse) {
    for (const char* text : {"",     "%",   "1.234,5", "1,234.5", "1,2,3",    "1.2.3",        "67,",
                             ",5",   "6 7", "12 34",   "1 23,5",  "1234 567", "67,5 points",  "+5",
                             "5 %%", "1e2", "0x10",    "NaN",     "١٢",       "1234567890123"}) {
        EXPECT_FALSE(parse_number(text).has_value()) << text;
    }
}

TEST(ParseNumber, RoundsWhatADivisionLeftBeyondSixDecimals) {
    EXPECT_EQ(parse_number("66.66666666666667"), Score::ratio(66'666'667, 1'000'000));
    EXPECT_EQ(parse_number("-66,66666649"), Score::ratio(-66'666'666, 1'000'000));
    EXPECT_EQ(parse_number("0,9999999"), Score(1));
    EXPECT_EQ(parse_number("-0,0000005"), Score::ratio(-1, 1'000'000));
}

/// The field of a machine's report that says what was expected, after reading `text` with `read`.
template <typename Read>
std::string expected_after(Read read, const std::string& text) {
    Diagnostics diags;
    EXPECT_FALSE(read(Cell{text, {}}, diags).has_value()) << text;
    EXPECT_EQ(diags.all().size(), 1U) << text;
    return diags.all().empty() ? "" : diags.all().front().expected();
}

TEST(ReadCell, TellsMachinesWhatWasExpected) {
    using namespace palier::ingest;
    EXPECT_EQ(expected_after(read_score, "140"), "un nombre de 0 à 100");
    EXPECT_EQ(expected_after(read_score, "bien"),
              "un nombre comme 67,5 ou 67.5, 1 234,5 ou 67,5 %");
    EXPECT_EQ(expected_after(read_engagement, "E10"), "E1 à E9, ou 1 à 9");
    EXPECT_EQ(expected_after(read_date, "hier"), "une date comme 15/05/2024 ou 2024-05-15");
}

}  // namespace
