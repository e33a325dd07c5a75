#include "app/grid_folder.h"

#include <algorithm>
#include <utility>

#include "app/grid_shelf.h"

namespace palier::app {

namespace {

using base::Diagnostics;
using base::Place;

Place place_in(const std::filesystem::path& file, std::string pointer) {
    return {.encoding = Place::Encoding::Json, .file = file.string(), .cell = std::move(pointer)};
}

/// Puts loaded grids into their folder, each kind by itself.
class Sorter {
  public:
    Sorter(GridFolder& folder, std::filesystem::path file, Owner owner, Diagnostics& diags)
        : folder_(folder), file_(std::move(file)), owner_(owner), diags_(diags) {}

    void operator()(model::Grid&& grid) const { add(folder_.diagnostics, std::move(grid)); }
    void operator()(model::LabelGrid&& grid) const { add(folder_.labels, std::move(grid)); }
    void operator()(model::ScaleSet&& set) const { add(folder_.scale_sets, std::move(set)); }
    void operator()(model::Correspondence&& correspondence) const {
        add(folder_.correspondences, std::move(correspondence));
    }
    void operator()(model::ActionLibrary&& library) const {
        add(folder_.libraries, std::move(library));
    }

  private:
    template <typename T>
    void add(FiledById<T>& grids, T&& grid) const {
        const std::string id = grid.id;
        const auto [place, added] =
            grids.try_emplace(id, Filed<T>{std::forward<T>(grid), file_, owner_});
        if (!added) {
            diags_.report("DOS-021", Place{.file = file_.string()},
                          {{"lu", id}, {"autre", place->second.file.string()}});
        }
    }

    GridFolder& folder_;
    std::filesystem::path file_;
    Owner owner_;
    Diagnostics& diags_;
};

/// A dossier names a scale by its id alone.
void check_scales(const GridFolder& folder, Diagnostics& diags) {
    std::map<std::string, std::filesystem::path> files;
    for (const auto& [id, set] : folder.scale_sets) {
        for (std::size_t index = 0; index < set.grid.scales.size(); ++index) {
            const std::string& scale = set.grid.scales.at(index).id;
            const auto [first, fresh] = files.try_emplace(scale, set.file);
            if (!fresh) {
                diags.report(
                    "DOS-026",
                    place_in(set.file, "/echelles/" + std::to_string(index) + "/identifiant"),
                    {{"lu", scale}, {"autre", first->second.string()}});
            }
        }
    }
}

void check_pairs(const GridFolder& folder, Diagnostics& diags) {
    std::map<std::pair<std::string, std::string>, std::filesystem::path> files;
    for (const auto& [id, filed] : folder.correspondences) {
        const auto [first, fresh] = files.try_emplace({filed.grid.from, filed.grid.to}, filed.file);
        if (!fresh) {
            diags.report("DOS-027", Place{.file = filed.file.string()},
                         {{"de", filed.grid.from},
                          {"vers", filed.grid.to},
                          {"autre", first->second.string()}});
        }
    }
}

/// A plan takes its drafts from one library.
void check_libraries(const GridFolder& folder, Diagnostics& diags) {
    std::map<std::string, std::filesystem::path> files;
    for (const auto& [id, filed] : folder.libraries) {
        const auto [first, fresh] = files.try_emplace(filed.grid.grid, filed.file);
        if (!fresh) {
            diags.report("DOS-028", place_in(filed.file, "/grille_label"),
                         {{"lu", filed.grid.grid}, {"autre", first->second.string()}});
        }
    }
}

/// The grid that a file speaks of; null when there is none, or when the user put another in the
/// place of the one that the program's file knows.
template <typename T>
const T* known_grid(const FiledById<T>& grids, const std::string& id, Owner owner) {
    const auto found = grids.find(id);
    const bool comparable =
        found != grids.end() && (owner == Owner::User || found->second.owner == Owner::Program);
    return comparable ? &found->second.grid : nullptr;
}

/// Reports those of `ids` that `has` knows nothing of.
template <typename Has>
void check_list(const std::vector<std::string>& ids, const Has& has, const Place& list,
                const std::string& grid, Diagnostics& diags) {
    for (std::size_t index = 0; index < ids.size(); ++index) {
        if (!has(ids.at(index))) {
            Place place = list;
            place.cell += "/" + std::to_string(index);
            diags.report("DOS-024", place, {{"lu", ids.at(index)}, {"grille", grid}});
        }
    }
}

void check_estimates(const Filed<model::LabelGrid>& label, const model::Grid& grid,
                     Diagnostics& diags) {
    const auto has_question = [&](const std::string& id) {
        return std::ranges::find(grid.questions, id, &model::Question::id) != grid.questions.end();
    };
    const auto has_theme = [&](const std::string& id) {
        return std::ranges::find(grid.themes, id, &model::Theme::id) != grid.themes.end();
    };
    for (std::size_t index = 0; index < label.grid.criteria.size(); ++index) {
        const model::Criterion& criterion = label.grid.criteria.at(index);
        const std::string estimates = "/criteres/" + std::to_string(index) + "/estime_par";
        check_list(criterion.questions, has_question,
                   place_in(label.file, estimates + "/questions"), grid.id, diags);
        check_list(criterion.themes, has_theme, place_in(label.file, estimates + "/themes"),
                   grid.id, diags);
    }
}

void check_criteria(const Filed<model::ActionLibrary>& library, const model::LabelGrid& grid,
                    Diagnostics& diags) {
    for (std::size_t index = 0; index < library.grid.actions.size(); ++index) {
        const std::string& criterion = library.grid.actions.at(index).criterion;
        if (std::ranges::find(grid.criteria, criterion, &model::Criterion::id) ==
            grid.criteria.end()) {
            diags.report("DOS-029",
                         place_in(library.file, "/actions/" + std::to_string(index) + "/critere"),
                         {{"lu", criterion}, {"grille", grid.id}});
        }
    }
}

void check_lines(const Filed<model::Correspondence>& filed, const FiledById<model::Grid>& grids,
                 Diagnostics& diags) {
    const model::Grid* from = known_grid(grids, filed.grid.from, filed.owner);
    const model::Grid* to = known_grid(grids, filed.grid.to, filed.owner);
    for (std::size_t index = 0; index < filed.grid.lines.size(); ++index) {
        const model::Correspondence::Line& line = filed.grid.lines.at(index);
        const std::string pointer = "/lignes/" + std::to_string(index);
        if (from != nullptr && from->find_engagement(line.from) == nullptr) {
            diags.report("DOS-025", place_in(filed.file, pointer + "/de"),
                         {{"lu", line.from}, {"grille", from->id}});
        }
        if (line.to && to != nullptr && to->find_engagement(*line.to) == nullptr) {
            diags.report("DOS-025", place_in(filed.file, pointer + "/vers"),
                         {{"lu", *line.to}, {"grille", to->id}});
        }
    }
}

}  // namespace

void GridFolder::merge(GridFolder& other) {
    diagnostics.merge(other.diagnostics);
    labels.merge(other.labels);
    scale_sets.merge(other.scale_sets);
    correspondences.merge(other.correspondences);
    libraries.merge(other.libraries);
}

std::optional<GridFolder> load_grid_folder(const std::filesystem::path& folder, Owner owner,
                                           const base::Files& files, Diagnostics& diags) {
    const auto names = files.list(folder);
    if (!names) {
        diags.report("DOS-002", {}, {{"lu", folder.string()}});
        return std::nullopt;
    }
    GridFolder grids;
    Diagnostics found;
    for (const std::string& name : *names) {
        const std::filesystem::path file = folder / name;
        if (file.extension() != ".json" || files.kind(file) != base::Files::Kind::File) {
            continue;
        }
        auto loaded = load_grid_file(file, files, found);
        if (auto* any = std::get_if<grid::AnyGrid>(&loaded)) {
            std::visit(Sorter(grids, file, owner, found), std::move(*any));
        }
    }
    check_scales(grids, found);
    check_pairs(grids, found);
    check_libraries(grids, found);
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(grids));
}

void check_references(const GridFolder& grids, Diagnostics& diags) {
    for (const auto& [id, label] : grids.labels) {
        if (const model::Grid* grid =
                known_grid(grids.diagnostics, label.grid.diagnostic_grid, label.owner)) {
            check_estimates(label, *grid, diags);
        }
    }
    for (const auto& [id, correspondence] : grids.correspondences) {
        check_lines(correspondence, grids.diagnostics, diags);
    }
    for (const auto& [id, library] : grids.libraries) {
        if (const model::LabelGrid* grid =
                known_grid(grids.labels, library.grid.grid, library.owner)) {
            check_criteria(library, *grid, diags);
        }
    }
}

}  // namespace palier::app
