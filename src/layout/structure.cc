#include "layout/structure.h"

#include <algorithm>
#include <utility>

namespace palier::layout {

StructureBuilder::StructureBuilder() {
    Node root;
    root.role = Role::Document;
    nodes_.push_back(std::move(root));
}

NodeId StructureBuilder::add(NodeId parent, Role role) {
    const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
    Node node;
    node.role = role;
    node.parent = parent;
    nodes_.push_back(std::move(node));
    at(parent).kids.emplace_back(id);
    return id;
}

LeafId StructureBuilder::add_leaf(NodeId node) {
    const LeafId id{static_cast<std::uint32_t>(leaves_.size())};
    leaves_.push_back(node);
    at(node).kids.emplace_back(id);
    return id;
}

bool StructureBuilder::is_read(NodeId id) const {
    return std::ranges::any_of(nodes_.at(id.index).kids, [&](const auto& kid) {
        const auto* node = std::get_if<NodeId>(&kid);
        return node == nullptr || is_read(*node);
    });
}

void StructureBuilder::drop_empty(PagedDocument& document) {
    std::vector<bool> kept(nodes_.size());
    // Kids come after their parents.
    for (std::size_t index = nodes_.size(); index-- > 0;) {
        Node& node = nodes_[index];
        std::erase_if(node.kids, [&](const auto& kid) {
            const auto* id = std::get_if<NodeId>(&kid);
            return id != nullptr && !kept.at(id->index);
        });
        const bool cell = node.role == Role::TH || node.role == Role::TD;
        kept[index] = !node.kids.empty() || cell || !node.parent;
    }
    if (std::ranges::find(kept, false) != kept.end()) {
        renumber(kept, document);
    }
}

void StructureBuilder::renumber(const std::vector<bool>& kept, PagedDocument& document) {
    std::vector<NodeId> ids(nodes_.size());
    std::vector<Node> nodes;
    for (std::size_t index = 0; index < nodes_.size(); ++index) {
        ids[index] = NodeId{static_cast<std::uint32_t>(nodes.size())};
        if (kept[index]) {
            nodes.push_back(std::move(nodes_[index]));
        }
    }
    const auto change = [&](NodeId& id) { id = ids.at(id.index); };
    for (Node& node : nodes) {
        if (node.parent) {
            change(*node.parent);
        }
        for (auto& kid : node.kids) {
            if (auto* id = std::get_if<NodeId>(&kid)) {
                change(*id);
            }
        }
        std::ranges::for_each(node.headers, change);
    }
    std::ranges::for_each(leaves_, change);
    for (Page& page : document.pages) {
        for (LinkArea& link : page.links) {
            change(link.node);
        }
    }
    nodes_ = std::move(nodes);
}

void StructureBuilder::move_into(PagedDocument& document) {
    drop_empty(document);
    document.nodes = std::move(nodes_);
    document.leaves = std::move(leaves_);
}

}  // namespace palier::layout
