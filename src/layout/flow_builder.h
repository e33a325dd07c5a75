#pragma once

#include <memory>

#include "document/block.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace palier::layout {

/// Sets blocks in a column `width` wide, with their elements under `parent`, in order.
std::unique_ptr<Flow> build_flow(const document::Blocks& blocks, base::Length width, NodeId parent,
                                 Context& context);

}  // namespace palier::layout
