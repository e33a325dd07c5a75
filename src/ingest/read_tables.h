#pragma once

#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/known_tables.h"
#include "model/dossier.h"

/// One function for each table of a dossier. What cannot be read is reported and left out;
/// `read_dossier` stops after the last one.
namespace palier::ingest {

/// Empty when a required field is missing or a field is wrong.
std::optional<model::Structure> read_structure(const KnownTable& table, base::Diagnostics& diags);
model::Settings read_settings(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::ScoreRow> read_scores(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::AnswerRow> read_answers(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::HistoryRow> read_history(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::Point> read_points(const KnownTable& table, base::Diagnostics& diags);

}  // namespace palier::ingest
