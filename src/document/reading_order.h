#pragma once

#include <functional>

#include "document/block.h"

namespace palier::document {

/// Goes through blocks, and the blocks in them, in the order of reading.
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);

}  // namespace palier::document
