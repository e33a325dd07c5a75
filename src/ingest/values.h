#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/score.h"
#include "ingest/table.h"
#include "model/worded.h"

/// Cells to values, by the rules of contract §3. Each function is empty exactly when it reported an
/// error, unless it says otherwise.
namespace palier::ingest {

/// A number as French and machines write it: « 67,5 », « 67.5 », « 67,5 % », « 1 234,5 » (any space
/// between groups of three, no line end), a leading sign - or −. Never both a comma and a point.
/// Decimals beyond the sixth are rounded, half away from zero: they are what is left of a division.
/// Empty for anything else.
std::optional<base::Score> parse_number(std::string_view text);

/// The cell as a text for messages and for cells that hold any text: digits of a number, « vrai »,
/// « faux ». A percentage is « 90 % » in every encoding, whether a cell is formatted as one, or
/// holds the text « 90% ».
std::string written(const Cell& cell);

/// The text of a cell; empty for an empty cell. A number is its digits.
std::optional<std::string> read_text(const Cell& cell, base::Diagnostics& diags);
/// The same on one line.
std::optional<std::string> read_line(const Cell& cell, base::Diagnostics& diags);

/// The word of a cell that holds one of a list, on one line: true and false are « oui » and « non
/// », as they are in a sheet.
std::optional<std::string> read_word(const Cell& cell, base::Diagnostics& diags);

/// « E3 » of « E3 », « e3 », « 3 ».
std::optional<std::string> read_engagement(const Cell& cell, base::Diagnostics& diags);

/// A score from 0 to 100, or nothing when it was not evaluated: empty, NA, « Non évalué ».
struct ReadScore {
    std::optional<base::Score> score;
    std::string written;
};
std::optional<ReadScore> read_score(const Cell& cell, base::Diagnostics& diags);

/// A number, exact but for decimals beyond the sixth, which are rounded with a note (ING-037).
std::optional<base::Score> read_number(const Cell& cell, base::Diagnostics& diags);

/// A whole number of a range, ends included.
struct WholeRange {
    int least = 0;
    int most = 0;
};
std::optional<int> read_whole(const Cell& cell, const WholeRange& range, base::Diagnostics& diags);

/// How many people, or answers: a whole number from 0 to 1 000 000 000, « 1 234 » too, but not the
/// text « 1.000 », which is a thousand in some countries.
std::optional<std::int64_t> read_count(const Cell& cell, base::Diagnostics& diags);

/// What « oui », « x », « 1 », « vrai » and their contraries mean; empty for any other text.
std::optional<bool> yes_or_no(std::string_view text);
/// The same of a cell, VRAI and FAUX included.
std::optional<bool> read_yes_or_no(const Cell& cell, base::Diagnostics& diags);

/// True for « NA », « N/A », « Non applicable », « Non concerné », « Sans objet ».
bool means_not_applicable(std::string_view text);

std::optional<base::Date> read_date(const Cell& cell, base::Diagnostics& diags);

/// A word of a cell and what it means.
template <typename T>
using Choice = model::Worded<T>;

/// The position in `choices` of the word of `text` (compared by base::folded), reported at `place`
/// when there is no such word.
std::optional<std::size_t> find_choice(std::string_view text, const base::Place& place,
                                       const std::vector<Choice<std::size_t>>& choices,
                                       base::Diagnostics& diags);

/// What the word of a text means.
template <typename T>
std::optional<T> read_choice(std::string_view text, const base::Place& place,
                             std::span<const Choice<T>> choices, base::Diagnostics& diags) {
    std::vector<Choice<std::size_t>> positions;
    for (const Choice<T>& choice : choices) {
        positions.push_back({choice.word, choice.also, positions.size()});
    }
    const std::optional<std::size_t> found = find_choice(text, place, positions, diags);
    return found ? std::optional(choices[*found].meaning) : std::nullopt;
}

}  // namespace palier::ingest
