#pragma once

#include <variant>

#include "app/outcome.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/template.h"
#include "compose/value.h"
#include "layout/paged_document.h"
#include "typeset/typography.h"

namespace palier::app {

/// Sets the document of a template. One that must hold on a count of pages gives up what its
/// template allows, step by step, until it does, then takes back what later steps made needless:
/// what was lost is said (GAB-320). When nothing helps, an error says how much is too long and what
/// to shorten (GAB-321, bad input). A template that cannot be set at all is a bad configuration.
std::variant<layout::PagedDocument, Outcome> set_to_fit(const compose::Template& source,
                                                        const compose::Value& data,
                                                        const base::Date& date,
                                                        const typeset::Typography& typography,
                                                        base::Diagnostics& diags);

}  // namespace palier::app
