#pragma once

#include "typeset/hyphenation.h"

namespace palier::support {

/// The French dictionary of Debian's package, loaded.
typeset::Hyphenator debian_hyphenator();

}  // namespace palier::support
