#include <string>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/read_dossier.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;

/// No label wanted.
constexpr std::string_view no_level = "aucun";

std::vector<std::string> criterion_ids(const model::LabelGrid& grid) {
    std::vector<std::string> ids;
    ids.reserve(grid.criteria.size());
    for (const model::Criterion& criterion : grid.criteria) {
        ids.push_back(criterion.id);
    }
    return ids;
}

std::vector<std::string> mark_labels(const model::LabelGrid& grid) {
    std::vector<std::string> labels;
    labels.reserve(grid.marks.size() + 1);
    for (const model::Mark& mark : grid.marks) {
        labels.push_back(mark.label);
    }
    labels.emplace_back("Non applicable");
    return labels;
}

std::vector<std::string> level_ids(const model::LabelGrid& grid) {
    std::vector<std::string> ids;
    ids.reserve(grid.levels.size() + 1);
    for (const model::Level& level : grid.levels) {
        ids.push_back(level.id);
    }
    ids.emplace_back(no_level);
    return ids;
}

void check_criterion(const model::PlacedText& criterion, const model::LabelGrid& grid,
                     Diagnostics& diags) {
    if (!criterion.value.empty() && grid.find_criterion(criterion.value) == nullptr) {
        const std::vector<std::string> ids = criterion_ids(grid);
        diags.report(
            "ING-090", criterion.place,
            {{"lu", criterion.value},
             {"grille", grid.id},
             {"attendu", base::nearest(criterion.value, ids).value_or(base::listed(ids))}});
    }
}

void check_mark(const model::PlacedText& mark, const model::LabelGrid& grid, Diagnostics& diags) {
    const bool known = mark.value.empty() || means_not_applicable(mark.value) ||
                       grid.find_mark(mark.value) != nullptr;
    if (!known) {
        diags.report("ING-091", mark.place,
                     {{"lu", mark.value},
                      {"grille", grid.id},
                      {"attendu", base::listed(mark_labels(grid))}});
    }
}

void check_target(const model::PlacedText& level, const model::LabelGrid& grid,
                  Diagnostics& diags) {
    const bool known = level.value.empty() || base::folded(level.value) == no_level ||
                       grid.find_level(level.value) != nullptr;
    if (!known) {
        diags.report(
            "ING-092", level.place,
            {{"lu", level.value}, {"grille", grid.id}, {"attendu", base::listed(level_ids(grid))}});
    }
}

}  // namespace

void check_against_label(const model::Dossier& dossier, const model::LabelGrid& grid,
                         Diagnostics& diags) {
    check_target(dossier.structure.target_level, grid, diags);
    for (const model::MarkRow& row : dossier.marks) {
        check_criterion(row.criterion, grid, diags);
        check_mark(row.mark, grid, diags);
    }
    for (const model::Action& action : dossier.actions) {
        if (action.criterion) {
            check_criterion(*action.criterion, grid, diags);
        }
    }
}

}  // namespace palier::ingest
