#pragma once

#include <filesystem>
#include <variant>

#include "app/outcome.h"
#include "base/diagnostics.h"
#include "base/files.h"

namespace palier::app {

/// The bytes of a dossier, and how messages name their file.
struct DossierFile {
    std::string name;
    std::string bytes;
};

/// Finds the dossier at a path that the user gave, a file or a folder (contract §3), and reads its
/// bytes. Else reports why not (DOS-001 … DOS-008) and says which kind of failure that is.
std::variant<DossierFile, Outcome> read_dossier_file(const std::filesystem::path& path,
                                                     const base::Files& files,
                                                     base::Diagnostics& diags);

}  // namespace palier::app
