#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace palier::typeset {

/// A character of a text, and where its bytes lie.
struct Character {
    char32_t point = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The characters of a text in UTF-8. Each ill-formed byte is one U+FFFD.
std::vector<Character> characters_of(std::string_view text);

}  // namespace palier::typeset
