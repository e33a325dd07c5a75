#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pdf/font_program.h"

namespace palier::pdf {

/// The two-byte codes (CIDs) by which page contents name the glyphs of one font. A code stands for
/// a glyph and a text, so that every code says one text only: a space and a no-break space share a
/// glyph, not a code. Codes are given in the order of first use; 0 is .notdef.
class FontCodes {
  public:
    struct Code {
        std::uint32_t glyph = 0;
        std::string text;
        int width_tenths = 0;
    };

    explicit FontCodes(FontProgram program);

    /// The code of a glyph that stands for `text`. A glyph without text gets U+200B:
    /// PDF/UA-1, 7.21.7 asks a text of every code.
    std::uint16_t code(std::uint32_t glyph, std::string_view text);
    int width_tenths(std::uint16_t code) const { return codes_.at(code).width_tenths; }
    /// All codes, by their number.
    const std::vector<Code>& all() const { return codes_; }
    const FontProgram& program() const { return program_; }

  private:
    FontProgram program_;
    std::vector<Code> codes_;
    // Looked up only, never walked.
    std::unordered_map<std::string, std::uint16_t> known_;
};

}  // namespace palier::pdf
