#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace palier::base {

/// A day of the Gregorian calendar, years 1900 to 2999. No hour and no time zone: campaigns are
/// dated by the day.
class Date {
  public:
    /// Empty when there is no such day.
    static std::optional<Date> from(int year, unsigned month, unsigned day);
    /// Reads « 2024-05-15 » and « 15/05/2024 », each with or without a time « 18:40:02 » (or «
    /// 18:40 ») after a space or a T, which is checked and dropped (facts.md §9: dates come in
    /// three shapes).
    static std::optional<Date> parse(std::string_view text);
    /// The day, in universal time, of a count of seconds since 1970 (SOURCE_DATE_EPOCH).
    static std::optional<Date> from_epoch_seconds(std::int64_t seconds);

    int year() const { return static_cast<int>(day_.year()); }
    unsigned month() const { return static_cast<unsigned>(day_.month()); }
    unsigned day() const { return static_cast<unsigned>(day_.day()); }
    std::chrono::sys_days days() const { return day_; }

    /// « 2024-05-15 ».
    std::string iso() const;

    auto operator<=>(const Date&) const = default;

  private:
    explicit Date(std::chrono::year_month_day day) : day_(day) {}

    std::chrono::year_month_day day_;
};

}  // namespace palier::base
