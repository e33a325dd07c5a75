#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace palier::typeset {

/// Bytes of a text in one language, up to `end`.
struct LanguageStretch {
    std::size_t end = 0;
    /// A language tag; empty for the language that the text is said to be in.
    std::string language;
};

/// Where a text that is said to be in `language` cannot be: two letters in a row or more of a
/// script that is not Latin and that the language is not written in. Such a stretch is in the
/// language that the likely subtags of Unicode's CLDR give to its script: `ar` for Arabic, `he` for
/// Hebrew, `el` for Greek, `ru` for Cyrillic, `zh` for Han, `ja` as soon as kana stand among them.
/// Figures, spaces and punctuation between two letters of it are in it, those around it are not,
/// but where all letters of the text are of one such script: then the whole text is. A single
/// letter, « Ω », is a sign. The stretches cover the text; none is empty.
std::vector<LanguageStretch> text_languages(std::string_view text, const std::string& language);

}  // namespace palier::typeset
