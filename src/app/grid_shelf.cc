#include "app/grid_shelf.h"

#include <algorithm>
#include <map>

#include "base/nearest.h"
#include "grid/load_grid.h"

namespace palier::app {

namespace {

/// Grids by id, each with its file.
using FiledGrids = std::map<std::string, std::pair<model::Grid, std::filesystem::path>>;

std::optional<FiledGrids> load_folder(const std::filesystem::path& folder, const base::Files& files,
                                      base::Diagnostics& diags) {
    const auto names = files.list(folder);
    if (!names) {
        diags.report("DOS-002", {}, {{"lu", folder.string()}});
        return std::nullopt;
    }
    FiledGrids grids;
    bool sound = true;
    for (const std::string& name : *names) {
        const std::filesystem::path file = folder / name;
        if (file.extension() != ".json" || files.kind(file) != base::Files::Kind::File) {
            continue;
        }
        auto loaded = load_grid_file(file, files, diags);
        auto* grid = std::get_if<model::Grid>(&loaded);
        if (grid == nullptr) {
            sound = false;
            continue;
        }
        const std::string id = grid->id;
        const auto [place, added] = grids.try_emplace(id, std::move(*grid), file);
        if (!added) {
            diags.report("DOS-021", base::Place{.file = file.string()},
                         {{"lu", id}, {"autre", place->second.second.string()}});
            sound = false;
        }
    }
    return sound ? std::optional(std::move(grids)) : std::nullopt;
}

}  // namespace

std::variant<model::Grid, Outcome> load_grid_file(const std::filesystem::path& file,
                                                  const base::Files& files,
                                                  base::Diagnostics& diags) {
    if (files.kind(file) == base::Files::Kind::Missing) {
        diags.report("DOS-001", {}, {{"lu", file.string()}});
        return Outcome::NotFound;
    }
    const auto bytes =
        files.kind(file) == base::Files::Kind::File ? files.read(file) : std::nullopt;
    if (!bytes) {
        diags.report("DOS-002", {}, {{"lu", file.string()}});
        return Outcome::NotFound;
    }
    auto grid = grid::load_grid(*bytes, file.string(), diags);
    if (!grid) {
        return Outcome::BadConfiguration;
    }
    return std::move(*grid);
}

std::variant<GridShelf, Outcome> GridShelf::load(const std::optional<std::filesystem::path>& own,
                                                 const Environment& environment,
                                                 base::Diagnostics& diags) {
    FiledGrids grids;
    if (own) {
        if (environment.files.kind(*own) != base::Files::Kind::Directory) {
            diags.report("DOS-001", {}, {{"lu", own->string()}});
            return Outcome::NotFound;
        }
        auto loaded = load_folder(*own, environment.files, diags);
        if (!loaded) {
            return Outcome::BadConfiguration;
        }
        grids = std::move(*loaded);
    }
    auto shipped = load_folder(environment.data / "grids", environment.files, diags);
    if (!shipped) {
        return Outcome::BadConfiguration;
    }
    grids.merge(*shipped);
    GridShelf shelf;
    for (auto& [id, filed] : grids) {
        shelf.grids_.push_back(std::move(filed.first));
    }
    return shelf;
}

const model::Grid* GridShelf::find(std::string_view id) const {
    const auto found = std::ranges::find(grids_, id, &model::Grid::id);
    return found != grids_.end() ? &*found : nullptr;
}

std::vector<std::string> GridShelf::ids() const {
    std::vector<std::string> result;
    for (const model::Grid& grid : grids_) {
        result.push_back(grid.id);
    }
    return result;
}

base::Arguments unknown_name(std::string_view read, const std::vector<std::string>& known) {
    const auto near = base::nearest(read, known);
    return {{"lu", std::string(read)},
            {"attendu", base::listed(known)},
            {"proche", near.value_or("")},
            {"avec", near ? "oui" : "non"}};
}

}  // namespace palier::app
