#include "analysis/cover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/numbers.h"

namespace palier::analysis {
namespace {

using support::Numbers;
using ::testing::ElementsAre;
using ::testing::Optional;

/// An item of one group and one need, which its gains serve alike.
CoverItem item(std::int64_t effort, std::vector<std::int64_t> gains, std::int64_t credit = 0) {
    return {.effort = effort,
            .credit = credit,
            .group_gains = std::vector<std::int64_t>(gains.size(), 0),
            .gains = {std::move(gains)}};
}

CoverProblem problem(std::int64_t need, std::vector<CoverItem> items) {
    return {.needs = {need}, .group_needs = {0}, .items = std::move(items)};
}

// 5 wanted: 4 + 4 for an effort of 4, or the 5 of the third item for 3.
TEST(CheapestCover, IsTheOneOfLeastEffort) {
    EXPECT_THAT(cheapest_cover(problem(5, {item(2, {0, 4}), item(2, {0, 4}), item(3, {0, 5})}), 10),
                Optional(ElementsAre(0, 0, 1)));
}

TEST(CheapestCover, IsNothingWhenNothingIsMissing) {
    EXPECT_THAT(cheapest_cover(problem(0, {item(1, {0, 1})}), 10), Optional(ElementsAre(0)));
    EXPECT_THAT(cheapest_cover(problem(0, {}), 10), Optional(ElementsAre()));
}

TEST(CheapestCover, IsAbsentWhenNoneIsWithinTheLimit) {
    EXPECT_EQ(cheapest_cover(problem(5, {item(1, {0, 4})}), 10), std::nullopt);
    EXPECT_EQ(cheapest_cover(problem(4, {item(3, {0, 4})}), 2), std::nullopt);
    EXPECT_THAT(cheapest_cover(problem(4, {item(3, {0, 4})}), 3), Optional(ElementsAre(1)));
    EXPECT_EQ(cheapest_cover(problem(1, {}), 10), std::nullopt);
}

// A second step may bring more than the first: 1 then 5 for one effort each.
TEST(CheapestCover, TakesStepsThatBringMoreThanThoseBefore) {
    EXPECT_THAT(cheapest_cover(problem(5, {item(1, {0, 1, 5}), item(3, {0, 5})}), 10),
                Optional(ElementsAre(2, 0)));
}

TEST(CheapestCover, MeetsTheNeedOfEachGroupByItsOwnItems) {
    CoverProblem two{.needs = {3}, .group_needs = {0, 2}};
    two.items = {{.effort = 1, .group = 0, .group_gains = {0, 3}, .gains = {{0, 3}}},
                 {.effort = 3, .group = 1, .group_gains = {0, 2}, .gains = {{0, 2}}}};
    EXPECT_THAT(cheapest_cover(two, 10), Optional(ElementsAre(1, 1)));
    two.group_needs = {0, 0};
    EXPECT_THAT(cheapest_cover(two, 10), Optional(ElementsAre(1, 0)));
}

TEST(CheapestCover, SettlesTiesByCreditThenByTheFirstItemThenByItsSteps) {
    EXPECT_THAT(cheapest_cover(problem(1, {item(1, {0, 1}, 2), item(1, {0, 1}, 3)}), 10),
                Optional(ElementsAre(0, 1)));
    EXPECT_THAT(cheapest_cover(problem(1, {item(1, {0, 1}, 3), item(1, {0, 1}, 3)}), 10),
                Optional(ElementsAre(1, 0)));
    // Two steps of the first, or one of each, or one of the last for two: the first item is in two
    // of them, the second item in one of these.
    EXPECT_THAT(
        cheapest_cover(problem(2, {item(1, {0, 1, 2}), item(1, {0, 1}), item(2, {0, 2})}), 10),
        Optional(ElementsAre(1, 1, 0)));
    // The same two items: more steps of the first.
    EXPECT_THAT(cheapest_cover(problem(3, {item(1, {0, 1, 2}), item(1, {0, 1, 2})}), 10),
                Optional(ElementsAre(2, 1)));
}

// The first item is chosen either way, so that only one of the two choices has the second as well.
TEST(CheapestCover, DoesNotCountAnItemChosenAnywayAsAnotherItem) {
    CoverProblem both = problem(1, {item(1, {0, 1}), item(1, {0, 1})});
    both.items.front().always_chosen = true;
    EXPECT_THAT(cheapest_cover(both, 10), Optional(ElementsAre(0, 1)));
}

CoverProblem random_problem(std::uint64_t seed) {
    Numbers numbers(seed);
    CoverProblem result;
    result.group_needs.resize(static_cast<std::size_t>(1 + numbers.below(3)));
    result.needs.resize(static_cast<std::size_t>(1 + numbers.below(3)));
    const std::int64_t largest = seed % 3 == 0 ? 1000000 : 3;
    const std::int64_t count = 1 + numbers.below(6);
    for (std::int64_t index = 0; index < count; ++index) {
        CoverItem one{.effort = 1 + numbers.below(3), .credit = numbers.below(3)};
        one.group = static_cast<std::size_t>(
            numbers.below(static_cast<std::int64_t>(result.group_needs.size())));
        one.group_gains = {0};
        const std::int64_t steps = numbers.below(4);
        for (std::int64_t step = 0; step < steps; ++step) {
            one.group_gains.push_back(one.group_gains.back() + numbers.below(largest));
        }
        for (std::size_t need = 0; need < result.needs.size(); ++need) {
            one.gains.push_back(numbers.below(3) == 0 ? std::vector<std::int64_t>{}
                                                      : one.group_gains);
        }
        one.always_chosen = numbers.below(5) == 0;
        one.credit = one.always_chosen ? 0 : one.credit;
        result.items.push_back(std::move(one));
    }
    for (std::int64_t& need : result.needs) {
        need = numbers.below(1 + largest * count / 2);
    }
    for (std::int64_t& need : result.group_needs) {
        need = numbers.below(2) * numbers.below(1 + largest);
    }
    return result;
}

using Choice = std::vector<std::size_t>;

bool leaves_one_out(const CoverProblem& problem, const Choice& choice) {
    return problem.not_all_of.empty() ||
           std::ranges::any_of(problem.not_all_of,
                               [&](std::size_t item) { return choice.at(item) == 0; });
}

bool meets(const CoverProblem& problem, const Choice& choice) {
    std::vector<std::int64_t> needs = problem.needs;
    std::vector<std::int64_t> groups = problem.group_needs;
    for (std::size_t index = 0; index < choice.size(); ++index) {
        const CoverItem& one = problem.items.at(index);
        groups.at(one.group) -= one.group_gains.at(choice.at(index));
        for (std::size_t need = 0; need < needs.size(); ++need) {
            const auto& gains = one.gains.at(need);
            needs.at(need) -= gains.empty() ? 0 : gains.at(choice.at(index));
        }
    }
    const auto is_met = [](std::int64_t need) { return need <= 0; };
    return std::ranges::all_of(needs, is_met) && std::ranges::all_of(groups, is_met);
}

/// What choices are ranked by, the lowest first.
struct Rank {
    std::int64_t effort = 0;
    std::int64_t less_credit = 0;
    std::vector<int> not_chosen = {};
    std::vector<int> less_steps = {};

    auto operator<=>(const Rank&) const = default;
};

Rank rank_of(const CoverProblem& problem, const Choice& choice) {
    Rank rank;
    for (std::size_t index = 0; index < choice.size(); ++index) {
        const CoverItem& one = problem.items.at(index);
        const auto steps = static_cast<int>(choice.at(index));
        rank.effort += steps * one.effort;
        rank.less_credit -= steps > 0 ? one.credit : 0;
        rank.not_chosen.push_back(steps > 0 || one.always_chosen ? 0 : 1);
        rank.less_steps.push_back(-steps);
    }
    return rank;
}

std::optional<Choice> cheapest_by_trying_all(const CoverProblem& problem) {
    std::optional<Choice> best;
    Choice choice(problem.items.size(), 0);
    while (true) {
        if (meets(problem, choice) && leaves_one_out(problem, choice) &&
            (!best || rank_of(problem, choice) < rank_of(problem, *best))) {
            best = choice;
        }
        std::size_t index = 0;
        while (index < choice.size() &&
               ++choice.at(index) == problem.items.at(index).group_gains.size()) {
            choice.at(index++) = 0;
        }
        if (index == choice.size()) {
            return best;
        }
    }
}

TEST(CheapestCover, IsWhatTryingAllChoicesFinds) {
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const CoverProblem one = random_problem(seed);
        const std::optional<Choice> expected = cheapest_by_trying_all(one);
        found += expected ? 1 : 0;
        ASSERT_EQ(cheapest_cover(one, 1000), expected) << seed;
    }
    // Both answers are common.
    EXPECT_GT(found, 300);
    EXPECT_LT(found, 900);
}

// What is known of the least effort changes nothing.
TEST(CheapestCover, IsWhatTryingAllChoicesFindsWhenOneItemIsToBeLeftOut) {
    int others = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CoverProblem one = random_problem(seed);
        const std::optional<Choice> first = cheapest_by_trying_all(one);
        for (std::size_t item = 0; first && item < first->size(); ++item) {
            if (first->at(item) > 0 && !one.items.at(item).always_chosen) {
                one.not_all_of.push_back(item);
            }
        }
        if (one.not_all_of.empty()) {
            continue;
        }
        one.least_effort = rank_of(one, *first).effort;
        const std::optional<Choice> expected = cheapest_by_trying_all(one);
        others += expected ? 1 : 0;
        ASSERT_EQ(cheapest_cover(one, 1000), expected) << seed;
        ASSERT_EQ(cheapest_cover(one), expected) << seed;
    }
    EXPECT_GT(others, 100);
}

// More items than a word has bits, so that ties are settled across words: of 70 alike, the
// first 66.
TEST(CheapestCover, SettlesTiesAmongManyItems) {
    CoverProblem many = problem(66, std::vector<CoverItem>(70, item(1, {0, 1})));
    Choice expected(70, 0);
    std::fill_n(expected.begin(), 66, 1U);
    EXPECT_EQ(cheapest_cover(many), expected);
    many.items.at(69).credit = 1;
    std::fill_n(expected.begin() + 65, 1, 0U);
    expected.at(69) = 1;
    EXPECT_EQ(cheapest_cover(many), expected);
    many.not_all_of = {0, 1};
    expected.at(1) = 0;
    expected.at(65) = 1;
    EXPECT_EQ(cheapest_cover(many), expected);
}

}  // namespace
}  // namespace palier::analysis
