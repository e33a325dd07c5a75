#include "layout/lines_flow.h"

namespace palier::layout {

using base::Length;

Length LinesFlow::minimum(Foot /*foot*/) const {
    return done() ? Length() : lines_.at(next_).height;
}

Length LinesFlow::remaining() const {
    Length height;
    for (std::size_t line = next_; line < lines_.size(); ++line) {
        height += lines_[line].height;
    }
    return height;
}

Fragment LinesFlow::take(Length room, Start start, Foot /*foot*/) {
    Fragment fragment;
    bool forced = start == Start::PageTop;
    while (!done() && (forced || fragment.height + lines_.at(next_).height <= room)) {
        const Length top = fragment.height;
        fragment.place(std::move(lines_.at(next_)), Length(), top);
        ++next_;
        forced = false;
    }
    return fragment;
}

}  // namespace palier::layout
