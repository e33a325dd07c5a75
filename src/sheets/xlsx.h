#pragma once

#include <string>

#include "sheets/workbook.h"

namespace palier::sheets {

/// The bytes of a workbook as .xlsx. Texts are typed as texts: none is ever a formula. Throws
/// SystemFailure (SYS-110) when the file could not be made.
std::string write_xlsx(const Workbook& workbook);

}  // namespace palier::sheets
