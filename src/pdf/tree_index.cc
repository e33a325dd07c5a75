#include "pdf/tree_index.h"

#include <algorithm>

#include "layout/ink_extent.h"

namespace palier::pdf {

namespace {

using layout::LeafId;
using layout::LinkRef;
using layout::Node;
using layout::NodeId;
using layout::Role;

/// The nodes below `top`, itself first, in reading order. `limit` stops loops.
std::vector<NodeId> nodes_from(const layout::PagedDocument& document, NodeId top,
                               std::size_t limit) {
    std::vector<NodeId> order;
    std::vector<NodeId> waiting{top};
    while (!waiting.empty() && order.size() < limit) {
        const NodeId next = waiting.back();
        waiting.pop_back();
        order.push_back(next);
        const auto& kids = document.node(next).kids;
        for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) {
            if (const auto* id = std::get_if<NodeId>(&*kid)) {
                waiting.push_back(*id);
            }
        }
    }
    return order;
}

std::optional<NodeId> root_of(const layout::PagedDocument& document) {
    std::optional<NodeId> root;
    for (std::uint32_t index = 0; index < document.nodes.size(); ++index) {
        if (document.nodes[index].parent) {
            continue;
        }
        if (root) {
            return std::nullopt;
        }
        root = NodeId{index};
    }
    return root;
}

/// Follows every reference of the tree once.
class TreeCheck {
  public:
    explicit TreeCheck(const layout::PagedDocument& document)
        : document_(document),
          node_uses_(document.nodes.size()),
          leaf_uses_(document.leaves.size()) {
        for (const layout::Page& page : document.pages) {
            link_uses_.emplace_back(page.links.size());
        }
    }

    /// What is wrong, as the message names it, or empty.
    std::string_view fault() {
        const std::optional<NodeId> root = root_of(document_);
        if (!root || document_.node(*root).role != Role::Document) {
            return "racine";
        }
        for (std::uint32_t index = 0; index < document_.nodes.size(); ++index) {
            for (const auto& kid : document_.nodes[index].kids) {
                const std::string_view fault =
                    std::visit([&](const auto& id) { return use(NodeId{index}, id); }, kid);
                if (!fault.empty()) {
                    return fault;
                }
            }
        }
        return unused(*root);
    }

  private:
    std::string_view use(NodeId parent, NodeId kid) {
        if (kid.index >= node_uses_.size() || document_.node(kid).parent != parent) {
            return "parent";
        }
        return ++node_uses_[kid.index] == 1 ? "" : "parent";
    }

    std::string_view use(NodeId parent, LeafId leaf) {
        if (leaf.index >= leaf_uses_.size() || document_.owner(leaf) != parent) {
            return "feuille";
        }
        return ++leaf_uses_[leaf.index] == 1 ? "" : "feuille";
    }

    std::string_view use(NodeId parent, const LinkRef& ref) {
        if (ref.page >= link_uses_.size() || ref.link >= link_uses_[ref.page].size()) {
            return "lien";
        }
        const bool agrees = document_.pages[ref.page].links[ref.link].node == parent &&
                            document_.node(parent).role == Role::Link;
        return agrees && ++link_uses_[ref.page][ref.link] == 1 ? "" : "lien";
    }

    std::string_view unused(NodeId root) const {
        const auto never = [](int uses) { return uses == 0; };
        if (std::ranges::any_of(leaf_uses_, never)) {
            return "feuille";
        }
        for (const std::vector<int>& uses : link_uses_) {
            if (std::ranges::any_of(uses, never)) {
                return "lien";
            }
        }
        for (const layout::Page& page : document_.pages) {
            for (const layout::Mark& mark : page.marks) {
                const auto* leaf = std::get_if<LeafId>(&mark.meaning);
                if (leaf != nullptr && leaf->index >= document_.leaves.size()) {
                    return "feuille";
                }
            }
        }
        // Every node has one parent that agrees: what the root does not reach goes round in a loop.
        const std::size_t count = document_.nodes.size();
        return nodes_from(document_, root, count).size() == count ? "" : "boucle";
    }

    const layout::PagedDocument& document_;
    std::vector<int> node_uses_;
    std::vector<int> leaf_uses_;
    std::vector<std::vector<int>> link_uses_;
};

}  // namespace

bool is_sound_tree(const layout::PagedDocument& document, base::Diagnostics& diags) {
    const std::string_view fault = TreeCheck(document).fault();
    if (fault.empty()) {
        return true;
    }
    diags.report("PDF-006", {}, {{"constat", std::string(fault)}});
    return false;
}

TreeIndex::TreeIndex(const layout::PagedDocument& document)
    : document_(document),
      order_(nodes_from(document, root_of(document).value_or(NodeId{}), document.nodes.size())),
      leaf_pages_(document.leaves.size()) {
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        for (const layout::Mark& mark : document.pages[page].marks) {
            const auto* leaf = std::get_if<LeafId>(&mark.meaning);
            if (leaf == nullptr || !paints(mark)) {
                continue;
            }
            std::vector<std::size_t>& pages = leaf_pages_.at(leaf->index);
            if (pages.empty() || pages.back() != page) {
                pages.push_back(page);
            }
        }
    }
}

std::string TreeIndex::where(NodeId node) const {
    for (const NodeId id : nodes_from(document_, node, document_.nodes.size())) {
        for (const auto& kid : document_.node(id).kids) {
            const auto* leaf = std::get_if<LeafId>(&kid);
            if (leaf != nullptr && !pages(*leaf).empty()) {
                return "page " + std::to_string(pages(*leaf).front() + 1);
            }
        }
    }
    return "";
}

}  // namespace palier::pdf
