#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palier::conformance {

/// What the checks need of an embedded TrueType program.
struct TrueType {
    std::uint32_t glyph_count = 0;
    /// Of each glyph, in thousandths of the em.
    std::vector<double> advances;
    /// Tables that contradict each other, glyphs that lead out of the file.
    std::vector<std::string> problems;
};

/// Reads head, hhea, hmtx, maxp, loca and glyf. Empty when one is missing or too short to be read.
std::optional<TrueType> read_truetype(std::string_view program);

}  // namespace palier::conformance
