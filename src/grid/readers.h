#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "grid/grid_text.h"
#include "model/action_library.h"
#include "model/grid.h"
#include "model/label_grid.h"
#include "model/survey.h"

/// The readers of the five types of grid files. Each reports every error of the file and is empty
/// when there was one.
namespace palier::grid {

std::optional<model::Grid> read_diagnostic(const GridText& text, base::Diagnostics& diags);

/// Codes GRI-030 to GRI-049 beside those of members.
std::optional<model::LabelGrid> read_label_grid(const GridText& text, base::Diagnostics& diags);

/// Codes GRI-050 to GRI-059 beside those of members.
std::optional<model::ScaleSet> read_scales(const GridText& text, base::Diagnostics& diags);

/// Codes GRI-060 to GRI-069 beside those of members.
std::optional<model::Correspondence> read_correspondence(const GridText& text,
                                                         base::Diagnostics& diags);

/// Codes GRI-070 to GRI-079 beside those of members.
std::optional<model::ActionLibrary> read_action_library(const GridText& text,
                                                        base::Diagnostics& diags);

}  // namespace palier::grid
