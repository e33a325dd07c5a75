#pragma once

#include <string>

#include "sheets/workbook.h"

namespace palier::sheets {

/// The bytes of a workbook as .ods (OpenDocument 1.3; conditional formats as LibreOffice writes
/// them). Texts are typed as texts: none is ever a formula.
std::string write_ods(const Workbook& workbook);

}  // namespace palier::sheets
