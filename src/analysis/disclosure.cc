#include "analysis/disclosure.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace palier::analysis {

namespace {

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

/// How much there may be of what grows faster than the questions.
struct SearchLimits {
    /// Counts looked at, of all searches together.
    std::int64_t work = 10'000'000;
    /// Parts tried, of one total.
    int steps = 300'000;
    /// Sums of one total.
    std::size_t sums = 500;
    /// Questions in all sums together.
    std::size_t members = 20'000;
    /// Parts of one sum.
    std::size_t parts = 500;
};

/// What is left of SearchLimits::work.
class Work {
  public:
    explicit Work(std::int64_t most) : left_(most) {}

    void spend(std::size_t amount) { left_ -= static_cast<std::int64_t>(amount); }
    bool is_spent() const { return left_ < 0; }

  private:
    std::int64_t left_;
};

/// Looks for the sums that a withheld question is in. The search is bounded; what it could not look
/// through is said.
class SumFinder {
  public:
    SumFinder(const std::vector<CountedQuestion>& questions,
              const std::vector<Disclosure>& decisions, Work& work)
        : questions_(questions), decisions_(decisions), work_(work) {
        for (std::size_t question = 0; question < questions.size(); ++question) {
            Group& group = groups_[questions.at(question).group];
            const std::int64_t n = questions.at(question).n;
            if (n > 0) {
                group.largest_first.push_back(question);
            }
            group.is_printed_in_part =
                group.is_printed_in_part || (n > 0 && !is_withheld(question));
            if (n > 0 && is_withheld(question)) {
                group.fewest_withheld = std::min(group.fewest_withheld.value_or(n), n);
            }
        }
        for (auto& [id, group] : groups_) {
            std::ranges::stable_sort(
                group.largest_first, std::ranges::greater(),
                [&](std::size_t question) { return questions_.at(question).n; });
        }
    }

    /// Parts that fit into a total are tried from the largest.
    std::vector<Sum> find() {
        for (std::size_t total = 0; total < questions_.size(); ++total) {
            if (!could_matter(total)) {
                continue;
            }
            complete_ = !work_.is_spent() && members_ < limits_.members;
            if (complete_) {
                look_through(total);
            }
            if (!complete_) {
                given_up_.push_back(total);
            }
        }
        return std::move(sums_);
    }

    /// Totals that were not looked through, into which a withheld question fits.
    const std::vector<std::size_t>& given_up() const { return given_up_; }

  private:
    /// Questions that may add up to one of them.
    struct Group {
        /// Those that somebody answered.
        std::vector<std::size_t> largest_first;
        /// Where nothing is printed, nothing gives anything away.
        bool is_printed_in_part = false;
        /// The smallest n that is withheld.
        std::optional<std::int64_t> fewest_withheld;
    };

    /// What may be a part of the total: its counts by their position in those of the total.
    struct Candidate {
        std::size_t question = 0;
        std::int64_t n = 0;
        std::vector<std::pair<std::size_t, std::int64_t>> counts = {};
    };

    bool is_withheld(std::size_t question) const {
        return decisions_.at(question) != Disclosure::Printed;
    }

    /// Whether a sum could be withheld in part.
    bool could_matter(std::size_t total) const {
        const CountedQuestion& whole = questions_.at(total);
        const Group& group = groups_.at(whole.group);
        const auto& fewest = group.fewest_withheld;
        return group.is_printed_in_part && whole.n > 0 && fewest &&
               (is_withheld(total) || *fewest <= whole.n);
    }

    /// A question as a part of a total, or nothing when one of its counts is larger.
    std::optional<Candidate> as_part(std::size_t question, const CountedQuestion& whole) {
        const CountedQuestion& part = questions_.at(question);
        Candidate candidate{question, part.n};
        std::size_t position = 0;
        for (const CountedAnswer& each : part.counts) {
            if (each.count == 0) {
                continue;
            }
            while (position < whole.counts.size() &&
                   whole.counts.at(position).answer < each.answer) {
                ++position;
            }
            const bool fits = position < whole.counts.size() &&
                              whole.counts.at(position).answer == each.answer &&
                              whole.counts.at(position).count >= each.count;
            if (!fits) {
                work_.spend(1 + position);
                return std::nullopt;
            }
            candidate.counts.emplace_back(position, each.count);
        }
        work_.spend(1 + position + candidate.counts.size());
        return candidate;
    }

    /// Those that fit, the largest first; none when nothing among them and the total is withheld.
    void gather_candidates(std::size_t total) {
        const CountedQuestion& whole = questions_.at(total);
        const std::vector<std::size_t>& all = groups_.at(whole.group).largest_first;
        candidates_.clear();
        bool matters = is_withheld(total);
        auto from = std::ranges::lower_bound(
            all, whole.n, std::ranges::greater(),
            [&](std::size_t question) { return questions_.at(question).n; });
        for (; from != all.end() && !work_.is_spent(); ++from) {
            if (*from == total) {
                continue;
            }
            if (auto candidate = as_part(*from, whole)) {
                matters = matters || is_withheld(*from);
                candidates_.push_back(std::move(*candidate));
            }
        }
        complete_ = !work_.is_spent();
        if (!matters) {
            candidates_.clear();
        }
    }

    void look_through(std::size_t total) {
        gather_candidates(total);
        if (!complete_) {
            return;
        }
        const CountedQuestion& whole = questions_.at(total);
        rest_.clear();
        for (const CountedAnswer& each : whole.counts) {
            rest_.push_back(each.count);
        }
        steps_left_ = limits_.steps;
        sums_of_total_ = 0;
        chosen_.clear();
        search(total, 0, whole.n);
    }

    bool fits(const Candidate& part, std::int64_t rest) const {
        return part.n <= rest && std::ranges::all_of(part.counts, [&](const auto& entry) {
                   return entry.second <= rest_.at(entry.first);
               });
    }

    void keep_sum(std::size_t total) {
        work_.spend(rest_.size() + chosen_.size());
        const bool exact =
            std::ranges::all_of(rest_, [](std::int64_t count) { return count == 0; });
        const bool matters =
            is_withheld(total) ||
            std::ranges::any_of(chosen_, [&](std::size_t part) { return is_withheld(part); });
        if (exact && matters && chosen_.size() > 1) {
            sums_.push_back({total, chosen_});
            members_ += chosen_.size() + 1;
            complete_ = ++sums_of_total_ < limits_.sums && members_ < limits_.members;
        }
    }

    void search(std::size_t total, std::size_t from, std::int64_t rest) {
        if (rest == 0) {
            keep_sum(total);
            return;
        }
        for (std::size_t index = from; index < candidates_.size(); ++index) {
            const Candidate& part = candidates_.at(index);
            work_.spend(1);
            if (--steps_left_ < 0 || work_.is_spent() || chosen_.size() == limits_.parts) {
                complete_ = false;
            }
            if (!complete_) {
                return;
            }
            if (!fits(part, rest)) {
                continue;
            }
            work_.spend(2 * part.counts.size());
            for (const auto& [position, count] : part.counts) {
                rest_.at(position) -= count;
            }
            chosen_.push_back(part.question);
            search(total, index + 1, rest - part.n);
            chosen_.pop_back();
            for (const auto& [position, count] : part.counts) {
                rest_.at(position) += count;
            }
        }
    }

    const std::vector<CountedQuestion>& questions_;
    const std::vector<Disclosure>& decisions_;
    Work& work_;
    SearchLimits limits_;
    std::map<std::size_t, Group> groups_;
    std::vector<Sum> sums_;
    std::size_t members_ = 0;
    std::vector<std::size_t> given_up_;
    // Of the total that is looked through.
    std::vector<Candidate> candidates_;
    std::vector<std::size_t> chosen_;
    std::vector<std::int64_t> rest_;
    std::size_t sums_of_total_ = 0;
    int steps_left_ = 0;
    bool complete_ = true;
};

/// Withholds until nothing that is printed gives a question of too few answers away.
class Protector {
  public:
    Protector(const std::vector<CountedQuestion>& questions, std::vector<Sum> sums,
              std::vector<Disclosure>& decisions, Work& work)
        : questions_(questions), sums_(std::move(sums)), decisions_(decisions), work_(work) {
        for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
            totals_.insert(sums_.at(sum).total);
            for (const std::size_t member : sums_.at(sum).members()) {
                sums_of_[member].push_back(sum);
                ++member_count_;
            }
        }
    }

    /// True when it withheld something more.
    bool protect() {
        bool changed = false;
        for (auto leak = find_leak(); leak; leak = find_leak()) {
            if (work_.is_spent()) {
                return withhold_all() || changed;
            }
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
    using Known = std::set<std::size_t>;

    /// What is printed, and what follows from it: the one member of a sum that is left.
    Known known() {
        Known result;
        std::vector<std::size_t> open(sums_.size(), 0);
        std::vector<std::size_t> nearly;
        for (const auto& [member, sums] : sums_of_) {
            if (decisions_.at(member) == Disclosure::Printed) {
                result.insert(member);
            } else {
                for (const std::size_t sum : sums) {
                    ++open.at(sum);
                }
            }
        }
        for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
            if (open.at(sum) == 1) {
                nearly.push_back(sum);
            }
        }
        while (!nearly.empty()) {
            const std::vector<std::size_t> members = sums_.at(nearly.back()).members();
            nearly.pop_back();
            const auto left = std::ranges::find_if(
                members, [&](std::size_t member) { return !result.contains(member); });
            if (left == members.end()) {
                continue;
            }
            result.insert(*left);
            for (const std::size_t sum : sums_of_.at(*left)) {
                if (--open.at(sum) == 1) {
                    nearly.push_back(sum);
                }
            }
        }
        work_.spend(2 * member_count_);
        return result;
    }

    /// What is left of a total's counts when those of its known parts are taken off.
    std::vector<CountedAnswer> rest_of(const Sum& sum, const Known& known) {
        std::vector<CountedAnswer> rest = questions_.at(sum.total).counts;
        for (const std::size_t part : sum.parts) {
            if (!known.contains(part)) {
                continue;
            }
            for (const CountedAnswer& each : questions_.at(part).counts) {
                const auto same =
                    std::ranges::lower_bound(rest, each.answer, {}, &CountedAnswer::answer);
                if (same != rest.end() && same->answer == each.answer) {
                    same->count -= each.count;
                }
            }
            work_.spend(questions_.at(part).counts.size());
        }
        return rest;
    }

    /// Bounds of each count of a part, when the total and the n of all parts are known: those of a
    /// table with two rows, the part and the other unknown parts together. `others` is their n.
    bool is_settled(std::size_t part, std::int64_t others, const std::vector<CountedAnswer>& rest,
                    const std::vector<CountedAnswer>& whole) {
        if (others == 0) {
            return true;
        }
        work_.spend(rest.size());
        for (std::size_t index = 0; index < rest.size(); ++index) {
            const std::int64_t count = rest.at(index).count;
            const std::int64_t least = std::max<std::int64_t>(0, count - others);
            const std::int64_t most = std::min(questions_.at(part).n, count);
            // What nobody at all answered is no secret.
            if (least == most && whole.at(index).count > 0) {
                return true;
            }
        }
        return false;
    }

    bool leaks(const Sum& sum, const Known& known) {
        if (!known.contains(sum.total)) {
            return false;
        }
        std::int64_t unknown = 0;
        for (const std::size_t part : sum.parts) {
            unknown += known.contains(part) ? 0 : questions_.at(part).n;
        }
        const std::vector<CountedAnswer> rest = rest_of(sum, known);
        return std::ranges::any_of(sum.parts, [&](std::size_t part) {
            const std::int64_t own = known.contains(part) ? 0 : questions_.at(part).n;
            return decisions_.at(part) == Disclosure::TooFew &&
                   is_settled(part, unknown - own, rest, questions_.at(sum.total).counts);
        });
    }

    /// A sum that gives a part away, alone, or with another: two known totals that share an unknown
    /// part say more together than each alone.
    std::optional<std::size_t> find_leak() {
        const Known all_known = known();
        std::set<std::size_t> unknown_parts;
        for (std::size_t index = 0; index < sums_.size(); ++index) {
            const Sum& sum = sums_.at(index);
            bool shared = false;
            if (all_known.contains(sum.total)) {
                for (const std::size_t part : sum.parts) {
                    const bool open = !all_known.contains(part);
                    shared = (open && !unknown_parts.insert(part).second) || shared;
                }
            }
            if (shared || leaks(sum, all_known)) {
                return index;
            }
        }
        return std::nullopt;
    }

    /// The questions of the sums that have one in common with a sum, directly or through others.
    std::set<std::size_t> connected_members(std::size_t sum) {
        std::set<std::size_t> members;
        std::set<std::size_t> seen;
        std::vector<std::size_t> next{sum};
        while (!next.empty()) {
            const std::size_t each = next.back();
            next.pop_back();
            if (!seen.insert(each).second) {
                continue;
            }
            for (const std::size_t member : sums_.at(each).members()) {
                if (members.insert(member).second) {
                    const std::vector<std::size_t>& sums = sums_of_.at(member);
                    next.insert(next.end(), sums.begin(), sums.end());
                }
            }
        }
        work_.spend(2 * member_count_);
        return members;
    }

    std::optional<std::size_t> next_to_withhold(std::size_t leak) {
        std::optional<std::size_t> best;
        const auto rank = [&](std::size_t question) {
            return std::tuple(totals_.contains(question), questions_.at(question).n,
                              questions_.size() - question);
        };
        for (const std::size_t member : connected_members(leak)) {
            if (decisions_.at(member) == Disclosure::Printed &&
                (!best || rank(member) < rank(*best))) {
                best = member;
            }
        }
        return best;
    }

    /// Every question of a sum.
    bool withhold_all() {
        bool changed = false;
        for (const auto& [member, sums] : sums_of_) {
            if (decisions_.at(member) == Disclosure::Printed) {
                decisions_.at(member) = Disclosure::Protects;
                changed = true;
            }
        }
        return changed;
    }

    const std::vector<CountedQuestion>& questions_;
    std::vector<Sum> sums_;
    std::vector<Disclosure>& decisions_;
    Work& work_;
    std::set<std::size_t> totals_;
    std::map<std::size_t, std::vector<std::size_t>> sums_of_;
    std::size_t member_count_ = 0;
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
    Work work(SearchLimits{}.work);
    while (changed) {
        // What is withheld to protect must not come out of another sum either: look again.
        SumFinder finder(questions, decisions, work);
        changed = Protector(questions, finder.find(), decisions, work).protect();
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
