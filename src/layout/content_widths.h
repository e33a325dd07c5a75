#pragma once

#include "document/block.h"
#include "layout/context.h"

namespace palier::layout {

/// What a text needs in a column.
struct ContentWidths {
    /// Its widest word.
    base::Length least;
    /// Its widest line, where lines end only where the text says so.
    base::Length most;
};

/// Measures a text without setting it: no element and no leaf is made.
ContentWidths content_widths(const document::Inlines& inlines,
                             const document::ParagraphStyle& style, Context& context);

}  // namespace palier::layout
