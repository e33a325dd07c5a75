#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palier::pdf {

/// What a FontDescriptor states, in thousandths of the size.
struct FontMetrics {
    /// Left, bottom, right, top over all glyphs.
    std::vector<int> box;
    int ascent = 0;
    int descent = 0;
    int cap_height = 0;
    int stem_width = 0;
    /// Degrees, negative for letters that lean to the right.
    int italic_angle = 0;
};

/// A font file cut down to some glyphs.
struct FontSubset {
    std::string bytes;
    /// For each glyph asked for, in the same order, its index in the subset.
    std::vector<std::uint16_t> glyphs;
};

/// The glyphs of one TrueType file, read by HarfBuzz. The bytes outlive it.
class FontProgram {
  public:
    explicit FontProgram(std::span<const char> bytes);
    FontProgram(FontProgram&&) noexcept;
    ~FontProgram();

    /// The width in hmtx, in tenths of a thousandth of the size.
    int width_tenths(std::uint32_t glyph) const;
    FontMetrics metrics() const;
    /// Outlines and widths of `glyphs` and .notdef, without hints, layout tables or names. Throws
    /// base::SystemFailure (SYS-040) when HarfBuzz cannot.
    FontSubset subset(std::span<const std::uint32_t> glyphs) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace palier::pdf
