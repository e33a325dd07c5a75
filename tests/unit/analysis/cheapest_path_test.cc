#include "analysis/cheapest_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "analysis/what_if.h"
#include "label_builder.h"
#include "support/numbers.h"

namespace palier::analysis {
namespace {

using base::Score;
using support::Numbers;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::result_with;
using testing::small_grid;

CheapestPath path_from(const std::vector<std::string>& marks, const std::string& level,
                       const std::vector<std::string>& documents = {"enquete"}) {
    const model::LabelGrid grid = small_grid();
    return cheapest_path(grid, result_with(grid, marks, documents), level);
}

// C2 has to rise to 0,75: two marks of effort 2. E2 needs 25: C3 to 0,25 (3): a = (0,75 + 2 × 0,25)
// ÷ 4 = 31,25, under 40. C1 to 0,75 (2): a = 50. Overall 3 × 50 ÷ 4 = 37,5, 12,5 short, which is 50
// of axis b: C4 to 0,75 (2). In all 4 + 3 + 2 + 2 = 11. A fifth more is 13. For 12, with C3 at 0,75
// (6): a = 56,25 and overall 42,1875, and C4 to 0,75 again; or with C1 to 0,75 as well a = 75,
// overall 56,25, and no C4. Of these the second has C1, which comes first.
TEST(CheapestPath, RaisesWhatCostsLeast) {
    const CheapestPath path = path_from({"non", "non", "non", "non"}, "bronze");
    ASSERT_TRUE(path.best);
    EXPECT_THAT(path.best->changes, ElementsAre(MarkChange{"C1", "non", "presque", 2, 2},
                                                MarkChange{"C2", "non", "presque", 2, 4},
                                                MarkChange{"C3", "non", "amorce", 1, 3},
                                                MarkChange{"C4", "non", "presque", 2, 2}));
    EXPECT_EQ(path.best->effort, 11);
    ASSERT_TRUE(path.other);
    EXPECT_THAT(path.other->changes, ElementsAre(MarkChange{"C1", "non", "presque", 2, 2},
                                                 MarkChange{"C2", "non", "presque", 2, 4},
                                                 MarkChange{"C3", "non", "presque", 2, 6}));
    EXPECT_TRUE(path.can_be_reached_by_marks_alone());
}

TEST(CheapestPath, IsEmptyWhenTheLevelIsReached) {
    const CheapestPath path = path_from({"oui", "oui", "oui", "oui"}, "or");
    ASSERT_TRUE(path.best);
    EXPECT_THAT(path.best->changes, IsEmpty());
    EXPECT_EQ(path.best->effort, 0);
    EXPECT_FALSE(path.other);
}

TEST(CheapestPath, GoesOnForMarksWhenADocumentIsMissing) {
    const CheapestPath path = path_from({"oui", "amorce", "oui", "oui"}, "or", {});
    // The survey that bronze asks for.
    EXPECT_THAT(path.missing_documents, ElementsAre("enquete"));
    EXPECT_FALSE(path.can_be_reached_by_marks_alone());
    ASSERT_TRUE(path.best);
    EXPECT_THAT(path.best->changes, ElementsAre(MarkChange{"C2", "amorce", "oui", 2, 4}));
}

TEST(CheapestPath, IsAbsentWhenTheHighestMarksAreNotEnough) {
    model::LabelGrid grid = small_grid();
    grid.levels.at(1).overall_minimum = 101;
    const LabelResult result = result_with(grid, {"oui", "oui", "oui", "oui"});
    EXPECT_FALSE(cheapest_path(grid, result, "or").best);
    grid = small_grid();
    grid.marks.pop_back();
    const LabelResult lower = result_with(grid, {"non", "non", "non", "non"});
    // C2 would need the mark that is gone.
    EXPECT_FALSE(cheapest_path(grid, lower, "or").best);
    EXPECT_TRUE(cheapest_path(grid, lower, "bronze").best);
}

TEST(CheapestPath, IsAbsentWhenNothingApplies) {
    EXPECT_FALSE(path_from({"NA", "NA", "NA", "NA"}, "bronze").best);
}

TEST(CheapestPath, StartsFromTheLowestMarkWhereThereIsNone) {
    const CheapestPath path = path_from({"oui", "", "oui", "oui"}, "bronze");
    ASSERT_TRUE(path.best);
    EXPECT_THAT(path.best->changes, ElementsAre(MarkChange{"C2", std::nullopt, "presque", 2, 4}));
}

/// Two axes of one criterion each, alike but for their ids, and half of one missing.
CheapestPath tied_path(const Dissatisfaction& dissatisfaction) {
    model::LabelGrid grid = small_grid();
    grid.engagements.clear();
    grid.criteria = {{.id = "C2", .axis = "a"}, {.id = "C1", .axis = "a"}};
    grid.levels = {{.id = "bronze", .title = "Bronze", .overall_minimum = 50}};
    return cheapest_path(grid, result_with(grid, {"amorce", "amorce"}), "bronze", dissatisfaction);
}

// (0,75 + 0,25) ÷ 2 = 50: one step of either.
TEST(CheapestPath, PrefersWhatUsersAreDissatisfiedWithThenTheLowestId) {
    EXPECT_EQ(tied_path({}).best->changes.front().criterion, "C1");
    EXPECT_EQ(tied_path({}).other->changes.front().criterion, "C2");
    const Score third = Score::ratio(100, 3);
    EXPECT_EQ(tied_path({{"C2", third}, {"C1", 33}}).best->changes.front().criterion, "C2");
    EXPECT_EQ(tied_path({{"C2", third}, {"C1", third}}).best->changes.front().criterion, "C1");
}

TEST(CheapestPath, ReachesEveryLevelBelowToo) {
    model::LabelGrid grid = small_grid();
    // « or » asks for less than bronze.
    grid.levels.at(1) = {.id = "or", .title = "Or", .order = 2};
    const LabelResult result = result_with(grid, {"non", "oui", "non", "non"});
    const CheapestPath path = cheapest_path(grid, result, "or");
    EXPECT_EQ(path.best, cheapest_path(grid, result, "bronze").best);
    EXPECT_FALSE(path.best->changes.empty());
}

// 100 × 6 (axes) × 4 (marks) × 123 997 × 124 001 × 124 007 is just under 2^62, as far as a grid
// that is loaded may go (GRI-009).
TEST(CheapestPath, IsExactAtTheLimitOfWhatAGridMayWeigh) {
    model::LabelGrid grid = small_grid();
    grid.axes = {{"a", "Axe a", 3}, {"b", "Axe b", 2}, {"c", "Axe c", 1}};
    grid.engagements.clear();
    grid.criteria.clear();
    const std::vector<std::int64_t> weights{99991, 24006, 99989, 24012, 99971, 24036};
    for (std::size_t index = 0; index < weights.size(); ++index) {
        grid.criteria.push_back({.id = "C" + std::to_string(index),
                                 .axis = grid.axes.at(index / 2).id,
                                 .weight = Score::ratio(weights.at(index), 1000)});
    }
    grid.levels = {{.id = "or", .title = "Or", .overall_minimum = Score::ratio(99999999, 1000000)}};
    const LabelResult result =
        result_with(grid, {"amorce", "presque", "presque", "amorce", "non", "presque"});
    const CheapestPath path = cheapest_path(grid, result, "or");
    ASSERT_TRUE(path.best);
    EXPECT_EQ(path.best->changes.size(), 6U);
    std::map<std::string, std::string> marks;
    for (const MarkChange& change : path.best->changes) {
        EXPECT_EQ(change.to, "oui");
        marks[change.criterion] = change.to;
    }
    EXPECT_EQ(with_marks(grid, result, marks).reached, "or");
}

struct RandomCase {
    model::LabelGrid grid;
    std::vector<std::string> marks;
    Dissatisfaction dissatisfaction;
};

/// Few weights, efforts and dissatisfactions, so that ties are common.
RandomCase random_case(std::uint64_t seed) {
    Numbers numbers(seed);
    RandomCase made{.grid = small_grid()};
    if (numbers.below(2) == 0) {
        made.grid.marks.erase(made.grid.marks.begin() + 1);
    }
    made.grid.axes.at(1).weight = 1 + numbers.below(3);
    made.grid.criteria.clear();
    const std::int64_t count = 2 + numbers.below(4);
    for (std::int64_t index = 0; index < count; ++index) {
        // Ids are not in the order of the grid.
        model::Criterion criterion{.id = "C" + std::to_string((index * 3 + 2) % 7),
                                   .axis = numbers.below(3) == 0 ? "b" : "a"};
        if (numbers.below(4) > 0) {
            criterion.engagement = numbers.below(2) == 0 ? "E1" : "E2";
        }
        criterion.weight = Score::ratio(1 + numbers.below(3), seed % 5 == 0 ? 3 : 1);
        criterion.blocking = numbers.below(6) == 0;
        criterion.effort = 1 + static_cast<int>(numbers.below(seed % 2 == 0 ? 3 : 1));
        if (numbers.below(2) == 0) {
            made.dissatisfaction[criterion.id] = 10 * numbers.below(3);
        }
        const std::int64_t mark = numbers.below(12);
        made.marks.push_back(mark == 0   ? "NA"
                             : mark == 1 ? ""
                             : mark < 8  ? made.grid.marks.at(0).id
                                         : made.grid.marks.at(1).id);
        made.grid.criteria.push_back(std::move(criterion));
    }
    for (model::Level& level : made.grid.levels) {
        level.overall_minimum = 10 * numbers.below(11);
        level.axis_minima = {{"a", 10 * numbers.below(11)}, {"b", 10 * numbers.below(9)}};
        level.engagement_minimum = 10 * numbers.below(9);
    }
    return made;
}

/// A way to raise marks, and what ways are ranked by, the lowest first.
struct Way {
    int effort = 0;
    Score less_dissatisfaction = 0;
    /// By ids of criteria in order.
    std::vector<int> unchanged = {};
    std::vector<int> less_steps = {};
    std::map<std::string, std::string> marks = {};

    auto rank() const { return std::tie(effort, less_dissatisfaction, unchanged, less_steps); }
    std::set<std::string> criteria() const {
        std::set<std::string> ids;
        for (const auto& [id, mark] : marks) {
            ids.insert(id);
        }
        return ids;
    }
};

/// All ways to raise marks, from the best.
std::vector<Way> all_ways(const RandomCase& from, const LabelResult& result) {
    std::vector<Way> ways{Way{}};
    std::map<std::string, std::size_t> by_id;
    for (std::size_t index = 0; index < from.grid.criteria.size(); ++index) {
        by_id[from.grid.criteria.at(index).id] = index;
    }
    for (const auto& [id, index] : by_id) {
        const CriterionResult& standing = result.criteria.at(index);
        const std::size_t start = mark_index(from.grid, standing);
        const std::size_t end = standing.not_applicable ? start + 1 : from.grid.marks.size();
        std::vector<Way> longer;
        for (const Way& way : ways) {
            for (std::size_t mark = start; mark < end; ++mark) {
                Way next = way;
                const auto steps = static_cast<int>(mark - start);
                next.effort += steps * from.grid.criteria.at(index).effort;
                next.unchanged.push_back(steps > 0 ? 0 : 1);
                next.less_steps.push_back(-steps);
                if (steps > 0) {
                    next.marks[id] = from.grid.marks.at(mark).id;
                    const auto found = from.dissatisfaction.find(id);
                    next.less_dissatisfaction =
                        next.less_dissatisfaction -
                        (found != from.dissatisfaction.end() ? found->second : Score(0));
                }
                longer.push_back(std::move(next));
            }
        }
        ways = std::move(longer);
    }
    std::ranges::sort(ways,
                      [](const Way& left, const Way& right) { return left.rank() < right.rank(); });
    return ways;
}

using Marks = std::map<std::string, std::string>;

std::optional<Marks> marks_of(const std::optional<MarkPath>& path) {
    if (!path) {
        return std::nullopt;
    }
    Marks marks;
    for (const MarkChange& change : path->changes) {
        marks[change.criterion] = change.to;
    }
    return marks;
}

struct Expected {
    std::optional<Marks> best = {};
    std::optional<Marks> other = {};
};

/// Rates every way, from the best, until both are found.
Expected expected_of(const RandomCase& from, const LabelResult& result) {
    Expected expected;
    int effort = 0;
    for (const Way& way : all_ways(from, result)) {
        if (expected.best && 5 * way.effort > 6 * effort) {
            break;
        }
        if (expected.best &&
            std::ranges::includes(way.criteria(), Way{.marks = *expected.best}.criteria())) {
            continue;
        }
        if (with_marks(from.grid, result, way.marks).reached != "or") {
            continue;
        }
        if (expected.best) {
            expected.other = way.marks;
            break;
        }
        expected.best = way.marks;
        effort = way.effort;
    }
    return expected;
}

TEST(CheapestPath, IsWhatTryingAllMarksFinds) {
    int paths = 0;
    int others = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const RandomCase made = random_case(seed);
        const LabelResult result = result_with(made.grid, made.marks);
        const CheapestPath path = cheapest_path(made.grid, result, "or", made.dissatisfaction);
        const Expected expected = expected_of(made, result);
        ASSERT_EQ(marks_of(path.best), expected.best) << seed;
        ASSERT_EQ(marks_of(path.other), expected.other) << seed;
        paths += expected.best && !expected.best->empty() ? 1 : 0;
        others += expected.other ? 1 : 0;
    }
    // Most have a path, many of them another.
    EXPECT_GT(paths, 700);
    EXPECT_GT(others, 100);
}

}  // namespace
}  // namespace palier::analysis
