#include <utility>

#include "grid/read_questions.h"
#include "grid/readers.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;

model::Theme read_theme(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"identifiant", "titre"}, diags);
    return {.id = members.identifier("identifiant"), .title = members.text("titre")};
}

void read_themes(const Members& file, model::Grid& grid, Diagnostics& diags) {
    const Place place = file.place_of("themes");
    const std::span<const Json> list = file.list("themes");
    grid.themes.reserve(list.size());
    for (const Json& element : list) {
        grid.themes.push_back(read_theme(element, element_place(place, grid.themes.size()), diags));
    }
    check_unique(grid.themes, place, diags);
}

}  // namespace

std::optional<model::Grid> read_diagnostic(const GridText& text, Diagnostics& diags) {
    Diagnostics found;
    const Members file =
        file_members(text, "diagnostic", {"engagements", "themes", "baremes", "questions"}, found);
    Head head = read_head(file, found);
    model::Grid grid{.id = std::move(head.id),
                     .title = std::move(head.title),
                     .version = std::move(head.version),
                     .date = head.date,
                     .origin = std::move(head.origin),
                     .program = std::move(head.program),
                     .display = head.display};
    grid.engagements = read_engagements(file, found);
    read_themes(file, grid, found);
    if (file.has("baremes")) {
        read_point_tables(file, grid, found);
    }
    if (file.has("questions")) {
        read_questions(file, grid, found);
    }
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(grid));
}

}  // namespace palier::grid
