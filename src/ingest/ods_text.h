#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/xml_events.h"

namespace palier::ingest {

/// Gathers the text of a cell of a .ods workbook: its paragraphs, joined by line feeds; white space
/// collapsed, but for what has an element of its own.
class OdsText {
  public:
    explicit OdsText(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Begins another cell.
    void clear();
    /// Whether to enter an element of the cell.
    Descent start(const XmlTag& tag);
    void end(std::string_view name);
    void text(std::string_view piece);

    bool has_paragraphs() const { return paragraphs_ > 0; }
    bool is_too_long() const { return too_long_; }
    const std::string& value() const { return text_; }

  private:
    void append(std::string_view piece);

    std::size_t most_bytes_;
    std::string text_;
    std::size_t paragraphs_ = 0;
    bool in_paragraph_ = false;
    /// White space was met that is not written yet: at the end of a paragraph it is nothing.
    bool space_waits_ = false;
    /// Nothing stands in the paragraph yet.
    bool at_start_ = true;
    bool too_long_ = false;
};

}  // namespace palier::ingest
