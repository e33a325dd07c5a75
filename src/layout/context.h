#pragma once

#include <map>
#include <set>
#include <string>

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/structure.h"
#include "typeset/shaper.h"

namespace palier::layout {

/// Page numbers of anchors, counted from 1, as the pass before this one found them.
using PageOfAnchor = std::map<std::string, std::size_t, std::less<>>;

/// What every part of a layout pass works with. Owns nothing.
struct Context {
    const document::StyleSheet& styles;
    const std::string& language;
    const typeset::FontLibrary& fonts;
    typeset::Shaper& shaper;
    StructureBuilder& structure;
    const PageOfAnchor& page_of_anchor;
    /// Filled in: anchors whose page number is printed.
    std::set<std::string, std::less<>>& referenced_anchors;
    base::Diagnostics& diags;

    /// The style of that name; compose has checked that it exists.
    const document::ParagraphStyle& paragraph_style(const std::string& name) const;
    /// The face that a text style asks for.
    typeset::FaceId face(const document::TextStyle& style) const;
};

}  // namespace palier::layout
