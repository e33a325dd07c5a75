#include "conformance/reading/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "conformance/reading/text.h"

namespace palier::conformance {

Point Matrix::apply(Point point) const {
    return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
}

Matrix Matrix::then(const Matrix& next) const {
    return {a * next.a + b * next.c,          a * next.b + b * next.d,
            c * next.a + d * next.c,          c * next.b + d * next.d,
            e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
}

double Matrix::scale() const {
    return std::sqrt(std::abs(a * d - b * c));
}

std::optional<Matrix> read_matrix(std::span<const Object> numbers) {
    std::array<double, 6> values{};
    if (numbers.size() != values.size()) {
        return std::nullopt;
    }
    for (std::size_t index = 0; index < values.size(); ++index) {
        const auto number = numbers[index].number();
        if (!number) {
            return std::nullopt;
        }
        values.at(index) = *number;
    }
    return Matrix{values[0], values[1], values[2], values[3], values[4], values[5]};
}

std::optional<Area> read_area(const Object& object) {
    const auto numbers = four_numbers(object);
    if (!numbers) {
        return std::nullopt;
    }
    const auto [left, right] = std::minmax(numbers->at(0), numbers->at(2));
    const auto [bottom, top] = std::minmax(numbers->at(1), numbers->at(3));
    return Area{left, bottom, right, top};
}

Area bounds(std::span<const Point> points) {
    if (points.empty()) {
        return {};
    }
    Area area{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const Point& point : points) {
        area.left = std::min(area.left, point.x);
        area.right = std::max(area.right, point.x);
        area.bottom = std::min(area.bottom, point.y);
        area.top = std::max(area.top, point.y);
    }
    return area;
}

Area bounds(const Area& area, const Matrix& matrix) {
    const std::array<Point, 4> corners = {
        matrix.apply({area.left, area.bottom}), matrix.apply({area.right, area.bottom}),
        matrix.apply({area.right, area.top}), matrix.apply({area.left, area.top})};
    return bounds(corners);
}

Area intersection(const Area& one, const Area& other) {
    return {std::max(one.left, other.left), std::max(one.bottom, other.bottom),
            std::min(one.right, other.right), std::min(one.top, other.top)};
}

bool is_empty(const Area& area) {
    return area.right <= area.left || area.top <= area.bottom;
}

bool lies_in(const Area& inner, const Area& outer, double tolerance) {
    return inner.left >= outer.left - tolerance && inner.bottom >= outer.bottom - tolerance &&
           inner.right <= outer.right + tolerance && inner.top <= outer.top + tolerance;
}

std::string describe(const Area& area) {
    return "[" + decimal(area.left) + " " + decimal(area.bottom) + " " + decimal(area.right) + " " +
           decimal(area.top) + "]";
}

}  // namespace palier::conformance
