#pragma once

#include <string>

#include "conformance/reading/pdf_file.h"

namespace palier::conformance {

/// The value of a name in a name tree (ISO 32000-1, 7.9.6); null when it has none.
Object find_in_name_tree(const Object& root, const std::string& name);

}  // namespace palier::conformance
