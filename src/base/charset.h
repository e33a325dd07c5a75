#pragma once

#include <string>
#include <string_view>

namespace palier::base {

/// Encodings of text other than UTF-8 that files are still written in.
enum class Charset { Utf16LittleEndian, Utf16BigEndian, Windows1252, Latin9 };

/// `bytes` as UTF-8, without a mark of byte order. What the encoding does not allow (half a code
/// unit, a surrogate without its pair) becomes U+FFFD.
std::string decoded(std::string_view bytes, Charset charset);

}  // namespace palier::base
