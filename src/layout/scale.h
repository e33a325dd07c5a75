#pragma once

#include "layout/paged_document.h"

namespace palier::layout {

/// The same pages, drawn on sheets of another size of about the same form: every length is scaled
/// by the new width over the old, and the sheet is exactly the one that is asked for. For a poster
/// that is printed large and small.
PagedDocument scaled_to(PagedDocument document, base::Length width, base::Length height);

}  // namespace palier::layout
