#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace palier::base {

/// A distance on a page, exact, in thousandths of a point (1 pt = 1/72 inch). Sums never round.
class Length {
  public:
    constexpr Length() = default;

    /// `count` thousandths of a point.
    static constexpr Length millipoints(std::int64_t count) { return Length(count); }
    /// `count` whole points.
    static constexpr Length points(std::int64_t count) { return Length(count * 1000); }
    /// `count` thousandths of a millimetre, rounded to the nearest thousandth of a point.
    static constexpr Length micrometres(std::int64_t count) {
        // 1 mm = 72/25.4 pt, so 1 µm = 72 000/25 400 thousandths of a point.
        return Length(rounded_division(count * 720, 254));
    }
    static constexpr Length millimetres(std::int64_t count) { return micrometres(count * 1000); }

    constexpr std::int64_t millipoints() const { return millipoints_; }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length(-millipoints_); }
    constexpr Length operator+(Length other) const {
        return Length(millipoints_ + other.millipoints_);
    }
    constexpr Length operator-(Length other) const {
        return Length(millipoints_ - other.millipoints_);
    }
    constexpr Length operator*(std::int64_t factor) const { return Length(millipoints_ * factor); }
    constexpr Length& operator+=(Length other) { return *this = *this + other; }
    constexpr Length& operator-=(Length other) { return *this = *this - other; }

    /// This length × numerator ÷ denominator, rounded half away from zero. `denominator` > 0.
    constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const {
        return Length(rounded_division(millipoints_ * numerator, denominator));
    }

  private:
    constexpr explicit Length(std::int64_t count) : millipoints_(count) {}
    static constexpr std::int64_t rounded_division(std::int64_t value, std::int64_t divisor) {
        const std::int64_t half = divisor / 2;
        return value >= 0 ? (value + half) / divisor : -((-value + half) / divisor);
    }

    std::int64_t millipoints_ = 0;
};

/// Reads « 42mm », « 10.5pt »: decimal point, at most three decimals, unit mm or pt, an optional
/// leading minus. Empty when `text` is anything else or more than ten metres.
std::optional<Length> parse_length(std::string_view text);

namespace literals {
constexpr Length operator""_pt(unsigned long long count) {
    return Length::points(static_cast<std::int64_t>(count));
}
constexpr Length operator""_mm(unsigned long long count) {
    return Length::millimetres(static_cast<std::int64_t>(count));
}
}  // namespace literals

}  // namespace palier::base
