#pragma once

#include <string>

#include "document/document.h"

namespace palier::layout {

/// What a page is called: « 12 », « xii », « A-3 ». Roman numbers run from 1 to 3 999; others are
/// Arabic.
std::string page_label(const document::PageNumbering& numbering, int number);

}  // namespace palier::layout
