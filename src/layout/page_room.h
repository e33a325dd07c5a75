#pragma once

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/paged_document.h"

namespace palier::layout {

/// Whether the measures that a document states (lanes, columns of tables, frames, margins, indents,
/// figures) lie on its pages and in their lanes, tiles and frames; what does not is reported with
/// the line of its template (GAB-304, GAB-341), and so are a chart whose names leave its bars no
/// width (GAB-306) and a table that leaves some of its columns none (GAB-342).
bool leaves_room(const document::Document& document, base::Diagnostics& diags);

/// Whether all ink lies on its page: what depends on the text is only known when it is set. The ink
/// that is furthest out of a page is reported (GAB-305).
bool stays_on_pages(const PagedDocument& document, base::Diagnostics& diags);

}  // namespace palier::layout
