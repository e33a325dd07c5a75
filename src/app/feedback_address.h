#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "compose/poster_data.h"
#include "layout/qr_code.h"

namespace palier::app {

/// Says at its place in the dossier what a poster cannot do with the feedback address: lead there
/// (GAB-310), print it (GAB-313).
void check_feedback_address(const compose::PosterInput& input, base::Diagnostics& diags);

/// Gives what was said of the feedback address its place in the dossier; the rest is left as it is.
base::Diagnostics placed_in_dossier(const base::Diagnostics& said,
                                    const compose::PosterInput& input);

/// Whether the code of the feedback address was left out, as too large for its place (GAB-311).
bool lacks_code(const base::Diagnostics& said, const compose::PosterInput& input);

/// What was said of the code of the feedback address.
base::Diagnostics of_code(const base::Diagnostics& said, const compose::PosterInput& input);

/// Says which codes are too small on A4 (GAB-312).
void report_small_codes(const std::vector<layout::SmallCode>& codes, base::Diagnostics& diags);

}  // namespace palier::app
