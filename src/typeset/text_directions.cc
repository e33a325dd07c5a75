#include "typeset/text_directions.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>
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

/// A text as ICU reads it, with the byte where each unit's character begins.
struct Utf16 {
    explicit Utf16(const std::vector<Character>& characters) {
        for (const Character& character : characters) {
            if (U_IS_BMP(character.point)) {
                add(static_cast<char16_t>(character.point), character);
            } else {
                add(U16_LEAD(character.point), character);
                add(U16_TRAIL(character.point), character);
            }
        }
    }

    std::int32_t size() const { return static_cast<std::int32_t>(units.size()); }

    std::u16string units;
    std::vector<std::size_t> offsets;

  private:
    void add(char16_t unit, const Character& character) {
        units += unit;
        offsets.push_back(character.begin);
    }
};

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

Level base_level(const Utf16& text, const std::vector<Character>& characters) {
    if (ubidi_getBaseDirection(text.units.data(), text.size()) != UBIDI_RTL) {
        return 0;
    }
    std::size_t guests = 0;
    std::size_t letters = 0;
    for (const Character& character : characters) {
        const UCharDirection kind = class_of(character.point);
        const bool guest = kind == U_LEFT_TO_RIGHT;
        guests += guest ? 1 : 0;
        letters += guest || kind == U_RIGHT_TO_LEFT || kind == U_RIGHT_TO_LEFT_ARABIC ? 1 : 0;
    }
    return guests * letters_for_a_guest > letters ? 0 : 1;
}

}  // namespace

TextDirections::TextDirections(std::string_view text) {
    if (!is_suspect(text)) {
        return;
    }
    const std::vector<Character> characters = characters_of(text);
    const auto reorders = [](const Character& one) { return may_reorder(one.point); };
    if (std::ranges::none_of(characters, reorders)) {
        return;
    }
    const Utf16 units(characters);
    base_ = base_level(units, characters);
    const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.units.data(), units.size(), base_, nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    base::expect(U_SUCCESS(status) != 0, "ICU takes any paragraph");
    const std::span<const UBiDiLevel> all(levels, units.units.size());
    for (std::size_t unit = 0; unit < all.size(); ++unit) {
        const bool last = unit + 1 == all.size();
        if (last || all[unit + 1] != all[unit]) {
            runs_.push_back({last ? text.size() : units.offsets[unit + 1], all[unit]});
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
