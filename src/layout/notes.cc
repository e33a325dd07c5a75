#include "layout/notes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/container_flows.h"
#include "layout/context.h"
#include "layout/lines_flow.h"
#include "layout/text_setter.h"
#include "layout/words.h"

namespace palier::layout {

namespace {

using base::Length;

/// The mark of a call stands high: two thirds of the size, a third of it up. Before its note it
/// stands on the line, as French has it.
constexpr int mark_size = 650;
constexpr int mark_rise = 350;
/// From a note's left edge to its text, in thousandths of its size; the white after a wide mark.
constexpr int note_indent = 1'500;
constexpr Length after_mark = Length::points(2);
/// The lines of a note that stand on the page of its call at least.
constexpr std::size_t least_lines = 2;
/// The rule over the notes of a page, and where it stands in the white that parts them from the
/// text.
constexpr Length rule_length = Length::points(72);
constexpr Length rule_width = Length::millipoints(500);
constexpr Length rule_top = Length::points(9);

/// 1 is « a », 27 « aa ».
std::string letters(int number) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26) {
        text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
    }
    return text;
}

document::Inlines inlines_of(const document::Footnote& note) {
    document::Inlines inlines;
    inlines.reserve(note.content.size());
    for (const document::Footnote::Part& part : note.content) {
        std::visit([&](const auto& one) { inlines.emplace_back(one); }, part);
    }
    return inlines;
}

/// The mark of a note, which leads back to its call.
SetText set_mark(const NoteBook::Call& call, Length width, NodeId label, Context& context) {
    const document::Link back{
        document::Link::Kind::Anchor, NoteBook::call_anchor(call.note), {{call.mark, "", ""}}};
    SetText mark = set_text({back}, context.paragraph_style(note_style), width, label, context);
    for (SetLine& line : mark.lines) {
        for (PendingLink& link : line.content.links) {
            link.contents = back_from_note(call.mark);
        }
    }
    return mark;
}

/// The lines of a note: its mark before the first one.
std::vector<Fragment> set_note(const NoteBook::Call& call, Length width, NodeId parent,
                               Context& context) {
    const document::ParagraphStyle& style = context.paragraph_style(note_style);
    const NodeId note = context.structure.add(parent, Role::Note);
    const NodeId label = context.structure.add(note, Role::Lbl);
    SetText mark = set_mark(call, width, label, context);
    const Length indent =
        std::max(style.text.size.scaled(note_indent, 1000), mark.widest() + after_mark);
    SetText text = set_text(inlines_of(*call.text), style, width - indent,
                            context.structure.add(note, Role::P), context);
    std::vector<Fragment> lines(text.lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index) {
        lines[index].height = style.leading;
        text.lines[index].content.shift(indent, Length());
        lines[index].content = std::move(text.lines[index].content);
    }
    Content first;
    first.landmarks.push_back(Landmark{Length(), NoteBook::anchor(call.note), 0, ""});
    for (SetLine& line : mark.lines) {
        first.append(std::move(line.content));
    }
    if (!lines.empty()) {
        first.append(std::move(lines.front().content));
        lines.front().content = std::move(first);
    }
    return lines;
}

Length height_of(const std::vector<Fragment>& lines, std::size_t count) {
    Length height;
    for (std::size_t index = 0; index < std::min(count, lines.size()); ++index) {
        height += lines[index].height;
    }
    return height;
}

}  // namespace

document::RunStyle note_mark() {
    document::RunStyle style;
    style.size_thousandths = mark_size;
    style.rise_thousandths = mark_rise;
    return style;
}

NoteBook::Call NoteBook::call(const document::Footnote& note) {
    Call call{lines_.size(), in_table() ? letters(next_letter_++) : std::to_string(next_number_++),
              &note};
    lines_.emplace_back();
    waiting_.push_back(call);
    return call;
}

std::vector<NoteBook::Call> NoteBook::take_waiting() {
    return std::exchange(waiting_, {});
}

void NoteBook::begin_table() {
    next_letter_ = in_table() ? next_letter_ : 1;
    ++table_depth_;
}

void NoteBook::end_table() {
    --table_depth_;
}

void NoteBook::keep(std::size_t note, std::vector<Fragment> lines) {
    lines_.at(note) = std::move(lines);
}

std::vector<Fragment> NoteBook::take_lines(std::size_t note) {
    return std::exchange(lines_.at(note), {});
}

std::string NoteBook::anchor(std::size_t note) {
    // No anchor of a template has this sign.
    return "note#" + std::to_string(note);
}

std::string NoteBook::call_anchor(std::size_t note) {
    return "appel#" + std::to_string(note);
}

void set_page_notes(SetText& text, NodeId parent, Context& context) {
    NoteBook& notes = context.notes;
    if (notes.in_table()) {
        for (SetLine& line : text.lines) {
            line.content.notes.clear();
        }
        return;
    }
    std::map<std::size_t, NoteCall> heights;
    for (const NoteBook::Call& call : notes.take_waiting()) {
        std::vector<Fragment> lines = set_note(call, notes.width(), parent, context);
        heights[call.note] = {call.note, height_of(lines, lines.size()),
                              height_of(lines, least_lines)};
        notes.keep(call.note, std::move(lines));
    }
    for (SetLine& line : text.lines) {
        for (NoteCall& call : line.content.notes) {
            call = heights.at(call.note);
        }
    }
}

Flows set_table_notes(Length width, NodeId parent, Context& context) {
    Flows flows;
    for (const NoteBook::Call& call : context.notes.take_waiting()) {
        const document::ParagraphStyle& style = context.paragraph_style(note_style);
        flows.push_back(
            std::make_unique<LinesFlow>(set_note(call, width, parent, context),
                                        SolidFlow::Spaces{style.space_before, style.space_after}));
    }
    return flows;
}

Length PageFoot::height() const {
    return empty() ? Length() : note_separation + height_of(lines_, lines_.size());
}

void PageFoot::call(const std::vector<NoteCall>& calls) {
    for (const NoteCall& call : calls) {
        std::vector<Fragment> lines = notes_.take_lines(call.note);
        std::ranges::move(lines, std::back_inserter(lines_));
    }
}

Fragment PageFoot::take(Length room) {
    Fragment fragment;
    std::size_t count = 0;
    Length height = note_separation;
    while (count < lines_.size() && height + lines_[count].height <= room) {
        height += lines_[count].height;
        ++count;
    }
    if (count == 0) {
        return fragment;
    }
    fragment.content.marks.push_back(artifact_rectangle(
        Artifact::Rule, {Length(), rule_top, std::min(rule_length, notes_.width()), rule_width},
        palette_.muted));
    fragment.height = note_separation;
    const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto line = lines_.begin(); line != end; ++line) {
        fragment.place(std::move(*line), Length(), fragment.height);
    }
    lines_.erase(lines_.begin(), end);
    return fragment;
}

}  // namespace palier::layout
