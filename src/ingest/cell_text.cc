#include "ingest/cell_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace palier::ingest {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Line ends other than LF: VT is what some spreadsheets hold for a break inside a cell.
bool is_line_end(char32_t point) {
    return point == U'\n' || point == U'\v' || point == U'\r' || point == U'\u0085' ||
           point == U'\u2028' || point == U'\u2029';
}

/// Marks without a glyph that copying leaves behind: taken out without a word.
bool is_residue(char32_t point) {
    return point == U'\u200B' || point == U'\uFEFF';
}

/// Controls (C0, DEL, C1), marks that turn the direction of reading, and what is no character.
bool is_unwanted(char32_t point) {
    constexpr std::array<Range, 7> ranges{{{0x00, 0x1F},
                                           {0x7F, 0x9F},
                                           {0x200E, 0x200F},
                                           {0x202A, 0x202E},
                                           {0x2066, 0x2069},
                                           {0xFDD0, 0xFDEF},
                                           {0xFFF9, 0xFFFB}}};
    return (point & 0xFFFEU) == 0xFFFE || std::ranges::any_of(ranges, [&](const Range& range) {
               return point >= range.first && point <= range.last;
           });
}

/// Where a text may hold what is left of one letter: of the bytes of its UTF-8, each read as a
/// character of Windows-1252.
struct Remains {
    /// What a first byte becomes.
    char32_t first;
    /// What second bytes become that stand after it in no text of French.
    std::u32string_view seconds;
    /// Those that may close a quotation, or go on, after a word in capitals of another language.
    std::u32string_view marks;
};

// After Â, no soft hyphen: « CHÂ-TEAU » may be parted there. After Å, the unit, no exponent.
constexpr std::array<Remains, 4> all_remains{
    {{U'Ã', U"€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿", U"…‘’“”•–—"},
     {U'Â', U"¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿", U""},
     {U'Å', U"‚„†‡ˆŠ‹ŒŽ˜™šœžŸ¡¤¦¨¬¯´¸¼½¾¿", U"‘’“”"},
     {U'â', U"€‚„†ˆ‰œ", U""}}};

constexpr char32_t no_break_space = U'\u00A0';

bool is_capital(char32_t point) {
    return (point >= U'A' && point <= U'Z') || (point >= U'À' && point <= U'Þ');
}

bool is_letter(char32_t point) {
    return is_capital(point) || (point >= U'a' && point <= U'z') ||
           (point >= U'ß' && point <= U'ÿ');
}

/// Whether « Ã » or « Â » before a no-break space is what is left of « à » or of such a space:
/// « Ã » where a word ends that is none in capitals, « Â » right after a word.
bool is_mangled_space(char32_t before, char32_t first, char32_t after) {
    constexpr std::u32string_view spaced = U"»:;!?";
    if (first == U'Â') {
        return before != U' ' && before != U'\n' && before != no_break_space;
    }
    return first == U'Ã' && !is_capital(before) && !is_letter(after) &&
           spaced.find(after) == std::u32string_view::npos;
}

/// Whether what stands at `index` is what is left of a letter that was lost before the text came
/// here.
bool is_mangled(std::u32string_view text, std::size_t index) {
    const auto at = [text](std::size_t place) { return place < text.size() ? text[place] : U' '; };
    const char32_t first = text[index];
    const char32_t before = index > 0 ? text[index - 1] : U' ';
    const char32_t second = at(index + 1);
    const char32_t after = at(index + 2);
    if (first == U'\uFFFD') {
        return true;
    }
    if (second == no_break_space) {
        return is_mangled_space(before, first, after);
    }
    const auto* const remains = std::ranges::find(all_remains, first, &Remains::first);
    const auto has = [second](std::u32string_view points) {
        return points.find(second) != std::u32string_view::npos;
    };
    return remains != all_remains.end() &&
           (has(remains->seconds) || (has(remains->marks) && is_letter(after)));
}

/// Where a letter was lost before the text came here, or empty.
std::optional<std::size_t> find_mangled(std::u32string_view text) {
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (is_mangled(text, index)) {
            return index;
        }
    }
    return std::nullopt;
}

/// Some letters before and after a position.
std::string surroundings(std::u32string_view text, std::size_t position) {
    constexpr std::size_t letters = 15;
    const std::size_t start = position - std::min(position, letters);
    return base::to_utf8(text.substr(start, 2 * letters));
}

/// A text of so many bytes for each code point allowed is not put in order to be counted.
constexpr std::size_t hopeless = 16;

std::size_t count_code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; }));
}

void report_too_long(std::size_t size, const base::Place& place, const TableLimits& limits,
                     base::Diagnostics& diags) {
    diags.report("ING-012", place,
                 {{"lu", static_cast<std::int64_t>(size)},
                  {"maximum", static_cast<std::int64_t>(limits.text)}});
}

struct Cleaned {
    std::u32string text;
    std::int64_t removed = 0;
};

Cleaned cleaned(std::u32string_view points) {
    Cleaned result;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const char32_t point = points[index];
        if (is_line_end(point)) {
            const bool pair =
                point == U'\r' && index + 1 < points.size() && points[index + 1] == U'\n';
            if (!pair) {
                result.text += U'\n';
            }
        } else if (point == U'\t') {
            result.text += U' ';
        } else if (is_unwanted(point)) {
            ++result.removed;
        } else if (!is_residue(point)) {
            result.text += point;
        }
    }
    return result;
}

}  // namespace

Cell text_cell(std::string_view written, const base::Place& place, const TableLimits& limits,
               base::Diagnostics& diags) {
    if (written.size() > hopeless * limits.text) {
        report_too_long(count_code_points(written), place, limits, diags);
        return Cell{Cell::Empty{}, place};
    }
    const Cleaned clean = cleaned(base::to_code_points(base::composed(written)));
    const std::u32string_view text = base::trimmed(clean.text);
    if (clean.removed > 0) {
        diags.report("ING-013", place, {{"nombre", clean.removed}});
    }
    if (text.size() > limits.text) {
        report_too_long(text.size(), place, limits, diags);
        return Cell{Cell::Empty{}, place};
    }
    // Not of the trimmed text: a space at the end may be half of « à ».
    if (const std::optional<std::size_t> mangled = find_mangled(clean.text)) {
        diags.report("ING-044", place, {{"lu", surroundings(clean.text, *mangled)}});
    }
    if (text.empty()) {
        return Cell{Cell::Empty{}, place};
    }
    return Cell{base::to_utf8(text), place};
}

}  // namespace palier::ingest
