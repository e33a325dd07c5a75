#include "layout/paginate.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/french.h"
#include "layout/flow_builder.h"
#include "layout/fragment.h"
#include "layout/messages.h"
#include "layout/page_labels.h"
#include "layout/page_room.h"
#include "layout/sound_structure.h"
#include "layout/text_setter.h"

namespace palier::layout {

namespace {

using base::Length;
using document::PageMaster;

constexpr int most_passes = 4;

/// What a setting of the whole document finds out that the next one needs.
struct Findings {
    PageOfAnchor numbers;
    StepsDown steps;

    bool operator==(const Findings&) const = default;
};

/// One setting of the whole document, with the findings of the setting before.
class Pass {
  public:
    Pass(const document::Document& document, const HeadingIndex& headings,
         const typeset::Typography& typography, const Findings& before, base::Diagnostics& diags)
        : document_(document),
          shaper_(typography.fonts, diags),
          context_{document.styles,
                   document.metadata.language,
                   typography.fonts,
                   shaper_,
                   structure_,
                   before.numbers,
                   referenced_,
                   before.steps,
                   steps_,
                   headings,
                   notes_,
                   cut_words_,
                   diags,
                   typography.hyphenator,
                   document.metadata.source},
          result_{.metadata = document.metadata} {}

    PagedDocument run() {
        result_.metadata.title = base::french::spaced(result_.metadata.title);
        result_.metadata.subject = base::french::spaced(result_.metadata.subject);
        for (const document::PageSequence& sequence : document_.sequences) {
            number_pages(sequence);
            set(sequence);
        }
        result_.attachments = document_.attachments;
        resolve_links();
        add_running_lines();
        report_cut_words();
        report_too_high();
        structure_.move_into(result_);
        return std::move(result_);
    }

    /// The pages of the anchors whose page number is printed somewhere, and the steps.
    Findings findings() const {
        Findings found{{}, steps_};
        for (const std::string& anchor : referenced_) {
            found.numbers.emplace(anchor, page_labels_.at(anchors_.at(anchor).page));
        }
        return found;
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
        notes_.set_width(width);
        context_.page_room = room;
        const auto flow = build_flow(sequence.blocks, width, structure_.root(), context_);
        PageFoot foot(notes_, document_.styles.palette);
        do {
            Fragment fragment = take_page(*flow, foot, room);
            if (fragment.height > room) {
                note_too_high(fragment, room);
            }
            fragment.content.shift(master.margin_left, master.margin_top);
            fragment.content.append(std::move(fragment.fixed));
            add_page(master, std::move(fragment.content));
        } while (!flow->done() || !foot.empty());
    }

    /// A block that is higher than the room of its page; how much by on the first page, and on how
    /// many pages.
    struct TooHigh {
        std::size_t page;
        std::string_view element;
        Length out;
        std::int64_t pages;
    };

    void note_too_high(const Fragment& fragment, Length room) {
        const Origin origin = fragment.too_high.value_or(Origin());
        TooHigh& found = too_high_
                             .try_emplace(origin.line, TooHigh{result_.pages.size(), origin.element,
                                                               fragment.height - room, 0})
                             .first->second;
        ++found.pages;
    }

    void report_too_high() {
        for (const auto& [line, found] : too_high_) {
            context_.diags.report("GAB-302", template_place(document_.metadata.source, line),
                                  {{"page", static_cast<std::int64_t>(found.page + 1)},
                                   {"autres", found.pages - 1},
                                   {"element", std::string(found.element)},
                                   {"lu", in_millimetres(found.out)}});
        }
    }

    void report_cut_words() {
        for (const auto& [line, words] : cut_words_) {
            context_.diags.report(
                "GAB-301", template_place(document_.metadata.source, line),
                {{"lu", words.first}, {"autres", static_cast<std::int64_t>(words.all.size() - 1)}});
        }
    }

    /// The text of a page and the notes at its foot. Notes that go on from the page before come
    /// first, and may take a page for themselves.
    static Fragment take_page(Flow& flow, PageFoot& foot, Length room) {
        Fragment fragment;
        const Length carried = foot.height();
        const Foot carried_notes = foot.empty() ? Foot::Empty : Foot::Noted;
        const bool text = foot.empty() || carried + flow.minimum(carried_notes) <= room;
        if (text && !flow.done()) {
            fragment = flow.take(room - carried, Start::PageTop, carried_notes);
        }
        // Lanes stand from left to right, and are read in the order of their template.
        std::vector<NoteCall> notes_called = std::exchange(fragment.content.notes, {});
        std::ranges::stable_sort(notes_called, {}, &NoteCall::note);
        foot.call(notes_called);
        Fragment notes = foot.take(room - fragment.height);
        const Length top = room - notes.height;
        if (notes.height > Length()) {
            fragment.place(std::move(notes), Length(), top);
        }
        return fragment;
    }

    /// Begins the numbering of a sequence that has one.
    void number_pages(const document::PageSequence& sequence) {
        if (!sequence.numbering) {
            return;
        }
        const std::size_t page = result_.pages.size();
        if (result_.labels.empty() && page > 0) {
            result_.labels.push_back({0, {}});
        }
        result_.labels.push_back({page, *sequence.numbering});
    }

    /// What the page to come is called.
    std::string next_label() const {
        const auto page = static_cast<int>(result_.pages.size());
        if (result_.labels.empty()) {
            return std::to_string(page + 1);
        }
        const PageLabels& labels = result_.labels.back();
        return page_label(labels.numbering,
                          labels.numbering.first + page - static_cast<int>(labels.page));
    }

    void add_page(const PageMaster& master, Content content) {
        const std::size_t index = result_.pages.size();
        page_labels_.push_back(next_label());
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
        const std::vector<Titles> titles = titles_of_pages();
        for (std::size_t index = 0; index < result_.pages.size(); ++index) {
            const PageMaster& master = *masters_.at(index);
            if (master.header) {
                add_running_line(*master.header, Artifact::Header, index, titles[index]);
            }
            if (master.footer) {
                add_running_line(*master.footer, Artifact::Footer, index, titles[index]);
            }
        }
    }

    /// The last title of each level on a page or before it, none below a higher one after it.
    using Titles = std::array<const std::string*, 6>;

    std::vector<Titles> titles_of_pages() const {
        std::vector<Titles> titles(result_.pages.size());
        Titles current{};
        auto entry = result_.outline.begin();
        for (std::size_t page = 0; page < titles.size(); ++page) {
            for (; entry != result_.outline.end() && entry->page == page; ++entry) {
                const auto level = static_cast<std::size_t>(entry->level - 1);
                std::fill(current.begin() + static_cast<std::ptrdiff_t>(level), current.end(),
                          &entry->title);
            }
            titles[page] = current;
        }
        return titles;
    }

    void add_running_line(const document::RunningLine& line, Artifact artifact, std::size_t index,
                          const Titles& titles) {
        const PageMaster& master = *masters_.at(index);
        const document::ParagraphStyle& style = context_.paragraph_style(line.style);
        const Length width = master.width - master.margin_left - master.margin_right;
        const Length top = artifact == Artifact::Header
                               ? line.distance
                               : master.height - line.distance - style.leading;
        std::vector<Mark>& marks = result_.pages.at(index).marks;
        const auto place = [&](SetLine set, Length left) {
            set.content.shift(master.margin_left + left - set.left, top);
            std::ranges::move(set.content.marks, std::back_inserter(marks));
        };
        const auto left_line = [&](Length room) {
            return one_line(running_text(line.left, index, titles), style, room, artifact);
        };
        const auto right_line = [&](Length room) {
            return one_line(running_text(line.right, index, titles), style, room, artifact);
        };
        SetLine left = left_line(width);
        SetLine right = right_line(width);
        // What stands at the left goes first, but never takes the last quarter: page numbers stand
        // at the right.
        const Length shared = width - Length::points(18);
        const bool both = left.width > Length() && right.width > Length();
        if (both && left.width + right.width > shared) {
            left = left_line(shared - std::min(right.width, shared.scaled(1, 4)));
            right = right_line(shared - left.width);
        }
        // The rule of a line whose titles are still to come would stand under nothing.
        const bool titled =
            left.width + right.width > Length() || (line.left.empty() && line.right.empty());
        const Length right_edge = width - right.width;
        place(std::move(left), Length());
        place(std::move(right), right_edge);
        if (line.rule && titled) {
            const Length hairline = Length::millipoints(500);
            marks.push_back(artifact_rectangle(artifact,
                                               {master.margin_left, *line.rule, width, hairline},
                                               document_.styles.palette.hairline));
        }
    }

    /// As much of a text as one line holds, with « … » for the rest: the whole stands in the
    /// document.
    SetLine one_line(std::vector<document::Run> text, const document::ParagraphStyle& style,
                     Length measure, Artifact artifact) {
        const auto set = [&] {
            return set_text({text.begin(), text.end()}, style, measure, artifact, context_);
        };
        SetText lines = set();
        while (lines.lines.size() > 1) {
            shorten(text);
            lines = set();
            if (text.size() == 1 && text.front().text == "…") {
                break;
            }
        }
        return lines.lines.empty() ? SetLine{} : std::move(lines.lines.front());
    }

    /// Takes the last word away.
    static void shorten(std::vector<document::Run>& text) {
        while (text.size() > 1 && text.back().text.find(' ') == std::string::npos) {
            text.pop_back();
        }
        std::string& last = text.back().text;
        const std::size_t space = last.find_last_of(' ');
        last = space == std::string::npos ? "…" : last.substr(0, space) + "…";
    }

    /// What the last page of a page's own numbering is called.
    const std::string& last_label(std::size_t page) const {
        const auto next = std::ranges::find_if(
            result_.labels, [&](const PageLabels& labels) { return labels.page > page; });
        const std::size_t end = next == result_.labels.end() ? page_labels_.size() : next->page;
        return page_labels_.at(end - 1);
    }

    /// Only its own words are not isolated.
    std::vector<document::Run> running_text(const document::RunningText& text, std::size_t index,
                                            const Titles& titles) const {
        std::vector<document::Run> runs;
        for (const auto& part : text) {
            document::Run run{.isolated = true};
            if (const auto* field = std::get_if<document::PageField>(&part)) {
                const bool number = *field == document::PageField::Number;
                run.text = number ? page_labels_.at(index) : last_label(index);
            } else if (const auto* title = std::get_if<document::SectionTitle>(&part)) {
                const std::string* found = titles.at(static_cast<std::size_t>(title->level - 1));
                run.text = found == nullptr ? "" : *found;
            } else if (const auto* data = std::get_if<document::InsertedText>(&part)) {
                run.text = data->text;
            } else {
                run = {.text = std::get<std::string>(part)};
            }
            runs.push_back(std::move(run));
        }
        return runs;
    }

    const document::Document& document_;
    typeset::Shaper shaper_;
    StructureBuilder structure_;
    std::set<std::string, std::less<>> referenced_;
    StepsDown steps_;
    NoteBook notes_;
    std::map<int, CutWords> cut_words_;
    /// By the line of the template.
    std::map<int, TooHigh> too_high_;
    Context context_;
    PagedDocument result_;
    /// What each page is called.
    std::vector<std::string> page_labels_;
    std::vector<const PageMaster*> masters_;
    std::vector<PageLink> links_;
    std::map<std::string, LinkArea::Destination, std::less<>> anchors_;
};

}  // namespace

std::optional<PagedDocument> paginate(const document::Document& document,
                                      const typeset::Typography& typography,
                                      base::Diagnostics& diags) {
    if (!has_sound_structure(document, diags) || !leaves_room(document, diags)) {
        return std::nullopt;
    }
    const HeadingIndex headings(document);
    Findings before;
    for (int pass = 1;; ++pass) {
        base::Diagnostics said;
        Pass setting(document, headings, typography, before, said);
        PagedDocument pages = setting.run();
        Findings found = setting.findings();
        if (found == before || pass == most_passes) {
            if (found.numbers != before.numbers) {
                said.report("GAB-303");
            }
            diags.append(said);
            return said.has_errors() ? std::nullopt : std::optional(std::move(pages));
        }
        before = std::move(found);
    }
}

}  // namespace palier::layout
