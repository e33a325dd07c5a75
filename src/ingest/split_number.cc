#include "ingest/split_number.h"

#include <algorithm>
#include <array>

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

/// What the records hold in a column of numbers and in the one after it.
class ColumnPair {
  public:
    ColumnPair(std::size_t column, bool next_is_text)
        : column_(column), next_is_text_(next_is_text) {}

    void add(const SheetRow& row) {
        ++records_;
        const SheetCell* const number = find_cell(row, column_);
        const SheetCell* const next = find_cell(row, column_ + 1);
        if (next == nullptr) {
            narrowest_ = number != nullptr ? std::min(narrowest_, *row.width) : narrowest_;
        } else if (number != nullptr && is_whole(*number) && is_tail(*next)) {
            suspects_.push_back(&row);
        } else if (parse_number(written(next->cell))) {
            holds_numbers_ = true;
        } else if (const std::string text = text_of(*next); !means_not_applicable(text)) {
            holds_text_ = holds_text_ || has_letters(text);
        }
    }

    /// The records whose two values may be one number.
    std::vector<const SheetRow*> take() {
        // A number that is no part of another shows what the column is for.
        if (holds_numbers_) {
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
    /// Of the records that have a number and nothing after it.
    std::size_t narrowest_ = static_cast<std::size_t>(-1);
    std::vector<const SheetRow*> suspects_;
};

bool has_decimals(const ColumnSchema* column) {
    return column != nullptr && column->content == Content::Number &&
           contains(with_decimals, column->name);
}

std::vector<const SheetRow*> suspects(const Sheet& sheet, const SheetRow& header, ColumnPair pair) {
    for (const SheetRow& row : sheet.rows) {
        const bool is_data = row.number > header.number && row.width && !row.cells.empty();
        if (is_data && row.cells.rbegin()->first < *header.width) {
            pair.add(row);
        }
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
    for (const auto& [column, cell] : header.cells) {
        const SheetCell* const next = find_cell(header, column + 1);
        const std::string next_title = next != nullptr ? header_text(*next) : "";
        const ColumnSchema* const known = schema.find(next_title);
        const bool may_be_text = known == nullptr || (known->content == Content::Text &&
                                                      !contains(with_short_numbers, known->name));
        if (!has_decimals(schema.find(header_text(cell))) || !may_be_text) {
            continue;
        }
        for (const SheetRow* row : suspects(sheet, header, ColumnPair(column, known != nullptr))) {
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
