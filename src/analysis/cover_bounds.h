#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/cover.h"

namespace palier::analysis {

__extension__ using WideInteger = __int128;

/// By item, then by number of steps.
using CoverCosts = std::vector<std::vector<std::int64_t>>;

/// Bounds and prices are whole numbers: costs times this.
constexpr WideInteger cover_scale = WideInteger{1} << 48;

/// The gains of an item by number of steps, towards a need, or towards that of its group when
/// `need` is past the others; empty when it does not serve it.
std::span<const std::int64_t> gains_towards(const CoverItem& item, std::size_t need);

/// What a unit of each need is worth in costs, times `cover_scale`: prices that make the bounds
/// below high. Those of groups, which the bounds do without, are not among them.
std::vector<WideInteger> prices_of_needs(const CoverProblem& problem, const CoverCosts& costs);

/// What completing a choice costs at the least, by the place in an order of items, group by group,
/// and what is still missing. The problem has to outlive it.
class CoverBounds {
  public:
    CoverBounds(const CoverProblem& problem, const std::vector<std::size_t>& order,
                const CoverCosts& costs, std::vector<WideInteger> prices);

    /// The least limit at which a search may succeed, when all needs can be met.
    std::int64_t least_limit() const;

    /// Whether items from `place` on may meet what is missing for at most `budget`.
    bool may_complete(std::int64_t budget, std::size_t place, std::span<const std::int64_t> missing,
                      std::int64_t group_missing) const;

    /// What completing costs at the least, times `cover_scale`.
    WideInteger completion(std::size_t place, std::span<const std::int64_t> missing,
                           std::int64_t group_missing) const;

  private:
    std::int64_t cell_size(std::size_t group) const;
    WideInteger needs_price(std::span<const std::int64_t> missing) const;
    WideInteger from_start_of(std::size_t place) const;
    std::vector<WideInteger> cells_with(const CoverItem& item,
                                        const std::vector<std::int64_t>& costs,
                                        const std::vector<WideInteger>* later) const;
    WideInteger reduced_cost(const CoverItem& item, std::int64_t cost, std::size_t steps) const;

    const CoverProblem& problem_;
    std::vector<WideInteger> prices_;
    std::vector<std::size_t> order_;
    /// By place: the least that items from it on to the end of its group cost, by the cells of the
    /// group's need that they meet, and that all groups after it cost.
    std::vector<std::vector<WideInteger>> within_;
    std::vector<WideInteger> after_;
    /// By place, then by need: the most that items from it on gain.
    std::vector<std::vector<std::int64_t>> most_;
};

}  // namespace palier::analysis
