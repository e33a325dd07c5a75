#include "layout/table_columns.h"

#include <algorithm>

#include "base/expect.h"
#include "layout/content_widths.h"

namespace palier::layout {

namespace {

using base::Length;
using document::Column;

/// What blocks other than text are taken to need.
constexpr Length other_block = Length::points(40);

/// The text of a cell as wide as it is: notes are a mark of two digits.
document::Inlines measured(const document::Inlines& inlines) {
    document::Inlines result;
    result.reserve(inlines.size());
    for (const document::Inline& one : inlines) {
        if (std::holds_alternative<document::Footnote>(one)) {
            result.emplace_back(document::Run{"\u206000", "", ""});
        } else {
            result.push_back(one);
        }
    }
    return result;
}

void widen(ContentWidths& widths, const ContentWidths& other) {
    widths.least = std::max(widths.least, other.least);
    widths.most = std::max(widths.most, other.most);
}

ContentWidths widths_of(const document::Blocks& blocks, Context& context) {
    ContentWidths widths;
    for (const document::Block& block : blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
            widen(widths, content_widths(measured(paragraph->content),
                                         context.paragraph_style(paragraph->style), context));
        } else if (const auto* list = std::get_if<document::List>(&block.content)) {
            for (const document::ListItem& item : list->items) {
                ContentWidths inside = widths_of(item.blocks, context);
                inside.least += list->indent;
                inside.most += list->indent;
                widen(widths, inside);
            }
        } else {
            widen(widths, {other_block, other_block});
        }
    }
    return widths;
}

class ColumnPlacer {
  public:
    ColumnPlacer(const document::Table& table, Length width, Context& context)
        : table_(table),
          style_(context.styles.tables.at(table.style)),
          width_(width),
          context_(context) {}

    std::vector<TableLane> place() {
        const std::vector<Length> widths = whole_widths();
        const Length half_gap = style_.column_gap.scaled(1, 2);
        std::vector<TableLane> lanes;
        lanes.reserve(widths.size());
        Length left;
        for (std::size_t index = 0; index < widths.size(); ++index) {
            const Length before = index == 0 ? style_.end_inset : half_gap;
            const Length after = index + 1 == widths.size() ? style_.end_inset : half_gap;
            lanes.push_back(TableLane{left + before, widths[index] - before - after,
                                      table_.columns[index].alignment, Length()});
            left += widths[index];
        }
        return lanes;
    }

  private:
    bool is_fitted(std::size_t column) const {
        const Column& one = table_.columns.at(column);
        return !one.width && one.sizing == Column::Sizing::Content;
    }

    /// The width of each column, the white at its sides included.
    std::vector<Length> whole_widths() {
        Length taken;
        std::int64_t shares = 0;
        bool any_fitted = false;
        for (std::size_t index = 0; index < table_.columns.size(); ++index) {
            const Column& column = table_.columns[index];
            taken += column.width.value_or(Length());
            shares += column.width || is_fitted(index) ? 0 : column.share;
            any_fitted = any_fitted || is_fitted(index);
        }
        std::vector<Length> widths(table_.columns.size());
        if (any_fitted && fit(width_ - taken, shares > 0, widths)) {
            taken = width_;
            shares = 0;
        }
        for (std::size_t index = 0; any_fitted && shares > 0 && index < widths.size(); ++index) {
            taken += widths[index];
        }
        for (std::size_t index = 0; index < widths.size(); ++index) {
            widths[index] = table_.columns[index].width.value_or(widths[index]);
        }
        if (shares > 0) {
            share(width_ - taken, shares, widths);
        }
        return widths;
    }

    /// Divides `room` between the columns that share, beyond what their words need if that is known
    /// and one of them would lack it.
    void share(Length room, std::int64_t shares, std::vector<Length>& widths) const {
        const auto shares_in = [&](std::size_t index) {
            return !table_.columns[index].width && !is_fitted(index);
        };
        Length words;
        bool lacking = false;
        for (std::size_t index = 0; index < needs_.size(); ++index) {
            if (shares_in(index)) {
                const Length need = white(index) + needs_[index].least;
                words += need;
                lacking = lacking || room.scaled(table_.columns[index].share, shares) < need;
            }
        }
        for (std::size_t index = 0; index < widths.size(); ++index) {
            if (shares_in(index)) {
                const Length least = lacking ? white(index) + needs_[index].least : Length();
                const Length beyond = lacking ? room - words : room;
                widths[index] = least + beyond.scaled(table_.columns[index].share, shares);
            }
        }
    }

    /// The white at both sides of a column's cells.
    Length white(std::size_t column) const {
        const Length half_gap = style_.column_gap.scaled(1, 2);
        return (column == 0 ? style_.end_inset : half_gap) +
               (column + 1 == table_.columns.size() ? style_.end_inset : half_gap);
    }

    /// Gives the fitted columns their part of `room`; columns that share divide the rest, if any.
    /// When words alone are too wide, all of them are shortened alike: true, and nothing is left to
    /// share.
    bool fit(Length room, bool shared, std::vector<Length>& widths) {
        needs_ = content_needs();
        ContentWidths fitted;
        Length words;
        for (std::size_t index = 0; index < widths.size(); ++index) {
            if (table_.columns[index].width) {
                continue;
            }
            room -= white(index);
            words += needs_[index].least;
            if (is_fitted(index)) {
                fitted.least += needs_[index].least;
                fitted.most += needs_[index].most;
            }
        }
        const bool crowded = words >= room;
        const Length beyond = words - fitted.least;
        for (std::size_t index = 0; index < widths.size(); ++index) {
            if (crowded && !table_.columns[index].width) {
                widths[index] = white(index) + part(room, needs_[index].least, words);
            } else if (is_fitted(index)) {
                // A column that shares keeps room for its words.
                widths[index] =
                    white(index) + fitted_width(needs_[index], fitted, room - beyond, shared);
            }
        }
        return crowded;
    }

    /// `whole` in the proportion of `some` to `all`.
    static Length part(Length whole, Length some, Length all) {
        return all > Length()
                   ? std::max(Length(), whole).scaled(some.millipoints(), all.millipoints())
                   : Length();
    }

    static Length fitted_width(const ContentWidths& need, const ContentWidths& all, Length room,
                               bool shared) {
        if (all.most <= room) {
            return shared ? need.most : part(room, need.most, all.most);
        }
        return need.least + part(room - all.least, need.most - need.least, all.most - all.least);
    }

    /// What a cell over several columns needs.
    struct SpanningNeed {
        std::size_t column;
        std::size_t columns;
        ContentWidths need;
    };

    /// What the cells of each column need, without the white beside them: those of one column
    /// first, then what cells over several lack, the narrower ones before the wider ones.
    std::vector<ContentWidths> content_needs() {
        std::vector<ContentWidths> needs(table_.columns.size());
        std::vector<SpanningNeed> spanning;
        need_of_rows(table_.head, style_.head_style, needs, spanning);
        need_of_rows(table_.body, style_.cell_style, needs, spanning);
        std::ranges::stable_sort(spanning, {}, &SpanningNeed::columns);
        for (const SpanningNeed& one : spanning) {
            spread(one, &ContentWidths::least, needs);
            spread(one, &ContentWidths::most, needs);
        }
        for (ContentWidths& need : needs) {
            need.most = std::max(need.most, need.least);
        }
        return needs;
    }

    void need_of_rows(const std::vector<document::Row>& rows, const std::string& row_style,
                      std::vector<ContentWidths>& needs, std::vector<SpanningNeed>& spanning) {
        Occupancy taken(table_.columns.size());
        std::size_t first = 0;
        for (const document::Row& row : rows) {
            std::size_t column = row.group == document::Row::Group::Continues ? first : 0;
            for (const document::Cell& cell : row.cells) {
                column = taken.next_free(column);
                const auto span = static_cast<std::size_t>(std::max(1, cell.column_span));
                add_need(cell, column, row_style, needs, spanning);
                taken.take(column, span, cell.row_span);
                const bool name =
                    row.group == document::Row::Group::Begins && &cell == &row.cells.front();
                first = name ? span : first;
                column += span;
            }
            taken.end_row();
        }
    }

    /// The text of a cell with a bar stands in its last column, the bar in those before.
    void add_need(const document::Cell& cell, std::size_t column, const std::string& row_style,
                  std::vector<ContentWidths>& needs, std::vector<SpanningNeed>& spanning) {
        const auto span = static_cast<std::size_t>(std::max(1, cell.column_span));
        ContentWidths need = need_of(cell, row_style);
        if (!cell.bar) {
            add_need({column, span, need}, needs, spanning);
        } else if (span == 1) {
            const Length bar = cell.bar->width + style_.column_gap;
            widen(needs.at(column), {bar + need.least, bar + need.most});
        } else {
            widen(needs.at(column + span - 1), need);
            add_need({column, span - 1, {cell.bar->width, cell.bar->width}}, needs, spanning);
        }
    }

    static void add_need(const SpanningNeed& one, std::vector<ContentWidths>& needs,
                         std::vector<SpanningNeed>& spanning) {
        if (one.columns == 1) {
            widen(needs.at(one.column), one.need);
        } else {
            spanning.push_back(one);
        }
    }

    /// Gives the columns under a cell what it lacks in them, in proportion to what they have, or
    /// alike when they have nothing. A column that has a width keeps it.
    void spread(const SpanningNeed& one, Length ContentWidths::*width,
                std::vector<ContentWidths>& needs) const {
        const std::size_t end = one.column + one.columns;
        Length lack = one.need.*width;
        Length all;
        std::vector<std::size_t> open;
        for (std::size_t column = one.column; column < end; ++column) {
            lack -= column > one.column ? style_.column_gap : Length();
            const std::optional<Length>& fixed = table_.columns[column].width;
            lack -= fixed ? *fixed - white(column) : needs[column].*width;
            if (!fixed) {
                open.push_back(column);
                all += needs[column].*width;
            }
        }
        if (lack <= Length() || open.empty()) {
            return;
        }
        const Length whole = lack;
        const auto count = static_cast<std::int64_t>(open.size());
        for (std::size_t index = 0; index < open.size(); ++index) {
            Length& has = needs[open[index]].*width;
            const Length more = index + 1 == open.size() ? lack
                                : all > Length()         ? part(whole, has, all)
                                                         : whole.scaled(1, count);
            has += more;
            lack -= more;
        }
    }

    ContentWidths need_of(const document::Cell& cell, const std::string& row_style) {
        if (!cell.blocks.empty()) {
            return widths_of(cell.blocks, context_);
        }
        const std::string& style = cell.style.empty() ? row_style : cell.style;
        return content_widths(measured(cell.content), context_.paragraph_style(style), context_);
    }

    const document::Table& table_;
    const document::TableStyle& style_;
    Length width_;
    Context& context_;
    /// What each column needs; empty when no column asks for it.
    std::vector<ContentWidths> needs_;
};

}  // namespace

std::vector<TableLane> place_columns(const document::Table& table, Length width, Context& context) {
    return ColumnPlacer(table, width, context).place();
}

Length span_width(const std::vector<TableLane>& lanes, std::size_t column, std::size_t span) {
    const TableLane& first = lanes.at(column);
    const TableLane& last = lanes.at(column + span - 1);
    return last.left + last.width - first.left;
}

std::size_t Occupancy::next_free(std::size_t column) const {
    while (column < rows_left_.size() && rows_left_[column] > 0) {
        ++column;
    }
    return column;
}

bool Occupancy::is_free(std::size_t column, std::size_t columns) const {
    return column + columns <= rows_left_.size() &&
           std::all_of(rows_left_.begin() + static_cast<std::ptrdiff_t>(column),
                       rows_left_.begin() + static_cast<std::ptrdiff_t>(column + columns),
                       [](int rows) { return rows == 0; });
}

void Occupancy::take(std::size_t column, std::size_t columns, int rows) {
    base::expect(column + columns <= rows_left_.size(), "a row has no more cells than columns");
    for (std::size_t each = column; each < column + columns; ++each) {
        rows_left_[each] = std::max(1, rows);
    }
}

void Occupancy::end_row() {
    for (int& rows : rows_left_) {
        rows = std::max(0, rows - 1);
    }
}

bool Occupancy::any_goes_on() const {
    return std::ranges::any_of(rows_left_, [](int rows) { return rows > 1; });
}

}  // namespace palier::layout
