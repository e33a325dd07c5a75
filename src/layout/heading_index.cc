#include "layout/heading_index.h"

#include <string_view>

#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"
#include "document/reading_order.h"

namespace palier::layout {

namespace {

using document::Heading;

std::string text_of(const document::Inlines& inlines) {
    std::string text;
    for (const document::Inline& one : inlines) {
        if (const auto* run = std::get_if<document::Run>(&one)) {
            text += run->text;
        } else if (const auto* link = std::get_if<document::Link>(&one)) {
            for (const document::Run& part : link->text) {
                text += part.text;
            }
        }
    }
    return text;
}

}  // namespace

HeadingIndex::HeadingIndex(const document::Document& document) {
    std::vector<const Heading*> headings;
    bool any_contents = false;
    for (const document::PageSequence& sequence : document.sequences) {
        document::for_each_block(sequence.blocks, [&](const document::Block& block) {
            if (const auto* heading = std::get_if<Heading>(&block.content)) {
                headings.push_back(heading);
            }
            any_contents =
                any_contents || std::holds_alternative<document::TableOfContents>(block.content);
        });
    }
    entries_.reserve(headings.size());
    for (const Heading* heading : headings) {
        const std::size_t place = entries_.size();
        const std::string& title =
            heading->outline.empty() ? text_of(heading->content) : heading->outline;
        const bool named = heading->kicker && heading->outline.empty();
        Entry entry{.level = heading->level,
                    .number = heading->number,
                    .kicker = named ? heading->kicker->text : std::string(),
                    .title = spaced(title),
                    .anchor = heading->anchor};
        if (entry.anchor.empty() && any_contents) {
            // No anchor of a template begins with this sign.
            entry.anchor = "#" + std::to_string(place);
        }
        if (!entry.anchor.empty()) {
            by_anchor_.emplace(entry.anchor, place);
        }
        places_.emplace(heading, place);
        entries_.push_back(std::move(entry));
    }
}

const HeadingIndex::Entry& HeadingIndex::entry(const Heading& heading) const {
    return entries_.at(places_.at(&heading));
}

const HeadingIndex::Entry* HeadingIndex::find(std::string_view anchor) const {
    const auto found = by_anchor_.find(anchor);
    return found == by_anchor_.end() ? nullptr : &entries_.at(found->second);
}

std::string full_title(const HeadingIndex::Entry& entry) {
    const std::string title = entry.number.empty() ? entry.title : entry.number + " " + entry.title;
    return entry.kicker.empty() ? title : spaced(entry.kicker + " : " + title);
}

std::string spoken_kicker(const std::string& kicker) {
    const std::string words = base::composed(kicker);
    const std::u32string points = base::to_code_points(words);
    const bool pauses = !points.empty() && std::u32string_view(U".,;:!?…").find(points.back()) !=
                                               std::u32string_view::npos;
    return spaced(words + (pauses ? " " : " : "));
}

std::string spaced(const std::string& text) {
    return base::french::spaced(base::composed(text));
}

}  // namespace palier::layout
