#include "typeset/line_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <span>

#include "base/expect.h"
#include "typeset/characters.h"

namespace palier::typeset {

namespace {

using Prototype = std::unique_ptr<const icu::BreakIterator>;
using CreateIterator = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

/// An iterator of ICU in French, read-only: building one costs a thousand times a copy.
Prototype french(CreateIterator create) {
    UErrorCode status = U_ZERO_ERROR;
    Prototype created(create(icu::Locale::getFrance(), status));
    base::expect(U_SUCCESS(status) != 0, "ICU holds its breaking rules");
    return created;
}

const icu::BreakIterator& french_lines() {
    static const Prototype prototype = french(icu::BreakIterator::createLineInstance);
    return *prototype;
}

const icu::BreakIterator& letters() {
    static const Prototype prototype = french(icu::BreakIterator::createCharacterInstance);
    return *prototype;
}

class Utf8View {
  public:
    explicit Utf8View(std::string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&view_, text.data(), static_cast<std::int64_t>(text.size()), &status);
        base::expect(U_SUCCESS(status) != 0, "ICU reads UTF-8");
    }
    ~Utf8View() { utext_close(&view_); }
    Utf8View(const Utf8View&) = delete;
    Utf8View& operator=(const Utf8View&) = delete;

    UText* get() { return &view_; }

  private:
    UText view_ = UTEXT_INITIALIZER;
};

UChar32 icu_point(char32_t point) {
    return static_cast<UChar32>(point);
}

bool is_no_break_space(char32_t point) {
    return point == U'\u00A0' || point == U'\u202F';
}

bool is_hyphen(char32_t point) {
    return point == U'-' || point == U'\u2010' || point == U'\u2013';
}

bool is_digit(char32_t point) {
    return u_isdigit(icu_point(point)) != 0;
}

/// Whether the letters and digits at the end of `text` begin with a capital and hold a digit: « E6
/// ».
bool ends_with_code(std::span<const Character> text) {
    bool digit = false;
    bool capital_first = false;
    for (; !text.empty() && u_isalnum(icu_point(text.back().point)) != 0;
         text = text.first(text.size() - 1)) {
        digit = digit || is_digit(text.back().point);
        capital_first = u_isupper(icu_point(text.back().point)) != 0;
    }
    return digit && capital_first;
}

/// What the house adds to UAX #14: codes, ranges of figures and no-break spaces hold together.
/// Neither side is empty.
bool holds_together(std::span<const Character> before, std::span<const Character> after) {
    const char32_t last = before.back().point;
    const char32_t next = after.front().point;
    if (is_no_break_space(last) || is_no_break_space(next)) {
        return true;
    }
    const auto stem = before.first(before.size() - 1);
    if (!is_hyphen(last) || stem.empty()) {
        return false;
    }
    if (is_digit(next)) {
        return is_digit(stem.back().point) || ends_with_code(stem);
    }
    return u_isupper(icu_point(next)) != 0 && ends_with_code(stem);
}

std::unique_ptr<icu::BreakIterator> over(Utf8View& text, const icu::BreakIterator& prototype) {
    std::unique_ptr<icu::BreakIterator> iterator(prototype.clone());
    UErrorCode status = U_ZERO_ERROR;
    iterator->setText(text.get(), status);
    base::expect(U_SUCCESS(status) != 0, "ICU takes any text");
    return iterator;
}

}  // namespace

std::vector<BreakOpportunity> line_breaks(std::string_view text) {
    Utf8View view(text);
    const std::unique_ptr<icu::BreakIterator> lines = over(view, french_lines());
    const std::vector<Character> characters = characters_of(text);
    const std::span<const Character> all(characters);
    std::vector<BreakOpportunity> breaks;
    std::size_t before = 0;
    for (std::int32_t end = lines->next(); end != icu::BreakIterator::DONE; end = lines->next()) {
        const auto offset = static_cast<std::size_t>(end);
        const std::int32_t kind = lines->getRuleStatus();
        const bool mandatory = kind >= UBRK_LINE_HARD && kind < UBRK_LINE_HARD_LIMIT;
        while (before < all.size() && all[before].begin < offset) {
            ++before;
        }
        if (mandatory || offset == text.size() ||
            !holds_together(all.first(before), all.subspan(before))) {
            breaks.push_back({offset, mandatory});
        }
    }
    if (breaks.empty()) {
        breaks.push_back({text.size(), false});
    }
    return breaks;
}

std::vector<std::size_t> letter_ends(std::string_view text) {
    Utf8View view(text);
    const std::unique_ptr<icu::BreakIterator> iterator = over(view, letters());
    std::vector<std::size_t> ends;
    for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE;
         end = iterator->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    return ends;
}

bool has_words(std::string_view text) {
    return std::ranges::any_of(characters_of(text), [](const Character& one) {
        return u_isalnum(icu_point(one.point)) != 0;
    });
}

}  // namespace palier::typeset
