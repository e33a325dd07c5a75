#pragma once

#include <variant>
#include <vector>

#include "layout/context.h"
#include "layout/fragment.h"

namespace palier::layout {

/// One line of set text, measured from the left edge of its column and the top of the line.
struct SetLine {
    /// Without the space that may end it.
    base::Length width;
    /// Where the alignment of its style puts the line in its column.
    base::Length left;
    Content content;
    /// The line's text, for decisions on alignment.
    std::string text;
    /// It ends inside a word, with a hyphen.
    bool divided = false;
};

/// A text set in a column.
struct SetText {
    /// The style that was used: the asked one, or a smaller one that it names.
    const document::ParagraphStyle* style = nullptr;
    std::vector<SetLine> lines;
    /// It is from right to left as a whole.
    bool leftwards = false;

    base::Length height() const;
    base::Length widest() const;
};

/// Who owns a text: an element, which gets leaves (and Link or Span kids), or nobody.
using TextOwner = std::variant<NodeId, Artifact>;

/// Sets inlines in a column `measure` wide: French spacing, shaping, line ends, hyphens, alignment.
/// A word wider than the column is cut, with a warning (GAB-301; GAB-307, once, for a column that
/// is too narrow for any text), so that no letter is lost. A sign
/// that opens a text that is not centred or on the right hangs: the lines stand under each other
/// beside it. What is written from right to left is set so within its line, by UAX #9; a text that
/// is from right to left as a whole begins its lines, one or many, at the right where its style
/// would at the left.
SetText set_text(const document::Inlines& inlines, const document::ParagraphStyle& style,
                 base::Length measure, const TextOwner& owner, Context& context);

/// Puts the glyphs of `more`, which is in the same face and direction, after those of `run`.
void extend(typeset::GlyphRun& run, const typeset::GlyphRun& more);
/// The same for ink, which stays where it begins in reading order.
void extend(TextInk& ink, const typeset::GlyphRun& more);

/// From the top of a line to its baseline (visual.md, « Type »).
base::Length baseline_of(const document::ParagraphStyle& style);

/// From the start of a line to its decimal comma, where it has none to the end of its last digit
/// (« 59 % » under « 40,4 % »), or else the width of all of it: what aligns numbers on the comma.
base::Length width_before_comma(const SetLine& line);

/// A plain text as inlines.
document::Inlines plain(std::string text, std::string run_style = {});

}  // namespace palier::layout
