#include "base/nearest.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace palier::base {

namespace {

/// Names longer than this are no slip of the pen; the distance of hostile ones would cost time.
constexpr std::size_t longest_name = 120;

}  // namespace

std::optional<std::string> nearest(std::string_view read, const std::vector<std::string>& known) {
    return KnownNames(known).nearest(read);
}

KnownNames::KnownNames(std::vector<std::string> names) : names_(std::move(names)) {
    folded_.reserve(names_.size());
    for (const std::string& name : names_) {
        folded_.push_back(folded(name));
    }
}

bool KnownNames::contains_folded(std::string_view folded) const {
    return std::ranges::find(folded_, folded) != folded_.end();
}

std::optional<std::string> KnownNames::nearest(std::string_view read) const {
    const std::string name = folded(read.substr(0, 4 * longest_name));
    if (name.empty() || name.size() > longest_name) {
        return std::nullopt;
    }
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(1, (name.size() + 1) / 3) + 1;
    for (std::size_t index = 0; index < names_.size(); ++index) {
        const std::size_t distance = edit_distance(name, folded_.at(index), best_distance);
        if (distance < best_distance) {
            best_distance = distance;
            best = names_.at(index);
        }
    }
    return best;
}

std::string listed(const std::vector<std::string>& names) {
    const bool hold_commas = std::ranges::any_of(
        names, [](const std::string& name) { return name.find(',') != std::string::npos; });
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : hold_commas ? " ; " : ", ") + name;
    }
    return text;
}

}  // namespace palier::base
