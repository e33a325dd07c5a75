#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/place.h"

namespace palier::ingest {

/// One value of a table, as any encoding of a dossier holds it.
struct Cell {
    struct Empty {
        bool operator==(const Empty&) const = default;
    };
    /// Digits as they were written, in the machine form « 67.5 »: never a double. The reader of a
    /// percent-formatted cell has multiplied by 100 already.
    struct Number {
        std::string digits;
        /// The cell shows it as a percentage: it is « 67,5 % », as a CSV file of it says.
        bool is_percent = false;
        bool operator==(const Number&) const = default;
    };

    std::variant<Empty, std::string, Number, bool> value = Empty{};
    base::Place place = {};

    bool is_empty() const { return std::holds_alternative<Empty>(value); }
};

/// A row: one cell for each column of its table.
struct Row {
    std::vector<Cell> cells;
    base::Place place = {};
};

/// What the tables of a dossier may hold at most.
struct TableLimits {
    std::size_t tables = 100;
    std::size_t rows = 20'000;
    /// Columns, or fields of a table of fields.
    std::size_t columns = 100;
    /// Cells of all tables together, those counted in that a short row leaves out.
    std::size_t cells = 500'000;
    /// Code points of one text.
    std::size_t text = 4'000;
};

/// A named table. Every table has this shape, those of two columns Champ and Valeur too.
struct Table {
    /// As the file spells it.
    std::string name;
    /// As the file spells them.
    std::vector<std::string> columns;
    std::vector<Row> rows;
    base::Place place = {};
    /// Where the names of the columns stand, in a sheet; empty where they stand in every row.
    std::vector<base::Place> column_places = {};
    /// Whether its content could not be read, which was reported: then it has a name and a place
    /// alone.
    bool unread = false;
};

/// The tables of one dossier, from whatever encoding. Places name tables and columns as the
/// contract spells them, where it knows them.
struct TableSet {
    std::vector<Table> tables;
    /// The dossier as a whole.
    base::Place place = {};
    /// False when something could not be read, which was reported: an empty cell stands for a cell,
    /// an unread table for a table. What is left may be checked, never taken for the dossier.
    bool sound = true;
};

}  // namespace palier::ingest
