#pragma once

#include <string>

#include "document/document.h"
#include "pdf/haru.h"

namespace palier::pdf {

/// Which part of ISO 19005 a file follows: the third one allows any file in it.
enum class Archive { Part2, Part3 };

/// The XMP packet: title, author, subject, language, dates, and the marks of PDF/UA-1 and PDF/A-2a
/// or 3a with the extension schema that the two together need. Dates are midnight, universal time.
std::string xmp_packet(const document::Metadata& metadata, Archive archive);

/// Writes what the catalogue and the information dictionary say of the document: they say the same
/// as the packet.
void write_metadata(const document::Metadata& metadata, Archive archive, Haru& haru);

/// A date as strings of PDF have it: midnight, universal time.
std::string pdf_date(const base::Date& date);

}  // namespace palier::pdf
