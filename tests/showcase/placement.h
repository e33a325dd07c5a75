#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.h"
#include "showcase/source_text.h"

/// Where ink lies that it should not, one fault a line: « page 3: … ».
namespace palier::showcase {

/// Nothing leaves its page. Content stands between the top and the bottom margin of `source`'s
/// pages, which have the same ones, and each text in its lane. Every leaf is painted, and nothing
/// twice in one place. `texts` are the source's.
std::string misplaced_ink(const layout::PagedDocument& document, const document::Document& source,
                          const std::vector<SourceText>& texts);

/// Texts of a PDF file that lie over each other, and ink outside of its pages. Figures are left
/// out: their labels stand where the drawing wants them.
std::string colliding_ink(std::string_view bytes);

}  // namespace palier::showcase
