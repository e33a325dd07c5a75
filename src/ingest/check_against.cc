#include <map>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/place.h"
#include "ingest/read_dossier.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;

std::vector<std::string> engagement_ids(const model::Grid& grid) {
    std::vector<std::string> ids;
    for (const model::Engagement& engagement : grid.engagements) {
        ids.push_back(engagement.id);
    }
    return ids;
}

std::vector<std::string> theme_titles(const model::Grid& grid) {
    std::vector<std::string> titles;
    for (const model::Theme& theme : grid.themes) {
        titles.push_back(theme.title);
    }
    return titles;
}

void check_engagement(const model::PlacedText& engagement, const model::Grid& grid,
                      Diagnostics& diags) {
    if (grid.find_engagement(engagement.value) == nullptr) {
        diags.report("ING-050", engagement.place,
                     {{"lu", engagement.value},
                      {"grille", grid.id},
                      {"attendu", base::listed(engagement_ids(grid))}});
    }
}

/// The theme in the grid, or null after a report.
const model::Theme* check_theme(const model::PlacedText& theme, const model::Grid& grid,
                                Diagnostics& diags) {
    const model::Theme* found = grid.find_theme(theme.value);
    if (found == nullptr) {
        const std::vector<std::string> titles = theme_titles(grid);
        diags.report(
            "ING-051", theme.place,
            {{"lu", theme.value},
             {"grille", grid.id},
             {"attendu", base::nearest(theme.value, titles).value_or(base::listed(titles))}});
    }
    return found;
}

void check_scores(const model::Dossier& dossier, const model::Grid& grid, Diagnostics& diags) {
    std::map<std::pair<std::string, std::string>, Place> first;
    for (const model::ScoreRow& row : dossier.scores) {
        check_engagement(row.engagement, grid, diags);
        if (!row.theme) {
            continue;
        }
        const model::Theme* theme = check_theme(*row.theme, grid, diags);
        if (theme == nullptr) {
            continue;
        }
        const auto [before, is_new] =
            first.try_emplace({row.engagement.value, theme->id}, row.theme->place);
        if (!is_new) {
            diags.report("ING-052", row.theme->place,
                         {{"lu", theme->title},
                          {"engagement", row.engagement.value},
                          {"premier", base::describe(before->second)}});
        }
    }
}

/// Of the rows of any table that may name an engagement.
template <typename T>
void check_engagements(const std::vector<T>& rows, const model::Grid& grid, Diagnostics& diags) {
    for (const T& row : rows) {
        if (row.engagement) {
            check_engagement(*row.engagement, grid, diags);
        }
    }
}

}  // namespace

void check_against(const model::Dossier& dossier, const model::Grid& grid, Diagnostics& diags) {
    check_scores(dossier, grid, diags);
    for (const model::Point& point : dossier.points) {
        if (point.theme) {
            check_theme(*point.theme, grid, diags);
        }
        if (point.engagement) {
            check_engagement(*point.engagement, grid, diags);
        }
    }
    check_engagements(dossier.survey_questions, grid, diags);
    check_engagements(dossier.indicators, grid, diags);
    check_engagements(dossier.actions, grid, diags);
    check_engagements(dossier.achievements, grid, diags);
    for (const model::HistoryRow& row : dossier.history) {
        // Rows of another grid are its own business: its numbers mean other things.
        if (row.grid.value == grid.id) {
            check_engagement(row.engagement, grid, diags);
        }
    }
    check_engagements(dossier.verbatims, grid, diags);
}

}  // namespace palier::ingest
