#include "ingest/mistaken_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/utf8.h"

namespace palier::ingest {

namespace {

constexpr std::size_t longest = 40;

/// Names of months, folded, as spreadsheets write and shorten them in French and English.
constexpr auto months = std::to_array<std::string_view>(
    {"janvier",   "janv", "jan",       "fevrier",  "fevr",     "fev",      "mars",
     "avril",     "avr",  "mai",       "juin",     "juillet",  "juil",     "aout",
     "septembre", "sept", "sep",       "octobre",  "oct",      "novembre", "nov",
     "decembre",  "dec",  "january",   "february", "feb",      "march",    "mar",
     "april",     "apr",  "may",       "june",     "jun",      "july",     "jul",
     "august",    "aug",  "september", "october",  "november", "december"});

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_number(std::string_view text, std::size_t most_digits) {
    return !text.empty() && text.size() <= most_digits && std::ranges::all_of(text, is_digit);
}

bool is_month(std::string_view text) {
    return std::ranges::find(months, base::folded(text)) != months.end();
}

std::vector<std::string_view> parted(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// « 22-mai », « mai-26 », « 22 mai 2026 », « 22/05/26 ».
bool is_day(std::string_view text) {
    const std::vector<std::string_view> parts = parted(text, "-/ ");
    const auto numbers =
        std::ranges::count_if(parts, [](std::string_view part) { return is_number(part, 4); });
    const auto names = std::ranges::count_if(parts, is_month);
    const bool named = names == 1 && (numbers == 1 || numbers == 2);
    const bool in_digits = numbers == 3 && text.find(' ') == std::string_view::npos;
    return parts.size() == static_cast<std::size_t>(numbers + names) && (named || in_digits);
}

}  // namespace

std::optional<Mistaken> mistaken_number(std::string_view text) {
    if (text.size() > longest) {
        return std::nullopt;
    }
    if (base::Date::parse(text) || is_day(text)) {
        return Mistaken::Date;
    }
    return is_clock(text) ? std::optional(Mistaken::Time) : std::nullopt;
}

bool is_clock(std::string_view text) {
    const std::vector<std::string_view> parts = parted(text, ":");
    const bool two_digits = std::ranges::all_of(parts.begin() + 1, parts.end(), [](auto part) {
        return is_number(part, 2) && part.size() == 2;
    });
    return (parts.size() == 2 || parts.size() == 3) && two_digits && is_number(parts.front(), 9);
}

}  // namespace palier::ingest
