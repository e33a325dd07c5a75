#pragma once

#include "layout/paged_document.h"

namespace palier::pdf {

/// Whether all rows of a Table node cover the same number of columns, spans included (ISO
/// 14289-1, 7.5).
bool is_regular_table(const layout::PagedDocument& document, const layout::Node& table);

}  // namespace palier::pdf
