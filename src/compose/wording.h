#pragma once

#include <string>

#include "compose/value.h"
#include "model/grid.h"

/// Small pieces of text that several documents share.
namespace palier::compose {

/// The word of `grids/*.json` and `resultats.json` for where a grid comes from: « reconstitution ».
std::string origin_word(model::Origin::Kind kind);

/// A text that a template ends itself: without its own full stop.
std::string without_full_stop(std::string text);

/// An empty text is absent.
Value text_unless_empty(const std::string& text);

}  // namespace palier::compose
