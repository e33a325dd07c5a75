#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/expect.h"

namespace palier::base {

namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string without_parentheses(std::string_view name) {
    std::string kept;
    int depth = 0;
    for (const char letter : name) {
        depth += letter == '(' ? 1 : 0;
        if (depth == 0) {
            kept += letter;
        }
        depth -= letter == ')' && depth > 0 ? 1 : 0;
    }
    return kept;
}

struct Decoded {
    char32_t point = U'\uFFFD';
    std::size_t size = 1;
    bool sound = false;
};

/// Bytes that a lead byte announces, or 0 when it is no lead byte.
std::size_t announced_size(unsigned lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// The code point at the start of `text`, which is not empty (Unicode 15, table 3-7).
Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const std::size_t size = announced_size(byte(0));
    if (size == 0 || size > text.size()) {
        return {};
    }
    if (size == 1) {
        return {byte(0), 1, true};
    }
    char32_t point = byte(0) & (0x7FU >> size);
    for (std::size_t index = 1; index < size; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U) {
            return {};
        }
        point = point << 6U | (byte(index) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < smallest[size] || point > 0x10FFFF || surrogate) {
        return {};
    }
    return {point, size, true};
}

void append(std::string& bytes, char32_t point) {
    const auto put = [&](char32_t byte) { bytes += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | point >> 6U);
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | point >> 12U);
        put(0x80U | (point >> 6U & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | point >> 18U);
        put(0x80U | (point >> 12U & 0x3FU));
        put(0x80U | (point >> 6U & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const Decoded decoded = decode(text.substr(offset));
        if (!decoded.sound) {
            return offset;
        }
        offset += decoded.size;
    }
    return std::nullopt;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    std::size_t offset = 0;
    while (offset < text.size()) {
        const Decoded decoded = decode(text.substr(offset));
        points.push_back(decoded.point);
        offset += decoded.size;
    }
    return points;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t point : text) {
        append(bytes, point);
    }
    return bytes;
}

bool is_white_space(char32_t point) {
    return point == U' ' || (point >= U'\t' && point <= U'\r') || point == U'\u00A0' ||
           (point >= U'\u2000' && point <= U'\u200B') || point == U'\u2028' || point == U'\u2029' ||
           point == U'\u202F' || point == U'\u205F' || point == U'\u3000' || point == U'\uFEFF';
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && is_white_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_white_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    expect(U_SUCCESS(status), "ICU holds its normalisation data");
    std::string result;
    normalizer->normalize(unicode(text), status).toUTF8String(result);
    return result;
}

std::string isolated(std::string_view name) {
    // In UTF-8 such letters begin with this byte or a higher one: U+0580 and beyond.
    constexpr unsigned char first_lead = 0xD6;
    const auto is_suspect = [](char byte) {
        return static_cast<unsigned char>(byte) >= first_lead;
    };
    const auto is_leftwards = [](char32_t point) {
        const UCharDirection kind = u_charDirection(static_cast<UChar32>(point));
        return kind == U_RIGHT_TO_LEFT || kind == U_RIGHT_TO_LEFT_ARABIC;
    };
    if (std::ranges::none_of(name, is_suspect) ||
        std::ranges::none_of(to_code_points(name), is_leftwards)) {
        return std::string(name);
    }
    return "\u2068" + std::string(name) + "\u2069";
}

std::string folded(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    expect(U_SUCCESS(status), "ICU holds its normalisation data");
    const icu::UnicodeString decomposed =
        normalizer->normalize(unicode(without_parentheses(name)), status).foldCase();
    std::u32string kept;
    std::u32string pictures;
    for (std::int32_t index = 0; index < decomposed.length();
         index = decomposed.moveIndex32(index, 1)) {
        const UChar32 code = decomposed.char32At(index);
        if (code == U'œ') {
            kept += U"oe";
        } else if (code == U'æ') {
            kept += U"ae";
        } else if (u_isalnum(code)) {
            kept += static_cast<char32_t>(code);
        } else if (u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC)) {
            pictures += static_cast<char32_t>(code);
        }
    }
    return to_utf8(kept.empty() ? pictures : kept);
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
    std::u32string from = to_code_points(left);
    std::u32string to = to_code_points(right);
    if (from.size() > to.size()) {
        std::swap(from, to);
    }
    if (to.size() - from.size() >= limit) {
        return limit;
    }
    // Rows of the table of costs: of two letters back, one back, and this one.
    std::vector<std::size_t> before(to.size() + 1);
    std::vector<std::size_t> above(to.size() + 1);
    std::vector<std::size_t> here(to.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t row = 1; row <= from.size(); ++row) {
        here[0] = row;
        std::size_t least = row;
        for (std::size_t column = 1; column <= to.size(); ++column) {
            const std::size_t replaced = from[row - 1] == to[column - 1] ? 0 : 1;
            std::size_t best =
                std::min({above[column] + 1, here[column - 1] + 1, above[column - 1] + replaced});
            const bool swapped = row > 1 && column > 1 && from[row - 1] == to[column - 2] &&
                                 from[row - 2] == to[column - 1];
            if (swapped) {
                best = std::min(best, before[column - 2] + 1);
            }
            here[column] = best;
            least = std::min(least, best);
        }
        // A swap reaches back over a row, at the price of one: it cannot come in lower than this.
        if (least > limit) {
            return limit;
        }
        std::swap(before, above);
        std::swap(above, here);
    }
    return std::min(above.back(), limit);
}

}  // namespace palier::base
