#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/place.h"
#include "base/utf8.h"
#include "ingest/read_dossier.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;

std::vector<std::string> engagement_ids(const model::Grid& grid) {
    std::vector<std::string> ids;
    ids.reserve(grid.engagements.size());
    for (const model::Engagement& engagement : grid.engagements) {
        ids.push_back(engagement.id);
    }
    return ids;
}

std::vector<std::string> theme_titles(const model::Grid& grid) {
    std::vector<std::string> titles;
    titles.reserve(grid.themes.size());
    for (const model::Theme& theme : grid.themes) {
        titles.push_back(theme.title);
    }
    return titles;
}

void check_engagement(const model::PlacedText& engagement, const model::Grid& grid,
                      Diagnostics& diags) {
    if (!engagement.value.empty() && grid.find_engagement(engagement.value) == nullptr) {
        diags.report("ING-050", engagement.place,
                     {{"lu", engagement.value},
                      {"grille", grid.id},
                      {"attendu", base::listed(engagement_ids(grid))}});
    }
}

/// The theme in the grid, or null: after a report, or for an empty text, which was not read.
const model::Theme* check_theme(const model::PlacedText& theme, const model::Grid& grid,
                                Diagnostics& diags) {
    const model::Theme* found = grid.find_theme(theme.value);
    if (found == nullptr && !theme.value.empty()) {
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
        if (theme == nullptr || row.engagement.value.empty()) {
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

/// The particularities that questions of the grid depend on, in its order.
std::vector<std::string> particularities(const model::Grid& grid) {
    std::vector<std::string> known;
    for (const model::Question& question : grid.questions) {
        const auto* one = std::get_if<std::string>(&question.visible_to);
        const auto is_same = [&](const std::string& other) {
            return base::folded(other) == base::folded(*one);
        };
        if (one != nullptr && std::ranges::none_of(known, is_same)) {
            known.push_back(*one);
        }
    }
    return known;
}

/// What a particularity that the grid knows not was meant to be: those that it holds, when a comma
/// or a line end stands where a semicolon should, else the nearest; empty when it is like none.
std::string meant_particularities(const std::string& written,
                                  const std::vector<std::string>& known) {
    std::string meant;
    for (const std::string& one : known) {
        if (base::folded(written).find(base::folded(one)) != std::string::npos) {
            meant += (meant.empty() ? "" : " ; ") + one;
        }
    }
    return meant.empty() ? base::nearest(written, known).value_or("") : meant;
}

/// A slip of the pen would take questions out of the count without a word, and is an error. What is
/// like nothing that the grid knows hides no question of it: another grid may know it.
void check_particularities(const model::Structure& structure, const model::Grid& grid,
                           Diagnostics& diags) {
    const std::vector<std::string> known = particularities(grid);
    for (const std::string& written : structure.particularities.value) {
        const bool is_known = std::ranges::any_of(known, [&](const std::string& one) {
            return base::folded(one) == base::folded(written);
        });
        if (known.empty() || is_known) {
            continue;
        }
        const std::string meant = meant_particularities(written, known);
        diags.report(meant.empty() ? "ING-096" : "ING-095", structure.particularities.place,
                     {{"lu", written},
                      {"grille", grid.id},
                      {"attendu", meant.empty() ? base::listed(known) : meant},
                      {"connues", base::listed(known)}});
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
    check_particularities(dossier.structure, grid, diags);
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
