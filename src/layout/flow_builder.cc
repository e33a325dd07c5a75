#include "layout/flow_builder.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "base/expect.h"
#include "layout/charts.h"
#include "layout/container_flows.h"
#include "layout/content_widths.h"
#include "layout/contents_flow.h"
#include "layout/inline_pieces.h"
#include "layout/margin_flow.h"
#include "layout/paragraph_flow.h"
#include "layout/qr_code.h"
#include "layout/signs.h"
#include "layout/table_flow.h"

namespace palier::layout {

namespace {

bool same_margin(const document::Aside& one, const document::Aside& other) {
    return one.side == other.side && one.width == other.width && one.gap == other.gap;
}

using base::Length;

Role heading_role(int level) {
    constexpr std::array roles{Role::H1, Role::H2, Role::H3, Role::H4, Role::H5, Role::H6};
    return roles.at(static_cast<std::size_t>(level - 1));
}

ListNumbering numbering_of(document::List::Numbering numbering) {
    switch (numbering) {
        case document::List::Numbering::Disc:
            return ListNumbering::Disc;
        case document::List::Numbering::Decimal:
            return ListNumbering::Decimal;
        case document::List::Numbering::None:
            break;
    }
    return ListNumbering::None;
}

/// How wide a drawing is in a column.
struct DrawnWidth {
    Length column;

    Length operator()(const document::DotGrid& grid) const { return grid.size; }
    Length operator()(const document::QrCode& code) const { return code.size; }
    template <class Chart>
    Length operator()(const Chart& /*chart*/) const {
        return column;
    }
};

/// What templates call a block, and the drawing of a figure.
struct ElementName {
    std::string_view operator()(const document::Paragraph& /*block*/) const { return "p"; }
    std::string_view operator()(const document::Heading& /*block*/) const { return "heading"; }
    std::string_view operator()(const document::List& /*block*/) const { return "list"; }
    std::string_view operator()(const document::Table& /*block*/) const { return "table"; }
    std::string_view operator()(const document::Track& /*block*/) const { return "track"; }
    std::string_view operator()(const document::Box& /*block*/) const { return "box"; }
    std::string_view operator()(const document::Columns& /*block*/) const { return "columns"; }
    std::string_view operator()(const document::Grid& /*block*/) const { return "grid"; }
    std::string_view operator()(const document::Section& /*block*/) const { return "section"; }
    std::string_view operator()(const document::Space& /*block*/) const { return "space"; }
    std::string_view operator()(const document::Frame& /*block*/) const { return "frame"; }
    std::string_view operator()(const document::Aside& /*block*/) const { return "aside"; }
    std::string_view operator()(const document::TableOfContents& /*block*/) const {
        return "contents";
    }
    std::string_view operator()(const document::Figure& block) const {
        return std::visit(*this, block.drawing);
    }
    std::string_view operator()(const document::BarChart& /*drawing*/) const { return "bar-chart"; }
    std::string_view operator()(const document::ColumnChart& /*drawing*/) const {
        return "column-chart";
    }
    std::string_view operator()(const document::DotGrid& /*drawing*/) const { return "dots"; }
    std::string_view operator()(const document::ImpactMatrix& /*drawing*/) const {
        return "matrix";
    }
    std::string_view operator()(const document::QrCode& /*drawing*/) const { return "qr"; }
};

/// Makes the flow of one block.
class Builder {
  public:
    Builder(Length width, NodeId parent, Context& context)
        : width_(width), parent_(parent), context_(context) {}

    std::unique_ptr<Flow> operator()(const document::Paragraph& block) const {
        const TextOwner owner = block.decoration
                                    ? TextOwner(Artifact::Background)
                                    : TextOwner(context_.structure.add(parent_, Role::P));
        SetText text =
            set_text(block.content, context_.paragraph_style(block.style), width_, owner, context_);
        set_page_notes(text, parent_, context_);
        return std::make_unique<ParagraphFlow>(std::move(text), std::nullopt);
    }

    std::unique_ptr<Flow> operator()(const document::Heading& block) const {
        const NodeId node = context_.structure.add(parent_, heading_role(block.level));
        const HeadingIndex::Entry& entry = context_.headings.entry(block);
        Landmark landmark{Length(), entry.anchor, block.level, full_title(entry)};
        document::Inlines content = block.content;
        if (!block.number.empty()) {
            content.insert(content.begin(), document::Run{block.number + "\u00A0", "", ""});
        }
        std::optional<SetText> kicker;
        if (block.kicker) {
            // The space parts the two texts for who reads them in one, the colon for a voice.
            const NodeId span = context_.structure.add(node, Role::Span);
            context_.structure.at(span).actual_text = spoken_kicker(block.kicker->text);
            kicker =
                set_text(plain(block.kicker->text + " "),
                         context_.paragraph_style(block.kicker->style), width_, span, context_);
        }
        SetText text =
            set_text(content, context_.paragraph_style(block.style), width_, node, context_);
        set_page_notes(text, parent_, context_);
        if (kicker) {
            return std::make_unique<HeadingFlow>(std::move(*kicker), text, std::move(landmark));
        }
        return std::make_unique<ParagraphFlow>(std::move(text), std::move(landmark));
    }

    std::unique_ptr<Flow> operator()(const document::List& block) const {
        const NodeId node = context_.structure.add(parent_, Role::L);
        context_.structure.at(node).numbering = numbering_of(block.numbering);
        const Length indent = indent_of(block);
        Flows items;
        for (const document::ListItem& item : block.items) {
            items.push_back(list_item(block, item, indent, context_.structure.add(node, Role::LI)));
        }
        items.push_back(std::make_unique<SolidFlow>(
            Fragment{}, SolidFlow::Spaces{Length(), block.space_after}));
        return std::make_unique<SequenceFlow>(std::move(items));
    }

    std::unique_ptr<Flow> operator()(const document::Table& block) const {
        context_.notes.begin_table();
        auto table = std::make_unique<TableFlow>(block, width_, parent_, context_);
        context_.notes.end_table();
        // The notes of a table in a table are the outer one's.
        if (!context_.notes.in_table()) {
            table->set_notes(set_table_notes(width_, parent_, context_));
        }
        return table;
    }

    std::unique_ptr<Flow> operator()(const document::TableOfContents& block) const {
        return contents_flow(block, width_, parent_, context_);
    }

    /// Beside nothing: what follows is beside it only when a sequence pairs them.
    std::unique_ptr<Flow> operator()(const document::Aside& block) const {
        Flows margin;
        margin.push_back(margin_of(block));
        return std::make_unique<MarginFlow>(margin_parts(block, std::move(margin)));
    }

    std::unique_ptr<Flow> operator()(const document::Figure& block) const {
        base::expect(!block.alternative.empty(), "a figure has a text alternative");
        NodeId parent = parent_;
        const auto* code = std::get_if<document::QrCode>(&block.drawing);
        if (code != nullptr) {
            if (!can_draw(*code, context_.diags)) {
                return std::make_unique<SolidFlow>(Fragment{}, SolidFlow::Spaces{});
            }
            const NodeId paragraph = context_.structure.add(parent_, Role::P);
            parent = context_.structure.add(paragraph, Role::Link);
        }
        const NodeId node = context_.structure.add(parent, Role::Figure);
        context_.structure.at(node).alternative = spaced(block.alternative);
        const LeafId leaf = context_.structure.add_leaf(node);
        Fragment fragment =
            std::visit([&](const auto& drawing) { return draw(drawing, width_, leaf, context_); },
                       block.drawing);
        const Length drawn = std::visit(DrawnWidth{width_}, block.drawing);
        const Rectangle area{Length(), Length(), drawn, fragment.height};
        fragment.content.figures.push_back(FigureArea{node, area});
        if (code != nullptr) {
            fragment.content.links.push_back(PendingLink{
                parent, area, document::Link::Kind::Address, code->address, code->address});
        }
        return std::make_unique<SolidFlow>(std::move(fragment),
                                           SolidFlow::Spaces{Length(), block.space_after});
    }

    std::unique_ptr<Flow> operator()(const document::Track& block) const {
        const document::Palette& palette = context_.styles.palette;
        Fragment fragment;
        fragment.height = block.height;
        if (block.value) {
            const base::Score part = *block.value * base::Score(width_.millipoints());
            const Length filled = Length::millipoints((part / base::Score(100)).rounded(0).units);
            const auto bar = [&](Length width, const document::Color& color) {
                fragment.content.marks.push_back(artifact_rectangle(
                    Artifact::Background, {Length(), Length(), width, block.height}, color));
            };
            bar(width_, palette.track);
            bar(filled, palette.accent);
        }
        return std::make_unique<SolidFlow>(
            std::move(fragment), SolidFlow::Spaces{block.space_before, block.space_after});
    }

    std::unique_ptr<Flow> operator()(const document::Box& block) const {
        const document::BoxStyle& style = context_.styles.boxes.at(block.style);
        const Length inside = width_ - style.padding_left - style.padding_right;
        return std::make_unique<BoxFlow>(build_flow(block.blocks, inside, parent_, context_), style,
                                         BoxFlow::Geometry{width_, block.minimum_height});
    }

    std::unique_ptr<Flow> operator()(const document::Columns& block) const {
        struct Column {
            Length width;
            Flows flows;
        };
        std::map<int, Column> columns;
        for (const document::Columns::Lane& lane : block.lanes) {
            const int next = columns.empty() ? 1 : columns.rbegin()->first + 1;
            Column& column = columns[lane.column.value_or(next)];
            column.width = lane.width;
            Flows part = Builder(lane.width, parent_, context_).flows(lane.blocks, parent_);
            std::ranges::move(part, std::back_inserter(column.flows));
        }
        std::vector<ColumnsFlow::Lane> lanes;
        lanes.reserve(columns.size());
        Length left;
        for (auto& [place, column] : columns) {
            lanes.push_back({left, std::make_unique<SequenceFlow>(std::move(column.flows))});
            left += column.width + block.gap;
        }
        return std::make_unique<ColumnsFlow>(
            std::move(lanes), ColumnsFlow::Rules{block.keep_together, block.keep_with_next,
                                                 block.space_after, context_.page_room});
    }

    std::unique_ptr<Flow> operator()(const document::Grid& block) const {
        const auto columns = static_cast<std::size_t>(std::max(1, block.columns));
        const auto count = static_cast<std::int64_t>(columns);
        const Length width = (width_ - block.gap * (count - 1)).scaled(1, count);
        Flows cells;
        cells.reserve(block.cells.size());
        const document::Grid* outer = std::exchange(context_.grid, &block);
        const NodeId list = block.list ? context_.structure.add(parent_, Role::L) : parent_;
        if (block.list) {
            context_.structure.at(list).numbering = ListNumbering::None;
        }
        for (const document::Blocks& blocks : block.cells) {
            const NodeId cell =
                block.list
                    ? context_.structure.add(context_.structure.add(list, Role::LI), Role::LBody)
                    : parent_;
            cells.push_back(build_flow(blocks, width, cell, context_));
        }
        context_.grid = outer;
        const std::size_t rows = (cells.size() + columns - 1) / columns;
        const bool along = block.order == document::Grid::Order::Rows;
        Flows lines;
        lines.reserve(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<ColumnsFlow::Lane> lanes;
            for (std::size_t column = 0; column < columns; ++column) {
                const std::size_t cell = along ? row * columns + column : column * rows + row;
                if (cell < cells.size()) {
                    lanes.push_back({(width + block.gap) * static_cast<std::int64_t>(column),
                                     std::move(cells[cell])});
                }
            }
            const Length after = row + 1 == rows ? block.space_after : block.row_gap;
            lines.push_back(std::make_unique<ColumnsFlow>(
                std::move(lanes), ColumnsFlow::Rules{true, false, after, context_.page_room}));
        }
        return std::make_unique<SequenceFlow>(std::move(lines));
    }

    std::unique_ptr<Flow> operator()(const document::Section& block) const {
        const NodeId node = context_.structure.add(parent_, Role::Sect);
        return std::make_unique<SequenceFlow>(flows(block.blocks, node), block.new_page);
    }

    std::unique_ptr<Flow> operator()(const document::Space& block) const {
        return std::make_unique<SpaceFlow>(
            block.height, block.fills ? SpaceFlow::Kind::Filling : SpaceFlow::Kind::Fixed);
    }

    /// A frame is set at once, whole, at its place.
    std::unique_ptr<Flow> operator()(const document::Frame& block) const {
        const Length boundless = Length::points(100'000);
        Fragment inside = build_flow(block.blocks, block.width, parent_, context_)
                              ->take(boundless, Start::PageTop, Foot::Empty);
        inside.content.shift(block.left, block.top);
        Fragment fragment;
        fragment.content.notes = std::exchange(inside.content.notes, {});
        fragment.fixed = std::move(inside.content);
        return std::make_unique<SolidFlow>(std::move(fragment), SolidFlow::Spaces{});
    }

    Flows flows(const document::Blocks& blocks, NodeId parent) const {
        Builder inner(width_, parent, context_);
        Flows result;
        result.reserve(blocks.size());
        for (std::size_t index = 0; index < blocks.size();) {
            const auto* aside = std::get_if<document::Aside>(&blocks[index].content);
            if (aside != nullptr) {
                result.push_back(inner.asides(*aside, blocks, index));
            } else {
                result.push_back(inner.flow(blocks[index++]));
            }
        }
        return result;
    }

  private:
    std::unique_ptr<Flow> flow(const document::Block& block) const {
        const int outer = std::exchange(context_.line, block.line);
        auto flow = std::visit(*this, block.content);
        context_.line = outer;
        flow->set_origin({block.line, std::visit(ElementName(), block.content)});
        return flow;
    }

    /// The asides of one margin from `index` on, under each other beside the block after them,
    /// which they stand alone above when it begins with an aside itself.
    std::unique_ptr<Flow> asides(const document::Aside& first, const document::Blocks& blocks,
                                 std::size_t& index) const {
        Flows margin;
        for (; index < blocks.size(); ++index) {
            const auto* aside = std::get_if<document::Aside>(&blocks[index].content);
            if (aside == nullptr || !same_margin(*aside, first)) {
                break;
            }
            margin.push_back(margin_of(*aside));
        }
        MarginFlow::Parts parts = margin_parts(first, std::move(margin));
        if (index < blocks.size() && !begins_with_aside(blocks[index], first.side)) {
            const document::Block& beside = blocks[index];
            if (const auto* other = std::get_if<document::Aside>(&beside.content)) {
                parts.text = asides(*other, blocks, index);
            } else {
                parts.text = flow(beside);
                ++index;
                align_first_lines(first, beside, parts);
            }
        }
        return std::make_unique<MarginFlow>(std::move(parts));
    }

    std::unique_ptr<Flow> margin_of(const document::Aside& block) const {
        return build_flow(block.blocks, block.width, context_.structure.add(parent_, Role::Div),
                          context_);
    }

    /// The flows of a margin, which `block` begins, beside nothing.
    MarginFlow::Parts margin_parts(const document::Aside& block, Flows margin) const {
        MarginFlow::Parts parts;
        parts.margin = std::make_unique<SequenceFlow>(std::move(margin));
        parts.left = block.side == document::Aside::Side::Left ? -(block.gap + block.width)
                                                               : width_ + block.gap;
        return parts;
    }

    void align_first_lines(const document::Aside& aside, const document::Block& beside,
                           MarginFlow::Parts& parts) const {
        const Length lower =
            first_baseline(beside, context_) -
            (aside.blocks.empty() ? Length() : first_baseline(aside.blocks.front(), context_));
        parts.margin_top = std::max(Length(), lower);
        parts.text_top = std::max(Length(), -lower);
    }

    /// What the blocks of the items of a list have.
    Length width_of_items(const document::List& list) const {
        if (list.item_box.empty()) {
            return width_;
        }
        const document::BoxStyle& box = context_.styles.boxes.at(list.item_box);
        return width_ - box.padding_left - box.padding_right;
    }

    /// The indent that a list asks for, or, when a label is wider, what the widest one needs with a
    /// word space and a half after it: half of the list's width at most.
    Length indent_of(const document::List& list) const {
        const document::ParagraphStyle& style = context_.paragraph_style(list.style);
        Length widest;
        for (const document::ListItem& item : list.items) {
            widest = std::max(widest,
                              item.sign ? sign_width(style.text.size)
                                        : content_widths(plain(item.label), style, context_).most);
        }
        if (widest <= list.indent) {
            return list.indent;
        }
        return std::max(list.indent, std::min(widest + style.text.size.scaled(2, 5),
                                              width_of_items(list).scaled(1, 2)));
    }

    std::unique_ptr<Flow> list_item(const document::List& list, const document::ListItem& item,
                                    Length indent, NodeId node) const {
        const bool labelled = !item.sign && !item.label.empty();
        TextOwner owner = Artifact::Background;
        if (labelled) {
            owner = context_.structure.add(node, Role::Lbl);
        }
        const NodeId body = context_.structure.add(node, Role::LBody);
        const Length inside = width_of_items(list);
        auto blocks = build_flow(item.blocks, inside - indent, body, context_);
        // The label of decoration is decoration.
        if (!context_.structure.is_read(body)) {
            owner = Artifact::Background;
        }
        // The label stands where the first line begins, which may be at the right.
        const bool leftwards = blocks->leftwards();
        ListItemFlow::Label label;
        if (item.sign || labelled) {
            const document::Inlines inlines =
                item.sign ? document::Inlines{*item.sign} : plain(item.label);
            SetText text =
                set_text(inlines, context_.paragraph_style(list.style), indent, owner, context_);
            label.height = text.lines.size() > 1 ? text.height() : Length();
            Length top;
            for (SetLine& line : text.lines) {
                // A sign's own gap is on its other side.
                const Length drawn = item.sign ? sign_width(text.style->text.size) : line.width;
                line.content.shift(leftwards ? inside - line.left - drawn : Length(), top);
                label.content.append(std::move(line.content));
                top += text.style->leading;
            }
        }
        auto flow = std::make_unique<ListItemFlow>(std::move(label), std::move(blocks),
                                                   leftwards ? Length() : indent);
        if (list.item_box.empty()) {
            return flow;
        }
        return std::make_unique<BoxFlow>(std::move(flow), context_.styles.boxes.at(list.item_box),
                                         BoxFlow::Geometry{width_, Length()});
    }

    Length width_;
    NodeId parent_;
    Context& context_;
};

}  // namespace

std::unique_ptr<Flow> build_flow(const document::Blocks& blocks, Length width, NodeId parent,
                                 Context& context) {
    return std::make_unique<SequenceFlow>(Builder(width, parent, context).flows(blocks, parent));
}

}  // namespace palier::layout
