#include "typeset/shaper.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>

#include "base/length.h"
#include "base/utf8.h"
#include "typeset/characters.h"
#include "typeset/font_library_impl.h"

namespace palier::typeset {

namespace {

constexpr char32_t tabulation = U'\t';
constexpr char32_t space = U' ';
constexpr char32_t soft_hyphen = U'\u00AD';
constexpr char32_t no_break_hyphen = U'\u2011';
constexpr char32_t narrow_no_break_space = U'\u202F';
/// « ▯ »: what is shown for a character that no face has.
constexpr char32_t missing_sign = U'\u25AF';
/// Thousandths of the size (visual.md, « Type »).
constexpr std::int64_t narrow_space_width = 180;

UChar32 icu_point(char32_t point) {
    return static_cast<UChar32>(point);
}

/// Characters that only steer shaping, or do nothing on paper. The soft hyphen is drawn: layout
/// puts it at the end of a line.
bool is_invisible(char32_t point) {
    if (point == soft_hyphen || point == tabulation) {
        return false;
    }
    return u_hasBinaryProperty(icu_point(point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
           u_charType(icu_point(point)) == U_CONTROL_CHAR;
}

bool joins_previous(char32_t point) {
    return u_hasBinaryProperty(icu_point(point), UCHAR_GRAPHEME_EXTEND) != 0 || is_invisible(point);
}

std::optional<char32_t> first_glyph_of(const FontFace& face,
                                       std::initializer_list<char32_t> candidates) {
    const auto* found = std::ranges::find_if(
        candidates, [&](char32_t candidate) { return face.glyph(candidate).has_value(); });
    return found == candidates.end() ? std::nullopt : std::optional<char32_t>(*found);
}

/// What a face draws for a character, or nothing when it cannot.
std::optional<char32_t> drawn_by(const FontFace& face, char32_t point) {
    if (is_invisible(point)) {
        return point;
    }
    if (point == soft_hyphen) {
        return first_glyph_of(face, {U'-', U'\u2010'});
    }
    if (point == no_break_hyphen) {
        return first_glyph_of(face, {no_break_hyphen, U'-', U'\u2010'});
    }
    if (point == tabulation) {
        return first_glyph_of(face, {space});
    }
    // HarfBuzz gives the spaces that a font lacks their width from the word space.
    if (u_charType(icu_point(point)) == U_SPACE_SEPARATOR) {
        return first_glyph_of(face, {point, space}) ? std::optional<char32_t>(point) : std::nullopt;
    }
    return first_glyph_of(face, {point});
}

/// Characters of one face and one script.
struct Segment {
    FaceId face;
    UScriptCode script = USCRIPT_COMMON;
    std::vector<DrawnCharacter> characters;
    std::uint32_t end = 0;
};

/// Glyphs of one face in font units, texts as ranges of a word.
struct WordPart {
    struct Item {
        std::uint32_t id = 0;
        std::int32_t advance = 0;
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
        std::int32_t right = 0;
        std::int32_t up = 0;
        bool unseen = false;
    };

    FaceId face;
    std::vector<Item> items;
};

using Word = std::vector<WordPart>;

/// Appends words to runs: positions are rounded from the start of a run, so that errors do not add
/// up.
class RunBuilder {
  public:
    RunBuilder(const FontLibrary& fonts, std::vector<GlyphRun>& runs, Direction direction)
        : fonts_(fonts), runs_(runs), direction_(direction) {}

    void append(const Word& word, std::string_view text) {
        for (const WordPart& part : word) {
            if (runs_.empty() || runs_.back().face != part.face) {
                runs_.push_back({part.face, {}, {}, 0, direction_});
                units_ = 0;
            }
            GlyphRun& run = runs_.back();
            for (const WordPart::Item& item : part.items) {
                append(run, item, text);
            }
        }
    }

  private:
    void append(GlyphRun& run, const WordPart::Item& item, std::string_view text) {
        units_ += item.advance;
        const std::int64_t upem = fonts_.units_per_em(run.face);
        const auto thousandths = [upem](std::int64_t units) {
            return static_cast<std::int32_t>(
                base::Length::millipoints(units).scaled(1000, upem).millipoints());
        };
        const std::int32_t end = thousandths(units_);
        run.glyphs.push_back({item.id, end - run.width, static_cast<std::uint32_t>(run.text.size()),
                              item.size, thousandths(item.right), thousandths(item.up),
                              item.unseen});
        run.text += text.substr(item.begin, item.size);
        run.width = end;
    }

    const FontLibrary& fonts_;
    std::vector<GlyphRun>& runs_;
    Direction direction_;
    std::int64_t units_ = 0;
};

}  // namespace

struct Shaper::Impl {
    Impl(const FontLibrary& library, base::Diagnostics& reports) : fonts(library), diags(reports) {}

    const Word& word(FaceId face, std::string_view text, Direction direction,
                     const Neighbours& neighbours);
    Word shape_word(FaceId face, std::string_view text, Direction direction,
                    const Neighbours& neighbours);
    std::vector<Segment> segments(FaceId face, const std::vector<Character>& characters);
    FaceId face_for(FaceId face, std::span<const Character> grapheme);
    void add(Segment& segment, const Character& character);
    void report_missing(FaceId face, char32_t point);
    const FontFace& parsed(FaceId face) const { return fonts.impl().face(face); }

    const FontLibrary& fonts;
    base::Diagnostics& diags;
    // Looked up only, never walked: their order reaches no output.
    std::unordered_map<std::string, Word> words;
    std::unordered_map<std::string, std::vector<GlyphRun>> texts;
    std::set<char32_t> missing;
};

namespace {

std::string cache_key(FaceId face, std::string_view text, Direction direction,
                      const Neighbours& neighbours) {
    std::string key;
    key.reserve(text.size() + 3);
    key += direction == Direction::RightToLeft ? '<' : '>';
    key += static_cast<char>(face.index & 0xFFU);
    key += static_cast<char>(face.index >> 8U);
    key += text;
    if (!neighbours.before.empty() || !neighbours.after.empty()) {
        // No text holds a line feed.
        key += '\n';
        key += neighbours.before;
        key += '\n';
        key += neighbours.after;
    }
    return key;
}

bool draws_all(const FontFace& face, std::span<const Character> characters) {
    return std::ranges::all_of(characters, [&](const Character& character) {
        return drawn_by(face, character.point).has_value();
    });
}

/// The script of a character, or the one around it for marks, digits and punctuation.
UScriptCode script_of(char32_t point, UScriptCode around) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(icu_point(point), &status);
    const bool own = U_SUCCESS(status) != 0 && script != USCRIPT_COMMON &&
                     script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
    return own ? script : around;
}

std::int32_t narrow_space_advance(const FontFace& face) {
    return static_cast<std::int32_t>((narrow_space_width * face.units_per_em() + 500) / 1000);
}

const char* script_name(const Segment& segment) {
    return uscript_getShortName(segment.script == USCRIPT_COMMON ? USCRIPT_LATIN : segment.script);
}

WordPart shaped(const FontFace& face, const Segment& segment, std::string_view text,
                const Neighbours& neighbours) {
    const std::vector<PlacedGlyph> glyphs =
        face.shape(segment.characters, script_name(segment), Direction::LeftToRight, neighbours);
    std::set<std::uint32_t> starts;
    for (const PlacedGlyph& glyph : glyphs) {
        starts.insert(glyph.offset);
    }
    WordPart part{segment.face, {}};
    std::optional<std::uint32_t> previous;
    for (const PlacedGlyph& glyph : glyphs) {
        const auto after = starts.upper_bound(glyph.offset);
        const std::uint32_t end = after == starts.end() ? segment.end : *after;
        const std::vector<Character> characters =
            characters_of(text.substr(glyph.offset, end - glyph.offset));
        WordPart::Item item{glyph.id, glyph.advance, glyph.offset, 0};
        // Invisible characters at the ends of a cluster belong to no glyph.
        const auto visible = [](const Character& one) { return !is_invisible(one.point); };
        const auto first = std::ranges::find_if(characters, visible);
        if (previous != glyph.offset && first != characters.end()) {
            const auto last = std::find_if(characters.rbegin(), characters.rend(), visible);
            item.begin = glyph.offset + first->begin;
            item.size = last->end - first->begin;
        }
        if (first != characters.end() && first->point == narrow_no_break_space) {
            item.advance = narrow_space_advance(face);
        }
        previous = glyph.offset;
        part.items.push_back(item);
    }
    return part;
}

/// The characters of a stretch of a text that are seen.
std::vector<Character> visible_characters(std::string_view text, std::uint32_t begin,
                                          std::uint32_t end) {
    std::vector<Character> characters = characters_of(text.substr(begin, end - begin));
    std::erase_if(characters, [](const Character& one) { return is_invisible(one.point); });
    for (Character& character : characters) {
        character.begin += begin;
        character.end += begin;
    }
    return characters;
}

/// Deals out the characters of a cluster: one to each of its glyphs, and an unseen glyph for each
/// one more. A ligature with two letters as its text would not do: of the readers that sort glyphs
/// by their places, some turn that text round (pdftotext 22.12), others do not. Nor would a blank
/// glyph: PDFium passes over what leaves no ink, though not over ink that is not shown.
void deal_out(std::span<const Character> characters, const FontFace& face,
              std::vector<WordPart::Item>& items, std::size_t first) {
    const std::size_t glyphs = std::min(items.size() - first, characters.size());
    const auto own_glyph = [&](const Character& one) { return face.glyph(one.point).has_value(); };
    if (!std::ranges::all_of(characters.subspan(glyphs), own_glyph)) {
        items[first].begin = characters.front().begin;
        items[first].size = characters.back().end - characters.front().begin;
        return;
    }
    for (std::size_t index = 0; index < characters.size(); ++index) {
        const Character& character = characters[index];
        if (index >= glyphs) {
            // A little to the left of the letter before it, for those who sort.
            const auto step = static_cast<std::int32_t>(index + 1 - glyphs);
            items.push_back({.id = face.glyph(character.point).value_or(0),
                             .right = -step * (face.units_per_em() / 100),
                             .unseen = true});
        }
        WordPart::Item& item = items[first + index];
        item.begin = character.begin;
        item.size = character.end - character.begin;
    }
}

WordPart shaped_leftwards(const FontFace& face, const Segment& segment, std::string_view text,
                          const Neighbours& neighbours) {
    const std::vector<PlacedGlyph> glyphs =
        face.shape(segment.characters, script_name(segment), Direction::RightToLeft, neighbours);
    WordPart part{segment.face, {}};
    for (std::size_t index = 0; index < glyphs.size();) {
        const std::uint32_t begin = glyphs[index].offset;
        const std::size_t first = part.items.size();
        for (; index < glyphs.size() && glyphs[index].offset == begin; ++index) {
            const PlacedGlyph& glyph = glyphs[index];
            part.items.push_back(
                {.id = glyph.id, .advance = glyph.advance, .right = glyph.right, .up = glyph.up});
        }
        const std::uint32_t end = index < glyphs.size() ? glyphs[index].offset : segment.end;
        const std::vector<Character> characters = visible_characters(text, begin, end);
        if (!characters.empty() && characters.front().point == narrow_no_break_space) {
            part.items[first].advance = narrow_space_advance(face);
        }
        deal_out(characters, face, part.items, first);
    }
    return part;
}

}  // namespace

const Word& Shaper::Impl::word(FaceId face, std::string_view text, Direction direction,
                               const Neighbours& neighbours) {
    const std::string key = cache_key(face, text, direction, neighbours);
    const auto found = words.find(key);
    return found != words.end()
               ? found->second
               : words.emplace(key, shape_word(face, text, direction, neighbours)).first->second;
}

Word Shaper::Impl::shape_word(FaceId face, std::string_view text, Direction direction,
                              const Neighbours& neighbours) {
    Word word;
    const std::vector<Segment> all = segments(face, characters_of(text));
    for (const Segment& segment : all) {
        const FontFace& drawn_in = parsed(segment.face);
        const Neighbours own{&segment == &all.front() ? neighbours.before : "",
                             &segment == &all.back() ? neighbours.after : ""};
        WordPart part = direction == Direction::RightToLeft
                            ? shaped_leftwards(drawn_in, segment, text, own)
                            : shaped(drawn_in, segment, text, own);
        if (!part.items.empty()) {
            word.push_back(std::move(part));
        }
    }
    return word;
}

std::vector<Segment> Shaper::Impl::segments(FaceId face, const std::vector<Character>& characters) {
    std::vector<Segment> segments;
    const std::span<const Character> all(characters);
    std::size_t begin = 0;
    while (begin < all.size()) {
        std::size_t end = begin + 1;
        while (end < all.size() && joins_previous(all[end].point)) {
            ++end;
        }
        const auto grapheme = all.subspan(begin, end - begin);
        const FaceId chosen = face_for(face, grapheme);
        const UScriptCode around = segments.empty() ? USCRIPT_COMMON : segments.back().script;
        const UScriptCode script = script_of(grapheme.front().point, around);
        if (segments.empty() || segments.back().face != chosen ||
            (segments.back().script != script && segments.back().script != USCRIPT_COMMON)) {
            segments.push_back({chosen, script, {}, 0});
        }
        segments.back().script = script;
        for (const Character& character : grapheme) {
            add(segments.back(), character);
        }
        begin = end;
    }
    return segments;
}

FaceId Shaper::Impl::face_for(FaceId face, std::span<const Character> grapheme) {
    if (draws_all(parsed(face), grapheme)) {
        return face;
    }
    const std::vector<FaceId> others = fonts.fallbacks(face);
    const auto whole = std::ranges::find_if(
        others, [&](FaceId other) { return draws_all(parsed(other), grapheme); });
    if (whole != others.end()) {
        return *whole;
    }
    const auto sign = std::ranges::find_if(
        others, [&](FaceId other) { return parsed(other).glyph(missing_sign).has_value(); });
    const bool own_sign = parsed(face).glyph(missing_sign).has_value();
    return own_sign || sign == others.end() ? face : *sign;
}

void Shaper::Impl::add(Segment& segment, const Character& character) {
    const FontFace& face = parsed(segment.face);
    std::optional<char32_t> shown = drawn_by(face, character.point);
    if (!shown) {
        report_missing(segment.face, character.point);
        shown = first_glyph_of(face, {missing_sign, U'?'});
    }
    segment.end = character.end;
    if (shown) {
        segment.characters.push_back({*shown, character.begin});
    }
}

void Shaper::Impl::report_missing(FaceId face, char32_t point) {
    if (!missing.insert(point).second) {
        return;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code;
    for (char32_t rest = point; rest > 0 || code.size() < 4; rest /= 16) {
        code.insert(code.begin(), digits[rest % 16]);
    }
    diags.report("GAB-210", {},
                 {{"lu", base::to_utf8(std::u32string(1, point))},
                  {"code", "U+" + code},
                  {"police", std::string(fonts.postscript_name(face))}});
}

Shaper::Shaper(const FontLibrary& fonts, base::Diagnostics& diags)
    : impl_(std::make_unique<Impl>(fonts, diags)) {}

Shaper::~Shaper() = default;

const std::vector<GlyphRun>& Shaper::shape(FaceId face, std::string_view text, Direction direction,
                                           const Neighbours& neighbours) {
    std::string key = cache_key(face, text, direction, neighbours);
    const auto found = impl_->texts.find(key);
    if (found != impl_->texts.end()) {
        return found->second;
    }
    std::vector<GlyphRun> runs;
    RunBuilder builder(impl_->fonts, runs, direction);
    // Words are shaped one by one: a space kerns with neither side, whoever measures.
    Neighbours around{neighbours.before, {}};
    while (!text.empty()) {
        const std::size_t end = text.front() == ' ' ? 1 : std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end);
        around.after = text.empty() ? neighbours.after : "";
        builder.append(impl_->word(face, word, direction, around), word);
        around.before = {};
    }
    return impl_->texts.emplace(std::move(key), std::move(runs)).first->second;
}

}  // namespace palier::typeset
