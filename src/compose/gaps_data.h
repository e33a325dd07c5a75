#pragma once

#include <optional>

#include "analysis/cheapest_path.h"
#include "analysis/gaps.h"
#include "analysis/label.h"
#include "analysis/robustness.h"
#include "base/date.h"
#include "compose/shape.h"
#include "compose/value.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/label_grid.h"

namespace palier::compose {

/// What the analysis of gaps is made from. Owns none of the references.
struct GapsInput {
    const model::Dossier& dossier;
    /// Of the diagnostic.
    const model::Grid& diagnostic_grid;
    const model::LabelGrid& grid;
    const analysis::LabelResult& result;
    const analysis::GapAnalysis& gaps;
    /// To the level aimed at; null when there is none.
    const analysis::CheapestPath* path = nullptr;
    const analysis::Robustness& robustness;
    const base::Date& edition;
};

/// What templates of the « analyse d’écarts » may name.
Shape gaps_shape();

/// The data of one analysis of gaps; fits `gaps_shape()`. Every figure is rounded here, once, to
/// the decimals of the label's grid, or to as many more as show that a condition is missed.
Value gaps_data(const GapsInput& input);

}  // namespace palier::compose
