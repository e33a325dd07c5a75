// Measures how long the cheapest path takes on grids of 100 criteria, and prints the median and the
// longest of each kind. Not a test: a figure depends on the machine.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "analysis/cheapest_path.h"
#include "analysis/what_if.h"
#include "support/numbers.h"

namespace palier {
namespace {

using base::Score;
using support::Numbers;

constexpr std::size_t criteria_of_a_grid = 100;
constexpr std::uint64_t grids_of_a_kind = 20;

/// What sets one kind of grid apart.
struct Kind {
    const char* name;
    std::size_t engagements;
    /// Weights are whole numbers from 1 to this, divided by `weight_unit`.
    std::int64_t largest_weight;
    std::int64_t weight_unit;
    /// Of 100 criteria, how many a mark of a low one.
    std::int64_t low;
    /// Dissatisfactions are hundredths of this; 0: there are none.
    std::int64_t dissatisfactions;
    enum class Axes { AsInTheExample, AtRandom } axes;
};

/// Its axis and engagement. In the example grid, two thirds are of the first axis and of one
/// engagement each; of the others, a third have none, and two engagements have the rest.
model::Criterion criterion_of(const Kind& kind, const model::LabelGrid& grid, std::size_t index,
                              Numbers& numbers) {
    model::Criterion criterion{.id = "C" + std::to_string(1000 + index)};
    const std::size_t engagement = index * kind.engagements / criteria_of_a_grid;
    if (kind.axes == Kind::Axes::AsInTheExample) {
        constexpr std::size_t first_axis = 66;
        constexpr std::size_t second_axis = 85;
        criterion.axis = index < first_axis ? "a" : index < second_axis ? "b" : "c";
        if (index < first_axis) {
            criterion.engagement = grid.engagements.at(index * kind.engagements / first_axis).id;
        } else if (numbers.below(3) > 0) {
            criterion.engagement =
                grid.engagements.at(kind.engagements - (index < second_axis ? 2 : 3)).id;
        }
        return criterion;
    }
    const std::int64_t of_ten = numbers.below(10);
    criterion.axis = of_ten < 6 ? "a" : of_ten < 8 ? "b" : "c";
    if (numbers.below(10) > 0) {
        criterion.engagement = grid.engagements.at(engagement).id;
    }
    return criterion;
}

model::LabelGrid grid_of(const Kind& kind, Numbers& numbers) {
    model::LabelGrid grid{.id = "label",
                          .title = "Label",
                          .version = "1",
                          .date = base::Date::from(2026, 1, 1).value()};
    grid.marks = {{"non", "Non", 0},
                  {"amorce", "Amorcé", Score::ratio(1, 4)},
                  {"presque", "Presque", Score::ratio(3, 4)},
                  {"oui", "Oui", 1}};
    grid.axes = {{"a", "Axe a", 3}, {"b", "Axe b", 2}, {"c", "Axe c", 1}};
    for (std::size_t index = 0; index < kind.engagements; ++index) {
        const std::string id = "E" + std::to_string(index + 1);
        grid.engagements.push_back({.id = id, .number = static_cast<int>(index) + 1, .title = id});
    }
    for (std::size_t index = 0; index < criteria_of_a_grid; ++index) {
        model::Criterion criterion = criterion_of(kind, grid, index, numbers);
        criterion.weight = Score::ratio(1 + numbers.below(kind.largest_weight), kind.weight_unit);
        criterion.blocking = numbers.below(12) == 0;
        criterion.effort = 1 + static_cast<int>(numbers.below(3));
        grid.criteria.push_back(std::move(criterion));
    }
    grid.levels = {{.id = "or",
                    .title = "Or",
                    .overall_minimum = 80,
                    .axis_minima = {{"a", 75}, {"b", 70}, {"c", 70}},
                    .engagement_minimum = 60,
                    .blocking_minimum = 1}};
    return grid;
}

double milliseconds_of(const Kind& kind, std::uint64_t seed) {
    Numbers numbers(seed);
    const model::LabelGrid grid = grid_of(kind, numbers);
    std::vector<analysis::CriterionResult> criteria;
    analysis::Dissatisfaction dissatisfaction;
    for (const model::Criterion& criterion : grid.criteria) {
        const auto mark = static_cast<std::size_t>(
            numbers.below(100) < kind.low ? numbers.below(2) : 1 + numbers.below(3));
        criteria.push_back({.criterion = criterion.id,
                            .mark = grid.marks.at(mark).id,
                            .value = grid.marks.at(mark).value});
        if (kind.dissatisfactions > 0) {
            dissatisfaction[criterion.id] =
                Score::ratio(numbers.below(kind.dissatisfactions) * 100, kind.dissatisfactions);
        }
    }
    const analysis::LabelResult result = analysis::rate_criteria(grid, criteria, {});
    const auto start = std::chrono::steady_clock::now();
    const analysis::CheapestPath path =
        analysis::cheapest_path(grid, result, "or", dissatisfaction);
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    std::map<std::string, std::string> marks;
    for (const analysis::MarkChange& change : path.best->changes) {
        marks[change.criterion] = change.to;
    }
    if (!analysis::with_marks(grid, result, marks).reached) {
        std::printf("%s, %llu : le palier n’est pas atteint\n", kind.name,
                    static_cast<unsigned long long>(seed));
    }
    return taken.count();
}

void measure(const Kind& kind) {
    std::vector<double> times;
    for (std::uint64_t seed = 1; seed <= grids_of_a_kind; ++seed) {
        times.push_back(milliseconds_of(kind, seed));
    }
    std::ranges::sort(times);
    std::printf("%-52s médiane %7.2f ms, maximum %7.2f ms\n", kind.name, times.at(times.size() / 2),
                times.back());
    std::fflush(stdout);
}

}  // namespace
}  // namespace palier

int main() {
    using Axes = palier::Kind::Axes;
    for (const palier::Kind& kind : {
             palier::Kind{"comme l’exemple", 8, 3, 1, 50, 1000, Axes::AsInTheExample},
             palier::Kind{"comme l’exemple, sans enquête", 8, 3, 1, 50, 0, Axes::AsInTheExample},
             palier::Kind{"comme l’exemple, cotations basses", 8, 3, 1, 90, 1000,
                          Axes::AsInTheExample},
             palier::Kind{"comme l’exemple, poids de 0,01 à 3", 8, 300, 100, 50, 1000,
                          Axes::AsInTheExample},
             palier::Kind{"axes au hasard dans chaque engagement", 8, 3, 1, 50, 1000,
                          Axes::AtRandom},
         }) {
        palier::measure(kind);
    }
}
