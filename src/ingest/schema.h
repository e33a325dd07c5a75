#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The tables that a dossier may hold, with their columns: contract §3 as data. Readers of every
/// encoding and the mapping to the model share it.
namespace palier::ingest {

/// When a column must be there, and its cells filled in.
enum class Need {
    Optional,
    /// In every row; a field that must be given.
    Always,
    /// In every row of scores of the diagnostic; the cells of « Score (%) » may still be empty.
    OfScores,
    /// In every row of answers of the diagnostic.
    OfAnswers,
    /// The column must be there, its cells may be empty: not evaluated, not marked.
    OfColumn,
};

/// What cells of a column hold: what a spreadsheet may have made of them is judged by it.
enum class Content {
    Text,
    Number,
    Date,
    /// One word of a list, « oui », a number of points: never a date.
    Choice,
};

struct ColumnSchema {
    std::string_view name;
    Need need = Need::Optional;
    Content content = Content::Text;
};

struct TableSchema {
    /// Fields: two columns, Champ and Valeur, and the schema's columns are the fields.
    enum class Kind { Fields, Rows };
    std::string_view name;
    Kind kind = Kind::Rows;
    std::vector<ColumnSchema> columns;

    /// The column (or field) that `written` names, compared by base::folded, or null.
    const ColumnSchema* find(std::string_view written) const;
    std::vector<std::string> column_names() const;
};

/// The two columns of a table of fields.
inline constexpr std::string_view field_column = "Champ";
inline constexpr std::string_view value_column = "Valeur";

/// Every table of the contract, in its order.
std::span<const TableSchema> table_schemas();
/// The table that `written` names, compared by base::folded, or null.
const TableSchema* find_table_schema(std::string_view written);
/// Whether `written` names a table.
bool names_table(std::string_view written);
std::vector<std::string> table_names();
/// The table that a name was most likely meant to be: « Diagnostics », « Copie de Label »,
/// « Structure - Tableau 1 », « Struct ». Empty when none is near.
std::optional<std::string> meant_table(std::string_view written);

}  // namespace palier::ingest
