#pragma once

#include "document/document.h"

namespace palier::showcase {

/// A document of about a hundred pages with one of every block: contents, chapters of justified
/// text with notes, lists in lists, long tables, tables of spans and blocks, columns, tiles, boxes,
/// margins, charts, words in other languages, lying pages, references, an attachment.
document::Document showcase_document(const std::string& family);

}  // namespace palier::showcase
