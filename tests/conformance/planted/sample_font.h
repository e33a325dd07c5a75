#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace palier::conformance {

/// A subset of a real font, as a composite font needs it. CIDs count from 1, in the order of
/// characters.
struct SampleFont {
    std::u32string characters;
    std::string program;
    /// Of each CID; CID 0 is .notdef.
    std::vector<std::uint32_t> glyphs;
    /// Thousandths, whole, of each CID.
    std::vector<std::int64_t> widths;

    /// ToUnicode of all CIDs.
    std::string to_unicode() const;
    /// CIDToGIDMap.
    std::string glyph_map() const;
    /// « 0001 »
    static std::string code(std::size_t cid);
};

/// DejaVu Sans with what the sample's text needs.
SampleFont load_sample_font();

}  // namespace palier::conformance
