#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/campaign.h"

/// Explanations of a label's criteria and of the actions of a plan: sentences with arithmetic that
/// can be done again on paper.
namespace palier::app {

/// Where a criterion stands, and what it weighs; empty when the label's grid has no such criterion.
std::optional<std::string> explained_criterion(const Campaign& campaign,
                                               const std::string& criterion);

/// Why an action of the plan has its rank; empty when the plan has no such action.
std::optional<std::string> explained_action(const Campaign& campaign, const std::string& action);

/// What these know: ids of criteria, then of actions.
std::vector<std::string> plan_subjects(const Campaign& campaign);

}  // namespace palier::app
