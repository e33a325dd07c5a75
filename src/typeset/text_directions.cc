#include "typeset/text_directions.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

#include "base/expect.h"
#include "typeset/characters.h"

namespace palier::typeset {

namespace {

/// A text whose letters from left to right are more than one in so many is no text from right to
/// left that quotes a word.
constexpr std::size_t letters_for_a_guest = 10;

UCharDirection class_of(char32_t point) {
    return u_charDirection(static_cast<UChar32>(point));
}

bool may_reorder(char32_t point) {
    switch (class_of(point)) {
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
        case U_ARABIC_NUMBER:
        case U_RIGHT_TO_LEFT_EMBEDDING:
        case U_RIGHT_TO_LEFT_OVERRIDE:
        case U_RIGHT_TO_LEFT_ISOLATE:
            return true;
        default:
            return false;
    }
}

/// Whether a byte may begin a character that `may_reorder`: U+0580 to U+08FF, the controls of
/// general punctuation, the presentation forms, the planes after the first one. What French takes
/// of general punctuation (’ – … and U+202F) is let alone.
bool is_suspect(std::string_view text, std::size_t place) {
    const auto byte = [&](std::size_t index) {
        return static_cast<unsigned char>(index < text.size() ? text[index] : '\0');
    };
    const unsigned char lead = byte(place);
    if (lead != 0xE2) {
        return (lead >= 0xD6 && lead <= 0xE0) || lead >= 0xEF;
    }
    const unsigned char last = byte(place + 2);
    return byte(place + 1) == 0x80 ? last == 0x8F || (last >= 0xAA && last <= 0xAE)
                                   : byte(place + 1) == 0x81 && last >= 0xA6 && last <= 0xA9;
}

bool is_suspect(std::string_view text) {
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (is_suspect(text, place)) {
            return true;
        }
    }
    return false;
}

constexpr char16_t left_to_right_isolate = u'\u2066';
constexpr char16_t right_to_left_isolate = u'\u2067';
constexpr char16_t first_strong_isolate = u'\u2068';
constexpr char16_t pop_directional_isolate = u'\u2069';

/// Which characters begin an isolate that ends, or end one that began (UAX #9, BD9).
std::vector<bool> isolate_pairs(std::span<const Character> characters) {
    std::vector<bool> paired(characters.size());
    std::vector<std::size_t> open;
    for (std::size_t index = 0; index < characters.size(); ++index) {
        const char32_t point = characters[index].point;
        if (point >= left_to_right_isolate && point <= first_strong_isolate) {
            open.push_back(index);
        } else if (point == pop_directional_isolate && !open.empty()) {
            paired.at(open.back()) = paired.at(index) = true;
            open.pop_back();
        }
    }
    return paired;
}

/// The base level of characters by themselves; what is isolated in them counts for nothing.
Level base_level(std::span<const Character> characters) {
    const std::vector<bool> pairs = isolate_pairs(characters);
    std::size_t guests = 0;
    std::size_t letters = 0;
    std::size_t depth = 0;
    for (std::size_t index = 0; index < characters.size(); ++index) {
        const Character& character = characters[index];
        if (pairs.at(index)) {
            character.point == pop_directional_isolate ? --depth : ++depth;
        }
        if (depth > 0) {
            continue;
        }
        const UCharDirection kind = class_of(character.point);
        const bool guest = kind == U_LEFT_TO_RIGHT;
        if (guest && letters == 0) {
            return 0;
        }
        guests += guest ? 1 : 0;
        letters += guest || kind == U_RIGHT_TO_LEFT || kind == U_RIGHT_TO_LEFT_ARABIC ? 1 : 0;
    }
    return letters == 0 || guests * letters_for_a_guest > letters ? 0 : 1;
}

/// The characters of a paragraph and what of them is isolated.
class Paragraph {
  public:
    Paragraph(std::string_view text, std::span<const Isolate> isolates)
        : characters_(characters_of(text)), isolates_(isolates) {}

    const std::vector<Character>& characters() const { return characters_; }
    std::span<const Isolate> isolates() const { return isolates_; }

    /// The characters that begin between two bytes.
    std::span<const Character> between(std::size_t begin, std::size_t end) const {
        return {std::ranges::lower_bound(characters_, begin, {}, &Character::begin),
                std::ranges::lower_bound(characters_, end, {}, &Character::begin)};
    }

    Level base() const {
        const std::vector<Character> around = this->around();
        const bool alone =
            isolates_.size() == 1 && std::ranges::none_of(around, [](const Character& one) {
                return u_isalnum(static_cast<UChar32>(one.point)) != 0;
            });
        return base_level(alone ? characters_ : around);
    }

  private:
    std::vector<Character> around() const {
        std::vector<Character> characters;
        std::size_t begin = 0;
        for (const Isolate& isolate : isolates_) {
            std::ranges::copy(between(begin, isolate.begin), std::back_inserter(characters));
            begin = isolate.end;
        }
        std::ranges::copy(between(begin, std::string::npos), std::back_inserter(characters));
        return characters;
    }

    std::vector<Character> characters_;
    std::span<const Isolate> isolates_;
};

/// A text as ICU reads it, with the byte where each unit's character begins, and with the controls
/// of its isolates, which stand at no byte.
class Utf16 {
  public:
    explicit Utf16(const Paragraph& text) {
        std::size_t begin = 0;
        for (const Isolate& isolate : text.isolates()) {
            add(text.between(begin, isolate.begin));
            const std::span<const Character> inside = text.between(isolate.begin, isolate.end);
            add_control(base_level(inside) == 0 ? left_to_right_isolate : right_to_left_isolate);
            add_isolated(inside);
            add_control(pop_directional_isolate);
            begin = isolate.end;
        }
        add(text.between(begin, std::string::npos));
    }

    const std::u16string& units() const { return units_; }
    std::int32_t size() const { return static_cast<std::int32_t>(units_.size()); }
    std::optional<std::size_t> offset(std::size_t unit) const { return offsets_.at(unit); }

  private:
    void add(std::span<const Character> characters) {
        for (const Character& character : characters) {
            add(character);
        }
    }

    void add(const Character& character) {
        if (U_IS_BMP(character.point)) {
            add(static_cast<char16_t>(character.point), character.begin);
        } else {
            add(U16_LEAD(character.point), character.begin);
            add(U16_TRAIL(character.point), character.begin);
        }
    }

    /// A control that ends no isolate of the data itself would end the one that it stands in.
    void add_isolated(std::span<const Character> characters) {
        constexpr char16_t nothing = u'\u200B';
        const std::vector<bool> pairs = isolate_pairs(characters);
        for (std::size_t index = 0; index < characters.size(); ++index) {
            const Character& character = characters[index];
            const bool control = character.point >= left_to_right_isolate &&
                                 character.point <= pop_directional_isolate;
            control && !pairs.at(index) ? add(nothing, character.begin) : add(character);
        }
    }

    void add_control(char16_t unit) { add(unit, std::nullopt); }

    void add(char16_t unit, std::optional<std::size_t> offset) {
        units_ += unit;
        offsets_.push_back(offset);
    }

    std::u16string units_;
    std::vector<std::optional<std::size_t>> offsets_;
};

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}  // namespace

TextDirections::TextDirections(std::string_view text, std::span<const Isolate> isolates) {
    if (!is_suspect(text)) {
        return;
    }
    const Paragraph paragraph(text, isolates);
    const auto reorders = [](const Character& one) { return may_reorder(one.point); };
    if (std::ranges::none_of(paragraph.characters(), reorders)) {
        return;
    }
    const Utf16 written(paragraph);
    base_ = paragraph.base();
    const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), written.units().data(), written.size(), base_, nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    base::expect(U_SUCCESS(status) != 0, "ICU takes any paragraph");
    const std::span<const UBiDiLevel> all(levels, written.units().size());
    for (std::size_t unit = 0; unit < all.size(); ++unit) {
        const std::optional<std::size_t> offset = written.offset(unit);
        if (!offset) {
            continue;
        }
        if (runs_.empty() || runs_.back().level != all[unit]) {
            if (!runs_.empty()) {
                runs_.back().end = *offset;
            }
            runs_.push_back({text.size(), all[unit]});
        }
    }
}

std::vector<TextDirections::Run>::const_iterator TextDirections::run(std::size_t offset) const {
    return std::ranges::upper_bound(runs_, offset, {}, &Run::end);
}

Level TextDirections::level(std::size_t offset) const {
    const auto found = run(offset);
    return found == runs_.end() ? base_ : found->level;
}

std::size_t TextDirections::end_of_level(std::size_t offset, std::string_view text) const {
    const auto found = run(offset);
    return found == runs_.end() ? text.size() : found->end;
}

std::vector<std::size_t> visual_order(std::span<const Level> levels) {
    std::vector<std::int32_t> places(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), places.data());
    return {places.begin(), places.end()};
}

}  // namespace palier::typeset
