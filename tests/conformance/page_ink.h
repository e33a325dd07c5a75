#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palier::conformance {

/// A rectangle in points; y grows upwards, as in the file.
struct Area {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

/// The glyphs of one string of a text operator.
struct TextInk {
    /// After ToUnicode; what a code means nothing for is left out.
    std::string text;
    /// The font's name without subset tag.
    std::string font;
    /// On the page, in points.
    double size = 0;
    /// Where the first glyph stands.
    double left = 0;
    double baseline = 0;
    /// From the font's descent to its ascent, over the advances of all glyphs.
    Area area;
    /// Of the innermost marked-content sequence: « P », « Artifact »; empty outside of all.
    std::string tag;
    /// It is only there to be read (text rendering mode 3).
    bool unseen = false;
};

/// Anything painted that is no text. A path's area holds its control points and the width of its
/// stroke.
struct AreaInk {
    enum class Kind { Fill, Stroke, FillAndStroke, Image, Shading };
    Kind kind = Kind::Fill;
    /// Inside the clipping path's own area.
    Area area;
    std::string tag;
};

/// What lies on one page, in painting order.
struct PageInk {
    /// The MediaBox.
    Area page;
    std::vector<TextInk> texts;
    std::vector<AreaInk> areas;
};

/// The ink of every page, forms included, after all transformations.
/// Throws std::invalid_argument when the bytes are no PDF.
std::vector<PageInk> page_ink(std::string_view bytes);

}  // namespace palier::conformance
