#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "layout/lines_flow.h"
#include "layout/table_flow.h"

/// How a table becomes rows of placed cells; what pages make of them is in table_flow.cc.
namespace palier::layout {

namespace {

using base::Length;
using document::Alignment;

/// A longer name of a group is a cell over its rows, which pages may cut: it is not said again.
constexpr Length highest_name = Length::points(120);
constexpr Length boundless = Length::points(100'000);
/// From a table to its notes (visual.md, « Spacing »).
constexpr Length above_notes = Length::millipoints(4'500);

bool is_numeric(std::string_view text) {
    return std::ranges::all_of(base::to_code_points(text), [](char32_t point) {
        constexpr std::u32string_view allowed = U"0123456789,+=%\u2212 \u00A0\u202F";
        return allowed.find(point) != std::u32string_view::npos;
    });
}

Length content_height(const SetCell& cell) {
    return cell.blocks ? cell.blocks->remaining() : cell.text.height();
}

/// Of `count` rows from `row` on.
Length sum_of(const std::vector<Length>& heights, std::size_t row, std::size_t count) {
    Length height;
    for (std::size_t each = row; each < row + count; ++each) {
        height += heights.at(each);
    }
    return height;
}

}  // namespace

TableFlow::TableFlow(const document::Table& table, Length width, NodeId parent, Context& context)
    : style_(context.styles.tables.at(table.style)),
      palette_(context.styles.palette),
      width_(width),
      lanes_(place_columns(table, width, context)),
      notes_(above_notes) {
    const std::size_t calls = context.notes.waiting();
    const NodeId node = context.structure.add(parent, Role::Table);
    set_caption(table, node, context);
    TableCells cells(table, lanes_, node, context);
    SetRows head = table.head.empty() ? SetRows{} : cells.set(TablePart::Head);
    SetRows body = cells.set(TablePart::Body);
    cells.name_headers();
    measure_fractions(body);
    add_head(std::move(head));
    add_body(std::move(body), table.body);
    for (BodyRow& row : rows_) {
        row.calls -= calls;
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
            line.content.notes.clear();
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

void TableFlow::measure_fractions(const SetRows& rows) {
    for (const std::vector<SetCell>& row : rows.rows) {
        for (const SetCell& cell : row) {
            TableLane& lane = lanes_.at(cell.column + cell.columns - 1);
            if (cell.text.lines.size() != 1 || !is_numeric(cell.text.lines.front().text)) {
                continue;
            }
            const SetLine& line = cell.text.lines.front();
            lane.fraction = std::max(lane.fraction, line.width - width_before_comma(line));
        }
    }
}

std::vector<Length> TableFlow::head_heights(const SetRows& rows) const {
    std::vector<Length> heights(rows.rows.size());
    const auto make_room = [&](std::size_t row, const SetCell& cell) {
        const Length need = content_height(cell) + style_.cell_padding_vertical * 2;
        Length& last = heights.at(row + cell.rows - 1);
        last += std::max(Length(), need - sum_of(heights, row, cell.rows));
    };
    const auto make_rooms = [&](std::size_t row, bool spanning) {
        for (const SetCell& cell : rows.rows[row]) {
            if ((cell.rows > 1) == spanning) {
                make_room(row, cell);
            }
        }
    };
    for (const bool spanning : {false, true}) {
        for (std::size_t row = 0; row < heights.size(); ++row) {
            make_rooms(row, spanning);
        }
    }
    for (Length& height : heights) {
        // A row of cells that all go on below still has its padding.
        height = std::max(height, style_.cell_padding_vertical * 2);
    }
    return heights;
}

/// Heads stand on the last line of their rows.
void TableFlow::add_head(SetRows rows) {
    const std::vector<Length> heights = head_heights(rows);
    head_.reserve(heights.size());
    for (std::size_t row = 0; row < heights.size(); ++row) {
        Band band;
        band.height = heights[row];
        for (SetCell& cell : rows.rows[row]) {
            const Length whole = sum_of(heights, row, cell.rows);
            const Length top = whole - style_.cell_padding_vertical - content_height(cell);
            PlacedCell one = placed(std::move(cell), TablePart::Head);
            Content content = std::move(one.bar);
            Fragment piece = one.flow->take(boundless, Start::PageTop, Foot::Empty);
            piece.content.shift(one.left, Length());
            content.append(std::move(piece.content));
            content.shift(Length(), top);
            band.content.append(std::move(content));
        }
        head_.push_back(std::move(band));
    }
}

void TableFlow::add_body(SetRows rows, const std::vector<document::Row>& kinds) {
    rows_.resize(rows.rows.size());
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        BodyRow& row = rows_[index];
        row.calls = rows.calls.at(index);
        row.total = kinds.at(index).kind == document::Row::Kind::Total;
        Length first_baseline;
        for (const SetCell& cell : rows.rows[index]) {
            first_baseline = std::max(first_baseline, cell.baseline);
        }
        row.cells.reserve(rows.rows[index].size());
        for (SetCell& cell : rows.rows[index]) {
            const Length drop = first_baseline - cell.baseline;
            row.cells.push_back(placed(std::move(cell), TablePart::Body));
            row.cells.back().drop = drop;
        }
        row.height = measured(row);
    }
    for (SetGroup& group : rows.groups) {
        const std::size_t columns = group.name.columns;
        const auto band = [&](SetCell cell) {
            std::vector<SetCell> alone;
            alone.push_back(std::move(cell));
            return band_of(std::move(alone), TablePart::Body);
        };
        if (content_height(group.name) > highest_name) {
            BodyRow& first = rows_.at(group.begin);
            group.name.rows = group.end - group.begin;
            first.cells.insert(first.cells.begin(), placed(std::move(group.name), TablePart::Body));
            first.height = measured(first);
            continue;
        }
        for (std::size_t row = group.begin; row < group.end; ++row) {
            rows_.at(row).group = groups_.size();
        }
        groups_.push_back({group.begin, group.end, band(std::move(group.name)),
                           band(std::move(group.again)),
                           columns < lanes_.size() ? lanes_.at(columns).left : Length()});
    }
    find_clusters();
    add_spanning_heights();
}

TableFlow::Band TableFlow::band_of(std::vector<SetCell> cells, TablePart part) const {
    Band band;
    for (SetCell& cell : cells) {
        const Length height = content_height(cell);
        PlacedCell one = placed(std::move(cell), part);
        Fragment piece = one.flow->take(boundless, Start::PageTop, Foot::Empty);
        piece.content.shift(one.left, style_.cell_padding_vertical);
        band.content.append(std::move(piece.content));
        band.height = std::max(band.height, height + style_.cell_padding_vertical * 2);
    }
    return band;
}

TableFlow::PlacedCell TableFlow::placed(SetCell cell, TablePart part) const {
    const TableLane& first = lanes_.at(cell.column);
    const TableLane& last = lanes_.at(cell.column + cell.columns - 1);
    PlacedCell result;
    result.column = cell.column;
    result.columns = cell.columns;
    result.rows = cell.rows;
    if (cell.blocks) {
        result.left = first.left;
        result.flow = std::move(cell.blocks);
        return result;
    }
    const document::ParagraphStyle& style = *cell.text.style;
    if (cell.bar) {
        // On the middle of the x-height, which is 0.51 of the size (visual.md, « Type »).
        const Length middle = baseline_of(style) - style.text.size.scaled(51, 200);
        result.bar = bar_ink(*cell.bar);
        result.bar.shift(first.left, middle - cell.bar->height.scaled(1, 2));
    }
    // Beside a bar, a text has the last of its columns.
    const Length begin = cell.bar ? last.left : first.left;
    const Length right = last.left + last.width;
    std::vector<Fragment> lines(cell.text.lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index) {
        SetLine& line = cell.text.lines[index];
        Length left = begin;
        const bool number = part == TablePart::Body && lines.size() == 1 && is_numeric(line.text);
        if (last.alignment == Alignment::Decimal && number) {
            // A number whose comma would push it out of its cell stands at its left edge.
            left = std::max(begin, right - last.fraction - width_before_comma(line)) - line.left;
        } else if (last.alignment == Alignment::Right || last.alignment == Alignment::Decimal) {
            left = right - line.width - line.left;
        } else if (last.alignment == Alignment::Center) {
            left = begin + (right - begin - line.width).scaled(1, 2) - line.left;
        }
        line.content.shift(left, Length());
        lines[index].content = std::move(line.content);
        lines[index].height = style.leading;
    }
    result.flow = std::make_unique<LinesFlow>(std::move(lines), SolidFlow::Spaces{});
    return result;
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

/// What the cells of one row alone need.
Length TableFlow::measured(const BodyRow& row) const {
    Length height;
    for (const PlacedCell& cell : row.cells) {
        if (cell.rows == 1) {
            height = std::max(height, (cell.begun ? Length() : cell.drop) + cell.flow->remaining());
        }
    }
    return height + style_.cell_padding_vertical * 2;
}

void TableFlow::find_clusters() {
    std::size_t reach = 0;
    std::size_t cluster = 0;
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        cluster = index < reach ? cluster : index;
        rows_[index].cluster = cluster;
        for (const PlacedCell& cell : rows_[index].cells) {
            reach = std::max(reach, index + cell.rows);
        }
    }
}

/// The last row of a cell over several gets what they lack for it.
void TableFlow::add_spanning_heights() {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        for (const PlacedCell& cell : rows_[index].cells) {
            if (cell.rows == 1) {
                continue;
            }
            Length beside;
            for (std::size_t row = index; row < index + cell.rows; ++row) {
                beside += rows_.at(row).height;
            }
            const Length need =
                cell.drop + cell.flow->remaining() + style_.cell_padding_vertical * 2;
            rows_.at(index + cell.rows - 1).height += std::max(Length(), need - beside);
        }
    }
}

}  // namespace palier::layout
