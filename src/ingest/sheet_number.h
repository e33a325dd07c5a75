#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palier::ingest {

/// A number of a workbook in the machine form « 67.5 »: without exponent and needless zeros,
/// rounded to the fifteen significant digits that spreadsheets show, since a file holds what is
/// nearest in binary (« 0.67500000000000004 » is 0.675), then multiplied by 10 to the power
/// `shift`. No floating point is involved. What is smaller than 10^-30 is 0. Empty for what is no
/// number, or is 10^30 and more.
std::optional<std::string> sheet_number(std::string_view written, int shift = 0);

}  // namespace palier::ingest
