#include "analysis/disclosure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

namespace palier::analysis {
namespace {

using enum Disclosure;
using ::testing::ElementsAre;

using Counts = std::vector<std::int64_t>;

/// A question with a count for each answer, 0 too.
struct Question {
    Counts counts;
    std::size_t group = 0;
    std::int64_t n = 0;
};

Question question(Counts counts, std::size_t group = 0) {
    const std::int64_t n = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    return {std::move(counts), group, n};
}

std::vector<Disclosure> decide_disclosure(const std::vector<Question>& questions,
                                          std::int64_t minimum) {
    std::vector<CountedQuestion> counted;
    for (const Question& each : questions) {
        CountedQuestion one{.group = each.group, .n = each.n};
        for (std::size_t answer = 0; answer < each.counts.size(); ++answer) {
            if (each.counts.at(answer) > 0) {
                one.counts.push_back({answer, each.counts.at(answer)});
            }
        }
        counted.push_back(std::move(one));
    }
    return analysis::decide_disclosure(counted, minimum);
}

TEST(Disclosure, PrintsWhatHasEnoughAnswers) {
    EXPECT_THAT(decide_disclosure({question({6, 4}), question({3, 7})}, 10),
                ElementsAre(Printed, Printed));
}

TEST(Disclosure, WithholdsWhatHasOneAnswerTooFew) {
    EXPECT_THAT(decide_disclosure({question({6, 3}), question({6, 4})}, 10),
                ElementsAre(TooFew, Printed));
}

TEST(Disclosure, HasNothingToHideWhereNobodyAnswered) {
    EXPECT_THAT(decide_disclosure({question({0, 0})}, 10), ElementsAre(Printed));
}

// All channels 30 and 15; counter 26 and 12; telephone 4 and 3, under ten. Subtraction would give
// the telephone: the counter goes too.
TEST(Disclosure, WithholdsTheOtherPartOfASum) {
    EXPECT_THAT(decide_disclosure({question({30, 15}), question({26, 12}), question({4, 3})}, 10),
                ElementsAre(Printed, Protects, TooFew));
}

// Of three parts, the one with the fewest answers goes, and that is enough.
TEST(Disclosure, WithholdsThePartWithTheFewestAnswersFirst) {
    EXPECT_THAT(
        decide_disclosure(
            {question({60, 40}), question({40, 20}), question({16, 17}), question({4, 3})}, 10),
        ElementsAre(Printed, Printed, Protects, TooFew));
}

// Everybody was satisfied in all: then everybody was by telephone, whatever else is withheld. The
// sum goes too.
TEST(Disclosure, WithholdsTheSumWhenItsBoundsSayEnough) {
    EXPECT_THAT(decide_disclosure({question({45, 0}), question({38, 0}), question({7, 0})}, 10),
                ElementsAre(Protects, Protects, TooFew));
}

// That nobody at all chose an answer is what the sum says, and no reason to withhold it.
TEST(Disclosure, PrintsASumOfWhichAnAnswerWasChosenByNobody) {
    EXPECT_THAT(
        decide_disclosure({question({30, 15, 0}), question({26, 12, 0}), question({4, 3, 0})}, 10),
        ElementsAre(Printed, Protects, TooFew));
}

TEST(Disclosure, FindsASumOfMany) {
    std::vector<Question> questions;
    Counts sum{1, 2, 4};
    for (std::int64_t part = 0; part < 11; ++part) {
        questions.push_back(question({20 + part, 11, 30 - part}));
        std::ranges::transform(sum, questions.back().counts, sum.begin(), std::plus<>());
    }
    questions.push_back(question({1, 2, 4}));
    questions.push_back(question(sum));
    const auto decisions = decide_disclosure(questions, 10);
    EXPECT_EQ(decisions.at(11), TooFew);
    EXPECT_EQ(std::ranges::count(decisions, Protects), 1);
}

// T1 = A + B and T2 = A + C: with A withheld for B, T2 − C would give A back, and T1 − A then B.
TEST(Disclosure, LooksAgainForWhatGivesAProtectorAway) {
    const auto decisions =
        decide_disclosure({question({30, 20}), question({28, 16}), question({2, 4}),
                           question({48, 25}), question({20, 9})},
                          10);
    EXPECT_EQ(decisions.at(2), TooFew);
    EXPECT_EQ(decisions.at(1), Protects);
    EXPECT_THAT((std::vector{decisions.at(3), decisions.at(4)}), ::testing::Contains(Protects));
}

TEST(Disclosure, LeavesOtherGroupsAlone) {
    EXPECT_THAT(
        decide_disclosure({question({30, 15}, 0), question({26, 12}, 0), question({4, 3}, 1)}, 10),
        ElementsAre(Printed, Printed, TooFew));
}

// 24 people, each of another service, and a total of 12 of them: any 12 could be it, in 2.7 million
// ways. It is not looked through to the end, and says nothing.
TEST(Disclosure, WithholdsATotalThatCouldBeTooManySums) {
    std::vector<Question> questions(24, question({1}));
    questions.push_back(question({12}));
    EXPECT_EQ(decide_disclosure(questions, 10).back(), Protects);
}

// 3 000 questions and one with too few answers: too many totals to look through. Those of another
// survey have nothing to do with it.
TEST(Disclosure, WithholdsWhatItHasNoTimeToLookThrough) {
    std::vector<Question> questions{question({3, 2})};
    for (std::int64_t each = 0; each < 6'000; ++each) {
        questions.push_back(question({30 + each % 7, 40 + each}));
    }
    questions.push_back(question({50, 50}, 1));
    const auto decisions = decide_disclosure(questions, 10);
    EXPECT_EQ(decisions.front(), TooFew);
    EXPECT_EQ(decisions.at(6'000), Protects);
    EXPECT_EQ(decisions.back(), Printed);
}

/// What an attacker can do: he knows the counts of printed questions, the n of all, and which
/// questions add up to which. He tries every way to fill in one sum and keeps what fits all that is
/// printed. True when a count of a question with too few answers comes out one way only.
class Attacker {
  public:
    Attacker(const std::vector<Question>& questions, const std::vector<Disclosure>& decisions)
        : questions_(questions), decisions_(decisions) {}

    /// `parts` of the questions add up to `total`.
    bool succeeds(std::size_t total, const std::vector<std::size_t>& parts) {
        total_ = total;
        parts_ = parts;
        seen_.assign(parts.size(),
                     std::vector<std::set<std::int64_t>>(questions_.at(total).counts.size()));
        filled_.clear();
        fill();
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (decisions_.at(parts.at(part)) != TooFew) {
                continue;
            }
            for (std::size_t answer = 0; answer < seen_.at(part).size(); ++answer) {
                // What nobody at all answered is no secret.
                const bool by_nobody = decisions_.at(total_) == Printed &&
                                       questions_.at(total_).counts.at(answer) == 0;
                if (seen_.at(part).at(answer).size() == 1 && !by_nobody) {
                    return true;
                }
            }
        }
        return false;
    }

  private:
    /// Every way to give n answers to three possibilities.
    static std::vector<Counts> ways(std::int64_t n) {
        std::vector<Counts> result;
        for (std::int64_t first = 0; first <= n; ++first) {
            for (std::int64_t second = 0; first + second <= n; ++second) {
                result.push_back({first, second, n - first - second});
            }
        }
        return result;
    }

    void fill() {
        if (filled_.size() == parts_.size()) {
            check();
            return;
        }
        const Question& part = questions_.at(parts_.at(filled_.size()));
        const bool printed = decisions_.at(parts_.at(filled_.size())) == Printed;
        for (const Counts& way : printed ? std::vector<Counts>{part.counts} : ways(part.n)) {
            filled_.push_back(way);
            fill();
            filled_.pop_back();
        }
    }

    void check() {
        Counts sum(questions_.at(total_).counts.size(), 0);
        for (const Counts& counts : filled_) {
            std::ranges::transform(sum, counts, sum.begin(), std::plus<>());
        }
        if (decisions_.at(total_) == Printed && sum != questions_.at(total_).counts) {
            return;
        }
        for (std::size_t part = 0; part < filled_.size(); ++part) {
            for (std::size_t answer = 0; answer < sum.size(); ++answer) {
                seen_.at(part).at(answer).insert(filled_.at(part).at(answer));
            }
        }
    }

    const std::vector<Question>& questions_;
    const std::vector<Disclosure>& decisions_;
    std::size_t total_ = 0;
    std::vector<std::size_t> parts_;
    std::vector<Counts> filled_;
    /// For each part and answer, the counts that fit.
    std::vector<std::vector<std::set<std::int64_t>>> seen_;
};

// Minimum 4, so that trying every way stays quick; 2 or 3 parts and their sum, 300 times.
TEST(Disclosure, HoldsAgainstAnAttackerWhoTriesEverything) {
    std::mt19937 random(20260115);
    const auto below = [&](unsigned bound) { return static_cast<std::int64_t>(random() % bound); };
    int protected_count = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<Question> questions;
        Counts sum(3, 0);
        const std::size_t part_count = 2 + random() % 2;
        for (std::size_t part = 0; part < part_count; ++part) {
            const auto most = part == 0 ? 2U : 5U;
            questions.push_back(question({below(most), below(most), below(most)}));
            std::ranges::transform(sum, questions.back().counts, sum.begin(), std::plus<>());
        }
        questions.push_back(question(sum));
        const std::vector<Disclosure> decisions = decide_disclosure(questions, 4);
        std::vector<std::size_t> parts(part_count);
        std::iota(parts.begin(), parts.end(), std::size_t{0});
        EXPECT_FALSE(Attacker(questions, decisions).succeeds(part_count, parts))
            << "round " << round;
        protected_count += std::ranges::find(decisions, TooFew) != decisions.end() ? 1 : 0;
    }
    EXPECT_GT(protected_count, 100);
}

// The attacker is worth something: without the protection he wins.
TEST(Disclosure, IsNotHeldByThePrimaryRuleAlone) {
    const std::vector<Question> questions{question({1, 1, 0}), question({4, 1, 3}),
                                          question({5, 2, 3})};
    EXPECT_TRUE(Attacker(questions, {TooFew, Printed, Printed}).succeeds(2, {0, 1}));
    EXPECT_TRUE(Attacker({question({2, 0, 0}), question({6, 0, 0}), question({8, 0, 0})},
                         {TooFew, Protects, Printed})
                    .succeeds(2, {0, 1}));
}

}  // namespace
}  // namespace palier::analysis
