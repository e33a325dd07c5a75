#pragma once

#include <set>
#include <string>
#include <tuple>

#include "base/diagnostics.h"
#include "base/place.h"

namespace palier::ingest {

/// The cells of a dossier that have an error, whatever its encoding.
class CellFaults {
  public:
    CellFaults() = default;
    explicit CellFaults(const base::Diagnostics& diags);

    /// False for a place that is not one cell.
    bool contains(const base::Place& place) const;

  private:
    /// Table, row, column.
    std::set<std::tuple<std::string, int, std::string>> cells_;
};

}  // namespace palier::ingest
