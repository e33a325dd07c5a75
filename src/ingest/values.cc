#include "ingest/values.h"

#include <algorithm>
#include <array>

#include "base/french.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/sheet_date.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Score;

constexpr std::size_t most_decimals = 6;
constexpr std::size_t group_size = 3;
constexpr std::int64_t largest_count = 1'000'000'000;

// What messages say was expected.
constexpr std::string_view any_number = "un nombre comme 67,5 ou 67.5, 1 234,5 ou 67,5 %";
constexpr std::string_view any_score = "un nombre de 0 à 100";
constexpr std::string_view any_score_or_none =
    "un nombre comme 67,5 ou 67.5, 1 234,5 ou 67,5 % ; rien ou NA s’il n’est pas évalué";
constexpr std::string_view any_engagement = "la lettre E et le numéro, comme E3, ou le numéro seul";
constexpr std::string_view any_yes_or_no = "oui, non";
constexpr std::string_view any_date = "une date comme 15/05/2024 ou 2024-05-15";

bool is_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}

/// A number taken apart: only ASCII digits are left.
struct NumberParts {
    bool negative = false;
    std::string whole;
    std::string decimals;
};

/// The digits before the decimal mark: « 1 234 » or « 1234 », never « 12 34 ».
std::optional<std::string> whole_digits(std::u32string_view text) {
    std::string digits;
    std::size_t group = 0;
    bool grouped = false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (is_digit(text[index])) {
            digits += static_cast<char>(text[index]);
            ++group;
            continue;
        }
        const bool first_group_fits = group >= 1 && group <= group_size;
        const bool fits = grouped ? group == group_size : first_group_fits;
        // On two lines stand two numbers.
        if (!base::is_white_space(text[index]) || text[index] == U'\n' || !fits) {
            return std::nullopt;
        }
        grouped = true;
        group = 0;
    }
    return digits.empty() || (grouped && group != group_size) ? std::nullopt
                                                              : std::optional(digits);
}

std::optional<NumberParts> number_parts(std::u32string_view text) {
    text = base::trimmed(text);
    NumberParts parts;
    if (text.ends_with(U'%')) {
        text.remove_suffix(1);
        text = base::trimmed(text);
    }
    if (text.starts_with(U'-') || text.starts_with(U'\u2212')) {
        parts.negative = true;
        text = base::trimmed(text.substr(1));
    }
    const std::size_t mark = text.find_first_of(U",.");
    const std::optional<std::string> whole = whole_digits(text.substr(0, mark));
    if (!whole) {
        return std::nullopt;
    }
    parts.whole = *whole;
    if (mark != std::u32string_view::npos) {
        const std::u32string_view decimals = text.substr(mark + 1);
        if (decimals.empty() || !std::ranges::all_of(decimals, is_digit)) {
            return std::nullopt;
        }
        parts.decimals = base::to_utf8(decimals);
    }
    return parts;
}

/// Whether a text is a number and the sign %, with nothing around them.
bool is_percentage(std::string_view text) {
    return text.ends_with('%') && parse_number(text).has_value();
}

/// « 90% » as « 90 % »: French spreadsheets leave the space out, people mostly do not.
std::string spaced_percentage(std::string_view text) {
    const std::u32string number = base::to_code_points(text.substr(0, text.size() - 1));
    return base::to_utf8(base::trimmed(number)) + " %";
}

std::string number_words(const Score& value) {
    return base::french::number(value, static_cast<int>(most_decimals));
}

void report_number(const Cell& cell, Diagnostics& diags) {
    diags.report("ING-033", cell.place,
                 {{"lu", written(cell)}, {"attendu", std::string(any_number)}});
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::ranges::find(words, word) != words.end();
}

/// Whether a text is « 1.000 » or « 12,000 »: a thousand, in some countries, where a whole number
/// stands.
bool may_part_thousands(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    const auto parts =
        text != nullptr ? number_parts(base::to_code_points(*text)) : std::optional<NumberParts>();
    return parts && parts->decimals.size() == group_size;
}

/// The whole number of a cell without « % », or empty without a report.
std::optional<Score> whole_number(const Cell& cell) {
    const std::string text = written(cell);
    const std::optional<Score> value =
        std::holds_alternative<bool>(cell.value) ? std::nullopt : parse_number(text);
    const bool whole = value && value->denominator() == 1 && !text.ends_with('%');
    return whole && !may_part_thousands(cell) ? value : std::nullopt;
}

bool means_not_evaluated(const Cell& cell) {
    constexpr std::array<std::string_view, 3> words{"na", "nonevalue", "ne"};
    const auto* text = std::get_if<std::string>(&cell.value);
    return cell.is_empty() || (text != nullptr && is_one_of(base::folded(*text), words));
}

}  // namespace

std::optional<Score> parse_number(std::string_view text) {
    const std::optional<NumberParts> parts = number_parts(base::to_code_points(text));
    if (!parts) {
        return std::nullopt;
    }
    std::string whole = parts->whole;
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    const std::string decimals = parts->decimals.substr(0, most_decimals);
    std::optional<Score> value =
        Score::from_decimal(decimals.empty() ? whole : whole + "." + decimals);
    if (value && parts->decimals.size() > most_decimals && parts->decimals[most_decimals] >= '5') {
        *value += Score::ratio(1, 1'000'000);
    }
    return value && parts->negative ? std::optional(-*value) : value;
}

std::string written(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        return is_percentage(*text) ? spaced_percentage(*text) : *text;
    }
    if (const auto* number = std::get_if<Cell::Number>(&cell.value)) {
        // As a French spreadsheet shows it: a CSV file of the same content holds that text.
        std::string text = number->digits;
        std::ranges::replace(text, '.', ',');
        return text + (number->is_percent ? " %" : "");
    }
    if (const auto* boolean = std::get_if<bool>(&cell.value)) {
        return *boolean ? "vrai" : "faux";
    }
    return "";
}

std::optional<std::string> read_text(const Cell& cell, Diagnostics& diags) {
    if (std::holds_alternative<bool>(cell.value)) {
        diags.report("ING-041", cell.place, {{"lu", written(cell)}});
        return std::nullopt;
    }
    return written(cell);
}

std::optional<std::string> read_line(const Cell& cell, Diagnostics& diags) {
    std::optional<std::string> text = read_text(cell, diags);
    if (text) {
        std::ranges::replace(*text, '\n', ' ');
    }
    return text;
}

std::optional<std::string> read_word(const Cell& cell, Diagnostics& diags) {
    if (const auto* boolean = std::get_if<bool>(&cell.value)) {
        return *boolean ? "oui" : "non";
    }
    return read_line(cell, diags);
}

std::optional<std::string> read_engagement(const Cell& cell, Diagnostics& diags) {
    const std::string text = written(cell);
    const bool lettered = text.starts_with('E') || text.starts_with('e');
    const std::optional<Score> number =
        parse_number(std::string_view(text).substr(lettered ? 1 : 0));
    const bool known = number && number->denominator() == 1 && *number >= Score(1) &&
                       *number <= Score(9) && !text.ends_with('%');
    if (!known) {
        diags.report("ING-032", cell.place,
                     {{"lu", text}, {"attendu", std::string(any_engagement)}});
        return std::nullopt;
    }
    return "E" + std::to_string(number->numerator());
}

std::optional<Score> read_number(const Cell& cell, Diagnostics& diags) {
    const std::string text = written(cell);
    const std::optional<Score> value =
        std::holds_alternative<bool>(cell.value) ? std::nullopt : parse_number(text);
    if (!value) {
        report_number(cell, diags);
        return std::nullopt;
    }
    const std::optional<NumberParts> parts = number_parts(base::to_code_points(text));
    if (parts->decimals.find_last_not_of('0') + 1 > most_decimals) {
        diags.report("ING-037", cell.place, {{"lu", text}, {"valeur", number_words(*value)}});
    }
    return value;
}

std::optional<ReadScore> read_score(const Cell& cell, Diagnostics& diags) {
    if (means_not_evaluated(cell)) {
        return ReadScore{std::nullopt, written(cell)};
    }
    if (!parse_number(written(cell)) || std::holds_alternative<bool>(cell.value)) {
        diags.report("ING-033", cell.place,
                     {{"lu", written(cell)}, {"attendu", std::string(any_score_or_none)}});
        return std::nullopt;
    }
    const std::optional<Score> value = read_number(cell, diags);
    if (!value) {
        return std::nullopt;
    }
    if (*value < Score(0) || *value > Score(100)) {
        diags.report("ING-034", cell.place,
                     {{"lu", written(cell)}, {"attendu", std::string(any_score)}});
        return std::nullopt;
    }
    return ReadScore{value, written(cell)};
}

std::optional<int> read_whole(const Cell& cell, const WholeRange& range, Diagnostics& diags) {
    const std::optional<Score> value = whole_number(cell);
    if (!value || *value < Score(range.least) || *value > Score(range.most)) {
        diags.report("ING-039", cell.place,
                     {{"lu", written(cell)},
                      {"attendu", "un nombre entier de " + std::to_string(range.least) + " à " +
                                      std::to_string(range.most)}});
        return std::nullopt;
    }
    return static_cast<int>(value->numerator());
}

std::optional<std::int64_t> read_count(const Cell& cell, Diagnostics& diags) {
    const std::optional<Score> value = whole_number(cell);
    if (!value || *value < Score(0) || *value > Score(largest_count)) {
        diags.report(
            "ING-039", cell.place,
            {{"lu", written(cell)},
             {"attendu", "un nombre entier de 0 à " + number_words(Score(largest_count))}});
        return std::nullopt;
    }
    return value->numerator();
}

std::optional<bool> yes_or_no(std::string_view text) {
    constexpr std::array<std::string_view, 5> yes_words{"oui", "x", "1", "vrai", "true"};
    constexpr std::array<std::string_view, 4> no_words{"non", "0", "faux", "false"};
    const std::string word = base::folded(text);
    if (is_one_of(word, yes_words)) {
        return true;
    }
    return is_one_of(word, no_words) ? std::optional(false) : std::nullopt;
}

std::optional<bool> read_yes_or_no(const Cell& cell, Diagnostics& diags) {
    const std::optional<bool> meaning = yes_or_no(written(cell));
    if (!meaning) {
        diags.report("ING-038", cell.place,
                     {{"lu", written(cell)}, {"attendu", std::string(any_yes_or_no)}});
    }
    return meaning;
}

bool means_not_applicable(std::string_view text) {
    constexpr std::array<std::string_view, 4> words{"na", "nonapplicable", "nonconcerne",
                                                    "sansobjet"};
    return is_one_of(base::folded(text), words);
}

/// A date without the format of dates is a number of days.
std::string wanted_date(const Cell& cell) {
    constexpr std::string_view first = "20000";
    constexpr std::string_view last = "79999";
    const std::string text = written(cell);
    const std::optional<std::string> day =
        text.size() == first.size() && text >= first && text <= last && parse_number(text)
            ? date_of_serial(text, Epoch::From1899)
            : std::nullopt;
    const std::optional<base::Date> date = day ? base::Date::parse(*day) : std::nullopt;
    return std::string(any_date) +
           (date ? " ; sans format de date, " + text + " est le " + base::french::date(*date) : "");
}

std::optional<base::Date> read_date(const Cell& cell, Diagnostics& diags) {
    const auto* text = std::get_if<std::string>(&cell.value);
    const std::optional<base::Date> date =
        text != nullptr ? base::Date::parse(*text) : std::nullopt;
    if (!date) {
        diags.report("ING-031", cell.place,
                     {{"lu", written(cell)}, {"attendu", wanted_date(cell)}});
    }
    return date;
}

std::optional<std::size_t> find_choice(std::string_view text, const base::Place& place,
                                       const std::vector<Choice<std::size_t>>& choices,
                                       Diagnostics& diags) {
    const std::string word = base::folded(text);
    std::vector<std::string> known;
    for (const Choice<std::size_t>& choice : choices) {
        const bool spelt_otherwise = !choice.also.empty() && base::folded(choice.also) == word;
        if (base::folded(choice.word) == word || spelt_otherwise) {
            return choice.meaning;
        }
        known.emplace_back(choice.word);
    }
    diags.report("ING-038", place, {{"lu", std::string(text)}, {"attendu", base::listed(known)}});
    return std::nullopt;
}

}  // namespace palier::ingest
