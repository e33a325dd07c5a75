#include "unit/layout/tree_text.h"

#include <array>
#include <vector>

namespace palier::layout {

namespace {

constexpr std::array names{"Document", "Sect",    "Div",   "H1",    "H2",  "H3",   "H4",
                           "H5",       "H6",      "P",     "L",     "LI",  "Lbl",  "LBody",
                           "Table",    "Caption", "THead", "TBody", "TR",  "TH",   "TD",
                           "Figure",   "Span",    "Link",  "Note",  "TOC", "TOCI", "Reference"};

class Teller {
  public:
    explicit Teller(const PagedDocument& document)
        : document_(document), texts_(document.leaves.size()) {
        for (const Page& page : document.pages) {
            for (const Mark& mark : page.marks) {
                const auto* leaf = std::get_if<LeafId>(&mark.meaning);
                const auto* ink = std::get_if<TextInk>(&mark.ink);
                if (leaf != nullptr) {
                    texts_.at(leaf->index) += ink == nullptr ? "#" : ink->run.text;
                }
            }
        }
    }

    void tell(NodeId id, std::size_t level) {
        const Node& node = document_.node(id);
        std::string own;
        for (const auto& kid : node.kids) {
            if (const auto* leaf = std::get_if<LeafId>(&kid)) {
                own += texts_.at(leaf->index);
            }
        }
        told_ += std::string(level * 2, ' ') + names.at(static_cast<std::size_t>(node.role)) +
                 (own.empty() ? "" : ": " + own) + "\n";
        for (const auto& kid : node.kids) {
            if (const auto* inner = std::get_if<NodeId>(&kid)) {
                tell(*inner, level + 1);
            }
        }
    }

    std::string told() const { return told_; }

  private:
    const PagedDocument& document_;
    std::vector<std::string> texts_;
    std::string told_;
};

}  // namespace

std::string tree_text(const PagedDocument& document) {
    Teller teller(document);
    teller.tell(NodeId{0}, 0);
    return teller.told();
}

}  // namespace palier::layout
