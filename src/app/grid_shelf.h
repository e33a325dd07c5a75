#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "app/environment.h"
#include "app/outcome.h"
#include "base/diagnostics.h"
#include "model/grid.h"

namespace palier::app {

/// The grids at hand: the user's own ahead of those the program comes with.
class GridShelf {
  public:
    /// Reads every `*.json` of the user's folder, if he names one, and of the program's. A grid of
    /// the user takes the place of the program's of the same id. Reports what is wrong with any of
    /// them.
    static std::variant<GridShelf, Outcome> load(const std::optional<std::filesystem::path>& own,
                                                 const Environment& environment,
                                                 base::Diagnostics& diags);

    /// The grid of an id, or null.
    const model::Grid* find(std::string_view id) const;
    /// Ordered by id.
    const std::vector<model::Grid>& all() const { return grids_; }
    std::vector<std::string> ids() const;

  private:
    std::vector<model::Grid> grids_;
};

/// Reads one grid file.
std::variant<model::Grid, Outcome> load_grid_file(const std::filesystem::path& file,
                                                  const base::Files& files,
                                                  base::Diagnostics& diags);

/// Adds to the arguments of a message about an unknown name what it takes to name the nearest one:
/// `lu`, `attendu` (all names), `proche` and `avec` (« oui » when there is a near one).
base::Arguments unknown_name(std::string_view read, const std::vector<std::string>& known);

}  // namespace palier::app
