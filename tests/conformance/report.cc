#include "conformance/report.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace palier::conformance {

void Report::add(std::string_view rule, std::string detail) {
    const auto all = rules();
    const auto found = std::ranges::lower_bound(all, rule, {}, &Rule::id);
    if (found == all.end() || found->id != rule) {
        throw std::logic_error("no such rule: " + std::string(rule));
    }
    faults_.push_back({std::string(rule), std::string(found->clause), std::move(detail)});
}

bool Report::expect(bool holds, std::string_view rule, const std::string& detail) {
    if (!holds) {
        add(rule, detail);
    }
    return holds;
}

}  // namespace palier::conformance
