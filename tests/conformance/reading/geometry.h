#pragma once

#include <optional>
#include <span>

#include "conformance/page_ink.h"
#include "conformance/reading/pdf_file.h"

namespace palier::conformance {

struct Point {
    double x = 0;
    double y = 0;
};

/// x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3).
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    Point apply(Point point) const;
    /// First this one, then `next`.
    Matrix then(const Matrix& next) const;
    /// How much lengths grow: exact when both axes grow alike.
    double scale() const;
};

/// The matrix of six operands or array items; empty when they are not six numbers.
std::optional<Matrix> read_matrix(std::span<const Object> numbers);

/// The rectangle with its corners in order; empty when the object is none.
std::optional<Area> read_area(const Object& object);

/// What bounds some points; zero for none.
Area bounds(std::span<const Point> points);
/// What bounds a rectangle after a transformation.
Area bounds(const Area& area, const Matrix& matrix);
/// May be empty: its right is then left of its left.
Area intersection(const Area& one, const Area& other);
bool is_empty(const Area& area);
/// Whether `inner` lies in `outer`, give or take `tolerance` points.
bool lies_in(const Area& inner, const Area& outer, double tolerance);

/// « [0 0 595.28 841.89] »
std::string describe(const Area& area);

}  // namespace palier::conformance
