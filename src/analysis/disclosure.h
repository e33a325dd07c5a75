#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// What must not be printed so that nobody can work out an answer that too few people gave.
namespace palier::analysis {

/// How many gave an answer.
struct CountedAnswer {
    /// The same number for the same answer in all questions of a group.
    std::size_t answer = 0;
    std::int64_t count = 0;
};

/// A question of a survey, or an indicator, as an attacker sees it: how many gave each answer.
struct CountedQuestion {
    /// In the order of the answers; those that nobody gave may be left out. None for what has only
    /// an n.
    std::vector<CountedAnswer> counts = {};
    /// Questions of another group (another survey) add up to nothing together.
    std::size_t group = 0;
    /// Printed even when the rest is withheld.
    std::int64_t n = 0;
};

enum class Disclosure {
    Printed,
    /// Fewer answers than the minimum.
    TooFew,
    /// Printed, it would let a reader work out one that has too few.
    Protects,
};

/// One for each question. A question is TooFew when its n is under `minimum` and not zero. One
/// question may be the sum of others (« tous canaux »): what is left after subtraction is looked
/// for, exactly and by its bounds, and further questions of the sum are withheld, those with the
/// fewest answers first, then the later ones, the sum itself last, until each count of a withheld
/// question may still be two numbers at least. That nobody at all gave an answer says so of each
/// part, and withholds nothing. The work has a bound: where there are too many sums to look
/// through, those that could hold a question of too few answers are withheld.
std::vector<Disclosure> decide_disclosure(const std::vector<CountedQuestion>& questions,
                                          std::int64_t minimum);

}  // namespace palier::analysis
