#include "pdf/font_codes.h"

#include <limits>

#include "base/expect.h"

namespace palier::pdf {

namespace {

constexpr std::string_view zero_width_space = "\u200B";

std::string key_of(std::uint32_t glyph, std::string_view text) {
    std::string key;
    for (const unsigned shift : {0U, 8U, 16U}) {
        key += static_cast<char>((glyph >> shift) & 0xFFU);
    }
    key += text;
    return key;
}

}  // namespace

FontCodes::FontCodes(FontProgram program) : program_(std::move(program)) {
    codes_.push_back({0, "", program_.width_tenths(0)});
}

std::uint16_t FontCodes::code(std::uint32_t glyph, std::string_view text) {
    base::expect(glyph != 0, "what is shown has a glyph");
    if (text.empty()) {
        text = zero_width_space;
    }
    const auto next = static_cast<std::uint16_t>(codes_.size());
    const auto [place, added] = known_.try_emplace(key_of(glyph, text), next);
    if (added) {
        base::expect(codes_.size() < std::numeric_limits<std::uint16_t>::max(),
                     "a font has at most 65 535 codes");
        codes_.push_back({glyph, std::string(text), program_.width_tenths(glyph)});
    }
    return place->second;
}

}  // namespace palier::pdf
