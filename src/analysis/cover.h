#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace palier::analysis {

/// One thing of which a number of steps is chosen, from none to the last that it has gains for.
struct CoverItem {
    /// Of each step, above 0.
    std::int64_t effort = 1;
    /// What choosing a first step is worth among choices of the same effort; 0 or above.
    std::int64_t credit = 0;
    /// The group whose need `group_gains` serve.
    std::size_t group = 0;
    /// Gains by number of steps: at least one, 0 or above.
    std::vector<std::int64_t> group_gains = {};
    /// Likewise by need; empty for a need that the item does not serve.
    std::vector<std::vector<std::int64_t>> gains = {};
    /// Whether the item is among what is chosen whatever its number of steps.
    bool always_chosen = false;
};

/// Needs that the gains of items add up to meet. The need of a group is met by the items of the
/// group alone.
struct CoverProblem {
    std::vector<std::int64_t> needs = {};
    std::vector<std::int64_t> group_needs = {};
    /// The order settles ties.
    std::vector<CoverItem> items = {};
    /// Items, by their places, of which at least one takes no step; empty: each may take some.
    std::vector<std::size_t> not_all_of = {};
    /// An effort that no choice that meets the needs is under, as far as it is known: it spares
    /// looking for less.
    std::int64_t least_effort = 0;
};

/// The numbers of steps, by item, that meet every need with the least effort; empty when nothing
/// does, or nothing for `most_effort` or less. Exact. Among choices of the same effort: the one of
/// most credit; then the one that chooses, of the items that they do not both choose, the first;
/// then the one that takes more steps of the first item of which they take different numbers.
///
/// Two searches forward over the items (`CoverSearch`), that keep of all the ways to what is still
/// missing those that no other makes useless, and drop what cannot be completed within a limit: one
/// for the least effort, at limits that rise from a lower bound (`CoverBounds`), and one for the
/// choice preferred of those that take it. Both go by few of the needs, those that cost something
/// to meet, and by others once what they find does not meet them. Bad prices or a bad order make
/// them slow, never wrong. All efforts together are below 2^26, and their product with all credits
/// together below 2^50.
std::optional<std::vector<std::size_t>> cheapest_cover(
    const CoverProblem& problem, std::optional<std::int64_t> most_effort = {});

}  // namespace palier::analysis
