#include "ingest/split_number.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>

#include "base/utf8.h"
#include "ingest/header_row.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

/// Columns of numbers that may have decimals; counts and years have none.
constexpr auto with_decimals = std::to_array<std::string_view>(
    {"Avancement (%)", "Cible", "Score (%)", "Valeur", "Valeur précédente"});

/// Columns of texts that may be such digits: numbers of engagements, criteria and months, targets.
constexpr auto with_short_numbers =
    std::to_array<std::string_view>({"Cible", "Critère", "Engagement", "Enquête", "Identifiant",
                                     "Niveau", "Période", "Priorité", "Question"});

constexpr std::size_t most_decimals = 2;

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

const SheetCell* find_cell(const SheetRow& row, std::size_t column) {
    const auto found = row.cells.find(column);
    return found != row.cells.end() ? &found->second : nullptr;
}

/// The text of a cell without the white space around it.
std::string text_of(const SheetCell& cell) {
    return base::to_utf8(base::trimmed(base::to_code_points(written(cell.cell))));
}

/// Whether a text is what may stand before a decimal comma.
bool is_whole(const SheetCell& cell) {
    const std::string text = written(cell.cell);
    return !cell.is_quoted && !text.empty() && is_digit(text.back()) &&
           text.find_first_of(",.") == std::string::npos && parse_number(text).has_value();
}

/// Whether a text is what may stand after a decimal comma, with the sign % perhaps.
bool is_tail(const SheetCell& cell) {
    const std::string text = written(cell.cell);
    const auto end = std::ranges::find_if_not(text, is_digit);
    const auto digits = static_cast<std::size_t>(end - text.begin());
    const std::u32string rest = base::to_code_points(std::string_view(text).substr(digits));
    const std::u32string_view after = base::trimmed(rest);
    return !cell.is_quoted && digits >= 1 && digits <= most_decimals &&
           (after.empty() || after == U"%");
}

bool has_letters(std::string_view text) {
    return std::ranges::any_of(base::folded(text), [](char letter) { return !is_digit(letter); });
}

/// Whether a record has a whole number in a column, and what may be its decimals in the next one.
bool is_pair(const SheetRow& row, std::size_t column) {
    const SheetCell* const number = find_cell(row, column);
    const SheetCell* const next = find_cell(row, column + 1);
    return number != nullptr && next != nullptr && is_whole(*number) && is_tail(*next);
}

using Rows = std::vector<const SheetRow*>;

/// Whether a cell is a number whose decimals follow a point.
bool has_decimal_point(const SheetCell& cell) {
    const std::string text = written(cell.cell);
    return text.find('.') != std::string::npos && parse_number(text).has_value();
}

/// What the records hold in a column of numbers and in the one after it.
class ColumnPair {
  public:
    ColumnPair(std::size_t column, bool next_is_text)
        : column_(column), next_is_text_(next_is_text) {}

    void add(const SheetRow& row) {
        ++records_;
        const SheetCell* const number = find_cell(row, column_);
        const SheetCell* const next = find_cell(row, column_ + 1);
        has_points_ = has_points_ || (number != nullptr && has_decimal_point(*number));
        if (next == nullptr) {
            narrowest_ = number != nullptr ? std::min(narrowest_, *row.width) : narrowest_;
        } else if (is_pair(row, column_)) {
            suspects_.push_back(&row);
        } else if (parse_number(written(next->cell))) {
            holds_numbers_ = true;
        } else if (const std::string text = text_of(*next); !means_not_applicable(text)) {
            holds_text_ = holds_text_ || has_letters(text);
        }
    }

    /// The records whose two values may be one number.
    Rows take() {
        // A number that is no part of another shows what the next column is for; a point, that
        // commas only part fields.
        if (holds_numbers_ || has_points_) {
            return {};
        }
        const bool alone = records_ == 1;
        if (!next_is_text_ && !holds_text_ && !alone) {
            // A record that lacks the second value has as many fields, unless there was a comma too
            // many.
            std::erase_if(suspects_,
                          [&](const SheetRow* row) { return *row->width <= narrowest_; });
        }
        return suspects_;
    }

  private:
    std::size_t column_;
    bool next_is_text_;
    std::size_t records_ = 0;
    bool holds_numbers_ = false;
    bool holds_text_ = false;
    bool has_points_ = false;
    /// Of the records that have a number and nothing after it.
    std::size_t narrowest_ = static_cast<std::size_t>(-1);
    Rows suspects_;
};

bool has_decimals(const ColumnSchema* column) {
    return column != nullptr && column->content == Content::Number &&
           contains(with_decimals, column->name);
}

/// The records of the data, without those that have a value beyond the header row.
Rows data_rows(const Sheet& sheet, const SheetRow& header) {
    Rows rows;
    for (const SheetRow& row : sheet.rows) {
        const bool is_data = row.number > header.number && row.width && !row.cells.empty();
        if (is_data && row.cells.rbegin()->first < *header.width) {
            rows.push_back(&row);
        }
    }
    return rows;
}

/// The records that a parted number may have made wider than the header row: what stands after it
/// is one column too far to the right, and the field too many is empty. None when the records
/// without such a number have as many fields too: there are separators at the end of each.
Rows widened(const Rows& rows, const SheetRow& header, const std::vector<std::size_t>& columns) {
    Rows found;
    std::optional<std::size_t> narrowest;
    for (const SheetRow* row : rows) {
        const bool has_pair = std::ranges::any_of(
            columns, [row](std::size_t column) { return is_pair(*row, column); });
        if (!has_pair) {
            narrowest = std::min(narrowest.value_or(*row->width), *row->width);
        } else if (*row->width > *header.width) {
            found.push_back(row);
        }
    }
    std::erase_if(found,
                  [&](const SheetRow* row) { return narrowest && *row->width <= *narrowest; });
    return found;
}

/// The title of a column as the file spells it, or empty.
std::string title_of(const SheetRow& header, std::size_t column) {
    const SheetCell* const cell = find_cell(header, column);
    return cell != nullptr ? header_text(*cell) : "";
}

/// The records whose values in a column of numbers and in the next one look like one number, by
/// what stands in the two columns.
Rows suspects(const Rows& rows, std::size_t column, const ColumnSchema* next) {
    if (next != nullptr &&
        (next->content != Content::Text || contains(with_short_numbers, next->name))) {
        return {};
    }
    ColumnPair pair(column, next != nullptr);
    for (const SheetRow* row : rows) {
        pair.add(*row);
    }
    return pair.take();
}

}  // namespace

std::vector<SplitNumber> split_numbers(const Sheet& sheet, const SheetRow& header,
                                       const TableSchema& schema) {
    std::vector<SplitNumber> found;
    if (sheet.separator != ',' || schema.kind != TableSchema::Kind::Rows || !header.width) {
        return found;
    }
    std::vector<std::size_t> columns;
    for (const auto& [column, cell] : header.cells) {
        if (has_decimals(schema.find(header_text(cell)))) {
            columns.push_back(column);
        }
    }
    const Rows rows = data_rows(sheet, header);
    const Rows wide = widened(rows, header, columns);
    for (const std::size_t column : columns) {
        const std::string next_title = title_of(header, column + 1);
        Rows told = suspects(rows, column, schema.find(next_title));
        std::ranges::copy_if(wide, std::back_inserter(told),
                             [column](const SheetRow* row) { return is_pair(*row, column); });
        std::ranges::sort(told, {}, &SheetRow::number);
        told.erase(std::unique(told.begin(), told.end()), told.end());
        for (const SheetRow* row : told) {
            found.push_back({.row = row,
                             .column = column,
                             .whole = text_of(row->cells.at(column)),
                             .decimals = text_of(row->cells.at(column + 1)),
                             .next_title = next_title});
        }
    }
    return found;
}

}  // namespace palier::ingest
