#pragma once

#include <string>

#include "analysis/label.h"
#include "model/label_grid.h"

namespace palier::compose {

/// What a condition of a level is on, for readers: « Taux global », « Engagement 4 », « Critère
/// bloquant C1-02 ».
std::string condition_label(const analysis::Condition& condition, const model::LabelGrid& grid);

}  // namespace palier::compose
