#pragma once

#include <string>

#include "document/document.h"

namespace palier::showcase {

/// The text of a document for `vitrine.tex`, to be looked at beside Palier's pages: the same words
/// and spaces, blocks as LaTeX has them. LaTeX breaks lines and pages, numbers headings and notes,
/// and makes the contents. Figures are left out. It knows what the showcase has and nothing else.
std::string latex_text(const document::Document& document);

}  // namespace palier::showcase
