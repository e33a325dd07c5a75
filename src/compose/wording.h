#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "compose/value.h"
#include "model/grid.h"

/// Small pieces of text that several documents share.
namespace palier::compose {

/// The word of `grids/*.json` and `resultats.json` for where a grid comes from: « reconstitution ».
std::string origin_word(model::Origin::Kind kind);

/// The same for readers: « exemple non officiel ».
std::string origin_label(model::Origin::Kind kind);

/// A text that a template ends itself: without its own full stop.
std::string without_full_stop(std::string text);

/// « huit »; numbers above twelve in figures. `feminine`: « une » for « un ».
std::string in_letters(std::size_t number, bool feminine = false);

/// An ICU pattern with its arguments in it, spaced in French. Names in it that are written from
/// right to left are isolated from the words around them.
std::string filled(std::string_view pattern, const base::Arguments& arguments);

/// A sentence's first letter as a capital; only letters of ASCII are changed.
std::string with_capital(std::string text);

/// An empty text is absent.
Value text_unless_empty(const std::string& text);

}  // namespace palier::compose
