#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/context.h"
#include "layout/text_setter.h"
#include "typeset/text_directions.h"

namespace palier::layout {

/// Letters of one style and one meaning, between two changes of either.
struct Piece {
    enum class Language { OfDocument, Other };
    std::string text;
    document::RunStyle change;
    Meaning meaning;
    /// Which of the paragraph's links it belongs to.
    std::optional<std::size_t> link;
    /// Drawn in place of the letters, which only say where lines may end.
    std::optional<document::Sign> sign = {};
    /// Set in place of the letters, in one piece, when it is not empty.
    std::string shown = {};
    /// The note that is called here.
    std::optional<std::size_t> note = {};
    Language language = Language::OfDocument;
    /// Its letters are ordered as a text of their own (document::Run::isolated).
    bool isolated = false;
    /// It looks like the piece before it and means the same; only its order may be another one.
    bool continues = false;
    /// It is a later part of the run that the piece before it begins, in another language.
    bool same_run = false;
};

/// A link of a paragraph before its place is known.
struct PieceLink {
    NodeId node;
    document::Link::Kind kind = document::Link::Kind::Address;
    std::string target;
    std::string contents;
};

/// A paragraph's inlines, flat, spaced in French (unless it is from right to left as a whole) and
/// normalised, with leaves made for them.
struct Pieces {
    std::vector<Piece> pieces;
    std::vector<PieceLink> links;

    std::string text() const;
    /// Where in the text the isolated pieces stand.
    std::vector<typeset::Isolate> isolates() const;
};

Pieces flatten(const document::Inlines& inlines, const TextOwner& owner, Context& context);

}  // namespace palier::layout
