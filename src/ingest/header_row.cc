#include "ingest/header_row.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

/// No table has so many columns: cells beyond are no titles.
constexpr std::size_t most_titles = 200;
/// Letters of a title at most; longer ones are texts.
constexpr std::size_t longest_title = 200;

/// Bytes of a text that may still be a title, if a long one; others are not put in order.
constexpr std::size_t longest_line = 100'000;

/// How much a row looks like the header row of a table.
struct Likeness {
    std::set<std::string> known;
    /// Cells that are near to a name of a column.
    std::size_t near = 0;

    std::size_t weight() const { return 2 * known.size() + near; }
};

Likeness likeness(const SheetRow& row, const base::KnownNames& names) {
    Likeness result;
    std::size_t seen = 0;
    for (const auto& [column, cell] : row.cells) {
        const auto* text = std::get_if<std::string>(&cell.cell.value);
        if (++seen > most_titles || text == nullptr || text->size() > longest_title) {
            continue;
        }
        const std::string title = header_text(cell);
        if (const std::string folded = base::folded(title); names.contains_folded(folded)) {
            result.known.insert(folded);
        } else if (names.nearest(title)) {
            ++result.near;
        }
    }
    return result;
}

bool has_all(const std::set<std::string>& known, const TableSchema& schema, Need need) {
    return std::ranges::all_of(schema.columns, [&](const ColumnSchema& column) {
        return column.need != need || known.contains(base::folded(column.name));
    });
}

bool has_required(const std::set<std::string>& known, const TableSchema& schema) {
    if (schema.kind == TableSchema::Kind::Fields) {
        return known.size() == header_names(schema).size();
    }
    return has_all(known, schema, Need::Always) && has_all(known, schema, Need::OfColumn) &&
           (has_all(known, schema, Need::OfScores) || has_all(known, schema, Need::OfAnswers));
}

}  // namespace

std::vector<std::string> header_names(const TableSchema& schema) {
    if (schema.kind == TableSchema::Kind::Fields) {
        return {std::string(field_column), std::string(value_column)};
    }
    return schema.column_names();
}

std::string header_text(const SheetCell& cell) {
    std::string text = written(cell.cell);
    if (text.size() > longest_line) {
        return text;
    }
    std::ranges::replace_if(
        text, [](char letter) { return letter == '\n' || letter == '\r'; }, ' ');
    return base::to_utf8(base::trimmed(base::to_code_points(base::composed(text))));
}

const SheetRow* find_header_row(const Sheet& sheet, const TableSchema& schema) {
    const base::KnownNames names(header_names(schema));
    const SheetRow* best = nullptr;
    std::size_t best_weight = 0;
    for (const SheetRow& row : sheet.rows) {
        if (row.number > most_rows_above_data) {
            break;
        }
        const Likeness like = likeness(row, names);
        if (!like.known.empty() && has_required(like.known, schema)) {
            return &row;
        }
        if (like.weight() > best_weight) {
            best = &row;
            best_weight = like.weight();
        }
    }
    return best;
}

}  // namespace palier::ingest
