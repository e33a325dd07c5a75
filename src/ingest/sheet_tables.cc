#include "ingest/sheet_tables.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/header_row.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;

/// Names, folded, of sheets that go with the tables without being any.
constexpr auto side_names = std::to_array<std::string_view>(
    {"aide", "brouillon", "lisezmoi", "listes", "modedemploi", "notes", "notice", "sommaire"});

bool is_empty(const Sheet& sheet) {
    return !sheet.unread &&
           std::ranges::all_of(sheet.rows, [](const SheetRow& row) { return row.cells.empty(); });
}

/// A hidden sheet of nearly a table's name was most likely meant to be that table.
bool is_side_sheet(const Sheet& sheet) {
    const std::string name = base::folded(sheet.name);
    return is_empty(sheet) || (sheet.hidden && !meant_table(sheet.name)) ||
           std::ranges::find(side_names, name) != side_names.end();
}

/// A table without a row says nothing, if it is not one of fields.
bool is_absent(const Table& table, const TableSchema& schema) {
    return schema.kind == TableSchema::Kind::Rows && table.rows.empty();
}

/// A table that is not read, so that its name is told.
Table unknown_table(const Sheet& sheet) {
    Table table{.name = sheet.name, .place = sheet.place};
    table.place.table = sheet.name;
    return table;
}

}  // namespace

Table unread_table(const Place& place, const TableSchema& schema) {
    Table table{.name = std::string(schema.name), .place = place};
    table.place.sheet = place.table;
    table.place.table = schema.name;
    table.unread = true;
    return table;
}

std::optional<TableSet> sheet_tables(std::span<const Sheet> sheets, const Place& dossier,
                                     const SheetReading& reading, Diagnostics& diags) {
    if (sheets.size() > reading.limits.tables) {
        diags.report("ING-014", dossier,
                     {{"lu", static_cast<std::int64_t>(sheets.size())},
                      {"maximum", static_cast<std::int64_t>(reading.limits.tables)}});
        return std::nullopt;
    }
    TableSet set{.tables = {}, .place = dossier};
    Diagnostics found;
    std::vector<std::string> passed_over;
    std::size_t cells = 0;
    std::map<const TableSchema*, Place> seen;
    for (const Sheet& sheet : sheets) {
        const TableSchema* schema = find_table_schema(sheet.name);
        if (schema != nullptr) {
            Diagnostics said;
            auto table = sheet_table(sheet, *schema, reading, cells, said);
            const bool counts = !table || !is_absent(*table, *schema);
            const auto first = seen.find(schema);
            if (counts && first != seen.end()) {
                // Its cells would be told by the name of the first.
                found.report("ING-027", sheet.place,
                             {{"lu", sheet.name}, {"premier", base::describe(first->second)}});
                set.tables.push_back(unread_table(sheet.place, *schema));
                continue;
            }
            if (counts) {
                seen.emplace(schema, sheet.place);
            }
            found.append(said);
            set.tables.push_back(table ? std::move(*table) : unread_table(sheet.place, *schema));
        } else if (is_side_sheet(sheet)) {
            passed_over.push_back("« " + sheet.name + " »");
        } else {
            set.tables.push_back(unknown_table(sheet));
        }
    }
    if (!passed_over.empty()) {
        found.report("FEU-010", dossier,
                     {{"nombre", static_cast<std::int64_t>(passed_over.size())},
                      {"lu", base::listed(passed_over)}});
    }
    diags.append(found);
    set.sound = !found.has_errors();
    return set;
}

}  // namespace palier::ingest
