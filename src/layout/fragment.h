#pragma once

#include <optional>
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

/// A note that is called in ink: it goes to the foot of the page of that ink.
struct NoteCall {
    /// The note's place in the note book.
    std::size_t note = 0;
    /// The height of all of it, and of the piece that the page of its call has at least.
    base::Length height;
    base::Length least;
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
    std::vector<NoteCall> notes = {};

    bool empty() const;
    void shift(base::Length right, base::Length down);
    void append(Content other);
};

/// A piece of a flow that stands on one page, measured from its own top left corner.
struct Fragment {
    base::Length height;
    Content content;
    /// Ink with a place of its own on the page: frames.
    Content fixed;
    /// The innermost element that was taken though it is higher than its room.
    std::optional<Origin> too_high = {};

    /// Holds nothing, whatever its height.
    bool blank() const { return content.empty() && fixed.empty(); }

    /// What its notes take at the foot of the page.
    base::Length foot() const;

    /// Puts `other` into this fragment at the given place, and grows to hold it.
    void place(Fragment other, base::Length left, base::Length top);
};

/// The white and the rule between the text of a page and its notes.
inline constexpr base::Length note_separation = base::Length::points(14);

/// What notes take at the foot of a page, the separation included.
base::Length foot_height(const std::vector<NoteCall>& notes);

/// Whether notes stand at the foot of a page already.
enum class Foot { Empty, Noted };

/// What notes that take `height` alone add to the foot of a page: beside others, they need no white
/// of their own.
base::Length added_to(Foot foot, base::Length height);

/// What the notes of two pieces take at the foot of one page, where each takes so much alone.
base::Length joined_feet(base::Length one, base::Length other);

/// The same ink, as a named artifact: what a repeated table head is.
std::vector<Mark> as_artifact(std::vector<Mark> marks, Artifact artifact);

/// A filled rectangle that is no content.
Mark artifact_rectangle(Artifact artifact, const Rectangle& area, const document::Color& color);

}  // namespace palier::layout
