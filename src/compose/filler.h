#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "compose/checked_template.h"
#include "compose/template.h"
#include "compose/value.h"

namespace palier::compose {

/// Makes the document of data that fit the template's shape; `Template::fill` says what it
/// promises.
std::optional<document::Document> fill(const CheckedTemplate& checked, const Value& data,
                                       const Filling& filling, base::Diagnostics& diags);

/// One phrase of a template, filled in.
std::string fill_phrase(const Phrase& phrase, const Value& data);

}  // namespace palier::compose
