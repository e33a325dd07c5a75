#pragma once

#include <string>

#include "layout/paged_document.h"

namespace palier::layout {

/// The structure of paged content, one element a line, two spaces a level: « P: texte », the ink of
/// its own leaves after the role, in the order of pages.
std::string tree_text(const PagedDocument& document);

}  // namespace palier::layout
