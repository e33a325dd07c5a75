#include "base/personal_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace palier::base::personal {

namespace {

/// Words that are looked for are no longer than this.
constexpr std::size_t longest_word = 16;
constexpr std::size_t widest_space = 3;

char32_t at(std::u32string_view text, std::size_t index) {
    return index < text.size() ? text[index] : U'\0';
}

bool is_space(char32_t point) {
    return is_white_space(point) && point != U'\n';
}

bool is_capital(char32_t point) {
    return u_isupper(static_cast<UChar32>(point)) != 0;
}

bool is_letter(char32_t point) {
    return is_word_part(point) && !is_figure(point);
}

char32_t small(char32_t point) {
    const auto letter = static_cast<char32_t>(u_tolower(static_cast<UChar32>(point)));
    switch (letter) {
        case U'é':
        case U'è':
        case U'ê':
            return U'e';
        case U'î':
            return U'i';
        default:
            return letter;
    }
}

/// Where spaces end, of which a few are looked at.
std::size_t after_spaces(std::u32string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < begin + widest_space && is_space(at(text, end))) {
        ++end;
    }
    return end;
}

/// A word's letters, small and without accents, and where it ends; none of a longer word.
struct Word {
    std::u32string letters;
    std::size_t end = 0;
};

Word word_at(std::u32string_view text, std::size_t begin) {
    Word word{U"", begin};
    while (is_letter(at(text, word.end)) && word.letters.size() <= longest_word) {
        word.letters += small(text[word.end++]);
    }
    if (word.letters.size() > longest_word) {
        word.letters.clear();
    }
    return word;
}

template <std::size_t Size>
bool is_among(std::u32string_view word, const std::array<std::u32string_view, Size>& words) {
    return std::ranges::find(words, word) != words.end();
}

// Addresses.

bool is_local_part(char32_t point) {
    return is_word_part(point) || point == U'.' || point == U'_' || point == U'-' ||
           point == U'+' || point == U'%';
}

/// Where a domain ends that begins at `begin`: its last label is two letters or more.
std::size_t after_domain(std::u32string_view text, std::size_t begin) {
    std::size_t found = begin;
    bool dotted = false;
    for (std::size_t label = begin; label < text.size();) {
        std::size_t end = label;
        bool letters = true;
        while (is_word_part(at(text, end)) || at(text, end) == U'-') {
            letters = letters && is_letter(text[end]);
            ++end;
        }
        found = dotted && letters && end - label >= 2 ? end : found;
        if (end == label || at(text, end) != U'.') {
            break;
        }
        dotted = true;
        label = end + 1;
    }
    return found;
}

/// The address around the « @ » at `sign`, none of it before `floor`.
std::optional<Span> email_around(std::u32string_view text, std::size_t sign, std::size_t floor) {
    std::size_t begin = sign;
    while (begin > floor && is_local_part(text[begin - 1])) {
        --begin;
    }
    while (begin < sign && !is_word_part(text[begin])) {
        ++begin;
    }
    const std::size_t end = after_domain(text, sign + 1);
    if (begin == sign || end == sign + 1) {
        return std::nullopt;
    }
    return Span{begin, end, PersonalData::Email};
}

/// A row of ten letters and figures or more that is no word: it has two figures. A row of nine
/// figures is a number.
bool is_token(std::u32string_view row) {
    constexpr std::size_t shortest = 10;
    constexpr std::size_t shortest_number = 9;
    const auto figures = static_cast<std::size_t>(std::ranges::count_if(row, is_figure));
    return (row.size() >= shortest && figures >= 2) || figures >= shortest_number;
}

/// « token= », « code= »: names of parameters whose values are somebody's.
bool names_secret(std::u32string_view row) {
    constexpr std::array<std::u32string_view, 18> secrets{
        U"token", U"jeton",  U"key", U"cle",  U"code",  U"sid",  U"session",  U"sig", U"auth",
        U"pass",  U"ticket", U"uid", U"user", U"email", U"mail", U"courriel", U"tel", U"nom"};
    std::u32string letters;
    for (const char32_t letter : row.substr(0, longest_word)) {
        letters += small(letter);
    }
    return row.size() <= longest_word && is_among(letters, secrets);
}

bool has_token(std::u32string_view link) {
    if (link.find(U'@') != std::u32string_view::npos) {
        return true;
    }
    std::size_t begin = 0;
    for (std::size_t end = 0; end <= link.size(); ++end) {
        if (is_word_part(at(link, end))) {
            continue;
        }
        const std::u32string_view row = link.substr(begin, end - begin);
        const bool has_value = at(link, end) == U'=' && is_word_part(at(link, end + 1));
        if (is_token(row) || (has_value && names_secret(row))) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

bool begins_link(std::u32string_view text, std::size_t begin) {
    constexpr std::array<std::u32string_view, 3> beginnings{U"http://", U"https://", U"www."};
    return std::ranges::any_of(beginnings, [&](std::u32string_view beginning) {
        return std::ranges::equal(text.substr(begin, beginning.size()), beginning, {}, small);
    });
}

Address link_at(std::u32string_view text, std::size_t begin) {
    constexpr std::u32string_view closing = U".,;:!?)]»”\"'’…";
    std::size_t end = begin;
    while (end < text.size() && !is_white_space(text[end]) && text[end] != U'[' &&
           text[end] != U'<' && text[end] != U'>' && text[end] != U'»') {
        ++end;
    }
    while (end > begin && closing.find(text[end - 1]) != std::u32string_view::npos) {
        --end;
    }
    return {{begin, end, PersonalData::Link}, has_token(text.substr(begin, end - begin))};
}

// Numbers that a word names.

std::optional<PersonalData> kind_named(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 10> files{
        U"dossier",     U"dossiers", U"reference", U"ref",      U"matricule",
        U"allocataire", U"agdref",   U"demande",   U"adherent", U"recepisse"};
    constexpr std::array<std::u32string_view, 3> taxes{U"fiscal", U"fiscale", U"spi"};
    constexpr std::array<std::u32string_view, 3> social{U"sociale", U"secu", U"nir"};
    if (is_among(word, files)) {
        return PersonalData::FileNumber;
    }
    if (is_among(word, taxes)) {
        return PersonalData::TaxNumber;
    }
    return is_among(word, social) ? std::optional(PersonalData::SocialSecurityNumber)
                                  : std::nullopt;
}

/// « n° », « numéro », « nº ».
struct Marker {
    std::size_t end = 0;
    bool is_there = false;
};

Marker marker_at(std::u32string_view text, std::size_t begin) {
    const Word word = word_at(text, begin);
    const char32_t sign = at(text, word.end);
    if (word.letters == U"n" && (sign == U'°' || sign == U'º')) {
        return {word.end + 1, true};
    }
    // « º » is a letter for Unicode.
    constexpr std::array<std::u32string_view, 4> markers{U"numero", U"num", U"nº", U"no"};
    if (is_among(word.letters, markers)) {
        return {sign == U'.' ? word.end + 1 : word.end, true};
    }
    return {begin, false};
}

/// What stands between the word and its number: spaces, « : », « n° », « est le ».
Marker after_links(std::u32string_view text, std::size_t begin) {
    constexpr std::array<std::u32string_view, 3> words{U"est", U"le", U"porte"};
    constexpr int most_links = 6;
    Marker all{begin, false};
    for (int link = 0; link < most_links; ++link) {
        all.end = after_spaces(text, all.end);
        const char32_t sign = at(text, all.end);
        const Marker marker = marker_at(text, all.end);
        const Word word = word_at(text, all.end);
        if (sign == U':' || sign == U'.' || sign == U'=' || sign == U'#') {
            ++all.end;
            all.is_there = all.is_there || sign != U'.';
        } else if (marker.is_there) {
            all = marker;
        } else if (is_among(word.letters, words)) {
            all.end = word.end;
        } else {
            break;
        }
    }
    return all;
}

/// A number as it is written, with the letters and the signs in it.
struct Identifier {
    std::size_t end = 0;
    std::size_t figures = 0;
    bool is_date = false;
};

bool joins(std::u32string_view text, std::size_t index) {
    const char32_t sign = at(text, index);
    const bool inside = sign == U'-' || sign == U'/' || sign == U'_' || sign == U'.';
    return (inside && is_word_part(at(text, index + 1))) ||
           (is_space(sign) && index > 0 && is_figure(text[index - 1]) &&
            is_figure(at(text, index + 1)));
}

Identifier identifier_at(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t most = 40;
    Identifier found{begin};
    std::vector<std::size_t> groups{0};
    while (found.end < begin + most &&
           (is_word_part(at(text, found.end)) || joins(text, found.end))) {
        if (!is_word_part(text[found.end])) {
            groups.push_back(0);
        } else if (is_figure(text[found.end])) {
            ++found.figures;
            ++groups.back();
        }
        ++found.end;
    }
    while (is_word_part(at(text, found.end))) {
        ++found.end;
    }
    const char32_t sign = at(text, begin + groups.front());
    found.is_date = groups.size() == 3 && groups.front() <= 2 && groups.at(1) <= 2 &&
                    groups.back() <= 4 && (sign == U'/' || sign == U'-' || sign == U'.');
    return found;
}

// Names.

bool is_title(std::u32string_view text, std::size_t begin, const Word& word) {
    constexpr std::array<std::u32string_view, 12> titles{
        U"mme", U"mmes",      U"mlle",         U"mr", U"monsieur", U"madame",
        U"mm",  U"messieurs", U"mademoiselle", U"dr", U"docteur",  U"mesdames"};
    constexpr std::array<std::u32string_view, 3> mixed{U"maitre", U"agent", U"agente"};
    if (word.letters == U"m") {
        return text[begin] == U'M' || at(text, word.end) == U'.';
    }
    // In a text all in capitals, « ME DIT » and « AGENT AIMABLE » are no names.
    const bool shouted = is_capital(at(text, begin + 1));
    return is_among(word.letters, titles) ||
           (!shouted &&
            (is_among(word.letters, mixed) || (word.letters == U"me" && text[begin] == U'M')));
}

/// Words that follow a title with a capital letter and are nobody's name.
bool is_no_name(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 43> words{
        U"maire",      U"prefet",     U"prefete", U"directeur", U"directrice", U"ministre",
        U"president",  U"presidente", U"sous",    U"chef",      U"cheffe",     U"responsable",
        U"agent",      U"agente",     U"bonjour", U"merci",     U"france",     U"pole",
        U"prefecture", U"mairie",     U"caf",     U"accueil",   U"je",         U"il",
        U"elle",       U"on",         U"nous",    U"vous",      U"ils",        U"elles",
        U"et",         U"ou",         U"qui",     U"que",       U"est",        U"a",
        U"tres",       U"pas",        U"les",     U"service",   U"services",   U"etait",
        U"un"};
    return is_among(word, words);
}

bool is_particle(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 13> particles{U"de", U"du", U"des", U"d",   U"la",
                                                            U"le", U"l",  U"van", U"von", U"ben",
                                                            U"el", U"al", U"da"};
    return is_among(word, particles);
}

bool is_apostrophe(char32_t point) {
    return point == U'\'' || point == U'’';
}

/// Where a word of a name ends: « Dupont-Martin », « L’Hermitte ».
std::size_t after_name_word(std::u32string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (is_letter(at(text, end)) ||
           ((at(text, end) == U'-' || at(text, end) == U'\u2011' || is_apostrophe(at(text, end))) &&
            is_letter(at(text, end + 1)))) {
        ++end;
    }
    return end;
}

/// Where a name's next word ends, that begins at `begin` with its particles or is an initial.
std::optional<std::size_t> after_named(std::u32string_view text, std::size_t begin) {
    constexpr int most_particles = 3;
    std::size_t next = begin;
    for (int count = 0; count < most_particles; ++count) {
        const Word word = word_at(text, next);
        const bool joined = is_apostrophe(at(text, word.end));
        const std::size_t after = joined ? word.end + 1 : after_spaces(text, word.end);
        // « Mme la préfète », « M. le Maire » : a small article names an office.
        const bool office = next == begin && !is_capital(at(text, begin)) && !joined &&
                            (word.letters == U"la" || word.letters == U"le");
        if (office || !is_particle(word.letters) || after == word.end) {
            break;
        }
        next = after;
    }
    const std::size_t end = after_name_word(text, next);
    const std::size_t after = after_spaces(text, end + 1);
    const bool initial = end == next + 1 && at(text, end) == U'.' && is_capital(at(text, after));
    const Word word = word_at(text, next);
    if (!is_capital(at(text, next)) || is_title(text, next, word)) {
        return std::nullopt;
    }
    if (initial) {
        return end + 1;
    }
    if (is_no_name(word.letters)) {
        return std::nullopt;
    }
    return end >= next + 2 ? std::optional(end) : std::nullopt;
}

}  // namespace

std::vector<Address> addresses(std::u32string_view text) {
    std::vector<Address> found;
    std::size_t floor = 0;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (begins_link(text, index)) {
            found.push_back(link_at(text, index));
        } else if (const auto email =
                       text[index] == U'@' ? email_around(text, index, floor) : std::nullopt) {
            found.push_back({*email, true});
        } else {
            continue;
        }
        floor = found.back().span.end;
        index = floor - 1;
    }
    return found;
}

std::optional<Span> named_number_at(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t fewest_marked = 3;
    constexpr std::size_t fewest = 6;
    if (!is_letter(at(text, begin))) {
        return std::nullopt;
    }
    const Word word = word_at(text, begin);
    const std::optional<PersonalData> named = kind_named(word.letters);
    const bool bare = !named && marker_at(text, begin).is_there;
    if ((!named && !bare) || is_figure(at(text, word.end))) {
        return std::nullopt;
    }
    const Marker start = after_links(text, named ? word.end : begin);
    const Identifier number = identifier_at(text, start.end);
    const std::size_t needed = named && start.is_there ? fewest_marked : fewest;
    if (number.figures < needed || number.is_date) {
        return std::nullopt;
    }
    return Span{start.end, number.end, named.value_or(PersonalData::FileNumber)};
}

std::optional<Span> name_at(std::u32string_view text, std::size_t begin) {
    constexpr int most_words = 4;
    const Word title = word_at(text, begin);
    if (title.letters.empty() || !is_title(text, begin, title)) {
        return std::nullopt;
    }
    const std::size_t dotted = at(text, title.end) == U'.' ? title.end + 1 : title.end;
    const std::size_t first = after_spaces(text, dotted);
    std::size_t next = first;
    std::size_t end = first;
    for (int count = 0; count < most_words && (count == 0 ? next > title.end : next > end);
         ++count) {
        const auto after = after_named(text, next);
        if (!after) {
            break;
        }
        end = *after;
        next = after_spaces(text, end);
    }
    return end > first ? std::optional(Span{first, end, PersonalData::Name}) : std::nullopt;
}

}  // namespace palier::base::personal
