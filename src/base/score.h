#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palier::base {

/// A number written with a fixed count of decimals: `units` × 10^-`decimals`.
struct Decimal {
    std::int64_t units = 0;
    int decimals = 0;

    bool operator==(const Decimal&) const = default;
};

/// A score, a rate in percent or a number of points: an exact fraction in lowest terms, denominator
/// above zero. Arithmetic never rounds; a result outside 64 bits is a std::overflow_error, which
/// the limits on input (at most six decimals, values below a million million) keep out of reach.
class Score {
  public:
    constexpr Score() = default;
    constexpr Score(std::int64_t whole) : numerator_(whole) {}
    /// numerator ÷ denominator. `denominator` is not zero.
    static Score ratio(std::int64_t numerator, std::int64_t denominator);

    /// Reads the machine form « -12.5 »: digits, an optional point and up to six decimals, at most
    /// 12 digits before the point. Empty for anything else (no exponent, no spaces, no comma).
    static std::optional<Score> from_decimal(std::string_view text);

    std::int64_t numerator() const { return numerator_; }
    std::int64_t denominator() const { return denominator_; }

    bool operator==(const Score&) const = default;
    std::strong_ordering operator<=>(const Score& other) const;
    Score operator-() const;
    Score operator+(const Score& other) const;
    Score operator-(const Score& other) const;
    Score operator*(const Score& other) const;
    /// `other` is not zero.
    Score operator/(const Score& other) const;
    Score& operator+=(const Score& other) { return *this = *this + other; }

    /// The nearest number of `decimals` decimals (0 to 9), halves away from zero: the one rounding
    /// of a figure, made where it is shown.
    Decimal rounded(int decimals) const;

  private:
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// The machine form of a decimal, without trailing zeros: « 58.225 », « 50 », « -2.5 ».
std::string to_machine(Decimal value);

}  // namespace palier::base
