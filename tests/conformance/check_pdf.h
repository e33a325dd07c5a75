#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Checks of finished PDF files, written apart from src/pdf: it shares no code with the writer, so
/// that one mistake is not made twice.
namespace palier::conformance {

/// Something that a file promises by claiming PDF/UA-1 and PDF/A, or that this project asks of its
/// files.
struct Rule {
    /// Stable. « UA-7.1-3 » is rule 7.1-3 of veraPDF's PDF/UA-1 profile, « A2-6.1.2-1 » one of its
    /// PDF/A-2 profile, « A3-… » of PDF/A-3; « INT-… » is a rule of ours that those profiles do not
    /// hold.
    std::string_view id;
    /// Where the rule comes from: « ISO 14289-1, 7.1 ».
    std::string_view clause;
    /// What must be true.
    std::string_view promise;
};

/// Every rule that check_pdf() knows, ordered by id.
std::span<const Rule> rules();

/// A rule broken in one place.
struct Fault {
    std::string rule;
    std::string clause;
    /// The page or object, and what was found there.
    std::string detail;
};

/// All faults of a PDF file, in the order in which it is read: file, document, pages, structure,
/// fonts. Bytes that are no PDF are one fault, INT-file-readable. An empty result is no proof that
/// the file is accessible: LEDGER.md says what stays with people.
std::vector<Fault> check_pdf(std::string_view bytes);

}  // namespace palier::conformance
