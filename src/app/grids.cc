#include "app/grids.h"

#include <algorithm>

#include "app/grid_shelf.h"
#include "app/origin.h"
#include "base/french.h"
#include "base/utf8.h"

namespace palier::app {

namespace {

/// The text followed by blanks, up to a width in letters.
std::string padded(const std::string& text, std::size_t width) {
    const std::size_t letters = base::to_code_points(text).size();
    return text + std::string(width > letters ? width - letters : 0, ' ');
}

std::string version_and_date(const model::Grid& grid) {
    return "version " + grid.version + " du " + base::french::date(grid.date);
}

std::string described(const model::Grid& grid) {
    std::string text = grid.title + "\n" + grid.id + ", " + version_and_date(grid) + ", " +
                       origin_word(grid.origin.kind) + "\n";
    for (const std::string& each : {grid.origin.text, grid.origin.source}) {
        text += each.empty() ? "" : "\n" + each + "\n";
    }
    text += "\nEngagements\n";
    std::size_t width = 0;
    for (const model::Engagement& engagement : grid.engagements) {
        width = std::max(width, engagement.id.size());
    }
    for (const model::Engagement& engagement : grid.engagements) {
        text += "  " + padded(engagement.id, width) + "  " + engagement.title + "\n";
    }
    text += grid.themes.empty() ? "" : "\nThèmes\n";
    for (const model::Theme& theme : grid.themes) {
        text += "  " + theme.title + "\n";
    }
    return base::french::spaced(text);
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
    const auto& grids = std::get<GridShelf>(loaded).all();
    std::size_t width = 0;
    for (const model::Grid& grid : grids) {
        width = std::max(width, grid.id.size());
    }
    for (const model::Grid& grid : grids) {
        answer.text += padded(grid.id, width) + "  " + version_and_date(grid) + ", " +
                       origin_word(grid.origin.kind) + "  " + grid.title + "\n";
    }
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
    const model::Grid* grid = shelf.find(id);
    if (grid == nullptr) {
        answer.diags.report("DOS-011", {}, unknown_name(id, shelf.ids()));
        answer.outcome = Outcome::BadInput;
        return answer;
    }
    answer.text = described(*grid);
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
