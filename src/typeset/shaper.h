#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "typeset/font_library.h"

namespace palier::typeset {

/// One glyph and the text it stands for.
struct Glyph {
    /// Index in the font file.
    std::uint32_t id = 0;
    /// To the next glyph, kerning included, in thousandths of the size. The sum over a run is the
    /// run's width rounded once: no drift.
    std::int32_t advance = 0;
    /// The bytes of the run's text that this glyph shows. A cluster of several glyphs gives all of
    /// its text to the first one and none to the others.
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;
};

/// Glyphs of one face, left to right.
struct GlyphRun {
    FaceId face;
    std::string text;
    std::vector<Glyph> glyphs;
    /// Thousandths of the size.
    std::int32_t width = 0;
};

/// Turns words into glyphs with kerning and ligatures, in French. Keeps what it has shaped: one
/// shaper serves one document, in one thread.
class Shaper {
  public:
    Shaper(const FontLibrary& fonts, base::Diagnostics& diags);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// The runs of `text` (NFC, one line) in `face`, with other faces where it lacks a character. A
    /// character that no face has is reported once (GAB-210) and shown as « ▯ » or « ? », with the
    /// original character kept as the glyph's text. U+202F is always 180 thousandths wide
    /// (visual.md, « Type »); U+2011 is shown by the hyphen's glyph where the face lacks it. The
    /// reference lives as long as the shaper.
    const std::vector<GlyphRun>& shape(FaceId face, std::string_view text);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace palier::typeset
