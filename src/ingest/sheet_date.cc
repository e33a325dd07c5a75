#include "ingest/sheet_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace palier::ingest {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t most_days = 2'958'465;  // 31 December 9999
constexpr std::int64_t no_such_day = 60;
/// Decimals of a day that are read: far below a second.
constexpr std::size_t day_decimals = 12;

struct Moment {
    std::int64_t day = 0;
    std::int64_t second = 0;
};

std::optional<std::int64_t> whole_number(std::string_view digits) {
    std::int64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// The days and the seconds, rounded, of « 46091.778 ».
std::optional<Moment> moment_of(std::string_view days) {
    const std::size_t point = std::min(days.find('.'), days.size());
    const auto day = whole_number(days.substr(0, point));
    std::string decimals(days.substr(std::min(point + 1, days.size())));
    decimals.resize(day_decimals, '0');
    const auto part = whole_number(decimals);
    if (!day || !part || days.starts_with('-') || *day > most_days) {
        return std::nullopt;
    }
    constexpr std::int64_t whole_day = 1'000'000'000'000;
    const std::int64_t second = (*part * day_seconds + whole_day / 2) / whole_day;
    return Moment{.day = *day + second / day_seconds, .second = second % day_seconds};
}

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string clock(std::int64_t seconds) {
    return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" +
           padded(seconds % 60, 2);
}

std::string day_text(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string day_text(std::int64_t serial, Epoch epoch) {
    using std::chrono::sys_days;
    using std::chrono::year;
    if (epoch == Epoch::From1900 && serial == no_such_day) {
        return "1900-02-29";
    }
    // Before the day that never was, the count is one less.
    const bool one_less = epoch == Epoch::From1900 && serial < no_such_day && serial > 0;
    const sys_days start = epoch == Epoch::From1904 ? sys_days(year(1904) / 1 / 1)
                           : one_less               ? sys_days(year(1899) / 12 / 31)
                                                    : sys_days(year(1899) / 12 / 30);
    return day_text(start + std::chrono::days(serial));
}

bool is_shaped(std::string_view text, std::string_view shape) {
    return text.size() >= shape.size() &&
           std::equal(shape.begin(), shape.end(), text.begin(), [](char wanted, char sign) {
               return wanted == '0' ? sign >= '0' && sign <= '9' : sign == wanted;
           });
}

/// Takes « 36H » from the front of `text`: 36, or 0 when the mark is another.
std::int64_t take_count(std::string_view& text, char mark) {
    const std::size_t end = text.find_first_not_of("0123456789");
    // A part of a second does not count.
    const std::size_t at = mark == 'S' ? text.find(mark) : end;
    if (at == std::string_view::npos || end > 9 || text.at(at) != mark) {
        return 0;
    }
    const std::int64_t count = whole_number(text.substr(0, end)).value_or(0);
    text.remove_prefix(at + 1);
    return count;
}

}  // namespace

std::optional<std::string> date_of_serial(std::string_view days, Epoch epoch) {
    const std::optional<Moment> moment = moment_of(days);
    if (!moment) {
        return std::nullopt;
    }
    return day_text(moment->day, epoch) + (moment->second > 0 ? "T" + clock(moment->second) : "");
}

std::optional<std::string> time_of_serial(std::string_view days) {
    const std::optional<Moment> moment = moment_of(days);
    return moment ? std::optional(clock(moment->day * day_seconds + moment->second)) : std::nullopt;
}

std::string date_of_iso(std::string_view written) {
    if (!is_shaped(written, "0000-00-00")) {
        return std::string(written);
    }
    std::string day(written.substr(0, 10));
    const std::string_view hour = written.substr(10);
    if (hour.empty()) {
        return day;
    }
    if (!is_shaped(hour, "T00:00:00") && !is_shaped(hour, "T00:00")) {
        return std::string(written);
    }
    const std::string clock_text = is_shaped(hour, "T00:00:00")
                                       ? std::string(hour.substr(0, 9))
                                       : std::string(hour.substr(0, 6)) + ":00";
    return clock_text == "T00:00:00" ? day : day + clock_text;
}

std::string time_of_iso(std::string_view written) {
    if (!written.starts_with("PT") || written.size() < 4) {
        return std::string(written);
    }
    std::string_view rest = written.substr(2);
    const std::int64_t hours = take_count(rest, 'H');
    const std::int64_t minutes = take_count(rest, 'M');
    const std::int64_t seconds = take_count(rest, 'S');
    return rest.empty() ? clock(hours * 3600 + minutes * 60 + seconds) : std::string(written);
}

}  // namespace palier::ingest
