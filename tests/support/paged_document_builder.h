#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.h"
#include "typeset/font_library.h"
#include "typeset/shaper.h"

namespace palier::support {

/// Builds small paged documents by hand: what layout would hand to pdf. A4 pages, titled « Essai ».
class PagedDocumentBuilder {
  public:
    /// `fonts` outlives the builder.
    explicit PagedDocumentBuilder(const typeset::FontLibrary& fonts);

    layout::NodeId root() const { return {0}; }
    layout::NodeId add(layout::Role role, layout::NodeId parent);
    layout::Node& node(layout::NodeId id) { return document.nodes.at(id.index); }
    layout::LeafId add_leaf(layout::NodeId owner);
    /// A new page; marks go to the last one.
    void add_page();

    /// Text on the last page, its baseline so many points from the top.
    layout::TextInk text(std::string_view letters, int baseline);
    void paint(layout::Meaning meaning,
               std::variant<layout::TextInk, layout::RectangleInk, layout::PathInk> ink);
    /// A node with one leaf, and text in it.
    layout::NodeId add_text(layout::Role role, layout::NodeId parent, std::string_view letters,
                            int baseline);
    /// A rectangle in points.
    static layout::RectangleInk rectangle(int left, int top, int width, int height);
    /// A Link node with text and an area on the last page.
    layout::NodeId add_link(layout::NodeId parent, std::string_view letters, int baseline,
                            std::variant<std::string, layout::LinkArea::Destination> target);

    layout::PagedDocument document;

  private:
    const typeset::FontLibrary& fonts_;
    base::Diagnostics diags_;
    typeset::Shaper shaper_;
};

/// A report of `page_count` pages with headings, paragraphs, a list, a table, a figure, links,
/// notes, furniture and bookmarks: a bit of everything, for looking at.
layout::PagedDocument sample_report(const typeset::FontLibrary& fonts, int page_count);

}  // namespace palier::support
