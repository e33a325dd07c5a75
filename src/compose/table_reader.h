#pragma once

#include "compose/checked_template.h"
#include "compose/reading.h"

namespace palier::compose {

/// Reads a `table`. Every row must have as many cells as there are columns, under the same
/// conditions and in the same loops, so that they agree whatever the data are.
TablePart read_table(const XmlElement& element, Reading& reading);

}  // namespace palier::compose
