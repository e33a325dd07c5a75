#include "base/score.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

namespace {

using palier::base::Decimal;
using palier::base::Score;
using palier::base::to_machine;

TEST(Score, IsAFractionInLowestTermsWithAPositiveDenominator) {
    const Score score = Score::ratio(6, -8);
    EXPECT_EQ(score.numerator(), -3);
    EXPECT_EQ(score.denominator(), 4);
}

TEST(Score, KeepsADecimalExactly) {
    const Score score = Score::from_decimal("67.5").value();
    EXPECT_EQ(score.numerator(), 135);
    EXPECT_EQ(score.denominator(), 2);
}

TEST(Score, ReadsNothingButTheMachineForm) {
    for (const char* text : {"", "-", ".5", "5.", "67,5", " 5", "5 ", "+5", "1e2", "1.2345678",
                             "1234567890123", "--1", "0x1"}) {
        EXPECT_FALSE(Score::from_decimal(text).has_value()) << text;
    }
}

TEST(Score, MeansOfManyEighthsStayExact) {
    // Published example: the eight rates of one report, whose mean is 58.225 (facts 3.5).
    Score sum;
    for (const char* text : {"67.5", "52.9", "50", "75", "67.9", "45", "26.9", "80.6"}) {
        sum += Score::from_decimal(text).value();
    }
    EXPECT_EQ(sum / Score(8), Score::ratio(58'225, 1000));
}

TEST(Score, ComparesByValue) {
    EXPECT_LT(Score::ratio(1, 3), Score::ratio(34, 100));
    EXPECT_GT(Score::ratio(-1, 3), Score::ratio(-34, 100));
    EXPECT_EQ(Score::ratio(2, 4), Score::ratio(1, 2));
}

TEST(Score, ASumBeyondSixtyFourBitsIsRefused) {
    const Score large(std::numeric_limits<std::int64_t>::max());
    EXPECT_THROW(large + Score(1), std::overflow_error);
}

TEST(Score, HasNoZeroDenominator) {
    EXPECT_THROW(Score::ratio(1, 0), std::logic_error);
    EXPECT_THROW(Score(1) / Score(0), std::logic_error);
}

struct Rounding {
    Score value;
    int decimals;
    std::string expected;
};

TEST(Score, RoundsHalvesAwayFromZero) {
    const Rounding cases[] = {
        {Score::ratio(58'225, 1000), 1, "58.2"},
        {Score::ratio(5825, 100), 1, "58.3"},
        {Score::ratio(-5825, 100), 1, "-58.3"},
        {Score::ratio(1, 2), 0, "1"},
        {Score::ratio(-1, 2), 0, "-1"},
        {Score::ratio(3, 2), 0, "2"},
        {Score::ratio(5, 2), 0, "3"},
        {Score::ratio(2, 3), 4, "0.6667"},
        {Score::ratio(1, 3), 4, "0.3333"},
        {Score::ratio(49'999, 100'000), 1, "0.5"},
        {Score::ratio(449'999, 10'000'000), 1, "0"},
        {Score(50), 1, "50"},
    };
    for (const Rounding& one : cases) {
        EXPECT_EQ(to_machine(one.value.rounded(one.decimals)), one.expected);
    }
}

TEST(Score, TheMachineFormDropsTrailingZerosAndKeepsTheSign) {
    EXPECT_EQ(to_machine(Decimal{58'225, 3}), "58.225");
    EXPECT_EQ(to_machine(Decimal{500, 1}), "50");
    EXPECT_EQ(to_machine(Decimal{-5, 1}), "-0.5");
    EXPECT_EQ(to_machine(Decimal{1005, 3}), "1.005");
    EXPECT_EQ(to_machine(Decimal{0, 4}), "0");
}

}  // namespace
