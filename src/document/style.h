#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/length.h"

/// How things look, by name. A theme fills a StyleSheet; blocks refer to styles by name only.
namespace palier::document {

/// A colour of sRGB, 0 to 255 each.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Color&) const = default;
};

/// The contrast ratio of two colours by WCAG 2.1, 1 to 21, in hundredths (450 is 4.5:1).
int contrast_hundredths(const Color& one, const Color& other);

enum class Weight { Regular, Bold, Black };
enum class Slant { Upright, Italic };

/// How running text is set in its column. The lines of a justified text all end at its right edge,
/// but for the last one.
enum class Alignment { Left, Right, Center, Decimal, Justify };

/// The letters of a text.
struct TextStyle {
    Weight weight = Weight::Regular;
    Slant slant = Slant::Upright;
    base::Length size = base::Length::points(10);
    /// Added after every letter; negative for large sizes.
    base::Length tracking;
    Color color;
    /// How far above the baseline the letters stand.
    base::Length rise = {};
};

/// A paragraph: its letters and its white space.
struct ParagraphStyle {
    TextStyle text;
    /// Baseline to baseline.
    base::Length leading = base::Length::millipoints(14'500);
    base::Length space_before;
    base::Length space_after;
    Alignment alignment = Alignment::Left;
    /// No page break between this paragraph and what follows it.
    bool keep_with_next = false;
    /// No page break inside.
    bool keep_together = false;
    /// Lines of about the same length, and no short word alone on the last one: for titles, which
    /// are neither justified nor hyphenated.
    bool balanced = false;
    /// Whether words may be divided at the end of a line. Absent: in justified text only. Headings
    /// never are.
    std::optional<bool> hyphenate;
    /// When the text takes more than `most_lines` lines (0: any number), or a word of it is cut, it
    /// is set in the style named `smaller` instead.
    int most_lines = 0;
    std::string smaller;
};

/// Whether the words of a paragraph in this style may be divided.
bool hyphenates(const ParagraphStyle& style);

/// What a run of letters changes in the paragraph around it; absent members change nothing.
struct RunStyle {
    std::optional<Weight> weight;
    std::optional<Slant> slant;
    /// The size, in thousandths of the paragraph's.
    std::optional<int> size_thousandths;
    std::optional<Color> color;
    /// How far up the letters stand, in thousandths of the paragraph's size.
    std::optional<int> rise_thousandths = {};
};

/// The look of a box: white space inside, a fill, a rule along its top.
struct BoxStyle {
    base::Length padding_top;
    base::Length padding_bottom;
    base::Length padding_left;
    base::Length padding_right;
    std::optional<Color> fill;
    base::Length rule_width;
    std::optional<Color> rule_color;
    base::Length space_before;
    base::Length space_after;
};

/// The look of a table: rules and white space of its cells. Cells take paragraph styles of their
/// own.
struct TableStyle {
    std::string head_style;
    std::string cell_style;
    std::optional<Color> head_fill;
    base::Length cell_padding_vertical;
    /// White space at both ends of a row, inside the head's fill.
    base::Length end_inset;
    /// White space between two columns.
    base::Length column_gap;
    base::Length row_rule_width;
    Color row_rule_color;
    base::Length closing_rule_width;
    Color closing_rule_color;
    base::Length total_rule_width;
    /// Between two groups of rows; inside a group, the rule of rows begins after the group's name.
    base::Length group_rule_width;
    Color group_rule_color;
    base::Length space_before;
    base::Length space_after;
};

/// The colours that charts draw with, each with the meaning that it has everywhere.
struct Palette {
    Color ink;
    Color muted;
    Color accent;
    Color on_accent;
    Color track;
    Color hairline;
    /// A ground that recedes, and one that stands out in the accent's hue: both carry ink.
    Color ground;
    Color accent_ground;
    /// States, for signs.
    Color met;
    Color gap;
    Color blocking;
};

/// Every style of a theme, by name.
struct StyleSheet {
    std::string name;
    /// The family of the text face, as a font manifest names it.
    std::string font_family;
    std::map<std::string, Color, std::less<>> colors;
    std::map<std::string, ParagraphStyle, std::less<>> paragraphs;
    std::map<std::string, RunStyle, std::less<>> runs;
    std::map<std::string, BoxStyle, std::less<>> boxes;
    std::map<std::string, TableStyle, std::less<>> tables;
    Palette palette;
};

}  // namespace palier::document
