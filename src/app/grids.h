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

/// The grids at hand by kind: identifier, title, version and date, origin.
GridAnswer list_grids(const std::optional<std::filesystem::path>& own,
                      const Environment& environment);

/// One grid of any kind: where it comes from, and all that it holds.
GridAnswer show_grid(const std::string& id, const std::optional<std::filesystem::path>& own,
                     const Environment& environment);

/// Whether a file is a sound grid of its kind. What it says of other grids is not looked at.
GridAnswer check_grid(const std::filesystem::path& file, const Environment& environment);

}  // namespace palier::app
