#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "grid/load_grid.h"

namespace palier::app {

/// Whose a grid is: the user's, or one of those the program comes with.
enum class Owner { User, Program };

/// A grid with its file.
template <typename T>
struct Filed {
    T grid;
    std::filesystem::path file;
    Owner owner = Owner::Program;
};

/// Grids of one kind by id.
template <typename T>
using FiledById = std::map<std::string, Filed<T>, std::less<>>;

/// The grids of a folder, or of several.
struct GridFolder {
    FiledById<model::Grid> diagnostics = {};
    FiledById<model::LabelGrid> labels = {};
    FiledById<model::ScaleSet> scale_sets = {};
    FiledById<model::Correspondence> correspondences = {};
    FiledById<model::ActionLibrary> libraries = {};

    /// Takes over the grids of another folder whose ids are free.
    void merge(GridFolder& other);
};

/// Reads every `*.json` of a folder. Reports what is wrong with any of them, and what two of them
/// claim at once: an id (DOS-021), the id of a scale (DOS-026), a pair of grids (DOS-027), the
/// actions of a grid (DOS-028).
std::optional<GridFolder> load_grid_folder(const std::filesystem::path& folder, Owner owner,
                                           const base::Files& files, base::Diagnostics& diags);

/// Reports what one file says of another that is not so: questions and themes of a label grid that
/// its diagnostic grid does not have (DOS-024), engagements of a correspondence that its grids do
/// not have (DOS-025), criteria of a library that its label grid does not have (DOS-029). A grid
/// that is not there is passed over, and what the program's own files say of a grid that the user
/// put in the place of theirs.
void check_references(const GridFolder& grids, base::Diagnostics& diags);

}  // namespace palier::app
