#include "layout/text_items.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "layout/signs.h"
#include "typeset/hyphenation.h"
#include "typeset/line_breaks.h"

namespace palier::layout {

namespace {

using base::Length;
using typeset::GlyphRun;

constexpr std::string_view no_break_space = "\u00A0";

std::string without_soft_hyphens(std::string_view text) {
    std::string kept;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(typeset::soft_hyphen, begin), text.size());
        kept += text.substr(begin, end - begin);
        begin = end + typeset::soft_hyphen.size();
    }
    return kept;
}

bool ends_with_hyphen(std::string_view text) {
    return text.ends_with("-") || text.ends_with("\u2010");
}

}  // namespace

Length tracking_of(const GlyphRun& run, const document::TextStyle& style) {
    return run.direction == typeset::Direction::RightToLeft ? Length() : style.tracking;
}

Length width_of(const GlyphRun& run, const document::TextStyle& style) {
    return style.size.scaled(run.width, 1000) +
           tracking_of(run, style) * static_cast<std::int64_t>(run.glyphs.size());
}

Length total_width(const std::vector<Part>& parts) {
    Length width;
    for (const Part& part : parts) {
        width += part.width;
    }
    return width;
}

ItemReader::ItemReader(const Pieces& pieces, const document::ParagraphStyle& style,
                       Divisions divisions, Context& context)
    : pieces_(pieces),
      style_(style),
      context_(context),
      text_(pieces.text()),
      directions_(text_, pieces.isolates()) {
    styles_.reserve(pieces.pieces.size());
    for (const Piece& piece : pieces.pieces) {
        styles_.push_back(resolved(piece.change));
    }
    author_divisions_ = typeset::soft_hyphens(text_);
    if (divisions == Divisions::OfDictionary) {
        dictionary_divisions_ = dictionary_divisions();
    }
}

document::TextStyle ItemReader::resolved(const document::RunStyle& change) const {
    document::TextStyle style = style_.text;
    style.weight = change.weight.value_or(style.weight);
    style.slant = change.slant.value_or(style.slant);
    style.color = change.color.value_or(style.color);
    if (change.rise_thousandths) {
        style.rise = style.size.scaled(*change.rise_thousandths, 1000);
    }
    if (change.size_thousandths) {
        style.size = style.size.scaled(*change.size_thousandths, 1000);
        style.tracking = style.tracking.scaled(*change.size_thousandths, 1000);
    }
    return style;
}

/// Those of the dictionary's language only.
std::vector<std::size_t> ItemReader::dictionary_divisions() const {
    if (context_.hyphenator == nullptr) {
        return {};
    }
    std::vector<std::size_t> divisions = typeset::divisions(text_, *context_.hyphenator);
    std::size_t begin = 0;
    for (const Piece& piece : pieces_.pieces) {
        const std::size_t end = begin + piece.text.size();
        if (piece.language == Piece::Language::Other) {
            std::erase_if(divisions,
                          [&](std::size_t offset) { return offset > begin && offset < end; });
        }
        begin = end;
    }
    return divisions;
}

std::vector<Item> ItemReader::items(Length measure) {
    std::vector<Item> items;
    std::size_t begin = 0;
    for (const typeset::BreakOpportunity& stop : typeset::line_breaks(text_)) {
        const std::string_view before = std::string_view(text_).substr(0, stop.offset);
        const bool divides = before.ends_with(typeset::soft_hyphen);
        if (divides && !stop.mandatory && stop.offset < text_.size()) {
            continue;
        }
        items.push_back(read_item(begin, stop.offset));
        items.back().ends_line = stop.mandatory;
        begin = stop.offset;
    }
    return fitting(std::move(items), measure);
}

Item ItemReader::read_item(std::size_t begin, std::size_t end) {
    std::size_t letters_end = end;
    while (letters_end > begin &&
           (text_[letters_end - 1] == ' ' || text_[letters_end - 1] == '\n')) {
        --letters_end;
    }
    std::size_t space_end = end;
    while (space_end > letters_end && text_[space_end - 1] == '\n') {
        --space_end;
    }
    Item item{.begin = begin, .end = letters_end};
    item.parts = parts(begin, letters_end);
    item.space = parts(letters_end, space_end);
    item.width = total_width(item.parts);
    item.inner_space = stretchable(item.parts);
    item.space_width = total_width(item.space);
    item.ends_with_hyphen =
        ends_with_hyphen(std::string_view(text_).substr(begin, letters_end - begin));
    divide(item, author_divisions_);
    return item;
}

std::vector<ItemReader::Stretch> ItemReader::stretches(std::size_t begin, std::size_t end) const {
    std::vector<Stretch> stretches;
    std::size_t offset = 0;
    for (std::size_t index = 0; index < pieces_.pieces.size(); ++index) {
        const Piece& piece = pieces_.pieces[index];
        const std::size_t size = piece.text.size();
        const std::size_t to = std::clamp(end, offset, offset + size);
        for (std::size_t from = std::clamp(begin, offset, offset + size); from < to;) {
            const std::size_t stop = end_of_stretch(piece, from, to);
            std::string letters =
                without_soft_hyphens(std::string_view(text_).substr(from, stop - from));
            if (!letters.empty()) {
                stretches.push_back({index, std::move(letters), directions_.level(stop - 1)});
            }
            from = stop;
        }
        offset += size;
    }
    return stretches;
}

/// What is shown in place of a piece's letters is not parted.
std::size_t ItemReader::end_of_stretch(const Piece& piece, std::size_t begin,
                                       std::size_t end) const {
    return directions_.plain() || piece.sign || !piece.shown.empty()
               ? end
               : std::min(end, directions_.end_of_level(begin, text_));
}

std::vector<Part> ItemReader::parts(std::size_t begin, std::size_t end) {
    return shaped(stretches(begin, end));
}

std::vector<Part> ItemReader::hyphenated_parts(std::size_t begin, std::size_t end) {
    std::vector<Stretch> letters = stretches(begin, end);
    if (!letters.empty()) {
        letters.back().text += typeset::soft_hyphen;
    }
    return shaped(letters);
}

std::vector<Part> ItemReader::shaped(const std::vector<Stretch>& stretches) {
    std::vector<Part> parts;
    parts.reserve(stretches.size());
    for (const Stretch& stretch : stretches) {
        parts.push_back(shaped(stretch));
    }
    return parts;
}

Part ItemReader::shaped(const Stretch& stretch) {
    const document::TextStyle& style = styles_.at(stretch.piece);
    Part part{.piece = stretch.piece, .level = stretch.level};
    const Piece& piece = pieces_.pieces.at(stretch.piece);
    if (piece.sign) {
        part.width = sign_width(style.size) + sign_gap(style.size);
        return part;
    }
    // The mark of a note is read from left to right wherever it stands.
    part.runs = piece.shown.empty() ? context_.shaper.shape(context_.face(style), stretch.text,
                                                            typeset::direction_of(stretch.level))
                                    : context_.shaper.shape(context_.face(style), piece.shown);
    for (const GlyphRun& run : part.runs) {
        part.width += width_of(run, style);
    }
    return part;
}

Length ItemReader::stretchable(const std::vector<Part>& parts) const {
    Length width;
    for (const Part& part : parts) {
        for (const GlyphRun& run : part.runs) {
            for (const typeset::Glyph& glyph : run.glyphs) {
                const bool space =
                    run.text.compare(glyph.text_begin, glyph.text_size, no_break_space) == 0;
                width += space ? style(part).size.scaled(glyph.advance, 1000) : Length();
            }
        }
    }
    return width;
}

void ItemReader::divide(std::vector<Item>& items) {
    for (Item& item : items) {
        if (item.divisions.empty() && &item != &items.back()) {
            divide(item, dictionary_divisions_);
        }
    }
}

void ItemReader::divide(Item& item, const std::vector<std::size_t>& offsets) {
    auto offset = std::ranges::upper_bound(offsets, item.begin);
    for (; offset != offsets.end() && *offset < item.end; ++offset) {
        const std::vector<Part> before = hyphenated_parts(item.begin, *offset);
        if (before.empty()) {
            continue;
        }
        const Part& last = before.back();
        const Length hyphen =
            shaped({last.piece, std::string(typeset::soft_hyphen), last.level}).width;
        item.divisions.push_back(
            {*offset, total_width(before) - hyphen, stretchable(before), hyphen});
    }
}

std::vector<Item> ItemReader::fitting(std::vector<Item> items, Length measure) {
    std::vector<Item> result;
    result.reserve(items.size());
    for (Item& item : items) {
        if (item.width <= measure || divides_to_fit(item, measure)) {
            result.push_back(std::move(item));
            continue;
        }
        for (Item& one : parted_at_spaces(item)) {
            if (one.width <= measure || divides_to_fit(one, measure)) {
                result.push_back(std::move(one));
            } else {
                cut(one, measure, result);
            }
        }
    }
    return result;
}

/// Whether the divisions of an item make it stretches that fit on lines.
bool ItemReader::divides_to_fit(Item& item, Length measure) {
    if (item.divisions.empty()) {
        divide(item, dictionary_divisions_);
    }
    Length begin;
    for (const Division& division : item.divisions) {
        if (division.before - begin + division.hyphen > measure) {
            return false;
        }
        begin = division.before;
    }
    return item.width - begin <= measure;
}

/// What no line can hold is parted where it would rather not be: a word that is cut reads worse.
std::vector<Item> ItemReader::parted_at_spaces(const Item& item) {
    std::vector<Item> items;
    std::size_t begin = item.begin;
    while (begin < item.end) {
        const std::size_t end = std::min(text_.find(no_break_space, begin), item.end);
        items.push_back(read_item(begin, end));
        begin = end;
        if (end < item.end) {
            begin += no_break_space.size();
            items.back().space = parts(end, begin);
            items.back().space_width = total_width(items.back().space);
        }
    }
    if (items.empty()) {
        return {item};
    }
    if (items.back().space.empty()) {
        items.back().space = item.space;
        items.back().space_width = item.space_width;
    }
    items.back().ends_line = item.ends_line;
    return items;
}

void ItemReader::cut(const Item& item, Length measure, std::vector<Item>& result) {
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
std::vector<Part> ItemReader::letters_of(const Item& item, std::string& word) {
    std::vector<Part> letters;
    for (const Part& part : item.parts) {
        const Piece& piece = pieces_.pieces.at(part.piece);
        if (piece.sign || !piece.shown.empty()) {
            letters.push_back(part);
            continue;
        }
        for (const GlyphRun& run : part.runs) {
            word += run.text;
            for (const char32_t letter : base::to_code_points(run.text)) {
                letters.push_back(
                    shaped({part.piece, base::to_utf8(std::u32string{letter}), part.level}));
            }
        }
    }
    return letters;
}

}  // namespace palier::layout
