#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "base/place.h"
#include "ingest/fractions.h"
#include "ingest/read_tables.h"
#include "ingest/row_reader.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;
using model::PlacedText;

constexpr std::string_view score_column = "Score (%)";
constexpr int first_year = 1990;
constexpr int last_year = 2999;

bool is_answer(const RowReader& row) {
    return row.is_given("Question") || row.is_given("Réponse");
}

/// A question left empty in a form is simply not answered.
bool is_given_answer(const RowReader& row) {
    return row.is_given("Réponse");
}

PlacedText required_engagement(RowReader& row) {
    row.require("Engagement");
    return row.engagement().value_or(PlacedText{"", row.cell("Engagement").place});
}

model::ScoreRow score_row(RowReader& row) {
    model::ScoreRow result{.engagement = required_engagement(row),
                           .theme = row.optional_line("Thème")};
    ReadScore score = row.score(score_column);
    result.score = score.score;
    result.written = std::move(score.written);
    result.place = row.cell(score_column).place;
    return result;
}

/// Reports the second of two rows for the same whole engagement, naming both places. Scores of
/// themes are compared where the grid is known.
void report_repeated(const std::vector<model::ScoreRow>& rows, Diagnostics& diags) {
    std::map<std::string, Place> first;
    for (const model::ScoreRow& row : rows) {
        if (row.theme || row.engagement.value.empty()) {
            continue;
        }
        const auto [before, is_new] = first.try_emplace(row.engagement.value, row.engagement.place);
        if (!is_new) {
            diags.report(
                "ING-036", row.engagement.place,
                {{"lu", row.engagement.value}, {"premier", base::describe(before->second)}});
        }
    }
}

/// The scores that are given.
template <typename RowType>
std::vector<PercentRead> percentages(const std::vector<RowType>& rows) {
    std::vector<PercentRead> column;
    for (const RowType& row : rows) {
        if (row.score) {
            column.push_back({*row.score, row.written, row.place});
        }
    }
    return column;
}

model::HistoryRow history_row(RowReader& row) {
    row.require("Année");
    row.require("Grille");
    const int year = row.whole("Année", {first_year, last_year}).value_or(0);
    model::HistoryRow result{
        .year = year, .grid = row.line("Grille"), .engagement = required_engagement(row)};
    ReadScore score = row.score(score_column);
    result.score = score.score;
    result.written = std::move(score.written);
    result.date = row.date("Date du diagnostic");
    result.place = row.cell(score_column).place;
    return result;
}

/// Finds the second of two rows of one engagement, year, grid and date.
class RepeatedHistory {
  public:
    void add(const model::HistoryRow& row, RowReader& cells) {
        constexpr auto key_columns = std::to_array<std::string_view>(
            {"Année", "Grille", "Engagement", "Date du diagnostic"});
        if (!std::ranges::all_of(key_columns,
                                 [&](auto column) { return cells.is_sound(column); })) {
            return;
        }
        const auto [before, is_new] = first_.try_emplace(
            {row.year, row.grid.value, row.engagement.value, row.date}, row.engagement.place);
        if (!is_new) {
            cells.report("ING-042", row.engagement.place,
                         {{"lu", row.engagement.value},
                          {"annee", std::to_string(row.year)},
                          {"premier", base::describe(before->second)}});
        }
    }

  private:
    using Key = std::tuple<int, std::string, std::string, std::optional<base::Date>>;
    std::map<Key, Place> first_ = {};
};

}  // namespace

std::vector<model::ScoreRow> read_scores(const KnownTable& table, Diagnostics& diags) {
    std::vector<model::ScoreRow> rows = read_rows(
        table, diags, [](const RowReader& row) { return !is_answer(row); }, score_row);
    report_repeated(rows, diags);
    warn_of_fractions(percentages(rows), diags);
    return rows;
}

std::vector<model::AnswerRow> read_answers(const KnownTable& table, Diagnostics& diags) {
    // A score beside a question is not used; what can be none is told, as readers of sheets do of
    // a number that was turned into a date.
    read_rows(table, diags, is_answer, [](RowReader& row) { return row.score(score_column); });
    return read_rows(table, diags, is_given_answer, [](RowReader& row) {
        row.require("Question");
        return model::AnswerRow{.question = row.line("Question"),
                                .proposition = row.optional_line("Proposition"),
                                .answer = row.word("Réponse"),
                                .comment = row.text("Commentaire")};
    });
}

std::vector<model::HistoryRow> read_history(const KnownTable& table, Diagnostics& diags) {
    RepeatedHistory repeated;
    std::vector<model::HistoryRow> rows = read_rows(table, diags, [&](RowReader& row) {
        model::HistoryRow read = history_row(row);
        repeated.add(read, row);
        return read;
    });
    warn_of_fractions(percentages(rows), diags);
    return rows;
}

}  // namespace palier::ingest
