#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "document/document.h"

/// What a document says, to be compared with what its pages say: letters only, since spaces change
/// with the lines and French puts its own, and soft hyphens stand where lines end in words.
namespace palier::showcase {

/// Where the ink of a text may lie, from the left edge of its page.
struct Lane {
    base::Length left;
    base::Length right;
};

struct SourceText {
    /// A reference to a page, whose number the pages decide, stands as `page_number`.
    std::string letters;
    Lane lane;
};

/// U+FFFC, which no text of these documents holds.
inline constexpr std::string_view page_number = "\uFFFC";

/// The texts of a document in the order of reading, one for each paragraph, cell, label, note…, and
/// the alternative of each figure. Contents are left out: they say what the pages decide.
std::vector<SourceText> source_texts(const document::Document& document);

/// Composed, without white space and soft hyphens.
std::string letters_of(std::string_view text);

/// Whether `set` is what was written, with a number where `written` refers to a page.
bool is_said_by(std::string_view written, std::string_view set);

}  // namespace palier::showcase
