#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "document/block.h"
#include "layout/context.h"
#include "layout/flow.h"
#include "layout/table_columns.h"
#include "layout/text_setter.h"

namespace palier::layout {

enum class TablePart { Head, Body };

/// A cell that is set: its text, or the flow of its blocks.
struct SetCell {
    std::size_t column = 0;
    std::size_t columns = 1;
    /// The rows that it covers, its own included.
    std::size_t rows = 1;
    std::optional<document::Bar> bar;
    SetText text;
    std::unique_ptr<Flow> blocks;
    /// From the top of its content to the first baseline.
    base::Length baseline;
};

/// Rows under one name (document::Row).
struct SetGroup {
    std::size_t begin = 0;
    std::size_t end = 0;
    SetCell name;
    /// The name with « (suite) », an artifact.
    SetCell again;
};

struct SetRows {
    /// The cells of each row, names of groups apart.
    std::vector<std::vector<SetCell>> rows;
    std::vector<SetGroup> groups;
    /// How many notes wait after each row is set.
    std::vector<std::size_t> calls;
};

/// Sets the head or the body of a table. Elements go under `table` as they are read: THead or
/// TBody, rows, cells, with the scopes of headers.
class TableCells {
  public:
    TableCells(const document::Table& table, const std::vector<TableLane>& lanes, NodeId node,
               Context& context)
        : table_(table), lanes_(lanes), node_(node), context_(context) {}

    SetRows set(TablePart part);
    /// Names the headers of each cell, where cells that cover several rows, or a head of several
    /// rows with cells over several columns, leave scopes in doubt.
    void name_headers();

  private:
    /// Where a cell's element stands in the table.
    struct Place {
        NodeId node;
        TablePart part = TablePart::Body;
        bool header = false;
        std::size_t row = 0;
        std::size_t rows = 1;
        std::size_t column = 0;
        std::size_t columns = 1;
    };
    struct RowPlace {
        NodeId line;
        TablePart part = TablePart::Body;
        std::size_t row = 0;
        /// How many rows there are from this one on.
        std::size_t rows_left = 1;
    };

    std::vector<SetCell> set_row(const document::Row& row, std::size_t first_cell,
                                 std::size_t first_column, const RowPlace& place,
                                 Occupancy& occupancy);
    SetCell set_cell(const document::Cell& cell, std::size_t column, const RowPlace& place);
    void set_content(const document::Cell& cell, const RowPlace& place, NodeId node,
                     SetCell& result);
    SetGroup set_group(const std::vector<document::Row>& rows, std::size_t row, NodeId line);
    static std::vector<NodeId> headers_of(const Place& cell, const std::vector<const Place*>& heads,
                                          const std::vector<std::vector<const Place*>>& by_row);

    const document::Table& table_;
    const std::vector<TableLane>& lanes_;
    NodeId node_;
    Context& context_;
    std::vector<Place> places_;
};

/// « Nom (suite) », for what is repeated on the next page: at the left of a name from right to
/// left.
document::Inlines with_suite(document::Inlines inlines);

}  // namespace palier::layout
