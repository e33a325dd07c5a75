#include <map>

#include "ingest/fractions.h"
#include "ingest/read_tables.h"
#include "ingest/row_reader.h"
#include "model/action_fields.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Score;
using model::Action;

constexpr WholeRange efforts{1, 3};

/// Kept in `column_read` too.
std::optional<Score> progress(RowReader& row, std::vector<PercentRead>& column_read) {
    constexpr std::string_view column = "Avancement (%)";
    const std::optional<Score> value = row.number(column);
    if (value) {
        const Cell cell = row.cell(column);
        column_read.push_back({*value, written(cell), cell.place});
    }
    if (value && (*value < Score(0) || *value > Score(100))) {
        const Cell cell = row.cell(column);
        row.report("ING-082", cell.place,
                   {{"lu", written(cell)}, {"attendu", "un nombre de 0 à 100"}});
    }
    return value;
}

Action action(RowReader& row, std::vector<PercentRead>& progress_read) {
    row.require("Action");
    return {.id = row.line("Identifiant"),
            .engagement = row.engagement(),
            .criterion = row.optional_line("Critère"),
            .finding = row.text("Constat"),
            .text = row.text("Action"),
            .owner = row.text("Pilote"),
            .partners = row.text("Partenaires"),
            .priority = row.choice("Priorité", model::priority_words),
            .effort = row.whole("Effort", efforts),
            .due = row.date("Échéance"),
            .indicator = row.text("Indicateur de suivi"),
            .target = row.text("Cible"),
            .status = row.choice("Statut", model::status_words),
            .progress = progress(row, progress_read),
            .level = row.choice("Niveau", model::level_words),
            .decision = row.choice("Décision du comité", model::decision_words),
            .comment = row.text("Commentaire"),
            .place = row.place()};
}

void report_repeated(const std::vector<Action>& actions, Diagnostics& diags) {
    std::map<std::string, base::Place> first;
    for (const Action& one : actions) {
        if (one.id.value.empty()) {
            continue;
        }
        const auto [before, is_new] = first.try_emplace(one.id.value, one.id.place);
        if (!is_new) {
            diags.report("ING-086", one.id.place,
                         {{"lu", one.id.value}, {"premier", base::describe(before->second)}});
        }
    }
}

model::Achievement achievement(RowReader& row) {
    row.require("Vous avez dit");
    row.require("Nous avons fait");
    return {.asked = row.text("Vous avez dit"),
            .done = row.text("Nous avons fait"),
            .engagement = row.engagement(),
            .date = row.date("Date"),
            .on_poster = row.yes_or_no("Affiche").value_or(true),
            .place = row.place()};
}

}  // namespace

std::vector<Action> read_actions(const KnownTable& table, Diagnostics& diags) {
    std::vector<PercentRead> progress_read;
    std::vector<Action> actions =
        read_rows(table, diags, [&](RowReader& row) { return action(row, progress_read); });
    report_repeated(actions, diags);
    warn_of_fractions(progress_read, diags);
    return actions;
}

std::vector<model::Achievement> read_achievements(const KnownTable& table, Diagnostics& diags) {
    return read_rows(table, diags, achievement);
}

}  // namespace palier::ingest
