#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "typeset/text_directions.h"

namespace palier::typeset {

/// A character as it is to be drawn: `shown` may stand for another one of the text.
struct DrawnCharacter {
    char32_t shown = 0;
    /// The byte of the text where the character begins.
    std::uint32_t offset = 0;
};

/// What stands before and after a text that is shaped, and is not shaped with it: letters that are
/// joined in writing keep the forms that they have beside it.
struct Neighbours {
    std::string_view before = {};
    std::string_view after = {};
};

/// A glyph in font units. Glyphs of one cluster carry the same offset.
struct PlacedGlyph {
    std::uint32_t id = 0;
    std::uint32_t offset = 0;
    /// From the origin of this glyph to the origin of the next one; from right to left, from the
    /// place of the glyph before it to its own, leftwards.
    std::int32_t advance = 0;
    /// Where a glyph of a text from right to left is drawn, from its place.
    std::int32_t right = 0;
    std::int32_t up = 0;
};

/// One parsed TrueType font: all that HarfBuzz says of it. Read-only and safe under threads.
class FontFace {
  public:
    /// Why a file cannot be used.
    enum class Refusal { NotAFont, NoTrueTypeOutlines, EmbeddingForbidden };

    static std::variant<FontFace, Refusal> parse(std::string bytes);
    FontFace(const FontFace&) = delete;
    FontFace& operator=(const FontFace&) = delete;
    FontFace(FontFace&&) noexcept;
    FontFace& operator=(FontFace&&) noexcept;
    ~FontFace();

    const std::string& bytes() const;
    const std::string& postscript_name() const;
    int units_per_em() const;
    /// Empty when the font has no glyph for `character` by itself.
    std::optional<std::uint32_t> glyph(char32_t character) const;
    /// The glyphs of characters of one script and one direction, in reading order, with kerning and
    /// ligatures, language French; brackets from right to left are mirrored. `script` is a
    /// four-letter code of ISO 15924.
    std::vector<PlacedGlyph> shape(const std::vector<DrawnCharacter>& characters,
                                   std::string_view script, Direction direction,
                                   const Neighbours& neighbours) const;

  private:
    struct Impl;
    explicit FontFace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace palier::typeset
