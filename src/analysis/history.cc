#include "analysis/history.h"

#include <algorithm>
#include <tuple>

namespace palier::analysis {

namespace {

/// Two campaigns of one year and grid are told apart by their dates; a row without date belongs to
/// the campaign of its year that has none, or is the only one.
Campaign& campaign_of(const model::HistoryRow& row, std::vector<Campaign>& campaigns) {
    const auto found = std::ranges::find_if(campaigns, [&](const Campaign& each) {
        return each.year == row.year && each.grid == row.grid.value && each.date == row.date;
    });
    if (found != campaigns.end()) {
        return *found;
    }
    campaigns.push_back(Campaign{row.year, row.grid.value, row.date});
    return campaigns.back();
}

/// Puts the rates of a campaign without date into the only dated one of its year and grid.
void join_undated(std::vector<Campaign>& campaigns) {
    for (std::size_t index = 0; index < campaigns.size(); ++index) {
        const Campaign& undated = campaigns.at(index);
        const auto same = [&](const Campaign& each) {
            return each.date && each.year == undated.year && each.grid == undated.grid;
        };
        if (undated.date || std::ranges::count_if(campaigns, same) != 1) {
            continue;
        }
        Campaign& dated = *std::ranges::find_if(campaigns, same);
        dated.rates.insert(undated.rates.begin(), undated.rates.end());
        campaigns.erase(campaigns.begin() + static_cast<std::ptrdiff_t>(index));
        --index;
    }
}

Change change_between(const Operand& now, const Operand& then, const model::Grid& grid) {
    Figure points = difference(now, then);
    const auto shown = points.value.rounded(grid.display.decimals).units;
    Direction direction = Direction::Stable;
    if (shown != 0) {
        direction = shown > 0 ? Direction::Rising : Direction::Falling;
    }
    return Change{std::move(points), direction};
}

std::variant<Change, NoComparison> engagement_change(const EngagementResult& result,
                                                     const Campaign& then,
                                                     const model::Grid& grid) {
    const auto* now = std::get_if<Figure>(&result.rate);
    if (now == nullptr) {
        return NoComparison::NotEvaluatedNow;
    }
    const auto previous = then.rates.find(result.engagement);
    if (previous == then.rates.end()) {
        return NoComparison::NotEvaluatedThen;
    }
    return change_between(as_operand(*now, result.engagement), previous->second.operands.front(),
                          grid);
}

std::variant<GlobalComparison, NoComparison> global_comparison(const Analysis& analysis,
                                                               const Campaign& then,
                                                               const model::Grid& grid) {
    if (!analysis.global) {
        return NoComparison::NotEvaluatedNow;
    }
    const bool same_engagements =
        std::ranges::all_of(analysis.engagements, [&](const EngagementResult& result) {
            return std::holds_alternative<Figure>(result.rate) ==
                   then.rates.contains(result.engagement);
        });
    if (!same_engagements) {
        return NoComparison::OtherEngagements;
    }
    const Operand now{"global", analysis.global->value, {}};
    const Operand previous{std::to_string(then.year), then.global->value, {}};
    return GlobalComparison{*then.global, change_between(now, previous, grid)};
}

void count(const std::variant<Change, NoComparison>& change, TrendCounts& counts) {
    const auto* known = std::get_if<Change>(&change);
    if (known == nullptr) {
        return;
    }
    switch (known->direction) {
        case Direction::Rising:
            ++counts.rising;
            break;
        case Direction::Stable:
            ++counts.stable;
            break;
        case Direction::Falling:
            ++counts.falling;
            break;
    }
}

}  // namespace

bool came_before(const model::HistoryRow& row, const base::Date& diagnostic) {
    return row.date ? *row.date < diagnostic : row.year < diagnostic.year();
}

std::vector<Campaign> earlier_campaigns(const model::Dossier& dossier) {
    std::vector<Campaign> campaigns;
    for (const model::HistoryRow& row : dossier.history) {
        if (!came_before(row, dossier.structure.diagnostic_date.value)) {
            continue;
        }
        Campaign& campaign = campaign_of(row, campaigns);
        if (row.score) {
            campaign.rates.emplace(row.engagement.value,
                                   read({row.engagement.value, *row.score, row.place}));
        }
    }
    join_undated(campaigns);
    for (Campaign& campaign : campaigns) {
        std::vector<Operand> operands;
        operands.reserve(campaign.rates.size());
        for (const auto& [engagement, rate] : campaign.rates) {
            operands.push_back(rate.operands.front());
        }
        if (!operands.empty()) {
            campaign.global = mean(std::move(operands));
        }
    }
    std::ranges::sort(campaigns, [](const Campaign& left, const Campaign& right) {
        return std::tie(left.year, left.date, left.grid) <
               std::tie(right.year, right.date, right.grid);
    });
    return campaigns;
}

std::variant<const Campaign*, NoComparison> campaign_to_compare(
    const std::vector<Campaign>& campaigns, const model::Grid& grid) {
    const Campaign* latest = nullptr;
    bool other_grid = false;
    for (const Campaign& campaign : campaigns) {
        if (campaign.grid != grid.id) {
            other_grid = true;
        } else if (campaign.global) {
            latest = &campaign;
        }
    }
    if (latest == nullptr) {
        return other_grid ? NoComparison::OtherGrid : NoComparison::NoHistory;
    }
    return latest;
}

void map_campaigns(std::vector<Campaign>& campaigns,
                   const std::vector<const model::Correspondence*>& correspondences,
                   const model::Grid& grid) {
    for (Campaign& campaign : campaigns) {
        const auto found = std::ranges::find_if(correspondences, [&](const auto* each) {
            return each->from == campaign.grid && each->to == grid.id;
        });
        if (campaign.grid == grid.id || found == correspondences.end()) {
            continue;
        }
        campaign.correspondence = (*found)->id;
        for (const model::Correspondence::Line& line : (*found)->lines) {
            const auto rate = campaign.rates.find(line.from);
            if (line.to && rate != campaign.rates.end()) {
                campaign.mapped.emplace(*line.to, MappedRate{line.from, rate->second});
            }
        }
    }
}

void compare_with_history(Analysis& analysis, const model::Grid& grid) {
    const auto found = campaign_to_compare(analysis.history, grid);
    if (const auto* reason = std::get_if<NoComparison>(&found)) {
        for (EngagementResult& result : analysis.engagements) {
            result.change = *reason;
        }
        analysis.global_comparison = *reason;
        return;
    }
    const Campaign& then = *std::get<const Campaign*>(found);
    analysis.compared_year = then.year;
    for (EngagementResult& result : analysis.engagements) {
        result.change = engagement_change(result, then, grid);
        count(result.change, analysis.trend);
    }
    analysis.global_comparison = global_comparison(analysis, then, grid);
}

}  // namespace palier::analysis
