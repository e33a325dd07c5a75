#include "conformance/reading/font.h"

#include <memory>

#include "conformance/reading/text.h"

namespace palier::conformance {

namespace {

/// The array W (ISO 32000-1, 9.7.4.3): « first [w w …] » and « first last w ».
std::map<std::uint32_t, double> read_widths(const Object& array) {
    std::map<std::uint32_t, double> widths;
    std::size_t index = 0;
    while (index + 1 < array.size()) {
        const auto first = static_cast<std::uint32_t>(array.at(index).integer().value_or(0));
        const Object second = array.at(index + 1);
        if (second.is_array()) {
            for (std::size_t item = 0; item < second.size(); ++item) {
                widths[first + static_cast<std::uint32_t>(item)] =
                    second.at(item).number().value_or(0);
            }
            index += 2;
            continue;
        }
        const auto last = static_cast<std::uint32_t>(second.integer().value_or(0));
        for (std::uint32_t code = first; code <= last && code <= 0xFFFF; ++code) {
            widths[code] = array.at(index + 2).number().value_or(0);
        }
        index += 3;
    }
    return widths;
}

Font read_font(const Object& dictionary) {
    Font font;
    font.object = dictionary;
    font.name = dictionary.key("BaseFont").name().value_or("");
    font.descendant = dictionary.key("DescendantFonts").at(0);
    font.descriptor = font.descendant.key("FontDescriptor");
    font.widths = read_widths(font.descendant.key("W"));
    font.default_width = font.descendant.key("DW").number().value_or(1000);
    if (const auto cmap = dictionary.key("ToUnicode").data()) {
        font.to_unicode = read_to_unicode(*cmap);
    }
    if (const auto program = font.descriptor.key("FontFile2").data()) {
        font.program = read_truetype(*program);
    }
    return font;
}

}  // namespace

double Font::width(std::uint32_t code) const {
    const auto found = widths.find(code);
    return found == widths.end() ? default_width : found->second;
}

std::optional<std::uint32_t> Font::glyph(std::uint32_t code) const {
    const Object map = descendant.key("CIDToGIDMap");
    const auto data = map.data();
    if (!data) {
        return map.is_name("Identity") ? std::optional(code) : std::nullopt;
    }
    const std::size_t offset = code * std::size_t{2};
    return offset + 2 <= data->size() ? std::optional(big_endian(data->substr(offset, 2)))
                                      : std::nullopt;
}

std::string Font::text(const std::vector<std::uint32_t>& codes) const {
    std::u32string text;
    for (const std::uint32_t code : codes) {
        if (to_unicode && to_unicode->meanings.contains(code)) {
            text += to_unicode->meanings.at(code);
        }
    }
    return to_utf8(text);
}

std::string Font::where() const {
    return "font " + name + " (" + object.where() + ")";
}

const Font* FontSet::font(const Object& dictionary) {
    if (!dictionary.id().indirect()) {
        direct_.push_back(std::make_unique<Font>(read_font(dictionary)));
        return direct_.back().get();
    }
    const auto found = fonts_.find(dictionary.id());
    if (found != fonts_.end()) {
        return &found->second;
    }
    return &fonts_.emplace(dictionary.id(), read_font(dictionary)).first->second;
}

}  // namespace palier::conformance
