#pragma once

#include "compose/checked_template.h"
#include "compose/sequence_reader.h"

namespace palier::compose {

/// Reads the text of a paragraph: text, `run`, `page-of`, `link`.
Sequence<InlinePart> read_inlines(const XmlElement& parent, Reading& reading);
/// Reads one piece of it; nothing for what was reported.
std::optional<InlinePart> read_inline(const XmlChild& child, const Surrounding& surrounding,
                                      Reading& reading);
/// Reads one side of a header or footer: text, `page-number`, `page-count`.
Sequence<RunningPart> read_running_text(const XmlElement& parent, Reading& reading);

}  // namespace palier::compose
