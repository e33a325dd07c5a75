#include "layout/table_flow.h"

#include <algorithm>
#include <utility>

#include "layout/lines_flow.h"

namespace palier::layout {

namespace {

using base::Length;

constexpr Length boundless = Length::points(100'000);

}  // namespace

Length TableFlow::head_height() const {
    Length height = begun_ ? caption_again_.height : caption_.height;
    for (const Band& row : head_) {
        height += row.height;
    }
    return height;
}

/// Its notes are its own.
Length TableFlow::minimum(Foot /*foot*/) const {
    if (rows_done()) {
        return notes_.minimum();
    }
    // One row alone under its head says little; a total never leaves the row above it.
    const std::size_t two = std::min(next_ + 2, rows_.size());
    const std::size_t end = cut_ ? next_ + 1 : cluster_end(two - 1);
    return head_height() + height_of(next_, end) + style_.closing_rule_width +
           notes_.height(rows_.at(end - 1).calls);
}

Length TableFlow::least() const {
    if (rows_done()) {
        return minimum(Foot::Empty);
    }
    Length piece;
    for (const PlacedCell& cell : rows_.at(next_).cells) {
        piece = std::max(piece, cell.drop + cell.flow->minimum(Foot::Empty));
    }
    const Length padding = style_.cell_padding_vertical;
    return std::min(minimum(Foot::Empty), head_height() + padding + piece + padding +
                                              style_.closing_rule_width +
                                              notes_.height(rows_.at(next_).calls));
}

Length TableFlow::remaining() const {
    const Length rows =
        rows_done() ? Length()
                    : head_height() + height_of(next_, rows_.size()) + style_.closing_rule_width;
    return rows + notes_.height();
}

bool TableFlow::same_group(std::size_t row, std::size_t next) const {
    const std::optional<std::size_t>& group = rows_.at(row).group;
    return group && next < rows_.size() && rows_.at(next).group == group;
}

bool TableFlow::same_cluster(std::size_t row, std::size_t next) const {
    return next < rows_.size() && rows_.at(next).cluster == rows_.at(row).cluster;
}

std::size_t TableFlow::cluster_end(std::size_t row) const {
    while (same_cluster(row, row + 1)) {
        ++row;
    }
    return row + 1;
}

Length TableFlow::room_for_name(std::size_t row, std::size_t begin, std::size_t end) const {
    const std::optional<std::size_t>& index = rows_.at(row).group;
    if (!index || index == named_ || (row + 1 < end && same_group(row, row + 1))) {
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

/// The row after the last one that fits in `room`, beside what stands around rows; at the top of a
/// page `next_` itself when its cluster fits on no page.
std::size_t TableFlow::rows_fitting(Length room, Start start) const {
    Length height = style_.closing_rule_width;
    std::size_t end = next_;
    while (end < rows_.size() && height + rows_.at(end).height +
                                         room_for_name(end, next_, end + 1) +
                                         room_for_notes(end, room, start) <=
                                     room) {
        height += rows_.at(end).height;
        // A group that ends here keeps the room of its name.
        height += same_group(end, end + 1) ? Length() : room_for_name(end, next_, end + 1);
        ++end;
    }
    const auto whole_clusters = [&](std::size_t row) {
        return row < rows_.size() && row > next_ && same_cluster(row - 1, row)
                   ? std::max(next_, rows_.at(row).cluster)
                   : row;
    };
    end = whole_clusters(end);
    // The last row leaves its page only in company.
    if (end + 1 == rows_.size() && end > next_ + 1) {
        const std::size_t fewer = whole_clusters(end - 1);
        end = start == Start::PageTop && fewer == next_ ? end : fewer;
    }
    return end;
}

/// Notes that would leave rows less than half of a page go on under the next part.
Length TableFlow::room_for_notes(std::size_t row, Length room, Start start) const {
    const Length whole = notes_.height(rows_.at(row).calls);
    return start == Start::PageTop ? std::min(whole, room.scaled(1, 2)) : whole;
}

void TableFlow::place_head(Fragment& fragment) {
    Band caption = begun_ ? caption_again_ : std::move(caption_);
    Fragment band;
    band.height = caption.height;
    band.content = std::move(caption.content);
    fragment.place(std::move(band), Length(), Length());
    Fragment head;
    for (const Band& row : head_) {
        if (style_.head_fill) {
            head.content.marks.push_back(
                artifact_rectangle(Artifact::Background,
                                   {Length(), head.height, width_, row.height}, *style_.head_fill));
        }
        head.height += row.height;
    }
    Length top;
    for (const Band& row : head_) {
        Content content = row.content;
        if (begun_) {
            content.marks = as_artifact(std::move(content.marks), Artifact::RepeatedHeader);
            content.links.clear();
            content.landmarks.clear();
            content.figures.clear();
        }
        content.shift(Length(), top);
        head.content.append(std::move(content));
        top += row.height;
    }
    fragment.place(std::move(head), Length(), fragment.height);
    begun_ = true;
}

void TableFlow::add_rule(Fragment& fragment, Length left, Length width,
                         const document::Color& color) const {
    if (width > Length()) {
        fragment.content.marks.push_back(artifact_rectangle(
            Artifact::Rule, {left, fragment.height, width_ - left, width}, color));
    }
}

/// The rule between two rows from `left` on, but not through cells that cover both.
void TableFlow::add_row_rules(Fragment& fragment, Length left) const {
    const std::size_t cluster = rows_.at(next_).cluster;
    std::vector<bool> crossed(lanes_.size());
    for (std::size_t row = cluster; row < next_; ++row) {
        for (const PlacedCell& cell : rows_[row].cells) {
            for (std::size_t column = 0; row + cell.rows > next_ && column < cell.columns;
                 ++column) {
                crossed.at(cell.column + column) = true;
            }
        }
    }
    if (std::ranges::find(crossed, true) == crossed.end()) {
        add_rule(fragment, left, style_.row_rule_width, style_.row_rule_color);
        return;
    }
    for (std::size_t column = 0; column < lanes_.size(); ++column) {
        const std::size_t first = column;
        while (column < lanes_.size() && !crossed[column]) {
            ++column;
        }
        if (column > first && style_.row_rule_width > Length()) {
            const Length begin = first == 0 ? left : std::max(left, lanes_[first].left);
            const Length end = column == lanes_.size()
                                   ? width_
                                   : lanes_[column - 1].left + lanes_[column - 1].width;
            fragment.content.marks.push_back(artifact_rectangle(
                Artifact::Rule,
                {begin, fragment.height, std::max(Length(), end - begin), style_.row_rule_width},
                style_.row_rule_color));
        }
    }
}

/// The rule over the row that comes next, which `first` says to be the first of its page.
void TableFlow::rule_above(Fragment& fragment, bool first) const {
    const BodyRow& row = rows_.at(next_);
    if (row.total) {
        add_rule(fragment, Length(), style_.total_rule_width, style_.closing_rule_color);
    } else if (first) {
        if (head_.empty()) {
            add_rule(fragment, Length(), style_.row_rule_width, style_.row_rule_color);
        }
    } else if (same_group(next_ - 1, next_)) {
        add_row_rules(fragment, groups_.at(*row.group).rule_left);
    } else if (row.group || rows_.at(next_ - 1).group) {
        add_rule(fragment, Length(), style_.group_rule_width, style_.group_rule_color);
    } else {
        add_row_rules(fragment, Length());
    }
}

/// The name of the group of the next row, where that row begins the group or the page: how high it
/// is.
Length TableFlow::place_name(Fragment& line, std::size_t begin) {
    const std::optional<std::size_t>& index = rows_.at(next_).group;
    if (!index || index == named_) {
        return {};
    }
    Group& group = groups_.at(*index);
    if (next_ == group.begin && !cut_) {
        line.content = std::move(group.name.content);
        return group.name.height;
    }
    if (next_ == begin) {
        line.content = group.again.content;
        return group.again.height;
    }
    return {};
}

Fragment TableFlow::take_cell(PlacedCell& cell, Length room, Start start) {
    Fragment fragment;
    const Length drop = cell.begun ? Length() : cell.drop;
    Fragment piece = cell.flow->take(room - drop, start, Foot::Empty);
    if (!cell.begun && (piece.height > Length() || cell.flow->done())) {
        fragment.content = std::move(cell.bar);
        fragment.content.shift(Length(), drop);
        cell.begun = true;
    }
    fragment.place(std::move(piece), cell.left, drop);
    return fragment;
}

/// Places the row that comes next, one of those from `begin` to `end` that stand on this page.
void TableFlow::place_row(Fragment& fragment, std::size_t begin, std::size_t end) {
    BodyRow& row = rows_.at(next_);
    Fragment line;
    place_name(line, begin);
    for (PlacedCell& cell : row.cells) {
        line.place(take_cell(cell, boundless, Start::PageTop), Length(),
                   style_.cell_padding_vertical);
    }
    // Cells that cover rows below reach into them.
    line.height = row.height + room_for_name(next_, begin, end);
    notes_.call(row.calls);
    const Length top = fragment.height;
    fragment.place(std::move(line), Length(), top);
}

Fragment TableFlow::take(Length room, Start start, Foot /*foot*/) {
    Fragment fragment;
    if (rows_done()) {
        notes_.call();
    } else {
        fragment = take_rows(room, start);
        named_.reset();
    }
    notes_.place(fragment, room, start);
    return fragment;
}

Fragment TableFlow::take_rows(Length room, Start start) {
    Fragment fragment;
    const Length inside = room - head_height();
    const std::size_t begin = next_;
    if (!cut_ && rows_fitting(inside, start) == begin && start == Start::WithinPage) {
        return fragment;
    }
    place_head(fragment);
    bool first = true;
    if (cut_ || rows_fitting(inside, start) == begin) {
        rule_above(fragment, true);
        first = false;
        const Length notes = room_for_notes(cluster_end(next_) - 1, inside, Start::PageTop);
        if (!cut_cluster(fragment, room - style_.closing_rule_width - notes, start)) {
            add_rule(fragment, Length(), style_.row_rule_width, style_.row_rule_color);
            fragment.height += style_.closing_rule_width;
            return fragment;
        }
    }
    const std::size_t from = next_;
    const std::size_t end =
        rows_done() ? next_
                    : rows_fitting(room - fragment.height, first ? start : Start::WithinPage);
    for (; next_ < end; ++next_) {
        rule_above(fragment, first);
        first = false;
        place_row(fragment, from, end);
    }
    add_rule(fragment, Length(), rows_done() ? style_.closing_rule_width : style_.row_rule_width,
             rows_done() ? style_.closing_rule_color : style_.row_rule_color);
    fragment.height += style_.closing_rule_width;
    return fragment;
}

bool TableFlow::cut_cluster(Fragment& fragment, Length room, Start start) {
    const std::size_t begin = next_;
    const std::size_t end = cluster_end(next_);
    for (OpenCell& open : open_) {
        open.top = fragment.height;
        open.start = start;
    }
    bool whole = true;
    Start now = start;
    for (bool first = true; whole && next_ < end; first = false) {
        if (!first && fragment.height + style_.cell_padding_vertical * 2 > room) {
            whole = false;
            break;
        }
        if (!first) {
            rule_above(fragment, false);
        }
        whole = cut_row(fragment, begin, room, now);
        now = Start::WithinPage;
        cut_ = true;
        next_ += whole ? 1 : 0;
    }
    // A cell over several rows may be longer than they are.
    if (!finish_open_cells(fragment, room) || !whole) {
        next_ = std::min(next_, end - 1);
        return false;
    }
    cut_ = false;
    return true;
}

/// Takes of the next row what fits; whether all cells of it alone were placed whole.
bool TableFlow::cut_row(Fragment& fragment, std::size_t begin, Length room, Start start) {
    BodyRow& row = rows_.at(next_);
    const Length padding = style_.cell_padding_vertical;
    const Length top = fragment.height;
    notes_.call(row.calls);
    Fragment line;
    const Length name = place_name(line, begin);
    bool whole = true;
    for (PlacedCell& cell : row.cells) {
        if (cell.rows > 1) {
            PlacedCell& moved = open_.emplace_back(OpenCell{{}, top, Start::WithinPage}).cell;
            std::swap(moved, cell);
            cell.rows = moved.rows;
            cell.column = moved.column;
            cell.columns = moved.columns;
            cell.flow = std::make_unique<LinesFlow>(std::vector<Fragment>{}, SolidFlow::Spaces{});
            continue;
        }
        if (!cell.flow->done()) {
            line.place(take_cell(cell, room - top - padding * 2, start), Length(), padding);
        }
        whole = whole && cell.flow->done();
    }
    line.height += line.height > Length() || whole ? padding : Length();
    if (name > Length()) {
        line.height = std::max(line.height, name);
        named_ = row.group;
    }
    row.height = measured(row);
    fragment.place(std::move(line), Length(), top);
    return whole;
}

/// Lets the cells that cover several rows of a cut cluster go on; whether all are whole.
bool TableFlow::finish_open_cells(Fragment& fragment, Length room) {
    const Length padding = style_.cell_padding_vertical;
    bool whole = true;
    for (OpenCell& open : open_) {
        Fragment piece = take_cell(open.cell, room - open.top - padding * 2, open.start);
        piece.height += padding;
        fragment.place(std::move(piece), Length(), open.top + padding);
        whole = whole && open.cell.flow->done();
    }
    std::erase_if(open_, [](const OpenCell& open) { return open.cell.flow->done(); });
    return whole;
}

}  // namespace palier::layout
