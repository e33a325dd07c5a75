#include "analysis/cover_search.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>
#include <utility>

namespace palier::analysis {

namespace {

using Wide = WideInteger;

/// How many choices a search for promising ones goes on with.
constexpr std::size_t promising = 64;
/// As many others, at most, are looked at for one that makes a choice useless.
constexpr std::size_t compared = 32;

/// Group by group, the largest first: the fewer items are left when the next one's need comes up,
/// the fewer ways there are to meet it. Of each, by the last need that items serve, so that one
/// that only some of them serve is settled soon; then what gains least by effort, so that like
/// items stand together.
std::vector<std::size_t> search_order(const CoverProblem& problem) {
    std::vector<std::int64_t> sizes(problem.group_needs.size(), 0);
    for (const CoverItem& item : problem.items) {
        ++sizes.at(item.group);
    }
    std::vector<std::size_t> order(problem.items.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t index) {
        const CoverItem& item = problem.items.at(index);
        std::size_t last = 0;
        for (std::size_t need = 0; need < item.gains.size(); ++need) {
            last = item.gains.at(need).empty() ? last : need;
        }
        return std::tuple(-sizes.at(item.group), item.group, last,
                          item.group_gains.back() / item.effort);
    });
    return order;
}

std::size_t hash(std::span<const std::int64_t> row) {
    std::uint64_t value = 0;
    for (const std::int64_t part : row) {
        value = (value ^ static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15U;
        value ^= value >> 29U;
    }
    return static_cast<std::size_t>(value);
}

std::size_t bits_of_steps(const CoverProblem& problem) {
    std::size_t most = 1;
    for (const CoverItem& item : problem.items) {
        most = std::max(most, item.group_gains.size() - 1);
    }
    return static_cast<std::size_t>(std::bit_width(most));
}

}  // namespace

CoverMarks::CoverMarks(const CoverProblem& problem)
    : items_(problem.items.size()),
      bits_(bits_of_steps(problem)),
      steps_from_((items_ + word - 1) / word),
      words_of_steps_((items_ + word / bits_ - 1) / (word / bits_)) {
    start_.assign(width(), 0);
    for (std::size_t item = 0; item < items_; ++item) {
        if (problem.items.at(item).always_chosen) {
            start_.at(item / word) |= std::uint64_t{1} << (word - 1 - item % word);
        }
    }
}

void CoverMarks::take(std::span<std::uint64_t> row, std::size_t item, std::size_t steps) const {
    if (steps > 0) {
        const std::size_t in_word = word / bits_;
        row[item / word] |= std::uint64_t{1} << (word - 1 - item % word);
        row[steps_from_ + item / in_word] |= std::uint64_t{steps}
                                             << (word - bits_ * (1 + item % in_word));
    }
}

CoverChoice CoverMarks::choice(std::span<const std::uint64_t> row) const {
    CoverChoice steps;
    steps.reserve(items_);
    const std::size_t in_word = word / bits_;
    for (std::size_t item = 0; item < items_; ++item) {
        const std::uint64_t shifted =
            row[steps_from_ + item / in_word] >> (word - bits_ * (1 + item % in_word));
        steps.push_back(shifted & ((std::uint64_t{1} << bits_) - 1));
    }
    return steps;
}

CoverSearch::CoverSearch(const CoverProblem& problem, const CoverCosts& costs,
                         std::vector<Wide> prices, CoverTies ties)
    : problem_(problem),
      order_(search_order(problem)),
      bounds_(problem, order_, costs, std::move(prices)),
      marks_(problem),
      ties_(ties),
      width_(problem.needs.size() + 2) {
    options_.reserve(order_.size());
    for (const std::size_t item : order_) {
        options_.push_back(options_of(item, costs.at(item)));
    }
}

std::optional<CoverChoice> CoverSearch::run(std::int64_t limit, CoverReach reach) {
    limit_ = limit;
    Frontier frontier = start();
    Frontier extended;
    for (std::size_t place = 0; place < order_.size() && frontier.size() > 0; ++place) {
        extended.clear();
        extend(frontier, place, extended);
        frontier.clear();
        keep_undominated(extended, frontier);
        if (reach == CoverReach::Promising && frontier.size() > promising) {
            frontier = best_of(frontier, place + 1);
        }
    }
    if (frontier.size() == 0) {
        return std::nullopt;
    }
    return marks_.choice(marks_of(frontier, 0));
}

void CoverSearch::Frontier::clear() {
    costs.clear();
    missing.clear();
    marks.clear();
}

std::vector<CoverSearch::Option> CoverSearch::options_of(
    std::size_t item, const std::vector<std::int64_t>& costs) const {
    const bool leaves = std::ranges::find(problem_.not_all_of, item) != problem_.not_all_of.end();
    std::vector<Option> options;
    for (std::size_t steps = 0; steps < costs.size(); ++steps) {
        Option option{.steps = steps, .cost = costs.at(steps)};
        option.gains.reserve(width_);
        for (std::size_t need = 0; need <= problem_.needs.size(); ++need) {
            const std::span<const std::int64_t> gains =
                gains_towards(problem_.items.at(item), need);
            option.gains.push_back(gains.empty() ? 0 : gains[steps]);
        }
        option.gains.push_back(leaves && steps == 0 ? 1 : 0);
        options.push_back(std::move(option));
    }
    return options;
}

CoverSearch::Frontier CoverSearch::start() const {
    Frontier frontier{.costs = {0}, .missing = problem_.needs, .marks = marks_.start()};
    frontier.missing.push_back(
        order_.empty() ? 0 : problem_.group_needs.at(problem_.items.at(order_.front()).group));
    frontier.missing.push_back(problem_.not_all_of.empty() ? 0 : 1);
    return frontier;
}

std::span<const std::int64_t> CoverSearch::missing_of(const Frontier& frontier,
                                                      std::size_t choice) const {
    return std::span(frontier.missing).subspan(choice * width_, width_);
}

std::span<const std::uint64_t> CoverSearch::marks_of(const Frontier& frontier,
                                                     std::size_t choice) const {
    return std::span(frontier.marks).subspan(choice * marks_.width(), marks_.width());
}

void CoverSearch::append(Frontier& to, const Frontier& from, std::size_t choice) const {
    const auto missing = missing_of(from, choice);
    const auto marks = marks_of(from, choice);
    to.costs.push_back(from.costs[choice]);
    to.missing.insert(to.missing.end(), missing.begin(), missing.end());
    to.marks.insert(to.marks.end(), marks.begin(), marks.end());
}

void CoverSearch::extend(const Frontier& from, std::size_t place, Frontier& next) const {
    std::vector<std::int64_t> missing(width_);
    for (std::size_t choice = 0; choice < from.size(); ++choice) {
        const std::span<const std::int64_t> before = missing_of(from, choice);
        const std::span<const std::uint64_t> marks = marks_of(from, choice);
        for (const Option& option : options_[place]) {
            const std::int64_t cost = from.costs[choice] + option.cost;
            for (std::size_t column = 0; column < width_; ++column) {
                missing[column] = std::max<std::int64_t>(0, before[column] - option.gains[column]);
            }
            if (!close_group(place, missing) ||
                !bounds_.may_complete(limit_ - cost, place + 1, missing)) {
                continue;
            }
            next.costs.push_back(cost);
            next.missing.insert(next.missing.end(), missing.begin(), missing.end());
            next.marks.insert(next.marks.end(), marks.begin(), marks.end());
            marks_.take(std::span(next.marks).last(marks.size()), order_[place], option.steps);
        }
    }
}

/// After the last item of a group its need is to be met, and that of the next one begins.
bool CoverSearch::close_group(std::size_t place, std::span<std::int64_t> missing) const {
    const std::size_t next = place + 1;
    if (next < order_.size() &&
        problem_.items[order_[next]].group == problem_.items[order_[place]].group) {
        return true;
    }
    std::int64_t& of_group = missing[problem_.needs.size()];
    if (of_group > 0) {
        return false;
    }
    of_group = next < order_.size() ? problem_.group_needs[problem_.items[order_[next]].group] : 0;
    return true;
}

/// Whether the first of two choices is looked at before the other, which does not make it useless.
bool CoverSearch::is_better(const Frontier& frontier, std::size_t left, std::size_t right) const {
    if (frontier.costs[left] != frontier.costs[right]) {
        return frontier.costs[left] < frontier.costs[right];
    }
    if (ties_ == CoverTies::Any) {
        return std::ranges::lexicographical_compare(missing_of(frontier, left),
                                                    missing_of(frontier, right));
    }
    return std::ranges::lexicographical_compare(marks_of(frontier, right),
                                                marks_of(frontier, left));
}

/// The best choice of those that leave the same missing, for each that they leave.
std::vector<std::size_t> CoverSearch::best_of_equals(const Frontier& all) const {
    std::vector<std::size_t> kept;
    std::vector<std::size_t> table(std::bit_ceil(2 * all.size() + 1), all.size());
    for (std::size_t choice = 0; choice < all.size(); ++choice) {
        const auto missing = missing_of(all, choice);
        std::size_t slot = hash(missing) & (table.size() - 1);
        while (table[slot] != all.size() &&
               !std::ranges::equal(missing, missing_of(all, kept[table[slot]]))) {
            slot = (slot + 1) & (table.size() - 1);
        }
        if (table[slot] == all.size()) {
            table[slot] = kept.size();
            kept.push_back(choice);
        } else if (is_better(all, choice, kept[table[slot]])) {
            kept[table[slot]] = choice;
        }
    }
    return kept;
}

/// The choices without those that are no better than another and leave no less missing, as far as
/// they are seen by looking at some of the others.
void CoverSearch::keep_undominated(const Frontier& all, Frontier& kept) const {
    std::vector<std::size_t> sorted = best_of_equals(all);
    std::ranges::sort(
        sorted, [&](std::size_t left, std::size_t right) { return is_better(all, left, right); });
    for (const std::size_t choice : sorted) {
        if (!is_dominated(kept, missing_of(all, choice))) {
            append(kept, all, choice);
        }
    }
}

bool CoverSearch::is_dominated(const Frontier& kept, std::span<const std::int64_t> missing) const {
    const std::size_t first = kept.size() - std::min(kept.size(), compared);
    for (std::size_t other = kept.size(); other-- > first;) {
        if (std::ranges::equal(missing, missing_of(kept, other), std::ranges::greater_equal())) {
            return true;
        }
    }
    return false;
}

/// Those whose completion has the least bounds.
CoverSearch::Frontier CoverSearch::best_of(const Frontier& all, std::size_t place) const {
    std::vector<std::pair<std::int64_t, std::size_t>> bounded;
    bounded.reserve(all.size());
    for (std::size_t choice = 0; choice < all.size(); ++choice) {
        bounded.emplace_back(bounds_.total(all.costs[choice], place, missing_of(all, choice)),
                             choice);
    }
    std::ranges::sort(bounded);
    Frontier best;
    for (std::size_t rank = 0; rank < promising; ++rank) {
        append(best, all, bounded[rank].second);
    }
    return best;
}

}  // namespace palier::analysis
