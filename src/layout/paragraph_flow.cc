#include "layout/paragraph_flow.h"

#include <algorithm>
#include <utility>

namespace palier::layout {

using base::Length;

namespace {

/// Neither widow nor orphan: the least number of lines of a paragraph on a page.
constexpr std::size_t least_lines = 2;

/// What the first pieces of notes take at the foot of a page.
Length least_height(const std::vector<NoteCall>& notes) {
    Length height = notes.empty() ? Length() : note_separation;
    for (const NoteCall& call : notes) {
        height += call.least;
    }
    return height;
}

}  // namespace

ParagraphFlow::ParagraphFlow(SetText text, std::optional<Landmark> landmark)
    : text_(std::move(text)), landmark_(std::move(landmark)) {}

std::size_t ParagraphFlow::fewest() const {
    if (text_.style->keep_together) {
        return left();
    }
    std::size_t count = std::min(least_lines, left());
    while (count < left() && divides_after(count)) {
        ++count;
    }
    return left() - count < least_lines ? left() : count;
}

bool ParagraphFlow::divides_after(std::size_t count) const {
    return text_.lines.at(next_ + count - 1).divided;
}

Length ParagraphFlow::minimum(Foot foot) const {
    return text_.style->leading * static_cast<std::int64_t>(fewest()) +
           added_to(foot, least_foot(fewest()));
}

Length ParagraphFlow::remaining() const {
    return text_.style->leading * static_cast<std::int64_t>(left()) + foot();
}

Length ParagraphFlow::foot() const {
    Length height;
    for (std::size_t line = next_; line < text_.lines.size(); ++line) {
        height = joined_feet(height, foot_height(text_.lines[line].content.notes));
    }
    return height;
}

Length ParagraphFlow::least_foot(std::size_t count) const {
    Length height;
    for (std::size_t line = next_; line < next_ + count; ++line) {
        height = joined_feet(height, least_height(text_.lines.at(line).content.notes));
    }
    return height;
}

std::size_t ParagraphFlow::fitting(Length room, Foot foot) const {
    Length taken;
    std::size_t count = 0;
    for (; count < left(); ++count) {
        const std::vector<NoteCall>& notes = text_.lines.at(next_ + count).content.notes;
        const auto lines = static_cast<std::int64_t>(count + 1);
        const Length least = joined_feet(taken, least_height(notes));
        if (text_.style->leading * lines + added_to(foot, least) > room) {
            break;
        }
        taken = joined_feet(taken, foot_height(notes));
    }
    return count;
}

Length ParagraphFlow::space_before() const {
    return next_ == 0 ? text_.style->space_before : Length();
}

Fragment ParagraphFlow::take(Length room, Start start, Foot foot) {
    const Length leading = text_.style->leading;
    const std::size_t most = fitting(room, foot);
    std::size_t count = most;
    if (count < left()) {
        const bool leaves_widow = left() - count < least_lines;
        count -= leaves_widow && count > least_lines ? 1 : 0;
        // Nobody should have to turn the page for the rest of a word.
        while (count > fewest() && divides_after(count)) {
            --count;
        }
        if (count < fewest()) {
            count = start == Start::PageTop ? std::max<std::size_t>(1, most) : 0;
        }
    }
    Fragment fragment;
    if (next_ == 0 && count > 0 && landmark_) {
        fragment.content.landmarks.push_back(*landmark_);
    }
    for (std::size_t index = 0; index < count; ++index) {
        Fragment line;
        line.height = leading;
        line.content = std::move(text_.lines.at(next_ + index).content);
        fragment.place(std::move(line), Length(), leading * static_cast<std::int64_t>(index));
    }
    next_ += count;
    return fragment;
}

namespace {

/// The kicker of a heading, whose text always follows on its page.
class KickerFlow : public ParagraphFlow {
  public:
    using ParagraphFlow::ParagraphFlow;

    bool keep_with_next() const override { return true; }
};

Flows in_order(SetText kicker, SetText text, Landmark landmark) {
    Flows flows;
    flows.push_back(std::make_unique<KickerFlow>(std::move(kicker), std::move(landmark)));
    flows.push_back(std::make_unique<ParagraphFlow>(std::move(text), std::nullopt));
    return flows;
}

}  // namespace

HeadingFlow::HeadingFlow(SetText kicker, const SetText& text, Landmark landmark)
    : SequenceFlow(in_order(std::move(kicker), text, std::move(landmark))), style_(text.style) {}

}  // namespace palier::layout
