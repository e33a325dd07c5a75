#include "app/run_report.h"

#include <filesystem>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace palier::app {

namespace {

using base::Json;

/// A name of a file may be no UTF-8.
Json text_or_null(const std::string& text) {
    return text.empty() ? base::json_null()
                        : base::json_text(base::to_utf8(base::to_code_points(text)));
}

std::string severity_word(base::Severity severity) {
    switch (severity) {
        case base::Severity::Error:
            return "erreur";
        case base::Severity::Warning:
            return "avertissement";
        case base::Severity::Note:
            return "information";
    }
    return "erreur";
}

/// Where to go: a cell, a pointer, « Diagnostic.csv, ligne 5 », « ligne 2, colonne 34 » of a text
/// that does not parse. Empty for what stands at no one spot.
std::string address(const base::Place& place) {
    if (!place.cell.empty() || !place.line) {
        return place.cell;
    }
    const bool is_dossier = place.encoding != base::Place::Encoding::Csv;
    return base::describe(
        {.encoding = place.encoding,
         .file = is_dossier ? "" : std::filesystem::path(place.file).filename().string(),
         .line = place.line,
         .character = place.character});
}

void add(const base::Diagnostics& diags, const std::string& dossier, Json::Array& list) {
    for (const base::Diagnostic& one : diags.all()) {
        const auto& row = one.place.row;
        list.push_back(Json{Json::Object{
            {"code", base::json_text(one.code)},
            {"gravite", base::json_text(severity_word(one.severity))},
            {"dossier", text_or_null(dossier)},
            {"table", text_or_null(one.place.table)},
            {"ligne", row ? base::json_number(std::int64_t{*row}) : base::json_null()},
            {"colonne", text_or_null(one.place.column)},
            {"cellule", text_or_null(address(one.place))},
            {"lu", text_or_null(one.read())},
            {"attendu", text_or_null(one.expected())},
            {"message", base::json_text(one.sentence())},
        }});
    }
}

}  // namespace

int exit_status(const RunReport& report) {
    if (report.preparation != Outcome::Done) {
        return exit_status(report.preparation);
    }
    std::vector<Outcome> outcomes;
    outcomes.reserve(report.dossiers.size());
    for (const DossierReport& dossier : report.dossiers) {
        outcomes.push_back(dossier.outcome);
    }
    return exit_status(outcomes);
}

std::string diagnostics_json(const RunReport& report) {
    Json::Array list;
    add(report.diags, "", list);
    for (const DossierReport& dossier : report.dossiers) {
        add(dossier.diags, dossier.name, list);
    }
    return base::write_json(Json{std::move(list)});
}

}  // namespace palier::app
