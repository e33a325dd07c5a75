#include "ingest/reading_order.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "ingest/cell_faults.h"
#include "ingest/schema.h"

namespace palier::ingest {

namespace {

using base::Diagnostic;
using base::Diagnostics;
using base::Place;

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
    const CellFaults at_fault(diags);
    for (const Diagnostic& one : later.all()) {
        if (!at_fault.contains(one.place)) {
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
