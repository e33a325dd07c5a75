#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
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
    int line = 0;
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

/// A sign; `value` is the figure of one that shows a mark.
struct SignPart {
    document::Sign sign;
    std::optional<Path> value;
};

struct HeadingOfPart {
    document::HeadingReference::Part part = document::HeadingReference::Part::Number;
    AnchorName anchor;
    std::string style;
};

struct NotePart {
    Sequence<std::variant<Phrase, RunPart, PageOfPart, LinkPart, HeadingOfPart>> content;
};

using InlinePart =
    std::variant<Phrase, RunPart, PageOfPart, LinkPart, SignPart, HeadingOfPart, NotePart>;

struct BlockPart;

struct ParagraphPart {
    std::string style;
    Sequence<InlinePart> content;
    bool decoration = false;
};

struct HeadingPart {
    int level = 1;
    std::string style;
    Sequence<InlinePart> content;
    std::optional<AnchorName> anchor;
    Phrase outline;
    Phrase number;
    /// « kicker »: what names the heading, above it and read with it. Nothing comes of an empty
    /// one.
    Phrase kicker;
    /// « kicker-style », which goes with it.
    std::string kicker_style;
};

struct ItemPart {
    /// Absent: as the list numbers its items.
    std::optional<Phrase> label;
    std::optional<document::Sign> sign;
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
    /// In place of `content`, when there are any.
    Sequence<BlockPart> blocks;
};

struct RowPart {
    document::Row row;
    Sequence<CellPart> cells;
};

/// Rows under one name, which is their first cell.
struct RowGroupPart {
    CellPart name;
    Sequence<RowPart> rows;
};

using BodyPart = std::variant<RowPart, RowGroupPart>;

struct TablePart {
    document::Table table;
    Sequence<document::Column> columns;
    Sequence<InlinePart> caption;
    Sequence<RowPart> head;
    Sequence<BodyPart> body;
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

struct DotGridPart {
    Path value;
    document::DotGrid grid;
};

struct ImpactMatrixPart {
    Path items;
    document::ImpactMatrix matrix;
};

struct QrCodePart {
    Phrase address;
    base::Length size;
};

struct FigurePart {
    Phrase alternative;
    std::variant<BarChartPart, ColumnChartPart, DotGridPart, ImpactMatrixPart, QrCodePart> drawing;
    base::Length space_after;
};

struct TrackPart {
    Path value;
    document::Track track;
};

struct BoxPart {
    document::Box box;
    Sequence<BlockPart> blocks;
};

struct LanePart {
    base::Length width;
    std::optional<int> column;
    Sequence<BlockPart> blocks;
    int line = 0;
};

struct ColumnsPart {
    document::Columns columns;
    Sequence<LanePart> lanes;
};

struct TilePart {
    Sequence<BlockPart> blocks;
};

struct GridPart {
    document::Grid grid;
    Sequence<TilePart> tiles;
};

struct SectionPart {
    bool new_page = false;
    Sequence<BlockPart> blocks;
};

struct FramePart {
    document::Frame frame;
    Sequence<BlockPart> blocks;
};

struct AsidePart {
    document::Aside aside;
    Sequence<BlockPart> blocks;
};

struct BlockPart {
    std::variant<ParagraphPart, HeadingPart, ListPart, TablePart, FigurePart, TrackPart, BoxPart,
                 ColumnsPart, GridPart, SectionPart, document::Space, FramePart,
                 document::TableOfContents, AsidePart>
        content;
    int line = 0;
};

using RunningPart = std::variant<Phrase, document::PageField, document::SectionTitle>;

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
    std::optional<document::PageNumbering> numbering = {};
};

/// The name under which a template sees the steps that were taken: « etape.noms_courts ».
inline constexpr std::string_view fit_steps = "etape";

/// A thing that the template gives up to fit its pages. It says so in `words`, unless it is no loss
/// to who reads.
struct FitStepPart {
    std::string name;
    bool loss = true;
    /// The place of an earlier step that makes no sense without this one: it goes where this goes.
    std::optional<std::size_t> with = {};
    Phrase words;
};

/// How many pages the document has, and what makes it fit.
struct FitPart {
    std::size_t pages = 1;
    /// What may be shortened by who writes the dossier, when nothing else helps.
    Phrase advice;
    std::vector<FitStepPart> steps;
};

struct CheckedTemplate {
    std::string file = {};
    Shape data;
    document::StyleSheet styles;
    std::string language;
    Phrase title;
    Phrase author;
    Phrase subject;
    std::optional<FitPart> fit;
    std::map<std::string, MasterPart, std::less<>> masters;
    std::vector<PagesPart> pages;
};

}  // namespace palier::compose
