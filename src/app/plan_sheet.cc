#include "app/plan_sheet.h"

namespace palier::app {

compose::PlanInput plan_input(const Campaign& campaign) {
    const LabelPosition* position = campaign.label ? &*campaign.label : nullptr;
    return {.dossier = campaign.dossier,
            .diagnostic_grid = *campaign.grid,
            .analysis = campaign.analysis,
            .plan = campaign.plan,
            .grid = position != nullptr ? position->grid : nullptr,
            .result = position != nullptr ? &position->result : nullptr,
            .path = position != nullptr && position->path ? &*position->path : nullptr,
            .library = campaign.library,
            .edition = campaign.edition};
}

model::PlanSheet plan_sheet(const Campaign& campaign) {
    return compose::plan_sheet(plan_input(campaign));
}

}  // namespace palier::app
