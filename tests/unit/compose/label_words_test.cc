#include "compose/label_words.h"

#include <gtest/gtest.h>

#include "unit/analysis/label_builder.h"

namespace palier::compose {
namespace {

using analysis::Condition;
using base::Score;
using Kind = Condition::Kind;

class LabelWords : public ::testing::Test {
  protected:
    static Condition overall(const Score& found, const Score& required) {
        return {Kind::Overall, "", required, found};
    }
    std::string found(const Condition& condition) const { return found_text(condition, grid_); }
    std::string state(const Condition& condition) const { return state_text(condition, grid_); }
    std::string margin(const Condition& condition) const { return margin_text(condition, grid_); }

    model::LabelGrid grid_ = analysis::testing::small_grid();
};

TEST_F(LabelWords, PrintRatesWithTheDecimalsOfTheGrid) {
    const Condition condition = overall(Score::ratio(6042, 100), 65);
    EXPECT_EQ(found(condition), "60,4\u202F%");
    EXPECT_EQ(required_text(condition), "65\u202F%");
    EXPECT_EQ(state(condition), "\u2212\u00A04,6\u00A0points");
}

TEST_F(LabelWords, PrintAsManyDecimalsAsShowThatAThresholdIsMissed) {
    EXPECT_EQ(found(overall(Score::ratio(6996, 100), 70)), "69,96\u202F%");
    EXPECT_EQ(state(overall(Score::ratio(6996, 100), 70)), "\u2212\u00A00,04\u00A0point");
    EXPECT_EQ(found(overall(Score::ratio(69'999, 1000), 70)), "69,999\u202F%");
    EXPECT_EQ(state(overall(Score::ratio(69'999, 1000), 70)), "\u2212\u00A00,001\u00A0point");
}

TEST_F(LabelWords, PrintNoMoreDecimalsThanTheGridHasWhereNothingIsHidden) {
    EXPECT_EQ(decimals_beside(Score::ratio(200, 3), 70, 1), 1);
    EXPECT_EQ(decimals_beside(70, 70, 1), 1);
    EXPECT_EQ(decimals_beside(Score::ratio(6996, 100), 70, 1), 2);
    EXPECT_EQ(decimals_beside(Score::ratio(6994, 100), 70, 1), 1);
}

TEST_F(LabelWords, TellAThresholdJustReachedFromOneThatIsPassed) {
    EXPECT_EQ(state(overall(50, 50)), "juste atteint");
    EXPECT_EQ(margin(overall(50, 50)), "aucune marge");
    EXPECT_EQ(state(overall(53, 50)), "atteint");
    EXPECT_EQ(margin(overall(53, 50)), "+\u00A03\u00A0points");
}

TEST_F(LabelWords, CallABlockingCriterionByItsMark) {
    const Condition condition{Kind::Blocking, "C2", Score::ratio(3, 4), Score::ratio(1, 4)};
    EXPECT_EQ(found(condition), "0,25");
    EXPECT_EQ(required_text(condition), "0,75");
    EXPECT_EQ(state(condition), "bloquant");
    EXPECT_EQ(margin(condition), "\u2212\u00A00,5");
    EXPECT_EQ(state({Kind::Blocking, "C2", Score::ratio(3, 4), Score::ratio(3, 4)}), "atteint");
}

TEST_F(LabelWords, SayWhetherADocumentIsThere) {
    EXPECT_EQ(state({Kind::Document, "enquete", 1, 0}), "manquant");
    EXPECT_EQ(state({Kind::Document, "enquete", 1, 1}), "présent");
    EXPECT_EQ(margin({Kind::Document, "enquete", 1, 1}), "");
}

TEST_F(LabelWords, IsolateATitleFromRightToLeft) {
    grid_.axes.front().title = "\u05D0\u05D1";
    EXPECT_EQ(condition_label({Kind::Axis, grid_.axes.front().id, 1, 0}, grid_),
              "Axe «\u00A0\u2068\u05D0\u05D1\u2069\u00A0»");
}

TEST_F(LabelWords, WriteALevelAsACommonNounUnlessItIsAnAcronym) {
    EXPECT_EQ(level_name({.id = "b", .title = "Bronze"}), "bronze");
    EXPECT_EQ(level_name({.id = "h", .title = "HQE"}), "HQE");
    EXPECT_EQ(level_name({.id = "a", .title = "A+"}), "A+");
}

}  // namespace
}  // namespace palier::compose
