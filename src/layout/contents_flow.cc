#include "layout/contents_flow.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/expect.h"
#include "layout/container_flows.h"
#include "layout/text_setter.h"
#include "layout/words.h"

namespace palier::layout {

namespace {

using base::Length;
using document::TableOfContents;

/// White between a title and its leader, and between the leader and the number.
constexpr Length beside_leader = Length::points(4);

class ContentsSetter {
  public:
    ContentsSetter(const TableOfContents& block, Length width, NodeId parent, Context& context)
        : block_(block),
          width_(width),
          number_width_(block.number_width),
          parent_(parent),
          context_(context) {}

    Flows set() {
        std::vector<const HeadingIndex::Entry*> listed;
        for (const HeadingIndex::Entry& entry : context_.headings.entries()) {
            if (static_cast<std::size_t>(entry.level) <= block_.levels.size()) {
                listed.push_back(&entry);
                number_width_ = std::max(number_width_, width_of_number(entry));
            }
        }
        Flows flows;
        flows.reserve(listed.size() + 1);
        for (const HeadingIndex::Entry* entry : listed) {
            flows.push_back(line(*entry));
        }
        return flows;
    }

  private:
    /// An open TOC: its level, and the last entry in it.
    struct Open {
        int level;
        NodeId contents;
        NodeId item;
    };

    /// The TOCI of an entry, in a TOC of its level.
    NodeId item(int level) {
        while (!open_.empty() && open_.back().level > level) {
            open_.pop_back();
        }
        if (open_.empty() || open_.back().level < level) {
            const NodeId above = open_.empty() ? parent_ : open_.back().item;
            open_.push_back({level, context_.structure.add(above, Role::TOC), {}});
        }
        open_.back().item = context_.structure.add(open_.back().contents, Role::TOCI);
        return open_.back().item;
    }

    const TableOfContents::Level& look_of(const HeadingIndex::Entry& entry) const {
        return block_.levels.at(static_cast<std::size_t>(entry.level - 1));
    }

    Length width_of_number(const HeadingIndex::Entry& entry) {
        return set_text(number_of(entry), context_.paragraph_style(look_of(entry).style), width_,
                        Artifact::Rule, context_)
            .widest();
    }

    document::Inlines number_of(const HeadingIndex::Entry& entry) {
        return plain("\u00A0" + page_of(entry));
    }

    std::unique_ptr<Flow> line(const HeadingIndex::Entry& entry) {
        const TableOfContents::Level& look = look_of(entry);
        const document::ParagraphStyle& style = context_.paragraph_style(look.style);
        const NodeId reference = context_.structure.add(item(entry.level), Role::Reference);
        const NodeId link = context_.structure.add(reference, Role::Link);
        const Length measure = width_ - look.indent - number_width_ - beside_leader;
        SetText title = set_text(plain(full_title(entry)), style, measure, link, context_);
        SetText number = set_text(number_of(entry), style, number_width_, link, context_);
        Fragment fragment;
        fragment.height = title.height();
        Length top;
        for (SetLine& one : title.lines) {
            const bool last = &one == &title.lines.back();
            const Length right = last ? width_ : look.indent + one.width;
            fragment.content.links.push_back(
                PendingLink{link,
                            {look.indent, top, right - look.indent, style.leading},
                            document::Link::Kind::Anchor,
                            entry.anchor,
                            to_section(full_title(entry))});
            // Beside its leader, whatever its direction.
            one.content.shift(look.indent - one.left, top);
            fragment.content.append(std::move(one.content));
            top += style.leading;
        }
        if (!title.lines.empty()) {
            add_number(std::move(number), style, look.indent + title.lines.back().width,
                       top - style.leading, fragment.content);
        }
        return std::make_unique<SolidFlow>(
            std::move(fragment), SolidFlow::Spaces{style.space_before, style.space_after});
    }

    std::string page_of(const HeadingIndex::Entry& entry) {
        context_.referenced_anchors.insert(entry.anchor);
        const auto page = context_.page_of_anchor.find(entry.anchor);
        return page == context_.page_of_anchor.end() ? "10" : page->second;
    }

    /// The number at the right edge of the line at `top`, and the leader up to it.
    void add_number(SetText number, const document::ParagraphStyle& style, Length title_end,
                    Length top, Content& content) {
        Length left = width_;
        for (SetLine& one : number.lines) {
            left = width_ - one.width;
            one.content.shift(left - one.left, top);
            content.append(std::move(one.content));
        }
        if (block_.leader == TableOfContents::Leader::Dots) {
            add_leader(style, title_end + beside_leader, width_ - number_width_, top, content);
        }
    }

    /// Dots from `begin` to `end`, under each other from line to line.
    void add_leader(const document::ParagraphStyle& style, Length begin, Length end, Length top,
                    Content& content) {
        SetText set = set_text(plain("."), style, width_, Artifact::Rule, context_);
        const Length step = set.widest() * 2;
        const std::int64_t dots =
            step > Length() ? (end - begin).millipoints() / step.millipoints() : 0;
        if (dots < 2) {
            return;
        }
        SetLine& line = set.lines.front();
        const Length width = line.width;
        for (Mark& mark : line.content.marks) {
            auto& ink = std::get<TextInk>(mark.ink);
            const typeset::GlyphRun dot = ink.run;
            for (std::int64_t more = 1; more < dots; ++more) {
                extend(ink.run, dot);
            }
            ink.tracking += width;
        }
        line.content.shift(end - step * dots - line.left, top);
        content.append(std::move(line.content));
    }

    const TableOfContents& block_;
    Length width_;
    Length number_width_;
    NodeId parent_;
    Context& context_;
    std::vector<Open> open_;
};

}  // namespace

std::unique_ptr<Flow> contents_flow(const TableOfContents& block, Length width, NodeId parent,
                                    Context& context) {
    Flows flows = ContentsSetter(block, width, parent, context).set();
    flows.push_back(
        std::make_unique<SolidFlow>(Fragment{}, SolidFlow::Spaces{Length(), block.space_after}));
    return std::make_unique<SequenceFlow>(std::move(flows));
}

}  // namespace palier::layout
