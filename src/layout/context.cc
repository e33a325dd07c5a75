#include "layout/context.h"

#include "base/expect.h"

namespace palier::layout {

const document::ParagraphStyle& Context::paragraph_style(const std::string& name) const {
    const auto found = styles.paragraphs.find(name);
    base::expect(found != styles.paragraphs.end(), "a document uses styles of its sheet: " + name);
    return found->second;
}

typeset::FaceId Context::face(const document::TextStyle& style) const {
    const bool italic = style.slant == document::Slant::Italic;
    std::string name = italic ? "Italic" : "Regular";
    if (style.weight == document::Weight::Bold) {
        name = italic ? "BoldItalic" : "Bold";
    } else if (style.weight == document::Weight::Black) {
        name = italic ? "BlackItalic" : "Black";
    }
    auto face = fonts.find(styles.font_family, name);
    if (!face) {
        face = fonts.find(styles.font_family, "Regular");
    }
    base::expect(face.has_value(), "a theme's font family is loaded");
    return *face;
}

}  // namespace palier::layout
