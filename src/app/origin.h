#pragma once

#include <string>

#include "model/grid.h"

namespace palier::app {

/// The word of `grids/*.json` and `resultats.json` for where a grid comes from: « reconstitution ».
std::string origin_word(model::Origin::Kind kind);

}  // namespace palier::app
