#include "conformance/reading/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace palier::conformance {

namespace {

bool is_high_surrogate(char32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_surrogate(char32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

std::uint32_t byte_at(std::string_view bytes, std::size_t index) {
    return static_cast<unsigned char>(bytes.at(index));
}

/// How many bytes a lead byte announces, or 0.
std::size_t sequence_size(std::uint32_t lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

std::optional<char32_t> read_sequence(std::string_view sequence) {
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const std::size_t size = sequence.size();
    char32_t point =
        size == 1 ? byte_at(sequence, 0) : byte_at(sequence, 0) & (0xFFU >> (size + 1));
    for (std::size_t index = 1; index < size; ++index) {
        if ((byte_at(sequence, index) & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        point = (point << 6U) | (byte_at(sequence, index) & 0x3FU);
    }
    const bool surrogate = is_high_surrogate(point) || is_low_surrogate(point);
    if (point < smallest.at(size) || point > 0x10FFFF || surrogate) {
        return std::nullopt;
    }
    return point;
}

}  // namespace

std::u32string from_utf16be(std::string_view bytes) {
    std::u32string points;
    for (std::size_t index = 0; index + 1 < bytes.size(); index += 2) {
        const char32_t unit = big_endian(bytes.substr(index, 2));
        if (is_low_surrogate(unit) && !points.empty() && is_high_surrogate(points.back())) {
            points.back() = 0x10000 + ((points.back() - 0xD800) << 10U) + (unit - 0xDC00);
        } else {
            points.push_back(unit);
        }
    }
    return points;
}

std::optional<std::u32string> from_utf8(std::string_view bytes) {
    std::u32string points;
    std::size_t index = 0;
    while (index < bytes.size()) {
        const std::size_t size = sequence_size(byte_at(bytes, index));
        if (size == 0 || index + size > bytes.size()) {
            return std::nullopt;
        }
        const auto point = read_sequence(bytes.substr(index, size));
        if (!point) {
            return std::nullopt;
        }
        points.push_back(*point);
        index += size;
    }
    return points;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    const auto put = [&bytes](char32_t value) { bytes += static_cast<char>(value); };
    for (const char32_t point : text) {
        if (point < 0x80) {
            put(point);
            continue;
        }
        if (point < 0x800) {
            put(0xC0U | (point >> 6U));
        } else {
            if (point < 0x10000) {
                put(0xE0U | (point >> 12U));
            } else {
                put(0xF0U | (point >> 18U));
                put(0x80U | ((point >> 12U) & 0x3FU));
            }
            put(0x80U | ((point >> 6U) & 0x3FU));
        }
        put(0x80U | (point & 0x3FU));
    }
    return bytes;
}

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        value = (value << 8U) | byte_at(bytes, index);
    }
    return value;
}

std::string decimal(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string code_point_name(char32_t point) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   static_cast<std::uint32_t>(point), 16)
                         .ptr;
    std::string name(digits.data(), end);
    std::ranges::transform(name, name.begin(), [](char digit) {
        return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
    });
    return "U+" + std::string(name.size() < 4 ? 4 - name.size() : 0, '0') + name;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t most = 60;
    const std::string shown(text.substr(0, most));
    return "\"" + shown + (text.size() > most ? "…" : "") + "\"";
}

}  // namespace palier::conformance
