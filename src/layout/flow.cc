#include "layout/flow.h"

#include <algorithm>
#include <utility>

namespace palier::layout {

using base::Length;

Fragment take_piece(Flow& flow, Length room, Start start, Foot foot) {
    Fragment piece = flow.take(room, start, foot);
    if (piece.height > room && !piece.too_high) {
        piece.too_high = flow.origin();
    }
    for (Content* content : {&piece.content, &piece.fixed}) {
        for (Mark& mark : content->marks) {
            if (mark.origin.element.empty()) {
                mark.origin = flow.origin();
            }
        }
    }
    return piece;
}

SequenceFlow::SequenceFlow(Flows flows, bool new_page)
    : flows_(std::move(flows)), new_page_(new_page) {}

Length SequenceFlow::gap_before(std::size_t index) const {
    return std::max(flows_.at(index - 1)->space_after(), flows_.at(index)->space_before());
}

/// What must fit together from `index` on: the next piece of that flow or, when the flow clings to
/// the one after it, all of it and what that one requires.
Length SequenceFlow::required_from(std::size_t index, Foot foot) const {
    const Flow& flow = *flows_.at(index);
    const bool clings = flow.keep_with_next() && index + 1 < flows_.size();
    if (!clings) {
        return flow.minimum(foot);
    }
    const Length own = flow.foot();
    const Foot after = own > Length() ? Foot::Noted : foot;
    return flow.remaining() - own + added_to(foot, own) + gap_before(index + 1) +
           required_from(index + 1, after);
}

Length SequenceFlow::minimum(Foot foot) const {
    return done() ? Length() : required_from(next_, foot);
}

Length SequenceFlow::least() const {
    return done() ? Length() : flows_.at(next_)->least();
}

Length SequenceFlow::remaining() const {
    return remaining_from(next_);
}

Length SequenceFlow::remaining_from(std::size_t first) const {
    Length height;
    for (std::size_t index = first; index < flows_.size(); ++index) {
        height += flows_[index]->remaining() - flows_[index]->foot();
        height += index > first ? gap_before(index) : Length();
    }
    return height + foot_from(first);
}

Length SequenceFlow::filling(std::size_t index, Length room) const {
    const auto rest = flows_.begin() + static_cast<std::ptrdiff_t>(index);
    const auto sharing = std::count_if(
        rest, flows_.end(), [](const std::unique_ptr<Flow>& flow) { return flow->fills(); });
    return std::max(Length(), room - remaining_from(index)).scaled(1, sharing);
}

Fragment SequenceFlow::take(Length room, Start start, Foot foot) {
    Fragment fragment;
    bool placed = false;
    // Whether more stands on the page than headings that cling to what comes.
    bool settled = false;
    while (!done()) {
        Flow& flow = *flows_.at(next_);
        const bool first = start == Start::PageTop && !placed;
        if (flow.starts_page() && !first) {
            break;
        }
        const Length own = fragment.foot();
        const Length left = room - added_to(foot, own);
        const Foot now = own > Length() ? Foot::Noted : foot;
        Length gap = placed ? gap_before(next_) : Length();
        if (flow.vanishes()) {
            gap = std::min(gap, std::max(Length(), left - fragment.height));
        }
        const bool forced = first || (start == Start::PageTop && !settled &&
                                      fragment.height + gap + flow.least() <= left);
        if (!forced && fragment.height + gap + required_from(next_, now) > left) {
            break;
        }
        const Length above = fragment.height + gap;
        const Length white = flow.fills() ? filling(next_, left - above) : Length();
        const Length top = above + white;
        // White below a heading stays, at the top of a page too.
        const bool at_top = first || (forced && flow.minimum(now) > Length());
        fragment.place(
            take_piece(flow, left - top, at_top ? Start::PageTop : Start::WithinPage, now),
            Length(), top);
        placed = placed || !flow.weightless();
        settled = settled || !(flow.keep_with_next() || flow.weightless());
        if (!flow.done()) {
            break;
        }
        ++next_;
    }
    return fragment;
}

Length SequenceFlow::foot() const {
    return foot_from(next_);
}

Length SequenceFlow::foot_from(std::size_t first) const {
    Length height;
    for (std::size_t index = first; index < flows_.size(); ++index) {
        height = joined_feet(height, flows_[index]->foot());
    }
    return height;
}

Length SequenceFlow::space_before() const {
    return flows_.empty() ? Length() : flows_.front()->space_before();
}

Length SequenceFlow::space_after() const {
    return flows_.empty() ? Length() : flows_.back()->space_after();
}

bool SequenceFlow::keep_with_next() const {
    return !flows_.empty() && flows_.back()->keep_with_next() && flows_.size() == 1;
}

}  // namespace palier::layout
