#pragma once

#include "base/diagnostics.h"
#include "layout/paged_document.h"

namespace palier::layout {

/// Whether no text of a page lies over another one: nobody could read either. Each pair of lines of
/// the template is reported once (GAB-340). The texts of drawings, and of decoration, may lie where
/// they are put.
bool texts_stand_apart(const PagedDocument& document, base::Diagnostics& diags);

}  // namespace palier::layout
