#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/context.h"
#include "layout/inline_pieces.h"
#include "typeset/shaper.h"
#include "typeset/text_directions.h"

namespace palier::layout {

/// Letters of one piece and one direction that stand in one item of a line, in reading order.
struct Part {
    std::size_t piece = 0;
    std::vector<typeset::GlyphRun> runs;
    base::Length width;
    typeset::Level level = 0;
};

/// A place inside an item where a line may end with a hyphen.
struct Division {
    /// The byte of the paragraph's text where the next line begins.
    std::size_t offset = 0;
    /// What of the item stands before it, without the hyphen, and what of that is white space that
    /// stretches.
    base::Length before;
    base::Length space_before;
    base::Length hyphen;
};

/// What stays together on a line: a word with what clings to it, then its space.
struct Item {
    /// The bytes of its letters in the paragraph's text.
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Part> parts;
    std::vector<Part> space;
    base::Length width;
    /// What of it is no-break space that stretches.
    base::Length inner_space;
    base::Length space_width;
    bool ends_line = false;
    /// « peut- » before « être ».
    bool ends_with_hyphen = false;
    /// Ascending.
    std::vector<Division> divisions;
};

/// Whether the dictionary divides words, or their authors only, by soft hyphens.
enum class Divisions { OfAuthors, OfDictionary };

/// What is added between the letters of a run: nothing where they may be joined to each other.
base::Length tracking_of(const typeset::GlyphRun& run, const document::TextStyle& style);
base::Length width_of(const typeset::GlyphRun& run, const document::TextStyle& style);
base::Length total_width(const std::vector<Part>& parts);

/// Reads the pieces of one paragraph, in one style, as items.
class ItemReader {
  public:
    ItemReader(const Pieces& pieces, const document::ParagraphStyle& style, Divisions divisions,
               Context& context);

    /// All items, divided by their authors only. None is wider than `measure`: those that were are
    /// parted at their no-break spaces, else divided, else cut between letters. Punctuation goes
    /// with the beginning or the end of the word that it stands beside.
    std::vector<Item> items(base::Length measure);
    /// Divides the items by the dictionary, but for the last one: the end of a word is no last
    /// line.
    void divide(std::vector<Item>& items);
    /// The letters of a stretch of the text, without soft hyphens.
    std::vector<Part> parts(std::size_t begin, std::size_t end);
    /// The same, with a hyphen at its end.
    std::vector<Part> hyphenated_parts(std::size_t begin, std::size_t end);

    const document::TextStyle& style(const Part& part) const { return styles_.at(part.piece); }
    const typeset::TextDirections& directions() const { return directions_; }
    /// The words that were wider than the measure.
    const std::vector<std::string>& cut_words() const { return cut_words_; }

  private:
    /// Bytes of one piece and one direction, to be shaped, and what of a word from right to left
    /// stands around them.
    struct Stretch {
        std::size_t piece = 0;
        std::string text;
        typeset::Level level = 0;
        typeset::Neighbours neighbours = {};
    };

    /// Bytes of the text.
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    enum class Parting { AtSpaces, BetweenWords };

    document::TextStyle resolved(const document::RunStyle& change) const;
    Item read_item(std::size_t begin, std::size_t end);
    std::vector<Stretch> stretches(std::size_t begin, std::size_t end) const;
    std::size_t end_of_stretch(const Piece& piece, std::size_t begin, std::size_t end) const;
    typeset::Neighbours neighbours(const Range& piece, const Range& stretch) const;
    std::vector<Part> shaped(const std::vector<Stretch>& stretches);
    Part shaped(const Stretch& stretch);
    void divide(Item& item, const std::vector<std::size_t>& offsets);
    std::vector<std::size_t> dictionary_divisions() const;
    base::Length stretchable(const std::vector<Part>& parts) const;
    std::vector<Item> fitting(std::vector<Item> items, base::Length measure);
    bool fits(Item& item, base::Length measure);
    bool divides_to_fit(Item& item, base::Length measure);
    std::vector<Item> parted(const Item& item, Parting parting);
    std::size_t end_of_words(std::size_t begin, std::size_t end) const;
    void cut(const Item& item, base::Length measure, std::vector<Item>& result);
    std::vector<std::size_t> letter_ends(const Item& item, base::Length measure);
    std::vector<std::size_t> unit_ends(const Item& item) const;
    std::string word_of(const Item& item) const;

    const Pieces& pieces_;
    const document::ParagraphStyle& style_;
    Context& context_;
    std::string text_;
    typeset::TextDirections directions_;
    std::vector<document::TextStyle> styles_;
    std::vector<std::size_t> author_divisions_;
    std::vector<std::size_t> dictionary_divisions_;
    std::vector<std::string> cut_words_;
};

}  // namespace palier::layout
