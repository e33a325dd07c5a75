#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "typeset/font_face.h"
#include "typeset/font_library.h"
#include "typeset/text_directions.h"

namespace palier::typeset {

/// One glyph and the text it stands for.
struct Glyph {
    /// Index in the font file.
    std::uint32_t id = 0;
    /// What it takes of the line, kerning included, in thousandths of the size: to the next glyph
    /// from left to right, from the one before it from right to left. The sum over a run is the
    /// run's width rounded once: no drift.
    std::int32_t advance = 0;
    /// The bytes of the run's text that this glyph shows. A cluster of several glyphs gives all of
    /// its text to the first one and none to the others.
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;
    /// Where a glyph of a run from right to left is drawn, from its place, in thousandths.
    std::int32_t right = 0;
    std::int32_t up = 0;
    /// It leaves no ink: it only says its text, which another glyph shows.
    bool unseen = false;
};

/// Glyphs of one face in reading order: the first one stands at the left end, or at the right end
/// of what is written from right to left.
struct GlyphRun {
    FaceId face;
    std::string text;
    std::vector<Glyph> glyphs;
    /// Thousandths of the size.
    std::int32_t width = 0;
    Direction direction = Direction::LeftToRight;
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
    /// (visual.md, « Type »); U+2011 is shown by the hyphen's glyph where the face lacks it. From
    /// right to left, each character has a glyph of its own: what a ligature holds more than one of
    /// gets unseen ones, which readers of the file find where they look for letters. A piece of a
    /// word has the forms that it has beside its `neighbours`. The reference lives as long as the
    /// shaper.
    const std::vector<GlyphRun>& shape(FaceId face, std::string_view text,
                                       Direction direction = Direction::LeftToRight,
                                       const Neighbours& neighbours = {});

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace palier::typeset
