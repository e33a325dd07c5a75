#include "analysis/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace palier::analysis {
namespace {

using base::Score;

Score decimal(std::string_view text) {
    return Score::from_decimal(text).value();
}

std::string printed(const Score& value) {
    return base::to_machine(value.rounded(1));
}

TEST(Summary, OfNothingIsNothing) {
    EXPECT_FALSE(summarise({}));
}

TEST(Summary, TakesTheMiddleOrTheMeanOfTheTwoInTheMiddle) {
    EXPECT_EQ(summarise({30, 10, 20})->median, Score(20));
    EXPECT_EQ(summarise({40, 10, 20, 30})->median, Score(25));
}

/// Mean, minimum, maximum and median as the DITP prints them (fact 3.28 and the values under it).
struct Published {
    std::string mean;
    std::string minimum;
    std::string maximum;
    std::string median;
};

const std::vector<Published> published{
    {"80.6", "20.8", "100", "84.6"}, {"63.5", "6.3", "100", "65.3"}, {"70.2", "0", "100", "75"},
    {"62.3", "0", "100", "66.7"},    {"73.3", "0", "100", "71.4"},   {"70.8", "0", "100", "80"},
    {"56.9", "0", "100", "58.9"},    {"63.8", "0", "100", "66.7"}};

constexpr int site_count = 21;
constexpr int on_each_side = 9;

/// Made-up sites whose rates of one engagement have the moments printed: the minimum, nine below
/// the median, the median, nine above it, the maximum; their sum is 21 means. The nine above are
/// the highest possible, the nine below bring the sum.
std::vector<Score> sites_of(const Published& row) {
    const Score minimum = decimal(row.minimum);
    const Score maximum = decimal(row.maximum);
    const Score median = decimal(row.median);
    const Score pair =
        (Score(site_count) * decimal(row.mean) - minimum - maximum - median) / Score(on_each_side);
    const Score below = std::max(minimum, pair - maximum);
    std::vector<Score> rates{minimum, median, maximum};
    rates.insert(rates.end(), on_each_side, below);
    rates.insert(rates.end(), on_each_side, pair - below);
    return rates;
}

TEST(Consolidation, PrintsTheRowsOfThePublishedTable) {
    std::vector<std::vector<std::optional<Score>>> sites(site_count);
    for (const Published& row : published) {
        const std::vector<Score> rates = sites_of(row);
        for (std::size_t site = 0; site < sites.size(); ++site) {
            sites.at(site).emplace_back(rates.at(site));
        }
    }
    const Consolidated table = consolidate(sites);
    ASSERT_EQ(table.engagements.size(), published.size());
    for (std::size_t row = 0; row < published.size(); ++row) {
        const ConsolidatedRow& found = table.engagements.at(row).value();
        EXPECT_EQ(printed(found.mean.value()), published.at(row).mean) << row + 1;
        EXPECT_EQ(printed(found.minimum), published.at(row).minimum) << row + 1;
        EXPECT_EQ(printed(found.maximum), published.at(row).maximum) << row + 1;
        EXPECT_EQ(printed(found.median), published.at(row).median) << row + 1;
    }
    // (80.6 + 63.5 + 70.2 + 62.3 + 73.3 + 70.8 + 56.9 + 63.8) ÷ 8 = 67.675
    EXPECT_EQ(printed(table.global.value()), "67.7");
    EXPECT_EQ(table.sites, site_count);
}

TEST(Consolidation, GivesTheTotalNoMean) {
    // Global rates 15.6, 71.2 and 100: those of the published total.
    const Consolidated table = consolidate({{decimal("11.2"), decimal("20")},
                                            {decimal("71.2"), decimal("71.2")},
                                            {Score(100), Score(100)}});
    const ConsolidatedRow& total = table.total.value();
    EXPECT_FALSE(total.mean);
    EXPECT_EQ(printed(total.minimum), "15.6");
    EXPECT_EQ(printed(total.maximum), "100");
    EXPECT_EQ(printed(total.median), "71.2");
}

TEST(Consolidation, LeavesASiteOutOfAnEngagementThatItDidNotEvaluate) {
    const Consolidated table =
        consolidate({{Score(40), std::nullopt}, {Score(60), Score(80)}, {Score(50), Score(20)}});
    EXPECT_EQ(table.engagements.at(0)->mean, Score(50));
    EXPECT_EQ(table.engagements.at(1)->mean, Score(50));
    EXPECT_EQ(table.engagements.at(1)->minimum, Score(20));
    // Global rates: 40, 70 and 35.
    EXPECT_EQ(table.total->median, Score(40));
}

TEST(Consolidation, AddsUpThousandsOfSitesOfAnyDenominator) {
    std::vector<std::vector<std::optional<Score>>> sites;
    for (std::int64_t points = 1; points <= 5000; ++points) {
        sites.push_back({Score::ratio(100 * (points % 89), 89 + points % 1000)});
    }
    EXPECT_TRUE(consolidate(sites).global.has_value());
}

TEST(Consolidation, OfNoSiteHasNoTotal) {
    EXPECT_FALSE(consolidate({}).total);
}

}  // namespace
}  // namespace palier::analysis
