#include "conformance/reading/content_texts.h"

namespace palier::conformance {

ContentTexts::ContentTexts(const Document& document) {
    for (const Page& page : document.pages) {
        for (const TextShow& show : page.content.shows) {
            add(page.content, show);
        }
    }
}

std::string ContentTexts::text(const ContentKid& kid) const {
    const auto found = texts_.find({kid.owner, kid.mcid});
    return found == texts_.end() ? "" : found->second;
}

std::string ContentTexts::text(const StructureTree& tree, const Element& element) const {
    std::string all;
    for (const Kid& kid : element.kids) {
        if (const auto* content = std::get_if<ContentKid>(&kid)) {
            all += text(*content);
        } else if (const auto* child = std::get_if<ElementIndex>(&kid)) {
            all += text(tree, tree.elements.at(*child));
        }
    }
    return all;
}

void ContentTexts::add(const PageContent& content, const TextShow& show) {
    const auto meaning = content.meaning(show.sequence);
    if (!meaning || content.sequences.at(*meaning).artifact()) {
        return;
    }
    const Sequence& owner = content.sequences.at(*meaning);
    std::string& text = texts_[{owner.owner, *owner.mcid}];
    // The outermost replacement covers those inside it.
    const Sequence* replaced = nullptr;
    for (auto at = show.sequence; at; at = content.sequences.at(*at).outer) {
        const Sequence& here = content.sequences.at(*at);
        replaced = here.properties.has("ActualText") ? &here : replaced;
        if (*at == *meaning) {
            break;
        }
    }
    if (replaced == nullptr) {
        text += show.ink.text;
    } else if (spoken_.insert(replaced).second) {
        text += replaced->properties.key("ActualText").text().value_or("");
    }
}

}  // namespace palier::conformance
