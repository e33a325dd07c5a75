#pragma once

#include "typeset/font_library.h"
#include "typeset/hyphenation.h"

namespace palier::typeset {

/// What text is set with. Owns nothing.
struct Typography {
    const FontLibrary& fonts;
    /// Null when there is no dictionary: words are divided at soft hyphens only.
    const Hyphenator* hyphenator = nullptr;
};

}  // namespace palier::typeset
