#pragma once

#include <optional>

#include "app/environment.h"
#include "base/diagnostics.h"
#include "typeset/hyphenation.h"

namespace palier::app {

/// Loads the French dictionary that `hyphenation/fr.json` names. When it is not there or is none, a
/// warning says so (GAB-330), and words are not divided: that is no reason to print nothing.
std::optional<typeset::Hyphenator> load_hyphenator(const Environment& environment,
                                                   base::Diagnostics& diags);

}  // namespace palier::app
