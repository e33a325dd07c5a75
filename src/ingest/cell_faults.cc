#include "ingest/cell_faults.h"

namespace palier::ingest {

namespace {

bool is_cell(const base::Place& place) {
    return !place.table.empty() && place.row && !place.column.empty();
}

}  // namespace

CellFaults::CellFaults(const base::Diagnostics& diags) {
    for (const base::Diagnostic& one : diags.all()) {
        if (one.severity == base::Severity::Error && is_cell(one.place)) {
            cells_.emplace(one.place.table, *one.place.row, one.place.column);
        }
    }
}

bool CellFaults::contains(const base::Place& place) const {
    return !cells_.empty() && is_cell(place) &&
           cells_.contains({place.table, *place.row, place.column});
}

}  // namespace palier::ingest
