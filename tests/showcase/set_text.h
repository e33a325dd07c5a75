#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.h"

/// What pages say, in the terms of source_text.h.
namespace palier::showcase {

struct PagedText {
    std::string letters;
    std::vector<layout::LeafId> leaves;
};

/// The texts of the structure tree in the order of reading, contents left out: the letters of each
/// P, heading, cell, caption and label with those of the elements in the line, and the alternative
/// of each figure.
std::vector<PagedText> paged_texts(const layout::PagedDocument& document);

/// The same from the bytes of a PDF file, read by the conformance checker's own reader.
std::vector<std::string> file_texts(std::string_view bytes);

}  // namespace palier::showcase
