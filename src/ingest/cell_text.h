#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "ingest/table.h"

namespace palier::ingest {

/// A cell that holds `written`, put in order: composed (NFC), lines ended by LF, a tabulation as a
/// space, nothing around it. Characters that command a terminal or turn the direction of reading
/// are taken out with a warning (ING-013); letters that were lost before are one (ING-044); a text
/// beyond `limits.text` is an error (ING-012), and
/// its cell empty. A text of spaces is an empty cell. `written` is well-formed UTF-8.
Cell text_cell(std::string_view written, const base::Place& place, const TableLimits& limits,
               base::Diagnostics& diags);

}  // namespace palier::ingest
