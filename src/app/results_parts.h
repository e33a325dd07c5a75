#pragma once

#include "analysis/analysis.h"
#include "app/campaign.h"
#include "base/json.h"
#include "base/score.h"

/// The parts of `resultats.json` (contract §4).
namespace palier::app {

/// A figure with at most four decimals.
base::Json figure_json(const base::Score& value);
/// The same, or null.
base::Json figure_json(const std::optional<base::Score>& value);
base::Json text_or_null_json(const std::string& text);

/// `enquetes`. What is withheld is null, and `masque` says so.
base::Json surveys_json(const analysis::Analysis& analysis);
/// `indicateurs`
base::Json indicators_json(const analysis::Analysis& analysis);
/// `plan`: its rows in their order, with the columns of the table `Actions` under their keys.
base::Json plan_json(const Campaign& campaign);
/// `label`; null when the site has no position.
base::Json label_json(const Campaign& campaign);

}  // namespace palier::app
