#pragma once

#include <string>
#include <vector>

#include "layout/paged_document.h"

namespace palier::layout {

/// Grows the structure tree in reading order: an element's kids are added in the order of this
/// builder's calls, wherever their ink will lie.
class StructureBuilder {
  public:
    /// Begins with the root, the Document.
    StructureBuilder();

    NodeId root() const { return root_; }
    NodeId add(NodeId parent, Role role);
    LeafId add_leaf(NodeId node);
    Node& at(NodeId id) { return nodes_.at(id.index); }

    /// Hands over the tree; the builder is spent.
    void move_into(PagedDocument& document);

  private:
    NodeId root_;
    std::vector<Node> nodes_;
    std::vector<NodeId> leaves_;
};

}  // namespace palier::layout
