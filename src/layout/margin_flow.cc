#include "layout/margin_flow.h"

#include <algorithm>

#include "layout/text_setter.h"

namespace palier::layout {

namespace {

using base::Length;

/// The blocks that the first line of a block is in; null when it is its own, or has none.
const document::Blocks* inside(const document::Block& block) {
    if (const auto* section = std::get_if<document::Section>(&block.content)) {
        return &section->blocks;
    }
    if (const auto* box = std::get_if<document::Box>(&block.content)) {
        return &box->blocks;
    }
    if (const auto* columns = std::get_if<document::Columns>(&block.content)) {
        return columns->lanes.empty() ? nullptr : &columns->lanes.front().blocks;
    }
    if (const auto* list = std::get_if<document::List>(&block.content)) {
        return list->items.empty() ? nullptr : &list->items.front().blocks;
    }
    return nullptr;
}

/// What lies above those blocks in it.
Length above(const document::Block& block, const Context& context) {
    const auto* list = std::get_if<document::List>(&block.content);
    const auto* box = std::get_if<document::Box>(&block.content);
    const std::string style = box != nullptr ? box->style : (list != nullptr ? list->item_box : "");
    return style.empty() ? Length() : context.styles.boxes.at(style).padding_top;
}

}  // namespace

Length first_baseline(const document::Block& block, const Context& context) {
    Length top;
    const document::Block* at = &block;
    while (true) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&at->content)) {
            return top + baseline_of(context.paragraph_style(paragraph->style));
        }
        if (const auto* heading = std::get_if<document::Heading>(&at->content)) {
            const std::string& style = heading->kicker ? heading->kicker->style : heading->style;
            return top + baseline_of(context.paragraph_style(style));
        }
        const document::Blocks* first = inside(*at);
        if (first == nullptr || first->empty()) {
            return top;
        }
        top += above(*at, context);
        at = &first->front();
    }
}

bool begins_with_aside(const document::Block& block, document::Aside::Side side) {
    if (const auto* aside = std::get_if<document::Aside>(&block.content)) {
        return aside->side == side;
    }
    const document::Blocks* first = inside(block);
    return first != nullptr && !first->empty() && begins_with_aside(first->front(), side);
}

bool MarginFlow::done() const {
    return parts_.margin->done() && (parts_.text == nullptr || parts_.text->done());
}

Length MarginFlow::minimum(Foot foot) const {
    const Length beside = parts_.text == nullptr || parts_.text->done()
                              ? Length()
                              : lowered(parts_.text_top) + parts_.text->minimum(foot);
    return std::max(beside, parts_.margin->done()
                                ? Length()
                                : lowered(parts_.margin_top) + parts_.margin->minimum(foot));
}

Length MarginFlow::remaining() const {
    const Length margin = parts_.margin->remaining() - parts_.margin->foot();
    const Length text =
        parts_.text == nullptr ? Length() : parts_.text->remaining() - parts_.text->foot();
    return std::max(lowered(parts_.margin_top) + margin, lowered(parts_.text_top) + text) + foot();
}

Fragment MarginFlow::take(Length room, Start start, Foot foot) {
    Fragment fragment;
    const Length feet = added_to(foot, this->foot());
    const auto take = [&](Flow& flow, Length left, Length top) {
        if (!flow.done()) {
            const Length most = room - top;
            const Length shared = most - feet + added_to(foot, flow.foot());
            const Length least = std::min(most, flow.minimum(foot));
            fragment.place(take_piece(flow, std::max(shared, least), start, foot), left, top);
        }
    };
    take(*parts_.margin, parts_.left, lowered(parts_.margin_top));
    if (parts_.text != nullptr) {
        take(*parts_.text, Length(), lowered(parts_.text_top));
    }
    begun_ = begun_ || fragment.height > Length();
    return fragment;
}

Length MarginFlow::foot() const {
    return joined_feet(parts_.margin->foot(),
                       parts_.text == nullptr ? Length() : parts_.text->foot());
}

Length MarginFlow::space_before() const {
    return (parts_.text == nullptr ? *parts_.margin : *parts_.text).space_before();
}

Length MarginFlow::space_after() const {
    return (parts_.text == nullptr ? *parts_.margin : *parts_.text).space_after();
}

bool MarginFlow::keep_with_next() const {
    return parts_.text != nullptr && parts_.text->keep_with_next();
}

bool MarginFlow::starts_page() const {
    return parts_.text != nullptr && parts_.text->starts_page();
}

}  // namespace palier::layout
