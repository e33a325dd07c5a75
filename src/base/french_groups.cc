#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/french.h"
#include "base/utf8.h"

namespace palier::base::french {

namespace {

using Word = std::u32string_view;

constexpr char32_t no_break = U'\u00A0';
constexpr char32_t narrow_no_break = U'\u202F';

constexpr auto months =
    std::to_array<Word>({U"janvier", U"février", U"mars", U"avril", U"mai", U"juin", U"juillet",
                         U"août", U"septembre", U"octobre", U"novembre", U"décembre"});

/// What is counted often enough that its number at the end of a line is a fault.
constexpr auto units = std::to_array<Word>(
    {U"seconde",   U"secondes", U"s",        U"minute",     U"minutes",     U"min",
     U"mn",        U"heure",    U"heures",   U"h",          U"jour",        U"jours",
     U"j",         U"semaine",  U"semaines", U"mois",       U"an",          U"ans",
     U"année",     U"années",   U"point",    U"points",     U"page",        U"pages",
     U"euro",      U"euros",    U"€",        U"k€",         U"M€",          U"m",
     U"m²",        U"km",       U"cm",       U"mm",         U"kg",          U"g",
     U"t",         U"l",        U"kWh",      U"Mo",         U"Go",          U"Ko",
     U"°C",        U"million",  U"millions", U"milliard",   U"milliards",   U"réponse",
     U"réponses",  U"critère",  U"critères", U"engagement", U"engagements", U"question",
     U"questions", U"usager",   U"usagers",  U"agent",      U"agents",      U"action",
     U"actions"});

/// What stands before a number.
constexpr auto number_marks =
    std::to_array<Word>({U"n°", U"N°", U"nº", U"nᵒ", U"n°s", U"p.", U"pp.", U"art.", U"chap.",
                         U"fig.", U"t.", U"vol.", U"§", U"al."});

/// What stands before a name.
constexpr auto titles =
    std::to_array<Word>({U"M.", U"MM.", U"Mme", U"Mmes", U"Mlle", U"Mlles", U"Dr", U"Pr", U"Me"});

template <std::size_t count>
bool holds(const std::array<Word, count>& words, Word word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}

bool is_capital(char32_t point) {
    return u_isupper(static_cast<UChar32>(point)) != 0;
}

/// The spaces between the words of a group, on the first pass and on later ones.
bool parts_words(char32_t point) {
    return point == U' ' || point == no_break || point == U'\n';
}

/// Without the opening marks before a word: « (12 », « «n° ».
Word opened(Word word) {
    while (!word.empty() && (word.front() == U'(' || word.front() == U'[' || word.front() == U'«' ||
                             word.front() == U'“')) {
        word.remove_prefix(1);
    }
    return word;
}

/// Without the marks after a word: « jours, », « 2025). ».
Word closed(Word word) {
    constexpr Word marks = U".,;:!?)]»”…\u202F";
    while (!word.empty() && marks.find(word.back()) != Word::npos) {
        word.remove_suffix(1);
    }
    return word;
}

/// « 12 », « 67,5 », « 1 234 » with narrow spaces inside, « 10-12 », « +3 ».
bool is_number(Word word) {
    const bool figures = std::ranges::all_of(word, [](char32_t point) {
        return is_digit(point) || point == U',' || point == U'.' || point == narrow_no_break ||
               point == U'-' || point == U'–' || point == U'+' || point == U'\u2212' ||
               point == U'/';
    });
    return figures && !word.empty() && is_digit(word.back());
}

/// « 1er », or a number from 1 to 31.
bool is_day(Word word) {
    if (word == U"1er") {
        return true;
    }
    const bool short_number =
        !word.empty() && word.size() <= 2 && std::ranges::all_of(word, is_digit);
    if (!short_number) {
        return false;
    }
    int value = 0;
    for (const char32_t digit : word) {
        value = value * 10 + static_cast<int>(digit - U'0');
    }
    return value >= 1 && value <= 31;
}

/// « J. », « J.-P. ».
bool is_initial(Word word) {
    while (word.size() >= 2 && is_capital(word[0]) && word[1] == U'.') {
        word.remove_prefix(2);
        if (word.empty()) {
            return true;
        }
        if (word.front() != U'-') {
            return false;
        }
        word.remove_prefix(1);
    }
    return false;
}

bool is_figures(Word word) {
    return !word.empty() && std::ranges::all_of(word, is_digit);
}

/// « 20 » before « 000 », and « 000 » before « 000 » when digits stood before it.
bool continues_number(Word before, Word left, Word right) {
    if (right.size() != 3 || !is_figures(right) || !is_figures(left)) {
        return false;
    }
    return left.size() < 3 || (left.size() == 3 && (!is_figures(before) || before.size() <= 3));
}

/// « 01 23 45 67 89 » and « +33 1 23 45 67 89 », word by word.
class PhoneNumber {
  public:
    /// Whether `right` is the next part of a number that `left` begins or goes on with.
    bool goes_on(Word left, Word right) {
        const bool national = is_pair(left) && left.front() == U'0';
        const bool begins = parts_ == 0 && (national || left == U"+33");
        const bool first_alone = left == U"+33" && right.size() == 1 && is_figures(right);
        const bool more = (begins || parts_ > 0) && parts_ < most && is_pair(right);
        parts_ = more || first_alone ? parts_ + 1 : 0;
        return parts_ > 0;
    }

  private:
    static constexpr int most = 5;

    static bool is_pair(Word word) { return word.size() == 2 && is_figures(word); }

    /// After the first one.
    int parts_ = 0;
};

bool is_unit(Word word) {
    return holds(units, word) || (word.size() > 1 && holds(units, closed(word)));
}

/// « n », the size of a sample, before « = ».
bool is_size_mark(Word word) {
    return opened(word) == U"n";
}

/// Whether nothing may come between two words that one space parts. `before` stands before them.
bool belong_together(Word before, Word left, Word right) {
    if (left.empty() || right.empty()) {
        return false;
    }
    const Word name = opened(right);
    const bool capital = !name.empty() && is_capital(name.front());
    const Word stem = opened(left);
    if (holds(titles, stem) || is_initial(stem)) {
        return capital;
    }
    if (holds(number_marks, stem)) {
        return is_digit(right.front());
    }
    if (right == U"=") {
        return is_size_mark(left);
    }
    if (left == U"=") {
        return is_size_mark(before) && is_digit(right.front());
    }
    if (is_day(stem) && holds(months, closed(right))) {
        return true;
    }
    return continues_number(before, stem, closed(right)) || (is_number(stem) && is_unit(right));
}

}  // namespace

std::string bound(std::string_view text) {
    std::u32string points = to_code_points(text);
    const auto word_end = [&](std::size_t from) {
        while (from < points.size() && !parts_words(points[from])) {
            ++from;
        }
        return from;
    };
    std::size_t before_begin = 0;
    std::size_t before_end = 0;
    std::size_t begin = 0;
    PhoneNumber phone;
    for (std::size_t end = word_end(0); end < points.size();) {
        const std::size_t next_end = word_end(end + 1);
        const Word all(points);
        const Word left = all.substr(begin, end - begin);
        const Word right = all.substr(end + 1, next_end - end - 1);
        const bool phoned = phone.goes_on(opened(left), closed(right));
        const bool together =
            phoned ||
            belong_together(all.substr(before_begin, before_end - before_begin), left, right);
        if (together && points[end] == U' ') {
            points[end] = no_break;
        }
        before_begin = begin;
        before_end = end;
        begin = end + 1;
        end = next_end;
    }
    return to_utf8(points);
}

}  // namespace palier::base::french
