#include "ingest/read_dossier.h"

#include "base/expect.h"
#include "ingest/cell_faults.h"
#include "ingest/known_tables.h"
#include "ingest/read_tables.h"
#include "ingest/reading_order.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;

/// What `read` makes of the table of a name, or nothing when the dossier has none.
template <typename T>
std::vector<T> rows_of(const KnownTables& known, std::string_view name,
                       std::vector<T> (*read)(const KnownTable&, Diagnostics&),
                       Diagnostics& diags) {
    const KnownTable* table = known.find(name);
    return table != nullptr ? read(*table, diags) : std::vector<T>();
}

std::vector<model::SurveyQuestion> survey_questions(const KnownTables& known, Diagnostics& diags) {
    std::vector<model::SurveyQuestion> questions;
    if (const KnownTable* table = known.find("Enquête usagers")) {
        questions = read_survey_questions(*table, model::Audience::Users, diags);
    }
    if (const KnownTable* table = known.find("Enquête agents")) {
        for (model::SurveyQuestion& one :
             read_survey_questions(*table, model::Audience::Staff, diags)) {
            questions.push_back(std::move(one));
        }
    }
    return questions;
}

/// The tables other than Structure, in the contract's order.
void read_content(const KnownTables& known, model::Dossier& dossier, Diagnostics& diags) {
    dossier.scores = rows_of(known, "Diagnostic", read_scores, diags);
    dossier.answers = rows_of(known, "Diagnostic", read_answers, diags);
    dossier.points = rows_of(known, "Points", read_points, diags);
    dossier.marks = rows_of(known, "Label", read_label, diags);
    dossier.surveys = rows_of(known, "Enquêtes", read_surveys, diags);
    dossier.survey_questions = survey_questions(known, diags);
    dossier.indicators = rows_of(known, "Indicateurs", read_indicators, diags);
    dossier.actions = rows_of(known, "Actions", read_actions, diags);
    dossier.achievements = rows_of(known, "Réalisations", read_achievements, diags);
    dossier.history = rows_of(known, "Historique", read_history, diags);
    dossier.verbatims = rows_of(known, "Verbatims", read_verbatims, diags);
    if (const KnownTable* table = known.find("Réglages")) {
        dossier.settings = read_settings(*table, diags);
    }
}

/// Stands in for a structure that could not be read, so that the other tables are read all the
/// same; never leaves this file.
model::Structure stand_in() {
    return {.identifier = {},
            .name = {},
            .diagnostic_grid = {},
            .diagnostic_date = {*base::Date::from(2000, 1, 1), {}}};
}

}  // namespace

DossierReading read_what_is_there(const TableSet& tables, Diagnostics& diags) {
    Diagnostics found;
    const CellFaults faults(diags);
    KnownTables known = match_names(tables, found);
    known.set_faults(faults);
    const KnownTable* structure = known.find("Structure");
    DossierReading reading{.dossier = {.structure = structure != nullptr
                                                        ? read_structure(*structure, found)
                                                        : stand_in()}};
    const base::Place& label_grid = reading.dossier.structure.label_grid.place;
    reading.names_label_grid = structure != nullptr && !faults.contains(label_grid) &&
                               !CellFaults(found).contains(label_grid);
    read_content(known, reading.dossier, found);
    reading.sound = tables.sound && !found.has_errors();
    if (reading.sound) {
        // Cells left out for an error would make counts contradict each other.
        check_surveys(reading.dossier, found);
        reading.sound = !found.has_errors();
    }
    base::expect(!reading.sound || reading.names_label_grid,
                 "a dossier without errors has its structure");
    add_later(found, diags);
    return reading;
}

std::optional<model::Dossier> read_dossier(const TableSet& tables, Diagnostics& diags) {
    DossierReading reading = read_what_is_there(tables, diags);
    return reading.sound ? std::optional(std::move(reading.dossier)) : std::nullopt;
}

}  // namespace palier::ingest
