#pragma once

#include <string>
#include <string_view>

namespace palier::conformance {

/// What a reader of the structure tree hears, in reading order, one element a line, two spaces a
/// level:
///
///     Document
///       H1: Résultats
///       P: Voir
///         Link: le site
///         | pour la suite.
///
/// Text comes from ToUnicode, ActualText and Alt taking its place where they are given; text that
/// goes on after a child element stands on a line of its own after « | ». Soft hyphens are left
/// out: they mark where a line was broken. Spaces are those of the file: none is guessed. Roles are
/// after the RoleMap. Throws std::invalid_argument when the bytes are no PDF.
std::string structure_text(std::string_view bytes);

}  // namespace palier::conformance
