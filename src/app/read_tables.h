#pragma once

#include <filesystem>
#include <optional>
#include <variant>

#include "app/outcome.h"
#include "base/diagnostics.h"
#include "base/files.h"
#include "ingest/csv.h"
#include "ingest/sheet_tables.h"
#include "ingest/table.h"

namespace palier::app {

/// What the user says of the files of a dossier that do not say it themselves.
struct InputOptions {
    ingest::CsvOptions csv = {};
    std::optional<ingest::DecimalMark> decimal = {};
};

/// Reads the tables of the dossier at a path, in whatever encoding it stands: `.json`, `.xlsx`,
/// `.ods`, a folder of `.csv` or a folder that holds one dossier. Tables without a row are left
/// out: they are absent content in a workbook as in JSON. Says how CSV files were read (CSV-010,
/// CSV-011). What cannot be read of them is reported, and they are not sound; where nothing can,
/// says which kind of failure that is.
std::variant<ingest::TableSet, Outcome> read_tables(const std::filesystem::path& path,
                                                    const InputOptions& options,
                                                    const base::Files& files,
                                                    base::Diagnostics& diags);

}  // namespace palier::app
