#pragma once

#include <string>

#include "document/document.h"

namespace palier::showcase {

/// The styles of the documents of this folder, in a font family.
document::StyleSheet styles(const std::string& family);

/// A4 upright (« page ») and lying (« paysage »), and both with a wide left margin (« marge »,
/// « marge-paysage »), each with a header that names the part and a footer that numbers the page.
/// All have the same margins above and below.
std::map<std::string, document::PageMaster, std::less<>> masters();

/// An empty document of these, in French.
document::Document empty_document(const std::string& title, const std::string& family);

document::Inlines text(const std::string& words);
document::Block paragraph(const std::string& words);
document::Inline note(const std::string& words);

}  // namespace palier::showcase
