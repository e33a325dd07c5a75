#pragma once

#include <string>

namespace palier::pdf {

/// An ICC profile (version 2.1, matrix and tone curves) of the sRGB colour space of IEC 61966-2-1:
/// the output intent that PDF/A asks of a file with device colours. The same bytes every time.
std::string srgb_profile();

}  // namespace palier::pdf
