#include "conformance/structure_text.h"

#include <utility>

#include "conformance/reading/content_texts.h"
#include "conformance/reading/document.h"

namespace palier::conformance {

namespace {

std::string without_soft_hyphens(std::string text) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    for (std::size_t at = text.find(soft_hyphen); at != std::string::npos;
         at = text.find(soft_hyphen, at)) {
        text.erase(at, soft_hyphen.size());
    }
    return text;
}

class Teller {
  public:
    explicit Teller(const Document& document) : tree_(document.tree), texts_(document) {}

    std::string tell() {
        for (const ElementIndex top : tree_.top) {
            tell_element(top, 0);
        }
        return std::move(told_);
    }

  private:
    void line(std::size_t level, const std::string& text) {
        told_ += std::string(level * 2, ' ') + text + "\n";
    }

    void tell_element(ElementIndex index, std::size_t level) {
        const Element& element = tree_.elements.at(index);
        const std::string role = element.role.empty() ? element.tag : element.role;
        for (const std::string_view key : {"ActualText", "Alt"}) {
            if (const auto replacement = element.object.key(key).text()) {
                line(level, role + ": " + *replacement);
                return;
            }
        }
        std::string pending;
        bool named = false;
        const auto flush = [&] {
            const std::string text = without_soft_hyphens(std::move(pending));
            pending.clear();
            if (!named) {
                line(level, role + (text.empty() ? "" : ": " + text));
            } else if (!text.empty()) {
                line(level + 1, "| " + text);
            }
            named = true;
        };
        for (const Kid& kid : element.kids) {
            if (const auto* content = std::get_if<ContentKid>(&kid)) {
                pending += texts_.text(*content);
            } else if (const auto* child = std::get_if<ElementIndex>(&kid)) {
                flush();
                tell_element(*child, level + 1);
            }
        }
        flush();
    }

    const StructureTree& tree_;
    ContentTexts texts_;
    std::string told_;
};

}  // namespace

std::string structure_text(std::string_view bytes) {
    return Teller(*read_or_throw(bytes)).tell();
}

}  // namespace palier::conformance
