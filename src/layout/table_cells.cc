#include "layout/table_cells.h"

#include <algorithm>
#include <utility>

#include "base/expect.h"
#include "layout/flow_builder.h"
#include "layout/margin_flow.h"
#include "layout/words.h"

namespace palier::layout {

namespace {

using base::Length;
using Group = document::Row::Group;

std::size_t columns_of(const document::Cell& cell) {
    return static_cast<std::size_t>(std::max(1, cell.column_span));
}

}  // namespace

SetRows TableCells::set(TablePart part) {
    const bool head = part == TablePart::Head;
    const std::vector<document::Row>& rows = head ? table_.head : table_.body;
    const NodeId node = context_.structure.add(node_, head ? Role::THead : Role::TBody);
    SetRows result;
    result.rows.reserve(rows.size());
    Occupancy occupancy(lanes_.size());
    std::size_t named = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const document::Row& row = rows[index];
        const NodeId line = context_.structure.add(node, Role::TR);
        const bool begins = row.group == Group::Begins;
        if (row.group == Group::None) {
            named = 0;
        } else if (begins) {
            base::expect(!row.cells.empty(), "the first cell of a group is its name");
            result.groups.push_back(set_group(rows, index, line));
            named = result.groups.back().name.columns;
        }
        result.rows.push_back(set_row(row, begins ? 1 : 0, named,
                                      {line, part, index, rows.size() - index}, occupancy));
        result.calls.push_back(context_.notes.waiting());
        occupancy.end_row();
    }
    return result;
}

std::vector<SetCell> TableCells::set_row(const document::Row& row, std::size_t first_cell,
                                         std::size_t first_column, const RowPlace& place,
                                         Occupancy& occupancy) {
    std::vector<SetCell> cells;
    cells.reserve(row.cells.size());
    std::size_t column = first_column;
    for (std::size_t index = first_cell; index < row.cells.size(); ++index) {
        column = occupancy.next_free(column);
        cells.push_back(set_cell(row.cells[index], column, place));
        const SetCell& cell = cells.back();
        occupancy.take(column, cell.columns, static_cast<int>(cell.rows));
        column += cell.columns;
    }
    return cells;
}

SetCell TableCells::set_cell(const document::Cell& cell, std::size_t column,
                             const RowPlace& place) {
    const bool head = place.part == TablePart::Head;
    const bool header = head || cell.header;
    SetCell result;
    result.column = column;
    result.columns = columns_of(cell);
    result.rows = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1, cell.row_span)), 1,
                                          place.rows_left);
    result.bar = cell.bar;
    const NodeId node = context_.structure.add(place.line, header ? Role::TH : Role::TD);
    Node& element = context_.structure.at(node);
    element.column_span = cell.column_span;
    element.row_span = static_cast<int>(result.rows);
    if (header) {
        element.scope = head ? Scope::Column : Scope::Row;
    }
    places_.push_back({node, place.part, header, place.row, result.rows, column, result.columns});
    set_content(cell, place, node, result);
    return result;
}

void TableCells::set_content(const document::Cell& cell, const RowPlace& place, NodeId node,
                             SetCell& result) {
    const Length whole = span_width(lanes_, result.column, result.columns);
    if (!cell.blocks.empty()) {
        result.blocks = build_flow(cell.blocks, whole, node, context_);
        result.baseline = first_baseline(cell.blocks.front(), context_);
        return;
    }
    const document::TableStyle& table = context_.styles.tables.at(table_.style);
    const std::string& usual = place.part == TablePart::Head ? table.head_style : table.cell_style;
    const document::ParagraphStyle& style =
        context_.paragraph_style(cell.style.empty() ? usual : cell.style);
    const Length measure = cell.bar ? lanes_.at(result.column + result.columns - 1).width : whole;
    result.text = set_text(cell.content, style, measure, node, context_);
    for (SetLine& line : result.text.lines) {
        // Notes of a table stand under it.
        line.content.notes.clear();
    }
    result.baseline = baseline_of(*result.text.style);
}

/// Sets the name of the group that begins with `row`.
SetGroup TableCells::set_group(const std::vector<document::Row>& rows, std::size_t row,
                               NodeId line) {
    const document::Cell& cell = rows.at(row).cells.front();
    base::expect(cell.blocks.empty(), "the name of a group is a text");
    SetGroup group;
    group.begin = row;
    group.end = row + 1;
    while (group.end < rows.size() && rows[group.end].group == Group::Continues) {
        ++group.end;
    }
    const std::size_t columns = columns_of(cell);
    const NodeId node = context_.structure.add(line, Role::TH);
    Node& element = context_.structure.at(node);
    element.scope = Scope::Row;
    element.column_span = cell.column_span;
    element.row_span = static_cast<int>(group.end - group.begin);
    places_.push_back({node, TablePart::Body, true, row, group.end - group.begin, 0, columns});
    const document::TableStyle& table = context_.styles.tables.at(table_.style);
    const document::ParagraphStyle& style =
        context_.paragraph_style(cell.style.empty() ? table.cell_style : cell.style);
    const auto name = [&](const document::Inlines& inlines, const TextOwner& owner) {
        SetCell set;
        set.columns = columns;
        set.text = set_text(inlines, style, span_width(lanes_, 0, columns), owner, context_);
        set.baseline = baseline_of(*set.text.style);
        for (SetLine& one : set.text.lines) {
            one.content.notes.clear();
        }
        return set;
    };
    group.name = name(cell.content, node);
    group.again = name(with_suite(cell.content), Artifact::RepeatedHeader);
    return group;
}

void TableCells::name_headers() {
    const auto over_rows = [](const document::Row& row) {
        return std::ranges::any_of(row.cells,
                                   [](const document::Cell& cell) { return cell.row_span > 1; });
    };
    const auto over_columns = [](const document::Row& row) {
        return std::ranges::any_of(row.cells,
                                   [](const document::Cell& cell) { return cell.column_span > 1; });
    };
    const bool doubtful =
        std::ranges::any_of(table_.body, over_rows) ||
        std::ranges::any_of(table_.head, over_rows) ||
        (table_.head.size() > 1 && std::ranges::any_of(table_.head, over_columns));
    if (!doubtful) {
        return;
    }
    std::vector<const Place*> heads;
    std::vector<std::vector<const Place*>> by_row(table_.body.size());
    for (const Place& place : places_) {
        if (place.header && place.part == TablePart::Head) {
            heads.push_back(&place);
        }
        for (std::size_t row = 0; place.header && place.part == TablePart::Body && row < place.rows;
             ++row) {
            by_row.at(place.row + row).push_back(&place);
        }
    }
    for (const Place& cell : places_) {
        if (!cell.header) {
            context_.structure.at(cell.node).headers = headers_of(cell, heads, by_row);
        }
    }
}

/// The heads of its columns from the top, then the headers of its rows from the left.
std::vector<NodeId> TableCells::headers_of(const Place& cell,
                                           const std::vector<const Place*>& heads,
                                           const std::vector<std::vector<const Place*>>& by_row) {
    std::vector<NodeId> headers;
    for (const Place* header : heads) {
        if (header->column < cell.column + cell.columns &&
            cell.column < header->column + header->columns) {
            headers.push_back(header->node);
        }
    }
    for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row) {
        for (const Place* header : by_row.at(row)) {
            const bool named = std::ranges::find(headers, header->node) != headers.end();
            if (header->column < cell.column && !named) {
                headers.push_back(header->node);
            }
        }
    }
    return headers;
}

document::Inlines with_suite(document::Inlines inlines) {
    // Data by itself is a text by itself, whatever is said after it.
    if (auto* name = inlines.size() == 1 ? std::get_if<document::Run>(&inlines.front()) : nullptr) {
        name->isolated = false;
    }
    inlines.emplace_back(document::Run{" ", "", ""});
    inlines.emplace_back(document::Run{continued, "", "", true});
    return inlines;
}

}  // namespace palier::layout
