#include "layout/table_flow.h"

#include <algorithm>
#include <utility>

#include "base/expect.h"
#include "base/utf8.h"

namespace palier::layout {

namespace {

using base::Length;
using document::Alignment;

bool is_numeric(std::string_view text) {
    return std::ranges::all_of(base::to_code_points(text), [](char32_t point) {
        constexpr std::u32string_view allowed = U"0123456789,+=%\u2212 \u00A0\u202F";
        return allowed.find(point) != std::u32string_view::npos;
    });
}

document::Inlines with_suite(document::Inlines inlines) {
    inlines.emplace_back(document::Run{" (suite)", "", ""});
    return inlines;
}

}  // namespace

TableFlow::TableFlow(const document::Table& table, Length width, NodeId parent, Context& context)
    : style_(context.styles.tables.at(table.style)),
      palette_(context.styles.palette),
      width_(width) {
    const NodeId node = context.structure.add(parent, Role::Table);
    place_columns(table);
    set_caption(table, node, context);
    std::vector<RowText> head;
    if (!table.head.empty()) {
        const NodeId part = context.structure.add(node, Role::THead);
        head = set_rows(table, part, Part::Head, context);
    }
    std::vector<RowText> body =
        set_rows(table, context.structure.add(node, Role::TBody), Part::Body, context);
    measure_fractions(body);
    for (RowText& row : head) {
        head_.push_back(band(std::move(row), Part::Head));
    }
    for (std::size_t index = 0; index < body.size(); ++index) {
        rows_.push_back(band(std::move(body[index]), Part::Body));
        rows_.back().total = table.body.at(index).kind == document::Row::Kind::Total;
    }
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        for (std::size_t row = groups_[group].begin; row < groups_[group].end; ++row) {
            rows_.at(row).group = group;
        }
    }
}

void TableFlow::place_columns(const document::Table& table) {
    Length taken;
    std::int64_t sharing = 0;
    for (const document::Column& column : table.columns) {
        taken += column.width.value_or(Length());
        sharing += column.width ? 0 : 1;
    }
    const Length share = sharing == 0 ? Length() : (width_ - taken).scaled(1, sharing);
    const Length half_gap = style_.column_gap.scaled(1, 2);
    Length left;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const document::Column& column = table.columns[index];
        const Length whole = column.width.value_or(share);
        const bool last = index + 1 == table.columns.size();
        const Length before = index == 0 ? style_.end_inset : half_gap;
        const Length after = last ? style_.end_inset : half_gap;
        lanes_.push_back(Lane{left + before, whole - before - after, column.alignment, Length()});
        left += whole;
    }
}

void TableFlow::set_caption(const document::Table& table, NodeId node, Context& context) {
    if (table.caption.empty()) {
        return;
    }
    const document::ParagraphStyle& style = context.paragraph_style(table.caption_style);
    const auto set = [&](const document::Inlines& inlines, const TextOwner& owner) {
        Band band;
        SetText text = set_text(inlines, style, width_, owner, context);
        for (SetLine& line : text.lines) {
            line.content.shift(Length(), band.height);
            band.content.append(std::move(line.content));
            band.height += style.leading;
        }
        band.height += style.space_after;
        return band;
    };
    caption_ = set(table.caption, context.structure.add(node, Role::Caption));
    caption_again_ = set(with_suite(table.caption), Artifact::RepeatedHeader);
}

std::vector<TableFlow::RowText> TableFlow::set_rows(const document::Table& table, NodeId node,
                                                    Part part, Context& context) {
    const std::vector<document::Row>& rows = part == Part::Head ? table.head : table.body;
    std::vector<RowText> result;
    result.reserve(rows.size());
    std::size_t column = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const document::Row& row = rows[index];
        const NodeId line = context.structure.add(node, Role::TR);
        std::span<const document::Cell> cells = row.cells;
        if (row.group == document::Row::Group::None) {
            column = 0;
        } else if (row.group == document::Row::Group::Begins) {
            base::expect(!cells.empty(), "the first cell of a group is its name");
            column = begin_group(rows, index, line, context);
            cells = cells.subspan(1);
        }
        result.push_back(set_cells(cells, column, {line, part}, context));
    }
    return result;
}

TableFlow::RowText TableFlow::set_cells(std::span<const document::Cell> cells, std::size_t column,
                                        const RowPlace& place, Context& context) const {
    RowText result;
    result.reserve(cells.size());
    const bool head = place.part == Part::Head;
    for (const document::Cell& cell : cells) {
        const bool header = head || cell.header;
        const NodeId node = context.structure.add(place.line, header ? Role::TH : Role::TD);
        Node& element = context.structure.at(node);
        element.column_span = cell.column_span;
        if (header) {
            element.scope = head ? Scope::Column : Scope::Row;
        }
        const document::ParagraphStyle& style = context.paragraph_style(
            !cell.style.empty() ? cell.style : (head ? style_.head_style : style_.cell_style));
        const auto span = static_cast<std::size_t>(std::max(1, cell.column_span));
        const Length measure =
            cell.bar ? lanes_.at(column + span - 1).width : span_width(column, span);
        result.push_back(CellText{set_text(cell.content, style, measure, node, context), column,
                                  span, cell.bar});
        column += span;
    }
    return result;
}

/// Sets the name of the group that begins with `row`; gives the column where its rows begin.
std::size_t TableFlow::begin_group(const std::vector<document::Row>& rows, std::size_t row,
                                   NodeId line, Context& context) {
    const document::Cell& cell = rows.at(row).cells.front();
    Group group;
    group.begin = row;
    group.end = row + 1;
    while (group.end < rows.size() && rows[group.end].group == document::Row::Group::Continues) {
        ++group.end;
    }
    const auto span = static_cast<std::size_t>(std::max(1, cell.column_span));
    const NodeId node = context.structure.add(line, Role::TH);
    Node& element = context.structure.at(node);
    element.scope = Scope::Row;
    element.column_span = cell.column_span;
    element.row_span = static_cast<int>(group.end - group.begin);
    const document::ParagraphStyle& style =
        context.paragraph_style(cell.style.empty() ? style_.cell_style : cell.style);
    const auto name = [&](const document::Inlines& inlines, const TextOwner& owner) {
        SetText text = set_text(inlines, style, span_width(0, span), owner, context);
        RowText alone;
        alone.push_back(CellText{std::move(text), 0, span, std::nullopt});
        return band(std::move(alone), Part::Body);
    };
    group.name = name(cell.content, node);
    group.again = name(with_suite(cell.content), Artifact::RepeatedHeader);
    group.rule_left = span < lanes_.size() ? lanes_.at(span).left : Length();
    groups_.push_back(std::move(group));
    return span;
}

void TableFlow::measure_fractions(const std::vector<RowText>& rows) {
    for (const RowText& row : rows) {
        for (const CellText& cell : row) {
            Lane& lane = lanes_.at(cell.column + cell.span - 1);
            if (cell.text.lines.size() != 1 || !is_numeric(cell.text.lines.front().text)) {
                continue;
            }
            const SetLine& line = cell.text.lines.front();
            lane.fraction = std::max(lane.fraction, line.width - width_before_comma(line));
        }
    }
}

Length TableFlow::span_width(std::size_t column, std::size_t span) const {
    const Lane& first = lanes_.at(column);
    const Lane& last = lanes_.at(column + span - 1);
    return last.left + last.width - first.left;
}

TableFlow::Band TableFlow::band(RowText row, Part part) const {
    const bool head = part == Part::Head;
    Length first_baseline;
    for (const CellText& cell : row) {
        first_baseline = std::max(first_baseline, baseline_of(*cell.text.style));
    }
    Length height;
    for (const CellText& cell : row) {
        const Length drop = head ? Length() : first_baseline - baseline_of(*cell.text.style);
        height = std::max(height, drop + cell.text.height());
    }
    Band result;
    result.height = height + style_.cell_padding_vertical * 2;
    for (CellText& cell : row) {
        const Length drop =
            head ? height - cell.text.height() : first_baseline - baseline_of(*cell.text.style);
        place_cell(std::move(cell), style_.cell_padding_vertical + drop, part, result.content);
    }
    return result;
}

void TableFlow::place_cell(CellText cell, Length top, Part part, Content& content) const {
    const Lane& first = lanes_.at(cell.column);
    const Lane& last = lanes_.at(cell.column + cell.span - 1);
    const document::ParagraphStyle& style = *cell.text.style;
    if (cell.bar) {
        // On the middle of the x-height, which is 0.51 of the size (visual.md, « Type »).
        const Length middle = top + baseline_of(style) - style.text.size.scaled(51, 200);
        Content bar = bar_ink(*cell.bar);
        bar.shift(first.left, middle - cell.bar->height.scaled(1, 2));
        content.append(std::move(bar));
    }
    const Length right = last.left + last.width;
    for (SetLine& line : cell.text.lines) {
        Length left = first.left;
        const bool number = part == Part::Body && is_numeric(line.text);
        if (last.alignment == Alignment::Decimal && number) {
            left = right - last.fraction - width_before_comma(line);
        } else if (last.alignment == Alignment::Right || last.alignment == Alignment::Decimal) {
            left = right - line.width;
        } else if (last.alignment == Alignment::Center) {
            left = first.left + (right - first.left - line.width).scaled(1, 2);
        }
        line.content.shift(left, top);
        content.append(std::move(line.content));
        top += style.leading;
    }
}

/// Decoration: the figure stands in the text of the cell.
Content TableFlow::bar_ink(const document::Bar& bar) const {
    Content content;
    if (!bar.value) {
        return content;
    }
    const Rectangle track{Length(), Length(), bar.width, bar.height};
    content.marks.push_back(artifact_rectangle(Artifact::Background, track, palette_.track));
    const base::Score share = *bar.value * base::Score(bar.width.millipoints()) / base::Score(100);
    const Rectangle value{Length(), Length(), Length::millipoints(share.rounded(0).units),
                          bar.height};
    content.marks.push_back(artifact_rectangle(Artifact::Background, value,
                                               bar.total ? palette_.ink : palette_.accent));
    return content;
}

Length TableFlow::head_height() const {
    Length height = begun_ ? caption_again_.height : caption_.height;
    for (const Band& row : head_) {
        height += row.height;
    }
    return height;
}

Length TableFlow::minimum() const {
    if (done()) {
        return {};
    }
    // One row alone under its head says little; a total never leaves the row above it.
    const std::size_t two = std::min(next_ + 2, rows_.size());
    return head_height() + height_of(next_, two) + style_.closing_rule_width;
}

Length TableFlow::remaining() const {
    return done() ? Length()
                  : head_height() + height_of(next_, rows_.size()) + style_.closing_rule_width;
}

bool TableFlow::same_group(std::size_t row, std::size_t next) const {
    const std::optional<std::size_t>& group = rows_.at(row).group;
    return group && next < rows_.size() && rows_.at(next).group == group;
}

Length TableFlow::room_for_name(std::size_t row, std::size_t begin, std::size_t end) const {
    const std::optional<std::size_t>& index = rows_.at(row).group;
    if (!index || (row + 1 < end && same_group(row, row + 1))) {
        return {};
    }
    const Group& group = groups_.at(*index);
    const std::size_t first = std::max(begin, group.begin);
    Length beside;
    for (std::size_t each = first; each <= row; ++each) {
        beside += rows_.at(each).height;
    }
    const Band& name = first == group.begin ? group.name : group.again;
    return std::max(Length(), name.height - beside);
}

Length TableFlow::height_of(std::size_t begin, std::size_t end) const {
    Length height;
    for (std::size_t row = begin; row < end; ++row) {
        height += rows_.at(row).height + room_for_name(row, begin, end);
    }
    return height;
}

std::size_t TableFlow::rows_fitting(Length room, Start start) const {
    const Length around = head_height() + style_.closing_rule_width;
    Length height = around;
    std::size_t end = next_;
    while (end < rows_.size() &&
           height + rows_.at(end).height + room_for_name(end, next_, end + 1) <= room) {
        height += rows_.at(end).height;
        // A group that ends here keeps the room of its name.
        height += same_group(end, end + 1) ? Length() : room_for_name(end, next_, end + 1);
        ++end;
    }
    if (end + 1 == rows_.size() && end > next_ + 1) {
        --end;
    }
    if (end == next_ && start == Start::PageTop) {
        ++end;
    }
    return end;
}

void TableFlow::place_head(Fragment& fragment) {
    Band caption = begun_ ? caption_again_ : std::move(caption_);
    Fragment band;
    band.height = caption.height;
    band.content = std::move(caption.content);
    fragment.place(std::move(band), Length(), Length());
    for (const Band& row : head_) {
        Fragment line;
        line.height = row.height;
        if (style_.head_fill) {
            line.content.marks.push_back(artifact_rectangle(
                Artifact::Background, {Length(), Length(), width_, row.height}, *style_.head_fill));
        }
        Content content = row.content;
        if (begun_) {
            content.marks = as_artifact(std::move(content.marks), Artifact::RepeatedHeader);
            content.links.clear();
        }
        line.content.append(std::move(content));
        fragment.place(std::move(line), Length(), fragment.height);
    }
    begun_ = true;
}

void TableFlow::add_rule(Fragment& fragment, Length left, Length width,
                         const document::Color& color) const {
    if (width > Length()) {
        fragment.content.marks.push_back(artifact_rectangle(
            Artifact::Rule, {left, fragment.height, width_ - left, width}, color));
    }
}

/// The rule over the row that comes next, which `first` says to be the first of its page.
void TableFlow::rule_above(Fragment& fragment, bool first) const {
    const Band& row = rows_.at(next_);
    if (row.total) {
        add_rule(fragment, Length(), style_.total_rule_width, style_.closing_rule_color);
    } else if (first) {
        if (head_.empty()) {
            add_rule(fragment, Length(), style_.row_rule_width, style_.row_rule_color);
        }
    } else if (same_group(next_ - 1, next_)) {
        add_rule(fragment, groups_.at(*row.group).rule_left, style_.row_rule_width,
                 style_.row_rule_color);
    } else if (row.group || rows_.at(next_ - 1).group) {
        add_rule(fragment, Length(), style_.group_rule_width, style_.group_rule_color);
    } else {
        add_rule(fragment, Length(), style_.row_rule_width, style_.row_rule_color);
    }
}

/// Places the row that comes next, one of those from `begin` to `end` that stand on this page.
void TableFlow::place_row(Fragment& fragment, std::size_t begin, std::size_t end) {
    Band& row = rows_.at(next_);
    Fragment line;
    line.height = row.height + room_for_name(next_, begin, end);
    if (row.group) {
        Group& group = groups_.at(*row.group);
        if (next_ == group.begin) {
            line.content = std::move(group.name.content);
        } else if (next_ == begin) {
            line.content = group.again.content;
        }
    }
    line.content.append(std::move(row.content));
    fragment.place(std::move(line), Length(), fragment.height);
}

Fragment TableFlow::take(Length room, Start start) {
    const std::size_t begin = next_;
    const std::size_t end = rows_fitting(room, start);
    Fragment fragment;
    if (end == begin) {
        return fragment;
    }
    place_head(fragment);
    for (; next_ < end; ++next_) {
        rule_above(fragment, next_ == begin);
        place_row(fragment, begin, end);
    }
    add_rule(fragment, Length(), done() ? style_.closing_rule_width : style_.row_rule_width,
             done() ? style_.closing_rule_color : style_.row_rule_color);
    fragment.height += style_.closing_rule_width;
    return fragment;
}

}  // namespace palier::layout
