#pragma once

#include "base/diagnostics.h"
#include "document/document.h"

namespace palier::layout {

/// Whether a document can be tagged: no heading is more than one level below the one before it
/// (PDF/UA-1, 7.4.2; GAB-343), and no cell of a table covers what a cell above it covers (GAB-344).
/// Each is reported once for each line of the template.
bool has_sound_structure(const document::Document& document, base::Diagnostics& diags);

}  // namespace palier::layout
