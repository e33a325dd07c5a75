#pragma once

#include "compose/poster_data.h"

namespace palier::compose {

/// What a poster shows of an analysis (contract §3). The headline is the users' overall question
/// when its rate may be printed, else the displayed indicator of overall satisfaction; it is no
/// tile as well. Tiles are the displayed indicators, in the order of the dossier; those that are
/// withheld keep their place. The sources give the n and the period of each
/// figure, and say where the methods are.
PosterInput poster_input(const model::Dossier& dossier, const model::Grid& grid,
                         const analysis::Analysis& analysis, const base::Date& edition);

}  // namespace palier::compose
