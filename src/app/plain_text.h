#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palier::app {

/// Where a paragraph of plain text stands.
struct Margins {
    /// Blanks before each line.
    std::size_t indent = 0;
    /// Blanks before the lines after the first, beside `indent`.
    std::size_t hanging = 0;
};

/// A text for a terminal of eighty columns, with the spaces of French typography: paragraphs and
/// items, broken between words.
class PlainText {
  public:
    static constexpr std::size_t width = 80;

    void blank() { text_ += '\n'; }
    /// A line of its own, after a blank one.
    void heading(std::string_view text);
    void paragraph(std::string_view text, Margins margins = {});
    /// A label, filled up to `label_width` letters and two more, and a text beside it.
    void item(std::string_view label, std::size_t label_width, std::string_view text,
              std::size_t indent = 2);
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

/// How many letters (code points) a text has.
std::size_t letter_count(std::string_view text);

/// The text after blanks, up to a width in letters.
std::string right_aligned(std::string_view text, std::size_t width);

}  // namespace palier::app
