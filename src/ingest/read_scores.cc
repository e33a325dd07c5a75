#include <algorithm>
#include <map>
#include <tuple>

#include "base/place.h"
#include "base/utf8.h"
#include "ingest/fractions.h"
#include "ingest/read_tables.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;
using model::PlacedText;

constexpr std::string_view score_column = "Score (%)";
constexpr int first_year = 1990;
constexpr int last_year = 2999;

bool is_answer(const KnownTable& table, std::size_t row) {
    return !table.cell(row, "Question").is_empty() || !table.cell(row, "Réponse").is_empty();
}

/// The cell of a column that must not be empty; an empty one is reported, and left out. A column
/// that the table has not was reported with the names of its columns, once for all rows.
std::optional<Cell> given_cell(const KnownTable& table, std::size_t row, std::string_view column,
                               Diagnostics& diags) {
    Cell cell = table.cell(row, column);
    if (!cell.is_empty()) {
        return cell;
    }
    if (table.has(column)) {
        diags.report("ING-029", cell.place, {{"attendu", std::string(column)}});
    }
    return std::nullopt;
}

std::optional<PlacedText> given_engagement(const KnownTable& table, std::size_t row,
                                           Diagnostics& diags) {
    const std::optional<Cell> cell = given_cell(table, row, "Engagement", diags);
    const std::optional<std::string> id =
        cell ? read_engagement(*cell, diags) : std::optional<std::string>();
    return id ? std::optional(PlacedText{*id, cell->place}) : std::nullopt;
}

std::optional<model::ScoreRow> score_row(const KnownTable& table, std::size_t row,
                                         Diagnostics& diags) {
    std::optional<PlacedText> engagement = given_engagement(table, row, diags);
    const Cell theme = table.cell(row, "Thème");
    const std::optional<std::string> theme_name = read_line(theme, diags);
    const Cell cell = table.cell(row, score_column);
    const std::optional<ReadScore> score = read_score(cell, diags);
    if (!engagement || !theme_name || !score) {
        return std::nullopt;
    }
    model::ScoreRow result{.engagement = std::move(*engagement)};
    if (!theme.is_empty()) {
        result.theme = PlacedText{*theme_name, theme.place};
    }
    result.score = score->score;
    result.written = score->written;
    result.place = cell.place;
    return result;
}

/// Reports the second of two rows for the same whole engagement, naming both places. Scores of
/// themes are compared where the grid is known.
void report_repeated(const std::vector<model::ScoreRow>& rows, Diagnostics& diags) {
    std::map<std::string, Place> first;
    for (const model::ScoreRow& row : rows) {
        if (row.theme) {
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

std::optional<model::HistoryRow> history_row(const KnownTable& table, std::size_t row,
                                             Diagnostics& diags) {
    const std::optional<Cell> year_cell = given_cell(table, row, "Année", diags);
    const std::optional<int> year =
        year_cell ? read_whole(*year_cell, {first_year, last_year}, diags) : std::nullopt;
    const std::optional<Cell> grid_cell = given_cell(table, row, "Grille", diags);
    const std::optional<std::string> grid = grid_cell ? read_line(*grid_cell, diags) : std::nullopt;
    std::optional<PlacedText> engagement = given_engagement(table, row, diags);
    const Cell score_cell = table.cell(row, score_column);
    const std::optional<ReadScore> score = read_score(score_cell, diags);
    const Cell date_cell = table.cell(row, "Date du diagnostic");
    const std::optional<base::Date> date =
        date_cell.is_empty() ? std::nullopt : read_date(date_cell, diags);
    if (!year || !grid || !engagement || !score || (!date && !date_cell.is_empty())) {
        return std::nullopt;
    }
    return model::HistoryRow{.year = *year,
                             .grid = {*grid, grid_cell->place},
                             .engagement = std::move(*engagement),
                             .score = score->score,
                             .written = score->written,
                             .date = date,
                             .place = score_cell.place};
}

void report_repeated(const std::vector<model::HistoryRow>& rows, Diagnostics& diags) {
    using Key = std::tuple<int, std::string, std::string, std::optional<base::Date>>;
    std::map<Key, Place> first;
    for (const model::HistoryRow& row : rows) {
        const Key key{row.year, row.grid.value, row.engagement.value, row.date};
        const auto [before, is_new] = first.try_emplace(key, row.engagement.place);
        if (!is_new) {
            diags.report("ING-042", row.engagement.place,
                         {{"lu", row.engagement.value},
                          {"annee", std::to_string(row.year)},
                          {"premier", base::describe(before->second)}});
        }
    }
}

}  // namespace

std::vector<model::ScoreRow> read_scores(const KnownTable& table, Diagnostics& diags) {
    std::vector<model::ScoreRow> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (table.is_blank(row) || is_answer(table, row)) {
            continue;
        }
        if (std::optional<model::ScoreRow> read = score_row(table, row, diags)) {
            rows.push_back(std::move(*read));
        }
    }
    report_repeated(rows, diags);
    warn_of_fractions(percentages(rows), diags);
    return rows;
}

std::vector<model::AnswerRow> read_answers(const KnownTable& table, Diagnostics& diags) {
    std::vector<model::AnswerRow> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (table.is_blank(row) || !is_answer(table, row)) {
            continue;
        }
        const Cell question = table.cell(row, "Question");
        const Cell proposition = table.cell(row, "Proposition");
        const Cell answer = table.cell(row, "Réponse");
        const bool asked = given_cell(table, row, "Question", diags).has_value();
        // A question left empty in a form is simply not answered.
        if (!asked || answer.is_empty()) {
            continue;
        }
        const std::optional<std::string> question_id = read_line(question, diags);
        const std::optional<std::string> row_name = read_line(proposition, diags);
        const std::optional<std::string> text = read_word(answer, diags);
        const std::optional<std::string> comment = read_text(table.cell(row, "Commentaire"), diags);
        if (!question_id || !row_name || !text || !comment) {
            continue;
        }
        model::AnswerRow read{.question = {*question_id, question.place},
                              .answer = {*text, answer.place},
                              .comment = *comment};
        if (!proposition.is_empty()) {
            read.proposition = PlacedText{*row_name, proposition.place};
        }
        rows.push_back(std::move(read));
    }
    return rows;
}

std::vector<model::HistoryRow> read_history(const KnownTable& table, Diagnostics& diags) {
    std::vector<model::HistoryRow> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (table.is_blank(row)) {
            continue;
        }
        if (std::optional<model::HistoryRow> read = history_row(table, row, diags)) {
            rows.push_back(std::move(*read));
        }
    }
    report_repeated(rows, diags);
    warn_of_fractions(percentages(rows), diags);
    return rows;
}

}  // namespace palier::ingest
