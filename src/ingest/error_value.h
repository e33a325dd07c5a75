#pragma once

#include <string_view>

namespace palier::ingest {

/// Whether a text is an error value of a spreadsheet, in English or in French, with or without a
/// space: « #N/A », « #VALEUR ! », « Err:502 ». Never « NA », « N/A », « n.a. », which people
/// write.
bool is_error_value(std::string_view text);

}  // namespace palier::ingest
