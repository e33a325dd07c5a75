#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/score.h"
#include "document/style.h"

/// The semantic tree of a document: what things are and how they are styled by name. It knows no
/// score of the programme, no page and no ink. Text is French unless a run says otherwise.
namespace palier::document {

/// Letters in one style. `style` names a RunStyle; empty is the paragraph's own.
struct Run {
    std::string text;
    std::string style;
    /// A language tag when it is not the document's, « en ».
    std::string language;
    /// Data that a template put among its words: ordered as a text of its own, so that letters from
    /// right to left in it move nothing around it (an isolate of UAX #9, without its characters).
    bool isolated = false;
};

/// The number of the page where `anchor` stands, filled in by layout; a live link there.
struct PageReference {
    std::string anchor;
    std::string style;
};

/// Text that leads somewhere: to an anchor of this document, or to an address.
struct Link {
    enum class Kind { Anchor, Address };
    Kind kind = Kind::Address;
    std::string target;
    std::vector<Run> text;
};

/// A sign of the programme's family of forms, drawn beside the word or the figure that says the
/// same: decoration for a screen reader.
struct Sign {
    enum class Kind {
        Met,
        Gap,
        Blocking,
        /// A circle filled by `value`, from 0 to 100.
        Mark,
        NotCounted,
        /// A dot in the colour of the text, full or hollow: the legend of a figure of dots.
        Full,
        Hollow
    };
    Kind kind = Kind::Met;
    base::Score value;
};

/// The number of the heading where `anchor` stands, or its title, filled in by layout; a live link
/// there.
struct HeadingReference {
    enum class Part { Number, Title };
    Part part = Part::Number;
    std::string anchor;
    std::string style;
};

/// A note, called where it stands in the text. Layout numbers notes in the order of their calls and
/// sets each one at the foot of the page of its call, or under its table when it is called in one,
/// with letters. A note calls no note.
struct Footnote {
    using Part = std::variant<Run, PageReference, Link, HeadingReference>;
    std::vector<Part> content;
};

using Inline = std::variant<Run, PageReference, Link, Sign, HeadingReference, Footnote>;
using Inlines = std::vector<Inline>;

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
    std::string style;
    Inlines content;
    /// It shows once more what is said beside it: decoration for a screen reader. Its links lead
    /// nowhere.
    bool decoration = false;
};

/// A heading of level 1 to 6. Its text is its title in the outline, in contents and in running
/// headers, unless `outline` says it shorter.
struct Heading {
    /// What names the heading, on lines of its own above its text and in a style of its own:
    /// « Engagement 3 ». It is read as the beginning of the heading.
    struct Kicker {
        std::string style;
        std::string text;
    };
    int level = 1;
    std::string style;
    Inlines content;
    /// The name that links and page references use; empty when nothing leads here.
    std::string anchor;
    std::string outline;
    /// « 3.2 », printed before the text; empty for none.
    std::string number = {};
    std::optional<Kicker> kicker = {};
};

/// The headings of the document that have a page to lead to, down to a level: title, leader, page
/// number, each line a live link.
struct TableOfContents {
    enum class Leader { None, Dots };
    /// How the entries of a level look.
    struct Level {
        /// A paragraph style.
        std::string style;
        base::Length indent;
    };
    /// From level 1 on; headings below the last one are left out.
    std::vector<Level> levels;
    Leader leader = Leader::Dots;
    /// The room of page numbers, at the right edge.
    base::Length number_width = base::Length::points(24);
    base::Length space_after;
};

struct ListItem {
    /// What stands before the item: « • », « 2. », or nothing.
    std::string label;
    Blocks blocks;
    /// Drawn instead of a label; what it says stands in the item's words too.
    std::optional<Sign> sign = {};
};

struct List {
    enum class Numbering { None, Disc, Decimal };
    Numbering numbering = Numbering::Disc;
    /// The paragraph style of labels.
    std::string style;
    /// The style of the box around each item; empty for none.
    std::string item_box;
    /// From the list's left edge to the text of its items.
    base::Length indent = base::Length::points(12);
    base::Length space_after;
    std::vector<ListItem> items;
};

/// A rate drawn as a bar on a track: a picture of a figure that stands in text beside it, so it is
/// decoration for a screen reader. `value` runs from 0 to 100; empty draws the track alone.
struct Bar {
    std::optional<base::Score> value;
    base::Length width;
    base::Length height = base::Length::points(6);
    /// The bar of a total is drawn in ink instead of the accent.
    bool total = false;
};

/// One cell. Header cells become TH with the scope of their place: a head row's cells are column
/// headers, a header cell in the body heads its row. It holds a line of text, or blocks in place of
/// it.
struct Cell {
    bool header = false;
    /// A paragraph style instead of the table's.
    std::string style;
    int column_span = 1;
    /// Drawn at the left of the cell; the text keeps the place that its last column gives it.
    std::optional<Bar> bar;
    Inlines content;
    /// The rows that it covers, its own included. The rows below have no cell in its columns.
    int row_span = 1;
    Blocks blocks;
};

/// A row of a table. Consecutive rows may form a group: its name is the first cell of the row that
/// begins it, stands there once and heads every row of the group; the rows that continue it have no
/// cell in the columns of the name. A group that a page break cuts says its name again, with
/// « (suite) ».
struct Row {
    enum class Kind { Plain, Total };
    enum class Group { None, Begins, Continues };
    Kind kind = Kind::Plain;
    std::vector<Cell> cells;
    Group group = Group::None;
};

struct Column {
    /// How wide a column without a width is.
    enum class Sizing {
        /// It shares what the others leave.
        Share,
        /// As its cells need: no wider than their lines, no narrower than their words, if it can.
        Content
    };
    std::optional<base::Length> width;
    Alignment alignment = Alignment::Left;
    Sizing sizing = Sizing::Share;
    /// How many parts of what is shared it takes.
    int share = 1;
};

/// A table. Head rows are repeated, as artifacts, on every page that it runs over. A row stays on
/// one page unless it is higher than a page.
struct Table {
    std::string style;
    std::vector<Column> columns;
    /// Empty for none.
    Inlines caption;
    std::string caption_style;
    std::vector<Row> head;
    std::vector<Row> body;
};

/// One row or column of a chart.
struct ChartItem {
    /// « 7 »
    std::string number;
    std::string label;
    /// From 0 to 100; empty when not evaluated.
    std::optional<base::Score> value;
    /// « 26,9 », or « n. é. ».
    std::string value_text;
};

/// Horizontal bars on tracks to 100, one row an item, in the order given (visual.md, « Charts »).
struct BarChart {
    std::vector<ChartItem> items;
    /// A vertical line over all rows, with its name on top: « moyenne 58,2 ».
    std::optional<base::Score> mean;
    std::string mean_text;
    base::Length bar_start;
};

/// Vertical columns on a base line, for the cover's block, drawn in the colour `on_accent`.
struct ColumnChart {
    std::vector<ChartItem> items;
    base::Length height;
};

/// A hundred dots, ten by ten, filled row by row: as many as `value` percent, rounded.
struct DotGrid {
    base::Score value;
    /// The side of the whole.
    base::Length size;
    /// What it stands on: white paper, or a block of the accent colour.
    enum class Ground { Paper, Accent };
    Ground ground = Ground::Paper;
};

/// Actions on a square of impact (up) and effort (right), three by three (visual.md, « Matrix »).
/// The cells whose impact exceeds their effort stand out, inside one outline.
struct ImpactMatrix {
    struct Item {
        /// What stands in its disc, « 1 ».
        std::string number;
        /// 1 to 3 each.
        int impact = 1;
        int effort = 1;
    };
    /// What stands around the square and in its corners.
    struct Words {
        std::string impact;
        std::string effort;
        /// From the lowest.
        std::array<std::string, 3> levels;
        std::string first;
        std::string projects;
        std::string background;
        std::string aside;
    };
    std::vector<Item> items;
    Words words;
    /// The side of the square.
    base::Length size;
};

/// A QR code that leads to an address, which is a live link there too. An address that no telephone
/// could follow or read is reported, and the code left out.
struct QrCode {
    std::string address;
    /// The side of the whole, with the white around the code.
    base::Length size;
};

/// A drawing with its text alternative: never without one.
struct Figure {
    std::string alternative;
    std::variant<BarChart, ColumnChart, DotGrid, ImpactMatrix, QrCode> drawing;
    base::Length space_after;
};

/// A rate drawn as a bar on a track under the words that say it, as wide as its column: decoration
/// for a screen reader. `value` runs from 0 to 100; empty draws nothing, in the same room.
struct Track {
    std::optional<base::Score> value;
    base::Length height;
    base::Length space_before;
    base::Length space_after;
};

/// Blocks on a ground, or under a rule. `style` names a BoxStyle.
struct Box {
    std::string style;
    /// At least this high.
    base::Length minimum_height;
    Blocks blocks;
};

/// Blocks side by side, read in the order of the lanes.
struct Columns {
    struct Lane {
        base::Length width;
        Blocks blocks;
        /// The column that it stands in, from the left, 1 or more; empty for the one on the right
        /// of those before. A lane goes on under an earlier one of its column, in the same width.
        std::optional<int> column = {};
        /// Like that of a block.
        int line = 0;
    };
    base::Length gap;
    std::vector<Lane> lanes;
    base::Length space_after;
    /// Lanes stay on one page.
    bool keep_together = false;
    /// Nothing comes between these lanes and the next block.
    bool keep_with_next = false;
};

/// Cells of one width beside and under each other, read in the order given. They run along rows, or
/// down columns of about as many cells each. The cells of a row stay on one page.
struct Grid {
    enum class Order { Rows, Columns };
    int columns = 1;
    Order order = Order::Rows;
    base::Length gap;
    base::Length row_gap;
    base::Length space_after;
    std::vector<Blocks> cells;
    /// Its cells are the items of a list for who reads them.
    bool list = false;
};

/// Blocks in the margin, beside the block that comes next, first lines on one baseline. They are
/// read before it.
struct Aside {
    enum class Side { Left, Right };
    Side side = Side::Left;
    base::Length width;
    /// Between the margin's blocks and the text.
    base::Length gap;
    Blocks blocks;
};

/// A part of the document, a Sect for a screen reader.
struct Section {
    bool new_page = false;
    Blocks blocks;
};

/// White space that vanishes at the top of a page. One that fills takes what the rest of its page's
/// blocks leave, if that is more; several of them share it.
struct Space {
    base::Length height;
    bool fills = false;
};

/// Blocks at a fixed place of the page, measured from its top left corner; only on a page whose
/// master takes frames.
struct Frame {
    base::Length left;
    base::Length top;
    base::Length width;
    Blocks blocks;
};

struct Block {
    std::variant<Paragraph, Heading, List, Table, Figure, Track, Box, Columns, Grid, Section, Space,
                 Frame, TableOfContents, Aside>
        content;
    /// The line of the template that wrote it, for messages; 0 when none did.
    int line = 0;
};

}  // namespace palier::document
