#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palier::conformance {

/// What the codes of a font mean (ISO 32000-1, 9.10.3).
struct ToUnicode {
    std::map<std::uint32_t, std::u32string> meanings;
    /// Whether one codespace range holds every two-byte code.
    bool two_byte_codespace = false;
    /// What is wrong with the CMap itself.
    std::vector<std::string> problems;
};

ToUnicode read_to_unicode(std::string_view cmap);

}  // namespace palier::conformance
