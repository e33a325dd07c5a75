#include "layout/paths.h"

#include <array>

namespace palier::layout {

namespace {

using base::Length;

/// A cubic curve.
struct Arc {
    Point start;
    Point control1;
    Point control2;
    Point end;
};

/// Where a quarter of a circle of radius 1 has its control points: 0.5523, the usual approximation.
Length handle(Length radius) {
    return radius.scaled(5523, 10'000);
}

/// The four quarters, from 12 o'clock on, clockwise.
std::array<Arc, 4> quarters(const Point& centre, Length radius) {
    const Length reach = handle(radius);
    const auto at = [&](Length x, Length y) { return Point{centre.x + x, centre.y + y}; };
    const Point top = at({}, -radius);
    const Point right = at(radius, {});
    const Point bottom = at({}, radius);
    const Point left = at(-radius, {});
    return {Arc{top, at(reach, -radius), at(radius, -reach), right},
            Arc{right, at(radius, reach), at(reach, radius), bottom},
            Arc{bottom, at(-reach, radius), at(-radius, reach), left},
            Arc{left, at(-radius, -reach), at(-reach, -radius), top}};
}

PathStep move_to(const Point& to) {
    return {.kind = PathStep::Kind::Move, .to = to};
}

PathStep line_to(const Point& to) {
    return {.kind = PathStep::Kind::Line, .to = to};
}

PathStep curve_along(const Arc& arc) {
    return {.kind = PathStep::Kind::Curve,
            .control1 = arc.control1,
            .control2 = arc.control2,
            .to = arc.end};
}

PathStep close() {
    return {.kind = PathStep::Kind::Close};
}

/// The beginning of a curve, by de Casteljau's cuts.
Arc beginning(const Arc& arc, std::int64_t part, std::int64_t whole) {
    const auto between = [&](const Point& from, const Point& to) {
        return Point{from.x + (to.x - from.x).scaled(part, whole),
                     from.y + (to.y - from.y).scaled(part, whole)};
    };
    const Point first = between(arc.start, arc.control1);
    const Point middle = between(arc.control1, arc.control2);
    const Point last = between(arc.control2, arc.end);
    const Point second = between(first, middle);
    return {arc.start, first, second, between(second, between(middle, last))};
}

}  // namespace

void add_circle(PathSteps& steps, const Point& centre, Length radius) {
    const auto arcs = quarters(centre, radius);
    steps.push_back(move_to(arcs.front().start));
    for (const Arc& arc : arcs) {
        steps.push_back(curve_along(arc));
    }
    steps.push_back(close());
}

void add_sector(PathSteps& steps, const Point& centre, Length radius, std::int64_t part,
                std::int64_t whole) {
    if (part <= 0) {
        return;
    }
    if (part >= whole) {
        add_circle(steps, centre, radius);
        return;
    }
    const auto arcs = quarters(centre, radius);
    steps.push_back(move_to(centre));
    steps.push_back(line_to(arcs.front().start));
    std::int64_t left = part * 4;
    for (const Arc& arc : arcs) {
        if (left <= 0) {
            break;
        }
        steps.push_back(curve_along(left >= whole ? arc : beginning(arc, left, whole)));
        left -= whole;
    }
    steps.push_back(close());
}

void add_rectangle(PathSteps& steps, const Rectangle& area) {
    const Length right = area.left + area.width;
    const Length bottom = area.top + area.height;
    steps.push_back(move_to({area.left, area.top}));
    steps.push_back(line_to({right, area.top}));
    steps.push_back(line_to({right, bottom}));
    steps.push_back(line_to({area.left, bottom}));
    steps.push_back(close());
}

void add_line(PathSteps& steps, const std::vector<Point>& points) {
    for (const Point& point : points) {
        steps.push_back(steps.empty() || &point == &points.front() ? move_to(point)
                                                                   : line_to(point));
    }
}

}  // namespace palier::layout
