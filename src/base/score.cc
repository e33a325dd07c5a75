#include "base/score.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <stdexcept>

#include "base/expect.h"

namespace palier::base {

namespace {

__extension__ using Wide = __int128;

constexpr int most_decimals = 6;
constexpr std::size_t most_whole_digits = 12;

std::int64_t narrow(Wide value) {
    const auto result = static_cast<std::int64_t>(value);
    if (static_cast<Wide>(result) != value) {
        throw std::overflow_error("a score left 64 bits");
    }
    return result;
}

Wide greatest_common_divisor(Wide left, Wide right) {
    while (right != 0) {
        left %= right;
        std::swap(left, right);
    }
    return left < 0 ? -left : left;
}

Score reduced(Wide numerator, Wide denominator) {
    const Wide divisor = greatest_common_divisor(numerator, denominator);
    return Score::ratio(narrow(numerator / divisor), narrow(denominator / divisor));
}

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int step = 0; step < exponent; ++step) {
        power *= 10;
    }
    return power;
}

}  // namespace

Score Score::ratio(std::int64_t numerator, std::int64_t denominator) {
    expect(denominator != 0, "a score has a denominator other than zero");
    const std::int64_t divisor = std::gcd(numerator, denominator);
    Score score;
    score.numerator_ = numerator / divisor;
    score.denominator_ = denominator / divisor;
    if (score.denominator_ < 0) {
        score.numerator_ = narrow(-Wide{score.numerator_});
        score.denominator_ = narrow(-Wide{score.denominator_});
    }
    return score;
}

std::optional<Score> Score::from_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
    if (!all_digits(whole) || !all_digits(fraction) || whole.size() > most_whole_digits ||
        fraction.size() > most_decimals) {
        return std::nullopt;
    }
    const std::string digits = std::string(whole) + std::string(fraction);
    std::int64_t units = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), units);
    return ratio(negative ? -units : units, power_of_ten(static_cast<int>(fraction.size())));
}

std::strong_ordering Score::operator<=>(const Score& other) const {
    return Wide{numerator_} * other.denominator_ <=> Wide{other.numerator_} * denominator_;
}

Score Score::operator-() const {
    return Score() - *this;
}

Score Score::operator+(const Score& other) const {
    return reduced(Wide{numerator_} * other.denominator_ + Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}

Score Score::operator-(const Score& other) const {
    return reduced(Wide{numerator_} * other.denominator_ - Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}

Score Score::operator*(const Score& other) const {
    return reduced(Wide{numerator_} * other.numerator_, Wide{denominator_} * other.denominator_);
}

Score Score::operator/(const Score& other) const {
    expect(other.numerator_ != 0, "a score is divided by something other than zero");
    return reduced(Wide{numerator_} * other.denominator_, Wide{denominator_} * other.numerator_);
}

Decimal Score::rounded(int decimals) const {
    expect(decimals >= 0 && decimals <= 9, "a figure has zero to nine decimals");
    const Wide scaled = Wide{numerator_} * power_of_ten(decimals);
    const Wide magnitude = scaled < 0 ? -scaled : scaled;
    const Wide units = (2 * magnitude + denominator_) / (2 * Wide{denominator_});
    return Decimal{narrow(scaled < 0 ? -units : units), decimals};
}

std::string to_machine(Decimal value) {
    const std::int64_t power = power_of_ten(value.decimals);
    std::string text = value.units < 0 ? "-" : "";
    const std::int64_t whole = value.units / power;
    std::int64_t fraction = value.units % power;
    text += std::to_string(whole < 0 ? -whole : whole);
    fraction = fraction < 0 ? -fraction : fraction;
    if (fraction == 0) {
        return text;
    }
    std::string digits = std::to_string(fraction);
    digits.insert(0, static_cast<std::size_t>(value.decimals) - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    return text + "." + digits;
}

}  // namespace palier::base
