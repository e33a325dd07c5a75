#pragma once

#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/known_tables.h"
#include "model/dossier.h"

/// One function for each table of a dossier. What cannot be read is reported and left out;
/// `read_dossier` stops after the last one.
namespace palier::ingest {

/// A field that is missing or wrong is empty, a date the first of 2000.
model::Structure read_structure(const KnownTable& table, base::Diagnostics& diags);
model::Settings read_settings(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::ScoreRow> read_scores(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::AnswerRow> read_answers(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::HistoryRow> read_history(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::Point> read_points(const KnownTable& table, base::Diagnostics& diags);
/// A mark left empty is « not marked »: its text is empty.
std::vector<model::MarkRow> read_label(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::Survey> read_surveys(const KnownTable& table, base::Diagnostics& diags);
/// Gathers the rows of each question, wherever they stand. What a question says once (its text,
/// engagement, type, scale, whether it is global, its respondents) is what its first row that says
/// it says. A question that lacks an earlier count has none at all.
std::vector<model::SurveyQuestion> read_survey_questions(const KnownTable& table,
                                                         model::Audience audience,
                                                         base::Diagnostics& diags);
std::vector<model::Indicator> read_indicators(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::Action> read_actions(const KnownTable& table, base::Diagnostics& diags);
std::vector<model::Achievement> read_achievements(const KnownTable& table,
                                                  base::Diagnostics& diags);
std::vector<model::Verbatim> read_verbatims(const KnownTable& table, base::Diagnostics& diags);

/// Warns of counts that contradict each other, and of questions without their row in « Enquêtes ».
void check_surveys(const model::Dossier& dossier, base::Diagnostics& diags);

}  // namespace palier::ingest
