#include "layout/ink_extent.h"

#include <algorithm>

namespace palier::layout {

namespace {

using base::Length;

Rectangle extent_of(const TextInk& text) {
    return {text.left, text.baseline - text.size, text_width(text), text.size.scaled(4, 3)};
}

Rectangle extent_of(const RectangleInk& rectangle) {
    return rectangle.area;
}

/// Curves stay within their control points.
Rectangle extent_of(const PathInk& path) {
    std::optional<Point> low;
    Point high;
    const auto take = [&](const Point& point) {
        if (!low) {
            low = high = point;
        }
        low = Point{std::min(low->x, point.x), std::min(low->y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    };
    for (const PathStep& step : path.steps) {
        if (step.kind == PathStep::Kind::Curve) {
            take(step.control1);
            take(step.control2);
        }
        if (step.kind != PathStep::Kind::Close) {
            take(step.to);
        }
    }
    const Point start = low.value_or(Point{});
    const Length pen = path.stroke ? path.stroke_width.scaled(1, 2) : Length();
    return {start.x - pen, start.y - pen, high.x - start.x + pen * 2, high.y - start.y + pen * 2};
}

bool paints_of(const TextInk& text) {
    return !text.run.glyphs.empty();
}

bool paints_of(const RectangleInk& rectangle) {
    return rectangle.area.width > Length() && rectangle.area.height > Length();
}

bool paints_of(const PathInk& path) {
    return path.steps.size() > 1 && (path.fill || path.stroke);
}

}  // namespace

base::Length text_width(const TextInk& text) {
    const auto glyphs = static_cast<std::int64_t>(text.run.glyphs.size());
    return text.size.scaled(text.run.width, 1000) +
           text.tracking * std::max<std::int64_t>(glyphs - 1, 0);
}

Rectangle extent(const Mark& mark) {
    return std::visit([](const auto& ink) { return extent_of(ink); }, mark.ink);
}

bool paints(const Mark& mark) {
    return std::visit([](const auto& ink) { return paints_of(ink); }, mark.ink);
}

}  // namespace palier::layout
