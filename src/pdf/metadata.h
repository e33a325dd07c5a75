#pragma once

#include <string>

#include "document/document.h"
#include "pdf/haru.h"

namespace palier::pdf {

/// The XMP packet: title, author, subject, language, dates, and the marks of PDF/UA-1 and PDF/A-2a
/// with the extension schema that the two together need. Dates are midnight, universal time.
std::string xmp_packet(const document::Metadata& metadata);

/// Writes what the catalogue and the information dictionary say of the document: they say the same
/// as the packet.
void write_metadata(const document::Metadata& metadata, Haru& haru);

}  // namespace palier::pdf
