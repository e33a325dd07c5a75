#include "layout/fragment.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace palier::layout {

namespace {

using base::Length;

template <typename T>
void append_all(std::vector<T>& to, std::vector<T> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void shift_rectangle(Rectangle& area, Length right, Length down) {
    area.left += right;
    area.top += down;
}

void shift_point(Point& point, Length right, Length down) {
    point.x += right;
    point.y += down;
}

struct InkShift {
    Length right;
    Length down;

    void operator()(TextInk& ink) const {
        ink.left += right;
        ink.baseline += down;
    }
    void operator()(RectangleInk& ink) const { shift_rectangle(ink.area, right, down); }
    void operator()(PathInk& ink) const {
        for (PathStep& step : ink.steps) {
            shift_point(step.control1, right, down);
            shift_point(step.control2, right, down);
            shift_point(step.to, right, down);
        }
    }
};

}  // namespace

bool Content::empty() const {
    return marks.empty() && links.empty() && landmarks.empty() && figures.empty() && notes.empty();
}

void Content::shift(Length right, Length down) {
    for (Mark& mark : marks) {
        std::visit(InkShift{right, down}, mark.ink);
    }
    for (PendingLink& link : links) {
        shift_rectangle(link.area, right, down);
    }
    for (Landmark& landmark : landmarks) {
        landmark.top += down;
    }
    for (FigureArea& figure : figures) {
        shift_rectangle(figure.area, right, down);
    }
}

void Content::append(Content other) {
    append_all(marks, std::move(other.marks));
    append_all(links, std::move(other.links));
    append_all(landmarks, std::move(other.landmarks));
    append_all(figures, std::move(other.figures));
    append_all(notes, std::move(other.notes));
}

Length Fragment::foot() const {
    return foot_height(content.notes);
}

void Fragment::place(Fragment other, Length left, Length top) {
    other.content.shift(left, top);
    height = std::max(height, top + other.height);
    content.append(std::move(other.content));
    fixed.append(std::move(other.fixed));
    too_high = too_high ? too_high : other.too_high;
}

Length foot_height(const std::vector<NoteCall>& notes) {
    Length height = notes.empty() ? Length() : note_separation;
    for (const NoteCall& call : notes) {
        height += call.height;
    }
    return height;
}

Length added_to(Foot foot, Length height) {
    return foot == Foot::Noted && height > Length() ? height - note_separation : height;
}

Length joined_feet(Length one, Length other) {
    const bool both = one > Length() && other > Length();
    return one + other - (both ? note_separation : Length());
}

std::vector<Mark> as_artifact(std::vector<Mark> marks, Artifact artifact) {
    for (Mark& mark : marks) {
        if (std::holds_alternative<LeafId>(mark.meaning)) {
            mark.meaning = artifact;
        }
    }
    return marks;
}

Mark artifact_rectangle(Artifact artifact, const Rectangle& area, const document::Color& color) {
    return Mark{artifact, RectangleInk{area, color}};
}

}  // namespace palier::layout
