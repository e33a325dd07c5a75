#include "ingest/fractions.h"

#include <algorithm>

namespace palier::ingest {

using base::Score;

void warn_of_fractions(const std::vector<PercentRead>& column, base::Diagnostics& diags) {
    const bool all_small = std::ranges::all_of(
        column, [](const Score& value) { return value >= Score(0) && value <= Score(1); },
        &PercentRead::value);
    for (const PercentRead& one : column) {
        if (all_small && one.value > Score(0)) {
            diags.report("ING-035", one.place, {{"lu", one.written}});
            return;
        }
        const bool says_percent = one.written.find('%') != std::string::npos;
        if (one.value > Score(0) && one.value < Score(1) && !says_percent) {
            diags.report("ING-088", one.place, {{"lu", one.written}});
        }
    }
}

}  // namespace palier::ingest
