#include "layout/structure.h"

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

void StructureBuilder::move_into(PagedDocument& document) {
    document.nodes = std::move(nodes_);
    document.leaves = std::move(leaves_);
}

}  // namespace palier::layout
