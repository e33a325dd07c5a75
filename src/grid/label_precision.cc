#include "grid/label_precision.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace palier::grid {

namespace {

using base::Score;
using model::LabelGrid;

__extension__ using Wide = __int128;

/// Numbers from here on are not told apart.
constexpr Wide too_large = Wide{1} << 62;
constexpr std::int64_t percent = 100;
constexpr int decimals_of_numbers = 6;

Wide product(Wide left, Wide right) {
    return std::min(too_large, left * right);
}

Wide common_multiple(Wide left, std::int64_t right) {
    const auto rest = static_cast<std::int64_t>(left % right);
    return product(left, right / std::gcd(right, rest));
}

/// Numbers as whole numbers of a unit that they share.
class WholeNumbers {
  public:
    void add(const Score& value) {
        values_.push_back(value);
        unit_ = std::lcm(unit_, value.denominator());
    }

    /// How many of the unit are 1: at most a million, for numbers of six decimals.
    std::int64_t unit() const { return unit_; }
    std::int64_t of(const Score& value) const {
        return value.numerator() * (unit_ / value.denominator());
    }
    Wide sum() const {
        Wide sum = 0;
        for (const Score& value : values_) {
            sum += of(value);
        }
        return sum;
    }

  private:
    std::vector<Score> values_;
    std::int64_t unit_ = 1;
};

/// The largest denominator that a sum of rates of axes may have, for one unit of a mark: a multiple
/// of what weighs on each axis, which is any whole number up to the weights of all its criteria.
Wide largest_denominator(const LabelGrid& grid, const WholeNumbers& weights) {
    Wide of_all = 1;
    Wide heaviest = 0;
    for (const model::Axis& axis : grid.axes) {
        Wide weight = 0;
        for (const model::Criterion& criterion : grid.criteria) {
            weight += criterion.axis == axis.id ? weights.of(criterion.weight) : 0;
        }
        of_all = product(of_all, weight);
        heaviest = std::max(heaviest, weight);
    }
    Wide of_any = 1;
    for (std::int64_t weight = 1; weight <= heaviest && of_any < of_all; ++weight) {
        of_any = common_multiple(of_any, weight);
    }
    return std::min(of_all, of_any);
}

bool rates_fit(const LabelGrid& grid) {
    WholeNumbers weights;
    for (const model::Criterion& criterion : grid.criteria) {
        weights.add(criterion.weight);
    }
    WholeNumbers axes;
    for (const model::Axis& axis : grid.axes) {
        axes.add(axis.weight);
    }
    WholeNumbers marks;
    for (const model::Mark& mark : grid.marks) {
        marks.add(mark.value);
    }
    const Wide of_axes = std::max<Wide>(percent * axes.sum(), axes.unit());
    const Wide overall =
        product(product(of_axes, marks.unit()), largest_denominator(grid, weights));
    const Wide of_criteria = std::max<Wide>(percent * weights.sum(), weights.unit());
    return overall < too_large && product(of_criteria, marks.unit()) < too_large;
}

/// A number of the file, and where it stands.
struct Written {
    Score value = 0;
    base::Place place = {};
};

/// The number of the most decimals; of those, the largest; of those, the first.
class Finest {
  public:
    explicit Finest(const Members& file) : file_(file) {}

    void look_at(const Score& value, std::string_view list, std::size_t index,
                 const std::string& member) {
        if (!found_.place.cell.empty() && std::pair(value.denominator(), value) <=
                                              std::pair(found_.value.denominator(), found_.value)) {
            return;
        }
        found_ = {.value = value, .place = element_place(file_.place_of(list), index)};
        found_.place.cell += "/" + member;
    }
    const Written& found() const { return found_; }

  private:
    const Members& file_;
    Written found_;
};

}  // namespace

void check_precision(const Members& file, const LabelGrid& grid, base::Diagnostics& diags) {
    if (rates_fit(grid)) {
        return;
    }
    Finest finest(file);
    for (std::size_t index = 0; index < grid.criteria.size(); ++index) {
        finest.look_at(grid.criteria.at(index).weight, "criteres", index, "poids");
    }
    for (std::size_t index = 0; index < grid.axes.size(); ++index) {
        finest.look_at(grid.axes.at(index).weight, "axes", index, "poids");
    }
    for (std::size_t index = 0; index < grid.marks.size(); ++index) {
        finest.look_at(grid.marks.at(index).value, "cotations", index, "valeur");
    }
    const Written& found = finest.found();
    diags.report("GRI-009", found.place,
                 {{"lu", base::to_machine(found.value.rounded(decimals_of_numbers))},
                  {"attendu",
                   "un nombre de moins de décimales, ou plus petit : ensemble, les poids et les "
                   "cotations sont trop fins pour un calcul exact"}});
}

}  // namespace palier::grid
