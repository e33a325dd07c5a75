#include "ingest/read_dossier.h"

#include "base/expect.h"
#include "ingest/known_tables.h"
#include "ingest/read_tables.h"

namespace palier::ingest {

std::optional<model::Dossier> read_dossier(const TableSet& tables, base::Diagnostics& diags) {
    base::Diagnostics found;
    const KnownTables known = match_names(tables, found);
    std::optional<model::Structure> structure;
    std::vector<model::ScoreRow> scores;
    std::vector<model::AnswerRow> answers;
    std::vector<model::Point> points;
    std::vector<model::HistoryRow> history;
    model::Settings settings;
    if (const KnownTable* table = known.find("Structure")) {
        structure = read_structure(*table, found);
    }
    if (const KnownTable* table = known.find("Diagnostic")) {
        scores = read_scores(*table, found);
        answers = read_answers(*table, found);
    }
    if (const KnownTable* table = known.find("Points")) {
        points = read_points(*table, found);
    }
    if (const KnownTable* table = known.find("Historique")) {
        history = read_history(*table, found);
    }
    if (const KnownTable* table = known.find("Réglages")) {
        settings = read_settings(*table, found);
    }
    diags.append(found);
    if (found.has_errors()) {
        return std::nullopt;
    }
    base::expect(structure.has_value(), "a dossier without errors has its structure");
    return model::Dossier{.structure = std::move(*structure),
                          .scores = std::move(scores),
                          .answers = std::move(answers),
                          .points = std::move(points),
                          .history = std::move(history),
                          .settings = std::move(settings)};
}

}  // namespace palier::ingest
