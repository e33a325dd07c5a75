#pragma once

#include "app/campaign.h"
#include "compose/plan_rows.h"
#include "model/plan.h"

namespace palier::app {

/// What the plan of a campaign is put into words from. Refers to the campaign.
compose::PlanInput plan_input(const Campaign& campaign);

/// The plan of a campaign as it leaves for the committee.
model::PlanSheet plan_sheet(const Campaign& campaign);

}  // namespace palier::app
