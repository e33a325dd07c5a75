#include "layout/scale.h"

#include <initializer_list>
#include <utility>

namespace palier::layout {

namespace {

using base::Length;

/// Scales lengths in place.
class Scale {
  public:
    Scale(Length to, Length from) : to_(to.millipoints()), from_(from.millipoints()) {}

    void operator()(TextInk& ink) const {
        all({&ink.size, &ink.tracking, &ink.left, &ink.baseline});
    }
    void operator()(RectangleInk& ink) const { area(ink.area); }
    void operator()(PathInk& ink) const {
        all({&ink.stroke_width});
        for (PathStep& step : ink.steps) {
            all({&step.control1.x, &step.control1.y, &step.control2.x, &step.control2.y, &step.to.x,
                 &step.to.y});
        }
    }
    void area(Rectangle& area) const {
        // Edges are scaled, not sizes: what touched still touches.
        const Length right = scaled(area.left + area.width);
        const Length bottom = scaled(area.top + area.height);
        all({&area.left, &area.top});
        area.width = right - area.left;
        area.height = bottom - area.top;
    }
    Length scaled(Length length) const { return length.scaled(to_, from_); }

  private:
    void all(std::initializer_list<Length*> lengths) const {
        for (Length* length : lengths) {
            *length = scaled(*length);
        }
    }

    std::int64_t to_;
    std::int64_t from_;
};

}  // namespace

PagedDocument scaled_to(PagedDocument document, Length width, Length height) {
    for (Page& page : document.pages) {
        const Scale scale(width, page.width);
        for (Mark& mark : page.marks) {
            std::visit(scale, mark.ink);
        }
        for (LinkArea& link : page.links) {
            scale.area(link.area);
            if (auto* destination = std::get_if<LinkArea::Destination>(&link.target)) {
                destination->top = scale.scaled(destination->top);
            }
        }
    }
    // Pages keep their own size until the boxes and bookmarks that lie on them are scaled.
    for (Node& node : document.nodes) {
        if (node.box) {
            Scale(width, document.pages.at(node.box->page).width).area(node.box->area);
        }
    }
    for (OutlineEntry& entry : document.outline) {
        entry.top = Scale(width, document.pages.at(entry.page).width).scaled(entry.top);
    }
    for (Page& page : document.pages) {
        page.width = width;
        page.height = height;
    }
    return document;
}

}  // namespace palier::layout
