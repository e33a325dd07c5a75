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
/// How many bytes of a word around a piece of it are told to the shaper: a letter and its marks.
constexpr std::size_t reach = 20;

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
                stretches.push_back({index, std::move(letters), directions_.level(stop - 1),
                                     neighbours({offset, offset + size}, {from, stop})});
            }
            from = stop;
        }
        offset += size;
    }
    return stretches;
}

/// Letters from left to right are joined to none.
typeset::Neighbours ItemReader::neighbours(const Range& piece, const Range& stretch) const {
    if (directions_.plain() || typeset::direction_of(directions_.level(stretch.end - 1)) ==
                                   typeset::Direction::LeftToRight) {
        return {};
    }
    const auto begins_character = [&](std::size_t offset) {
        return offset >= text_.size() ||
               (static_cast<unsigned char>(text_[offset]) & 0xC0U) != 0x80;
    };
    std::size_t begin = std::max(piece.begin, stretch.begin - std::min(stretch.begin, reach));
    while (!begins_character(begin)) {
        ++begin;
    }
    std::size_t end = std::min(piece.end, stretch.end + reach);
    while (!begins_character(end)) {
        --end;
    }
    const std::string_view all(text_);
    std::string_view before = all.substr(begin, stretch.begin - begin);
    before.remove_prefix(before.find_last_of(' ') + 1);
    const std::string_view after = all.substr(stretch.end, end - stretch.end);
    return {before, after.substr(0, after.find(' '))};
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
                                                            typeset::direction_of(stretch.level),
                                                            stretch.neighbours)
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
        if (fits(item, measure)) {
            result.push_back(std::move(item));
            continue;
        }
        for (Item& words : parted(item, Parting::BetweenWords)) {
            if (fits(words, measure)) {
                result.push_back(std::move(words));
                continue;
            }
            std::vector<Item> apart = parted(words, Parting::AtSpaces);
            if (std::ranges::all_of(apart, [&](Item& one) { return fits(one, measure); })) {
                std::ranges::move(apart, std::back_inserter(result));
            } else {
                cut(words, measure, result);
            }
        }
    }
    return result;
}

bool ItemReader::fits(Item& item, Length measure) {
    return item.width <= measure || divides_to_fit(item, measure);
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
std::vector<Item> ItemReader::parted(const Item& item, Parting parting) {
    std::vector<Item> items;
    std::size_t begin = item.begin;
    while (begin < item.end) {
        const std::size_t end = parting == Parting::AtSpaces
                                    ? std::min(text_.find(no_break_space, begin), item.end)
                                    : end_of_words(begin, item.end);
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

/// The next no-break space that has words before it and after it.
std::size_t ItemReader::end_of_words(std::size_t begin, std::size_t end) const {
    const std::string_view text = std::string_view(text_).substr(0, end);
    std::size_t from = begin;
    while (true) {
        const std::size_t space = text.find(no_break_space, from);
        if (space == std::string_view::npos) {
            return end;
        }
        from = space + no_break_space.size();
        const std::size_t next = text.find(no_break_space, from);
        if (typeset::has_words(text.substr(begin, space - begin)) &&
            typeset::has_words(text.substr(from, next - from))) {
            return space;
        }
    }
}

/// Each piece is shaped as a whole, but for one that is wider so than its letters are.
void ItemReader::cut(const Item& item, Length measure, std::vector<Item>& result) {
    if (const std::string word = word_of(item); !word.empty()) {
        cut_words_.push_back(word);
    }
    Item letters;
    std::size_t begin = item.begin;
    std::size_t end = begin;
    const auto finish = [&] {
        Item whole;
        whole.parts = parts(begin, end);
        whole.width = total_width(whole.parts);
        Item apart = std::exchange(letters, Item{});
        result.push_back(whole.width <= measure ? std::move(whole) : std::move(apart));
        begin = end;
    };
    for (const std::size_t next : letter_ends(item, measure)) {
        std::vector<Part> letter = parts(end, next);
        const Length width = total_width(letter);
        if (end > begin && letters.width + width > measure) {
            finish();
        }
        letters.width += width;
        std::ranges::move(letter, std::back_inserter(letters.parts));
        end = next;
    }
    finish();
    result.back().space = item.space;
    result.back().space_width = item.space_width;
    result.back().ends_line = item.ends_line;
}

/// Where an item may be cut. The first letter has the punctuation before it, the last one that
/// after it, if a line can hold them.
std::vector<std::size_t> ItemReader::letter_ends(const Item& item, Length measure) {
    std::vector<std::size_t> ends = unit_ends(item);
    const auto begin_of = [&](std::size_t unit) {
        return unit == 0 ? item.begin : ends.at(unit - 1);
    };
    const auto has_words = [&](std::size_t unit) {
        const std::size_t begin = begin_of(unit);
        return typeset::has_words(std::string_view(text_).substr(begin, ends[unit] - begin));
    };
    std::size_t first = 0;
    while (first < ends.size() && !has_words(first)) {
        ++first;
    }
    if (first == ends.size()) {
        return ends;
    }
    std::size_t last = ends.size() - 1;
    while (!has_words(last)) {
        --last;
    }
    const bool head = total_width(parts(item.begin, ends[first])) <= measure;
    const bool tail = first < last && total_width(parts(begin_of(last), item.end)) <= measure;
    std::vector<std::size_t> kept(ends.begin() + static_cast<std::ptrdiff_t>(head ? first : 0),
                                  ends.begin() + static_cast<std::ptrdiff_t>(last));
    if (!tail) {
        kept.insert(kept.end(), ends.begin() + static_cast<std::ptrdiff_t>(last), ends.end() - 1);
    }
    kept.push_back(ends.back());
    return kept;
}

/// Where the letters of an item end, and what is shown in place of some.
std::vector<std::size_t> ItemReader::unit_ends(const Item& item) const {
    std::vector<std::size_t> ends;
    for (const std::size_t end :
         typeset::letter_ends(std::string_view(text_).substr(item.begin, item.end - item.begin))) {
        ends.push_back(item.begin + end);
    }
    std::size_t begin = 0;
    for (const Piece& piece : pieces_.pieces) {
        const std::size_t end = begin + piece.text.size();
        if (piece.sign || !piece.shown.empty()) {
            std::erase_if(ends, [&](std::size_t one) { return one > begin && one < end; });
        }
        begin = end;
    }
    return ends;
}

/// Its letters, for a message.
std::string ItemReader::word_of(const Item& item) const {
    std::string word;
    for (const Part& part : item.parts) {
        if (pieces_.pieces.at(part.piece).shown.empty()) {
            for (const GlyphRun& run : part.runs) {
                word += run.text;
            }
        }
    }
    return word;
}

}  // namespace palier::layout
