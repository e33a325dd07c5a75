#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palier::conformance {

/// UTF-16BE to code points. A surrogate without its other half is kept as it stands; an odd last
/// byte is dropped.
std::u32string from_utf16be(std::string_view bytes);

/// Code points of a UTF-8 text, or empty when it is ill-formed.
std::optional<std::u32string> from_utf8(std::string_view bytes);

std::string to_utf8(std::u32string_view text);

/// A big-endian number of one to four bytes.
std::uint32_t big_endian(std::string_view bytes);

/// The shortest decimal that reads back as `value`: « 12 », « 0.5 ».
std::string decimal(double value);

/// « U+0041 »
std::string code_point_name(char32_t point);

/// `text` between quotation marks, cut after 60 bytes.
std::string quoted(std::string_view text);

}  // namespace palier::conformance
