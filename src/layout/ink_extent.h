#pragma once

#include <cstdint>

#include "layout/paged_document.h"

namespace palier::layout {

/// From the left edge of the first glyph to the right edge of the last one, tracking included.
base::Length text_width(const TextInk& text);

/// Where ink lies: for letters, from an em above the baseline to a third of an em below.
Rectangle extent(const Mark& mark);

/// Whether there is anything to see: a run without glyphs and a path without steps paint nothing.
bool paints(const Mark& mark);

}  // namespace palier::layout
