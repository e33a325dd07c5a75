#pragma once

#include <string>
#include <string_view>

namespace palier::sheets {

/// A text as it stands in a CSV file: what a spreadsheet would take for a formula (it begins with
/// = + - @, a tabulation or a carriage return) has an apostrophe before it. So has what looks like
/// our own escape (apostrophes, then one of these), so that `without_escape` gives each text back.
std::string escaped_formula(std::string_view text);

/// The text that `escaped_formula` was given.
std::string without_escape(std::string_view text);

}  // namespace palier::sheets
