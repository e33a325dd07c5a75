#include "analysis/cover_bounds.h"

#include <algorithm>
#include <utility>

namespace palier::analysis {

namespace {

using Wide = WideInteger;

constexpr Wide out_of_reach = Wide{1} << 120;
/// What is missing of a need, in parts of it, while prices are looked for.
constexpr std::int64_t whole_need = std::int64_t{1} << 16;
/// A group's need is cut into so many cells, at most, by the bounds.
constexpr std::int64_t most_cells = 512;

std::int64_t divided_up(std::int64_t value, std::int64_t by) {
    return (value + by - 1) / by;
}

/// Prices of needs by an ascent of the dual: what serves a need that is not met grows dearer.
class Prices {
  public:
    Prices(const CoverProblem& problem, const CoverCosts& costs)
        : problem_(problem), costs_(costs), amounts_(problem.needs) {
        amounts_.insert(amounts_.end(), problem.group_needs.begin(), problem.group_needs.end());
        prices_.assign(amounts_.size(), 0);
        parts_.reserve(problem.items.size());
        for (const CoverItem& item : problem.items) {
            std::vector<Parts> parts;
            for (std::size_t need = 0; need <= problem.needs.size(); ++need) {
                const bool is_own = need == problem.needs.size();
                add_parts(is_own ? need + item.group : need, gains_towards(item, need), parts);
            }
            parts_.push_back(std::move(parts));
        }
    }

    /// Of a unit of each need, times `cover_scale`. Prices of groups, which the bounds do without,
    /// are not among them.
    std::vector<Wide> found() {
        std::int64_t step = 0;
        for (const std::vector<std::int64_t>& costs : costs_) {
            step += costs.back() * whole_need / first_part;
        }
        std::vector<std::int64_t> best = prices_;
        Wide best_bound = -1;
        for (int round = 0; round < rounds && step > 0 && !problem_.needs.empty(); ++round) {
            const Wide bound = assess();
            if (bound > best_bound) {
                best_bound = bound;
                best = prices_;
            }
            move(step);
            step = step * slowing / (slowing + 1);
        }
        std::vector<Wide> result;
        result.reserve(problem_.needs.size());
        for (std::size_t need = 0; need < problem_.needs.size(); ++need) {
            const std::int64_t amount = problem_.needs.at(need);
            result.push_back(amount > 0 ? best.at(need) * (cover_scale / whole_need) / amount : 0);
        }
        return result;
    }

  private:
    static constexpr int rounds = 200;
    static constexpr std::int64_t slowing = 24;
    static constexpr std::int64_t first_part = 4;

    /// The parts of a need that the numbers of steps of an item meet, times `whole_need`.
    struct Parts {
        std::size_t need = 0;
        std::vector<std::int64_t> by_steps = {};
    };

    void add_parts(std::size_t need, std::span<const std::int64_t> gains,
                   std::vector<Parts>& parts) const {
        const std::int64_t amount = amounts_.at(need);
        if (gains.empty() || amount <= 0) {
            return;
        }
        Parts added{.need = need};
        added.by_steps.reserve(gains.size());
        for (const std::int64_t gain : gains) {
            const Wide part = Wide{std::min(gain, amount)} * whole_need / amount;
            added.by_steps.push_back(static_cast<std::int64_t>(part));
        }
        parts.push_back(std::move(added));
    }

    /// The bound that the prices give; leaves in missing_ the part of each need that the choice
    /// they make does not meet.
    Wide assess() {
        missing_.assign(amounts_.size(), 0);
        Wide bound = 0;
        for (std::size_t need = 0; need < amounts_.size(); ++need) {
            missing_.at(need) = amounts_.at(need) > 0 ? whole_need : 0;
            bound += amounts_.at(need) > 0 ? prices_.at(need) : 0;
        }
        for (std::size_t item = 0; item < problem_.items.size(); ++item) {
            bound += choose(costs_.at(item), parts_.at(item));
        }
        return bound;
    }

    Wide choose(const std::vector<std::int64_t>& costs, const std::vector<Parts>& parts) {
        Wide least = out_of_reach;
        std::size_t chosen = 0;
        for (std::size_t steps = 0; steps < costs.size(); ++steps) {
            Wide reduced = Wide{costs[steps]} * whole_need;
            for (const Parts& served : parts) {
                reduced -= Wide{prices_[served.need]} * served.by_steps[steps] / whole_need;
            }
            if (reduced < least) {
                least = reduced;
                chosen = steps;
            }
        }
        for (const Parts& served : parts) {
            missing_.at(served.need) -= served.by_steps[chosen];
        }
        return least;
    }

    void move(std::int64_t step) {
        for (std::size_t need = 0; need < prices_.size(); ++need) {
            const std::int64_t part = std::clamp(missing_.at(need), -whole_need, whole_need);
            const Wide moved = prices_.at(need) + Wide{step} * part / whole_need;
            prices_.at(need) = static_cast<std::int64_t>(std::max<Wide>(0, moved));
        }
    }

    const CoverProblem& problem_;
    const CoverCosts& costs_;
    std::vector<std::int64_t> amounts_;
    /// By item; those of needs that it serves.
    std::vector<std::vector<Parts>> parts_;
    /// Of the whole of a need, times `whole_need`.
    std::vector<std::int64_t> prices_;
    std::vector<std::int64_t> missing_;
};

}  // namespace

/// The gains of an item towards one need: those of its group when `need` is past the others.
std::span<const std::int64_t> gains_towards(const CoverItem& item, std::size_t need) {
    return need < item.gains.size() ? std::span(item.gains.at(need))
                                    : std::span<const std::int64_t>(item.group_gains);
}

std::vector<Wide> prices_of_needs(const CoverProblem& problem, const CoverCosts& costs) {
    return Prices(problem, costs).found();
}

CoverBounds::CoverBounds(const CoverProblem& problem, const std::vector<std::size_t>& order,
                         const CoverCosts& costs, std::vector<Wide> prices)
    : problem_(problem), prices_(std::move(prices)), order_(order) {
    within_.resize(order.size());
    after_.assign(order.size() + 1, 0);
    most_.assign(order.size() + 1, std::vector<std::int64_t>(problem.needs.size(), 0));
    for (std::size_t place = order.size(); place-- > 0;) {
        const std::size_t index = order.at(place);
        const CoverItem& item = problem.items.at(index);
        const bool is_last =
            place + 1 == order.size() || problem.items.at(order.at(place + 1)).group != item.group;
        after_.at(place) = is_last ? from_start_of(place + 1) : after_.at(place + 1);
        within_.at(place) =
            cells_with(item, costs.at(index), is_last ? nullptr : &within_.at(place + 1));
        most_.at(place) = most_.at(place + 1);
        for (std::size_t need = 0; need < item.gains.size(); ++need) {
            const auto& gains = item.gains.at(need);
            most_.at(place).at(need) += gains.empty() ? 0 : *std::ranges::max_element(gains);
        }
    }
}

std::int64_t CoverBounds::least_limit() const {
    const Wide bound = needs_price(problem_.needs) + from_start_of(0);
    const Wide rounded = bound <= 0 ? Wide{0} : (bound + cover_scale - 1) / cover_scale;
    return static_cast<std::int64_t>(rounded);
}

bool CoverBounds::may_complete(std::int64_t budget, std::size_t place,
                               std::span<const std::int64_t> missing,
                               std::int64_t group_missing) const {
    for (std::size_t need = 0; need < missing.size(); ++need) {
        if (missing[need] > most_.at(place).at(need)) {
            return false;
        }
    }
    return completion(place, missing, group_missing) <= Wide{budget} * cover_scale;
}

Wide CoverBounds::completion(std::size_t place, std::span<const std::int64_t> missing,
                             std::int64_t group_missing) const {
    if (place == order_.size()) {
        return 0;
    }
    const std::size_t group = problem_.items.at(order_.at(place)).group;
    const auto cell = static_cast<std::size_t>(divided_up(group_missing, cell_size(group)));
    return needs_price(missing) + within_.at(place).at(cell) + after_.at(place);
}

std::int64_t CoverBounds::cell_size(std::size_t group) const {
    return std::max<std::int64_t>(1, divided_up(problem_.group_needs.at(group), most_cells));
}

Wide CoverBounds::needs_price(std::span<const std::int64_t> missing) const {
    Wide price = 0;
    for (std::size_t need = 0; need < missing.size(); ++need) {
        price += prices_.at(need) * missing[need];
    }
    return price;
}

Wide CoverBounds::from_start_of(std::size_t place) const {
    return place == order_.size() ? Wide{0} : within_.at(place).back() + after_.at(place);
}

// Gains are rounded up to cells, so that none is worth less than it is.
std::vector<Wide> CoverBounds::cells_with(const CoverItem& item,
                                          const std::vector<std::int64_t>& costs,
                                          const std::vector<Wide>* later) const {
    const std::int64_t size = cell_size(item.group);
    const auto count =
        static_cast<std::size_t>(divided_up(problem_.group_needs.at(item.group), size)) + 1;
    std::vector<Wide> cells(count, out_of_reach);
    for (std::size_t steps = 0; steps < costs.size(); ++steps) {
        const Wide own = reduced_cost(item, costs.at(steps), steps);
        const auto met = static_cast<std::size_t>(divided_up(item.group_gains.at(steps), size));
        for (std::size_t cell = 0; cell < count; ++cell) {
            const std::size_t left = cell > met ? cell - met : 0;
            const Wide at_end = left == 0 ? Wide{0} : out_of_reach;
            const Wide rest = later != nullptr ? later->at(left) : at_end;
            if (rest < out_of_reach) {
                cells.at(cell) = std::min(cells.at(cell), own + rest);
            }
        }
    }
    return cells;
}

Wide CoverBounds::reduced_cost(const CoverItem& item, std::int64_t cost, std::size_t steps) const {
    Wide reduced = Wide{cost} * cover_scale;
    for (std::size_t need = 0; need < item.gains.size(); ++need) {
        const auto& gains = item.gains.at(need);
        if (!gains.empty()) {
            reduced -= prices_.at(need) * std::min(gains.at(steps), problem_.needs.at(need));
        }
    }
    return reduced;
}

}  // namespace palier::analysis
