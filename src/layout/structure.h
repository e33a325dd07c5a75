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
    /// Whether anything is read in an element.
    bool is_read(NodeId id) const;

    /// Hands over the tree; the builder is spent. What holds nothing that is read is no element: a
    /// paragraph of signs, a list of decoration. A cell without text is a cell.
    void move_into(PagedDocument& document);

  private:
    void drop_empty(PagedDocument& document);
    void renumber(const std::vector<bool>& kept, PagedDocument& document);

    NodeId root_;
    std::vector<Node> nodes_;
    std::vector<NodeId> leaves_;
};

}  // namespace palier::layout
