#pragma once

#include "conformance/reading/document.h"
#include "conformance/report.h"

/// The checks, each on what reading gathered. Reading itself reports faults too: see reading/.
namespace palier::conformance {

/// Header, trailer, filters, limits, and what a document of ours never holds (actions, scripts).
void check_file(const PdfFile& file, Report& report);
/// Embedded files: none, or as PDF/A-3 wants them.
void check_attachments(const Document& document, Report& report);
/// The catalog, the pages' own entries, the output intent.
void check_catalog(const Document& document, Report& report);
/// Graphics states, images and forms that pages use.
void check_resources(const Document& document, Report& report);
/// Bookmarks.
void check_outline(const Document& document, Report& report);
/// The XMP packet, and the Info dictionary beside it.
void check_metadata(const Document& document, Report& report);
/// Languages of the document, of elements and of marked content.
void check_languages(const Document& document, Report& report);
/// Content, structure tree and ParentTree, each against the others.
void check_marking(const Document& document, Report& report);
/// Structure types, and what single elements need.
void check_elements(const Document& document, Report& report);
/// Headings in reading order.
void check_headings(const Document& document, Report& report);
/// What may stand inside what: lists, tables of contents, paragraphs.
void check_nesting(const Document& document, Report& report);
/// Tables: their parts, their grid, their headers.
void check_tables(const Document& document, Report& report);
/// Links and any other annotation.
void check_annotations(const Document& document, Report& report);
/// Fonts with which text is shown.
void check_fonts(const Document& document, Report& report);

/// What is wrong with a destination (ISO 32000-1, 12.3.2); empty when it leads to a page of the
/// document.
std::string destination_problem(const Document& document, const Object& destination);

}  // namespace palier::conformance
