#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/schema.h"
#include "ingest/sheet.h"

namespace palier::ingest {

/// Two values of one record that may be one number: « 67 » and « 5 » of « E1,67,5 ».
struct SplitNumber {
    const SheetRow* row = nullptr;
    /// Where the first of them stands, from 0; the other one is in the column after it.
    std::size_t column = 0;
    std::string whole;
    std::string decimals;
    /// The title of the second column, as the file spells it; empty when it has none.
    std::string next_title;
};

/// What may be numbers with a decimal comma and without quotes in a CSV file whose separator is the
/// comma: a whole number where decimals may stand, and right after it one or two digits alone in a
/// column of text, or in any column of a record that has more fields than the header row. Nobody
/// can know; so nothing is told of a column that may well hold such digits, by the contract or by
/// what the other records hold there, nor where decimals follow a point in the column of numbers. A
/// record as wide as those that have no such number has no field too many. None for any other
/// sheet. Records with a value beyond the header row are passed over: they are errors already. By
/// column, then by row.
std::vector<SplitNumber> split_numbers(const Sheet& sheet, const SheetRow& header,
                                       const TableSchema& schema);

}  // namespace palier::ingest
