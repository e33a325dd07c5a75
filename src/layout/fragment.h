#pragma once

#include <string>
#include <variant>
#include <vector>

#include "layout/paged_document.h"

namespace palier::layout {

/// A live area before its page is known.
struct PendingLink {
    NodeId node;
    Rectangle area;
    /// The name of an anchor, or an address.
    document::Link::Kind kind = document::Link::Kind::Address;
    std::string target;
    std::string contents;
};

/// A height of the page that links, page references or the outline lead to.
struct Landmark {
    base::Length top;
    /// Empty when nothing refers to it by name.
    std::string anchor;
    /// 0 when it is no entry of the outline.
    int outline_level = 0;
    std::string outline_title;
};

/// Where a figure's ink lies.
struct FigureArea {
    NodeId node;
    Rectangle area;
};

/// Positioned ink and what goes with it.
struct Content {
    std::vector<Mark> marks;
    std::vector<PendingLink> links;
    std::vector<Landmark> landmarks;
    std::vector<FigureArea> figures;

    void shift(base::Length right, base::Length down);
    void append(Content other);
};

/// A piece of a flow that stands on one page, measured from its own top left corner.
struct Fragment {
    base::Length height;
    Content content;
    /// Ink with a place of its own on the page: frames.
    Content fixed;

    /// Puts `other` into this fragment at the given place, and grows to hold it.
    void place(Fragment other, base::Length left, base::Length top);
};

/// The same ink, as a named artifact: what a repeated table head is.
std::vector<Mark> as_artifact(std::vector<Mark> marks, Artifact artifact);

/// A filled rectangle that is no content.
Mark artifact_rectangle(Artifact artifact, const Rectangle& area, const document::Color& color);

}  // namespace palier::layout
