#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/label.h"

namespace palier::analysis::testing {

/// Axis « a » (weight 3): C1 and C2 (which blocks) of E1, C3 (weight 2) of E2; axis « b » (weight
/// 1): C4. Efforts 1, 2, 3, 1. Marks 0, 0,25, 0,75, 1. Bronze asks for 50 overall, 40 on « a », 25
/// for each engagement, 0,75 on C2, a survey; « or » for 80 overall, 60 for each engagement, 1 on
/// C2.
inline model::LabelGrid small_grid() {
    using base::Score;
    model::LabelGrid grid{.id = "label",
                          .title = "Label",
                          .version = "1",
                          .date = base::Date::from(2026, 1, 1).value()};
    grid.marks = {{"non", "Non", 0},
                  {"amorce", "Amorcé", Score::ratio(1, 4)},
                  {"presque", "Presque", Score::ratio(3, 4)},
                  {"oui", "Oui", 1}};
    grid.axes = {{"a", "Axe a", 3}, {"b", "Axe b", 1}};
    grid.engagements = {{"E1", 1, "Un"}, {"E2", 2, "Deux"}};
    grid.documents = {{"enquete", "Enquête des usagers", "Enquêtes", "usagers"}};
    grid.criteria = {{.id = "C1", .axis = "a", .engagement = "E1", .effort = 1},
                     {.id = "C2", .axis = "a", .engagement = "E1", .blocking = true, .effort = 2},
                     {.id = "C3", .axis = "a", .engagement = "E2", .weight = 2, .effort = 3},
                     {.id = "C4", .axis = "b", .effort = 1}};
    grid.levels = {{.id = "bronze",
                    .title = "Bronze",
                    .order = 1,
                    .overall_minimum = 50,
                    .axis_minima = {{"a", 40}},
                    .engagement_minimum = 25,
                    .blocking_minimum = Score::ratio(3, 4),
                    .documents = {"enquete"}},
                   {.id = "or",
                    .title = "Or",
                    .order = 2,
                    .overall_minimum = 80,
                    .engagement_minimum = 60,
                    .blocking_minimum = 1}};
    return grid;
}

/// A result of marks by criteria, in the order of the grid: ids, « NA », or nothing where there is
/// no mark. With a survey unless `documents` says otherwise.
inline LabelResult result_with(const model::LabelGrid& grid, const std::vector<std::string>& marks,
                               const std::vector<std::string>& documents = {"enquete"}) {
    std::vector<CriterionResult> criteria;
    for (std::size_t index = 0; index < grid.criteria.size(); ++index) {
        const std::string& mark = marks.at(index);
        CriterionResult criterion{.criterion = grid.criteria.at(index).id,
                                  .value = grid.marks.front().value};
        if (mark == "NA") {
            criterion.not_applicable = true;
            criterion.value = 0;
        } else if (!mark.empty()) {
            criterion.mark = mark;
            criterion.value = grid.find_mark(mark)->value;
        }
        criteria.push_back(std::move(criterion));
    }
    return rate_criteria(grid, std::move(criteria), documents);
}

}  // namespace palier::analysis::testing
