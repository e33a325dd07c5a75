#pragma once

#include <string>

#include "document/style.h"
#include "layout/context.h"
#include "layout/fragment.h"
#include "layout/text_setter.h"

namespace palier::layout {

/// What is painted of a drawing, all of it in the leaf that owns it.
class Canvas {
  public:
    Canvas(LeafId leaf, Context& context) : leaf_(leaf), context_(context) {}

    void rectangle(const Rectangle& area, const document::Color& color);
    void path(PathInk ink);

    /// A text whose lines begin at `at`; gives its height.
    base::Length text(const std::string& words, const std::string& style, base::Length measure,
                      Point at);
    /// Words that `place` puts on the canvas, whatever the alignment of their style.
    SetText set(const std::string& words, const std::string& style, base::Length measure);
    base::Length place(SetText text, Point at);

    /// The sign of what does not count: a dash (visual.md, « Signs »).
    void dash(Point left_middle, const document::Color& color);

    const document::ParagraphStyle& style(const std::string& name) const {
        return context_.paragraph_style(name);
    }
    const document::Palette& palette() const { return context_.styles.palette; }

    Fragment finish(base::Length height);

  private:
    void end_word(SetLine& line) const;

    LeafId leaf_;
    Context& context_;
    Fragment fragment_;
};

}  // namespace palier::layout
