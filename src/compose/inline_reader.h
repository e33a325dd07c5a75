#pragma once

#include <array>

#include "compose/attributes.h"
#include "compose/checked_template.h"
#include "compose/sequence_reader.h"

namespace palier::compose {

/// The names of signs in templates.
inline constexpr std::array sign_words = {
    Word<document::Sign::Kind>{"met", document::Sign::Kind::Met},
    Word<document::Sign::Kind>{"gap", document::Sign::Kind::Gap},
    Word<document::Sign::Kind>{"blocking", document::Sign::Kind::Blocking},
    Word<document::Sign::Kind>{"mark", document::Sign::Kind::Mark},
    Word<document::Sign::Kind>{"not-counted", document::Sign::Kind::NotCounted},
    Word<document::Sign::Kind>{"full", document::Sign::Kind::Full},
    Word<document::Sign::Kind>{"hollow", document::Sign::Kind::Hollow}};

/// Reads the text of a paragraph: text, `run`, `page-of`, `link`, `sign`.
Sequence<InlinePart> read_inlines(const XmlElement& parent, Reading& reading);
/// Reads one piece of it; nothing for what was reported.
std::optional<InlinePart> read_inline(const XmlChild& child, const Surrounding& surrounding,
                                      Reading& reading);
/// Reads letters alone: text and `run`.
Sequence<InlinePart> read_letters(const XmlElement& parent, Reading& reading);
/// Reads one side of a header or footer: text, `page-number`, `page-count`.
Sequence<RunningPart> read_running_text(const XmlElement& parent, Reading& reading);

}  // namespace palier::compose
