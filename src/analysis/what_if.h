#pragma once

#include <map>
#include <string>

#include "analysis/label.h"

namespace palier::analysis {

/// A result as it would be if criteria had other marks. `marks`: ids of marks by the ids of
/// criteria; what is not applicable stays so. Documents, the target and what the result rests on
/// stay as they are.
LabelResult with_marks(const model::LabelGrid& grid, const LabelResult& result,
                       const std::map<std::string, std::string>& marks);

/// The index of the mark that a criterion has in the grid; of the lowest when it has none.
std::size_t mark_index(const model::LabelGrid& grid, const CriterionResult& criterion);

/// The index of a level in the grid, which has it.
std::size_t level_index(const model::LabelGrid& grid, const std::string& level);

}  // namespace palier::analysis
