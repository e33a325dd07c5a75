#pragma once

#include <vector>

#include "layout/paged_document.h"

/// Outlines, step by step.
namespace palier::layout {

using PathSteps = std::vector<PathStep>;

/// Adds a whole circle.
void add_circle(PathSteps& steps, const Point& centre, base::Length radius);

/// Adds a sector of a disc, from 12 o'clock clockwise over `part` ÷ `whole` of the turn: between
/// nothing and all of it. The ends of a sector are exact at quarters and less than half a degree
/// off between them.
void add_sector(PathSteps& steps, const Point& centre, base::Length radius, std::int64_t part,
                std::int64_t whole);

/// Adds a rectangle.
void add_rectangle(PathSteps& steps, const Rectangle& area);

/// Adds straight lines from point to point, left open.
void add_line(PathSteps& steps, const std::vector<Point>& points);

}  // namespace palier::layout
