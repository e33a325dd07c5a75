#include "app/updated_dossier.h"

#include <algorithm>
#include <map>

#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"
#include "ingest/schema.h"
#include "ingest/values.h"

namespace palier::app {

namespace {

using analysis::Conflict;
using ingest::Cell;
using ingest::Row;
using ingest::Table;

const ingest::TableSchema& actions_schema() {
    const ingest::TableSchema* schema = ingest::find_table_schema("Actions");
    base::expect(schema != nullptr, "the contract has the table of actions");
    return *schema;
}

Cell::Number number_cell(const base::Score& value) {
    constexpr int most_decimals = 6;
    return {base::to_machine(value.rounded(most_decimals))};
}

Cell cell_of(const model::FieldValue& value) {
    Cell cell;
    if (const auto* text = std::get_if<std::string>(&value)) {
        cell.value = *text;
    } else if (const auto* number = std::get_if<base::Score>(&value)) {
        cell.value = number_cell(*number);
    } else if (const auto* date = std::get_if<base::Date>(&value)) {
        cell.value = date->iso();
    }
    return cell;
}

std::string words_or_nothing(const model::FieldValue& value) {
    const std::string words = model::field_words(value);
    return words.empty() ? "(vide)" : words;
}

/// What is left to decide, for the column « Commentaire ».
std::string mark_of(const Conflict& conflict) {
    std::string mark = "[à trancher] ";
    switch (conflict.kind) {
        case Conflict::Kind::Field:
            mark += base::french::spaced(std::string(conflict.column) + " : le comité écrit");
            return mark + " «\u00A0" + words_or_nothing(conflict.theirs) + "\u00A0»";
        case Conflict::Kind::RemovedFromPlan:
            return mark + "le comité a supprimé cette action, modifiée depuis dans le dossier";
        case Conflict::Kind::RemovedFromDossier:
            return mark + "le comité a modifié cette action, retirée depuis du dossier";
    }
    return mark;
}

/// Changes the rows of one table of actions.
class ActionTable {
  public:
    ActionTable(Table& table, base::Diagnostics& diags) : table_(table), diags_(diags) {}

    /// Rows that are not named here are left alone.
    void name_row(const model::Action& action, const std::string& id) {
        const auto row = std::ranges::find(table_.rows, action.place, &Row::place);
        base::expect(row != table_.rows.end(), "an action of a dossier has its row");
        rows_[id] = static_cast<std::size_t>(row - table_.rows.begin());
        if (action.id.value.empty()) {
            set(id, model::id_column, id);
        }
    }

    bool has(const std::string& id) const { return rows_.contains(id); }

    void set(const std::string& id, std::string_view column, const model::FieldValue& value) {
        const std::size_t index = column_index(column);
        Cell& cell = table_.rows.at(rows_.at(id)).cells.at(index);
        const base::Place place = cell.place;
        cell = cell_of(value);
        cell.place = place;
    }

    void add(const model::Action& action) {
        const std::string& id = action.id.value;
        table_.rows.push_back({std::vector<Cell>(table_.columns.size()), table_.place});
        rows_[id] = table_.rows.size() - 1;
        for (const model::ActionField& field : model::action_fields()) {
            const model::FieldValue value = field.value(action);
            if (!std::holds_alternative<std::monostate>(value)) {
                set(id, field.column, value);
            }
        }
    }

    /// Adds a line to the comment of a row, once.
    bool mark(const std::string& id, const std::string& line) {
        const std::size_t index = column_index(model::comment_column);
        std::string comment = ingest::written(table_.rows.at(rows_.at(id)).cells.at(index));
        if (comment.find(line) != std::string::npos) {
            return true;
        }
        comment += (comment.empty() ? "" : "\n") + line;
        const std::size_t most = ingest::TableLimits{}.text;
        if (base::to_code_points(comment).size() > most) {
            diags_.report("REP-012", table_.place,
                          {{"lu", id}, {"maximum", static_cast<std::int64_t>(most)}});
            return false;
        }
        set(id, model::comment_column, comment);
        return true;
    }

    void remove(const std::vector<std::string>& ids) {
        std::vector<std::size_t> gone;
        gone.reserve(ids.size());
        for (const std::string& id : ids) {
            gone.push_back(rows_.at(id));
        }
        std::ranges::sort(gone, std::ranges::greater());
        for (const std::size_t row : gone) {
            table_.rows.erase(table_.rows.begin() + static_cast<std::ptrdiff_t>(row));
        }
    }

  private:
    /// The place of a column, which is added when the table lacks it.
    std::size_t column_index(std::string_view name) {
        const auto found = std::ranges::find_if(table_.columns, [&](const std::string& column) {
            return base::folded(column) == base::folded(name);
        });
        const auto index = static_cast<std::size_t>(found - table_.columns.begin());
        if (found == table_.columns.end()) {
            table_.columns.emplace_back(name);
            for (Row& row : table_.rows) {
                row.cells.emplace_back();
            }
        }
        return index;
    }

    Table& table_;
    base::Diagnostics& diags_;
    std::map<std::string, std::size_t> rows_;
};

/// The dossier's table of actions; a new one when it has none.
Table& actions_of(ingest::TableSet& tables) {
    const ingest::TableSchema& schema = actions_schema();
    const auto found = std::ranges::find_if(tables.tables, [&](const Table& table) {
        return ingest::find_table_schema(table.name) == &schema;
    });
    Table& table = found != tables.tables.end() ? *found : tables.tables.emplace_back();
    if (table.columns.empty()) {
        table.name = schema.name;
        table.place = tables.place;
        table.place.table = schema.name;
        table.columns = schema.column_names();
    }
    return table;
}

void apply(const analysis::PlanMerge& merge, ActionTable& table) {
    for (const analysis::ChangedAction& changed : merge.changed) {
        for (const analysis::FieldChange& field : changed.fields) {
            table.set(changed.action.id.value, field.column, field.after);
        }
    }
    for (const analysis::ChangedAction& adopted : merge.adopted) {
        table.add(adopted.action);
    }
    for (const auto* list : {&merge.added, &merge.restored}) {
        for (const model::Action& action : *list) {
            table.add(action);
        }
    }
}

sheets::Cell cell_out(const Cell& cell, ingest::Content content) {
    constexpr std::size_t day_size = 10;
    sheets::Cell out;
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        out.value = *text;
        // A day in the machine form was a day of a sheet, or can be one.
        const auto date = content == ingest::Content::Date && text->size() == day_size
                              ? base::Date::parse(*text)
                              : std::nullopt;
        if (date && date->iso() == *text) {
            out.value = *date;
        }
    } else if (const auto* number = std::get_if<Cell::Number>(&cell.value)) {
        // A column of numbers says the unit itself.
        const bool words = number->is_percent && content != ingest::Content::Number;
        if (words) {
            out.value = ingest::written(cell);
        } else {
            out.value = sheets::Number{number->digits};
        }
    } else if (const auto* truth = std::get_if<bool>(&cell.value)) {
        out.value = *truth;
    }
    return out;
}

std::optional<std::size_t> position_of(const Table& table, std::string_view name) {
    const auto found = std::ranges::find_if(table.columns, [&](const std::string& column) {
        return base::folded(column) == base::folded(name);
    });
    return found != table.columns.end()
               ? std::optional(static_cast<std::size_t>(found - table.columns.begin()))
               : std::nullopt;
}

/// The columns of a table in the order in which they are written: a field before its value.
std::vector<std::size_t> written_order(const ingest::TableSchema& schema, const Table& table) {
    std::vector<std::size_t> order;
    if (schema.kind == ingest::TableSchema::Kind::Fields) {
        for (const std::string_view name : {ingest::field_column, ingest::value_column}) {
            const auto position = position_of(table, name);
            base::expect(position.has_value(), "a table of fields that was read has both columns");
            order.push_back(*position);
        }
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (std::ranges::find(order, column) == order.end()) {
            order.push_back(column);
        }
    }
    return order;
}

/// What the cells of a row hold, by their columns; of a table of fields, by the row's field.
ingest::Content content_of(const ingest::TableSchema& schema, const Table& table, const Row& row,
                           std::size_t column) {
    std::string name = table.columns.at(column);
    if (schema.kind == ingest::TableSchema::Kind::Fields) {
        const bool value = base::folded(name) == base::folded(ingest::value_column);
        name =
            value ? ingest::written(row.cells.at(*position_of(table, ingest::field_column))) : "";
    }
    const ingest::ColumnSchema* known = schema.find(name);
    return known != nullptr ? known->content : ingest::Content::Text;
}

sheets::NamedTable named_table(const ingest::TableSchema& schema, const Table& table) {
    const bool fields = schema.kind == ingest::TableSchema::Kind::Fields;
    sheets::NamedTable out{
        std::string(schema.name),
        fields ? sheets::NamedTable::Kind::Fields : sheets::NamedTable::Kind::Rows,
        {},
        {}};
    const std::vector<std::size_t> order = written_order(schema, table);
    for (const std::size_t column : order) {
        out.columns.push_back(table.columns.at(column));
    }
    out.rows.reserve(table.rows.size());
    for (const Row& row : table.rows) {
        sheets::CellRow cells;
        cells.reserve(order.size());
        for (const std::size_t column : order) {
            cells.push_back(cell_out(row.cells.at(column), content_of(schema, table, row, column)));
        }
        out.rows.push_back(std::move(cells));
    }
    return out;
}

}  // namespace

bool update_actions(ingest::TableSet& tables, const std::vector<model::Action>& actions,
                    const std::vector<std::string>& ids, const analysis::PlanMerge& merge,
                    base::Diagnostics& diags) {
    base::expect(actions.size() == ids.size(), "every action has its id");
    const bool any_row = !actions.empty() || !merge.added.empty() || !merge.adopted.empty() ||
                         !merge.restored.empty();
    if (!any_row) {
        return true;
    }
    ActionTable table(actions_of(tables), diags);
    for (std::size_t index = 0; index < actions.size(); ++index) {
        table.name_row(actions.at(index), ids.at(index));
    }
    apply(merge, table);
    bool sound = true;
    for (const Conflict& conflict : merge.conflicts) {
        sound = table.mark(conflict.id, mark_of(conflict)) && sound;
    }
    std::vector<std::string> gone;
    gone.reserve(merge.removed.size());
    for (const model::Action& removed : merge.removed) {
        gone.push_back(removed.id.value);
    }
    table.remove(gone);
    return sound;
}

std::vector<sheets::NamedTable> named_tables(const ingest::TableSet& tables) {
    std::vector<sheets::NamedTable> out;
    out.reserve(tables.tables.size());
    for (const Table& table : tables.tables) {
        const ingest::TableSchema* schema = ingest::find_table_schema(table.name);
        if (schema != nullptr && !table.columns.empty()) {
            out.push_back(named_table(*schema, table));
        }
    }
    return out;
}

}  // namespace palier::app
