#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "model/grid.h"

namespace palier::grid {

/// Reads a grid from its JSON text (`grids/*.json`): every error at once, codes GRI-0xx (and
/// JSN-0xx for a text that is no JSON). `name` names the text in messages. Members are French;
/// unknown ones are errors, since a grid is written once and read for years.
std::optional<model::Grid> load_grid(std::string_view json, const std::string& name,
                                     base::Diagnostics& diags);

}  // namespace palier::grid
