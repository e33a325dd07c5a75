#include "ingest/sheet_number.h"

#include <algorithm>
#include <charconv>

namespace palier::ingest {

namespace {

constexpr std::size_t significant_digits = 15;
constexpr int largest_power = 30;
/// Beyond that many characters it is no number that a spreadsheet wrote.
constexpr std::size_t longest_number = 400;

/// 0.`digits` × 10^`power`.
struct Parts {
    bool negative = false;
    std::string digits;
    int power = 0;
};

/// Takes digits from the front of `text`.
std::string_view take_digits(std::string_view& text) {
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

std::optional<int> take_exponent(std::string_view& text) {
    if (!text.starts_with('e') && !text.starts_with('E')) {
        return 0;
    }
    text.remove_prefix(1);
    if (text.starts_with('+') && !text.starts_with("+-")) {
        text.remove_prefix(1);
    }
    int exponent = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, exponent);
    if (read.ec != std::errc()) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    // Far beyond the powers told apart below, and near enough to add to.
    return std::clamp(exponent, -10'000, 10'000);
}

std::optional<Parts> parse(std::string_view text) {
    if (text.size() > longest_number) {
        return std::nullopt;
    }
    Parts parts;
    parts.negative = text.starts_with('-');
    text.remove_prefix(parts.negative || text.starts_with('+') ? 1 : 0);
    const std::string_view whole = take_digits(text);
    std::string_view decimals;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        decimals = take_digits(text);
    }
    const std::optional<int> exponent = take_exponent(text);
    if ((whole.empty() && decimals.empty()) || !exponent || !text.empty()) {
        return std::nullopt;
    }
    parts.digits = std::string(whole) + std::string(decimals);
    const std::size_t zeros = std::min(parts.digits.find_first_not_of('0'), parts.digits.size());
    parts.digits.erase(0, zeros);
    parts.power = static_cast<int>(whole.size()) - static_cast<int>(zeros) + *exponent;
    return parts;
}

/// Rounds to the significant digits, halves away from zero, and drops zeros at the end.
void round(Parts& parts) {
    if (parts.digits.size() > significant_digits) {
        const bool up = parts.digits[significant_digits] >= '5';
        parts.digits.resize(significant_digits);
        if (up) {
            const std::size_t last = parts.digits.find_last_not_of('9');
            if (last == std::string::npos) {
                parts.digits = "1";
                ++parts.power;
            } else {
                parts.digits.resize(last + 1);
                ++parts.digits[last];
            }
        }
    }
    parts.digits.erase(parts.digits.find_last_not_of('0') + 1);
}

/// The digits with their point, zeros filled in.
std::string plain(const Parts& parts) {
    std::string text = parts.negative ? "-" : "";
    if (parts.power <= 0) {
        return text + "0." + std::string(static_cast<std::size_t>(-parts.power), '0') +
               parts.digits;
    }
    const auto whole = static_cast<std::size_t>(parts.power);
    if (parts.digits.size() <= whole) {
        return text + parts.digits + std::string(whole - parts.digits.size(), '0');
    }
    return text + parts.digits.substr(0, whole) + "." + parts.digits.substr(whole);
}

}  // namespace

std::optional<std::string> sheet_number(std::string_view written, int shift) {
    std::optional<Parts> parts = parse(written);
    if (!parts) {
        return std::nullopt;
    }
    round(*parts);
    parts->power += shift;
    if (parts->digits.empty() || parts->power < -largest_power) {
        return "0";
    }
    if (parts->power > largest_power) {
        return std::nullopt;
    }
    return plain(*parts);
}

}  // namespace palier::ingest
