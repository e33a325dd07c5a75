#include "typeset/characters.h"

#include "base/utf8.h"

namespace palier::typeset {

namespace {

constexpr char32_t replacement = U'\uFFFD';

std::uint32_t utf8_size(char32_t point) {
    if (point < 0x80) {
        return 1;
    }
    if (point < 0x800) {
        return 2;
    }
    return point < 0x10000 ? 3 : 4;
}

}  // namespace

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    std::uint32_t begin = 0;
    for (const char32_t point : base::to_code_points(text)) {
        const bool ill_formed =
            point == replacement && !text.substr(begin).starts_with("\xEF\xBF\xBD");
        const std::uint32_t end = begin + (ill_formed ? 1 : utf8_size(point));
        characters.push_back({point, begin, end});
        begin = end;
    }
    return characters;
}

}  // namespace palier::typeset
