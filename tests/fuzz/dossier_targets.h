#pragma once

#include <string_view>

/// Readers of dossiers, each as far as a dossier that is checked against its grid.
namespace palier::fuzz {

void run_json(std::string_view bytes);
/// The length of the bytes chooses the table and the options of the user.
void run_csv(std::string_view bytes);
/// Bytes of a workbook as they stand.
void run_archive(std::string_view bytes);
/// Text of the parts of a workbook (workbook_parts.h).
void run_xlsx(std::string_view text);
void run_ods(std::string_view text);

}  // namespace palier::fuzz
