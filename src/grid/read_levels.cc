#include "grid/read_levels.h"

#include <utility>

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using base::Score;
using model::LabelGrid;
using model::Level;

constexpr int most_percent = 100;
constexpr int most_levels = 20;
constexpr int decimals_of_values = 6;

std::string machine(const Score& value) {
    return base::to_machine(value.rounded(decimals_of_values));
}

/// Reads one level.
class LevelReader {
  public:
    LevelReader(const Json& value, const Place& place, const LabelGrid& grid, Diagnostics& diags)
        : members_(value, place,
                   {"identifiant", "titre", "ordre", "global_min", "axes_min", "engagements_min",
                    "bloquants_min", "documents"},
                   diags),
          grid_(grid),
          diags_(diags) {}

    Level read() const {
        Level level{.id = members_.identifier("identifiant"), .title = members_.text("titre")};
        level.order = members_.whole("ordre", 1, most_levels).value_or(1);
        level.overall_minimum = members_.number("global_min", 0, most_percent);
        read_axis_minima(level);
        level.engagement_minimum = members_.number("engagements_min", 0, most_percent);
        level.blocking_minimum = members_.number("bloquants_min", 0, 1);
        check_is_mark(level.blocking_minimum);
        level.documents = members_.texts("documents");
        for (std::size_t index = 0; index < level.documents.size(); ++index) {
            check_known(level.documents.at(index), grid_.documents,
                        element_place(members_.place_of("documents"), index), diags_);
        }
        return level;
    }

  private:
    void read_axis_minima(Level& level) const {
        const Json* value = members_.required("axes_min");
        if (value == nullptr) {
            return;
        }
        std::vector<std::string_view> axes;
        axes.reserve(grid_.axes.size());
        for (const model::Axis& axis : grid_.axes) {
            axes.push_back(axis.id);
        }
        const Members minima(*value, members_.place_of("axes_min"), axes, diags_);
        for (const std::string_view axis : axes) {
            if (minima.has(axis)) {
                level.axis_minima.emplace(axis, minima.number(axis, 0, most_percent));
            }
        }
    }

    void check_is_mark(const Score& value) const {
        if (grid_.marks.empty() ||
            std::ranges::find(grid_.marks, value, &model::Mark::value) != grid_.marks.end()) {
            return;
        }
        std::vector<std::string> values;
        values.reserve(grid_.marks.size());
        for (const model::Mark& mark : grid_.marks) {
            values.push_back(machine(mark.value));
        }
        diags_.report("GRI-038", members_.place_of("bloquants_min"),
                      {{"lu", machine(value)}, {"attendu", base::listed(values)}});
    }

    Members members_;
    const LabelGrid& grid_;
    Diagnostics& diags_;
};

/// Compares a level with the one below.
class Step {
  public:
    Step(const Level& below, const Level& level, Place place, Diagnostics& diags)
        : below_(below), level_(level), place_(std::move(place)), diags_(diags) {}

    void check() const {
        no_lower("/global_min", below_.overall_minimum, level_.overall_minimum);
        for (const auto& [axis, minimum] : below_.axis_minima) {
            const auto found = level_.axis_minima.find(axis);
            no_lower("/axes_min/" + axis, minimum,
                     found != level_.axis_minima.end() ? found->second : Score(0));
        }
        no_lower("/engagements_min", below_.engagement_minimum, level_.engagement_minimum);
        no_lower("/bloquants_min", below_.blocking_minimum, level_.blocking_minimum);
    }

  private:
    void no_lower(const std::string& member, const Score& below, const Score& above) const {
        if (above < below) {
            Place place = place_;
            place.cell += member;
            diags_.report("GRI-037", place, {{"lu", machine(above)}, {"attendu", machine(below)}});
        }
    }

    const Level& below_;
    const Level& level_;
    Place place_;
    Diagnostics& diags_;
};

void check_steps(const std::vector<Level>& levels, const Place& list, Diagnostics& diags) {
    for (std::size_t index = 0; index < levels.size(); ++index) {
        const Level& level = levels.at(index);
        const Place place = element_place(list, index);
        const int expected = static_cast<int>(index) + 1;
        if (level.order != expected) {
            Place order = place;
            order.cell += "/ordre";
            diags.report(
                "GRI-036", order,
                {{"lu", std::to_string(level.order)}, {"attendu", std::to_string(expected)}});
        }
        if (index > 0) {
            Step(levels.at(index - 1), level, place, diags).check();
        }
    }
}

}  // namespace

void read_levels(const Members& file, LabelGrid& grid, Diagnostics& diags) {
    Diagnostics found;
    const Place place = file.place_of("niveaux");
    const std::span<const Json> list = file.list("niveaux");
    grid.levels.reserve(list.size());
    for (const Json& element : list) {
        grid.levels.push_back(
            LevelReader(element, element_place(place, grid.levels.size()), grid, found).read());
    }
    check_unique(grid.levels, place, found);
    // A minimum that could not be read is compared with nothing.
    if (!found.has_errors()) {
        check_steps(grid.levels, place, found);
    }
    diags.append(found);
}

}  // namespace palier::grid
