#include "app/grid_shelf.h"

#include <algorithm>

#include "app/grid_folder.h"
#include "base/nearest.h"

namespace palier::app {

namespace {

template <typename T>
std::vector<T> grids_of(FiledById<T>& filed) {
    std::vector<T> grids;
    grids.reserve(filed.size());
    for (auto& [id, one] : filed) {
        grids.push_back(std::move(one.grid));
    }
    return grids;
}

/// The user's sets ahead of the program's.
std::vector<model::ScaleSet> sets_of(FiledById<model::ScaleSet>& filed) {
    std::vector<model::ScaleSet> sets;
    sets.reserve(filed.size());
    for (const Owner owner : {Owner::User, Owner::Program}) {
        for (auto& [id, one] : filed) {
            if (one.owner == owner) {
                sets.push_back(std::move(one.grid));
            }
        }
    }
    return sets;
}

/// The first scale of each id.
std::vector<model::SurveyScale> scales_of(const std::vector<model::ScaleSet>& sets) {
    std::vector<model::SurveyScale> scales;
    for (const model::ScaleSet& set : sets) {
        for (const model::SurveyScale& scale : set.scales) {
            if (std::ranges::find(scales, scale.id, &model::SurveyScale::id) == scales.end()) {
                scales.push_back(scale);
            }
        }
    }
    return scales;
}

/// Drops the program's correspondences whose pair of grids the user has one for.
void drop_displaced(FiledById<model::Correspondence>& correspondences) {
    std::erase_if(correspondences, [&](const auto& entry) {
        const Filed<model::Correspondence>& one = entry.second;
        return one.owner == Owner::Program &&
               std::ranges::any_of(correspondences, [&](const auto& other) {
                   return other.second.owner == Owner::User &&
                          other.second.grid.from == one.grid.from &&
                          other.second.grid.to == one.grid.to;
               });
    });
}

/// Drops the program's libraries of grids that the user has a library for, or has put a grid of his
/// own in the place of: its criteria are others.
void drop_displaced(GridFolder& grids) {
    std::erase_if(grids.libraries, [&](const auto& entry) {
        const Filed<model::ActionLibrary>& one = entry.second;
        const auto label = grids.labels.find(one.grid.grid);
        const bool other_grid = label != grids.labels.end() && label->second.owner == Owner::User;
        const bool other_library = std::ranges::any_of(grids.libraries, [&](const auto& other) {
            return other.second.owner == Owner::User && other.second.grid.grid == one.grid.grid;
        });
        return one.owner == Owner::Program && (other_grid || other_library);
    });
}

template <typename T>
const T* by_id(const std::vector<T>& grids, std::string_view id) {
    const auto found = std::ranges::find(grids, id, &T::id);
    return found != grids.end() ? &*found : nullptr;
}

template <typename T>
std::vector<std::string> ids_of(const std::vector<T>& grids) {
    std::vector<std::string> ids;
    ids.reserve(grids.size());
    for (const T& grid : grids) {
        ids.push_back(grid.id);
    }
    return ids;
}

}  // namespace

std::variant<grid::AnyGrid, Outcome> load_grid_file(const std::filesystem::path& file,
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
    auto grid = grid::load_any_grid(*bytes, file.string(), diags);
    if (!grid) {
        return Outcome::BadConfiguration;
    }
    return std::move(*grid);
}

std::variant<GridShelf, Outcome> GridShelf::load(const std::optional<std::filesystem::path>& own,
                                                 const Environment& environment,
                                                 base::Diagnostics& diags) {
    GridFolder grids;
    if (own) {
        if (environment.files.kind(*own) != base::Files::Kind::Directory) {
            diags.report("DOS-001", {}, {{"lu", own->string()}});
            return Outcome::NotFound;
        }
        auto loaded = load_grid_folder(*own, Owner::User, environment.files, diags);
        if (!loaded) {
            return Outcome::BadConfiguration;
        }
        grids = std::move(*loaded);
    }
    auto shipped =
        load_grid_folder(environment.data / "grids", Owner::Program, environment.files, diags);
    if (!shipped) {
        return Outcome::BadConfiguration;
    }
    grids.merge(*shipped);
    drop_displaced(grids.correspondences);
    drop_displaced(grids);
    base::Diagnostics references;
    check_references(grids, references);
    diags.append(references);
    if (references.has_errors()) {
        return Outcome::BadConfiguration;
    }
    GridShelf shelf;
    shelf.grids_ = grids_of(grids.diagnostics);
    shelf.labels_ = grids_of(grids.labels);
    shelf.scale_sets_ = sets_of(grids.scale_sets);
    shelf.scales_ = scales_of(shelf.scale_sets_);
    shelf.correspondences_ = grids_of(grids.correspondences);
    shelf.libraries_ = grids_of(grids.libraries);
    return shelf;
}

const model::Grid* GridShelf::find(std::string_view id) const {
    return by_id(grids_, id);
}

std::vector<std::string> GridShelf::ids() const {
    return ids_of(grids_);
}

const model::LabelGrid* GridShelf::find_label(std::string_view id) const {
    return by_id(labels_, id);
}

std::vector<std::string> GridShelf::label_ids() const {
    return ids_of(labels_);
}

const model::Correspondence* GridShelf::correspondence(std::string_view from,
                                                       std::string_view to) const {
    const auto found = std::ranges::find_if(
        correspondences_, [&](const auto& one) { return one.from == from && one.to == to; });
    return found != correspondences_.end() ? &*found : nullptr;
}

const model::ActionLibrary* GridShelf::library_for(std::string_view label_grid) const {
    const auto found = std::ranges::find(libraries_, label_grid, &model::ActionLibrary::grid);
    return found != libraries_.end() ? &*found : nullptr;
}

base::Arguments unknown_name(std::string_view read, const std::vector<std::string>& known) {
    const auto near = base::nearest(read, known);
    return {{"lu", std::string(read)},
            {"attendu", base::listed(known)},
            {"proche", near.value_or("")},
            {"avec", near ? "oui" : "non"}};
}

}  // namespace palier::app
