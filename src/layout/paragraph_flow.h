#pragma once

#include <optional>

#include "layout/flow.h"
#include "layout/text_setter.h"

namespace palier::layout {

/// A set paragraph or heading. Two lines at least stay on either side of a page break.
class ParagraphFlow : public Flow {
  public:
    /// `landmark` stands at the top of the first line.
    ParagraphFlow(SetText text, std::optional<Landmark> landmark);

    bool done() const override { return next_ == text_.lines.size(); }
    base::Length minimum(Foot foot) const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length space_before() const override;
    base::Length space_after() const override { return text_.style->space_after; }
    base::Length foot() const override;
    bool keep_with_next() const override { return text_.style->keep_with_next; }
    bool leftwards() const override { return text_.leftwards; }

  private:
    std::size_t left() const { return text_.lines.size() - next_; }
    /// How many lines the next piece has at least.
    std::size_t fewest() const;
    /// Whether the line after which `count` lines of what is left are taken ends within a word.
    bool divides_after(std::size_t count) const;
    /// How many lines of what is left fit in `room` with their notes.
    std::size_t fitting(base::Length room, Foot foot) const;
    /// What the notes of the first `count` lines of what is left take at least.
    base::Length least_foot(std::size_t count) const;

    SetText text_;
    std::optional<Landmark> landmark_;
    std::size_t next_ = 0;
};

/// A heading under its kicker, which always stay together.
class HeadingFlow : public SequenceFlow {
  public:
    /// `landmark` stands at the top of the kicker.
    HeadingFlow(SetText kicker, const SetText& text, Landmark landmark);

    bool keep_with_next() const override { return style_->keep_with_next; }

  private:
    /// The text's.
    const document::ParagraphStyle* style_;
};

}  // namespace palier::layout
