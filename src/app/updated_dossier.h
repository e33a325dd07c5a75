#pragma once

#include <string>
#include <vector>

#include "analysis/plan_merge.h"
#include "base/diagnostics.h"
#include "ingest/table.h"
#include "model/action.h"
#include "sheets/named_tables.h"

namespace palier::app {

/// Puts what came back from a committee into the tables of a dossier, which stay as they were read
/// but for the rows of `Actions`: changed cells, new rows, rows gone. `actions` are those of the
/// dossier, `ids` theirs in the plan; rows without an id get theirs. Where somebody has to decide,
/// the dossier's value stays, and the committee's stands in « Commentaire » after « [à trancher] ».
/// False when a comment would be too long (REP-012).
bool update_actions(ingest::TableSet& tables, const std::vector<model::Action>& actions,
                    const std::vector<std::string>& ids, const analysis::PlanMerge& merge,
                    base::Diagnostics& diags);

/// The tables on their way out.
std::vector<sheets::NamedTable> named_tables(const ingest::TableSet& tables);

}  // namespace palier::app
