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

/// What prices of a unit of a need are multiplied by, so that they are whole numbers.
constexpr int price_bits = 48;

/// The gains of an item by number of steps, towards a need, or towards that of its group when
/// `need` is past the others; empty when it does not serve it.
std::span<const std::int64_t> gains_towards(const CoverItem& item, std::size_t need);

/// What a unit of each need is worth in costs, times 2 to the power of `price_bits`: prices that
/// make the bounds below high. Those of groups, which the bounds do without, are not among them.
/// All costs together are below 2^26.
std::vector<WideInteger> prices_of_needs(const CoverProblem& problem, const CoverCosts& costs);

/// What completing a choice costs at the least, by the place in an order of items, group by group,
/// and what is missing: of each need, of the present group's, and, last, 1 while an item that not
/// all may be chosen of is still to be left out. The problem has to outlive it; all costs together
/// are below 2^50.
class CoverBounds {
  public:
    CoverBounds(const CoverProblem& problem, const std::vector<std::size_t>& order,
                const CoverCosts& costs, std::vector<WideInteger> prices);

    /// The least limit at which a search may succeed, when all needs can be met.
    std::int64_t least_limit() const;

    /// Whether items from `place` on may meet what is missing for at most `budget`.
    bool may_complete(std::int64_t budget, std::size_t place,
                      std::span<const std::int64_t> missing) const;

    /// What a choice of this cost costs at the least once it is completed, in the parts of a cost
    /// that bounds are worked out in.
    std::int64_t total(std::int64_t cost, std::size_t place,
                       std::span<const std::int64_t> missing) const;

  private:
    /// What something costs at the least, and what it does when it leaves out one of the items that
    /// not all may be chosen of.
    struct Least {
        std::int64_t any = 0;
        std::int64_t leaving = 0;
    };
    /// By how much of a group's need is met.
    using Cells = std::vector<Least>;

    static Least sum(const Least& left, const Least& right);
    std::int64_t in_parts(WideInteger price) const;
    std::int64_t needs_price(std::span<const std::int64_t> missing) const;
    Least from_start_of(std::size_t place) const;
    Cells cells_with(std::size_t index, const std::vector<std::int64_t>& costs,
                     const Cells* later) const;
    std::int64_t reduced_cost(const CoverItem& item, std::int64_t cost, std::size_t steps) const;

    const CoverProblem& problem_;
    std::vector<WideInteger> prices_;
    std::vector<std::size_t> order_;
    /// By item.
    std::vector<bool> may_be_left_out_;
    /// By group.
    std::vector<std::int64_t> cell_sizes_;
    /// A cost is two to the power of this many parts.
    int part_bits_ = 0;
    /// By place: what items from it on to the end of its group cost, and all groups after it.
    std::vector<Cells> within_;
    std::vector<Least> after_;
    /// By place, then by need: the most that items from it on gain.
    std::vector<std::vector<std::int64_t>> most_;
};

}  // namespace palier::analysis
