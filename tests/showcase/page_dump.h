#pragma once

#include <string>

#include "layout/paged_document.h"

namespace palier::showcase {

/// The pages as text, for goldens. The first `whole` of them line by line, in the order of
/// painting: left edge and baseline in millimetres, « ~ » before what is no content, the letters.
/// Of the others how many marks and live areas they hold, and a digest of the same lines.
std::string page_dump(const layout::PagedDocument& document, std::size_t whole);

/// Where ink lies that it should not: « page 3: … », one fault a line. Content stands between the
/// margins, in the columns of the text or in the margin's; nothing leaves its page; every leaf is
/// painted.
std::string misplaced_ink(const layout::PagedDocument& document, base::Length margin_left,
                          base::Length margin_right);

}  // namespace palier::showcase
