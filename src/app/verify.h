#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/run_report.h"

namespace palier::app {

struct VerifyOptions {
    /// The user's own grids.
    std::optional<std::filesystem::path> grids;
    /// The date at which ages are measured, where no audit date is known.
    std::optional<base::Date> edition;
    InputOptions input = {};
};

/// Reads and checks dossiers; writes nothing.
RunReport verify(const std::vector<std::filesystem::path>& dossiers, const VerifyOptions& options,
                 const Environment& environment);

}  // namespace palier::app
