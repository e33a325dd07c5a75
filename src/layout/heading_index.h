#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace palier::layout {

/// The headings of a document in reading order, found before anything is set: what contents list
/// and what references to headings print.
class HeadingIndex {
  public:
    struct Entry {
        int level = 1;
        std::string number;
        /// What names the heading above its text; empty when its outline says the title.
        std::string kicker;
        /// Spaced as on the page, without the number.
        std::string title;
        /// The heading's own anchor, or one made up for the contents.
        std::string anchor;
    };

    /// Does not own the document, whose headings stay where they are.
    explicit HeadingIndex(const document::Document& document);

    const std::vector<Entry>& entries() const { return entries_; }
    /// The entry of a heading of the document.
    const Entry& entry(const document::Heading& heading) const;
    /// The heading that has an anchor, or null.
    const Entry* find(std::string_view anchor) const;

  private:
    std::vector<Entry> entries_;
    std::map<const document::Heading*, std::size_t> places_;
    std::map<std::string, std::size_t, std::less<>> by_anchor_;
};

/// « 3.2 Titre », « Annexe : 3.2 Titre » under a kicker, or the title alone.
std::string full_title(const HeadingIndex::Entry& entry);

/// What a voice reads for a kicker, so that it pauses before the title: « Engagement 3 : », with a
/// space after it. A kicker that ends with punctuation says its own pause.
std::string spoken_kicker(const std::string& kicker);

/// A text of one line as it is on the page: spaced in French, its letters composed.
std::string spaced(const std::string& text);

}  // namespace palier::layout
