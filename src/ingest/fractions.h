#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/place.h"
#include "base/score.h"

namespace palier::ingest {

/// A percentage of a column, as it was read.
struct PercentRead {
    base::Score value;
    /// As the user wrote it.
    std::string written;
    base::Place place;
};

/// Warns of percentages that were most likely written as fractions: once for a column whose values
/// are between 0 and 1, one of them above 0 (ING-035); else for each value between 0 and 1, neither
/// included, that has no sign % (ING-088).
void warn_of_fractions(const std::vector<PercentRead>& column, base::Diagnostics& diags);

}  // namespace palier::ingest
