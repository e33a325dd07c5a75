#pragma once

#include <string>
#include <vector>

#include "app/campaign.h"

namespace palier::app {

/// What came of a run over dossiers.
struct RunReport {
    /// Done when nothing was wrong with grids, templates, theme and fonts, which come first.
    Outcome preparation = Outcome::Done;
    /// Of the preparation.
    base::Diagnostics diags;
    /// One for each dossier given, in that order; none when the preparation failed.
    std::vector<DossierReport> dossiers;
};

int exit_status(const RunReport& report);

/// All diagnostics of a run as one JSON array (contract §2).
std::string diagnostics_json(const RunReport& report);

}  // namespace palier::app
