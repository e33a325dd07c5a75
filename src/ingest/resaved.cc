#include "ingest/resaved.h"

#include <set>
#include <string>

#include "base/charset.h"
#include "base/date.h"
#include "base/utf8.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

/// The characters of an encoding of one byte each.
std::set<char32_t> characters(base::Charset charset) {
    constexpr int bytes = 256;
    std::set<char32_t> found;
    for (int byte = 1; byte < bytes; ++byte) {
        const std::string one(1, static_cast<char>(byte));
        for (const char32_t point : base::to_code_points(base::decoded(one, charset))) {
            found.insert(point);
        }
    }
    return found;
}

bool has(CsvEncoding encoding, char32_t point) {
    static const std::set<char32_t> windows = characters(base::Charset::Windows1252);
    static const std::set<char32_t> latin = characters(base::Charset::Latin9);
    switch (encoding) {
        case CsvEncoding::Utf8:
        case CsvEncoding::Utf16:
            return true;
        case CsvEncoding::Windows1252:
            return windows.contains(point);
        case CsvEncoding::Latin9:
            return latin.contains(point);
    }
    return true;
}

bool is_line_end(char32_t point) {
    return point == U'\n';
}

/// What stands for a character that an encoding does not have.
bool is_substitute(char32_t original, char32_t seen) {
    const bool dash = (original >= U'\u2010' && original <= U'\u2015') || original == U'\u2212';
    return seen == U'?' || (dash && seen == U'-') ||
           (base::is_white_space(original) && base::is_white_space(seen));
}

bool same_character(char32_t original, char32_t seen) {
    return original == seen || (base::is_white_space(original) && base::is_white_space(seen) &&
                                is_line_end(original) == is_line_end(seen));
}

bool same_text(std::u32string_view original, std::u32string_view seen, CsvEncoding encoding) {
    std::size_t at = 0;
    for (const char32_t point : original) {
        if (at < seen.size() && same_character(point, seen[at])) {
            ++at;
            continue;
        }
        if (has(encoding, point) || at == seen.size() || !is_substitute(point, seen[at])) {
            return false;
        }
        ++at;
        // A character beyond the first plane is two units for some programs, and two marks.
        const bool wide = point > 0xFFFF;
        at += wide && at < seen.size() && seen[at] == U'?' ? 1U : 0U;
    }
    return at == seen.size();
}

bool same_number(std::string_view original, std::string_view seen) {
    const auto before = parse_number(original);
    return before && before == parse_number(seen) && original.ends_with('%') == seen.ends_with('%');
}

bool same_day(std::string_view original, std::string_view seen) {
    const auto before = base::Date::parse(original);
    return before && before == base::Date::parse(seen);
}

}  // namespace

bool may_be_resaved(std::string_view original, std::string_view seen, CsvEncoding encoding) {
    return original == seen || same_number(original, seen) || same_day(original, seen) ||
           same_text(base::to_code_points(original), base::to_code_points(seen), encoding);
}

}  // namespace palier::ingest
