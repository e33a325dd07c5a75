#include "typeset/text_languages.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "typeset/characters.h"

namespace palier::typeset {

namespace {

constexpr std::size_t letters_of_a_word = 2;

using Tag = std::array<char, ULOC_FULLNAME_CAPACITY>;

UScriptCode script_of(char32_t point) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(point), &status);
    return U_SUCCESS(status) ? script : USCRIPT_COMMON;
}

bool belongs_to_all(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

bool has_script(char32_t point, UScriptCode script) {
    return uscript_hasScript(static_cast<UChar32>(point), script) != 0;
}

bool is_kana(UScriptCode script) {
    return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

/// Han and kana stand in one word.
bool same_writing(UScriptCode one, UScriptCode other) {
    const auto japanese = [](UScriptCode script) {
        return script == USCRIPT_HAN || is_kana(script);
    };
    return one == other || (japanese(one) && japanese(other));
}

/// The scripts that a language is written in; none for a language that nobody knows.
std::vector<UScriptCode> scripts_of(const std::string& language) {
    std::array<UScriptCode, 16> scripts{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t count = uscript_getCode(language.c_str(), scripts.data(),
                                               static_cast<std::int32_t>(scripts.size()), &status);
    if (U_FAILURE(status) || count < 0) {
        return {};
    }
    return {scripts.begin(), scripts.begin() + count};
}

/// Empty when CLDR knows no language of this script.
std::string likely_language(UScriptCode script) {
    const std::string unknown = std::string("und_") + uscript_getShortName(script);
    Tag likely{};
    Tag language{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(unknown.c_str(), likely.data(), static_cast<std::int32_t>(likely.size()),
                          &status);
    uloc_getLanguage(likely.data(), language.data(), static_cast<std::int32_t>(language.size()),
                     &status);
    const std::string found = U_SUCCESS(status) ? language.data() : "";
    return found == "und" ? "" : found;
}

/// Whether letters beyond Latin may stand in a text: most have none, and are not looked at letter
/// by letter. From U+0340 on, punctuation and signs of U+2000 to U+2BFF apart.
bool may_leave_latin(std::string_view text) {
    constexpr unsigned char first_lead = 0xCD;
    constexpr unsigned char lead_of_signs = 0xE2;
    constexpr unsigned char end_of_signs = 0xB0;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const auto lead = static_cast<unsigned char>(text[index]);
        const auto next = static_cast<unsigned char>(index + 1 < text.size() ? text[index + 1] : 0);
        if (lead >= first_lead && (lead != lead_of_signs || next >= end_of_signs)) {
            return true;
        }
    }
    return false;
}

/// Letters of one script from the first to the last, whatever belongs to all scripts between them.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    UScriptCode script = USCRIPT_COMMON;
    /// The most letters of it in a row.
    std::size_t letters = 0;
};

struct Words {
    std::vector<Word> foreign;
    /// Whether letters of the language itself, or Latin ones, stand there.
    bool has_own_letters = false;
};

/// The brackets that open in a word.
class Brackets {
  public:
    void clear() { closing_.clear(); }

    /// Whether a character closes one of them.
    bool close(char32_t point) {
        if (!closing_.empty() && point == closing_.back()) {
            closing_.pop_back();
            return true;
        }
        const auto sign = static_cast<UChar32>(point);
        if (u_getIntPropertyValue(sign, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN) {
            closing_.push_back(static_cast<char32_t>(u_getBidiPairedBracket(sign)));
        }
        return false;
    }

  private:
    std::vector<char32_t> closing_;
};

Words words_of(std::string_view text, const std::vector<UScriptCode>& known) {
    Words result;
    std::vector<Word>& words = result.foreign;
    std::size_t in_a_row = 0;
    bool open = false;
    Brackets brackets;
    for (const Character& character : characters_of(text)) {
        const UScriptCode script = script_of(character.point);
        // A mark goes with its letter, and so does a sign of a few scripts, « ー ».
        const bool clings = in_a_row > 0 && (script == USCRIPT_INHERITED ||
                                             has_script(character.point, words.back().script));
        if (belongs_to_all(script) && clings) {
            words.back().end = character.end;
            continue;
        }
        if (belongs_to_all(script)) {
            in_a_row = 0;
            // What closes right after the letters belongs to them as what it opens with does.
            if (open && brackets.close(character.point) && character.begin == words.back().end) {
                words.back().end = character.end;
            }
            continue;
        }
        if (script == USCRIPT_LATIN || std::ranges::find(known, script) != known.end()) {
            result.has_own_letters = true;
            open = false;
            in_a_row = 0;
            continue;
        }
        if (!open || !same_writing(words.back().script, script)) {
            words.push_back({character.begin, character.end, script, 0});
            brackets.clear();
            in_a_row = 0;
        }
        open = true;
        Word& word = words.back();
        word.end = character.end;
        word.script = is_kana(script) ? script : word.script;
        word.letters = std::max(word.letters, ++in_a_row);
    }
    return result;
}

}  // namespace

std::vector<LanguageStretch> text_languages(std::string_view text, const std::string& language) {
    std::vector<LanguageStretch> stretches;
    const auto stretch = [&](std::size_t end, std::string tag) {
        if (end > (stretches.empty() ? 0 : stretches.back().end)) {
            stretches.push_back({end, std::move(tag)});
        }
    };
    const Words words = may_leave_latin(text) ? words_of(text, scripts_of(language)) : Words();
    const bool whole = words.foreign.size() == 1 && !words.has_own_letters;
    for (const Word& word : words.foreign) {
        const std::string tag =
            word.letters < letters_of_a_word ? "" : likely_language(word.script);
        if (!tag.empty()) {
            stretch(whole ? 0 : word.begin, "");
            stretch(whole ? text.size() : word.end, tag);
        }
    }
    stretch(text.size(), "");
    return stretches;
}

}  // namespace palier::typeset
