#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conformance/page_ink.h"
#include "conformance/reading/font.h"
#include "conformance/reading/pdf_file.h"
#include "conformance/report.h"

namespace palier::conformance {

/// A marked-content sequence of a page, or of a form painted on it.
struct Sequence {
    std::string tag;
    std::optional<std::int64_t> mcid;
    /// Its property list, or null.
    Object properties;
    /// The sequence around it, by its place in PageContent::sequences.
    std::optional<std::size_t> outer;
    /// The page or form whose stream holds it: whose MCIDs these are.
    ObjectId owner;
    /// « page 3 »
    std::string where;

    bool artifact() const { return tag == "Artifact"; }
};

/// One string of a text operator.
struct TextShow {
    /// Null when no font was set.
    const Font* font = nullptr;
    std::vector<std::uint32_t> codes;
    std::optional<std::size_t> sequence;
    TextInk ink;
};

/// Anything else that leaves ink.
struct Paint {
    std::string operation;
    std::optional<std::size_t> sequence;
    AreaInk ink;
};

/// What the content of one page does, forms included.
struct PageContent {
    std::vector<Sequence> sequences;
    std::vector<TextShow> shows;
    std::vector<Paint> paints;

    /// The sequence that makes content part of the tree or an artifact: the innermost one, from
    /// `sequence` outwards, that has an MCID or is an Artifact.
    std::optional<std::size_t> meaning(std::optional<std::size_t> sequence) const;
};

/// A page, counted from 1.
struct Page {
    Object object;
    std::size_t number = 0;
    Area box;
    PageContent content;
};

/// Forms that a document paints: how often, and whether they hold MCIDs. For rule UA-7.20-2.
struct FormUse {
    Object form;
    int painted = 0;
    bool has_mcids = false;
};

/// What reading the pages needs and gathers.
struct ContentContext {
    FontSet& fonts;
    std::map<ObjectId, FormUse>& forms;
    Report& report;
};

/// Reads a page's content and reports what is wrong with the content itself: syntax, balance,
/// unknown operators and resources, device colours, nesting of marked content, ink outside of it.
PageContent read_page_content(const Object& page, std::size_t number,
                              const ContentContext& context);

}  // namespace palier::conformance
