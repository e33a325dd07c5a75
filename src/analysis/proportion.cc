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

ChangeVerdict compare(const Proportion& now, const Proportion& then) {
    base::expect(now.of > 0 && then.of > 0, "two samples are compared");
    const double difference =
        as_double(now.count) / as_double(now.of) - as_double(then.count) / as_double(then.of);
    const double together = as_double(now.count + then.count) / as_double(now.of + then.of);
    const double error =
        std::sqrt(together * (1 - together) * (1 / as_double(now.of) + 1 / as_double(then.of)));
    if (std::abs(difference) <= z * error) {
        return ChangeVerdict::NotSignificant;
    }
    return difference > 0 ? ChangeVerdict::Rise : ChangeVerdict::Fall;
}

base::Score table_half_width(const Proportion& proportion) {
    base::expect(proportion.of > 0, "a half-width is of a sample");
    const double p = as_double(proportion.count) / as_double(proportion.of);
    return rounded_percentage(2 * std::sqrt(p * (1 - p) / as_double(proportion.of)));
}

}  // namespace palier::analysis
