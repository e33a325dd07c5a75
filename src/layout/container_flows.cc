#include "layout/container_flows.h"

#include <algorithm>
#include <utility>

namespace palier::layout {

using base::Length;

Fragment SpaceFlow::take(Length room, Start start, Foot /*foot*/) {
    Fragment fragment;
    fragment.height = start == Start::PageTop ? Length() : std::min(room, height_);
    done_ = true;
    return fragment;
}

Fragment SolidFlow::take(Length room, Start start, Foot foot) {
    if (start == Start::WithinPage && minimum(foot) > room) {
        return {};
    }
    done_ = true;
    return std::move(fragment_);
}

bool ColumnsFlow::done() const {
    return std::ranges::all_of(lanes_, [](const Lane& lane) { return lane.flow->done(); });
}

Length ColumnsFlow::minimum(Foot foot) const {
    const Length whole = remaining();
    if (rules_.keep_together && whole <= rules_.page) {
        const Length own = this->foot();
        return whole - own + added_to(foot, own);
    }
    Length height;
    for (const Lane& lane : lanes_) {
        height = std::max(height, lane.flow->minimum(foot));
    }
    return height;
}

Length ColumnsFlow::least() const {
    Length height;
    for (const Lane& lane : lanes_) {
        height = std::max(height, lane.flow->least());
    }
    return height;
}

Length ColumnsFlow::remaining() const {
    Length height;
    for (const Lane& lane : lanes_) {
        height = std::max(height, lane.flow->remaining() - lane.flow->foot());
    }
    return height + foot();
}

Length ColumnsFlow::foot() const {
    Length height;
    for (const Lane& lane : lanes_) {
        height = joined_feet(height, lane.flow->foot());
    }
    return height;
}

Length ColumnsFlow::space_before() const {
    Length space;
    for (const Lane& lane : lanes_) {
        space = std::max(space, lane.flow->space_before());
    }
    return space;
}

Fragment ColumnsFlow::take(Length room, Start start, Foot foot) {
    Fragment fragment;
    // A lane cannot know which notes of the lanes beside it come on its page: it leaves room for
    // all.
    const Length feet = added_to(foot, this->foot());
    for (const Lane& lane : lanes_) {
        if (!lane.flow->done()) {
            const Length shared = room - feet + added_to(foot, lane.flow->foot());
            const Length least = std::min(room, lane.flow->minimum(foot));
            fragment.place(lane.flow->take(std::max(shared, least), start, foot), lane.left,
                           Length());
        }
    }
    return fragment;
}

Length BoxFlow::minimum(Foot foot) const {
    return std::max(floor(), flow_->minimum(foot) + padding());
}

Length BoxFlow::least() const {
    return std::max(floor(), flow_->least() + padding());
}

Length BoxFlow::remaining() const {
    return done() ? Length() : std::max(floor(), flow_->remaining() + padding());
}

Fragment BoxFlow::take(Length room, Start start, Foot foot) {
    Fragment inner = flow_->take(room - padding(), start, foot);
    Fragment fragment;
    fragment.height = std::max(floor(), inner.height + padding());
    begun_ = true;
    const Rectangle whole{Length(), Length(), geometry_.width, fragment.height};
    if (style_.fill) {
        fragment.content.marks.push_back(
            artifact_rectangle(Artifact::Background, whole, *style_.fill));
    }
    if (style_.rule_color && style_.rule_width > Length()) {
        const Rectangle rule{Length(), Length(), geometry_.width, style_.rule_width};
        fragment.content.marks.push_back(
            artifact_rectangle(Artifact::Rule, rule, *style_.rule_color));
    }
    fragment.place(std::move(inner), style_.padding_left, style_.padding_top);
    return fragment;
}

Fragment ListItemFlow::take(Length room, Start start, Foot foot) {
    Fragment body = body_->take(room, start, foot);
    Fragment fragment;
    if (body.height > Length()) {
        Label label = std::exchange(label_, {});
        fragment.content.append(std::move(label.content));
        fragment.height = label.height;
    }
    fragment.place(std::move(body), indent_, Length());
    return fragment;
}

}  // namespace palier::layout
