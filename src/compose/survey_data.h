#pragma once

#include <string>

#include "compose/report_data.h"
#include "compose/shape.h"
#include "compose/value.h"

/// What templates may name of surveys and indicators. Rates are rounded here, once, to the decimals
/// of the diagnostic's grid; values of indicators to two.
namespace palier::compose {

/// A list of surveys: users' first.
Shape surveys_shape();
Value surveys_value(const ReportInput& input);

/// A list of questions with a rate or withheld, and a list of indicators: those of one engagement,
/// or all for an empty id.
Shape survey_questions_shape();
Value survey_questions_of(const ReportInput& input, const std::string& engagement);
Shape indicators_shape();
Value indicators_of(const ReportInput& input, const std::string& engagement);

/// What the method says of surveys; absent when the dossier has none.
Shape survey_method_shape();
Value survey_method(const ReportInput& input);

}  // namespace palier::compose
