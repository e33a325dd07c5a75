#pragma once

#include <optional>

#include "app/environment.h"
#include "base/diagnostics.h"
#include "typeset/font_library.h"

namespace palier::app {

/// Loads every font that a manifest of `fonts/` names, text faces first, then the fallbacks in the
/// order that the manifests give them.
std::optional<typeset::FontLibrary> load_fonts(const Environment& environment,
                                               base::Diagnostics& diags);

}  // namespace palier::app
