#pragma once

#include <vector>

#include "document/block.h"
#include "document/style.h"
#include "layout/paged_document.h"

namespace palier::layout {

/// How wide a sign is beside text of a size, and the white after it (visual.md, « Signs »).
base::Length sign_width(base::Length size);
base::Length sign_gap(base::Length size);

/// A sign beside text of a style, with its left edge at `left`, on the middle of the capitals above
/// `baseline`.
std::vector<PathInk> sign_ink(const document::Sign& sign, const document::TextStyle& text,
                              const document::Palette& palette, const Point& left_baseline);

}  // namespace palier::layout
