#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/diagnostics.h"
#include "model/action_library.h"
#include "model/grid.h"
#include "model/label_grid.h"
#include "model/survey.h"

namespace palier::grid {

/// What a file of `grids/` may hold.
using AnyGrid = std::variant<model::Grid, model::LabelGrid, model::ScaleSet, model::Correspondence,
                             model::ActionLibrary>;

/// Reads a file of `grids/` from its JSON text, as what its « type » says; without type it is a
/// diagnostic. Every error at once, codes GRI-0xx (and JSN-0xx for a text that is no JSON). `name`
/// names the text in messages. Members are French; unknown ones are errors, since a grid is written
/// once and read for years.
std::optional<AnyGrid> load_any_grid(std::string_view json, const std::string& name,
                                     base::Diagnostics& diags);

/// The same for a file that must be a diagnostic.
std::optional<model::Grid> load_grid(std::string_view json, const std::string& name,
                                     base::Diagnostics& diags);

/// The same for a file that must be a grid of a label.
std::optional<model::LabelGrid> load_label_grid(std::string_view json, const std::string& name,
                                                base::Diagnostics& diags);

/// The same for a file that must hold scales of surveys.
std::optional<model::ScaleSet> load_scales(std::string_view json, const std::string& name,
                                           base::Diagnostics& diags);

/// The same for a file that must lead from one diagnostic grid to another.
std::optional<model::Correspondence> load_correspondence(std::string_view json,
                                                         const std::string& name,
                                                         base::Diagnostics& diags);

/// The same for a file that must hold drafts of actions for the criteria of a label's grid.
std::optional<model::ActionLibrary> load_action_library(std::string_view json,
                                                        const std::string& name,
                                                        base::Diagnostics& diags);

}  // namespace palier::grid
