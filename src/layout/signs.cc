#include "layout/signs.h"

#include <utility>

#include "layout/paths.h"

namespace palier::layout {

namespace {

using base::Length;
using document::Color;
using document::Sign;

/// A sign's box is 20 × 20: its measures are given in hundredths of these parts.
class Drawing {
  public:
    Drawing(Length side, const Point& corner) : side_(side), corner_(corner) {}

    Length length(std::int64_t hundredths) const { return side_.scaled(hundredths, 2000); }
    Point point(std::int64_t x, std::int64_t y) const {
        return {corner_.x + length(x), corner_.y + length(y)};
    }
    Point centre() const { return point(1000, 1000); }

    PathInk disc(std::int64_t radius, const Color& color) const {
        PathInk ink;
        add_circle(ink.steps, centre(), length(radius));
        ink.fill = color;
        return ink;
    }

    PathInk ring(std::int64_t radius, std::int64_t width, const Color& color) const {
        PathInk ink;
        add_circle(ink.steps, centre(), length(radius));
        ink.stroke = color;
        ink.stroke_width = length(width);
        return ink;
    }

    PathInk strokes(std::int64_t width, const Color& color) const {
        PathInk ink;
        ink.stroke = color;
        ink.stroke_width = length(width);
        return ink;
    }

    static PathInk rectangle(const Point& from, const Point& to, const Color& color) {
        PathInk ink;
        add_rectangle(ink.steps, {from.x, from.y, to.x - from.x, to.y - from.y});
        ink.fill = color;
        return ink;
    }

  private:
    Length side_;
    Point corner_;
};

constexpr std::int64_t white_stroke = 240;
constexpr std::int64_t ring_radius = 800;
constexpr std::int64_t ring_stroke = 200;

std::vector<PathInk> met(const Drawing& box, const document::Palette& palette) {
    PathInk tick = box.strokes(white_stroke, palette.on_accent);
    add_line(tick.steps, {box.point(560, 1030), box.point(860, 1330), box.point(1450, 700)});
    return {box.disc(900, palette.met), std::move(tick)};
}

std::vector<PathInk> gap(const Drawing& box, const document::Palette& palette) {
    PathInk half;
    // The left half is the whole without the sector from 12 to 6 o'clock.
    PathSteps right;
    add_sector(right, box.centre(), box.length(ring_radius), 1, 2);
    for (PathStep& step : right) {
        for (Point* point : {&step.control1, &step.control2, &step.to}) {
            point->x = box.centre().x * 2 - point->x;
        }
    }
    half.steps = std::move(right);
    half.fill = palette.gap;
    return {std::move(half), box.ring(ring_radius, ring_stroke, palette.gap)};
}

std::vector<PathInk> blocking(const Drawing& box, const document::Palette& palette) {
    PathInk cross = box.strokes(white_stroke, palette.on_accent);
    add_line(cross.steps, {box.point(620, 620), box.point(1380, 1380)});
    add_line(cross.steps, {box.point(1380, 620), box.point(620, 1380)});
    return {box.rectangle(box.point(150, 150), box.point(1850, 1850), palette.blocking),
            std::move(cross)};
}

std::vector<PathInk> mark(const Drawing& box, const base::Score& value, const Color& color) {
    std::vector<PathInk> ink{box.ring(ring_radius, ring_stroke, color)};
    PathInk sector;
    add_sector(sector.steps, box.centre(), box.length(ring_radius), value.numerator(),
               value.denominator() * 100);
    if (!sector.steps.empty()) {
        sector.fill = color;
        ink.insert(ink.begin(), std::move(sector));
    }
    return ink;
}

}  // namespace

Length sign_width(Length size) {
    return size.scaled(1100, 1000);
}

Length sign_gap(Length size) {
    return size.scaled(350, 1000);
}

std::vector<PathInk> sign_ink(const Sign& sign, const document::TextStyle& text,
                              const document::Palette& palette, const Point& left_baseline) {
    const Length side = sign_width(text.size);
    // Capitals are 0.72 of the size high (visual.md, « Type »).
    const Length middle = left_baseline.y - text.size.scaled(360, 1000);
    const Drawing box(side, {left_baseline.x, middle - side.scaled(1, 2)});
    switch (sign.kind) {
        case Sign::Kind::Met:
            return met(box, palette);
        case Sign::Kind::Gap:
            return gap(box, palette);
        case Sign::Kind::Blocking:
            return blocking(box, palette);
        case Sign::Kind::Mark:
            return mark(box, sign.value, palette.accent);
        case Sign::Kind::NotCounted:
            return {box.rectangle(box.point(400, 900), box.point(1600, 1100), palette.muted)};
        case Sign::Kind::Full:
            return {box.disc(ring_radius, text.color)};
        case Sign::Kind::Hollow:
            return {box.ring(ring_radius - ring_stroke / 2, ring_stroke, text.color)};
    }
    return {};
}

}  // namespace palier::layout
