#include "analysis/cheapest_path.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "analysis/cover.h"
#include "analysis/what_if.h"
#include "base/expect.h"

namespace palier::analysis {

namespace {

__extension__ using Wide = __int128;

using base::Score;
using model::Criterion;
using model::LabelGrid;

constexpr int decimals_of_dissatisfaction = 4;
constexpr std::int64_t percent = 100;
/// The most that another path may cost: 6 ÷ 5 of the best one.
constexpr int other_numerator = 6;
constexpr int other_denominator = 5;

std::int64_t narrow(Wide value) {
    const auto result = static_cast<std::int64_t>(value);
    if (static_cast<Wide>(result) != value) {
        throw std::overflow_error("a sum of weights left 64 bits");
    }
    return result;
}

/// A number that every one of some fractions is whole times.
std::int64_t common_denominator(const std::vector<Score>& values) {
    std::int64_t common = 1;
    for (const Score& value : values) {
        common = narrow(Wide{common} / std::gcd(common, value.denominator()) * value.denominator());
    }
    return common;
}

std::int64_t times(const Score& value, std::int64_t denominator) {
    return narrow(Wide{value.numerator()} * (denominator / value.denominator()));
}

/// The least whole number that is `minimum` percent of `whole` or more.
std::int64_t percent_of(const Score& minimum, std::int64_t whole) {
    const Wide part = Wide{minimum.numerator()} * whole;
    const Wide by = Wide{minimum.denominator()} * percent;
    return part <= 0 ? 0 : narrow((part + by - 1) / by);
}

/// Weights and marks as whole numbers.
class Units {
  public:
    explicit Units(const LabelGrid& grid) {
        std::vector<Score> weights;
        weights.reserve(grid.criteria.size());
        for (const Criterion& criterion : grid.criteria) {
            weights.push_back(criterion.weight);
        }
        std::vector<Score> marks;
        marks.reserve(grid.marks.size());
        for (const model::Mark& mark : grid.marks) {
            marks.push_back(mark.value);
        }
        const std::int64_t weight_unit = common_denominator(weights);
        mark_unit_ = common_denominator(marks);
        for (const Score& weight : weights) {
            weights_.push_back(times(weight, weight_unit));
        }
        for (const Score& mark : marks) {
            marks_.push_back(times(mark, mark_unit_));
        }
    }

    std::int64_t weight(std::size_t criterion) const { return weights_.at(criterion); }
    /// What a criterion counts with a mark.
    std::int64_t points(std::size_t criterion, std::size_t mark) const {
        return narrow(Wide{weights_.at(criterion)} * marks_.at(mark));
    }
    /// What it counts for when everything is attained.
    std::int64_t possible(std::size_t criterion) const {
        return narrow(Wide{weights_.at(criterion)} * mark_unit_);
    }

  private:
    std::vector<std::int64_t> weights_;
    std::vector<std::int64_t> marks_;
    std::int64_t mark_unit_ = 1;
};

/// A condition on a sum over criteria: what each counts for by point of its own, and what is asked.
struct Sum {
    std::vector<std::int64_t> factors = {};
    std::int64_t required = 0;
};

/// The conditions of a level and those below as sums, and the choice of steps that they leave.
class PathProblem {
  public:
    PathProblem(const LabelGrid& grid, const LabelResult& result, std::size_t level,
                const Dissatisfaction& dissatisfaction)
        : grid_(grid),
          result_(result),
          dissatisfaction_(dissatisfaction),
          units_(grid),
          last_mark_(grid.marks.size() - 1),
          start_(marks_of(grid, result)),
          base_(start_) {
        for (std::size_t index = 0; index <= level; ++index) {
            for (const Condition& condition : result.levels.at(index).conditions) {
                read(condition);
            }
        }
        order_items();
        build();
    }

    /// Whether no mark is high enough for a criterion that blocks.
    bool is_blocked_for_good() const { return blocked_; }
    const CoverProblem& cover() const { return cover_; }

    int effort_of(const std::vector<std::size_t>& steps) const { return path(steps).effort; }

    MarkPath path(const std::vector<std::size_t>& steps) const {
        std::vector<std::size_t> marks = base_;
        for (std::size_t item = 0; item < steps.size(); ++item) {
            marks.at(items_.at(item)) += steps.at(item);
        }
        MarkPath path;
        for (std::size_t index = 0; index < marks.size(); ++index) {
            const auto raised = static_cast<int>(marks.at(index) - start_.at(index));
            if (raised > 0) {
                const Criterion& criterion = grid_.criteria.at(index);
                path.changes.push_back({.criterion = criterion.id,
                                        .from = result_.criteria.at(index).mark,
                                        .to = grid_.marks.at(marks.at(index)).id,
                                        .steps = raised,
                                        .effort = raised * criterion.effort});
                path.effort += path.changes.back().effort;
            }
        }
        return path;
    }

    /// The effort of what has to rise whatever else does.
    int forced_effort() const { return effort_of(std::vector<std::size_t>(items_.size(), 0)); }

    /// The same problem for those that leave out something of what was chosen; empty when nothing
    /// of it can be left out.
    std::optional<CoverProblem> leaving_out(const std::vector<std::size_t>& chosen) const {
        CoverProblem other = cover_;
        other.least_effort = effort_of(chosen) - forced_effort();
        for (std::size_t item = 0; item < chosen.size(); ++item) {
            if (chosen.at(item) > 0 && !other.items.at(item).always_chosen) {
                other.not_all_of.push_back(item);
            }
        }
        return other.not_all_of.empty() ? std::nullopt : std::optional(std::move(other));
    }

  private:
    static std::vector<std::size_t> marks_of(const LabelGrid& grid, const LabelResult& result) {
        std::vector<std::size_t> marks;
        marks.reserve(result.criteria.size());
        for (const CriterionResult& criterion : result.criteria) {
            marks.push_back(mark_index(grid, criterion));
        }
        return marks;
    }

    void read(const Condition& condition) {
        switch (condition.kind) {
            case Condition::Kind::Overall:
                overall_ = std::max(overall_, condition.required);
                break;
            case Condition::Kind::Axis:
                raise(axes_, condition);
                break;
            case Condition::Kind::Engagement:
                raise(engagements_, condition);
                break;
            case Condition::Kind::Blocking:
                force(condition);
                break;
            case Condition::Kind::Document:
                break;
        }
    }

    static void raise(std::map<std::string, Score>& minima, const Condition& condition) {
        Score& minimum = minima[condition.subject];
        minimum = std::max(minimum, condition.required);
    }

    void force(const Condition& condition) {
        const auto criterion = std::ranges::find(grid_.criteria, condition.subject, &Criterion::id);
        const auto index = static_cast<std::size_t>(criterion - grid_.criteria.begin());
        std::size_t& mark = base_.at(index);
        while (grid_.marks.at(mark).value < condition.required) {
            if (mark == last_mark_) {
                blocked_ = true;
                return;
            }
            ++mark;
        }
    }

    bool applies(std::size_t index) const { return !result_.criteria.at(index).not_applicable; }

    /// Criteria that can rise, by their ids: the order that settles ties.
    void order_items() {
        for (std::size_t index = 0; index < grid_.criteria.size(); ++index) {
            if (applies(index)) {
                items_.push_back(index);
            }
        }
        std::ranges::sort(items_, {}, [&](std::size_t index) -> const std::string& {
            return grid_.criteria.at(index).id;
        });
    }

    /// Σ of points ≥ `minimum` percent of what is possible, over the criteria that are in.
    template <typename IsIn>
    Sum sum_over(const Score& minimum, IsIn is_in) const {
        Sum sum{.factors = std::vector<std::int64_t>(grid_.criteria.size(), 0)};
        Wide possible = 0;
        for (const std::size_t index : items_) {
            if (is_in(grid_.criteria.at(index))) {
                sum.factors.at(index) = 1;
                possible += units_.possible(index);
            }
        }
        sum.required = percent_of(minimum, narrow(possible));
        return sum;
    }

    /// What is possible on an axis.
    std::int64_t possible_on(const std::string& axis) const {
        Wide possible = 0;
        for (const std::size_t index : items_) {
            possible += grid_.criteria.at(index).axis == axis ? units_.possible(index) : 0;
        }
        return narrow(possible);
    }

    /// Σ over axes of weight × points ÷ possible ≥ minimum × Σ weights, times what makes it whole.
    Sum overall_sum() const {
        std::map<std::string, std::int64_t> possible;
        std::vector<Score> shares;
        for (const model::Axis& axis : grid_.axes) {
            possible[axis.id] = possible_on(axis.id);
            if (possible[axis.id] > 0) {
                shares.push_back(axis.weight / Score(possible[axis.id]));
            }
        }
        const std::int64_t common = common_denominator(shares);
        Sum sum{.factors = std::vector<std::int64_t>(grid_.criteria.size(), 0)};
        Wide whole = 0;
        for (const model::Axis& axis : grid_.axes) {
            if (possible[axis.id] == 0) {
                continue;
            }
            const std::int64_t factor = times(axis.weight / Score(possible[axis.id]), common);
            whole += Wide{factor} * possible[axis.id];
            for (const std::size_t index : items_) {
                if (grid_.criteria.at(index).axis == axis.id) {
                    sum.factors.at(index) = factor;
                }
            }
        }
        sum.required = percent_of(overall_, narrow(whole));
        // Nothing counts: the overall rate is 0.
        if (whole == 0 && overall_ > Score(0)) {
            sum.required = 1;
        }
        return sum;
    }

    std::int64_t counted(const Sum& sum, std::size_t index, std::size_t mark) const {
        return narrow(Wide{sum.factors.at(index)} * units_.points(index, mark));
    }

    /// What is missing of a sum once what has to rise has risen.
    std::int64_t missing(const Sum& sum) const {
        Wide missing = sum.required;
        for (const std::size_t index : items_) {
            missing -= counted(sum, index, base_.at(index));
        }
        return narrow(std::max<Wide>(0, missing));
    }

    /// What each further step adds to a sum.
    std::vector<std::int64_t> gains(const Sum& sum, std::size_t index) const {
        std::vector<std::int64_t> result;
        const std::size_t base = base_.at(index);
        result.reserve(last_mark_ + 1 - base);
        for (std::size_t mark = base; mark <= last_mark_; ++mark) {
            result.push_back(counted(sum, index, mark) - counted(sum, index, base));
        }
        return result;
    }

    void build() {
        for (const std::size_t index : items_) {
            const Criterion& criterion = grid_.criteria.at(index);
            const bool forced = base_.at(index) > start_.at(index);
            cover_.items.push_back({.effort = criterion.effort,
                                    .credit = forced ? 0 : credit_of(criterion),
                                    .always_chosen = forced});
        }
        add_groups();
        add_need(overall_sum());
        for (const auto& needed : engagements_) {
            add_need(sum_over(needed.second, [&](const Criterion& criterion) {
                return criterion.engagement == needed.first;
            }));
        }
    }

    std::int64_t credit_of(const Criterion& criterion) const {
        const auto found = dissatisfaction_.find(criterion.id);
        return found == dissatisfaction_.end()
                   ? 0
                   : std::max<std::int64_t>(
                         0, found->second.rounded(decimals_of_dissatisfaction).units);
    }

    /// Axes are groups: their minima bind more often than those of engagements, which come into the
    /// search when they do.
    void add_groups() {
        for (const model::Axis& axis : grid_.axes) {
            const auto minimum = axes_.find(axis.id);
            const Sum sum =
                sum_over(minimum != axes_.end() ? minimum->second : Score(0),
                         [&](const Criterion& criterion) { return criterion.axis == axis.id; });
            for (std::size_t item = 0; item < items_.size(); ++item) {
                const std::size_t index = items_.at(item);
                if (sum.factors.at(index) > 0) {
                    cover_.items.at(item).group = cover_.group_needs.size();
                    cover_.items.at(item).group_gains = gains(sum, index);
                }
            }
            cover_.group_needs.push_back(missing(sum));
        }
    }

    void add_need(const Sum& sum) {
        const std::int64_t amount = missing(sum);
        if (amount == 0) {
            return;
        }
        cover_.needs.push_back(amount);
        for (std::size_t item = 0; item < items_.size(); ++item) {
            const std::size_t index = items_.at(item);
            cover_.items.at(item).gains.push_back(
                sum.factors.at(index) > 0 ? gains(sum, index) : std::vector<std::int64_t>{});
        }
    }

    const LabelGrid& grid_;
    const LabelResult& result_;
    const Dissatisfaction& dissatisfaction_;
    Units units_;
    std::size_t last_mark_;
    /// Marks as they are, and once what has to rise has risen, by criterion.
    std::vector<std::size_t> start_;
    std::vector<std::size_t> base_;
    bool blocked_ = false;
    Score overall_ = 0;
    std::map<std::string, Score> axes_;
    std::map<std::string, Score> engagements_;
    /// Criteria that apply.
    std::vector<std::size_t> items_;
    CoverProblem cover_;
};

std::vector<std::string> missing_documents(const LabelResult& result, std::size_t level) {
    std::vector<std::string> missing;
    for (std::size_t index = 0; index <= level; ++index) {
        for (const Condition& condition : result.levels.at(index).conditions) {
            if (condition.kind == Condition::Kind::Document && !condition.is_met() &&
                std::ranges::find(missing, condition.subject) == missing.end()) {
                missing.push_back(condition.subject);
            }
        }
    }
    return missing;
}

}  // namespace

const MarkChange* MarkPath::find(const std::string& criterion) const {
    const auto found = std::ranges::find(changes, criterion, &MarkChange::criterion);
    return found != changes.end() ? &*found : nullptr;
}

Dissatisfaction dissatisfaction_with(const model::LabelGrid& grid,
                                     const std::vector<SurveyResult>& surveys) {
    std::map<std::string, base::Score, std::less<>> by_engagement;
    for (const SurveyResult& survey : surveys) {
        if (survey.audience != model::Audience::Users) {
            continue;
        }
        for (const SurveyQuestionResult& question : survey.questions) {
            if (question.engagement && question.satisfaction) {
                base::Score& share = by_engagement[*question.engagement];
                share = std::max(share, question.satisfaction->dissatisfied_share);
            }
        }
    }
    Dissatisfaction result;
    for (const model::Criterion& criterion : grid.criteria) {
        const auto found = by_engagement.find(criterion.engagement.value_or(""));
        if (found != by_engagement.end()) {
            result.emplace(criterion.id, found->second);
        }
    }
    return result;
}

CheapestPath cheapest_path(const LabelGrid& grid, const LabelResult& result,
                           const std::string& level, const Dissatisfaction& dissatisfaction) {
    const std::size_t index = level_index(grid, level);
    CheapestPath found{.level = level, .missing_documents = missing_documents(result, index)};
    const PathProblem problem(grid, result, index, dissatisfaction);
    if (problem.is_blocked_for_good()) {
        return found;
    }
    const auto best = cheapest_cover(problem.cover());
    if (!best) {
        return found;
    }
    found.best = problem.path(*best);
    if (const auto other = problem.leaving_out(*best)) {
        const int most = found.best->effort * other_numerator / other_denominator;
        if (const auto choice = cheapest_cover(*other, most - problem.forced_effort())) {
            found.other = problem.path(*choice);
        }
    }
    return found;
}

}  // namespace palier::analysis
