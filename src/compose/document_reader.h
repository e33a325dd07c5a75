#pragma once

#include "compose/checked_template.h"
#include "compose/reports.h"
#include "compose/xml_element.h"

namespace palier::compose {

/// Checks a template whose root is `document` and readies it for data. What it returns is to be
/// used only when `reports` has no error.
CheckedTemplate read_document(const XmlElement& root, const Shape& data,
                              const document::StyleSheet& styles, Reports& reports);

}  // namespace palier::compose
