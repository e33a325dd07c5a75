#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/paged_document.h"
#include "pdf/font_set.h"

namespace palier::pdf {

/// The operators of a page, and the leaf of each of its marked-content sequences, by MCID.
struct PageContent {
    std::string operators;
    std::vector<layout::LeafId> sequences;
};

/// Writes the marks of a page as operators: everything painted stands in the sequence of its leaf
/// or of its artifact. Consecutive marks of one meaning share a sequence.
PageContent write_content(const layout::PagedDocument& document, const layout::Page& page,
                          FontSet& fonts);

}  // namespace palier::pdf
