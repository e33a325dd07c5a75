#pragma once

#include <utility>
#include <vector>

#include "layout/container_flows.h"
#include "layout/flow.h"

namespace palier::layout {

/// Lines that any page break may part: the text of a cell, a note.
class LinesFlow : public Flow {
  public:
    LinesFlow(std::vector<Fragment> lines, SolidFlow::Spaces spaces)
        : lines_(std::move(lines)), spaces_(spaces) {}

    bool done() const override { return next_ == lines_.size(); }
    base::Length minimum(Foot foot) const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length space_before() const override { return spaces_.before; }
    base::Length space_after() const override { return spaces_.after; }

  private:
    std::vector<Fragment> lines_;
    SolidFlow::Spaces spaces_;
    std::size_t next_ = 0;
};

}  // namespace palier::layout
