#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "layout/paged_document.h"
#include "typeset/font_library.h"

namespace palier::pdf {

/// Writes a tagged PDF 1.7 that claims PDF/UA-1 and PDF/A-2a, or 3a with attachments: structure
/// tree, ParentTree, XMP with the extension schema, sRGB output intent, outline, links, subset
/// fonts with ToUnicode, object streams. The same pages give the same bytes. A tagging fault (a
/// Figure without alternative, a TH without scope, a leaf never painted, …) is reported (PDF-0xx)
/// and nothing is returned. libharu failing, or memory, is a base::SystemFailure.
std::optional<std::string> write_pdf(const layout::PagedDocument& pages,
                                     const typeset::FontLibrary& fonts, base::Diagnostics& diags);

}  // namespace palier::pdf
