#pragma once

#include <string>
#include <string_view>

namespace palier::sheets {

/// A text as it stands in XML, in an attribute too. Characters that XML does not have are left out.
std::string xml_text(std::string_view text);

}  // namespace palier::sheets
