#include "layout/paginate.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/expect.h"
#include "base/french.h"
#include "layout/flow_builder.h"
#include "layout/fragment.h"
#include "layout/text_setter.h"

namespace palier::layout {

namespace {

using base::Length;
using document::PageMaster;

constexpr int most_passes = 4;

/// One setting of the whole document, with the page numbers of the setting before.
class Pass {
  public:
    Pass(const document::Document& document, const typeset::FontLibrary& fonts,
         const PageOfAnchor& page_of_anchor, base::Diagnostics& diags)
        : document_(document),
          shaper_(fonts, diags),
          context_{document.styles, document.metadata.language,
                   fonts,           shaper_,
                   structure_,      page_of_anchor,
                   referenced_,     diags},
          result_{.metadata = document.metadata} {}

    PagedDocument run() {
        result_.metadata.title = base::french::spaced(result_.metadata.title);
        result_.metadata.subject = base::french::spaced(result_.metadata.subject);
        for (const document::PageSequence& sequence : document_.sequences) {
            set(sequence);
        }
        resolve_links();
        add_running_lines();
        structure_.move_into(result_);
        return std::move(result_);
    }

    /// The pages of the anchors whose page number is printed somewhere.
    PageOfAnchor page_numbers() const {
        PageOfAnchor numbers;
        for (const std::string& anchor : referenced_) {
            numbers.emplace(anchor, anchors_.at(anchor).page + 1);
        }
        return numbers;
    }

  private:
    struct PageLink {
        std::size_t page;
        PendingLink link;
    };

    void set(const document::PageSequence& sequence) {
        const PageMaster& master = document_.masters.at(sequence.master);
        const Length width = master.width - master.margin_left - master.margin_right;
        const Length room = master.height - master.margin_top - master.margin_bottom;
        const auto flow = build_flow(sequence.blocks, width, structure_.root(), context_);
        do {
            Fragment fragment = flow->take(room, Start::PageTop);
            if (fragment.height > room) {
                context_.diags.report(
                    "GAB-302", {}, {{"page", static_cast<std::int64_t>(result_.pages.size() + 1)}});
            }
            fragment.content.shift(master.margin_left, master.margin_top);
            fragment.content.append(std::move(fragment.fixed));
            add_page(master, std::move(fragment.content));
        } while (!flow->done());
    }

    void add_page(const PageMaster& master, Content content) {
        const std::size_t index = result_.pages.size();
        Page page;
        page.width = master.width;
        page.height = master.height;
        page.marks = std::move(content.marks);
        result_.pages.push_back(std::move(page));
        masters_.push_back(&master);
        for (PendingLink& link : content.links) {
            links_.push_back(PageLink{index, std::move(link)});
        }
        for (const FigureArea& figure : content.figures) {
            structure_.at(figure.node).box = BoundingBox{index, figure.area};
        }
        for (const Landmark& landmark : content.landmarks) {
            if (!landmark.anchor.empty()) {
                anchors_[landmark.anchor] = LinkArea::Destination{index, landmark.top};
            }
            if (landmark.outline_level > 0) {
                result_.outline.push_back(OutlineEntry{
                    landmark.outline_level, landmark.outline_title, index, landmark.top});
            }
        }
    }

    void resolve_links() {
        for (PageLink& pending : links_) {
            PendingLink& link = pending.link;
            LinkArea area;
            area.node = link.node;
            area.area = link.area;
            area.contents = std::move(link.contents);
            if (link.kind == document::Link::Kind::Address) {
                area.target = std::move(link.target);
            } else {
                area.target = anchors_.at(link.target);
            }
            Page& page = result_.pages.at(pending.page);
            structure_.at(link.node).kids.emplace_back(LinkRef{pending.page, page.links.size()});
            page.links.push_back(std::move(area));
        }
    }

    void add_running_lines() {
        for (std::size_t index = 0; index < result_.pages.size(); ++index) {
            const PageMaster& master = *masters_.at(index);
            if (master.header) {
                add_running_line(*master.header, Artifact::Header, index);
            }
            if (master.footer) {
                add_running_line(*master.footer, Artifact::Footer, index);
            }
        }
    }

    void add_running_line(const document::RunningLine& line, Artifact artifact, std::size_t index) {
        const PageMaster& master = *masters_.at(index);
        const document::ParagraphStyle& style = context_.paragraph_style(line.style);
        const Length width = master.width - master.margin_left - master.margin_right;
        const Length top = artifact == Artifact::Header
                               ? line.distance
                               : master.height - line.distance - style.leading;
        std::vector<Mark>& marks = result_.pages.at(index).marks;
        const auto place = [&](SetLine set, bool right) {
            set.content.shift(master.margin_left + (right ? width - set.width : Length()), top);
            std::ranges::move(set.content.marks, std::back_inserter(marks));
            return set.width;
        };
        const Length gap = Length::points(18);
        const Length taken =
            place(one_line(running_text(line.left, index), style, width, artifact), false);
        place(one_line(running_text(line.right, index), style, width - taken - gap, artifact),
              true);
        if (line.rule) {
            const Length hairline = Length::millipoints(500);
            marks.push_back(artifact_rectangle(artifact,
                                               {master.margin_left, *line.rule, width, hairline},
                                               document_.styles.palette.hairline));
        }
    }

    /// As much of a text as one line holds, with « … » for the rest: the whole stands in the
    /// document.
    SetLine one_line(std::string text, const document::ParagraphStyle& style, Length measure,
                     Artifact artifact) {
        SetText set = set_text(plain(text), style, measure, artifact, context_);
        while (set.lines.size() > 1) {
            const std::size_t space = text.find_last_of(' ');
            text = space == std::string::npos ? "…" : text.substr(0, space) + "…";
            set = set_text(plain(text), style, measure, artifact, context_);
            if (text == "…") {
                break;
            }
        }
        return set.lines.empty() ? SetLine{} : std::move(set.lines.front());
    }

    std::string running_text(const document::RunningText& text, std::size_t index) const {
        std::string words;
        for (const auto& part : text) {
            if (const auto* field = std::get_if<document::PageField>(&part)) {
                const bool number = *field == document::PageField::Number;
                words += std::to_string(number ? index + 1 : result_.pages.size());
            } else {
                words += std::get<std::string>(part);
            }
        }
        return words;
    }

    const document::Document& document_;
    typeset::Shaper shaper_;
    StructureBuilder structure_;
    std::set<std::string, std::less<>> referenced_;
    Context context_;
    PagedDocument result_;
    std::vector<const PageMaster*> masters_;
    std::vector<PageLink> links_;
    std::map<std::string, LinkArea::Destination, std::less<>> anchors_;
};

}  // namespace

std::optional<PagedDocument> paginate(const document::Document& document,
                                      const typeset::FontLibrary& fonts, base::Diagnostics& diags) {
    PageOfAnchor numbers;
    for (int pass = 1;; ++pass) {
        base::Diagnostics said;
        Pass setting(document, fonts, numbers, said);
        PagedDocument pages = setting.run();
        PageOfAnchor found = setting.page_numbers();
        if (found == numbers || pass == most_passes) {
            diags.append(said);
            return said.has_errors() ? std::nullopt : std::optional(std::move(pages));
        }
        numbers = std::move(found);
    }
}

}  // namespace palier::layout
