#pragma once

#include <cstdint>
#include <optional>

#include "base/score.h"

/// What a sample says of the share of a population: bounds and changes. These alone are worked out
/// in floating point, for they take a square root; what comes out is rounded once, to six decimals
/// of a percentage, beyond what any figure shows (resultats.json: four).
namespace palier::analysis {

/// A share of a sample: `count` of `of`, 0 ≤ count ≤ of.
struct Proportion {
    std::int64_t count = 0;
    std::int64_t of = 0;

    bool operator==(const Proportion&) const = default;
};

/// 100 × count ÷ of, exact. `of` is not zero.
base::Score percentage(const Proportion& proportion);

/// The bounds of a percentage, 0 to 100.
struct Interval {
    base::Score low;
    base::Score high;

    bool operator==(const Interval&) const = default;
};

/// The Wilson score interval at 95 % (z = 1.959964). When the size of the population is known the
/// sample counts for n′ = n (N − 1) ÷ (N − n) (contract §6): a sample that is the whole population
/// is certain. A population smaller than the sample is none. `proportion.of` is not zero.
Interval wilson_interval(const Proportion& proportion, std::optional<std::int64_t> population);

/// What can be said of the change from one sample to another.
enum class ChangeVerdict {
    /// By more than chance alone would bring about in 95 cases out of 100.
    Rise,
    Fall,
    NotSignificant,
};

/// The test of two proportions, two-sided, at 5 %, with the share of both samples together as the
/// common variance. When the size of the population is known, samples count for n′ as in the
/// interval, and two whole populations differ as soon as their shares do. Neither is empty.
ChangeVerdict compare(const Proportion& now, const Proportion& then,
                      std::optional<std::int64_t> population = {});

/// The half-width, in points, that tables of pollsters give: 2 × √(p (1 − p) ÷ n) (fact 5.33). For
/// the method only: they round 1.96 up to 2.
base::Score table_half_width(const Proportion& proportion);

}  // namespace palier::analysis
