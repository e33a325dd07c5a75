#include "base/personal_numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace palier::base::personal {

namespace {

/// What people put between the groups of a number, at most.
constexpr std::size_t widest_gap = 3;

char32_t at(std::u32string_view text, std::size_t index) {
    return index < text.size() ? text[index] : U'\0';
}

bool is_gap(char32_t point) {
    return point == U'.' || point == U'-' || point == U'\u2010' || point == U'\u2011' ||
           point == U'/' || (is_white_space(point) && point != U'\n');
}

/// Where the next group begins after a gap; the same place when there is no gap.
std::size_t after_gap(std::u32string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < begin + widest_gap && is_gap(at(text, end))) {
        ++end;
    }
    return end;
}

/// Where figures end, of which no more than `most` are looked at.
std::size_t after_figures(std::u32string_view text, std::size_t begin, std::size_t most) {
    std::size_t end = begin;
    while (end < begin + most && is_figure(at(text, end))) {
        ++end;
    }
    return end;
}

using Groups = std::initializer_list<std::size_t>;

/// Where a number ends that stands in groups of these sizes, with gaps between them and nothing
/// but a gap or another sign after it.
std::optional<std::size_t> after_groups(std::u32string_view text, std::size_t begin,
                                        const Groups& sizes) {
    std::size_t end = begin;
    for (const std::size_t size : sizes) {
        const std::size_t start = end == begin ? begin : after_gap(text, end);
        if ((end != begin && start == end) || after_figures(text, start, size) != start + size) {
            return std::nullopt;
        }
        end = start + size;
    }
    return is_figure(at(text, end)) ? std::nullopt : std::optional(end);
}

std::optional<std::size_t> after_any(std::u32string_view text, std::size_t begin,
                                     std::initializer_list<Groups> forms) {
    for (const Groups& sizes : forms) {
        if (const auto end = after_groups(text, begin, sizes)) {
            return end;
        }
    }
    return std::nullopt;
}

/// « 06 12 34 56 78 », « 0 800 123 456 ».
std::optional<std::size_t> after_national(std::u32string_view text, std::size_t begin) {
    if (at(text, begin) != U'0') {
        return std::nullopt;
    }
    const char32_t second = at(text, after_gap(text, begin + 1));
    if (second == U'0' || !is_figure(second)) {
        return std::nullopt;
    }
    return after_any(text, begin,
                     {{10},
                      {2, 2, 2, 2, 2},
                      {4, 2, 2, 2},
                      {4, 3, 3},
                      {2, 4, 4},
                      {2, 8},
                      {1, 3, 3, 3},
                      {1, 3, 2, 2, 2},
                      {1, 9}});
}

/// « +33 (0)6 12 34 56 78 », « 0033 6… », « +32 470 12 34 56 »: ten to fifteen figures after the
/// sign, which no amount has.
std::optional<std::size_t> after_international(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t fewest = 10;
    constexpr std::size_t most = 15;
    std::size_t next = begin;
    if (at(text, begin) == U'+') {
        next = begin + 1;
    } else if (at(text, begin) == U'0' && at(text, begin + 1) == U'0') {
        next = begin + 2;
    } else {
        return std::nullopt;
    }
    if (!is_figure(at(text, next)) || at(text, next) == U'0') {
        return std::nullopt;
    }
    std::optional<std::size_t> end;
    for (std::size_t count = 0; is_figure(at(text, next)) && count < most;) {
        ++count;
        ++next;
        if (is_figure(at(text, next))) {
            continue;
        }
        // A number as long as may be, of whole groups: others may follow it.
        end = count >= fewest ? next : end;
        const std::size_t group = after_gap(text, next);
        const bool trunk = text.substr(std::min(group, text.size())).starts_with(U"(0)");
        next = trunk ? after_gap(text, group + 3) : group;
    }
    return end;
}

/// « 1 84 12 76 451 089 46 », with or without its key; « 2A » and « 2B » are departments.
std::optional<std::size_t> after_social_security(std::u32string_view text, std::size_t begin) {
    // Looked at with a figure in the place of the letter of Corsica.
    constexpr std::size_t longest = 15 + 6 * widest_gap;
    std::u32string number(text.substr(begin, longest + 1));
    const std::size_t corsican = number.find_first_of(U"AaBb");
    if (corsican != std::u32string::npos && corsican > 0 && number[corsican - 1] == U'2') {
        number[corsican] = U'0';
    }
    const char32_t sex = at(text, begin);
    if (sex != U'1' && sex != U'2') {
        return std::nullopt;
    }
    const auto end = after_any(
        number, 0, {{15}, {13, 2}, {1, 2, 2, 2, 3, 3, 2}, {1, 2, 2, 2, 3, 3}, {1, 14}, {1, 12}});
    if (end) {
        return begin + *end;
    }
    const auto whole = after_groups(number, 0, {13});
    const bool has_month =
        (at(number, 3) == U'0' && at(number, 4) != U'0') ||
        (at(number, 3) == U'1' && at(number, 4) >= U'0' && at(number, 4) <= U'2');
    return whole && has_month ? std::optional(begin + *whole) : std::nullopt;
}

/// « 30 23 217 600 053 ».
std::optional<std::size_t> after_tax(std::u32string_view text, std::size_t begin) {
    return at(text, begin) <= U'3' ? after_any(text, begin, {{13}, {2, 2, 3, 3, 3}}) : std::nullopt;
}

std::optional<std::size_t> after_row(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t fewest = 9;
    const std::size_t end = after_figures(text, begin, text.size());
    return end - begin >= fewest ? std::optional(end) : std::nullopt;
}

bool is_latin(char32_t point) {
    return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
}

/// The letters and figures of what may be an IBAN, and where each ends.
struct Account {
    std::u32string letters;
    std::vector<std::size_t> ends;
};

Account account_at(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t most = 34;
    Account account;
    std::size_t next = begin;
    while (account.letters.size() < most &&
           (is_figure(at(text, next)) || is_latin(at(text, next)))) {
        account.letters += static_cast<char32_t>(u_toupper(static_cast<UChar32>(text[next])));
        account.ends.push_back(++next);
        next = is_gap(at(text, next)) ? next + 1 : next;
    }
    return account;
}

/// ISO 13616: letters count from 10, the first four come last, and the rest by 97 is one.
bool has_right_key(std::u32string_view letters) {
    constexpr unsigned modulus = 97;
    constexpr std::size_t head = 4;
    std::u32string turned(letters.substr(head));
    turned += letters.substr(0, head);
    unsigned rest = 0;
    for (const char32_t letter : turned) {
        const bool figure = is_figure(letter);
        const unsigned value = figure ? letter - U'0' : letter - U'A' + 10;
        rest = (rest * (figure ? 10 : 100) + value) % modulus;
    }
    return rest == 1;
}

}  // namespace

bool is_figure(char32_t point) {
    return point >= U'0' && point <= U'9';
}

bool is_word_part(char32_t point) {
    const auto letter = static_cast<UChar32>(point);
    constexpr std::uint32_t marks = U_GC_M_MASK;
    return is_figure(point) || u_isalpha(letter) != 0 ||
           ((1U << static_cast<unsigned>(u_charType(letter))) & marks) != 0;
}

std::optional<Span> iban_at(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t shortest = 15;
    constexpr std::size_t french = 27;
    if (!is_latin(at(text, begin)) || !is_latin(at(text, begin + 1)) ||
        !is_figure(at(text, begin + 2)) || !is_figure(at(text, begin + 3))) {
        return std::nullopt;
    }
    const Account account = account_at(text, begin);
    const std::u32string_view letters = account.letters;
    for (std::size_t size = letters.size(); size >= shortest; --size) {
        const std::size_t end = account.ends.at(size - 1);
        const bool known = size == french && letters.starts_with(U"FR");
        if (!is_word_part(at(text, end)) && (known || has_right_key(letters.substr(0, size)))) {
            return Span{begin, end, PersonalData::Iban};
        }
    }
    return std::nullopt;
}

std::optional<Span> number_at(std::u32string_view text, std::size_t begin) {
    if (!is_figure(at(text, begin)) && at(text, begin) != U'+') {
        return std::nullopt;
    }
    struct Form {
        std::optional<std::size_t> (*end)(std::u32string_view, std::size_t);
        PersonalData kind;
    };
    constexpr std::array forms{Form{after_national, PersonalData::Telephone},
                               Form{after_international, PersonalData::Telephone},
                               Form{after_social_security, PersonalData::SocialSecurityNumber},
                               Form{after_tax, PersonalData::TaxNumber},
                               Form{after_row, PersonalData::FileNumber}};
    for (const Form& form : forms) {
        if (const auto end = form.end(text, begin)) {
            return Span{begin, *end, form.kind};
        }
    }
    return std::nullopt;
}

}  // namespace palier::base::personal
