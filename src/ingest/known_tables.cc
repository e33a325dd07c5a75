#include "ingest/known_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/expect.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;

constexpr std::string_view required_table = "Structure";

using Positions = KnownTable::Positions;

/// A name as it stands in a table, with the place to report.
struct WrittenName {
    std::string text;
    Place place;
};

/// Names by position; nothing stands where a row of fields is blank.
using WrittenNames = std::vector<std::optional<WrittenName>>;

/// Matches the columns of one table, or the fields of a table of fields.
class NameMatcher {
  public:
    NameMatcher(const TableSchema& schema, const Place& table, Diagnostics& diags)
        : schema_(schema), table_(table), diags_(diags), positions_(schema.columns.size()) {}

    Positions match(const WrittenNames& written) {
        std::vector<WrittenName> unknown;
        for (std::size_t index = 0; index < written.size(); ++index) {
            if (!written.at(index)) {
                continue;
            }
            const WrittenName& name = *written.at(index);
            const ColumnSchema* column = schema_.find(name.text);
            if (column == nullptr) {
                unknown.push_back(name);
                continue;
            }
            std::optional<std::size_t>& position =
                positions_.at(static_cast<std::size_t>(column - schema_.columns.data()));
            if (position) {
                diags_.report(is_fields() ? "ING-019" : "ING-015", name.place, {{"lu", name.text}});
            } else {
                position = index;
            }
        }
        report_missing(unknown);
        for (const WrittenName& name : unknown) {
            if (!taken_for_missing_.contains(name.text)) {
                report_unknown(name);
            }
        }
        return positions_;
    }

  private:
    bool is_fields() const { return schema_.kind == TableSchema::Kind::Fields; }

    /// How many columns of a need are there.
    std::size_t present(Need need) const {
        std::size_t count = 0;
        for (std::size_t index = 0; index < positions_.size(); ++index) {
            count += schema_.columns.at(index).need == need && positions_.at(index) ? 1U : 0U;
        }
        return count;
    }

    std::size_t asked(Need need) const {
        return static_cast<std::size_t>(
            std::ranges::count(schema_.columns, need, &ColumnSchema::need));
    }

    /// Whether a missing column is an error. The diagnostic holds scores, or answers, or both.
    bool is_required(const ColumnSchema& column) const {
        switch (column.need) {
            case Need::Optional:
                return false;
            case Need::Always:
            case Need::OfColumn:
                return true;
            case Need::OfAnswers:
                return present(Need::OfAnswers) > 0;
            case Need::OfScores:
                return present(Need::OfAnswers) < asked(Need::OfAnswers);
        }
        return false;
    }

    void report_missing(const std::vector<WrittenName>& unknown) {
        for (std::size_t index = 0; index < positions_.size(); ++index) {
            const ColumnSchema& column = schema_.columns.at(index);
            if (positions_.at(index) || !is_required(column)) {
                continue;
            }
            std::vector<std::string> seen;
            seen.reserve(unknown.size());
            for (const WrittenName& name : unknown) {
                seen.push_back(name.text);
            }
            const std::string name(column.name);
            if (const std::optional<std::string> near = base::nearest(name, seen)) {
                taken_for_missing_.insert(*near);
                diags_.report(is_fields() ? "ING-025" : "ING-023", place_of(unknown, *near),
                              {{"lu", *near}, {"attendu", name}});
            } else {
                diags_.report(is_fields() ? "ING-024" : "ING-022", table_, {{"attendu", name}});
            }
        }
    }

    static Place place_of(const std::vector<WrittenName>& names, const std::string& text) {
        return std::ranges::find(names, text, &WrittenName::text)->place;
    }

    /// Those that the table has not yet, for another would be there twice.
    std::vector<std::string> absent_columns() const {
        std::vector<std::string> names = schema_.column_names();
        std::erase_if(names, [&](const std::string& name) {
            const ColumnSchema* column = schema_.find(name);
            return positions_.at(static_cast<std::size_t>(column - schema_.columns.data()))
                .has_value();
        });
        return names;
    }

    void report_unknown(const WrittenName& name) {
        if (is_fields() && name.text.empty()) {
            diags_.report("ING-089", name.place);
            return;
        }
        diags_.report(is_fields() ? "ING-018" : "ING-017", name.place,
                      {{"lu", name.text},
                       {"attendu", base::nearest(name.text, absent_columns())
                                       .value_or(base::listed(schema_.column_names()))}});
    }

    const TableSchema& schema_;
    const Place& table_;
    Diagnostics& diags_;
    Positions positions_;
    std::set<std::string> taken_for_missing_;
};

Place column_place(const Table& table, std::size_t column) {
    if (column < table.column_places.size()) {
        return table.column_places.at(column);
    }
    Place place = table.place;
    place.column = table.columns.at(column);
    return place;
}

WrittenNames column_names(const Table& table) {
    WrittenNames names;
    names.reserve(table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        names.push_back(WrittenName{table.columns.at(column), column_place(table, column)});
    }
    return names;
}

bool is_blank_row(const Row& row) {
    return std::ranges::all_of(row.cells, &Cell::is_empty);
}

/// The position among `columns` of a column of a table of fields, or empty.
std::optional<std::size_t> position_of(const std::vector<std::string>& columns,
                                       std::string_view name) {
    const auto found = std::ranges::find_if(columns, [&](const std::string& column) {
        return base::folded(column) == base::folded(name);
    });
    return found != columns.end() ? std::optional(static_cast<std::size_t>(found - columns.begin()))
                                  : std::nullopt;
}

/// The names of the fields of a table of fields. A row of a value without a name gives an empty
/// one.
WrittenNames field_names(const Table& table, std::size_t column) {
    WrittenNames names;
    for (const Row& row : table.rows) {
        const Cell& cell = row.cells.at(column);
        const auto* text = std::get_if<std::string>(&cell.value);
        names.push_back(is_blank_row(row)
                            ? std::nullopt
                            : std::optional(WrittenName{text != nullptr ? *text : "", cell.place}));
    }
    return names;
}

/// Warns of columns of a table of fields other than its two.
void report_other_columns(const Table& table, Diagnostics& diags) {
    const std::vector<std::string> known{std::string(field_column), std::string(value_column)};
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const std::string& name = table.columns.at(column);
        if (!position_of(known, name)) {
            diags.report("ING-017", column_place(table, column),
                         {{"lu", name}, {"attendu", base::listed(known)}});
        }
    }
}

std::optional<KnownTable> match_fields(const TableSchema& schema, const Table& table,
                                       Diagnostics& diags) {
    const auto field = position_of(table.columns, field_column);
    if (!field || !position_of(table.columns, value_column)) {
        diags.report("ING-022", table.place,
                     {{"attendu", std::string(field ? value_column : field_column)}});
        return std::nullopt;
    }
    report_other_columns(table, diags);
    return KnownTable(schema, table,
                      NameMatcher(schema, table.place, diags).match(field_names(table, *field)));
}

/// Tables whose name the contract does not know.
std::vector<WrittenName> unknown_tables(const TableSet& tables) {
    std::vector<WrittenName> names;
    for (const Table& table : tables.tables) {
        if (find_table_schema(table.name) == nullptr) {
            names.push_back({table.name, table.place});
        }
    }
    return names;
}

void report_tables(const TableSet& tables, bool structure_seen, Diagnostics& diags) {
    const std::vector<WrittenName> unknown = unknown_tables(tables);
    std::optional<std::string> taken;
    if (!structure_seen) {
        const std::string name(required_table);
        const auto meant = std::ranges::find(
            unknown, name, [](const WrittenName& one) { return meant_table(one.text); });
        if (meant != unknown.end()) {
            taken = meant->text;
            diags.report("ING-020", meant->place, {{"lu", meant->text}, {"attendu", name}});
        } else {
            diags.report("ING-026", tables.place, {{"attendu", name}});
        }
    }
    for (const WrittenName& name : unknown) {
        if (name.text != taken) {
            const std::optional<std::string> near = meant_table(name.text);
            diags.report(
                "ING-016", name.place,
                {{"lu", name.text}, {"attendu", near.value_or(base::listed(table_names()))}});
        }
    }
}

}  // namespace

KnownTable::KnownTable(const TableSchema& schema, const Table& table, Positions positions)
    : schema_(&schema), table_(&table), positions_(std::move(positions)) {}

std::optional<std::size_t> KnownTable::position(std::string_view column) const {
    const auto found = std::ranges::find(schema_->columns, column, &ColumnSchema::name);
    base::expect(found != schema_->columns.end(), "the schema has the columns that are read");
    return positions_.at(static_cast<std::size_t>(found - schema_->columns.begin()));
}

bool KnownTable::has(std::string_view column) const {
    return position(column).has_value();
}

Cell KnownTable::cell(std::size_t row, std::string_view column) const {
    const std::optional<std::size_t> index = position(column);
    if (index) {
        return table_->rows.at(row).cells.at(*index);
    }
    Cell missing{Cell::Empty{}, row_place(row)};
    missing.place.column = column;
    return missing;
}

Cell KnownTable::field(std::string_view name) const {
    const std::optional<std::size_t> row = position(name);
    const std::optional<std::size_t> column = position_of(table_->columns, value_column);
    if (row && column) {
        return table_->rows.at(*row).cells.at(*column);
    }
    return Cell{Cell::Empty{}, place()};
}

bool KnownTable::is_at_fault(std::size_t row, std::string_view column) const {
    return faults_ != nullptr && faults_->contains(cell(row, column).place);
}

bool KnownTable::is_blank(std::size_t row) const {
    return is_blank_row(table_->rows.at(row));
}

void KnownTables::set_faults(const CellFaults& faults) {
    for (KnownTable& table : tables_) {
        table.set_faults(faults);
    }
}

const KnownTable* KnownTables::find(std::string_view name) const {
    const auto found = std::ranges::find(
        tables_, name, [](const KnownTable& table) { return table.schema().name; });
    return found != tables_.end() ? &*found : nullptr;
}

KnownTable match_rows(const TableSchema& schema, const Table& table, Diagnostics& diags) {
    NameMatcher matcher(schema, table.place, diags);
    return KnownTable(schema, table, matcher.match(column_names(table)));
}

KnownTables match_names(const TableSet& tables, Diagnostics& diags) {
    KnownTables known;
    bool structure_seen = false;
    for (const Table& table : tables.tables) {
        const TableSchema* schema = find_table_schema(table.name);
        if (schema == nullptr) {
            continue;
        }
        structure_seen = structure_seen || schema->name == required_table;
        if (table.unread) {
            continue;
        }
        if (const KnownTable* first = known.find(schema->name)) {
            diags.report("ING-027", table.place,
                         {{"lu", table.name}, {"premier", base::describe(first->place())}});
        } else if (schema->kind == TableSchema::Kind::Fields) {
            if (std::optional<KnownTable> matched = match_fields(*schema, table, diags)) {
                known.add(std::move(*matched));
            }
        } else if (table.columns.empty()) {
            known.add(KnownTable(*schema, table, Positions(schema->columns.size())));
        } else {
            known.add(match_rows(*schema, table, diags));
        }
    }
    report_tables(tables, structure_seen, diags);
    return known;
}

}  // namespace palier::ingest
