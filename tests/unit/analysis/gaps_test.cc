#include "analysis/gaps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "label_builder.h"

namespace palier::analysis {
namespace {

using base::Score;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::result_with;
using testing::small_grid;

GapAnalysis gaps_of(const std::vector<std::string>& marks, const std::string& level) {
    const model::LabelGrid grid = small_grid();
    const LabelResult result = result_with(grid, marks);
    const CheapestPath path = cheapest_path(grid, result, level);
    return analyse_gaps(grid, result, &path);
}

// Bronze: C2 has to rise from 0 to 0,75. Then a = (0,75 + 0,75 + 0,5) ÷ 4 = 50, E2 = 25, overall
// (150
// + 75) ÷ 4 = 56,25: no more is needed. Of 4 parts of axis a, which is 3 of 4: 0,75 ÷ 4 × 3 ÷ 4 ×
// 100 = 14,0625 points.
TEST(Gaps, SetAsideTheTargetOfEachCriterionAtTheEndOfThePath) {
    const GapAnalysis gaps = gaps_of({"presque", "non", "amorce", "presque"}, "bronze");
    const CriterionGap& second = gaps.criteria.at(1);
    EXPECT_EQ(second.target, "presque");
    EXPECT_EQ(second.gap(), Score::ratio(-3, 4));
    EXPECT_EQ(second.overall_points, Score::ratio(225, 16));
    EXPECT_TRUE(second.on_path);
    EXPECT_TRUE(second.blocking);
    const CriterionGap& first = gaps.criteria.at(0);
    EXPECT_EQ(first.target, "presque");
    EXPECT_EQ(first.gap(), Score(0));
    EXPECT_EQ(first.overall_points, Score(0));
    EXPECT_FALSE(first.on_path);
    // From 0,75 to 1: a quarter of a part.
    EXPECT_EQ(first.next, "oui");
    EXPECT_EQ(first.next_points, Score::ratio(75, 16));
    EXPECT_EQ(second.next, "amorce");
    EXPECT_EQ(second.next_points, Score::ratio(75, 16));
}

TEST(Gaps, GiveNoTargetToWhatDoesNotApplyAndTheLowestMarkToWhatHasNone) {
    const GapAnalysis gaps = gaps_of({"", "oui", "oui", "NA"}, "bronze");
    EXPECT_EQ(gaps.criteria.at(0).mark, std::nullopt);
    EXPECT_EQ(gaps.criteria.at(0).target, "non");
    EXPECT_EQ(gaps.criteria.at(3).target, std::nullopt);
    EXPECT_EQ(gaps.criteria.at(3).gap(), Score(0));
    EXPECT_EQ(gaps.criteria.at(1).next, std::nullopt);
    EXPECT_EQ(gaps.criteria.at(3).next, std::nullopt);
}

TEST(Gaps, AskOfWhatBlocksTheMinimumWhereNoPathReachesTheLevel) {
    model::LabelGrid grid = small_grid();
    grid.levels.at(0).overall_minimum = 101;
    const LabelResult result = result_with(grid, {"non", "amorce", "non", "non"});
    const CheapestPath path = cheapest_path(grid, result, "bronze");
    ASSERT_FALSE(path.best);
    const GapAnalysis gaps = analyse_gaps(grid, result, &path);
    EXPECT_EQ(gaps.criteria.at(0).target, "non");
    EXPECT_EQ(gaps.criteria.at(1).target, "presque");
}

TEST(Gaps, AskForNothingMoreWithoutATarget) {
    const model::LabelGrid grid = small_grid();
    const LabelResult result = result_with(grid, {"non", "amorce", "non", "oui"});
    for (const CriterionGap& gap : analyse_gaps(grid, result, nullptr).criteria) {
        EXPECT_EQ(gap.target, gap.mark);
    }
}

// C1 0,75, C2 0, C3 0, C4 1: E1 37,5, E2 0, a = 18,75, overall (56,25 + 100) ÷ 4 = 39,0625. All of
// bronze is missed but E1: C1 serves the overall rate and axis a; C3 its engagement as well; C2
// itself; C4 cannot rise.
TEST(Gaps, SayWhatOfEachLevelACriterionKeepsBack) {
    const GapAnalysis gaps = gaps_of({"presque", "non", "non", "oui"}, "bronze");
    const auto kinds = [&](std::size_t criterion) {
        std::vector<Condition::Kind> found;
        for (const Condition& one : gaps.criteria.at(criterion).lacks.at(0).conditions) {
            found.push_back(one.kind);
        }
        return found;
    };
    using Kind = Condition::Kind;
    EXPECT_THAT(kinds(0), ElementsAre(Kind::Overall, Kind::Axis));
    EXPECT_THAT(kinds(1), ElementsAre(Kind::Overall, Kind::Axis, Kind::Blocking));
    EXPECT_THAT(kinds(2), ElementsAre(Kind::Overall, Kind::Axis, Kind::Engagement));
    EXPECT_THAT(kinds(3), IsEmpty());
}

// The same rates. « or » asks for 80 overall, 60 for each engagement, nothing of an axis.
TEST(Gaps, MeasureTheDistanceOfEachRateToEachLevel) {
    const GapAnalysis gaps = gaps_of({"presque", "non", "non", "oui"}, "bronze");
    ASSERT_EQ(gaps.groups.size(), 5U);
    EXPECT_EQ(gaps.groups.at(0).rate, Score::ratio(625, 16));
    EXPECT_THAT(gaps.groups.at(0).levels,
                ElementsAre(LevelDistance{"bronze", Score(50), Score::ratio(-175, 16)},
                            LevelDistance{"or", Score(80), Score::ratio(-655, 16)}));
    EXPECT_EQ(gaps.groups.at(1).subject, "a");
    EXPECT_THAT(gaps.groups.at(1).levels,
                ElementsAre(LevelDistance{"bronze", Score(40), Score::ratio(-85, 4)},
                            LevelDistance{"or", std::nullopt, std::nullopt}));
    EXPECT_EQ(gaps.groups.at(3).subject, "E1");
    EXPECT_THAT(gaps.groups.at(3).levels,
                ElementsAre(LevelDistance{"bronze", Score(25), Score::ratio(25, 2)},
                            LevelDistance{"or", Score(60), Score::ratio(-45, 2)}));
}

}  // namespace
}  // namespace palier::analysis
