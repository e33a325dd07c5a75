#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.h"
#include "pdf/haru.h"
#include "pdf/structure_writer.h"

namespace palier::pdf {

/// Writes the links of every page as annotations that the structure tree can refer to.
std::vector<PageLinks> write_links(const layout::PagedDocument& document, Haru& haru);

/// Writes the bookmarks, nested by level.
void write_outline(const layout::PagedDocument& document, Haru& haru);

/// Writes what pages are called, where it is not their place in the file.
void write_page_labels(const layout::PagedDocument& document, Haru& haru);

/// An address as a PDF holds it: bytes that are no ASCII, and spaces, escaped by percents.
std::string ascii_address(std::string_view address);

}  // namespace palier::pdf
