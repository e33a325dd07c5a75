#pragma once

#include "base/diagnostics.h"
#include "layout/paged_document.h"

namespace palier::pdf {

/// What forbids writing a document as PDF/UA-1 and PDF/A-2a (PDF-0xx), or nothing. Everything that
/// the other functions of this folder take for granted is checked here.
base::Diagnostics validate(const layout::PagedDocument& document);

}  // namespace palier::pdf
