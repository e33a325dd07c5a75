#pragma once

#include "compose/plan_rows.h"
#include "compose/shape.h"
#include "compose/value.h"

namespace palier::compose {

/// What templates of the « plan d’actions » may name.
Shape plan_shape();

/// The data of one action plan; fits `plan_shape()`. Every field of a row is in it.
Value plan_data(const PlanInput& input);

}  // namespace palier::compose
