#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "conformance/reading/pdf_file.h"
#include "conformance/reading/to_unicode.h"
#include "conformance/reading/truetype.h"

namespace palier::conformance {

/// A composite font as this project writes them: Type0 over CIDFontType2, Identity-H, two-byte
/// codes that are the CIDs. What is missing is empty; checks tell.
struct Font {
    Object object;
    Object descendant;
    Object descriptor;
    /// BaseFont of the Type0 font.
    std::string name;
    std::map<std::uint32_t, double> widths;
    double default_width = 1000;
    std::optional<ToUnicode> to_unicode;
    std::optional<TrueType> program;

    /// Thousandths of the size.
    double width(std::uint32_t code) const;
    /// The glyph that a code shows, or empty when the CIDToGIDMap does not reach that far.
    std::optional<std::uint32_t> glyph(std::uint32_t code) const;
    /// What codes mean, in UTF-8.
    std::string text(const std::vector<std::uint32_t>& codes) const;
    /// « F1, object 12 »
    std::string where() const;
};

/// Fonts, read once each.
class FontSet {
  public:
    /// The font of a font dictionary; it lives as long as the set. Not null.
    const Font* font(const Object& dictionary);

  private:
    std::map<ObjectId, Font> fonts_;
    std::vector<std::unique_ptr<Font>> direct_;
};

}  // namespace palier::conformance
