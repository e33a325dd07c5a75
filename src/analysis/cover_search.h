#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/cover.h"
#include "analysis/cover_bounds.h"

namespace palier::analysis {

/// By item, how many steps are taken.
using CoverChoice = std::vector<std::size_t>;

/// Which of the choices of the same cost a search is for: any, or the one that the rules about
/// items prefer.
enum class CoverTies { Any, Settled };

/// How much of what may be best a search follows: all of it, or enough to find a good choice soon.
enum class CoverReach { All, Promising };

/// Rows of words that say what was chosen, such that of two choices of the same credit the one with
/// the greater row is preferred: whether each item is chosen, then the steps of each.
class CoverMarks {
  public:
    explicit CoverMarks(const CoverProblem& problem);

    std::size_t width() const { return steps_from_ + words_of_steps_; }
    /// The row of the choice without steps.
    std::vector<std::uint64_t> start() const { return start_; }
    /// Sets what `row`, which has no step of the item, says of it.
    void take(std::span<std::uint64_t> row, std::size_t item, std::size_t steps) const;
    CoverChoice choice(std::span<const std::uint64_t> row) const;

  private:
    static constexpr std::size_t word = 64;

    std::size_t items_;
    std::size_t bits_;
    std::size_t steps_from_;
    std::size_t words_of_steps_;
    std::vector<std::uint64_t> start_;
};

/// The search forward, item by item, for one set of costs. The problem and the costs have to
/// outlive it.
class CoverSearch {
  public:
    CoverSearch(const CoverProblem& problem, const CoverCosts& costs,
                std::vector<WideInteger> prices, CoverTies ties);

    /// The least limit at which a search may succeed.
    std::int64_t least_limit() const { return bounds_.least_limit(); }

    /// The best choice of at most `limit`, if there is one; or one of those, if one is found.
    std::optional<CoverChoice> run(std::int64_t limit, CoverReach reach);

  private:
    /// Choices of the first items of the order. Of each choice: its cost, a row of what is missing,
    /// and its marks.
    struct Frontier {
        std::vector<std::int64_t> costs = {};
        std::vector<std::int64_t> missing = {};
        std::vector<std::uint64_t> marks = {};

        std::size_t size() const { return costs.size(); }
        void clear();
    };

    /// A number of steps of the item at a place, and what it takes off each column of what is
    /// missing.
    struct Option {
        std::size_t steps = 0;
        std::int64_t cost = 0;
        std::vector<std::int64_t> gains = {};
    };

    std::vector<Option> options_of(std::size_t item, const std::vector<std::int64_t>& costs) const;
    Frontier start() const;
    std::span<const std::int64_t> missing_of(const Frontier& frontier, std::size_t choice) const;
    std::span<const std::uint64_t> marks_of(const Frontier& frontier, std::size_t choice) const;
    void append(Frontier& to, const Frontier& from, std::size_t choice) const;
    void extend(const Frontier& from, std::size_t place, Frontier& next) const;
    bool close_group(std::size_t place, std::span<std::int64_t> missing) const;
    bool is_better(const Frontier& frontier, std::size_t left, std::size_t right) const;
    std::vector<std::size_t> best_of_equals(const Frontier& all) const;
    void keep_undominated(const Frontier& all, Frontier& kept) const;
    bool is_dominated(const Frontier& kept, std::span<const std::int64_t> missing) const;
    Frontier best_of(const Frontier& all, std::size_t place) const;

    const CoverProblem& problem_;
    std::vector<std::size_t> order_;
    CoverBounds bounds_;
    CoverMarks marks_;
    CoverTies ties_;
    /// By place.
    std::vector<std::vector<Option>> options_;
    std::size_t width_;
    std::int64_t limit_ = 0;
};

}  // namespace palier::analysis
