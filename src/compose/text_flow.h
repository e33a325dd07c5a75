#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/block.h"

namespace palier::compose {

/// Collapses white space as HTML does: any sequence of it is one space, which may come from the
/// text before. No-break spaces are letters.
class SpaceCollapser {
  public:
    /// Begins as if after a space, so that none opens the text.
    std::string collapse(std::string_view text);
    /// Something that is not text stands here.
    void pass_content() { after_space_ = false; }
    /// White space that comes next is left out.
    void pass_space() { after_space_ = true; }

  private:
    bool after_space_ = true;
};

/// One text by itself: collapsed, trimmed, composed (NFC).
std::string tidied(std::string_view text);

/// The inlines of a paragraph, put together from left to right: white space collapsed and trimmed,
/// letters composed (NFC), neighbours of one look made one run unless one is isolated, empty runs
/// left out.
class TextFlow {
  public:
    void add(document::Run run);
    void add(document::PageReference reference);
    void add(document::HeadingReference reference);
    /// A note without text is left out.
    void add(document::Footnote note);
    /// White space after a sign is left out: layout knows how far off the word stands.
    void add(const document::Sign& sign);
    /// What is added up to `end_link` is the link's text: runs only.
    void begin_link(document::Link::Kind kind, std::string target);
    void end_link();
    /// Leaves the flow empty.
    document::Inlines finish();

  private:
    SpaceCollapser spaces_;
    document::Inlines inlines_;
    std::optional<document::Link> link_;
};

}  // namespace palier::compose
