#pragma once

#include <span>

#include "base/diagnostics.h"

/// The parts of the message catalogue, one per family of codes: a file each, so that none grows
/// beyond a sitting. `message_catalog()` puts them together.
namespace palier::base::catalog {

/// ING: reading a dossier.
std::span<const Message> ingest_messages();
/// ING-070 to ING-099: surveys, indicators, actions and marks of a dossier.
std::span<const Message> dossier_messages();
/// GRI: reading a grid.
std::span<const Message> grid_messages();
/// GAB-1xx: templates and themes. GAB-2xx: fonts. GAB-4xx: what a template writes when it is filled
/// in.
std::span<const Message> template_messages();
/// CMD, DOS: the command line, and where dossiers, grids, templates and fonts are looked for.
std::span<const Message> command_messages();
/// SYS, PDF: the machine, what the writer refuses.
std::span<const Message> system_messages();
/// GAB-3xx: what layout could not place as asked.
std::span<const Message> layout_messages();
/// CSV, FEU: CSV files, and sheets as tables.
std::span<const Message> sheet_messages();
/// CLA: workbooks, the files that .xlsx and .ods are.
std::span<const Message> workbook_messages();
/// ANA: what the analysis noticed.
std::span<const Message> analysis_messages();

/// REP: taking an amended action plan back; what writes workbooks.
std::span<const Message> take_back_messages();

}  // namespace palier::base::catalog
