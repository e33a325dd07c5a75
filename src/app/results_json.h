#pragma once

#include <string>

#include "app/campaign.h"

namespace palier::app {

/// The bytes of `resultats.json` (contract §4, tests/schema/resultats.schema.json): the figures of
/// a campaign with at most four decimals, and the warnings among `diags`. Says no file name and no
/// cell, so that every encoding of a dossier gives the same bytes.
std::string results_json(const Campaign& campaign, const base::Diagnostics& diags);

}  // namespace palier::app
