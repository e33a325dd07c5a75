#include "ingest/cell_reference.h"

#include <algorithm>

namespace palier::ingest {

namespace {

constexpr std::size_t letters = 26;

void skip_dollar(std::string_view& text) {
    if (text.starts_with('$')) {
        text.remove_prefix(1);
    }
}

/// Takes the letters of a column from the front of `text`: its number from 1, or 0.
std::size_t take_column(std::string_view& text) {
    std::size_t column = 0;
    while (!text.empty() && column <= most_sheet_columns) {
        const char letter = text.front();
        const bool lower = letter >= 'a' && letter <= 'z';
        if (!lower && (letter < 'A' || letter > 'Z')) {
            break;
        }
        column = column * letters + static_cast<std::size_t>(letter - (lower ? 'a' : 'A')) + 1;
        text.remove_prefix(1);
    }
    return column <= most_sheet_columns ? column : 0;
}

/// Takes digits from the front of `text`: a row, or 0.
int take_row(std::string_view& text) {
    int row = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9' && row <= most_sheet_rows) {
        row = row * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    return row <= most_sheet_rows ? row : 0;
}

}  // namespace

std::string cell_name(const CellReference& cell) {
    std::string name;
    for (std::size_t rest = cell.column + 1; rest > 0; rest = (rest - 1) / letters) {
        name += static_cast<char>('A' + (rest - 1) % letters);
    }
    std::ranges::reverse(name);
    return name + std::to_string(cell.row);
}

std::optional<CellReference> parse_cell_reference(std::string_view text) {
    skip_dollar(text);
    const std::size_t column = take_column(text);
    skip_dollar(text);
    const int row = take_row(text);
    if (column == 0 || row == 0 || !text.empty()) {
        return std::nullopt;
    }
    return CellReference{.column = column - 1, .row = row};
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parse_cell_reference(text.substr(0, colon));
    const auto last =
        colon == std::string_view::npos ? first : parse_cell_reference(text.substr(colon + 1));
    if (!first || !last) {
        return std::nullopt;
    }
    return CellRange{.first = *first, .last = *last};
}

}  // namespace palier::ingest
