#include <map>

#include "base/utf8.h"
#include "ingest/read_tables.h"
#include "ingest/row_reader.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;

model::MarkRow mark_row(RowReader& row) {
    row.require("Critère");
    return {.criterion = row.line("Critère"),
            .mark = row.line("Cotation"),
            .evidence = row.text("Preuve"),
            .location = row.text("Emplacement"),
            .keeper = row.text("Responsable"),
            .evidence_date = {row.date("Date de la preuve"), row.cell("Date de la preuve").place},
            .comment = row.text("Commentaire"),
            .place = row.place()};
}

/// Reports a criterion that stands twice, its id compared as grids compare them.
void report_repeated(const std::vector<model::MarkRow>& rows, Diagnostics& diags) {
    std::map<std::string, base::Place> first;
    for (const model::MarkRow& row : rows) {
        if (row.criterion.value.empty()) {
            continue;
        }
        const auto [before, is_new] =
            first.try_emplace(base::folded(row.criterion.value), row.criterion.place);
        if (!is_new) {
            diags.report(
                "ING-087", row.criterion.place,
                {{"lu", row.criterion.value}, {"premier", base::describe(before->second)}});
        }
    }
}

}  // namespace

std::vector<model::MarkRow> read_label(const KnownTable& table, Diagnostics& diags) {
    std::vector<model::MarkRow> rows = read_rows(table, diags, mark_row);
    report_repeated(rows, diags);
    return rows;
}

}  // namespace palier::ingest
