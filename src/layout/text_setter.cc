#include "layout/text_setter.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "layout/fitted_lines.h"
#include "layout/inline_pieces.h"
#include "layout/notes.h"
#include "layout/signs.h"
#include "layout/text_items.h"

namespace palier::layout {

namespace {

using base::Length;
using typeset::GlyphRun;

/// Spaces that would be wider than so many natural ones make holes: such a line stays short.
constexpr std::int64_t widest_space = 4;
/// A paragraph that has more short lines than one in so many is ragged as a whole: short lines
/// among full ones look torn.
constexpr std::size_t lines_for_a_hole = 10;

bool is_heading(const TextOwner& owner, Context& context) {
    const auto* node = std::get_if<NodeId>(&owner);
    if (node == nullptr) {
        return false;
    }
    const Role role = context.structure.at(*node).role;
    return role >= Role::H1 && role <= Role::H6;
}

/// A space that stretches: U+202F does not.
bool is_elastic(const GlyphRun& run, const typeset::Glyph& glyph) {
    const std::string_view text =
        std::string_view(run.text).substr(glyph.text_begin, glyph.text_size);
    return text == " " || text == "\u00A0";
}

/// What stands on a line: parts of its items, and parts that were made for it.
struct LineParts {
    std::vector<const Part*> parts;
    /// Their addresses hold.
    std::deque<Part> made;

    void add(const std::vector<Part>& more) {
        for (const Part& part : more) {
            parts.push_back(&part);
        }
    }
    void make(std::vector<Part> more) {
        for (Part& part : more) {
            parts.push_back(&made.emplace_back(std::move(part)));
        }
    }
};

/// Sets one paragraph in one style.
class Setter {
  public:
    Setter(const Pieces& pieces, const document::ParagraphStyle& style, Divisions divisions,
           Context& context)
        : pieces_(pieces),
          style_(style),
          divisions_(divisions),
          context_(context),
          reader_(pieces, style, divisions, context) {
        if (style.alignment == document::Alignment::Justify && !style.balanced) {
            edges_ = Edges::Justified;
        }
    }

    std::vector<SetLine> lines(Length measure) {
        std::vector<SetLine> lines = set(measure);
        if (holes_ * lines_for_a_hole > lines.size()) {
            edges_ = Edges::Ragged;
            lines = set(measure);
        }
        return lines;
    }

    /// The words that were wider than the measure.
    const std::vector<std::string>& cut_words() const { return reader_.cut_words(); }

  private:
    std::vector<SetLine> set(Length measure) {
        items_ = reader_.items(measure);
        std::vector<SetLine> lines;
        LineEnd begin;
        for (const LineEnd& end : line_ends(measure)) {
            lines.push_back(line(begin, end, measure));
            begin = end;
        }
        return lines;
    }

    std::vector<LineEnd> line_ends(Length measure) {
        // A single letter may be wider than its column.
        const bool all_fit = std::ranges::all_of(items_, [&](const Item& item) {
            return item.width <= measure || !item.divisions.empty();
        });
        if (!all_fit || (edges_ == Edges::Ragged && divisions_ == Divisions::OfAuthors)) {
            return ragged_line_ends(items_, measure,
                                    style_.balanced ? Rag::Balanced : Rag::Natural);
        }
        return fitted_line_ends(items_, reader_, edges_, measure, style_.text.size);
    }

    SetLine line(const LineEnd& begin, const LineEnd& end, Length measure) {
        LineParts content;
        SetLine line;
        line.divided = end.division.has_value();
        for (std::size_t index = begin.items; index < end.items; ++index) {
            const bool rest = index == begin.items && begin.division.has_value();
            rest ? content.make(rest_of(items_[index], *begin.division))
                 : content.add(items_[index].parts);
            if (index + 1 < end.items || line.divided) {
                content.add(items_[index].space);
            }
        }
        if (end.division) {
            const Item& item = items_.at(end.items);
            const bool rest = begin.items == end.items && begin.division.has_value();
            const std::size_t from = rest ? item.divisions.at(*begin.division).offset : item.begin;
            content.make(reader_.hyphenated_parts(from, item.divisions.at(*end.division).offset));
        }
        for (const Part* part : content.parts) {
            line.width += part->width;
        }
        const bool last = end.items == items_.size();
        if (edges_ == Edges::Justified) {
            const bool natural = last || (!line.divided && items_[end.items - 1].ends_line);
            line.width = justify(content, line.width, measure, natural);
        }
        // The space that ends a line is read, and hangs.
        if (!last && !line.divided) {
            content.add(items_[end.items - 1].space);
        }
        align(line, measure);
        paint(content.parts, line.left, line);
        return line;
    }

    /// What of an item follows a division.
    std::vector<Part> rest_of(const Item& item, std::size_t division) {
        return reader_.parts(item.divisions.at(division).offset, item.end);
    }

    void align(SetLine& line, Length measure) const {
        if (style_.alignment == document::Alignment::Right) {
            line.left = measure - line.width;
        } else if (style_.alignment == document::Alignment::Center) {
            line.left = (measure - line.width).scaled(1, 2);
        }
    }

    /// Shares out over the spaces of a line what it lacks, or has too much of. A line that is
    /// natural is never stretched.
    Length justify(LineParts& content, Length width, Length measure, bool natural) {
        Length spaces;
        for (const Part* part : content.parts) {
            spaces += elastic_width(*part);
        }
        const Length excess = measure - width;
        if (natural && excess > Length()) {
            return width;
        }
        const bool hole = excess > spaces * (widest_space - 1);
        holes_ += hole ? 1 : 0;
        if (spaces == Length() || hole) {
            return width;
        }
        Length passed;
        Length given;
        for (const Part*& part : content.parts) {
            if (elastic_width(*part) > Length()) {
                Part& stretched = content.made.emplace_back(*part);
                stretch(stretched, {excess, spaces}, passed, given);
                part = &stretched;
            }
        }
        return width + given;
    }

    Length elastic_width(const Part& part) const {
        const Length size = reader_.style(part).size;
        Length width;
        for (const GlyphRun& run : part.runs) {
            for (const typeset::Glyph& glyph : run.glyphs) {
                width += is_elastic(run, glyph) ? size.scaled(glyph.advance, 1000) : Length();
            }
        }
        return width;
    }

    struct Sharing {
        Length excess;
        Length spaces;
    };

    /// Each space gets its share. What advances in thousandths of the size cannot say is carried on
    /// to the next one.
    void stretch(Part& part, const Sharing& sharing, Length& passed, Length& given) const {
        const Length size = reader_.style(part).size;
        for (GlyphRun& run : part.runs) {
            for (typeset::Glyph& glyph : run.glyphs) {
                if (!is_elastic(run, glyph)) {
                    continue;
                }
                passed += size.scaled(glyph.advance, 1000);
                const Length due =
                    sharing.excess.scaled(passed.millipoints(), sharing.spaces.millipoints());
                const auto more = static_cast<std::int32_t>(
                    (due - given).scaled(1000, size.millipoints()).millipoints());
                glyph.advance += more;
                run.width += more;
                given += size.scaled(more, 1000);
                part.width += size.scaled(more, 1000);
            }
        }
    }

    void paint(const std::vector<const Part*>& parts, Length left, SetLine& line) {
        for (const Part* part : parts) {
            const document::TextStyle& style = reader_.style(*part);
            const Piece& piece = pieces_.pieces.at(part->piece);
            if (piece.link) {
                link_area(*piece.link, left, part->width, line.content);
            }
            if (piece.sign) {
                for (PathInk& ink : sign_ink(*piece.sign, style, context_.styles.palette,
                                             {left, baseline_of(style_)})) {
                    line.content.marks.push_back(Mark{piece.meaning, std::move(ink)});
                }
                left += part->width;
            }
            if (piece.note) {
                line.content.notes.push_back(NoteCall{*piece.note, {}, {}});
                line.content.landmarks.push_back(
                    Landmark{Length(), NoteBook::call_anchor(*piece.note), 0, ""});
            }
            for (const GlyphRun& run : part->runs) {
                line.text += run.text;
                add_ink(run, style, piece.meaning, left, line.content);
                left += width_of(run, style);
            }
        }
    }

    void add_ink(const GlyphRun& run, const document::TextStyle& style, const Meaning& meaning,
                 Length left, Content& content) const {
        const Length baseline = baseline_of(style_) - style.rise;
        if (!content.marks.empty() && content.marks.back().meaning == meaning) {
            auto* text = std::get_if<TextInk>(&content.marks.back().ink);
            if (text != nullptr && text->run.face == run.face && text->size == style.size &&
                text->color == style.color && text->tracking == style.tracking &&
                text->baseline == baseline) {
                extend(text->run, run);
                return;
            }
        }
        content.marks.push_back(
            Mark{meaning, TextInk{run, style.size, style.tracking, style.color, left, baseline}});
    }

    void link_area(std::size_t index, Length left, Length width, Content& content) const {
        const PieceLink& link = pieces_.links.at(index);
        if (!content.links.empty() && content.links.back().node == link.node) {
            Rectangle& area = content.links.back().area;
            area.width = left + width - area.left;
            return;
        }
        content.links.push_back(PendingLink{link.node,
                                            Rectangle{left, Length(), width, style_.leading},
                                            link.kind, link.target, link.contents});
    }

    const Pieces& pieces_;
    const document::ParagraphStyle& style_;
    Divisions divisions_;
    Context& context_;
    ItemReader reader_;
    std::vector<Item> items_;
    Edges edges_ = Edges::Ragged;
    std::size_t holes_ = 0;
};

/// Puts the sign that opens a text before its first line, and the other lines under the first word.
void hang(const document::Sign& sign, const document::ParagraphStyle& style, const Context& context,
          std::vector<SetLine>& lines) {
    const Length indent = sign_width(style.text.size) + sign_gap(style.text.size);
    for (SetLine& line : lines) {
        line.content.shift(indent, Length());
        line.width += indent;
    }
    Content first;
    for (PathInk& ink :
         sign_ink(sign, style.text, context.styles.palette, {Length(), baseline_of(style)})) {
        first.marks.push_back(Mark{Artifact::Background, std::move(ink)});
    }
    first.append(std::move(lines.front().content));
    lines.front().content = std::move(first);
}

/// A name may stand in many places; one warning says it.
void report_cuts(const std::vector<std::string>& words, base::Diagnostics& diags) {
    for (const std::string& word : words) {
        const auto same = [&](const base::Diagnostic& one) {
            return one.code == "GAB-301" && one.read() == word;
        };
        if (std::ranges::none_of(diags.all(), same)) {
            diags.report("GAB-301", {}, {{"lu", word}});
        }
    }
}

}  // namespace

Length SetText::height() const {
    return style == nullptr ? Length() : style->leading * static_cast<std::int64_t>(lines.size());
}

Length SetText::widest() const {
    Length widest;
    for (const SetLine& line : lines) {
        widest = std::max(widest, line.width);
    }
    return widest;
}

namespace {

/// How far down the cells of this grid went in the pass before.
std::size_t steps_at_least(const document::ParagraphStyle& style, const Context& context) {
    const auto found = context.steps_before.find({context.grid, &style});
    return found == context.steps_before.end() ? 0 : found->second;
}

void note_steps(const document::ParagraphStyle& style, std::size_t steps, Context& context) {
    if (steps > 0 && context.grid != nullptr) {
        std::size_t& most = context.steps[{context.grid, &style}];
        most = std::max(most, steps);
    }
}

}  // namespace

SetText set_text(const document::Inlines& inlines, const document::ParagraphStyle& style,
                 Length measure, const TextOwner& owner, Context& context) {
    Pieces pieces = flatten(inlines, owner, context);
    std::optional<document::Sign> hanging;
    const bool flush_left = style.alignment == document::Alignment::Left ||
                            style.alignment == document::Alignment::Justify;
    if (pieces.pieces.size() > 1 && flush_left) {
        hanging = pieces.pieces.front().sign;
    }
    if (hanging) {
        pieces.pieces.erase(pieces.pieces.begin());
    }
    const bool divisible = context.language.starts_with("fr") && !is_heading(owner, context);
    const document::ParagraphStyle* used = &style;
    std::size_t steps = steps_at_least(style, context);
    for (std::size_t step = 0; step < steps; ++step) {
        used = &context.paragraph_style(used->smaller);
    }
    while (true) {
        const bool hyphenates = divisible && document::hyphenates(*used);
        Setter setter(pieces, *used, hyphenates ? Divisions::OfDictionary : Divisions::OfAuthors,
                      context);
        const Length size = used->text.size;
        const Length indent = hanging ? sign_width(size) + sign_gap(size) : Length();
        std::vector<SetLine> lines = setter.lines(measure - indent);
        const bool fits =
            used->most_lines == 0 || lines.size() <= static_cast<std::size_t>(used->most_lines);
        if (fits || used->smaller.empty()) {
            note_steps(style, steps, context);
            report_cuts(setter.cut_words(), context.diags);
            if (hanging) {
                hang(*hanging, *used, context, lines);
            }
            return SetText{used, std::move(lines)};
        }
        used = &context.paragraph_style(used->smaller);
        ++steps;
    }
}

void extend(GlyphRun& run, const GlyphRun& more) {
    const auto offset = static_cast<std::uint32_t>(run.text.size());
    run.text += more.text;
    run.width += more.width;
    for (typeset::Glyph glyph : more.glyphs) {
        glyph.text_begin += offset;
        run.glyphs.push_back(glyph);
    }
}

Length baseline_of(const document::ParagraphStyle& style) {
    return (style.leading - style.text.size).scaled(1, 2) + style.text.size.scaled(805, 1000);
}

Length width_before_comma(const SetLine& line) {
    Length width;
    for (const Mark& mark : line.content.marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink == nullptr) {
            continue;
        }
        std::int64_t advance = 0;
        for (const typeset::Glyph& glyph : ink->run.glyphs) {
            if (ink->run.text.compare(glyph.text_begin, glyph.text_size, ",") == 0) {
                return width + ink->size.scaled(advance, 1000);
            }
            advance += glyph.advance;
        }
        width += ink->size.scaled(advance, 1000) +
                 ink->tracking * static_cast<std::int64_t>(ink->run.glyphs.size());
    }
    return width;
}

document::Inlines plain(std::string text, std::string run_style) {
    return {document::Run{std::move(text), std::move(run_style), ""}};
}

}  // namespace palier::layout
