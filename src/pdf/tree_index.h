#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "layout/paged_document.h"

namespace palier::pdf {

/// Whether nodes, leaves, links and marks refer to one another both ways, without loops; reports
/// PDF-006 otherwise.
bool is_sound_tree(const layout::PagedDocument& document, base::Diagnostics& diags);

/// A sound tree, in reading order.
class TreeIndex {
  public:
    explicit TreeIndex(const layout::PagedDocument& document);

    /// Every node before its kids, kids in their order.
    const std::vector<layout::NodeId>& reading_order() const { return order_; }
    /// The pages of a leaf's ink, ascending; empty when nothing was painted.
    const std::vector<std::size_t>& pages(layout::LeafId leaf) const {
        return leaf_pages_.at(leaf.index);
    }
    /// « page 3 » for the first ink in a node, empty without ink.
    std::string where(layout::NodeId node) const;

  private:
    const layout::PagedDocument& document_;
    std::vector<layout::NodeId> order_;
    std::vector<std::vector<std::size_t>> leaf_pages_;
};

}  // namespace palier::pdf
