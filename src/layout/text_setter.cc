#include "layout/text_setter.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "layout/inline_pieces.h"
#include "layout/line_ends.h"
#include "layout/signs.h"
#include "typeset/line_breaks.h"

namespace palier::layout {

namespace {

using base::Length;
using typeset::GlyphRun;

/// Letters of one piece that stand in one item of a line.
struct Part {
    std::size_t piece = 0;
    std::vector<GlyphRun> runs;
    Length width;
};

/// What stays together on a line: a word with what clings to it, then its space.
struct Item {
    std::vector<Part> parts;
    std::vector<Part> space;
    Length width;
    Length space_width;
    bool ends_line = false;
};

Length width_of(const GlyphRun& run, const document::TextStyle& style) {
    return style.size.scaled(run.width, 1000) +
           style.tracking * static_cast<std::int64_t>(run.glyphs.size());
}

Length total_width(const std::vector<Part>& parts) {
    Length width;
    for (const Part& part : parts) {
        width += part.width;
    }
    return width;
}

/// Sets one paragraph in one style.
class Setter {
  public:
    Setter(const Pieces& pieces, const document::ParagraphStyle& style, Context& context)
        : pieces_(pieces), style_(style), context_(context) {
        for (const Piece& piece : pieces.pieces) {
            styles_.push_back(resolved(piece.change));
        }
    }

    std::vector<SetLine> lines(Length measure) {
        std::vector<Item> items = cut_to_measure(read_items(), measure);
        std::vector<LineItem> metrics;
        metrics.reserve(items.size());
        for (const Item& item : items) {
            metrics.push_back(LineItem{item.width, item.space_width, item.ends_line});
        }
        const Rag rag = style_.balanced ? Rag::Balanced : Rag::Natural;
        std::vector<SetLine> lines;
        std::size_t begin = 0;
        for (const std::size_t end : choose_line_ends(metrics, measure, rag)) {
            lines.push_back(
                line(std::span(items).subspan(begin, end - begin), end == items.size(), measure));
            begin = end;
        }
        return lines;
    }

    /// The words that were wider than the measure.
    const std::vector<std::string>& cut_words() const { return cut_words_; }

  private:
    document::TextStyle resolved(const document::RunStyle& change) const {
        document::TextStyle style = style_.text;
        style.weight = change.weight.value_or(style.weight);
        style.slant = change.slant.value_or(style.slant);
        style.color = change.color.value_or(style.color);
        if (change.size_thousandths) {
            style.size = style.size.scaled(*change.size_thousandths, 1000);
            style.tracking = style.tracking.scaled(*change.size_thousandths, 1000);
        }
        return style;
    }

    std::vector<Item> read_items() {
        const std::string text = pieces_.text();
        std::vector<Item> items;
        std::size_t begin = 0;
        for (const typeset::BreakOpportunity& stop : typeset::line_breaks(text)) {
            items.push_back(read_item(text, begin, stop.offset));
            items.back().ends_line = stop.mandatory;
            begin = stop.offset;
        }
        return items;
    }

    Item read_item(std::string_view text, std::size_t begin, std::size_t end) {
        std::size_t letters_end = end;
        while (letters_end > begin &&
               (text[letters_end - 1] == ' ' || text[letters_end - 1] == '\n')) {
            --letters_end;
        }
        std::size_t space_end = end;
        while (space_end > letters_end && text[space_end - 1] == '\n') {
            --space_end;
        }
        Item item;
        item.parts = read_parts(begin, letters_end);
        item.space = read_parts(letters_end, space_end);
        item.width = total_width(item.parts);
        item.space_width = total_width(item.space);
        return item;
    }

    std::vector<Part> read_parts(std::size_t begin, std::size_t end) {
        std::vector<Part> parts;
        std::size_t offset = 0;
        for (std::size_t index = 0; index < pieces_.pieces.size(); ++index) {
            const std::string& text = pieces_.pieces[index].text;
            const std::size_t from = std::clamp(begin, offset, offset + text.size());
            const std::size_t to = std::clamp(end, offset, offset + text.size());
            if (from < to) {
                parts.push_back(shaped(index, text.substr(from - offset, to - from)));
            }
            offset += text.size();
        }
        return parts;
    }

    Part shaped(std::size_t piece, const std::string& text) {
        Part part;
        part.piece = piece;
        if (pieces_.pieces.at(piece).sign) {
            part.width = sign_width(styles_.at(piece).size) + sign_gap(styles_.at(piece).size);
            return part;
        }
        part.runs = context_.shaper.shape(context_.face(styles_.at(piece)), text);
        for (const GlyphRun& run : part.runs) {
            part.width += width_of(run, styles_.at(piece));
        }
        return part;
    }

    /// Cuts the items that no line could hold, letter by letter.
    std::vector<Item> cut_to_measure(std::vector<Item> items, Length measure) {
        std::vector<Item> result;
        for (Item& item : items) {
            if (item.width <= measure) {
                result.push_back(std::move(item));
                continue;
            }
            cut(item, measure, result);
        }
        return result;
    }

    void cut(const Item& item, Length measure, std::vector<Item>& result) {
        std::string word;
        Item chunk;
        for (Part& letter : letters_of(item, word)) {
            if (!chunk.parts.empty() && chunk.width + letter.width > measure) {
                result.push_back(std::exchange(chunk, Item{}));
            }
            chunk.width += letter.width;
            chunk.parts.push_back(std::move(letter));
        }
        if (!word.empty()) {
            cut_words_.push_back(word);
        }
        chunk.space = item.space;
        chunk.space_width = item.space_width;
        chunk.ends_line = item.ends_line;
        result.push_back(std::move(chunk));
    }

    /// The letters of an item, each set alone; `word` gets its text.
    std::vector<Part> letters_of(const Item& item, std::string& word) {
        std::vector<Part> letters;
        for (const Part& part : item.parts) {
            if (pieces_.pieces.at(part.piece).sign) {
                letters.push_back(part);
            }
            for (const GlyphRun& run : part.runs) {
                word += run.text;
                for (const char32_t letter : base::to_code_points(run.text)) {
                    letters.push_back(shaped(part.piece, base::to_utf8(std::u32string{letter})));
                }
            }
        }
        return letters;
    }

    SetLine line(std::span<const Item> items, bool last, Length measure) {
        std::vector<const Part*> parts;
        SetLine line;
        for (std::size_t index = 0; index < items.size(); ++index) {
            line.width += items[index].width;
            const bool ends = index + 1 == items.size();
            for (const Part& part : items[index].parts) {
                parts.push_back(&part);
            }
            if (ends && last) {
                break;
            }
            line.width += ends ? Length() : items[index].space_width;
            for (const Part& part : items[index].space) {
                parts.push_back(&part);
            }
        }
        if (style_.alignment == document::Alignment::Right) {
            line.left = measure - line.width;
        } else if (style_.alignment == document::Alignment::Center) {
            line.left = (measure - line.width).scaled(1, 2);
        }
        paint(parts, line.left, line);
        return line;
    }

    void paint(const std::vector<const Part*>& parts, Length left, SetLine& line) {
        for (const Part* part : parts) {
            const document::TextStyle& style = styles_.at(part->piece);
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
            for (const GlyphRun& run : part->runs) {
                line.text += run.text;
                add_ink(run, style, piece.meaning, left, line.content);
                left += width_of(run, style);
            }
        }
    }

    void add_ink(const GlyphRun& run, const document::TextStyle& style, const Meaning& meaning,
                 Length left, Content& content) const {
        if (!content.marks.empty() && content.marks.back().meaning == meaning) {
            auto* text = std::get_if<TextInk>(&content.marks.back().ink);
            if (text != nullptr && text->run.face == run.face && text->size == style.size &&
                text->color == style.color && text->tracking == style.tracking) {
                extend(text->run, run);
                return;
            }
        }
        content.marks.push_back(Mark{meaning, TextInk{run, style.size, style.tracking, style.color,
                                                      left, baseline_of(style_)}});
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
    Context& context_;
    std::vector<document::TextStyle> styles_;
    std::vector<std::string> cut_words_;
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

SetText set_text(const document::Inlines& inlines, const document::ParagraphStyle& style,
                 Length measure, const TextOwner& owner, Context& context) {
    Pieces pieces = flatten(inlines, owner, context);
    std::optional<document::Sign> hanging;
    if (pieces.pieces.size() > 1 && style.alignment == document::Alignment::Left) {
        hanging = pieces.pieces.front().sign;
    }
    if (hanging) {
        pieces.pieces.erase(pieces.pieces.begin());
    }
    const document::ParagraphStyle* used = &style;
    while (true) {
        Setter setter(pieces, *used, context);
        const Length size = used->text.size;
        const Length indent = hanging ? sign_width(size) + sign_gap(size) : Length();
        std::vector<SetLine> lines = setter.lines(measure - indent);
        const bool fits =
            used->most_lines == 0 || lines.size() <= static_cast<std::size_t>(used->most_lines);
        if (fits || used->smaller.empty()) {
            report_cuts(setter.cut_words(), context.diags);
            if (hanging) {
                hang(*hanging, *used, context, lines);
            }
            return SetText{used, std::move(lines)};
        }
        used = &context.paragraph_style(used->smaller);
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
