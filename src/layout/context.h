#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/heading_index.h"
#include "layout/notes.h"
#include "layout/structure.h"
#include "typeset/hyphenation.h"
#include "typeset/shaper.h"

namespace palier::layout {

/// What the pages of anchors are called, « 12 », as the pass before this one found it.
using PageOfAnchor = std::map<std::string, std::string, std::less<>>;

/// How many steps down a style went for want of room in the cells of a grid, by the grid and the
/// style that was asked. Cells of a grid have one size: the pass after goes down as far in all.
using StepsDown =
    std::map<std::pair<const document::Grid*, const document::ParagraphStyle*>, std::size_t>;

/// The words that were cut because their column is narrower.
struct CutWords {
    std::string first;
    std::set<std::string, std::less<>> all;
};

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
    /// Of the pass before this one.
    const StepsDown& steps_before;
    /// Filled in.
    StepsDown& steps;
    const HeadingIndex& headings;
    NoteBook& notes;
    /// Filled in, by the line of the template.
    std::map<int, CutWords>& cut_words;
    base::Diagnostics& diags;
    /// Null when there is no dictionary: words are divided at soft hyphens only.
    const typeset::Hyphenator* hyphenator = nullptr;
    /// The template that the document was made from, for messages.
    const std::string& source;
    /// The height of the page between its margins.
    base::Length page_room = {};
    /// The grid whose cells are being built, if any.
    const document::Grid* grid = nullptr;
    /// The line of the template that the block which is being built comes from; 0 for none.
    int line = 0;

    /// The style of that name; compose has checked that it exists.
    const document::ParagraphStyle& paragraph_style(const std::string& name) const;
    /// The face that a text style asks for.
    typeset::FaceId face(const document::TextStyle& style) const;
};

}  // namespace palier::layout
