#pragma once

#include <string>

#include "model/action_library.h"
#include "model/grid.h"
#include "model/label_grid.h"
#include "model/survey.h"

/// Grids as text for readers: where they come from, and all that they hold.
namespace palier::app {

std::string described(const model::Grid& grid);
std::string described(const model::LabelGrid& grid);
std::string described(const model::ScaleSet& set);
std::string described(const model::Correspondence& correspondence);
std::string described(const model::ActionLibrary& library);

}  // namespace palier::app
