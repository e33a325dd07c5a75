#include "analysis/cover.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <numeric>
#include <set>
#include <span>
#include <utility>

#include "analysis/cover_bounds.h"
#include "base/expect.h"

namespace palier::analysis {

namespace {

using Costs = CoverCosts;
using Wide = WideInteger;

/// Choices of the first items of an order. Of each choice: its cost, a row of what is missing of
/// needs and then of the present group's, and a row that settles ties, the greater preferred:
/// whether each item is chosen, then the steps of each.
struct Frontier {
    std::vector<std::int64_t> costs = {};
    std::vector<std::int64_t> missing = {};
    std::vector<std::uint8_t> marks = {};

    std::size_t size() const { return costs.size(); }
};

/// How much of what may be best a search follows: all of it, or enough to find a good choice soon.
enum class Reach { All, Promising };

/// The search forward, over items in an order, for one set of costs.
class Search {
  public:
    Search(const CoverProblem& problem, const std::vector<std::size_t>& order, const Costs& costs,
           std::vector<Wide> prices)
        : problem_(problem),
          order_(order),
          costs_(costs),
          bounds_(problem, order, costs, std::move(prices)),
          width_(problem.needs.size() + 1),
          marks_width_(2 * problem.items.size()) {}

    const CoverBounds& bounds() const { return bounds_; }

    /// The best choice of at most `limit`, if there is one; or one of those, if one is found.
    std::optional<std::vector<std::size_t>> run(std::int64_t limit, Reach reach) {
        limit_ = limit;
        Frontier frontier = start();
        for (std::size_t place = 0; place < order_.size() && frontier.size() > 0; ++place) {
            frontier = undominated(extended(frontier, place));
            if (reach == Reach::Promising && frontier.size() > promising) {
                frontier = best_of(frontier, place + 1);
            }
        }
        if (frontier.size() == 0) {
            return std::nullopt;
        }
        const auto steps = std::span(frontier.marks).subspan(order_.size(), order_.size());
        return std::vector<std::size_t>(steps.begin(), steps.end());
    }

  private:
    static constexpr std::size_t promising = 64;
    /// As many others, at most, are looked at for one that makes a choice useless.
    static constexpr std::size_t compared = 32;

    Frontier start() const {
        Frontier frontier{.costs = {0},
                          .missing = problem_.needs,
                          .marks = std::vector<std::uint8_t>(marks_width_, 0)};
        frontier.missing.push_back(order_.empty() ? 0 : need_of_group_at(0));
        for (std::size_t item = 0; item < order_.size(); ++item) {
            frontier.marks.at(item) = problem_.items.at(item).always_chosen ? 1 : 0;
        }
        return frontier;
    }

    std::int64_t need_of_group_at(std::size_t place) const {
        return problem_.group_needs.at(problem_.items.at(order_.at(place)).group);
    }

    std::span<const std::int64_t> missing_of(const Frontier& frontier, std::size_t choice) const {
        return std::span(frontier.missing).subspan(choice * width_, width_);
    }

    std::span<const std::uint8_t> marks_of(const Frontier& frontier, std::size_t choice) const {
        return std::span(frontier.marks).subspan(choice * marks_width_, marks_width_);
    }

    void append(Frontier& to, const Frontier& from, std::size_t choice) const {
        const auto missing = missing_of(from, choice);
        const auto marks = marks_of(from, choice);
        to.costs.push_back(from.costs.at(choice));
        to.missing.insert(to.missing.end(), missing.begin(), missing.end());
        to.marks.insert(to.marks.end(), marks.begin(), marks.end());
    }

    Frontier extended(const Frontier& from, std::size_t place) {
        const std::size_t index = order_.at(place);
        const CoverItem& item = problem_.items.at(index);
        Frontier next;
        std::vector<std::int64_t> missing(width_);
        for (std::size_t choice = 0; choice < from.size(); ++choice) {
            for (std::size_t steps = 0; steps < item.group_gains.size(); ++steps) {
                const std::int64_t cost = from.costs.at(choice) + costs_.at(index).at(steps);
                take(item, steps, missing_of(from, choice), missing);
                if (!close_group(place, missing) ||
                    !bounds_.may_complete(limit_ - cost, place + 1,
                                          std::span(missing).first(width_ - 1), missing.back())) {
                    continue;
                }
                append(next, from, choice);
                next.costs.back() = cost;
                std::ranges::copy(missing, next.missing.end() - signed_width());
                const std::size_t marks = next.marks.size() - marks_width_;
                next.marks.at(marks + index) = item.always_chosen || steps > 0 ? 1 : 0;
                next.marks.at(marks + order_.size() + index) = static_cast<std::uint8_t>(steps);
            }
        }
        return next;
    }

    std::ptrdiff_t signed_width() const { return static_cast<std::ptrdiff_t>(width_); }

    static void take(const CoverItem& item, std::size_t steps, std::span<const std::int64_t> from,
                     std::vector<std::int64_t>& missing) {
        for (std::size_t need = 0; need < missing.size(); ++need) {
            const std::span<const std::int64_t> gains = gains_towards(item, need);
            const std::int64_t gain = gains.empty() ? 0 : gains[steps];
            missing[need] = std::max<std::int64_t>(0, from[need] - gain);
        }
    }

    /// After the last item of a group its need is to be met, and that of the next one begins.
    bool close_group(std::size_t place, std::vector<std::int64_t>& missing) const {
        const std::size_t next = place + 1;
        if (next < order_.size() &&
            problem_.items.at(order_.at(next)).group == problem_.items.at(order_.at(place)).group) {
            return true;
        }
        if (missing.back() > 0) {
            return false;
        }
        missing.back() = next < order_.size() ? need_of_group_at(next) : 0;
        return true;
    }

    /// Whether the first of two choices is better where both leave the same missing.
    bool is_better(const Frontier& frontier, std::size_t left, std::size_t right) const {
        if (frontier.costs.at(left) != frontier.costs.at(right)) {
            return frontier.costs.at(left) < frontier.costs.at(right);
        }
        return std::memcmp(marks_of(frontier, left).data(), marks_of(frontier, right).data(),
                           marks_width_) > 0;
    }

    /// The best choice of those that leave the same missing, for each that they leave.
    std::vector<std::size_t> best_of_equals(const Frontier& all) const {
        std::vector<std::size_t> kept;
        std::vector<std::size_t> table(std::bit_ceil(2 * all.size() + 1), all.size());
        for (std::size_t choice = 0; choice < all.size(); ++choice) {
            const auto missing = missing_of(all, choice);
            std::size_t slot = hash(missing) & (table.size() - 1);
            while (table.at(slot) != all.size() &&
                   !std::ranges::equal(missing, missing_of(all, kept.at(table.at(slot))))) {
                slot = (slot + 1) & (table.size() - 1);
            }
            if (table.at(slot) == all.size()) {
                table.at(slot) = kept.size();
                kept.push_back(choice);
            } else if (is_better(all, choice, kept.at(table.at(slot)))) {
                kept.at(table.at(slot)) = choice;
            }
        }
        return kept;
    }

    static std::size_t hash(std::span<const std::int64_t> row) {
        std::uint64_t value = 0;
        for (const std::int64_t part : row) {
            value = (value ^ static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15U;
            value ^= value >> 29U;
        }
        return static_cast<std::size_t>(value);
    }

    /// The choices without those that are no better than another and leave no less missing, as far
    /// as they are seen by looking at some of the others.
    Frontier undominated(const Frontier& all) const {
        std::vector<std::size_t> sorted = best_of_equals(all);
        std::ranges::sort(sorted, [&](std::size_t left, std::size_t right) {
            return is_better(all, left, right);
        });
        Frontier kept;
        for (const std::size_t choice : sorted) {
            if (!is_dominated(kept, missing_of(all, choice))) {
                append(kept, all, choice);
            }
        }
        return kept;
    }

    bool is_dominated(const Frontier& kept, std::span<const std::int64_t> missing) const {
        const std::size_t last = std::min(kept.size(), compared) * width_;
        for (std::size_t back = width_; back <= last; back += width_) {
            const std::int64_t* other = kept.missing.data() + (kept.missing.size() - back);
            if (std::equal(missing.begin(), missing.end(), other,
                           [](std::int64_t mine, std::int64_t its) { return its <= mine; })) {
                return true;
            }
        }
        return false;
    }

    /// Those whose completion has the least bounds.
    Frontier best_of(const Frontier& all, std::size_t place) const {
        std::vector<std::pair<Wide, std::size_t>> bounded;
        bounded.reserve(all.size());
        for (std::size_t choice = 0; choice < all.size(); ++choice) {
            const auto missing = missing_of(all, choice);
            bounded.emplace_back(
                all.costs.at(choice) * cover_scale +
                    bounds_.completion(place, missing.first(width_ - 1), missing.back()),
                choice);
        }
        std::ranges::sort(bounded);
        Frontier best;
        for (std::size_t rank = 0; rank < promising; ++rank) {
            append(best, all, bounded.at(rank).second);
        }
        return best;
    }

    const CoverProblem& problem_;
    const std::vector<std::size_t>& order_;
    const Costs& costs_;
    CoverBounds bounds_;
    std::size_t width_;
    std::size_t marks_width_;
    std::int64_t limit_ = 0;
};

/// Group by group; of each, by the last need that items serve, so that one that only some of them
/// serve is settled soon.
std::vector<std::size_t> search_order(const CoverProblem& problem) {
    std::vector<std::size_t> order(problem.items.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t index) {
        const CoverItem& item = problem.items.at(index);
        std::size_t last = 0;
        for (std::size_t need = 0; need < item.gains.size(); ++need) {
            last = item.gains.at(need).empty() ? last : need;
        }
        return std::pair(item.group, last);
    });
    return order;
}

/// `per_effort` × effort, less credits.
Costs costs_of(const CoverProblem& problem, std::int64_t per_effort) {
    Costs costs;
    costs.reserve(problem.items.size());
    for (const CoverItem& item : problem.items) {
        std::vector<std::int64_t> own;
        own.reserve(item.group_gains.size());
        for (std::size_t steps = 0; steps < item.group_gains.size(); ++steps) {
            const std::int64_t credit = per_effort > 1 && steps > 0 ? item.credit : 0;
            own.push_back(item.effort * static_cast<std::int64_t>(steps) * per_effort - credit);
        }
        costs.push_back(std::move(own));
    }
    return costs;
}

/// Of all steps of all items.
std::int64_t effort_of_all(const Costs& efforts) {
    std::int64_t effort = 0;
    for (const std::vector<std::int64_t>& of_item : efforts) {
        effort += of_item.back();
    }
    return effort;
}

std::int64_t cost_of(const std::vector<std::size_t>& choice, const Costs& costs) {
    std::int64_t cost = 0;
    for (std::size_t item = 0; item < choice.size(); ++item) {
        cost += costs.at(item).at(choice.at(item));
    }
    return cost;
}

/// Whether all steps of all items meet every need.
bool can_be_met(const CoverProblem& problem) {
    std::vector<std::int64_t> missing = problem.needs;
    std::vector<std::int64_t> groups_missing = problem.group_needs;
    for (const CoverItem& item : problem.items) {
        groups_missing.at(item.group) -= *std::ranges::max_element(item.group_gains);
        for (std::size_t need = 0; need < missing.size(); ++need) {
            const std::vector<std::int64_t>& gains = item.gains.at(need);
            missing.at(need) -= gains.empty() ? 0 : *std::ranges::max_element(gains);
        }
    }
    const auto is_met = [](std::int64_t amount) { return amount <= 0; };
    return std::ranges::all_of(missing, is_met) && std::ranges::all_of(groups_missing, is_met);
}

void check(const CoverProblem& problem) {
    for (const CoverItem& item : problem.items) {
        const std::size_t options = item.group_gains.size();
        base::expect(options > 0 && options <= std::numeric_limits<std::uint8_t>::max(),
                     "an item has a choice that a byte can number");
        base::expect(
            item.gains.size() == problem.needs.size() && item.group < problem.group_needs.size(),
            "an item has gains for every need");
        base::expect(item.effort > 0 && item.credit >= 0, "a step has an effort");
    }
}

/// The cheapest choice by all needs at once, of at least `least_effort`, which nothing is under.
std::optional<std::vector<std::size_t>> cheapest_at_once(const CoverProblem& problem,
                                                         std::int64_t least_effort,
                                                         std::int64_t most_effort) {
    const std::vector<std::size_t> order = search_order(problem);
    const Costs efforts = costs_of(problem, 1);
    std::vector<Wide> prices = prices_of_needs(problem, efforts);
    Search by_effort(problem, order, efforts, prices);
    std::optional<std::vector<std::size_t>> choice;
    for (std::int64_t limit = std::max(least_effort, by_effort.bounds().least_limit());
         limit <= most_effort && !choice; ++limit) {
        choice = by_effort.run(limit, Reach::Promising);
        if (!choice) {
            choice = by_effort.run(limit, Reach::All);
        }
    }
    if (!choice) {
        return std::nullopt;
    }
    // One cost above all credits: the least effort first, then the most credit.
    std::int64_t per_effort = 2;
    for (const CoverItem& item : problem.items) {
        per_effort += item.credit;
    }
    const Costs costs = costs_of(problem, per_effort);
    for (Wide& price : prices) {
        price *= per_effort;
    }
    return Search(problem, order, costs, std::move(prices))
        .run(cost_of(*choice, costs), Reach::All);
}

/// The problem with some of its needs, in their order.
CoverProblem with_needs(const CoverProblem& problem, const std::set<std::size_t>& needs) {
    CoverProblem part{.group_needs = problem.group_needs, .items = problem.items};
    for (CoverItem& item : part.items) {
        item.gains.clear();
    }
    for (const std::size_t need : needs) {
        part.needs.push_back(problem.needs.at(need));
        for (std::size_t item = 0; item < part.items.size(); ++item) {
            part.items.at(item).gains.push_back(problem.items.at(item).gains.at(need));
        }
    }
    return part;
}

/// The first need that a choice does not meet.
std::optional<std::size_t> first_missing(const CoverProblem& problem,
                                         const std::vector<std::size_t>& choice) {
    for (std::size_t need = 0; need < problem.needs.size(); ++need) {
        std::int64_t missing = problem.needs.at(need);
        for (std::size_t item = 0; item < choice.size(); ++item) {
            const std::vector<std::int64_t>& gains = problem.items.at(item).gains.at(need);
            missing -= gains.empty() ? 0 : gains.at(choice.at(item));
        }
        if (missing > 0) {
            return need;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::size_t>> cheapest_cover(const CoverProblem& problem,
                                                       std::optional<std::int64_t> most_effort) {
    check(problem);
    if (!can_be_met(problem)) {
        return std::nullopt;
    }
    const Costs efforts = costs_of(problem, 1);
    const std::int64_t most = most_effort.value_or(effort_of_all(efforts));
    std::int64_t least = 0;
    std::set<std::size_t> needs;
    // The best choice by some of the needs is the best by all of them once it meets them all.
    while (true) {
        auto choice = cheapest_at_once(with_needs(problem, needs), least, most);
        const auto missing = choice ? first_missing(problem, *choice) : std::nullopt;
        if (!missing) {
            return choice;
        }
        needs.insert(*missing);
        least = cost_of(*choice, efforts);
    }
}

}  // namespace palier::analysis
