#include "base/date.h"

#include <algorithm>
#include <charconv>

namespace palier::base {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2999;

bool matches(std::string_view text, std::string_view shape) {
    return std::ranges::equal(text, shape, [](char read, char expected) {
        return expected == '9' ? (read >= '0' && read <= '9') : read == expected;
    });
}

int number_at(std::string_view text, std::size_t start, std::size_t size) {
    int value = 0;
    std::from_chars(text.data() + start, text.data() + start + size, value);
    return value;
}

bool is_time(std::string_view text) {
    if (!matches(text, "99:99") && !matches(text, "99:99:99")) {
        return false;
    }
    const int seconds = text.size() == 8 ? number_at(text, 6, 2) : 0;
    return number_at(text, 0, 2) < 24 && number_at(text, 3, 2) < 60 && seconds < 60;
}

}  // namespace

std::optional<Date> Date::from(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day candidate{std::chrono::year(year), std::chrono::month(month),
                                                std::chrono::day(day)};
    if (!candidate.ok() || year < first_year || year > last_year) {
        return std::nullopt;
    }
    return Date(candidate);
}

std::optional<Date> Date::parse(std::string_view text) {
    constexpr std::size_t day_size = 10;
    if (text.size() > day_size) {
        const char separator = text[day_size];
        if ((separator != ' ' && separator != 'T') || !is_time(text.substr(day_size + 1))) {
            return std::nullopt;
        }
        text = text.substr(0, day_size);
    }
    if (matches(text, "9999-99-99")) {
        return from(number_at(text, 0, 4), static_cast<unsigned>(number_at(text, 5, 2)),
                    static_cast<unsigned>(number_at(text, 8, 2)));
    }
    if (matches(text, "99/99/9999")) {
        return from(number_at(text, 6, 4), static_cast<unsigned>(number_at(text, 3, 2)),
                    static_cast<unsigned>(number_at(text, 0, 2)));
    }
    return std::nullopt;
}

std::optional<Date> Date::from_epoch_seconds(std::int64_t seconds) {
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(
        std::chrono::seconds(std::clamp<std::int64_t>(seconds, 0, 32'503'680'000))));
    const std::chrono::year_month_day day(days);
    return from(static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
}

std::string Date::iso() const {
    const auto padded = [](unsigned value) {
        const std::string digits = std::to_string(value);
        return digits.size() < 2 ? "0" + digits : digits;
    };
    return std::to_string(year()) + "-" + padded(month()) + "-" + padded(day());
}

}  // namespace palier::base
