#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "app/outcome.h"
#include "base/diagnostics.h"
#include "base/files.h"

namespace palier::app {

/// The files of one dossier, before anything is read in them.
struct DossierFiles {
    enum class Format { Json, Workbook, Csv };
    struct File {
        /// As messages name it.
        std::string name;
        std::string bytes;
    };

    Format format = Format::Json;
    /// The file, or the folder of CSV files, as messages name it.
    std::string name;
    /// One, or of CSV one for each table, in the order of their names.
    std::vector<File> files;
};

/// Finds the dossier at a path that the user gave, a file or a folder (contract §3), and reads its
/// bytes. Else reports why not (DOS-001 … DOS-008, DOS-030) and says which kind of failure that is.
/// A workbook of another kind (.xls, .xlsm) is taken for its bytes to tell, in a folder when there
/// is nothing else. In a folder of CSV files only those named like tables are read; another name
/// that tells of one is noted (DOS-031), with a warning when that table is not there (DOS-032).
/// Files whose names begin with a point are left alone.
std::variant<DossierFiles, Outcome> read_dossier_files(const std::filesystem::path& path,
                                                       const base::Files& files,
                                                       base::Diagnostics& diags);

}  // namespace palier::app
