#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "ingest/table.h"

namespace palier::ingest {

/// Warns of numbers such as « 1,234 » among others whose decimals follow a point, « 1234.5 »: they
/// are read with three decimals, and were most likely meant as thousands (ING-094). `numbers`:
/// cells of one column that hold one, or nothing.
void warn_of_thousands(const std::vector<Cell>& numbers, base::Diagnostics& diags);

}  // namespace palier::ingest
