#include "layout/paragraph_flow.h"

#include <algorithm>
#include <utility>

namespace palier::layout {

using base::Length;

namespace {

/// Neither widow nor orphan: the least number of lines of a paragraph on a page.
constexpr std::size_t least_lines = 2;

}  // namespace

ParagraphFlow::ParagraphFlow(SetText text, std::optional<Landmark> landmark)
    : text_(std::move(text)), landmark_(std::move(landmark)) {}

std::size_t ParagraphFlow::fewest() const {
    const bool whole = text_.style->keep_together || left() < 2 * least_lines;
    return whole ? left() : least_lines;
}

Length ParagraphFlow::minimum() const {
    return text_.style->leading * static_cast<std::int64_t>(fewest());
}

Length ParagraphFlow::remaining() const {
    return text_.style->leading * static_cast<std::int64_t>(left());
}

Length ParagraphFlow::space_before() const {
    return next_ == 0 ? text_.style->space_before : Length();
}

Fragment ParagraphFlow::take(Length room, Start start) {
    const Length leading = text_.style->leading;
    const auto fitting = static_cast<std::size_t>(
        std::max<std::int64_t>(0, room.millipoints() / leading.millipoints()));
    std::size_t count = std::min(fitting, left());
    if (count < left()) {
        const bool leaves_widow = left() - count < least_lines;
        count -= leaves_widow && count > least_lines ? 1 : 0;
        if (count < fewest()) {
            count =
                start == Start::PageTop ? std::max<std::size_t>(1, std::min(fitting, left())) : 0;
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

}  // namespace palier::layout
