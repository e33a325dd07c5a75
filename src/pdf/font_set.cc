#include "pdf/font_set.h"

#include <algorithm>

#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

/// Six capitals from the bytes of a subset (FNV-1a), as ISO 32000-1, 9.6.4 asks.
std::string subset_tag(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    std::string tag;
    for (int letter = 0; letter < 6; ++letter) {
        tag += static_cast<char>('A' + hash % 26);
        hash /= 26;
    }
    return tag;
}

/// The name that a PDF gives a font: letters, digits and hyphens only need no escape.
std::string base_font(std::string_view tag, std::string_view postscript_name) {
    std::string name = joined({tag, "+"});
    for (const char letter : postscript_name) {
        const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= 'a' && letter <= 'z') || letter == '-' || letter == '_';
        name += plain ? letter : '-';
    }
    return name;
}

std::string to_unicode(const std::vector<FontCodes::Code>& codes) {
    // ISO 32000-1, 9.10.3: at most 100 entries a block.
    constexpr std::size_t block = 100;
    std::string out =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t first = 1; first < codes.size(); first += block) {
        const std::size_t end = std::min(first + block, codes.size());
        append_integer(out, static_cast<std::int64_t>(end - first));
        out += " beginbfchar\n";
        for (std::size_t code = first; code < end; ++code) {
            out += '<';
            append_code(out, static_cast<std::uint16_t>(code));
            out += joined({"> <", utf16_digits(codes[code].text), ">\n"});
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string widths(const std::vector<FontCodes::Code>& codes) {
    std::string out = "[0[";
    for (std::size_t code = 0; code < codes.size(); ++code) {
        out += code == 0 ? "" : " ";
        append_decimal(out, codes[code].width_tenths, 1);
    }
    return out + "]]";
}

std::string glyph_map(const std::vector<std::uint16_t>& glyphs) {
    std::string out;
    for (const std::uint16_t glyph : glyphs) {
        out += static_cast<char>(glyph >> 8U);
        out += static_cast<char>(glyph & 0xFFU);
    }
    return out;
}

void append_entry(std::string& out, std::string_view key, int value) {
    out += key;
    out += ' ';
    append_integer(out, value);
}

std::string descriptor(const FontMetrics& metrics, const std::string& name, Reference file) {
    std::string out = joined({"/Type/FontDescriptor/FontName/", name, "/Flags 4/FontBBox["});
    for (std::size_t corner = 0; corner < metrics.box.size(); ++corner) {
        out += corner == 0 ? "" : " ";
        append_integer(out, metrics.box[corner]);
    }
    out += ']';
    append_entry(out, "/ItalicAngle", metrics.italic_angle);
    append_entry(out, "/Ascent", metrics.ascent);
    append_entry(out, "/Descent", metrics.descent);
    append_entry(out, "/CapHeight", metrics.cap_height);
    append_entry(out, "/StemV", metrics.stem_width);
    return joined({out, "/FontFile2 ", file.text()});
}

Reference write_font(Haru& haru, const FontCodes& codes, std::string_view postscript_name) {
    std::vector<std::uint32_t> glyphs;
    for (const FontCodes::Code& code : codes.all()) {
        glyphs.push_back(code.glyph);
    }
    const FontSubset subset = codes.program().subset(glyphs);
    const std::string name = base_font(subset_tag(subset.bytes), postscript_name);
    std::string length;
    append_entry(length, "/Length1", static_cast<int>(subset.bytes.size()));
    const Reference file = haru.add_stream(length, subset.bytes);
    const Reference map = haru.add_stream("", glyph_map(subset.glyphs));
    const Reference about = haru.add(descriptor(codes.program().metrics(), name, file));
    const Reference descendant =
        haru.add(joined({"/Type/Font/Subtype/CIDFontType2/BaseFont/", name,
                         "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                         "/FontDescriptor ",
                         about.text(), "/CIDToGIDMap ", map.text(), "/W", widths(codes.all())}));
    const Reference texts = haru.add_stream("", to_unicode(codes.all()));
    return haru.add(
        joined({"/Type/Font/Subtype/Type0/BaseFont/", name, "/Encoding/Identity-H/DescendantFonts[",
                descendant.text(), "]/ToUnicode ", texts.text()}));
}

}  // namespace

FontSet::Font& FontSet::use(typeset::FaceId face) {
    const auto found = fonts_.find(face);
    if (found != fonts_.end()) {
        return found->second;
    }
    std::string name = "F";
    append_integer(name, static_cast<std::int64_t>(fonts_.size() + 1));
    return fonts_.emplace(face, Font{std::move(name), FontCodes(FontProgram(library_.bytes(face)))})
        .first->second;
}

void FontSet::write(Haru& haru, Reference resources) const {
    std::string entries;
    for (const auto& [face, font] : fonts_) {
        const Reference written = write_font(haru, font.codes, library_.postscript_name(face));
        entries += joined({"/", font.resource_name, " ", written.text()});
    }
    haru.fill(resources, entries);
}

}  // namespace palier::pdf
