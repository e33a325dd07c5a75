#pragma once

#include <string>

namespace palier::testing {

/// The bytes of a TrueType font made for tests: 1000 units an em, every printable character of
/// Latin-1 and of general punctuation and every Hebrew letter half an em wide, but « W » a whole
/// em; kerned by nothing. So that the width of a text is arithmetic: 10 letters at 10 pt are 50 pt.
std::string fake_font();

}  // namespace palier::testing
