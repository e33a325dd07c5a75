#include "app/plain_text.h"

#include "base/french.h"
#include "base/utf8.h"

namespace palier::app {

namespace {

/// The words between ordinary spaces: no-break spaces hold theirs together.
class Words {
  public:
    explicit Words(std::string_view text) : rest_(text) {}

    /// The next word, or empty at the end.
    std::string_view next() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
        const std::string_view word = rest_.substr(0, rest_.find(' '));
        rest_.remove_prefix(word.size());
        return word;
    }

  private:
    std::string_view rest_;
};

}  // namespace

std::size_t letter_count(std::string_view text) {
    return base::to_code_points(text).size();
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t letters = letter_count(text);
    return std::string(width > letters ? width - letters : 0, ' ') + std::string(text);
}

void PlainText::heading(std::string_view text) {
    blank();
    paragraph(text);
}

void PlainText::paragraph(std::string_view text, Margins margins) {
    const std::string spaced = base::french::spaced(text);
    Words words(spaced);
    std::size_t column = margins.indent;
    text_ += std::string(margins.indent, ' ');
    bool first = true;
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        const std::size_t letters = letter_count(word);
        if (!first && column + 1 + letters > width) {
            column = margins.indent + margins.hanging;
            text_ += "\n" + std::string(column, ' ');
        } else if (!first) {
            text_ += ' ';
            ++column;
        }
        text_ += word;
        column += letters;
        first = false;
    }
    text_ += '\n';
}

void PlainText::item(std::string_view label, std::size_t label_width, std::string_view text,
                     std::size_t indent) {
    constexpr std::size_t gap = 2;
    const std::string spaced = base::french::spaced(label);
    const std::size_t letters = letter_count(spaced);
    const std::size_t start = text_.size();
    paragraph(text, {.indent = indent + label_width + gap});
    std::string left = std::string(indent, ' ') + spaced;
    if (letters > label_width) {
        // The label has no room beside the text: it stands above.
        text_.insert(start, left + "\n");
        return;
    }
    left += std::string(label_width - letters + gap, ' ');
    text_.replace(start, indent + label_width + gap, left);
}

}  // namespace palier::app
