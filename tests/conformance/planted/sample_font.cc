#include "conformance/planted/sample_font.h"

#include <hb-subset.h>
#include <hb.h>

#include <cmath>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace palier::conformance {

namespace {

template <auto destroy>
struct Destroy {
    template <typename Type>
    void operator()(Type* object) const {
        destroy(object);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HarfbuzzFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

/// A block of a CMap holds no more.
constexpr std::size_t block = 100;

std::u32string sample_characters() {
    std::u32string characters;
    for (char32_t point = U' '; point <= U'~'; ++point) {
        characters += point;
    }
    for (char32_t point = U'\u00A0'; point <= U'\u00FF'; ++point) {
        characters += point;
    }
    return characters + U"\u2019\u2022\u202F";
}

Face subset(const Face& whole, std::u32string_view characters) {
    const SubsetInput input(hb_subset_input_create_or_fail());
    for (const char32_t character : characters) {
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    }
    Face result(hb_subset_or_fail(whole.get(), input.get()));
    if (!result) {
        throw std::runtime_error("the sample's font cannot be subset");
    }
    return result;
}

std::string hexadecimal(std::uint32_t value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (unsigned shift = 16; shift > 0; shift -= 4) {
        text += digits.at((value >> (shift - 4)) & 0xFU);
    }
    return text;
}

}  // namespace

std::string SampleFont::code(std::size_t cid) {
    return hexadecimal(static_cast<std::uint32_t>(cid));
}

std::string SampleFont::to_unicode() const {
    std::string cmap =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Sample def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
    for (std::size_t first = 0; first < characters.size(); first += block) {
        const std::size_t count = std::min(block, characters.size() - first);
        cmap += std::to_string(count) + " beginbfchar\n";
        for (std::size_t index = first; index < first + count; ++index) {
            cmap += "<" + code(index + 1) + "> <" + hexadecimal(characters.at(index)) + ">\n";
        }
        cmap += "endbfchar\n";
    }
    return cmap + "endcmap end end\n";
}

std::string SampleFont::glyph_map() const {
    std::string map;
    for (const std::uint32_t glyph : glyphs) {
        map += static_cast<char>(glyph >> 8U);
        map += static_cast<char>(glyph & 0xFFU);
    }
    return map;
}

SampleFont load_sample_font() {
    const Blob file(hb_blob_create_from_file_or_fail(PALIER_SAMPLE_FONT));
    if (!file) {
        throw std::runtime_error("the sample's font is not installed");
    }
    SampleFont font;
    font.characters = sample_characters();
    const Face face = subset(Face(hb_face_create(file.get(), 0)), font.characters);
    const Blob program(hb_face_reference_blob(face.get()));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(program.get(), &size);
    font.program.assign(bytes, size);
    // The tables are read anew: the subset itself is not ready to be asked.
    const Face compact(hb_face_create(program.get(), 0));
    const HarfbuzzFont shaper(hb_font_create(compact.get()));
    font.glyphs.push_back(0);
    font.widths.push_back(0);
    for (const char32_t character : font.characters) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(shaper.get(), character, &glyph) == 0) {
            throw std::runtime_error("the sample's font lacks a character");
        }
        const double advance = hb_font_get_glyph_h_advance(shaper.get(), glyph);
        font.glyphs.push_back(glyph);
        font.widths.push_back(std::lround(advance * 1000 / hb_face_get_upem(compact.get())));
    }
    return font;
}

}  // namespace palier::conformance
