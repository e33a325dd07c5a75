#include "pdf/ink_extent.h"

#include <algorithm>

namespace palier::pdf {

namespace {

using base::Length;

layout::Rectangle extent_of(const layout::TextInk& text) {
    return {text.left, text.baseline - text.size, text_width(text), text.size.scaled(4, 3)};
}

layout::Rectangle extent_of(const layout::RectangleInk& rectangle) {
    return rectangle.area;
}

/// Curves stay within their control points.
layout::Rectangle extent_of(const layout::PathInk& path) {
    std::optional<layout::Point> low;
    layout::Point high;
    const auto take = [&](const layout::Point& point) {
        if (!low) {
            low = high = point;
        }
        low = layout::Point{std::min(low->x, point.x), std::min(low->y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    };
    for (const layout::PathStep& step : path.steps) {
        if (step.kind == layout::PathStep::Kind::Curve) {
            take(step.control1);
            take(step.control2);
        }
        if (step.kind != layout::PathStep::Kind::Close) {
            take(step.to);
        }
    }
    const layout::Point start = low.value_or(layout::Point{});
    const Length pen = path.stroke ? path.stroke_width.scaled(1, 2) : Length();
    return {start.x - pen, start.y - pen, high.x - start.x + pen * 2, high.y - start.y + pen * 2};
}

bool paints_of(const layout::TextInk& text) {
    return !text.run.glyphs.empty();
}

bool paints_of(const layout::RectangleInk& rectangle) {
    return rectangle.area.width > Length() && rectangle.area.height > Length();
}

bool paints_of(const layout::PathInk& path) {
    return path.steps.size() > 1 && (path.fill || path.stroke);
}

}  // namespace

base::Length text_width(const layout::TextInk& text) {
    const auto glyphs = static_cast<std::int64_t>(text.run.glyphs.size());
    return text.size.scaled(text.run.width, 1000) +
           text.tracking * std::max<std::int64_t>(glyphs - 1, 0);
}

layout::Rectangle extent(const layout::Mark& mark) {
    return std::visit([](const auto& ink) { return extent_of(ink); }, mark.ink);
}

bool paints(const layout::Mark& mark) {
    return std::visit([](const auto& ink) { return paints_of(ink); }, mark.ink);
}

}  // namespace palier::pdf
