#pragma once

#include <string_view>

#include "layout/paged_document.h"

namespace palier::pdf {

/// The structure type's name in the file, « P ».
std::string_view role_name(layout::Role role);

/// The level of H1 to H6, or 0.
int heading_level(layout::Role role);

}  // namespace palier::pdf
