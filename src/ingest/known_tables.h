#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/cell_faults.h"
#include "ingest/schema.h"
#include "ingest/table.h"

namespace palier::ingest {

/// A table of a dossier beside its schema: cells are asked for by the contract's names. Refers to
/// the table, which must outlive it.
class KnownTable {
  public:
    /// For each column of the schema, its place among the table's columns, when it has it; for a
    /// table of fields, the place of the field's row.
    using Positions = std::vector<std::optional<std::size_t>>;

    KnownTable(const TableSchema& schema, const Table& table, Positions positions);

    const TableSchema& schema() const { return *schema_; }
    const base::Place& place() const { return table_->place; }
    std::size_t row_count() const { return table_->rows.size(); }
    const base::Place& row_place(std::size_t row) const { return table_->rows.at(row).place; }

    bool has(std::string_view column) const;
    /// The cell of a row; an empty one at the row when the table has no such column.
    Cell cell(std::size_t row, std::string_view column) const;
    /// The value of a field; an empty one at the table when it is not given.
    Cell field(std::string_view name) const;
    /// True when every cell of the row is empty: such a row is nothing.
    bool is_blank(std::size_t row) const;

    /// Remembers which cells could not be read: they are empty. `faults` must outlive the table.
    void set_faults(const CellFaults& faults) { faults_ = &faults; }
    /// Whether a cell is empty because it could not be read, which was reported.
    bool is_at_fault(std::size_t row, std::string_view column) const;

  private:
    std::optional<std::size_t> position(std::string_view column) const;

    const TableSchema* schema_;
    const Table* table_;
    Positions positions_;
    const CellFaults* faults_ = nullptr;
};

/// The known tables of a dossier.
class KnownTables {
  public:
    void add(KnownTable table) { tables_.push_back(std::move(table)); }
    /// The table of a contract's name, or null when the dossier has none.
    const KnownTable* find(std::string_view name) const;
    /// Tells every table which cells could not be read. `faults` must outlive them.
    void set_faults(const CellFaults& faults);

  private:
    std::vector<KnownTable> tables_;
};

/// Finds the tables, columns and fields that the contract knows. Warns of unknown names, with the
/// nearest known one; reports what stands twice, and the tables, columns and fields that are
/// required and missing, with the near one seen. An unread table is passed over. `tables` must
/// outlive the result.
KnownTables match_names(const TableSet& tables, base::Diagnostics& diags);

/// The same for one table of rows that stands alone, whatever it is called.
KnownTable match_rows(const TableSchema& schema, const Table& table, base::Diagnostics& diags);

}  // namespace palier::ingest
