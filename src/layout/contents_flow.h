#pragma once

#include <memory>

#include "document/block.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace palier::layout {

/// A table of contents in a column `width` wide: TOC under `parent`, with the entries of a deeper
/// level in a TOC of the entry above them. Page numbers are those of the pass before.
std::unique_ptr<Flow> contents_flow(const document::TableOfContents& block, base::Length width,
                                    NodeId parent, Context& context);

}  // namespace palier::layout
