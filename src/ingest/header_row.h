#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/schema.h"
#include "ingest/sheet.h"

namespace palier::ingest {

/// The header row stands among so many first rows of a sheet.
inline constexpr int most_rows_above_data = 10;

/// The row of a sheet that holds the titles of the columns of `schema`: the first of the first ten
/// rows that has all the required ones; else the one that looks most like it, so that what lacks
/// can be said; null when none has any title or a name near to one.
const SheetRow* find_header_row(const Sheet& sheet, const TableSchema& schema);

/// The names that the columns of a table have: those of its schema, or Champ and Valeur.
std::vector<std::string> header_names(const TableSchema& schema);

/// The text of a cell of a header row on one line; empty when it has none. A text that is far too
/// long for a title is given as it stands.
std::string header_text(const SheetCell& cell);

}  // namespace palier::ingest
