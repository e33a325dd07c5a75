#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/environment.h"
#include "app/outcome.h"
#include "base/diagnostics.h"

namespace palier::app {

/// What a question about grids is answered with.
struct GridAnswer {
    Outcome outcome = Outcome::Done;
    base::Diagnostics diags;
    /// French, for readers; empty when there is nothing to show.
    std::string text;
};

/// The grids at hand, one line each: identifier, version and date, origin, title.
GridAnswer list_grids(const std::optional<std::filesystem::path>& own,
                      const Environment& environment);

/// One grid: where it comes from, its engagements and themes.
GridAnswer show_grid(const std::string& id, const std::optional<std::filesystem::path>& own,
                     const Environment& environment);

/// Whether a file is a sound grid.
GridAnswer check_grid(const std::filesystem::path& file, const Environment& environment);

}  // namespace palier::app
