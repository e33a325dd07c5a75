#pragma once

#include <string>

#include "layout/paged_document.h"

namespace palier::showcase {

/// The pages as text, for goldens: how many live areas and shapes each holds, with a digest of
/// where the shapes lie, then its text line by line in the order of painting: left edge and
/// baseline in millimetres, « ~ » before what is no content, the letters. What is from right to
/// left has lines of its own, in reading order.
std::string page_dump(const layout::PagedDocument& document);

/// Where the letters of an ink begin and end: a space at the end of a line is no ink.
base::Length left_of(const layout::TextInk& ink);
base::Length right_of(const layout::TextInk& ink);

}  // namespace palier::showcase
