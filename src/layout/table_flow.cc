#include "layout/table_flow.h"

#include <algorithm>
#include <utility>

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
        head = set_rows(table.head, context.structure.add(node, Role::THead), true, context);
    }
    std::vector<RowText> body =
        set_rows(table.body, context.structure.add(node, Role::TBody), false, context);
    measure_fractions(body);
    for (RowText& row : head) {
        head_.push_back(band(std::move(row), true));
    }
    for (std::size_t index = 0; index < body.size(); ++index) {
        rows_.push_back(band(std::move(body[index]), false));
        rows_.back().total = table.body.at(index).kind == document::Row::Kind::Total;
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

std::vector<TableFlow::RowText> TableFlow::set_rows(const std::vector<document::Row>& rows,
                                                    NodeId group, bool head, Context& context) {
    std::vector<RowText> result;
    for (const document::Row& row : rows) {
        const NodeId line = context.structure.add(group, Role::TR);
        RowText cells;
        std::size_t column = 0;
        for (const document::Cell& cell : row.cells) {
            const bool header = head || cell.header;
            const NodeId node = context.structure.add(line, header ? Role::TH : Role::TD);
            Node& element = context.structure.at(node);
            element.column_span = cell.column_span;
            if (header) {
                element.scope = head ? Scope::Column : Scope::Row;
            }
            const auto span = static_cast<std::size_t>(std::max(1, cell.column_span));
            const std::string& fallback = head ? style_.head_style : style_.cell_style;
            Length measure = span_width(column, span);
            if (cell.bar) {
                measure = lanes_.at(column + span - 1).width;
            }
            cells.push_back(CellText{
                set_text(cell.content,
                         context.paragraph_style(cell.style.empty() ? fallback : cell.style),
                         measure, node, context),
                column, span, cell.bar});
            column += span;
        }
        result.push_back(std::move(cells));
    }
    return result;
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

TableFlow::Band TableFlow::band(RowText row, bool head) const {
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
        place_cell(std::move(cell), style_.cell_padding_vertical + drop, head, result.content);
    }
    return result;
}

void TableFlow::place_cell(CellText cell, Length top, bool head, Content& content) const {
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
        const bool number = !head && is_numeric(line.text);
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
    Length height = head_height() + rows_.at(next_).height;
    if (next_ + 1 < rows_.size()) {
        height += rows_.at(next_ + 1).height;
    }
    return height + style_.closing_rule_width;
}

Length TableFlow::remaining() const {
    if (done()) {
        return {};
    }
    Length height = head_height() + style_.closing_rule_width;
    for (std::size_t index = next_; index < rows_.size(); ++index) {
        height += rows_[index].height;
    }
    return height;
}

std::size_t TableFlow::rows_fitting(Length room, Start start) const {
    Length height = head_height() + style_.closing_rule_width;
    std::size_t end = next_;
    while (end < rows_.size() && height + rows_.at(end).height <= room) {
        height += rows_.at(end).height;
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

Fragment TableFlow::take(Length room, Start start) {
    const std::size_t end = rows_fitting(room, start);
    Fragment fragment;
    if (end == next_) {
        return fragment;
    }
    const std::size_t begin = next_;
    place_head(fragment);
    const auto rule = [&](Length width, const document::Color& color) {
        if (width > Length()) {
            fragment.content.marks.push_back(artifact_rectangle(
                Artifact::Rule, {Length(), fragment.height, width_, width}, color));
        }
    };
    for (; next_ < end; ++next_) {
        Band& row = rows_.at(next_);
        if (row.total) {
            rule(style_.total_rule_width, style_.closing_rule_color);
        } else if (next_ > begin || head_.empty()) {
            rule(style_.row_rule_width, style_.row_rule_color);
        }
        Fragment line;
        line.height = row.height;
        line.content = std::move(row.content);
        fragment.place(std::move(line), Length(), fragment.height);
    }
    rule(done() ? style_.closing_rule_width : style_.row_rule_width,
         done() ? style_.closing_rule_color : style_.row_rule_color);
    fragment.height += style_.closing_rule_width;
    return fragment;
}

}  // namespace palier::layout
