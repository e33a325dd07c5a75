#include "analysis/disclosure.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace palier::analysis {

namespace {

using Counts = std::vector<std::int64_t>;

/// A question whose counts are, answer by answer, the sum of those of others.
struct Sum {
    std::size_t total = 0;
    std::vector<std::size_t> parts;

    std::vector<std::size_t> members() const {
        std::vector<std::size_t> all = parts;
        all.push_back(total);
        return all;
    }
};

/// Looks for the sums in which a question with too few answers is a part. The search is bounded:
/// sums of real questionnaires have few parts, and a part never exceeds its total.
class SumFinder {
  public:
    SumFinder(const std::vector<CountedQuestion>& questions,
              const std::vector<Disclosure>& decisions)
        : questions_(questions), decisions_(decisions) {}

    std::vector<Sum> find() {
        for (std::size_t total = 0; total < questions_.size(); ++total) {
            if (questions_.at(total).n > 0) {
                steps_left_ = most_steps;
                chosen_.clear();
                search(total, 0, questions_.at(total).counts);
            }
        }
        return std::move(sums_);
    }

  private:
    static constexpr std::size_t most_parts = 8;
    static constexpr int most_steps = 200'000;

    bool may_be_part(std::size_t candidate, std::size_t total, const Counts& rest) const {
        const CountedQuestion& question = questions_.at(candidate);
        return candidate != total && question.group == questions_.at(total).group &&
               question.n > 0 && question.counts.size() == rest.size() &&
               std::equal(rest.begin(), rest.end(), question.counts.begin(),
                          std::greater_equal<>());
    }

    void search(std::size_t total, std::size_t from, const Counts& rest) {
        if (std::ranges::all_of(rest, [](std::int64_t count) { return count == 0; })) {
            const bool matters = std::ranges::any_of(chosen_, [&](std::size_t part) {
                return decisions_.at(part) == Disclosure::TooFew;
            });
            if (matters && chosen_.size() > 1) {
                sums_.push_back({total, chosen_});
            }
            return;
        }
        for (std::size_t part = from; part < questions_.size() && chosen_.size() < most_parts;
             ++part) {
            if (--steps_left_ < 0) {
                return;
            }
            if (!may_be_part(part, total, rest)) {
                continue;
            }
            Counts left = rest;
            std::ranges::transform(left, questions_.at(part).counts, left.begin(), std::minus<>());
            chosen_.push_back(part);
            search(total, part + 1, left);
            chosen_.pop_back();
        }
    }

    const std::vector<CountedQuestion>& questions_;
    const std::vector<Disclosure>& decisions_;
    std::vector<std::size_t> chosen_;
    std::vector<Sum> sums_;
    int steps_left_ = 0;
};

/// Withholds until nothing that is printed gives a question of too few answers away.
class Protector {
  public:
    Protector(const std::vector<CountedQuestion>& questions, std::vector<Sum> sums,
              std::vector<Disclosure>& decisions)
        : questions_(questions), sums_(std::move(sums)), decisions_(decisions) {}

    void protect() {
        for (auto leak = find_leak(); leak; leak = find_leak()) {
            const std::optional<std::size_t> next = next_to_withhold(*leak);
            if (!next) {
                return;
            }
            decisions_.at(*next) = Disclosure::Protects;
        }
    }

  private:
    /// What is printed, and what follows from it: the one member of a sum that is left.
    std::vector<bool> known() const {
        std::vector<bool> result;
        result.reserve(decisions_.size());
        for (const Disclosure decision : decisions_) {
            result.push_back(decision == Disclosure::Printed);
        }
        for (bool grown = true; grown;) {
            grown = false;
            for (const Sum& sum : sums_) {
                std::vector<std::size_t> open = sum.members();
                std::erase_if(open, [&](std::size_t member) { return result.at(member); });
                if (open.size() == 1) {
                    result.at(open.front()) = true;
                    grown = true;
                }
            }
        }
        return result;
    }

    /// Bounds of each count of a part, when the total and the n of all parts are known: those of a
    /// table with two rows, the part and the other unknown parts together.
    bool is_settled(std::size_t part, const Sum& sum, const std::vector<bool>& known) const {
        std::int64_t others = 0;
        Counts rest = questions_.at(sum.total).counts;
        for (const std::size_t each : sum.parts) {
            if (known.at(each)) {
                std::ranges::transform(rest, questions_.at(each).counts, rest.begin(),
                                       std::minus<>());
            } else if (each != part) {
                others += questions_.at(each).n;
            }
        }
        return std::ranges::any_of(rest, [&](std::int64_t count) {
            const std::int64_t least = std::max<std::int64_t>(0, count - others);
            const std::int64_t most = std::min(questions_.at(part).n, count);
            return least == most;
        });
    }

    bool leaks(const Sum& sum, const std::vector<bool>& known) const {
        return std::ranges::any_of(sum.members(), [&](std::size_t member) {
            return decisions_.at(member) == Disclosure::TooFew && member != sum.total &&
                   known.at(sum.total) && is_settled(member, sum, known);
        });
    }

    /// Two known totals that share an unknown part say more together than each alone.
    bool share_unknown(const Sum& one, const Sum& other, const std::vector<bool>& known) const {
        return known.at(one.total) && known.at(other.total) &&
               std::ranges::any_of(one.parts, [&](std::size_t part) {
                   return !known.at(part) &&
                          std::ranges::find(other.parts, part) != other.parts.end();
               });
    }

    std::optional<std::size_t> find_leak() const {
        const std::vector<bool> all_known = known();
        for (std::size_t index = 0; index < sums_.size(); ++index) {
            const Sum& sum = sums_.at(index);
            const bool shared =
                std::any_of(sums_.begin(), sums_.begin() + static_cast<std::ptrdiff_t>(index),
                            [&](const Sum& other) { return share_unknown(sum, other, all_known); });
            if (shared || leaks(sum, all_known)) {
                return index;
            }
        }
        return std::nullopt;
    }

    /// The sums that have a question in common with one, directly or through others.
    std::set<std::size_t> connected_members(std::size_t sum) const {
        const std::vector<std::size_t> start = sums_.at(sum).members();
        std::set<std::size_t> result(start.begin(), start.end());
        for (bool grown = true; grown;) {
            grown = false;
            for (const Sum& each : sums_) {
                const std::vector<std::size_t> members = each.members();
                const bool touches = std::ranges::any_of(
                    members, [&](std::size_t member) { return result.contains(member); });
                const std::size_t before = result.size();
                if (touches) {
                    result.insert(members.begin(), members.end());
                }
                grown = grown || result.size() > before;
            }
        }
        return result;
    }

    std::optional<std::size_t> next_to_withhold(std::size_t leak) const {
        std::optional<std::size_t> best;
        const auto rank = [&](std::size_t question) {
            const bool is_total = std::ranges::find(sums_, question, &Sum::total) != sums_.end();
            return std::tuple(is_total, questions_.at(question).n, questions_.size() - question);
        };
        for (const std::size_t member : connected_members(leak)) {
            if (decisions_.at(member) == Disclosure::Printed &&
                (!best || rank(member) < rank(*best))) {
                best = member;
            }
        }
        return best;
    }

    const std::vector<CountedQuestion>& questions_;
    std::vector<Sum> sums_;
    std::vector<Disclosure>& decisions_;
};

}  // namespace

std::vector<Disclosure> decide_disclosure(const std::vector<CountedQuestion>& questions,
                                          std::int64_t minimum) {
    std::vector<Disclosure> decisions;
    decisions.reserve(questions.size());
    for (const CountedQuestion& question : questions) {
        const bool too_few = question.n > 0 && question.n < minimum;
        decisions.push_back(too_few ? Disclosure::TooFew : Disclosure::Printed);
    }
    if (std::ranges::find(decisions, Disclosure::TooFew) != decisions.end()) {
        Protector(questions, SumFinder(questions, decisions).find(), decisions).protect();
    }
    return decisions;
}

}  // namespace palier::analysis
