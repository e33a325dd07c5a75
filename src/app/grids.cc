#include "app/grids.h"

#include "app/describe_grid.h"
#include "app/grid_shelf.h"
#include "app/grid_words.h"

namespace palier::app {

namespace {

/// Calls `visit` with each list of grids of the shelf and the word for its kind.
template <typename Visit>
void for_each_kind(const GridShelf& shelf, const Visit& visit) {
    visit("Diagnostic", shelf.all());
    visit("Label", shelf.labels());
    visit("Échelles d’enquête", shelf.scale_sets());
    visit("Correspondance", shelf.correspondences());
    visit("Projets d’actions", shelf.libraries());
}

std::string listed_grids(const GridShelf& shelf) {
    std::size_t width = 0;
    for_each_kind(
        shelf, [&](const char*, const auto& grids) { width = std::max(width, longest_id(grids)); });
    PlainText text;
    for_each_kind(shelf, [&](const char* kind, const auto& grids) {
        if (grids.empty()) {
            return;
        }
        if (!text.text().empty()) {
            text.blank();
        }
        text.paragraph(kind);
        for (const auto& grid : grids) {
            text.item(grid.id, width, grid.title);
            text.item("", width,
                      version_and_date(grid) + ", " + compose::origin_word(grid.origin.kind));
        }
    });
    return text.text();
}

/// The description of the grid of an id, the kinds in their order; empty when there is none.
std::string described_by_id(const GridShelf& shelf, const std::string& id) {
    std::string text;
    for_each_kind(shelf, [&](const char*, const auto& grids) {
        for (const auto& grid : grids) {
            if (grid.id == id && text.empty()) {
                text = described(grid);
            }
        }
    });
    return text;
}

std::vector<std::string> all_ids(const GridShelf& shelf) {
    std::vector<std::string> ids;
    for_each_kind(shelf, [&](const char*, const auto& grids) {
        for (const auto& grid : grids) {
            ids.push_back(grid.id);
        }
    });
    return ids;
}

}  // namespace

GridAnswer list_grids(const std::optional<std::filesystem::path>& own,
                      const Environment& environment) {
    GridAnswer answer;
    const auto loaded = GridShelf::load(own, environment, answer.diags);
    if (const auto* failure = std::get_if<Outcome>(&loaded)) {
        answer.outcome = *failure;
        return answer;
    }
    answer.text = listed_grids(std::get<GridShelf>(loaded));
    return answer;
}

GridAnswer show_grid(const std::string& id, const std::optional<std::filesystem::path>& own,
                     const Environment& environment) {
    GridAnswer answer;
    const auto loaded = GridShelf::load(own, environment, answer.diags);
    if (const auto* failure = std::get_if<Outcome>(&loaded)) {
        answer.outcome = *failure;
        return answer;
    }
    const auto& shelf = std::get<GridShelf>(loaded);
    answer.text = described_by_id(shelf, id);
    if (answer.text.empty()) {
        answer.diags.report("DOS-011", {}, unknown_name(id, all_ids(shelf)));
        answer.outcome = Outcome::BadInput;
    }
    return answer;
}

GridAnswer check_grid(const std::filesystem::path& file, const Environment& environment) {
    GridAnswer answer;
    const auto loaded = load_grid_file(file, environment.files, answer.diags);
    if (const auto* failure = std::get_if<Outcome>(&loaded)) {
        answer.outcome = *failure;
    }
    return answer;
}

}  // namespace palier::app
