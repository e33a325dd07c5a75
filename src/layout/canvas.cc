#include "layout/canvas.h"

#include <utility>

namespace palier::layout {

using base::Length;
using base::literals::operator""_pt;

void Canvas::rectangle(const Rectangle& area, const document::Color& color) {
    fragment_.content.marks.push_back(Mark{leaf_, RectangleInk{area, color}});
}

void Canvas::path(PathInk ink) {
    fragment_.content.marks.push_back(Mark{leaf_, std::move(ink)});
}

Length Canvas::text(const std::string& words, const std::string& style, Length measure, Point at) {
    return place(set(words, style, measure), at);
}

SetText Canvas::set(const std::string& words, const std::string& style, Length measure) {
    // The ink belongs to the figure's leaf, so the setter makes no leaf of its own.
    SetText text = set_text(plain(words), context_.paragraph_style(style), measure,
                            Artifact::Background, context_);
    for (SetLine& line : text.lines) {
        line.content.shift(-line.left, Length());
        for (Mark& mark : line.content.marks) {
            mark.meaning = leaf_;
        }
    }
    return text;
}

Length Canvas::place(SetText text, Point at) {
    Length top = at.y;
    if (!text.lines.empty()) {
        end_word(text.lines.back());
    }
    for (SetLine& line : text.lines) {
        line.content.shift(at.x, top);
        fragment_.content.append(std::move(line.content));
        top += text.style->leading;
    }
    return top - at.y;
}

void Canvas::dash(Point left_middle, const document::Color& color) {
    rectangle({left_middle.x, left_middle.y - 1_pt, 8_pt, 2_pt}, color);
}

Fragment Canvas::finish(Length height) {
    fragment_.height = height;
    return std::move(fragment_);
}

/// A space after the words of a line: the next words of the drawing are others, for who listens.
void Canvas::end_word(SetLine& line) const {
    if (line.content.marks.empty()) {
        return;
    }
    auto* ink = std::get_if<TextInk>(&line.content.marks.back().ink);
    if (ink == nullptr) {
        return;
    }
    const auto& spaces = context_.shaper.shape(ink->run.face, " ", ink->run.direction);
    if (spaces.size() == 1 && spaces.front().face == ink->run.face) {
        extend(*ink, spaces.front());
    }
}

}  // namespace palier::layout
