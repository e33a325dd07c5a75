#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "app/environment.h"
#include "app/outcome.h"
#include "base/diagnostics.h"
#include "grid/load_grid.h"

namespace palier::app {

/// The grids at hand, of all five kinds: the user's own ahead of those the program comes with.
class GridShelf {
  public:
    /// Reads every `*.json` of the user's folder, if he names one, and of the program's. A grid of
    /// the user takes the place of the program's of the same kind and id. Reports what is wrong
    /// with any of them, and what one file says of another that is not so.
    static std::variant<GridShelf, Outcome> load(const std::optional<std::filesystem::path>& own,
                                                 const Environment& environment,
                                                 base::Diagnostics& diags);

    /// The diagnostic grid of an id, or null.
    const model::Grid* find(std::string_view id) const;
    /// Diagnostic grids, ordered by id.
    const std::vector<model::Grid>& all() const { return grids_; }
    /// Of the diagnostic grids.
    std::vector<std::string> ids() const;

    /// The label grid of an id, or null.
    const model::LabelGrid* find_label(std::string_view id) const;
    /// Ordered by id.
    const std::vector<model::LabelGrid>& labels() const { return labels_; }
    std::vector<std::string> label_ids() const;

    /// The scales of all sets, in the order of their files; the user's first. A scale of the user
    /// takes the place of the program's of the same id.
    const std::vector<model::SurveyScale>& scales() const { return scales_; }
    /// Sets of scales as their files give them: the user's first, then the program's.
    const std::vector<model::ScaleSet>& scale_sets() const { return scale_sets_; }

    /// What leads from one diagnostic grid to another, by their ids, or null.
    const model::Correspondence* correspondence(std::string_view from, std::string_view to) const;
    /// Ordered by id.
    const std::vector<model::Correspondence>& correspondences() const { return correspondences_; }

    /// The drafts of actions for a label grid, by its id, or null.
    const model::ActionLibrary* library_for(std::string_view label_grid) const;
    /// Ordered by id.
    const std::vector<model::ActionLibrary>& libraries() const { return libraries_; }

  private:
    std::vector<model::Grid> grids_;
    std::vector<model::LabelGrid> labels_;
    std::vector<model::ScaleSet> scale_sets_;
    std::vector<model::SurveyScale> scales_;
    std::vector<model::Correspondence> correspondences_;
    std::vector<model::ActionLibrary> libraries_;
};

/// Reads one file of grids, of any kind.
std::variant<grid::AnyGrid, Outcome> load_grid_file(const std::filesystem::path& file,
                                                    const base::Files& files,
                                                    base::Diagnostics& diags);

/// Adds to the arguments of a message about an unknown name what it takes to name the nearest one:
/// `lu`, `attendu` (all names), `proche` and `avec` (« oui » when there is a near one).
base::Arguments unknown_name(std::string_view read, const std::vector<std::string>& known);

}  // namespace palier::app
