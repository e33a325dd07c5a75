#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/press.h"
#include "app/run_report.h"

namespace palier::app {

struct ProduceOptions {
    /// Each dossier's documents go to a folder in it, named like the dossier's identifier.
    std::filesystem::path output;
    PressOptions press = {};
    /// The user's own grids.
    std::optional<std::filesystem::path> grids = {};
    /// The date to print; absent: each dossier's date of diagnostic.
    std::optional<base::Date> edition = {};
    InputOptions input = {};
};

/// Makes the documents of each dossier: `rapport.pdf` and `resultats.json`. A dossier that fails
/// writes nothing.
RunReport produce(const std::vector<std::filesystem::path>& dossiers, const ProduceOptions& options,
                  const Environment& environment);

}  // namespace palier::app
