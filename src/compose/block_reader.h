#pragma once

#include "compose/checked_template.h"
#include "compose/reading.h"

namespace palier::compose {

/// Which blocks may stand somewhere.
enum class BlockPlace {
    /// The flow of pages, and sections in it: every block.
    Pages,
    /// Boxes, lanes, items, frames, cells, margins: no section, no frame, no contents, no margin.
    Inside
};

/// Reads the blocks in an element.
Sequence<BlockPart> read_blocks(const XmlElement& parent, BlockPlace place, Reading& reading);

}  // namespace palier::compose
