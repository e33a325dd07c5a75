#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "sheets/workbook.h"

/// The tables of a dossier on their way out.
namespace palier::sheets {

/// A named table: its columns, and as many cells in each row.
struct NamedTable {
    enum class Kind {
        Rows,
        /// Two columns, a field and its value: an object in JSON.
        Fields
    };

    std::string name;
    Kind kind = Kind::Rows;
    std::vector<std::string> columns;
    /// Only values: how cells look is a matter of the workbook.
    std::vector<CellRow> rows;
};

/// The key of a table, column or field in a dossier in JSON: « date_d_audit » of « Date d’audit ».
/// Words by themselves, folded, text in parentheses left out.
std::string json_key(const std::string& name);

/// The tables as the text of a dossier in JSON: keys made of names, « Score (%) » → « score ».
std::string tables_json(const std::vector<NamedTable>& tables);

/// The tables as a workbook, one sheet each. `date` is for the properties of the file.
Workbook tables_workbook(const std::vector<NamedTable>& tables, const std::string& title,
                         const base::Date& date);

}  // namespace palier::sheets
