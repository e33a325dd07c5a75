#include "typeset/total_fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace palier::typeset {
namespace {

using base::Length;
using ::testing::ElementsAre;

constexpr Length points(int count) {
    return Length::points(count);
}

/// Words of so many points with spaces of 2 points between them, which give 1 point either way.
class Paragraph {
  public:
    Paragraph& word(int width) {
        if (!nodes.empty()) {
            nodes.emplace_back(Glue{points(2), points(1), points(1)});
        }
        nodes.emplace_back(Box{points(width)});
        return *this;
    }
    Paragraph& words(std::initializer_list<int> widths) {
        for (const int width : widths) {
            word(width);
        }
        return *this;
    }
    Paragraph& hyphen(int width, int rest, int cost = 50) {
        nodes.emplace_back(Penalty{points(width), cost, true});
        nodes.emplace_back(Box{points(rest)});
        return *this;
    }
    const std::vector<FitNode>& end() {
        nodes.emplace_back(Penalty{Length(), no_line_end});
        nodes.emplace_back(Glue{Length(), points(100'000), Length()});
        nodes.emplace_back(Penalty{Length(), forced_line_end});
        return nodes;
    }

    std::vector<FitNode> nodes;
};

FitRules rules(int measure, int tolerance = 10'000) {
    return FitRules{.measure = points(measure), .tolerance = tolerance};
}

// Seven words, their spaces at the nodes 1, 3, 5 …; measure 20.
// Filling line after line: 7 8 | 3 5 2 | 7 7.
//   7+2+8 = 17: 3 points for one space, r = 3, badness 100 × 27 = 2 700; (10+2 700)² = 7 344 100,
//     and 10 000 for a very loose line after the start, which counts as normal.
//   3+5+2+4 = 14: 6 points for two spaces, r = 3 again: 7 344 100.
//   The last line: (10+0)² = 100, and 10 000 for normal after very loose.        14 708 300 in all.
// At once: 7 8 3 | 5 2 7 | 7.
//   7+8+3+4 = 22: two spaces shrink by one point each, r = −1, badness 100: 110² = 12 100.
//   5+2+7+4 = 18: two spaces grow by one, r = 1: 12 100, and 10 000 for loose after tight.
//   The last line: 100.                                                              34 300 in all.
TEST(TotalFit, LooksAtAllLinesAtOnce) {
    Paragraph paragraph;
    const auto& nodes = paragraph.words({7, 8, 3, 5, 2, 7, 7}).end();
    const auto fit = total_fit(nodes, rules(20));
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(5U, 11U, nodes.size() - 1));
    EXPECT_EQ(fit->demerits, 34'300);
}

// The same with a forced end where filling the lines would put it.
TEST(TotalFit, CountsTheDemeritsOfTheLinesThatAreForced) {
    Paragraph paragraph;
    paragraph.words({7, 8});
    paragraph.nodes.emplace_back(Penalty{Length(), forced_line_end});
    paragraph.nodes.emplace_back(Box{points(3)});
    paragraph.words({5, 2});
    paragraph.nodes.emplace_back(Penalty{Length(), forced_line_end});
    paragraph.nodes.emplace_back(Box{points(7)});
    const auto fit = total_fit(paragraph.word(7).end(), rules(20));
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(3U, 9U, 15U));
    EXPECT_EQ(fit->demerits, 14'708'300);
}

TEST(TotalFit, KeepsToItsTolerance) {
    // 7+2+8 = 17 in 20 has badness 2 700, and 7+2+8+2+6 = 25 is too wide by more than shrinks.
    Paragraph paragraph;
    const auto& nodes = paragraph.words({7, 8, 6, 8, 4}).end();
    EXPECT_FALSE(total_fit(nodes, rules(20, 2699)).has_value());
    EXPECT_TRUE(total_fit(nodes, rules(20, 2700)).has_value());
}

TEST(TotalFit, StretchesAsMuchAsItIsGivenBeside) {
    Paragraph paragraph;
    const auto& nodes = paragraph.words({7, 8, 6, 8, 4}).end();
    FitRules generous = rules(20, 100);
    // 3 points over 1 + 2: r = 1. Then 6+2+8+2+4 = 22 shrinks into 20.
    generous.extra_stretch = points(2);
    const auto fit = total_fit(nodes, generous);
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(3U, nodes.size() - 1));
}

// 8 + 2 + 5 and a hyphen of 1: 16 in 16, r = 0. Without it the line is 8 alone: hopeless.
TEST(TotalFit, EndsALineInAWordWithItsHyphen) {
    Paragraph paragraph;
    const auto& nodes = paragraph.words({8, 5}).hyphen(1, 8).word(3).end();
    const auto fit = total_fit(nodes, rules(16, 200));
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(3U, nodes.size() - 1));
    // 10² + 50², then 10² and 5 000 for a hyphen before the last line.
    EXPECT_EQ(fit->demerits, 2'600 + 5'100);
}

// Each line could end in a hyphen and be exact: two in a row cost 10 000 more.
TEST(TotalFit, CountsHyphensInARow) {
    Paragraph paragraph;
    const auto& nodes = paragraph.words({8, 5}).hyphen(1, 8).word(5).hyphen(1, 3).end();
    const auto fit = total_fit(nodes, rules(16, 200));
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(3U, 7U, nodes.size() - 1));
    EXPECT_EQ(fit->demerits, 2'600 + 12'600 + 5'100);
}

// Two lines of 8 + 2 + 5 and one of 8 + 2 + 2 + 2 + 1, each with a hyphen of 1, fill 16 exactly.
// Without its hyphen the third line is 8 + 2 + 2 = 12: 4 points for one space, badness 6 400,
// 6 410² = 41 088 100, and 10 000 before it and after it for a very loose line among normal ones.
TEST(TotalFit, CountsTheThirdHyphenInARowMoreThanTheSecond) {
    Paragraph paragraph;
    paragraph.words({8, 5}).hyphen(1, 8).word(5).hyphen(1, 8).words({2, 1}).hyphen(1, 4);
    const auto& nodes = paragraph.word(5).end();
    const auto three = total_fit(nodes, rules(16));
    ASSERT_TRUE(three.has_value());
    EXPECT_THAT(three->breaks, ElementsAre(3U, 7U, 13U, nodes.size() - 1));
    EXPECT_EQ(three->demerits, 2'600 + 12'600 + 112'600 + 5'100);
    FitRules strict = rules(16);
    strict.flagged_third = 50'000'000;
    const auto two = total_fit(nodes, strict);
    ASSERT_TRUE(two.has_value());
    EXPECT_THAT(two->breaks, ElementsAre(3U, 7U, 11U, nodes.size() - 1));
    EXPECT_EQ(two->demerits, 2'600 + 12'600 + 41'098'100 + 10'100);
}

// A hyphen that no longer fits must not keep the rest of its word, narrower than it, off the line.
TEST(TotalFit, LetsAWordEndWhereItsHyphenWouldNotFit) {
    Paragraph paragraph;
    const auto& nodes = paragraph.words({8, 5}).hyphen(3, 1).word(9).end();
    const auto fit = total_fit(nodes, rules(16, 0));
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(5U, nodes.size() - 1));
}

TEST(TotalFit, OfOneLineIsThatLine) {
    Paragraph paragraph;
    const auto& nodes = paragraph.words({3, 4}).end();
    const auto fit = total_fit(nodes, rules(20, 0));
    ASSERT_TRUE(fit.has_value());
    EXPECT_THAT(fit->breaks, ElementsAre(nodes.size() - 1));
    EXPECT_EQ(fit->demerits, 100);
}

TEST(TotalFit, RefusesWhatIsTooWide) {
    Paragraph paragraph;
    EXPECT_FALSE(total_fit(paragraph.words({3, 40, 3}).end(), rules(20)).has_value());
}

// Time grows with the number of starts that are weighed for each end: it must depend on the line,
// and not on the text. A line of 100 holds at most 100 ÷ (2 + 1) words of two points, spaces shrunk
// to one, and each end is kept for four fitnesses at most.
TEST(TotalFit, WeighsNoMoreStartsForALongTextThanForAShortOne) {
    const auto most_active = [](int count) {
        Paragraph paragraph;
        std::uint64_t state = 1981;
        for (int word = 0; word < count; ++word) {
            state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
            paragraph.word(2 + static_cast<int>((state >> 33U) % 9));
        }
        const auto fit = total_fit(paragraph.end(), rules(100));
        return fit ? fit->most_active : 0;
    };
    const std::size_t of_long = most_active(100'000);
    EXPECT_GT(of_long, 0U);
    EXPECT_LE(of_long, 4U * 34);
    EXPECT_LE(of_long, most_active(2'000) * 2);
}

}  // namespace
}  // namespace palier::typeset
