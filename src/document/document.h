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

/// One side of a running header or footer.
using RunningText = std::vector<std::variant<std::string, PageField>>;

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

/// Pages of one master. A sequence begins a page.
struct PageSequence {
    std::string master;
    Blocks blocks;
};

struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    /// « fr-FR »
    std::string language;
    base::Date date;
};

struct Document {
    Metadata metadata;
    StyleSheet styles;
    std::map<std::string, PageMaster, std::less<>> masters;
    std::vector<PageSequence> sequences;
};

}  // namespace palier::document
