#include "layout/content_widths.h"

#include <algorithm>

#include "layout/inline_pieces.h"
#include "layout/text_items.h"

namespace palier::layout {

using base::Length;

ContentWidths content_widths(const document::Inlines& inlines,
                             const document::ParagraphStyle& style, Context& context) {
    const Length boundless = Length::points(100'000);
    // A text of nobody adds nothing to the tree.
    const TextOwner nobody = Artifact::Background;
    const Pieces pieces = flatten(inlines, nobody, context);
    ItemReader reader(pieces, style, Divisions::OfAuthors, context);
    ContentWidths widths;
    Length line;
    for (const Item& item : reader.items(boundless)) {
        line += item.width;
        widths.least = std::max(widths.least, item.width);
        widths.most = std::max(widths.most, line);
        line = item.ends_line ? Length() : line + item.space_width;
    }
    return widths;
}

}  // namespace palier::layout
