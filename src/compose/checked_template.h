#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compose/path.h"
#include "compose/phrase.h"
#include "compose/shape.h"
#include "document/document.h"

/// A template after its checks: the document to be, with phrases and paths where data go. Members
/// of `document` types are what the template fixes; their lists are empty and filled in from the
/// sequences.
namespace palier::compose {

template <class Part>
struct Step;

/// Parts one after the other, some of them under a condition or once for each item of a list.
template <class Part>
using Sequence = std::vector<Step<Part>>;

template <class Part>
struct Conditional {
    Test test;
    Sequence<Part> steps;
};

template <class Part>
struct Repeated {
    Path list;
    Sequence<Part> steps;
};

template <class Part>
struct Step {
    std::variant<Part, Conditional<Part>, Repeated<Part>> content;
};

/// The name of an anchor, with the ranks of the loops around in it: « engagement-3 ».
struct AnchorName {
    std::vector<std::variant<std::string, Path>> pieces;
};

struct RunPart {
    std::string style;
    std::string language;
    Sequence<Phrase> text;
};

struct PageOfPart {
    AnchorName anchor;
    std::string style;
};

struct LinkPart {
    /// An anchor, or an address.
    std::variant<AnchorName, Phrase> target;
    Sequence<std::variant<Phrase, RunPart>> text;
};

using InlinePart = std::variant<Phrase, RunPart, PageOfPart, LinkPart>;

struct BlockPart;

struct ParagraphPart {
    std::string style;
    Sequence<InlinePart> content;
};

struct HeadingPart {
    int level = 1;
    std::string style;
    Sequence<InlinePart> content;
    std::optional<AnchorName> anchor;
    Phrase outline;
};

struct ItemPart {
    /// Absent: as the list numbers its items.
    std::optional<Phrase> label;
    Sequence<BlockPart> blocks;
};

struct ListPart {
    document::List list;
    Sequence<ItemPart> items;
};

struct BarPart {
    Path value;
    document::Bar bar;
};

struct CellPart {
    document::Cell cell;
    std::optional<BarPart> bar;
    Sequence<InlinePart> content;
};

struct RowPart {
    document::Row row;
    Sequence<CellPart> cells;
};

struct TablePart {
    document::Table table;
    Sequence<document::Column> columns;
    Sequence<InlinePart> caption;
    Sequence<RowPart> head;
    Sequence<RowPart> body;
};

struct BarChartPart {
    Path items;
    std::optional<Path> mean;
    Phrase mean_text;
    base::Length bar_start;
};

struct ColumnChartPart {
    Path items;
    base::Length height;
};

struct FigurePart {
    Phrase alternative;
    std::variant<BarChartPart, ColumnChartPart> drawing;
    base::Length space_after;
};

struct BoxPart {
    document::Box box;
    Sequence<BlockPart> blocks;
};

struct LanePart {
    base::Length width;
    Sequence<BlockPart> blocks;
};

struct ColumnsPart {
    document::Columns columns;
    Sequence<LanePart> lanes;
};

struct SectionPart {
    bool new_page = false;
    Sequence<BlockPart> blocks;
};

struct FramePart {
    document::Frame frame;
    Sequence<BlockPart> blocks;
};

struct BlockPart {
    std::variant<ParagraphPart, HeadingPart, ListPart, TablePart, FigurePart, BoxPart, ColumnsPart,
                 SectionPart, document::Space, FramePart>
        content;
};

using RunningPart = std::variant<Phrase, document::PageField>;

struct RunningLinePart {
    document::RunningLine line;
    Sequence<RunningPart> left;
    Sequence<RunningPart> right;
};

struct MasterPart {
    document::PageMaster master;
    std::optional<RunningLinePart> header;
    std::optional<RunningLinePart> footer;
};

struct PagesPart {
    std::string master;
    Sequence<BlockPart> blocks;
};

struct CheckedTemplate {
    Shape data;
    document::StyleSheet styles;
    std::string language;
    Phrase title;
    Phrase author;
    Phrase subject;
    std::map<std::string, MasterPart, std::less<>> masters;
    std::vector<PagesPart> pages;
};

}  // namespace palier::compose
