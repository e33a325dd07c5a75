#include "ingest/reading_order.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "ingest/schema.h"

namespace palier::ingest {

namespace {

using base::Diagnostic;
using base::Diagnostics;
using base::Place;

/// A cell of the data, whatever the encoding.
using CellKey = std::tuple<std::string, int, std::string>;

std::optional<CellKey> cell_of(const Place& place) {
    const bool known = !place.table.empty() && place.row && !place.column.empty();
    return known ? std::optional(CellKey{place.table, *place.row, place.column}) : std::nullopt;
}

/// The positions of a table and of a column in the contract, counted from 1; 0 for none, and past
/// the last for a table that the contract does not know.
std::pair<std::size_t, std::size_t> position_of(const Place& place) {
    const std::span<const TableSchema> schemas = table_schemas();
    const auto table = std::ranges::find(schemas, place.table, &TableSchema::name);
    if (table == schemas.end()) {
        return {place.table.empty() ? 0 : schemas.size() + 1, 0};
    }
    const auto column = std::ranges::find(table->columns, place.column, &ColumnSchema::name);
    const bool named = column != table->columns.end();
    return {static_cast<std::size_t>(table - schemas.begin()) + 1,
            named ? static_cast<std::size_t>(column - table->columns.begin()) + 1 : 0};
}

}  // namespace

void add_later(const Diagnostics& later, Diagnostics& diags) {
    std::set<CellKey> at_fault;
    for (const Diagnostic& one : diags.all()) {
        const std::optional<CellKey> cell = cell_of(one.place);
        if (cell && one.severity == base::Severity::Error) {
            at_fault.insert(*cell);
        }
    }
    for (const Diagnostic& one : later.all()) {
        const std::optional<CellKey> cell = cell_of(one.place);
        if (!cell || !at_fault.contains(*cell)) {
            diags.report(one.code, one.place, one.arguments);
        }
    }
}

Diagnostics in_reading_order(const Diagnostics& diags) {
    using Key = std::tuple<std::size_t, int, std::size_t>;
    std::vector<std::pair<Key, const Diagnostic*>> keyed;
    keyed.reserve(diags.all().size());
    for (const Diagnostic& one : diags.all()) {
        const auto [table, column] = position_of(one.place);
        keyed.push_back({{table, one.place.row.value_or(0), column}, &one});
    }
    std::ranges::stable_sort(keyed, {}, [](const auto& entry) { return entry.first; });
    Diagnostics ordered;
    for (const auto& [key, one] : keyed) {
        ordered.report(one->code, one->place, one->arguments);
    }
    return ordered;
}

}  // namespace palier::ingest
