#include "layout/text_setter.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "base/excerpt.h"
#include "layout/fitted_lines.h"
#include "layout/inline_pieces.h"
#include "layout/messages.h"
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

/// What stands on a line, in reading order: parts of its items, and parts that were made for it.
struct LineParts {
    std::vector<const Part*> parts;
    /// How many of the last ones are the space that ends the line, and hangs.
    std::size_t hanging = 0;
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

/// Where a part stands on its line, and at which level.
struct Place {
    Length left;
    typeset::Level level = 0;
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

    bool leftwards() const { return reader_.directions().base() == 1; }

  private:
    std::vector<SetLine> set(Length measure) {
        items_ = reader_.items(measure);
        std::vector<SetLine> lines;
        LineEnd begin;
        const std::vector<LineEnd> ends = line_ends(measure);
        for (const LineEnd& end : ends) {
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
        // The space that ends a line is read, and hangs: that of a kicker, on its last line too.
        if (!line.divided) {
            const std::size_t before = content.parts.size();
            content.add(items_[end.items - 1].space);
            content.hanging = content.parts.size() - before;
        }
        align(line, measure);
        paint(content, line);
        return line;
    }

    /// What of an item follows a division.
    std::vector<Part> rest_of(const Item& item, std::size_t division) {
        return reader_.parts(item.divisions.at(division).offset, item.end);
    }

    void align(SetLine& line, Length measure) const {
        if (style_.alignment == document::Alignment::Center) {
            line.left = (measure - line.width).scaled(1, 2);
        } else if (style_.alignment == document::Alignment::Right || leftwards()) {
            line.left = measure - line.width;
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

    void paint(const LineParts& content, SetLine& line) {
        last_level_.reset();
        if (reader_.directions().plain()) {
            Length left = line.left;
            for (const Part* part : content.parts) {
                left = paint(*part, {left, 0}, line);
            }
            return;
        }
        const std::vector<Place> places = this->places(content, line.left);
        for (std::size_t index = 0; index < content.parts.size(); ++index) {
            paint(*content.parts[index], places[index], line);
        }
    }

    /// Where the parts of a line stand, whatever their directions. The space that ends the line
    /// hangs where lines end (UAX #9, rule L1).
    std::vector<Place> places(const LineParts& content, Length left) const {
        const std::size_t standing = content.parts.size() - content.hanging;
        std::vector<typeset::Level> levels;
        for (std::size_t index = 0; index < standing; ++index) {
            levels.push_back(content.parts[index]->level);
        }
        const typeset::Level base = reader_.directions().base();
        std::vector<Place> places(content.parts.size());
        Length begin = left;
        Length end = left;
        for (const std::size_t index : typeset::visual_order(levels)) {
            places.at(index) = {end, levels.at(index)};
            end += ink_width(*content.parts.at(index));
        }
        for (std::size_t index = standing; index < places.size(); ++index) {
            const Length width = ink_width(*content.parts[index]);
            begin -= width;
            places[index] = {base == 0 ? end : begin, base};
            end += width;
        }
        return places;
    }

    /// The sum of the widths that ink takes, each rounded by itself.
    Length ink_width(const Part& part) const {
        Length width = pieces_.pieces.at(part.piece).sign ? part.width : Length();
        for (const GlyphRun& run : part.runs) {
            width += width_of(run, reader_.style(part));
        }
        return width;
    }

    /// Gives the right end of the part.
    Length paint(const Part& part, const Place& place, SetLine& line) {
        const document::TextStyle& style = reader_.style(part);
        Length left = place.left;
        Length right = left + ink_width(part);
        const Piece& piece = pieces_.pieces.at(part.piece);
        if (piece.link) {
            link_area(*piece.link, left, part.width, line.content);
        }
        if (piece.sign) {
            for (PathInk& ink : sign_ink(*piece.sign, style, context_.styles.palette,
                                         {left, baseline_of(style_)})) {
                line.content.marks.push_back(Mark{piece.meaning, std::move(ink)});
            }
            left += part.width;
        }
        if (piece.note) {
            line.content.notes.push_back(NoteCall{*piece.note, {}, {}});
            line.content.landmarks.push_back(
                Landmark{Length(), NoteBook::call_anchor(*piece.note), 0, ""});
        }
        for (const GlyphRun& run : part.runs) {
            const Length width = width_of(run, style);
            const bool leftwards = run.direction == typeset::Direction::RightToLeft;
            right -= width;
            line.text += run.text;
            add_ink({run, style, leftwards ? right : left, place.level}, piece.meaning,
                    line.content);
            left += width;
        }
        return left;
    }

    /// A run and what it takes to draw it.
    struct PlacedRun {
        const GlyphRun& run;
        const document::TextStyle& style;
        Length left;
        typeset::Level level = 0;
    };

    void add_ink(const PlacedRun& placed, const Meaning& meaning, Content& content) {
        const GlyphRun& run = placed.run;
        const document::TextStyle& style = placed.style;
        const Length baseline = baseline_of(style_) - style.rise;
        const Length tracking = tracking_of(run, style);
        // Of one level, what is read one after the other stands one beside the other.
        const bool beside = std::exchange(last_level_, placed.level) == placed.level;
        if (beside && !content.marks.empty() && content.marks.back().meaning == meaning) {
            auto* text = std::get_if<TextInk>(&content.marks.back().ink);
            if (text != nullptr && text->run.face == run.face && text->size == style.size &&
                text->color == style.color && text->tracking == tracking &&
                text->run.direction == run.direction && text->baseline == baseline) {
                extend(*text, run);
                return;
            }
        }
        content.marks.push_back(
            Mark{meaning, TextInk{run, style.size, tracking, style.color, placed.left, baseline}});
    }

    void link_area(std::size_t index, Length left, Length width, Content& content) const {
        const PieceLink& link = pieces_.links.at(index);
        if (!content.links.empty() && content.links.back().node == link.node) {
            Rectangle& area = content.links.back().area;
            const Length right = std::max(area.left + area.width, left + width);
            area.left = std::min(area.left, left);
            area.width = right - area.left;
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
    /// The lines of a text from right to left begin at the right.
    /// Of what was painted last on the line.
    std::optional<typeset::Level> last_level_;
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

/// Says once of each place what may be found there many times.
void report_once(std::string_view code, const base::Place& place, base::Arguments arguments,
                 base::Diagnostics& diags) {
    const auto same = [&](const base::Diagnostic& one) {
        return one.code == code && one.place.line == place.line &&
               one.arguments.at("lu") == arguments.at("lu");
    };
    if (std::ranges::none_of(diags.all(), same)) {
        diags.report(code, place, std::move(arguments));
    }
}

/// A column that six letters do not fit in is the template's fault; else the word is too long. A
/// figure may be larger than any column is made for: letters are those of a text.
void report_cuts(const std::vector<std::string>& words, Length measure, Length size,
                 const Context& context) {
    constexpr std::size_t most_letters = 60;
    const Length least = std::min(size, Length::points(14)) * 3;
    for (const std::string& cut : words) {
        const std::string word = base::excerpt(cut, most_letters);
        if (measure < least) {
            report_once("GAB-307", template_place(context.source, context.line),
                        {{"lu", in_millimetres(std::max(measure, Length()))},
                         // Rounded up: who writes it has enough.
                         {"attendu", in_millimetres(least + Length::millipoints(141))},
                         {"mot", word}},
                        context.diags);
        } else {
            CutWords& cut_here = context.cut_words[context.line];
            cut_here.first = cut_here.all.empty() ? word : cut_here.first;
            cut_here.all.insert(word);
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
            used->most_lines == 0 || (lines.size() <= static_cast<std::size_t>(used->most_lines) &&
                                      setter.cut_words().empty());
        if (fits || used->smaller.empty()) {
            note_steps(style, steps, context);
            report_cuts(setter.cut_words(), measure - indent, size, context);
            if (hanging) {
                hang(*hanging, *used, context, lines);
            }
            return SetText{used, std::move(lines), setter.leftwards()};
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

void extend(TextInk& ink, const GlyphRun& more) {
    extend(ink.run, more);
    if (more.direction == typeset::Direction::RightToLeft) {
        ink.left -= ink.size.scaled(more.width, 1000);
    }
}

Length baseline_of(const document::ParagraphStyle& style) {
    return (style.leading - style.text.size).scaled(1, 2) + style.text.size.scaled(805, 1000);
}

namespace {

/// From the origin of some ink to its decimal comma, if it has one.
std::optional<Length> comma_in(const TextInk& ink) {
    std::int64_t advance = 0;
    for (const typeset::Glyph& glyph : ink.run.glyphs) {
        if (ink.run.text.compare(glyph.text_begin, glyph.text_size, ",") == 0) {
            return ink.size.scaled(advance, 1000);
        }
        advance += glyph.advance;
    }
    return std::nullopt;
}

/// From the origin of some ink to the end of its last digit, if it has one.
std::optional<Length> end_of_digits_in(const TextInk& ink) {
    std::optional<Length> end;
    std::int64_t advance = 0;
    for (const typeset::Glyph& glyph : ink.run.glyphs) {
        advance += glyph.advance;
        const char first = glyph.text_size == 0 ? ' ' : ink.run.text.at(glyph.text_begin);
        if (first >= '0' && first <= '9') {
            end = ink.size.scaled(advance, 1000);
        }
    }
    return end;
}

bool is_leftwards(const TextInk& ink) {
    return ink.run.direction == typeset::Direction::RightToLeft;
}

Length drawn_width(const TextInk& ink) {
    return ink.size.scaled(ink.run.width, 1000) +
           ink.tracking * static_cast<std::int64_t>(ink.run.glyphs.size());
}

}  // namespace

Length width_before_comma(const SetLine& line) {
    std::vector<const TextInk*> inks;
    for (const Mark& mark : line.content.marks) {
        if (const auto* ink = std::get_if<TextInk>(&mark.ink)) {
            inks.push_back(ink);
        }
    }
    // As they stand, which is not as they are read.
    if (std::ranges::any_of(inks, [](const TextInk* ink) { return is_leftwards(*ink); })) {
        std::ranges::stable_sort(inks, {}, &TextInk::left);
    }
    Length width;
    std::optional<Length> digits;
    for (const TextInk* ink : inks) {
        const bool leftwards = is_leftwards(*ink);
        if (const auto comma = leftwards ? std::nullopt : comma_in(*ink)) {
            return width + *comma;
        }
        if (const auto end = leftwards ? std::nullopt : end_of_digits_in(*ink)) {
            digits = width + *end;
        }
        width += drawn_width(*ink);
    }
    return digits.value_or(width);
}

document::Inlines plain(std::string text, std::string run_style) {
    return {document::Run{std::move(text), std::move(run_style), ""}};
}

}  // namespace palier::layout
