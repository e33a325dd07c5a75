#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace palier::typeset {

enum class Direction { LeftToRight, RightToLeft };

/// How deep a text of one direction lies in texts of the other one (UAX #9, BD2): even levels are
/// written from left to right, odd ones from right to left.
using Level = std::uint8_t;

/// The direction of what has this level.
constexpr Direction direction_of(Level level) {
    return level % 2 == 0 ? Direction::LeftToRight : Direction::RightToLeft;
}

/// Bytes of a text that are ordered as a text of their own, and count as one neutral character for
/// what stands around them: what RLI or LRI … PDI would say (UAX #9, BD8 to BD13), without them.
struct Isolate {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The directions of the parts of one paragraph, by the Unicode bidirectional algorithm (UAX #9) of
/// ICU. The text has the base direction of its first strong letter (rules P2 and P3), but is from
/// left to right as well when more than one strong letter in ten is: a French sentence may begin
/// with a name in Arabic. What is isolated has a base direction by the same rule, and counts for
/// nothing in that of the paragraph; but one isolate with neither letter nor figure around it is
/// the paragraph.
class TextDirections {
  public:
    /// Of a paragraph in UTF-8; isolates in the order of the text, none in another one. A text
    /// without any letter that is written from right to left costs no more than a look at its
    /// bytes.
    explicit TextDirections(std::string_view text, std::span<const Isolate> isolates = {});

    /// Whether nothing has to be reordered: all levels are 0.
    bool plain() const { return runs_.empty(); }
    /// 0 or 1, by the base direction.
    Level base() const { return base_; }
    /// The level of the character that begins at a byte of the text.
    Level level(std::size_t offset) const;
    /// The first byte after `offset` where the level is another one, or the end of the text. `text`
    /// is what the directions were made of.
    std::size_t end_of_level(std::size_t offset, std::string_view text) const;

  private:
    struct Run {
        std::size_t end = 0;
        Level level = 0;
    };

    std::vector<Run>::const_iterator run(std::size_t offset) const;

    Level base_ = 0;
    /// Ascending; empty when the text is plain.
    std::vector<Run> runs_;
};

/// The order of a line's parts from left to right (UAX #9, rule L2): which part, counted in reading
/// order, stands first, second… `levels` are theirs, in reading order.
std::vector<std::size_t> visual_order(std::span<const Level> levels);

}  // namespace palier::typeset
