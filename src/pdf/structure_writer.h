#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/paged_document.h"
#include "pdf/content_writer.h"
#include "pdf/haru.h"

namespace palier::pdf {

/// The annotation of each link of a page, in the order of the page's links.
using PageLinks = std::vector<Reference>;

/// The keys of the ParentTree: one for each page, then one for each link.
class ParentKeys {
  public:
    explicit ParentKeys(const layout::PagedDocument& document);

    int page(std::size_t page) const { return static_cast<int>(page); }
    int link(std::size_t page, std::size_t link) const;
    int count() const { return count_; }

  private:
    std::vector<int> first_links_;
    int count_ = 0;
};

/// What the structure tree refers to.
struct StructureSources {
    const layout::PagedDocument& document;
    const std::vector<PageContent>& contents;
    const std::vector<PageLinks>& links;
    const Haru& haru;
};

/// The structure tree: its root, which libharu numbered, and its elements and ParentTree, numbered
/// from `haru.next_number()`.
struct StructureTree {
    std::string root_entries;
    std::vector<StoredObject> objects;
};

StructureTree write_structure(const StructureSources& sources, Reference root);

}  // namespace palier::pdf
