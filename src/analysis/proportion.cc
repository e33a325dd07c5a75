#include "analysis/proportion.h"

#include <algorithm>
#include <cmath>

#include "base/expect.h"

namespace palier::analysis {

namespace {

constexpr double z = 1.959964;
/// Six decimals of a percentage.
constexpr std::int64_t precision = 1'000'000;

double as_double(std::int64_t number) {
    return static_cast<double>(number);
}

/// A share as a percentage, within 0 and 100.
base::Score rounded_percentage(double share) {
    const double inside = std::clamp(share, 0.0, 1.0);
    return base::Score::ratio(std::llround(inside * 100 * as_double(precision)), precision);
}

/// 1 ÷ n′; 0 for a whole population.
double inverse_size(std::int64_t n, const std::optional<std::int64_t>& population) {
    if (!population || *population < n || *population == 1) {
        return 1 / as_double(n);
    }
    return as_double(*population - n) / (as_double(n) * as_double(*population - 1));
}

}  // namespace

base::Score percentage(const Proportion& proportion) {
    base::expect(proportion.of > 0, "a percentage is of something");
    return base::Score::ratio(100 * proportion.count, proportion.of);
}

Interval wilson_interval(const Proportion& proportion, std::optional<std::int64_t> population) {
    base::expect(proportion.of > 0, "an interval is of a sample");
    if (population && *population == proportion.of) {
        return {percentage(proportion), percentage(proportion)};
    }
    double n = as_double(proportion.of);
    if (population && *population > proportion.of) {
        n *= as_double(*population - 1) / as_double(*population - proportion.of);
    }
    const double p = as_double(proportion.count) / as_double(proportion.of);
    const double scale = 1 + z * z / n;
    const double middle = (p + z * z / (2 * n)) / scale;
    const double half = z / scale * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {rounded_percentage(middle - half), rounded_percentage(middle + half)};
}

ChangeVerdict compare(const Proportion& now, const Proportion& then,
                      std::optional<std::int64_t> population) {
    base::expect(now.of > 0 && then.of > 0, "two samples are compared");
    const double p_now = as_double(now.count) / as_double(now.of);
    const double p_then = as_double(then.count) / as_double(then.of);
    const double variance_now = inverse_size(now.of, population);
    const double variance_then = inverse_size(then.of, population);
    const double both = variance_now + variance_then;
    // Each share weighs by the size of the other's variance: n′1 p1 + n′2 p2, over n′1 + n′2.
    const double together =
        both > 0 ? (p_now * variance_then + p_then * variance_now) / both : p_now;
    const double error = std::sqrt(together * (1 - together) * both);
    if (std::abs(p_now - p_then) <= z * error) {
        return ChangeVerdict::NotSignificant;
    }
    return p_now > p_then ? ChangeVerdict::Rise : ChangeVerdict::Fall;
}

base::Score table_half_width(const Proportion& proportion) {
    base::expect(proportion.of > 0, "a half-width is of a sample");
    const double p = as_double(proportion.count) / as_double(proportion.of);
    return rounded_percentage(2 * std::sqrt(p * (1 - p) / as_double(proportion.of)));
}

}  // namespace palier::analysis
