#include "layout/line_ends.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace palier::layout {

namespace {

using base::Length;

constexpr std::int64_t unreachable = std::numeric_limits<std::int64_t>::max();

/// Lines of one stretch of text that no forced end interrupts.
class Chooser {
  public:
    Chooser(std::span<const LineItem> items, Length measure, Rag rag)
        : items_(items), measure_(measure), rag_(rag) {}

    std::vector<std::size_t> ends() const {
        const std::size_t line_count = fewest_lines();
        const std::size_t size = items_.size();
        std::vector<std::int64_t> before(size + 1, unreachable);
        before[0] = 0;
        std::vector<std::vector<std::size_t>> starts;
        for (std::size_t line = 1; line <= line_count; ++line) {
            std::vector<std::int64_t> cost(size + 1, unreachable);
            std::vector<std::size_t> start(size + 1, 0);
            for (std::size_t end = line; end <= size; ++end) {
                relax(end, before, cost.at(end), start.at(end));
            }
            starts.push_back(std::move(start));
            before = std::move(cost);
        }
        return traced_back(starts);
    }

  private:
    std::size_t fewest_lines() const {
        std::size_t count = 0;
        for (std::size_t index = 0; index < items_.size(); index = furthest_end(index)) {
            ++count;
        }
        return count;
    }

    /// The index after the last item that a line from `begin` holds.
    std::size_t furthest_end(std::size_t begin) const {
        Length filled = items_[begin].width;
        std::size_t end = begin + 1;
        for (std::size_t next = begin + 1; next < items_.size(); ++next) {
            filled += items_[next - 1].space + items_[next].width;
            if (filled > measure_) {
                break;
            }
            // A hyphen may be too much where the rest of the word is not.
            end = filled + items_[next].hyphen <= measure_ ? next + 1 : end;
        }
        return end;
    }

    /// Finds the cheapest start of a line that ends before item `end`.
    void relax(std::size_t end, const std::vector<std::int64_t>& before, std::int64_t& cost,
               std::size_t& chosen) const {
        Length filled = items_[end - 1].hyphen;
        for (std::size_t start = end; start-- > 0;) {
            filled += items_[start].width;
            if (start + 1 < end) {
                filled += items_[start].space;
                if (filled > measure_) {
                    return;
                }
            }
            if (before.at(start) == unreachable) {
                continue;
            }
            const std::int64_t candidate = before.at(start) + line_cost(start, end, filled);
            if (candidate < cost) {
                cost = candidate;
                chosen = start;
            }
        }
    }

    std::int64_t line_cost(std::size_t start, std::size_t end, Length filled) const {
        const std::int64_t slack =
            std::max<std::int64_t>(0, (measure_ - filled).millipoints()) / 16;
        const bool last = end == items_.size();
        if (!last || rag_ == Rag::Balanced) {
            const bool divides = items_[end - 1].hyphen > Length();
            const std::int64_t hyphen = divides ? measure_.millipoints() / 16 / 4 : 0;
            return slack * slack + hyphen * hyphen;
        }
        const bool alone = end - start == 1 && start > 0;
        const std::int64_t quarter = measure_.millipoints() / 16 / 4;
        return alone ? quarter * quarter : 0;
    }

    static std::vector<std::size_t> traced_back(
        const std::vector<std::vector<std::size_t>>& starts) {
        std::vector<std::size_t> ends;
        std::size_t end = starts.empty() ? 0 : starts.back().size() - 1;
        for (std::size_t line = starts.size(); line-- > 0;) {
            ends.push_back(end);
            end = starts.at(line).at(end);
        }
        std::ranges::reverse(ends);
        return ends;
    }

    std::span<const LineItem> items_;
    Length measure_;
    Rag rag_;
};

}  // namespace

std::vector<std::size_t> choose_line_ends(std::span<const LineItem> items, Length measure,
                                          Rag rag) {
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (!items[index].ends_line && index + 1 < items.size()) {
            continue;
        }
        const auto stretch = items.subspan(begin, index + 1 - begin);
        for (const std::size_t end : Chooser(stretch, measure, rag).ends()) {
            ends.push_back(begin + end);
        }
        begin = index + 1;
    }
    return ends;
}

}  // namespace palier::layout
