#include "analysis/proportion.h"

#include <gtest/gtest.h>

namespace palier::analysis {
namespace {

using base::Score;

Score millionths(std::int64_t units) {
    return Score::ratio(units, 1'000'000);
}

/// The bounds as percentages to four decimals, in their machine form.
std::string bounds(const Proportion& proportion, std::optional<std::int64_t> population = {}) {
    const Interval interval = wilson_interval(proportion, population);
    return base::to_machine(interval.low.rounded(4)) + " " +
           base::to_machine(interval.high.rounded(4));
}

// R. G. Newcombe, « Two-sided confidence intervals for the single proportion », Statistics in
// Medicine 17 (1998), table I, method 3: 0.2553–0.3662, 0.0624–0.1605, 0–0.1611, 0.0061–0.1718.
// Further digits from the formula in decimal arithmetic of 40 digits, outside this program.
TEST(Wilson, GivesThePublishedBounds) {
    EXPECT_EQ(bounds({81, 263}), "25.5289 36.621");
    EXPECT_EQ(bounds({15, 148}), "6.2386 16.0487");
    EXPECT_EQ(bounds({0, 20}), "0 16.1125");
    EXPECT_EQ(bounds({1, 29}), "0.6113 17.1755");
}

TEST(Wilson, KeepsWithinZeroAndAHundredAtTheEnds) {
    EXPECT_EQ(bounds({29, 29}), "88.303 100");
    EXPECT_EQ(wilson_interval({0, 20}, {}).low, Score(0));
}

// n′ = 38 × 44 ÷ 7 = 238.857…, then the formula, in decimal arithmetic outside this program.
TEST(Wilson, NarrowsWhenMostOfASmallPopulationAnswered) {
    EXPECT_EQ(bounds({30, 38}, 45), "73.3397 83.6387");
    EXPECT_EQ(bounds({44, 50}, 200), "78.0373 93.8023");
}

TEST(Wilson, IsCertainOfAWholePopulation) {
    const Interval interval = wilson_interval({30, 38}, 38);
    EXPECT_EQ(interval.low, Score::ratio(3000, 38));
    EXPECT_EQ(interval.high, Score::ratio(3000, 38));
}

TEST(Wilson, TakesAPopulationSmallerThanTheSampleForNone) {
    EXPECT_EQ(bounds({81, 263}, 100), bounds({81, 263}));
}

TEST(Wilson, HoldsTheRateBetweenItsBounds) {
    for (std::int64_t of = 1; of <= 60; ++of) {
        for (std::int64_t count = 0; count <= of; ++count) {
            const Interval interval = wilson_interval({count, of}, {});
            EXPECT_LE(interval.low, percentage({count, of})) << count << "/" << of;
            EXPECT_GE(interval.high, percentage({count, of})) << count << "/" << of;
        }
    }
}

// z = (p1 − p2) ÷ √(p (1 − p)(1 ÷ n1 + 1 ÷ n2)): 80 and 68 of 100 give 1.934, 80 and 67 give 2.083;
// the bar is 1.960.
TEST(Comparison, FindsARiseOnlyBeyondChance) {
    EXPECT_EQ(compare({80, 100}, {68, 100}), ChangeVerdict::NotSignificant);
    EXPECT_EQ(compare({80, 100}, {67, 100}), ChangeVerdict::Rise);
    EXPECT_EQ(compare({67, 100}, {80, 100}), ChangeVerdict::Fall);
    // 2.193: 5.5 points are enough with 400 answers.
    EXPECT_EQ(compare({352, 400}, {330, 400}), ChangeVerdict::Rise);
}

// Of a population of 45, 37 answered both times: n′ = 37 × 44 ÷ 8 = 203.5. 23 and 15 of 37 give
// z = (0.6216 − 0.4054) ÷ √(0.5135 × 0.4865 × 2 ÷ 203.5) = 4.364; without the population, 1.861.
TEST(Comparison, CountsASmallPopulationAsTheIntervalDoes) {
    EXPECT_EQ(compare({23, 37}, {15, 37}), ChangeVerdict::NotSignificant);
    EXPECT_EQ(compare({23, 37}, {15, 37}, 45), ChangeVerdict::Rise);
}

TEST(Comparison, OfTwoWholePopulationsIsCertain) {
    EXPECT_EQ(compare({23, 45}, {22, 45}, 45), ChangeVerdict::Rise);
    EXPECT_EQ(compare({22, 45}, {22, 45}, 45), ChangeVerdict::NotSignificant);
}

TEST(Comparison, OfTwoCertaintiesThatAgreeFindsNothing) {
    EXPECT_EQ(compare({0, 20}, {0, 30}), ChangeVerdict::NotSignificant);
    EXPECT_EQ(compare({20, 20}, {30, 30}), ChangeVerdict::NotSignificant);
}

// Fact 5.32: n = 100 gives 10.0 at 50 % and 8.0 at 20 %; n = 1000 gives 3.1 (3.162 cut) at 50 %.
TEST(TableHalfWidth, IsThePollstersFactorOfTwo) {
    EXPECT_EQ(table_half_width({50, 100}), Score(10));
    EXPECT_EQ(table_half_width({20, 100}), Score(8));
    EXPECT_EQ(table_half_width({500, 1000}), millionths(3'162'278));
}

}  // namespace
}  // namespace palier::analysis
