#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typeset/font_library.h"

namespace palier::support {

/// The bytes of a file of Debian's font directory, « truetype/lato/Lato-Regular.ttf ».
std::string font_file(std::string_view path);

/// Lato Regular, Bold, Black, DejaVu Sans Regular and Bold as fallbacks, Lato Italic and
/// BoldItalic, unparsed.
std::vector<typeset::FaceSource> debian_font_sources();

/// The same, loaded.
typeset::FontLibrary debian_fonts();

}  // namespace palier::support
