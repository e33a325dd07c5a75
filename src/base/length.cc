#include "base/length.h"

#include "base/score.h"

namespace palier::base {

namespace {

constexpr std::int64_t longest_micrometres = 10'000'000;

}  // namespace

std::optional<Length> parse_length(std::string_view text) {
    if (text.size() < 3) {
        return std::nullopt;
    }
    const std::string_view unit = text.substr(text.size() - 2);
    const std::optional<Score> number = Score::from_decimal(text.substr(0, text.size() - 2));
    if (!number || (unit != "mm" && unit != "pt")) {
        return std::nullopt;
    }
    const Score thousandths = *number * Score(1000);
    if (thousandths.denominator() != 1 || thousandths.numerator() > longest_micrometres ||
        thousandths.numerator() < -longest_micrometres) {
        return std::nullopt;
    }
    return unit == "mm" ? Length::micrometres(thousandths.numerator())
                        : Length::millipoints(thousandths.numerator());
}

}  // namespace palier::base
