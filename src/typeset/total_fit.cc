#include "typeset/total_fit.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/expect.h"

namespace palier::typeset {

namespace {

using base::Length;

constexpr std::int64_t worst_badness = 10'000;
/// The ratio, in thousandths, from which badness is the worst: its cube is a hundred.
constexpr std::int64_t worst_ratio = 4'642;
/// A line without white space to stretch has no ratio; this one is beyond all.
constexpr std::int64_t hopeless_ratio = 1'000'000;

/// How far white space is from its natural width.
enum class Fitness { Tight, Normal, Loose, VeryLoose };
constexpr std::size_t fitness_count = 4;
/// Flagged ends in a row are counted as far as they matter: none, one, two or more.
constexpr std::size_t counted_row = 2;

/// Sums over the nodes before a place.
struct Totals {
    Length width;
    Length stretch;
    Length shrink;
};

/// A way to end a line, the best one for its fitness and its row of flagged ends.
struct Break {
    std::size_t node = 0;
    Fitness fitness = Fitness::Normal;
    /// How many flagged ends in a row this one makes.
    std::size_t flagged_row = 0;
    std::int64_t demerits = 0;
    /// At the start of the next line.
    Totals totals;
    std::size_t previous = 0;
};

using Bests = std::array<std::optional<Break>, fitness_count*(counted_row + 1)>;

struct Line {
    /// How much of its stretch, or of its shrink when negative, a line needs, in thousandths.
    std::int64_t ratio = 0;
    bool too_wide = false;
    /// Even without the hyphen that it would end with: so are all longer ones.
    bool past_measure = false;
};

std::int64_t badness(std::int64_t ratio) {
    const std::int64_t size = std::abs(ratio);
    if (size >= worst_ratio) {
        return worst_badness;
    }
    constexpr std::int64_t cubed_thousand = 1'000'000'000;
    return (100 * size * size * size + cubed_thousand / 2) / cubed_thousand;
}

Fitness fitness_of(std::int64_t ratio) {
    if (ratio < -500) {
        return Fitness::Tight;
    }
    if (ratio <= 500) {
        return Fitness::Normal;
    }
    return ratio <= 1000 ? Fitness::Loose : Fitness::VeryLoose;
}

/// `excess` in thousandths of what there is for it.
std::int64_t ratio_of(Length excess, Length available) {
    if (available <= Length()) {
        return hopeless_ratio;
    }
    const std::int64_t ratio = excess.scaled(1000, available.millipoints()).millipoints();
    return std::min(ratio, hopeless_ratio);
}

class Fitter {
  public:
    Fitter(std::span<const FitNode> nodes, const FitRules& rules) : nodes_(nodes), rules_(rules) {}

    std::optional<Fit> fit() {
        breaks_.push_back(Break{.totals = totals_after(0, Totals())});
        active_.push_back(0);
        for (std::size_t index = 0; index < nodes_.size() && !active_.empty(); ++index) {
            consider(index);
        }
        if (active_.empty()) {
            return std::nullopt;
        }
        return traced_back();
    }

  private:
    /// Passes one node: tries to end a line there, and adds what it holds to the totals.
    void consider(std::size_t index) {
        if (const auto* box = std::get_if<Box>(&nodes_[index])) {
            before_.width += box->width;
            after_box_ = true;
        } else if (const auto* glue = std::get_if<Glue>(&nodes_[index])) {
            if (after_box_) {
                try_end(index, Penalty());
            }
            before_.width += glue->width;
            before_.stretch += glue->stretch;
            before_.shrink += glue->shrink;
            after_box_ = false;
        } else {
            const auto& penalty = std::get<Penalty>(nodes_[index]);
            if (penalty.cost < no_line_end) {
                try_end(index, penalty);
            }
            after_box_ = false;
        }
    }

    /// Ends lines at a node that begin at each of the active ones. Keeps the best of each kind.
    void try_end(std::size_t index, const Penalty& penalty) {
        most_active_ = std::max(most_active_, active_.size());
        const bool forced = penalty.cost <= forced_line_end;
        Bests best;
        std::size_t kept = 0;
        for (const std::size_t start : active_) {
            const Line line = line_between(breaks_[start].totals, penalty);
            const bool useful = !line.too_wide && badness(line.ratio) <= rules_.tolerance;
            if (useful) {
                offer(index, start, line.ratio, penalty, best);
            }
            if (!line.past_measure && !forced) {
                active_[kept++] = start;
            }
        }
        active_.resize(kept);
        add_active(index, best);
    }

    Line line_between(const Totals& start, const Penalty& penalty) const {
        const Length excess = rules_.measure - (before_.width - start.width + penalty.width);
        if (excess >= Length()) {
            const Length stretch = before_.stretch - start.stretch + rules_.extra_stretch;
            return {.ratio = excess == Length() ? 0 : ratio_of(excess, stretch)};
        }
        const Length shrink = before_.shrink - start.shrink;
        return {.ratio = -ratio_of(-excess, shrink),
                .too_wide = -excess > shrink,
                .past_measure = -excess - penalty.width > shrink};
    }

    void offer(std::size_t index, std::size_t start, std::int64_t ratio, const Penalty& penalty,
               Bests& best) const {
        const Fitness fitness = fitness_of(ratio);
        const std::int64_t demerits =
            breaks_[start].demerits + line_demerits(breaks_[start], ratio, penalty);
        const std::size_t row =
            penalty.flagged ? std::min(breaks_[start].flagged_row + 1, counted_row) : 0;
        std::optional<Break>& rival =
            best.at(row * fitness_count + static_cast<std::size_t>(fitness));
        if (!rival || demerits < rival->demerits) {
            rival = Break{.node = index,
                          .fitness = fitness,
                          .flagged_row = row,
                          .demerits = demerits,
                          .previous = start};
        }
    }

    std::int64_t line_demerits(const Break& start, std::int64_t ratio,
                               const Penalty& penalty) const {
        const std::int64_t base = rules_.line_cost + badness(ratio);
        const std::int64_t cost = penalty.cost;
        std::int64_t demerits = base * base;
        if (cost >= 0) {
            demerits += cost * cost;
        } else if (cost > forced_line_end) {
            demerits -= cost * cost;
        }
        if (start.flagged_row > 0 && penalty.flagged) {
            demerits += rules_.flagged_pair;
        }
        if (start.flagged_row == counted_row && penalty.flagged) {
            demerits += rules_.flagged_third;
        }
        if (start.flagged_row > 0 && cost <= forced_line_end) {
            demerits += rules_.flagged_before_last;
        }
        const int difference =
            static_cast<int>(fitness_of(ratio)) - static_cast<int>(start.fitness);
        return demerits + (std::abs(difference) > 1 ? rules_.contrast : 0);
    }

    void add_active(std::size_t index, const Bests& best) {
        for (const std::optional<Break>& one : best) {
            const bool hopeless = std::ranges::any_of(best, [&](const std::optional<Break>& other) {
                return one && other && always_beats(*other, *one);
            });
            if (one && !hopeless) {
                active_.push_back(breaks_.size());
                breaks_.push_back(*one);
                breaks_.back().totals = totals_after(index, before_);
            }
        }
    }

    /// Whether one way to end a line costs less than another at the same node, whatever follows.
    bool always_beats(const Break& one, const Break& other) const {
        if (one.fitness == other.fitness && one.flagged_row < other.flagged_row) {
            return one.demerits <= other.demerits;
        }
        const bool longer_row = one.flagged_row > other.flagged_row;
        const std::int64_t most = rules_.contrast + (longer_row ? rules_.flagged_third : 0);
        return one.demerits + most < other.demerits;
    }

    /// The totals at the start of a line after an end at `index`: white space and penalties vanish
    /// there, up to the next box.
    Totals totals_after(std::size_t index, Totals totals) const {
        for (std::size_t next = index; next < nodes_.size(); ++next) {
            if (const auto* glue = std::get_if<Glue>(&nodes_[next])) {
                totals.width += glue->width;
                totals.stretch += glue->stretch;
                totals.shrink += glue->shrink;
            } else if (std::holds_alternative<Box>(nodes_[next]) ||
                       (next > index && is_forced_end(nodes_[next]))) {
                break;
            }
        }
        return totals;
    }

    static bool is_forced_end(const FitNode& node) {
        const auto* penalty = std::get_if<Penalty>(&node);
        return penalty != nullptr && penalty->cost <= forced_line_end;
    }

    Fit traced_back() const {
        const std::size_t last = *std::ranges::min_element(
            active_, {}, [&](std::size_t one) { return breaks_[one].demerits; });
        Fit fit{.demerits = breaks_[last].demerits, .most_active = most_active_};
        for (std::size_t at = last; at != 0; at = breaks_[at].previous) {
            fit.breaks.push_back(breaks_[at].node);
        }
        std::ranges::reverse(fit.breaks);
        return fit;
    }

    std::span<const FitNode> nodes_;
    const FitRules& rules_;
    Totals before_;
    bool after_box_ = false;
    /// The first one is the start of the paragraph.
    std::vector<Break> breaks_;
    /// Which of them a next line may begin after, in the order of their nodes.
    std::vector<std::size_t> active_;
    std::size_t most_active_ = 0;
};

}  // namespace

std::optional<Fit> total_fit(std::span<const FitNode> nodes, const FitRules& rules) {
    const auto* last = nodes.empty() ? nullptr : std::get_if<Penalty>(&nodes.back());
    base::expect(last != nullptr && last->cost <= forced_line_end,
                 "a paragraph ends with its line");
    return Fitter(nodes, rules).fit();
}

}  // namespace palier::typeset
