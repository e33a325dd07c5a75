#pragma once

#include "layout/paged_document.h"
#include "pdf/haru.h"

namespace palier::pdf {

/// Writes the files that a document takes along, associated with it as a whole (ISO 19005-3, 6.8).
void write_attachments(const layout::PagedDocument& document, Haru& haru);

/// Whether a text is « type/subtype » of RFC 6838, without parameters.
bool is_media_type(std::string_view text);

}  // namespace palier::pdf
