#include "compose/anchor_book.h"

#include <algorithm>
#include <optional>

namespace palier::compose {

namespace {

using Conditions = std::set<std::string>;

/// The condition that holds exactly when this one does not.
std::string opposite(const std::string& condition) {
    return condition.starts_with("if ") ? "not " + condition.substr(3)
                                        : "if " + condition.substr(4);
}

/// Whether two sets of conditions never hold together.
bool exclude_each_other(const Conditions& one, const Conditions& other) {
    return std::ranges::any_of(
        one, [&](const std::string& condition) { return other.contains(opposite(condition)); });
}

/// What two sets have in common when they differ by one condition and its opposite: then one of the
/// two always holds where the common part does.
std::optional<Conditions> merged(const Conditions& one, const Conditions& other) {
    for (const std::string& condition : one) {
        Conditions without = one;
        without.erase(condition);
        Conditions expected = without;
        expected.insert(opposite(condition));
        if (expected == other) {
            return without;
        }
    }
    return std::nullopt;
}

/// A name with every number in it, known or still to come, written « 0 »: names that differ here
/// differ in the document.
std::string outline_of(const std::string& canonical) {
    std::string outline;
    for (std::size_t index = 0; index < canonical.size(); ++index) {
        const bool placeholder = canonical[index] == '{';
        const bool digit = canonical[index] >= '0' && canonical[index] <= '9';
        if (placeholder) {
            index = canonical.find('}', index);
        }
        if (!placeholder && !digit) {
            outline += canonical[index];
        } else if (!outline.ends_with('0')) {
            outline += '0';
        }
    }
    return outline;
}

bool may_be_the_same(const std::string& one, const std::string& other) {
    const bool repeated =
        one.find('{') != std::string::npos || other.find('{') != std::string::npos;
    return one == other || (repeated && outline_of(one) == outline_of(other));
}

}  // namespace

void AnchorBook::check(Reports& reports) const {
    check_unique(reports);
    for (const Entry& reference : references_) {
        check_reference(reference, reports);
    }
}

void AnchorBook::check_unique(Reports& reports) const {
    for (auto later = anchors_.begin(); later != anchors_.end(); ++later) {
        const auto earlier = std::find_if(anchors_.begin(), later, [&](const Entry& one) {
            return may_be_the_same(one.canonical, later->canonical) &&
                   !exclude_each_other(one.conditions, later->conditions);
        });
        if (earlier != later) {
            reports.error("GAB-128", later->line,
                          {{"lu", later->written}, {"ligne", earlier->line}});
        }
    }
}

void AnchorBook::check_reference(const Entry& reference, Reports& reports) const {
    std::vector<Conditions> enough;
    std::vector<std::string> names;
    std::optional<int> line;
    for (const Entry& anchor : anchors_) {
        names.push_back(anchor.written);
        if (anchor.canonical == reference.canonical) {
            enough.push_back(anchor.conditions);
            line = line.value_or(anchor.line);
        }
    }
    if (!line) {
        reports.unknown("GAB-127", reference.line, reference.written, names);
        return;
    }
    for (std::size_t one = 0; one < enough.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const auto common = merged(enough[one], enough[other]);
            if (common && std::ranges::find(enough, *common) == enough.end()) {
                enough.push_back(*common);
            }
        }
    }
    const bool certain = std::ranges::any_of(enough, [&](const Conditions& conditions) {
        return std::ranges::includes(reference.conditions, conditions);
    });
    if (!certain) {
        reports.error("GAB-130", reference.line, {{"lu", reference.written}, {"ligne", *line}});
    }
}

}  // namespace palier::compose
