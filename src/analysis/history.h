#pragma once

#include <vector>

#include "analysis/analysis.h"

namespace palier::analysis {

/// Whether a row of the history is of an earlier campaign than the diagnostic of that day. One of
/// the diagnostic's own year is, when its date is known and earlier.
bool came_before(const model::HistoryRow& row, const base::Date& diagnostic);

/// The campaigns of a dossier's history that came before its diagnostic, by year, date, then id of
/// the grid.
std::vector<Campaign> earlier_campaigns(const model::Dossier& dossier);

/// The latest of `campaigns` by `grid` with a rate, or why there is none.
std::variant<const Campaign*, NoComparison> campaign_to_compare(
    const std::vector<Campaign>& campaigns, const model::Grid& grid);

/// Brings the rates of campaigns by other grids to the engagements of `grid`, where one of
/// `correspondences` leads there.
void map_campaigns(std::vector<Campaign>& campaigns,
                   const std::vector<const model::Correspondence*>& correspondences,
                   const model::Grid& grid);

/// Fills in the changes since `analysis.history`: of engagements, of the global rate, and their
/// counts.
void compare_with_history(Analysis& analysis, const model::Grid& grid);

}  // namespace palier::analysis
