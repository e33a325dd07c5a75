#pragma once

#include <memory>

#include "document/block.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace palier::layout {

/// A block with blocks beside it in the margin. What is longer goes on alone, and what comes next
/// begins under both.
class MarginFlow : public Flow {
  public:
    struct Parts {
        std::unique_ptr<Flow> margin;
        /// Null when nothing stands beside the margin.
        std::unique_ptr<Flow> text;
        /// Of the margin, from the left edge of the text.
        base::Length left;
        /// What each is lowered by where both begin, so that their first lines stand on one line.
        base::Length margin_top;
        base::Length text_top;
    };
    explicit MarginFlow(Parts parts) : parts_(std::move(parts)) {}

    bool done() const override;
    base::Length minimum(Foot foot) const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length foot() const override;
    base::Length space_before() const override;
    base::Length space_after() const override;
    bool keep_with_next() const override;
    bool starts_page() const override;

  private:
    base::Length lowered(base::Length top) const { return begun_ ? base::Length() : top; }

    Parts parts_;
    bool begun_ = false;
};

/// From the top of a block to the baseline of its first line, as far as its styles tell.
base::Length first_baseline(const document::Block& block, const Context& context);

/// Whether the first blocks of a block stand in the margin of a side, so that nothing else can
/// stand there beside it.
bool begins_with_aside(const document::Block& block, document::Aside::Side side);

}  // namespace palier::layout
