#include "analysis/cover.h"

#include <algorithm>
#include <limits>
#include <set>
#include <span>
#include <utility>

#include "analysis/cover_bounds.h"
#include "analysis/cover_search.h"
#include "base/expect.h"

namespace palier::analysis {

namespace {

using Costs = CoverCosts;
using Choice = CoverChoice;
using Wide = WideInteger;

constexpr Wide most_efforts = Wide{1} << 26;
constexpr Wide most_costs = Wide{1} << 50;
/// What a step of effort costs where credits count, before these are added.
constexpr std::int64_t smallest_per_effort = 2;

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

/// Whether all steps of all items, but of one of those that may not all take some, meet every need.
bool can_be_met(const CoverProblem& problem) {
    const auto is_met_without = [&](std::size_t left_out) {
        std::vector<std::int64_t> missing = problem.needs;
        std::vector<std::int64_t> groups_missing = problem.group_needs;
        for (std::size_t item = 0; item < problem.items.size(); ++item) {
            const CoverItem& one = problem.items.at(item);
            const auto most = [&](std::span<const std::int64_t> gains) {
                return gains.empty()      ? 0
                       : item == left_out ? gains.front()
                                          : *std::ranges::max_element(gains);
            };
            groups_missing.at(one.group) -= most(one.group_gains);
            for (std::size_t need = 0; need < missing.size(); ++need) {
                missing.at(need) -= most(one.gains.at(need));
            }
        }
        const auto is_met = [](std::int64_t amount) { return amount <= 0; };
        return std::ranges::all_of(missing, is_met) && std::ranges::all_of(groups_missing, is_met);
    };
    return problem.not_all_of.empty() ? is_met_without(problem.items.size())
                                      : std::ranges::any_of(problem.not_all_of, is_met_without);
}

void check(const CoverProblem& problem) {
    Wide efforts = 0;
    Wide per_effort = smallest_per_effort;
    for (const CoverItem& item : problem.items) {
        const std::size_t options = item.group_gains.size();
        base::expect(options > 0 && options <= std::numeric_limits<std::uint8_t>::max(),
                     "an item has a choice that a byte can number");
        base::expect(
            item.gains.size() == problem.needs.size() && item.group < problem.group_needs.size(),
            "an item has gains for every need");
        base::expect(item.effort > 0 && item.credit >= 0, "a step has an effort");
        efforts += Wide{item.effort} * static_cast<std::int64_t>(options);
        per_effort += item.credit;
    }
    base::expect(efforts < most_efforts && efforts * per_effort < most_costs,
                 "costs are within the reach of bounds");
}

/// The problem with some of its needs, in their order.
CoverProblem with_needs(const CoverProblem& problem, const std::set<std::size_t>& needs) {
    CoverProblem part{.group_needs = problem.group_needs,
                      .items = problem.items,
                      .not_all_of = problem.not_all_of};
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

/// A search by some of the needs, to which those are added that what it finds does not meet: what
/// is best by some of them is best by all of them once it meets them all.
class Rounds {
  public:
    explicit Rounds(const CoverProblem& problem)
        : problem_(problem),
          efforts_(costs_of(problem, 1)),
          prices_(prices_of_needs(problem, efforts_)) {
        for (std::size_t need = 0; need < prices_.size(); ++need) {
            if (prices_.at(need) > 0) {
                followed_.insert(need);
            }
        }
    }

    /// A choice of the least effort, if that is at most `most_effort`.
    std::optional<Choice> of_least_effort(std::optional<std::int64_t> most_effort) {
        const std::int64_t most = most_effort.value_or(effort_of_all(efforts_));
        CoverSearch by_all(problem_, efforts_, prices_, CoverTies::Any);
        for (std::int64_t limit = std::max(problem_.least_effort, by_all.least_limit());
             limit <= most; ++limit) {
            if (auto choice = by_all.run(limit, CoverReach::Promising)) {
                return choice;
            }
            if (auto choice = best_by_rounds(efforts_, 1, limit, CoverTies::Any)) {
                return choice;
            }
        }
        return std::nullopt;
    }

    /// The choice preferred of all those of the least effort, of which one is known.
    Choice preferred_to(const Choice& least) {
        // One cost above all credits: the least effort first, then the most credit.
        std::int64_t per_effort = smallest_per_effort;
        for (const CoverItem& item : problem_.items) {
            per_effort += item.credit;
        }
        const Costs costs = costs_of(problem_, per_effort);
        auto choice = best_by_rounds(costs, per_effort, cost_of(least, costs), CoverTies::Settled);
        base::expect(choice.has_value(), "what was found once is found again");
        return *choice;
    }

  private:
    std::optional<Choice> best_by_rounds(const Costs& costs, std::int64_t per_effort,
                                         std::int64_t limit, CoverTies ties) {
        while (true) {
            const CoverProblem part = with_needs(problem_, followed_);
            std::vector<Wide> prices;
            prices.reserve(followed_.size());
            for (const std::size_t need : followed_) {
                prices.push_back(prices_.at(need) * per_effort);
            }
            auto choice =
                CoverSearch(part, costs, std::move(prices), ties).run(limit, CoverReach::All);
            const auto missing = choice ? first_missing(problem_, *choice) : std::nullopt;
            if (!missing) {
                return choice;
            }
            followed_.insert(*missing);
        }
    }

    const CoverProblem& problem_;
    Costs efforts_;
    std::vector<Wide> prices_;
    /// Needs that the search goes by.
    std::set<std::size_t> followed_;
};

}  // namespace

std::optional<std::vector<std::size_t>> cheapest_cover(const CoverProblem& problem,
                                                       std::optional<std::int64_t> most_effort) {
    check(problem);
    if (!can_be_met(problem)) {
        return std::nullopt;
    }
    Rounds rounds(problem);
    const auto least = rounds.of_least_effort(most_effort);
    return least ? std::optional(rounds.preferred_to(*least)) : std::nullopt;
}

}  // namespace palier::analysis
