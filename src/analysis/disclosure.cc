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

/// Looks for the sums that a withheld question is in. The search is bounded; what it could not look
/// through is said.
class SumFinder {
  public:
    SumFinder(const std::vector<CountedQuestion>& questions,
              const std::vector<Disclosure>& decisions)
        : questions_(questions), decisions_(decisions) {}

    /// Parts that fit into a total are tried from the largest.
    std::vector<Sum> find() {
        for (std::size_t total = 0; total < questions_.size(); ++total) {
            if (questions_.at(total).n == 0) {
                continue;
            }
            candidates_ = candidates_of(total);
            steps_left_ = most_steps;
            chosen_.clear();
            search(total, 0, questions_.at(total));
            if (steps_left_ < 0) {
                given_up_.push_back(total);
            }
        }
        return std::move(sums_);
    }

    /// Totals that were not looked through, into which a withheld question fits.
    const std::vector<std::size_t>& given_up() const { return given_up_; }

  private:
    static constexpr int most_steps = 300'000;

    bool is_withheld(std::size_t question) const {
        return decisions_.at(question) != Disclosure::Printed;
    }

    static bool fits(const CountedQuestion& part, const CountedQuestion& rest) {
        return part.n <= rest.n && std::equal(rest.counts.begin(), rest.counts.end(),
                                              part.counts.begin(), std::greater_equal<>());
    }

    std::vector<std::size_t> candidates_of(std::size_t total) const {
        const CountedQuestion& whole = questions_.at(total);
        std::vector<std::size_t> result;
        for (std::size_t part = 0; part < questions_.size(); ++part) {
            const CountedQuestion& question = questions_.at(part);
            if (part != total && question.n > 0 && question.group == whole.group &&
                fits(question, whole)) {
                result.push_back(part);
            }
        }
        std::ranges::stable_sort(result, std::ranges::greater(),
                                 [&](std::size_t part) { return questions_.at(part).n; });
        if (std::ranges::none_of(result, [&](std::size_t part) { return is_withheld(part); }) &&
            !is_withheld(total)) {
            result.clear();
        }
        return result;
    }

    void search(std::size_t total, std::size_t from, const CountedQuestion& rest) {
        if (rest.n == 0) {
            const bool exact =
                std::ranges::all_of(rest.counts, [](std::int64_t count) { return count == 0; });
            const bool matters =
                is_withheld(total) ||
                std::ranges::any_of(chosen_, [&](std::size_t part) { return is_withheld(part); });
            if (exact && matters && chosen_.size() > 1) {
                sums_.push_back({total, chosen_});
            }
            return;
        }
        for (std::size_t index = from; index < candidates_.size(); ++index) {
            if (--steps_left_ < 0) {
                return;
            }
            const CountedQuestion& part = questions_.at(candidates_.at(index));
            if (!fits(part, rest)) {
                continue;
            }
            CountedQuestion left = rest;
            left.n -= part.n;
            std::ranges::transform(left.counts, part.counts, left.counts.begin(), std::minus<>());
            chosen_.push_back(candidates_.at(index));
            search(total, index + 1, left);
            chosen_.pop_back();
        }
    }

    const std::vector<CountedQuestion>& questions_;
    const std::vector<Disclosure>& decisions_;
    std::vector<std::size_t> candidates_;
    std::vector<std::size_t> chosen_;
    std::vector<Sum> sums_;
    std::vector<std::size_t> given_up_;
    int steps_left_ = 0;
};

/// Withholds until nothing that is printed gives a question of too few answers away.
class Protector {
  public:
    Protector(const std::vector<CountedQuestion>& questions, std::vector<Sum> sums,
              std::vector<Disclosure>& decisions)
        : questions_(questions), sums_(std::move(sums)), decisions_(decisions) {}

    /// True when it withheld something more.
    bool protect() {
        bool changed = false;
        for (auto leak = find_leak(); leak; leak = find_leak()) {
            const std::optional<std::size_t> next = next_to_withhold(*leak);
            if (!next) {
                break;
            }
            decisions_.at(*next) = Disclosure::Protects;
            changed = true;
        }
        return changed;
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
        if (others == 0) {
            return true;
        }
        const Counts& whole = questions_.at(sum.total).counts;
        for (std::size_t answer = 0; answer < whole.size(); ++answer) {
            const std::int64_t least = std::max<std::int64_t>(0, rest.at(answer) - others);
            const std::int64_t most = std::min(questions_.at(part).n, rest.at(answer));
            // What nobody at all answered is no secret.
            if (least == most && whole.at(answer) > 0) {
                return true;
            }
        }
        return false;
    }

    bool leaks(const Sum& sum, const std::vector<bool>& known) const {
        return std::ranges::any_of(sum.members(), [&](std::size_t member) {
            return decisions_.at(member) == Disclosure::TooFew && member != sum.total &&
                   known.at(sum.total) && is_settled(member, sum, known);
        });
    }

    /// Two known totals that share an unknown part say more together than each alone.
    static bool share_unknown(const Sum& one, const Sum& other, const std::vector<bool>& known) {
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
    bool changed = std::ranges::find(decisions, Disclosure::TooFew) != decisions.end();
    while (changed) {
        // What is withheld to protect must not come out of another sum either: look again.
        SumFinder finder(questions, decisions);
        changed = Protector(questions, finder.find(), decisions).protect();
        for (const std::size_t total : finder.given_up()) {
            if (decisions.at(total) == Disclosure::Printed) {
                decisions.at(total) = Disclosure::Protects;
                changed = true;
            }
        }
    }
    return decisions;
}

}  // namespace palier::analysis
