#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "layout/paged_document.h"

/// What a document says and what its pages say, for comparison: letters only, since spaces change
/// with the lines and French puts its own, and soft hyphens stand where lines end in words.
namespace palier::showcase {

/// The texts of a document in the order of reading, one for each paragraph, cell, label, note….
/// Contents and page references are left out: they say what the pages decide.
std::vector<std::string> source_texts(const document::Document& document);

/// The texts of the structure tree in the order of reading, contents left out: the letters of each
/// P, heading, cell, caption and label, with those of the elements in the line.
std::vector<std::string> paged_texts(const layout::PagedDocument& document);

}  // namespace palier::showcase
