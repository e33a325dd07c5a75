#include "conformance/check_pdf.h"

#include <string>

#include "conformance/report.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

std::vector<Fault> check_pdf(std::string_view bytes) {
    Report report;
    std::string problem;
    auto file = PdfFile::read(bytes, problem);
    if (!file) {
        report.add("INT-file-readable", problem);
        return report.faults();
    }
    check_file(*file, report);
    const auto document = read_document(*std::move(file), report);
    check_catalog(*document, report);
    check_resources(*document, report);
    check_attachments(*document, report);
    check_outline(*document, report);
    check_metadata(*document, report);
    check_languages(*document, report);
    check_fonts(*document, report);
    if (report.expect(!document->tree.elements.empty(), "UA-7.1-11",
                      "the catalog has no StructTreeRoot with elements")) {
        check_annotations(*document, report);
        check_marking(*document, report);
        check_elements(*document, report);
        check_headings(*document, report);
        check_nesting(*document, report);
        check_tables(*document, report);
    }
    return report.faults();
}

}  // namespace palier::conformance
