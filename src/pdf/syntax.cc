#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/expect.h"
#include "base/utf8.h"

namespace palier::pdf {

namespace {

bool is_plain(char letter) {
    return letter >= ' ' && letter <= '~';
}

std::string literal(std::string_view text) {
    std::string result = "(";
    for (const char letter : text) {
        if (letter == '(' || letter == ')' || letter == '\\') {
            result += '\\';
        }
        result += letter;
    }
    return result + ")";
}

}  // namespace

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) {
        result += part;
    }
    return result;
}

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void append_decimal(std::string& out, std::int64_t value, int decimals) {
    base::expect(decimals >= 0 && decimals <= 6, "a PDF number has at most six decimals");
    if (value < 0) {
        out += '-';
        value = -value;
    }
    std::int64_t power = 1;
    for (int step = 0; step < decimals; ++step) {
        power *= 10;
    }
    const std::int64_t whole = value / power;
    std::int64_t rest = value % power;
    if (whole != 0 || rest == 0) {
        append_integer(out, whole);
    }
    if (rest == 0) {
        return;
    }
    out += '.';
    while (rest != 0) {
        power /= 10;
        out += static_cast<char>('0' + rest / power);
        rest %= power;
    }
}

std::int64_t hundredths(base::Length length) {
    return length.scaled(1, 10).millipoints();
}

void append_points(std::string& out, base::Length length) {
    append_decimal(out, length.millipoints(), 3);
}

void append_code(std::string& out, std::uint16_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const unsigned value = code;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        out += digits[(value >> shift) & 0xFU];
    }
}

std::u16string utf16(std::string_view utf8) {
    std::u16string result;
    for (const char32_t point : base::to_code_points(utf8)) {
        if (point < 0x10000) {
            result += static_cast<char16_t>(point);
            continue;
        }
        const char32_t offset = point - 0x10000;
        result += static_cast<char16_t>(0xD800U + (offset >> 10U));
        result += static_cast<char16_t>(0xDC00U + (offset & 0x3FFU));
    }
    return result;
}

std::string utf16_digits(std::string_view utf8) {
    std::string result;
    for (const char16_t unit : utf16(utf8)) {
        append_code(result, unit);
    }
    return result;
}

std::string text_string(std::string_view utf8) {
    if (std::ranges::all_of(utf8, is_plain)) {
        return literal(utf8);
    }
    return joined({"<FEFF", utf16_digits(utf8), ">"});
}

}  // namespace palier::pdf
