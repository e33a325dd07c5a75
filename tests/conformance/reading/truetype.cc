#include "conformance/reading/truetype.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "conformance/reading/text.h"

namespace palier::conformance {

namespace {

constexpr std::size_t directory_start = 12;
constexpr std::size_t directory_entry = 16;
constexpr std::size_t glyph_header = 10;

/// Flags of a component of a composite glyph (OpenType, « glyf »).
constexpr std::uint32_t words_for_arguments = 0x0001;
constexpr std::uint32_t one_scale = 0x0008;
constexpr std::uint32_t more_components = 0x0020;
constexpr std::uint32_t two_scales = 0x0040;
constexpr std::uint32_t two_by_two = 0x0080;

/// A table. Reading beyond its end throws std::out_of_range.
class Table {
  public:
    Table() = default;
    explicit Table(std::string_view bytes) : bytes_(bytes) {}

    std::size_t size() const { return bytes_.size(); }

    std::uint32_t word(std::size_t offset) const { return number(offset, 2); }
    std::uint32_t long_word(std::size_t offset) const { return number(offset, 4); }

  private:
    std::uint32_t number(std::size_t offset, std::size_t width) const {
        if (offset + width > bytes_.size()) {
            throw std::out_of_range("a table of a font ends too early");
        }
        return big_endian(bytes_.substr(offset, width));
    }

    std::string_view bytes_;
};

class ProgramReader {
  public:
    explicit ProgramReader(std::string_view program) {
        const Table directory(program);
        const std::uint32_t count = directory.word(4);
        for (std::uint32_t index = 0; index < count; ++index) {
            const std::size_t entry = directory_start + index * directory_entry;
            const std::uint32_t offset = directory.long_word(entry + 8);
            const std::uint32_t length = directory.long_word(entry + 12);
            if (std::uint64_t{offset} + length > program.size()) {
                throw std::out_of_range("a table of a font lies beyond its end");
            }
            tables_.emplace(program.substr(entry, 4), program.substr(offset, length));
        }
    }

    TrueType read() {
        result_.glyph_count = table("maxp").word(4);
        read_advances();
        read_glyphs();
        return std::move(result_);
    }

  private:
    const Table& table(const std::string& tag) const { return tables_.at(tag); }

    void problem(std::string text) { result_.problems.push_back(std::move(text)); }

    void read_advances() {
        const std::uint32_t units = table("head").word(18);
        const std::uint32_t metrics = table("hhea").word(34);
        if (units == 0 || metrics == 0 || metrics > result_.glyph_count) {
            throw std::out_of_range("a font has no em, or no metrics");
        }
        const Table& advances = table("hmtx");
        for (std::uint32_t glyph = 0; glyph < result_.glyph_count; ++glyph) {
            // Glyphs after the last metric have its advance.
            const std::uint32_t metric = std::min(glyph, metrics - 1);
            const double advance = advances.word(metric * std::size_t{4});
            result_.advances.push_back(advance * 1000.0 / units);
        }
    }

    void read_glyphs() {
        const Table& outlines = table("glyf");
        const Table& places = table("loca");
        const bool long_offsets = table("head").word(50) != 0;
        const auto place = [&](std::size_t glyph) -> std::size_t {
            return long_offsets ? places.long_word(glyph * 4)
                                : std::size_t{places.word(glyph * 2)} * 2;
        };
        for (std::uint32_t glyph = 0; glyph < result_.glyph_count; ++glyph) {
            const std::size_t begin = place(glyph);
            const std::size_t end = place(std::size_t{glyph} + 1);
            if (begin > end || end > outlines.size()) {
                problem("glyph " + std::to_string(glyph) + " lies outside of glyf");
            } else if (end - begin >= glyph_header && (outlines.word(begin) & 0x8000U) != 0) {
                read_composite(glyph, begin + glyph_header);
            }
        }
    }

    /// A composite glyph is made of others: each must be there.
    void read_composite(std::uint32_t glyph, std::size_t offset) {
        const Table& outlines = table("glyf");
        std::uint32_t flags = more_components;
        while ((flags & more_components) != 0) {
            flags = outlines.word(offset);
            const std::uint32_t component = outlines.word(offset + 2);
            if (component >= result_.glyph_count) {
                problem("glyph " + std::to_string(glyph) + " is made of glyph " +
                        std::to_string(component) + ", which is not there");
            }
            offset += 4 + ((flags & words_for_arguments) != 0 ? 4U : 2U);
            if ((flags & one_scale) != 0) {
                offset += 2;
            } else if ((flags & two_scales) != 0) {
                offset += 4;
            } else if ((flags & two_by_two) != 0) {
                offset += 8;
            }
        }
    }

    std::map<std::string, Table, std::less<>> tables_;
    TrueType result_;
};

}  // namespace

std::optional<TrueType> read_truetype(std::string_view program) {
    try {
        return ProgramReader(program).read();
    } catch (const std::out_of_range&) {
        return std::nullopt;
    }
}

}  // namespace palier::conformance
