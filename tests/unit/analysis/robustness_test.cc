#include "analysis/robustness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "label_builder.h"

namespace palier::analysis {
namespace {

using base::Score;
using ::testing::ElementsAre;
using testing::result_with;
using testing::small_grid;

Robustness robustness_with(const std::vector<std::string>& marks) {
    const model::LabelGrid grid = small_grid();
    return robustness(grid, result_with(grid, marks));
}

// All at the highest: « or ». C1 at 0,75: a = (0,75 + 1 + 2) ÷ 4 = 93,75; nothing lost. C2 blocks:
// « or » wants 1, bronze 0,75. C3 at 0,75: a = 87,5, overall (3 × 87,5 + 100) ÷ 4 = 90,6; E2 = 75:
// nothing lost. C4 at 0,75: overall (300 + 75) ÷ 4 = 93,75.
TEST(Robustness, NamesWhatTheLevelHangsOn) {
    const Robustness found = robustness_with({"oui", "oui", "oui", "oui"});
    EXPECT_EQ(found.level, "or");
    EXPECT_THAT(found.fragilities, ElementsAre(Fragility{"C2", "oui", "presque", "bronze"}));
}

// a = (0 + 0,75 + 2 × 0,25) ÷ 4 = 31,25 would miss 40; with C1 at 0,75: (0,75 + 0,75 + 0,5) ÷ 4
// = 50. Overall (3 × 50 + 75) ÷ 4 = 56,25: bronze. C1 at 0,25: a = 37,5 under 40: lost. C2 at 0,25:
// it blocks: lost. C3 at 0: E2 = 0 under 25: lost. C4 at 0,25: overall (150 + 25) ÷ 4 = 43,75 under
// 50: lost. Nothing is left below bronze.
TEST(Robustness, NamesCriteriaOfEveryKindOfCondition) {
    const Robustness found = robustness_with({"presque", "presque", "amorce", "presque"});
    EXPECT_EQ(found.level, "bronze");
    EXPECT_THAT(found.fragilities, ElementsAre(Fragility{"C1", "presque", "amorce", std::nullopt},
                                               Fragility{"C2", "presque", "amorce", std::nullopt},
                                               Fragility{"C3", "amorce", "non", std::nullopt},
                                               Fragility{"C4", "presque", "amorce", std::nullopt}));
}

// As above: 56,25 against 50; 50 against 40; E1 75 against 25; E2 25 against 25; C2 0,75 of 0,75.
TEST(Robustness, GivesTheMarginOfEachConditionOnMarks) {
    std::vector<Score> margins;
    for (const Condition& condition :
         robustness_with({"presque", "presque", "amorce", "presque"}).margins) {
        margins.push_back(*condition.gap());
    }
    EXPECT_THAT(margins,
                ElementsAre(Score::ratio(25, 4), Score(10), Score(50), Score(0), Score(0)));
}

TEST(Robustness, HasNothingToSayWithoutALevel) {
    EXPECT_EQ(robustness_with({"non", "non", "non", "non"}), Robustness{});
}

// C1 and C4 have nothing to lose; a = (0 + 1 + 2) ÷ 4 = 75 and overall 56,25 = 3 × 75 ÷ 4. C3 at
// 0,75: a = 62,5, overall 46,875 under 50.
TEST(Robustness, LetsOnlyMarksSlipThatHaveOneBelow) {
    const Robustness found = robustness_with({"non", "oui", "oui", ""});
    EXPECT_THAT(found.fragilities, ElementsAre(Fragility{"C3", "oui", "presque", std::nullopt}));
    // C3 alone is the rate: 75 is under the 80 of « or ».
    EXPECT_THAT(robustness_with({"NA", "NA", "oui", "NA"}).fragilities,
                ElementsAre(Fragility{"C3", "oui", "presque", "bronze"}));
}

}  // namespace
}  // namespace palier::analysis
