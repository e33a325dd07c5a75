#pragma once

#include <span>
#include <string>
#include <vector>

#include "conformance/reading/font.h"
#include "conformance/reading/geometry.h"

namespace palier::conformance {

/// Larger than any page: no clipping path yet.
constexpr Area everything{-1e9, -1e9, 1e9, 1e9};

/// The parts of the graphics state that move or size ink (ISO 32000-1, 8.4 and 9.3).
struct GraphicsState {
    Matrix transformation;
    Area clip = everything;
    double line_width = 1;
    const Font* font = nullptr;
    double font_size = 0;
    double character_spacing = 0;
    double horizontal_scale = 1;
    double leading = 0;
    double rise = 0;
    /// Text rendering mode 3 (ISO 32000-1, 9.3.6).
    bool unseen = false;
};

/// The current path: it bounds what is painted.
class PathBuilder {
  public:
    /// Applies a path construction operator. Whether `operation` is one.
    bool apply(const std::string& operation, std::span<const double> numbers,
               const Matrix& transformation);
    /// W and W*: the path clips from the next painting operator on.
    void clip_next() { clips_ = true; }
    bool clips() const { return clips_; }
    Area area() const { return bounds(points_); }
    void clear();

  private:
    std::vector<Point> points_;
    bool clips_ = false;
};

/// Text positions (ISO 32000-1, 9.4).
class TextCursor {
  public:
    void begin();
    void set(const Matrix& matrix);
    void next_line(double right, double up);

    /// Where `codes` leave ink with this state; moves past them.
    TextInk show(const std::vector<std::uint32_t>& codes, const GraphicsState& state);
    /// A number of a TJ array: thousandths of the size, to the left.
    void adjust(double thousandths, const GraphicsState& state);

  private:
    void advance(double width);

    Matrix text_;
    Matrix line_;
};

}  // namespace palier::conformance
