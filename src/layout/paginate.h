#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/paged_document.h"
#include "typeset/typography.h"

namespace palier::layout {

/// Sets a document on pages. Numbers of pages in the text are found by setting it again until they
/// hold (four passes at most). What does not fit its place is kept and reported as a warning
/// (GAB-3xx); the result is empty only when an error was reported.
std::optional<PagedDocument> paginate(const document::Document& document,
                                      const typeset::Typography& typography,
                                      base::Diagnostics& diags);

}  // namespace palier::layout
