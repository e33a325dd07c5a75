#include "analysis/statistics.h"

#include <algorithm>

#include "base/expect.h"

namespace palier::analysis {

namespace {

using base::Score;

/// Fractions of thousands of sites have no common denominator of 64 bits.
Score six_decimals(const Score& value) {
    constexpr int decimals = 6;
    return Score::ratio(value.rounded(decimals).units, 1'000'000);
}

Score mean_of(const std::vector<Score>& values) {
    Score sum;
    for (const Score& value : values) {
        sum += six_decimals(value);
    }
    return sum / Score(static_cast<std::int64_t>(values.size()));
}

ConsolidatedRow row_of(const Summary& summary) {
    return {summary.mean, summary.minimum, summary.maximum, summary.median};
}

}  // namespace

std::optional<Summary> summarise(std::vector<Score> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    const Score median = values.size() % 2 == 1
                             ? values.at(middle)
                             : (values.at(middle - 1) + values.at(middle)) / Score(2);
    return Summary{static_cast<int>(values.size()), mean_of(values), values.front(), values.back(),
                   median};
}

Consolidated consolidate(const std::vector<std::vector<std::optional<Score>>>& sites) {
    Consolidated result{.sites = static_cast<int>(sites.size())};
    const std::size_t engagements = sites.empty() ? 0 : sites.front().size();
    std::vector<Score> globals;
    std::vector<std::vector<Score>> columns(engagements);
    for (const auto& site : sites) {
        base::expect(site.size() == engagements, "sites are rated by one grid");
        std::vector<Score> rates;
        for (std::size_t engagement = 0; engagement < engagements; ++engagement) {
            if (const auto& rate = site.at(engagement)) {
                rates.push_back(*rate);
                columns.at(engagement).push_back(*rate);
            }
        }
        if (!rates.empty()) {
            globals.push_back(mean_of(rates));
        }
    }
    std::vector<Score> means;
    for (std::vector<Score>& column : columns) {
        const auto summary = summarise(std::move(column));
        result.engagements.push_back(summary ? std::optional(row_of(*summary)) : std::nullopt);
        if (summary) {
            means.push_back(summary->mean);
        }
    }
    if (const auto summary = summarise(std::move(globals))) {
        result.total = row_of(*summary);
        result.total->mean.reset();
        result.global = mean_of(means);
    }
    return result;
}

}  // namespace palier::analysis
