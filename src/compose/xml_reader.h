#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "compose/xml_element.h"

namespace palier::compose {

/// What an XML file may be at most.
struct XmlLimits {
    std::size_t bytes = std::size_t{1024} * 1024;
    /// Elements inside each other.
    std::size_t depth = 48;
    std::size_t elements = 20'000;
};

/// Reads an XML file in UTF-8 into its elements. Comments and processing instructions are passed
/// over; a document type declaration is refused, so that there are no entities but XML's own five
/// and nothing outside the file is ever read. `file` names it in messages. Codes: GAB-101 …
/// GAB-104.
std::optional<XmlElement> read_xml(std::string_view xml, const std::string& file,
                                   const XmlLimits& limits, base::Diagnostics& diags);

}  // namespace palier::compose
