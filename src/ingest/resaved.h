#pragma once

#include <string_view>

#include "ingest/csv.h"

namespace palier::ingest {

/// Whether `seen`, read in a CSV file of an encoding, may be what a spreadsheet that saved the file
/// again made of `original`: the same text; the same but for kinds of spaces; with something else
/// (« ? » most often) in the place of characters that the encoding does not have; a number or a day
/// written another way.
bool may_be_resaved(std::string_view original, std::string_view seen, CsvEncoding encoding);

}  // namespace palier::ingest
