#include "analysis/cover_bounds.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace palier::analysis {

namespace {

using Wide = WideInteger;

/// Above all bounds; the sum of two is within 64 bits.
constexpr std::int64_t out_of_reach = std::int64_t{1} << 61;
/// Bounds are worked out in numbers of so many bits, and leave room for sums of them.
constexpr int bits_of_bounds = 52;
constexpr int most_part_bits = 16;
/// What is missing of a need, in parts of it, while prices are looked for.
constexpr int whole_bits = 16;
constexpr std::int64_t whole_need = std::int64_t{1} << whole_bits;
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
            step += *std::ranges::max_element(costs) * whole_need / first_part;
        }
        std::vector<std::int64_t> best = prices_;
        std::int64_t best_bound = -1;
        for (int round = 0; round < rounds && step > 0 && !problem_.needs.empty(); ++round) {
            const std::int64_t bound = assess();
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
            result.push_back(
                amount > 0 ? (Wide{best.at(need)} << (price_bits - whole_bits)) / amount : 0);
        }
        return result;
    }

  private:
    static constexpr int rounds = 200;
    static constexpr std::int64_t slowing = 40;
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
    std::int64_t assess() {
        missing_.assign(amounts_.size(), 0);
        std::int64_t bound = 0;
        for (std::size_t need = 0; need < amounts_.size(); ++need) {
            missing_.at(need) = amounts_.at(need) > 0 ? whole_need : 0;
            bound += amounts_.at(need) > 0 ? prices_.at(need) : 0;
        }
        for (std::size_t item = 0; item < problem_.items.size(); ++item) {
            bound += choose(costs_.at(item), parts_.at(item));
        }
        return bound;
    }

    std::int64_t choose(const std::vector<std::int64_t>& costs, const std::vector<Parts>& parts) {
        std::int64_t least = out_of_reach;
        std::size_t chosen = 0;
        for (std::size_t steps = 0; steps < costs.size(); ++steps) {
            std::int64_t reduced = costs[steps] * whole_need;
            for (const Parts& served : parts) {
                reduced -= prices_[served.need] * served.by_steps[steps] / whole_need;
            }
            if (reduced < least) {
                least = reduced;
                chosen = steps;
            }
        }
        for (const Parts& served : parts) {
            missing_[served.need] -= served.by_steps[chosen];
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

std::span<const std::int64_t> gains_towards(const CoverItem& item, std::size_t need) {
    return need < item.gains.size() ? std::span(item.gains.at(need))
                                    : std::span<const std::int64_t>(item.group_gains);
}

std::vector<Wide> prices_of_needs(const CoverProblem& problem, const CoverCosts& costs) {
    return Prices(problem, costs).found();
}

CoverBounds::CoverBounds(const CoverProblem& problem, const std::vector<std::size_t>& order,
                         const CoverCosts& costs, std::vector<Wide> prices)
    : problem_(problem),
      prices_(std::move(prices)),
      order_(order),
      may_be_left_out_(problem.items.size(), false),
      within_(order.size()),
      after_(order.size() + 1, Least{.any = 0, .leaving = out_of_reach}),
      most_(order.size() + 1, std::vector<std::int64_t>(problem.needs.size(), 0)) {
    std::uint64_t all_costs = 0;
    for (const std::vector<std::int64_t>& of_item : costs) {
        all_costs += static_cast<std::uint64_t>(std::max<std::int64_t>(0, of_item.back()));
    }
    part_bits_ =
        std::clamp(bits_of_bounds - static_cast<int>(std::bit_width(all_costs)), 0, most_part_bits);
    for (const std::int64_t need : problem.group_needs) {
        cell_sizes_.push_back(std::max<std::int64_t>(1, divided_up(need, most_cells)));
    }
    for (const std::size_t item : problem.not_all_of) {
        may_be_left_out_.at(item) = true;
    }
    for (std::size_t place = order.size(); place-- > 0;) {
        const std::size_t index = order.at(place);
        const CoverItem& item = problem.items.at(index);
        const bool is_last =
            place + 1 == order.size() || problem.items.at(order.at(place + 1)).group != item.group;
        after_.at(place) = is_last ? from_start_of(place + 1) : after_.at(place + 1);
        within_.at(place) =
            cells_with(index, costs.at(index), is_last ? nullptr : &within_.at(place + 1));
        most_.at(place) = most_.at(place + 1);
        for (std::size_t need = 0; need < item.gains.size(); ++need) {
            const auto& gains = item.gains.at(need);
            most_.at(place).at(need) += gains.empty() ? 0 : *std::ranges::max_element(gains);
        }
    }
}

std::int64_t CoverBounds::least_limit() const {
    const Least start = from_start_of(0);
    const std::int64_t bound =
        needs_price(problem_.needs) + (problem_.not_all_of.empty() ? start.any : start.leaving);
    return bound <= 0 ? 0 : divided_up(bound, std::int64_t{1} << part_bits_);
}

bool CoverBounds::may_complete(std::int64_t budget, std::size_t place,
                               std::span<const std::int64_t> missing) const {
    const std::vector<std::int64_t>& most = most_[place];
    for (std::size_t need = 0; need < most.size(); ++need) {
        if (missing[need] > most[need]) {
            return false;
        }
    }
    return total(-budget, place, missing) <= 0;
}

std::int64_t CoverBounds::total(std::int64_t cost, std::size_t place,
                                std::span<const std::int64_t> missing) const {
    const bool leaving = missing.back() > 0;
    const std::int64_t spent = cost * (std::int64_t{1} << part_bits_);
    if (place == order_.size()) {
        return leaving ? out_of_reach : spent;
    }
    const std::size_t group = problem_.items[order_[place]].group;
    const std::int64_t cell = divided_up(missing[problem_.needs.size()], cell_sizes_[group]);
    const Least least = sum(within_[place][static_cast<std::size_t>(cell)], after_[place]);
    return spent + needs_price(missing) + (leaving ? least.leaving : least.any);
}

/// Rounded down, so that bounds stay below what they bound.
std::int64_t CoverBounds::in_parts(Wide price) const {
    return static_cast<std::int64_t>(price >> (price_bits - part_bits_));
}

std::int64_t CoverBounds::needs_price(std::span<const std::int64_t> missing) const {
    Wide price = 0;
    for (std::size_t need = 0; need < prices_.size(); ++need) {
        price += prices_[need] * missing[need];
    }
    return in_parts(price);
}

CoverBounds::Least CoverBounds::sum(const Least& left, const Least& right) {
    return {
        .any = std::min(out_of_reach, left.any + right.any),
        .leaving = std::min({out_of_reach, left.any + right.leaving, left.leaving + right.any})};
}

CoverBounds::Least CoverBounds::from_start_of(std::size_t place) const {
    return place == order_.size() ? after_.back() : sum(within_.at(place).back(), after_.at(place));
}

// Gains are rounded up to cells, so that none is worth less than it is.
CoverBounds::Cells CoverBounds::cells_with(std::size_t index,
                                           const std::vector<std::int64_t>& costs,
                                           const Cells* later) const {
    const CoverItem& item = problem_.items.at(index);
    const std::int64_t size = cell_sizes_.at(item.group);
    const auto count =
        static_cast<std::size_t>(divided_up(problem_.group_needs.at(item.group), size)) + 1;
    Cells at_end(count, Least{.any = out_of_reach, .leaving = out_of_reach});
    Cells cells = at_end;
    at_end.front().any = 0;
    const Cells& rest = later != nullptr ? *later : at_end;
    for (std::size_t steps = 0; steps < costs.size(); ++steps) {
        const std::int64_t own = reduced_cost(item, costs.at(steps), steps);
        const bool leaves = steps == 0 && may_be_left_out_.at(index);
        const auto met = static_cast<std::size_t>(divided_up(item.group_gains.at(steps), size));
        for (std::size_t cell = 0; cell < count; ++cell) {
            const Least& left = rest[cell > met ? cell - met : 0];
            const std::int64_t leaving = leaves ? left.any : left.leaving;
            if (left.any < out_of_reach) {
                cells[cell].any = std::min(cells[cell].any, own + left.any);
            }
            if (leaving < out_of_reach) {
                cells[cell].leaving = std::min(cells[cell].leaving, own + leaving);
            }
        }
    }
    return cells;
}

std::int64_t CoverBounds::reduced_cost(const CoverItem& item, std::int64_t cost,
                                       std::size_t steps) const {
    Wide reduced = Wide{cost} << price_bits;
    for (std::size_t need = 0; need < item.gains.size(); ++need) {
        const auto& gains = item.gains.at(need);
        if (!gains.empty()) {
            reduced -= prices_.at(need) * std::min(gains.at(steps), problem_.needs.at(need));
        }
    }
    return in_parts(reduced);
}

}  // namespace palier::analysis
