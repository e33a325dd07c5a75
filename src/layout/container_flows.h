#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/block.h"
#include "layout/flow.h"
#include "layout/text_setter.h"

namespace palier::layout {

/// White space of its own; none at the top of a page.
class SpaceFlow : public Flow {
  public:
    enum class Kind { Fixed, Filling };
    SpaceFlow(base::Length height, Kind kind) : height_(height), kind_(kind) {}

    bool done() const override { return done_; }
    base::Length minimum(Foot /*foot*/) const override { return {}; }
    base::Length remaining() const override { return done_ ? base::Length() : height_; }
    Fragment take(base::Length room, Start start, Foot foot) override;
    bool fills() const override { return kind_ == Kind::Filling; }

  private:
    base::Length height_;
    Kind kind_;
    bool done_ = false;
};

/// Ink that cannot be cut: a figure, or a frame with its place on the page.
class SolidFlow : public Flow {
  public:
    struct Spaces {
        base::Length before;
        base::Length after;
    };
    SolidFlow(Fragment fragment, Spaces spaces)
        : fragment_(std::move(fragment)),
          spaces_(spaces),
          height_(fragment_.height),
          vanishes_(weightless() && fragment_.blank()) {}

    bool done() const override { return done_; }
    base::Length minimum(Foot foot) const override {
        return remaining() - this->foot() + added_to(foot, this->foot());
    }
    base::Length remaining() const override { return done_ ? base::Length() : height_ + foot(); }
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length space_before() const override { return spaces_.before; }
    base::Length space_after() const override { return spaces_.after; }
    base::Length foot() const override { return done_ ? base::Length() : fragment_.foot(); }
    bool weightless() const override { return height_ == base::Length(); }
    bool vanishes() const override { return vanishes_; }

  private:
    Fragment fragment_;
    Spaces spaces_;
    base::Length height_;
    bool vanishes_;
    bool done_ = false;
};

/// Flows side by side, each in its lane, over as many pages as the longest one takes.
class ColumnsFlow : public Flow {
  public:
    struct Lane {
        base::Length left;
        std::unique_ptr<Flow> flow;
    };
    struct Rules {
        bool keep_together = false;
        bool keep_with_next = false;
        base::Length space_after;
        /// What no page holds is not kept together.
        base::Length page;
    };
    ColumnsFlow(std::vector<Lane> lanes, Rules rules) : lanes_(std::move(lanes)), rules_(rules) {}

    bool done() const override;
    base::Length minimum(Foot foot) const override;
    base::Length least() const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length space_before() const override;
    base::Length space_after() const override { return rules_.space_after; }
    base::Length foot() const override;
    bool keep_with_next() const override { return rules_.keep_with_next; }

  private:
    std::vector<Lane> lanes_;
    Rules rules_;
};

/// A flow inside a box: ground, padding, a rule along the top.
class BoxFlow : public Flow {
  public:
    struct Geometry {
        base::Length width;
        base::Length minimum_height;
    };
    BoxFlow(std::unique_ptr<Flow> flow, const document::BoxStyle& style, Geometry geometry)
        : flow_(std::move(flow)), style_(style), geometry_(geometry) {}

    bool done() const override { return begun_ && flow_->done(); }
    base::Length minimum(Foot foot) const override;
    base::Length least() const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length foot() const override { return flow_->foot(); }
    base::Length space_before() const override { return style_.space_before; }
    base::Length space_after() const override { return style_.space_after; }

  private:
    base::Length padding() const { return style_.padding_top + style_.padding_bottom; }
    base::Length floor() const { return begun_ ? base::Length() : geometry_.minimum_height; }

    std::unique_ptr<Flow> flow_;
    document::BoxStyle style_;
    Geometry geometry_;
    bool begun_ = false;
};

/// An item of a list: its label beside the first lines of its blocks.
class ListItemFlow : public Flow {
  public:
    struct Label {
        Content content;
        /// What it takes beside its blocks; zero for one line, which their first line has room for.
        base::Length height;
    };
    ListItemFlow(Label label, std::unique_ptr<Flow> body, base::Length indent)
        : label_(std::move(label)), body_(std::move(body)), indent_(indent) {}

    bool done() const override { return body_->done(); }
    base::Length minimum(Foot foot) const override {
        return std::max(body_->minimum(foot), label_.height);
    }
    base::Length least() const override { return std::max(body_->least(), label_.height); }
    base::Length remaining() const override { return std::max(body_->remaining(), label_.height); }
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length foot() const override { return body_->foot(); }
    base::Length space_before() const override { return body_->space_before(); }
    base::Length space_after() const override { return body_->space_after(); }

  private:
    /// Nothing once it stands on a page.
    Label label_;
    std::unique_ptr<Flow> body_;
    base::Length indent_;
};

}  // namespace palier::layout
