#pragma once

#include <optional>
#include <vector>

#include "base/score.h"

namespace palier::analysis {

/// What is said of the values of several sites; never which site has one of them.
struct Summary {
    /// How many sites have a value.
    int count = 0;
    base::Score mean;
    base::Score minimum;
    base::Score maximum;
    /// The middle value, or the mean of the two in the middle.
    base::Score median;

    bool operator==(const Summary&) const = default;
};

/// Absent when there is no value. The mean takes each value to six decimals, so that the sum of any
/// number of sites is exact; the others are values as they are.
std::optional<Summary> summarise(std::vector<base::Score> values);

/// A row of the consolidated table (fact 3.28). The total has no mean: the platform prints « - ».
struct ConsolidatedRow {
    std::optional<base::Score> mean;
    base::Score minimum;
    base::Score maximum;
    base::Score median;

    bool operator==(const ConsolidatedRow&) const = default;
};

/// The consolidated table of a network: a row for each engagement that a site has a rate of, and
/// one for the sites' global rates.
struct Consolidated {
    int sites = 0;
    /// By position of the engagement; absent when no site has a rate of it.
    std::vector<std::optional<ConsolidatedRow>> engagements = {};
    std::optional<ConsolidatedRow> total = {};
    /// The mean of the engagements' means, which the platform gives above the table.
    std::optional<base::Score> global = {};

    bool operator==(const Consolidated&) const = default;
};

/// `sites`: for each site its rates by position of the engagement, absent where not evaluated; all
/// of one length. A site's global rate is the mean of its rates.
Consolidated consolidate(const std::vector<std::vector<std::optional<base::Score>>>& sites);

}  // namespace palier::analysis
