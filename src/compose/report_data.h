#pragma once

#include "analysis/analysis.h"
#include "base/date.h"
#include "compose/shape.h"
#include "compose/value.h"
#include "model/dossier.h"
#include "model/grid.h"

namespace palier::compose {

/// What the report is made from. Owns nothing.
struct ReportInput {
    const model::Dossier& dossier;
    const model::Grid& grid;
    const analysis::Analysis& analysis;
    const base::Date& edition;
};

/// What templates of the « rapport » may name.
Shape report_shape();

/// The data of one report; fits `report_shape()`. Every figure is rounded here, once, to the
/// decimals of its grid.
Value report_data(const ReportInput& input);

}  // namespace palier::compose
