#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/length.h"
#include "document/document.h"
#include "document/style.h"
#include "typeset/shaper.h"

/// The waist of the program: pages of positioned ink, and the structure that the ink belongs to.
/// Layout decides everything here; pdf only writes it down. Lengths run right and down from a
/// page's top left.
namespace palier::layout {

/// The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that documents use.
enum class Role {
    Document,
    Sect,
    Div,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    Caption,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
    Span,
    Link,
    Note,
    TOC,
    TOCI,
    Reference
};

struct NodeId {
    std::uint32_t index = 0;
    auto operator<=>(const NodeId&) const = default;
};

/// A place in a node that holds ink: the ink of one leaf is read together, wherever it lies.
struct LeafId {
    std::uint32_t index = 0;
    auto operator<=>(const LeafId&) const = default;
};

enum class Scope { Column, Row };
enum class ListNumbering { None, Disc, Decimal };

struct Rectangle {
    base::Length left;
    base::Length top;
    base::Length width;
    base::Length height;
};

/// Where a figure's ink lies: its Layout BBox.
struct BoundingBox {
    std::size_t page = 0;
    Rectangle area;
};

/// The annotation that a Link node owns, by page and place in that page's links.
struct LinkRef {
    std::size_t page = 0;
    std::size_t link = 0;
};

/// An element of the structure tree. Kids are in reading order.
struct Node {
    Role role = Role::P;
    /// Absent for the root, which is the Document.
    std::optional<NodeId> parent;
    std::vector<std::variant<NodeId, LeafId, LinkRef>> kids;
    /// Text alternative; every Figure has one.
    std::string alternative;
    /// What a voice reads in place of the letters, where it is not the same; of a Span only.
    std::string actual_text = {};
    /// Only where it differs from the document's.
    std::string language;
    /// Every TH has one.
    std::optional<Scope> scope;
    int column_span = 1;
    int row_span = 1;
    /// The TH that head a cell, where their scopes do not say it.
    std::vector<NodeId> headers = {};
    std::optional<ListNumbering> numbering;
    /// Every Figure has one.
    std::optional<BoundingBox> box;
};

/// Ink that is no content (ISO 32000-1, 14.8.2.2).
enum class Artifact { Header, Footer, Background, Rule, RepeatedHeader };

/// What ink means: part of a leaf, or a named artifact. Nothing else can be put on a page.
using Meaning = std::variant<LeafId, Artifact>;

/// Glyphs on a baseline.
struct TextInk {
    typeset::GlyphRun run;
    base::Length size;
    /// Added to every glyph's advance.
    base::Length tracking;
    document::Color color;
    base::Length left;
    base::Length baseline;
};

/// A filled rectangle: rules and bars too.
struct RectangleInk {
    Rectangle area;
    document::Color color;
};

struct Point {
    base::Length x;
    base::Length y;
};

/// A step of a path: to a point in a straight line, or by a cubic curve over two control points.
struct PathStep {
    enum class Kind { Move, Line, Curve, Close };
    Kind kind = Kind::Line;
    Point control1;
    Point control2;
    Point to;
};

/// An outline that is filled, stroked, or both.
struct PathInk {
    std::vector<PathStep> steps;
    std::optional<document::Color> fill;
    std::optional<document::Color> stroke;
    base::Length stroke_width;
};

/// The element of a template that put ink on a page, for messages.
struct Origin {
    /// 0 when no template did.
    int line = 0;
    /// « box »; empty when no template did.
    std::string_view element = {};
};

struct Mark {
    Meaning meaning;
    std::variant<TextInk, RectangleInk, PathInk> ink;
    Origin origin = {};
};

/// A live area. It leads to an address, or to a height of a page of this document.
struct LinkArea {
    struct Destination {
        std::size_t page = 0;
        base::Length top;
    };
    NodeId node;
    Rectangle area;
    std::variant<std::string, Destination> target;
    /// What the link does, for a reader who does not see it.
    std::string contents;
};

struct Page {
    base::Length width;
    base::Length height;
    /// In painting order; the ink of a leaf is in reading order.
    std::vector<Mark> marks;
    std::vector<LinkArea> links;
};

/// A bookmark. Levels begin at 1 and never skip.
struct OutlineEntry {
    int level = 1;
    std::string title;
    std::size_t page = 0;
    base::Length top;
};

/// The numbering of the pages from one on.
struct PageLabels {
    std::size_t page = 0;
    document::PageNumbering numbering;
};

struct PagedDocument {
    document::Metadata metadata;
    std::vector<Node> nodes = {};
    /// The node that each leaf belongs to.
    std::vector<NodeId> leaves = {};
    std::vector<Page> pages = {};
    std::vector<OutlineEntry> outline = {};
    /// By ascending page, the first one's first; empty when pages are numbered 1, 2, 3…
    std::vector<PageLabels> labels = {};
    std::vector<document::Attachment> attachments = {};

    const Node& node(NodeId id) const { return nodes.at(id.index); }
    NodeId owner(LeafId id) const { return leaves.at(id.index); }
};

}  // namespace palier::layout
