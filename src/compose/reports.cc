#include "compose/reports.h"

#include <algorithm>

#include "base/nearest.h"

namespace palier::compose {

void Reports::error(std::string_view code, int line, base::Arguments arguments) {
    errors_.push_back({.code = std::string(code), .line = line, .arguments = std::move(arguments)});
}

void Reports::unknown(std::string_view code, int line, std::string_view read,
                      const std::vector<std::string>& candidates, base::Arguments arguments) {
    const auto near = base::nearest(read, candidates);
    arguments["lu"] = std::string(read);
    arguments["attendu"] = base::listed(candidates);
    arguments["proche"] = near.value_or("");
    arguments["avec"] = near ? "oui" : candidates.empty() ? "rien" : "non";
    error(code, line, std::move(arguments));
}

bool Reports::hand_over(const std::string& file, base::Diagnostics& diags) const {
    std::vector<Error> sorted = errors_;
    std::ranges::stable_sort(sorted, {}, &Error::line);
    for (Error& error : sorted) {
        diags.report(error.code,
                     {.encoding = base::Place::Encoding::Xml, .file = file, .line = error.line},
                     std::move(error.arguments));
    }
    return sorted.empty();
}

}  // namespace palier::compose
