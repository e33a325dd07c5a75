#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// Widths are whole thousandths in the file.
constexpr double width_tolerance = 1.0;
/// ISO 32000-1, table 123.
constexpr std::int64_t symbolic = 4;
constexpr std::int64_t nonsymbolic = 32;

constexpr std::size_t shown_codes = 5;

struct UsedFont {
    const Font* font = nullptr;
    std::set<std::uint32_t> codes;
};

std::vector<UsedFont> used_fonts(const Document& document) {
    std::vector<UsedFont> used;
    for (const Page& page : document.pages) {
        for (const TextShow& show : page.content.shows) {
            if (show.font == nullptr) {
                continue;
            }
            auto found = std::ranges::find(used, show.font, &UsedFont::font);
            if (found == used.end()) {
                found = used.insert(used.end(), {show.font, {}});
            }
            found->codes.insert(show.codes.begin(), show.codes.end());
        }
    }
    return used;
}

std::string list(const std::vector<std::uint32_t>& codes) {
    std::string text = "codes";
    for (std::size_t index = 0; index < std::min(codes.size(), shown_codes); ++index) {
        text += " " + std::to_string(codes[index]);
    }
    return text + (codes.size() > shown_codes ? " … (" + std::to_string(codes.size()) + ")" : "");
}

bool is_private(char32_t point) {
    return (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000;
}

/// What ISO 14289-1, 7.21.7 forbids.
bool is_forbidden(char32_t point) {
    return point == 0 || point == 0xFEFF || point == 0xFFFE;
}

/// What means nothing to a reader.
bool is_meaningless(char32_t point) {
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    return control || surrogate || point == 0xFFFD || point == 0xFFFF || is_private(point);
}

class FontChecker {
  public:
    FontChecker(const UsedFont& used, Report& report)
        : font_(*used.font), codes_(used.codes), report_(report) {}

    void check() {
        if (!check_kind()) {
            return;
        }
        check_name();
        check_system_info();
        check_descriptor();
        check_to_unicode();
        if (check_program()) {
            check_glyphs();
        }
    }

  private:
    void expect(bool holds, std::string_view rule, const std::string& what) {
        report_.expect(holds, rule, font_.where() + ": " + what);
    }

    /// Reports the codes for which something is wrong, together.
    template <typename Wrong>
    void expect_none(std::string_view rule, const std::string& what, Wrong wrong) {
        std::vector<std::uint32_t> found;
        std::ranges::copy_if(codes_, std::back_inserter(found), wrong);
        expect(found.empty(), rule, list(found) + " " + what);
    }

    bool check_kind() {
        const bool composite = font_.object.key("Type").is_name("Font") &&
                               font_.object.key("Subtype").is_name("Type0") &&
                               font_.object.key("Encoding").is_name("Identity-H") &&
                               font_.object.key("DescendantFonts").size() == 1 &&
                               font_.descendant.key("Type").is_name("Font") &&
                               font_.descendant.key("Subtype").is_name("CIDFontType2");
        expect(composite, "INT-font-kind", "no Type0 font, Identity-H, over a CIDFontType2");
        return composite;
    }

    void check_name() {
        const std::string& name = font_.name;
        const std::size_t plus = name.find('+');
        const auto capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
        const bool tagged = plus == 6 && std::ranges::all_of(name.substr(0, 6), capital);
        const bool sound = !name.empty() && (plus == std::string::npos || tagged) &&
                           font_.descendant.key("BaseFont").is_name(name) &&
                           font_.descriptor.key("FontName").is_name(name);
        expect(sound, "INT-font-name", "names that differ, or a subset tag not of six capitals");
    }

    void check_system_info() {
        const Object info = font_.descendant.key("CIDSystemInfo");
        expect(info.key("Registry").bytes() == "Adobe" &&
                   info.key("Ordering").bytes() == "Identity" &&
                   info.key("Supplement").integer() == 0,
               "UA-7.21.3.1-1", "the CIDSystemInfo is not Adobe, Identity, 0");
        const Object map = font_.descendant.key("CIDToGIDMap");
        const auto data = map.data();
        expect(map.is_name("Identity") || (data && !data->empty() && data->size() % 2 == 0),
               "UA-7.21.3.2-1", "the CIDToGIDMap is neither Identity nor a stream of pairs");
    }

    void check_descriptor() {
        const Object& descriptor = font_.descriptor;
        bool complete = descriptor.key("FontBBox").size() == 4;
        for (const std::string_view key :
             {"ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV", "Flags"}) {
            complete = complete && descriptor.key(key).number().has_value();
        }
        const std::int64_t flags = descriptor.key("Flags").integer().value_or(0);
        const bool one_kind = ((flags & symbolic) != 0) != ((flags & nonsymbolic) != 0);
        expect(
            complete && one_kind, "INT-font-descriptor",
            "a descriptor with an entry missing, or both or neither of symbolic and nonsymbolic");
        // ISO 19005-2, 6.2.11.4: a CIDSet must be complete. Ours have none.
        expect(!descriptor.has("CIDSet"), "UA-7.21.4.2-2", "a CIDSet, which is not checked here");
    }

    void check_to_unicode() {
        if (!font_.to_unicode) {
            expect(false, "UA-7.21.7-1", "no ToUnicode");
            return;
        }
        for (const std::string& problem : font_.to_unicode->problems) {
            expect(false, "INT-to-unicode", problem);
        }
        const auto& meanings = font_.to_unicode->meanings;
        const auto any = [&](std::uint32_t code, bool (*wrong)(char32_t)) {
            return meanings.contains(code) && std::ranges::any_of(meanings.at(code), wrong);
        };
        expect_none("UA-7.21.7-1", "have no meaning in Unicode",
                    [&](std::uint32_t code) { return !meanings.contains(code); });
        expect_none("UA-7.21.7-2", "mean U+0000, U+FEFF or U+FFFE",
                    [&](std::uint32_t code) { return any(code, is_forbidden); });
        expect_none("INT-unicode", "mean nothing to a reader", [&](std::uint32_t code) {
            const bool empty = meanings.contains(code) && meanings.at(code).empty();
            return empty || (any(code, is_meaningless) && !any(code, is_forbidden));
        });
    }

    /// Whether the program can be asked for glyphs.
    bool check_program() {
        const Object file = font_.descriptor.key("FontFile2");
        if (!file.is_stream()) {
            expect(false, "UA-7.21.4.1-1", "no FontFile2");
            return false;
        }
        if (!font_.program) {
            expect(false, "INT-font-program", "the program cannot be read");
            return false;
        }
        for (const std::string& problem : font_.program->problems) {
            expect(false, "INT-font-program", problem);
        }
        const auto length = file.key("Length1").integer();
        expect(length && file.data() && *length == std::ranges::ssize(*file.data()),
               "INT-font-program", "Length1 is not the program's length");
        return true;
    }

    void check_glyphs() {
        const TrueType& program = *font_.program;
        const auto present = [&](std::uint32_t code) {
            const auto glyph = font_.glyph(code);
            return glyph && *glyph < program.glyph_count;
        };
        expect_none("UA-7.21.4.1-3", "show glyphs that the program lacks",
                    [&](std::uint32_t code) { return !present(code); });
        expect_none("UA-7.21.8-1", "show .notdef",
                    [&](std::uint32_t code) { return font_.glyph(code) == 0U; });
        expect_none("UA-7.21.5-1", "have another width than their glyph", [&](std::uint32_t code) {
            return present(code) && std::abs(program.advances.at(*font_.glyph(code)) -
                                             font_.width(code)) > width_tolerance;
        });
    }

    const Font& font_;
    const std::set<std::uint32_t>& codes_;
    Report& report_;
};

}  // namespace

void check_fonts(const Document& document, Report& report) {
    for (const UsedFont& used : used_fonts(document)) {
        FontChecker(used, report).check();
    }
}

}  // namespace palier::conformance
