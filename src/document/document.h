#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "document/block.h"
#include "document/style.h"

namespace palier::document {

/// « page 3 sur 12 » in a header or footer: filled in by layout.
enum class PageField { Number, Count };

/// The title of the last heading of a level, or of one above it, on the page or before it: filled
/// in by layout, with its number.
struct SectionTitle {
    int level = 1;

    bool operator==(const SectionTitle&) const = default;
};

/// Data that a template put among its words, like an isolated Run.
struct InsertedText {
    std::string text;

    bool operator==(const InsertedText&) const = default;
};

/// One side of a running header or footer.
using RunningText = std::vector<std::variant<std::string, InsertedText, PageField, SectionTitle>>;

struct RunningLine {
    std::string style;
    RunningText left;
    RunningText right;
    /// Of the text's line, from the top of the page (header) or up from its bottom (footer).
    base::Length distance;
    /// Of a hairline, from the top of the page; absent for none.
    std::optional<base::Length> rule;
};

/// The geometry and the furniture of a kind of page. The text stands between the margins.
struct PageMaster {
    base::Length width;
    base::Length height;
    base::Length margin_left;
    base::Length margin_right;
    base::Length margin_top;
    base::Length margin_bottom;
    std::optional<RunningLine> header;
    std::optional<RunningLine> footer;
};

/// How pages are numbered: what readers print, show beside pages and refer to.
struct PageNumbering {
    enum class Style { Arabic, LowerRoman };
    Style style = Style::Arabic;
    /// « A- »
    std::string prefix;
    int first = 1;
};

/// Pages of one master. A sequence begins a page. Without a numbering of its own it goes on with
/// that of the sequence before it.
struct PageSequence {
    std::string master;
    Blocks blocks;
    std::optional<PageNumbering> numbering = {};
};

/// A file that the document takes along.
struct Attachment {
    /// What it is to the document (ISO 19005-3, annex E).
    enum class Relationship { Source, Data, Alternative, Supplement, Unspecified };
    std::string file_name;
    /// « text/csv »
    std::string media_type;
    /// What it holds, for who looks at the list of files.
    std::string description;
    Relationship relationship = Relationship::Unspecified;
    std::string bytes;
};

struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    /// « fr-FR »
    std::string language;
    base::Date date;
    /// The template's file, for messages; empty when none made the document.
    std::string source = {};
};

struct Document {
    Metadata metadata;
    StyleSheet styles;
    std::map<std::string, PageMaster, std::less<>> masters;
    std::vector<PageSequence> sequences;
    std::vector<Attachment> attachments = {};
};

}  // namespace palier::document
