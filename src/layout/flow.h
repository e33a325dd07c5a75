#pragma once

#include <memory>
#include <vector>

#include "layout/fragment.h"

namespace palier::layout {

/// Where a piece of flow begins.
enum class Start {
    /// At the top of an empty page: something must be placed, or no page ever could.
    PageTop,
    WithinPage
};

/// What is left to place of a block. Text is set already; only its distribution over pages is open.
class Flow {
  public:
    Flow() = default;
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;
    virtual ~Flow() = default;

    virtual bool done() const = 0;
    /// The room that the next piece needs at least, its notes included, when something is left.
    virtual base::Length minimum(Foot foot) const = 0;
    /// The room in which a piece can be taken as if at the top of a page, without one too high for
    /// it: what should stay together may be parted there.
    virtual base::Length least() const { return minimum(Foot::Empty); }
    /// The height of all that is left, if no page ended, notes included.
    virtual base::Length remaining() const = 0;
    /// Takes what fits in `room`, of which the notes of what is taken take their part. At the top
    /// of a page at least one piece, even if it does not fit.
    virtual Fragment take(base::Length room, Start start, Foot foot) = 0;

    /// What the notes of all that is left take at the foot of one page.
    virtual base::Length foot() const { return {}; }

    virtual base::Length space_before() const { return {}; }
    virtual base::Length space_after() const { return {}; }
    virtual bool keep_with_next() const { return false; }
    virtual bool starts_page() const { return false; }
    /// Takes the white that the flows of its page leave.
    virtual bool fills() const { return false; }
    /// Takes no room in its sequence: white space around it does not count.
    virtual bool weightless() const { return false; }
    /// Nothing but the white after what comes before it: it never begins a page.
    virtual bool vanishes() const { return false; }
    /// Begins with a text that is from right to left as a whole.
    virtual bool leftwards() const { return false; }

    void set_origin(const Origin& origin) { origin_ = origin; }
    const Origin& origin() const { return origin_; }

  private:
    Origin origin_;
};

/// Takes a piece whose ink, and height beyond `room`, know the element of the template that they
/// come from: the innermost one.
Fragment take_piece(Flow& flow, base::Length room, Start start, Foot foot);

using Flows = std::vector<std::unique_ptr<Flow>>;

/// Flows one under the other. Between two of them stands the larger of the space after the first
/// and the space before the second; none stands at the top of a page. Below headings at the top of
/// a page, what follows is parted rather than moved to the next one: no heading stands alone there
/// when it can be helped.
class SequenceFlow : public Flow {
  public:
    explicit SequenceFlow(Flows flows, bool new_page = false);

    bool done() const override { return next_ == flows_.size(); }
    base::Length minimum(Foot foot) const override;
    base::Length least() const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length space_before() const override;
    base::Length space_after() const override;
    bool keep_with_next() const override;
    base::Length foot() const override;
    bool starts_page() const override { return new_page_ && next_ == 0; }
    bool leftwards() const override { return !flows_.empty() && flows_.front()->leftwards(); }

  private:
    base::Length required_from(std::size_t index, Foot foot) const;
    base::Length gap_before(std::size_t index) const;
    base::Length remaining_from(std::size_t first) const;
    base::Length foot_from(std::size_t first) const;
    /// The white that a filling flow at `index` gets in what is left of a page.
    base::Length filling(std::size_t index, base::Length room) const;

    Flows flows_;
    std::size_t next_ = 0;
    bool new_page_ = false;
};

}  // namespace palier::layout
