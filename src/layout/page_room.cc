#include "layout/page_room.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/excerpt.h"
#include "layout/ink_extent.h"
#include "layout/messages.h"

namespace palier::layout {

namespace {

using base::Length;
using document::PageMaster;

/// What a sum of millimetres may lack in thousandths of points.
constexpr Length rounding = Length::millipoints(100);

/// A stretch of a page, from its left edge or from its top.
struct Extent {
    Length begin;
    Length end;
};

/// Goes through the blocks of a sequence with the room of each. What holds something that is out of
/// the page is told once, at the outermost block.
class RoomChecker {
  public:
    RoomChecker(const document::Document& document, const PageMaster& master,
                base::Diagnostics& diags)
        : master_(master),
          styles_(document.styles),
          source_(document.metadata.source),
          diags_(diags) {}

    /// A column that blocks are set in. What is wider than a bounded one lies over what is beside
    /// it; a page has its margins for that.
    struct Room {
        Length left;
        Length width;
        bool bounded = false;
    };

    void check(const document::Blocks& blocks, Room room) {
        for (const document::Block& block : blocks) {
            line_ = block.line;
            std::visit([&](const auto& one) { this->visit(one, room); }, block.content);
        }
    }

  private:
    template <class Block>
    void visit(const Block& /*is as wide as its column*/, Room /*room*/) {}

    void visit(const document::Section& section, Room room) { check(section.blocks, room); }

    void visit(const document::Box& box, Room room) {
        if (stands("box", box.minimum_height)) {
            check(box.blocks, inside(box.style, room));
        }
    }

    Room inside(const std::string& box, Room room) const {
        const document::BoxStyle& style = styles_.boxes.at(box);
        return {room.left + style.padding_left,
                room.width - style.padding_left - style.padding_right, room.bounded};
    }

    void visit(const document::List& list, Room outer) {
        const Room room = list.item_box.empty() ? outer : inside(list.item_box, outer);
        if (lies_across("list", {room.left, room.left + list.indent}, room)) {
            for (const document::ListItem& item : list.items) {
                check(item.blocks,
                      {room.left + list.indent, room.width - list.indent, room.bounded});
            }
        }
    }

    void visit(const document::Columns& columns, Room room) {
        struct Column {
            Length width;
            std::vector<const document::Columns::Lane*> lanes;
        };
        std::map<int, Column> places;
        for (const document::Columns::Lane& lane : columns.lanes) {
            const int next = places.empty() ? 1 : places.rbegin()->first + 1;
            Column& column = places[lane.column.value_or(next)];
            column.width = lane.width;
            column.lanes.push_back(&lane);
        }
        Length left = room.left;
        for (const auto& [place, column] : places) {
            line_ = column.lanes.front()->line;
            if (!lies_across("lane", {left, left + column.width}, room)) {
                return;
            }
            for (const document::Columns::Lane* lane : column.lanes) {
                check(lane->blocks, {left, column.width, true});
            }
            left += column.width + columns.gap;
        }
    }

    void visit(const document::Grid& grid, Room room) {
        const std::int64_t count = std::max(1, grid.columns);
        const Length width = (room.width - grid.gap * (count - 1)).scaled(1, count);
        for (std::size_t cell = 0; cell < grid.cells.size(); ++cell) {
            const auto index = static_cast<std::int64_t>(cell);
            const bool along = grid.order == document::Grid::Order::Rows;
            const auto rows = (static_cast<std::int64_t>(grid.cells.size()) + count - 1) / count;
            const std::int64_t column = along ? index % count : index / rows;
            check(grid.cells[cell], {room.left + (width + grid.gap) * column, width, true});
        }
    }

    /// Columns without a width take what is left, so that the others are all that can be too wide.
    void visit(const document::Table& table, Room room) {
        Length wide;
        bool all_wide = true;
        for (const document::Column& column : table.columns) {
            wide += column.width.value_or(Length());
            all_wide = all_wide && column.width;
        }
        if (!lies_across("table", {room.left, room.left + wide}, room)) {
            return;
        }
        if (!all_wide && wide >= room.width) {
            diags_.report("GAB-342", template_place(source_, line_),
                          {{"lu", in_millimetres(wide)}, {"attendu", in_millimetres(room.width)}});
            return;
        }
        if (bars_lie_across(table.head, room)) {
            bars_lie_across(table.body, room);
        }
    }

    bool bars_lie_across(const std::vector<document::Row>& rows, Room room) {
        for (const document::Row& row : rows) {
            for (const document::Cell& cell : row.cells) {
                if (cell.bar &&
                    !lies_across("bar", {room.left, room.left + cell.bar->width}, room)) {
                    return false;
                }
            }
        }
        return true;
    }

    void visit(const document::Aside& aside, Room room) {
        const bool before = aside.side == document::Aside::Side::Left;
        const Length left =
            before ? room.left - aside.gap - aside.width : room.left + room.width + aside.gap;
        const Room margin{left, aside.width, true};
        if (lies_across("aside", {left, left + aside.width}, margin)) {
            check(aside.blocks, margin);
        }
    }

    void visit(const document::Frame& frame, Room /*room*/) {
        const Room inside{frame.left, frame.width, true};
        if (lies_across("frame", {frame.left, frame.left + frame.width}, inside) &&
            lies_down("frame", {frame.top, frame.top})) {
            check(frame.blocks, inside);
        }
    }

    void visit(const document::TableOfContents& contents, Room room) {
        for (const document::TableOfContents::Level& level : contents.levels) {
            if (!lies_across("level", {room.left, room.left + level.indent}, room)) {
                return;
            }
        }
    }

    void visit(const document::Track& track, Room /*room*/) { stands("track", track.height); }

    void visit(const document::Figure& figure, Room room) {
        const auto square = [&](std::string_view element, Length size) {
            if (lies_across(element, {room.left, room.left + size}, room)) {
                stands(element, size);
            }
        };
        if (const auto* dots = std::get_if<document::DotGrid>(&figure.drawing)) {
            square("dots", dots->size);
        } else if (const auto* code = std::get_if<document::QrCode>(&figure.drawing)) {
            square("qr", code->size);
        } else if (const auto* matrix = std::get_if<document::ImpactMatrix>(&figure.drawing)) {
            square("matrix", matrix->size);
        } else if (const auto* chart = std::get_if<document::ColumnChart>(&figure.drawing)) {
            stands("column-chart", chart->height);
        } else if (const auto* bars = std::get_if<document::BarChart>(&figure.drawing);
                   bars != nullptr && bars->bar_start >= room.width) {
            diags_.report(
                "GAB-306", template_place(source_, line_),
                {{"lu", in_millimetres(bars->bar_start)}, {"attendu", in_millimetres(room.width)}});
        }
    }

    /// What cannot be cut has the whole page at most, below its margin.
    bool stands(std::string_view element, Length height) {
        return lies_down(element, {master_.margin_top, master_.margin_top + height});
    }

    bool lies_across(std::string_view element, Extent extent, Room room) {
        if (extent.begin < Length()) {
            report(element, "gauche", -extent.begin, extent, master_.width);
            return false;
        }
        if (extent.end > master_.width) {
            report(element, "droite", extent.end - master_.width, extent, master_.width);
            return false;
        }
        const Length out = extent.end - room.left - room.width;
        if (room.bounded && out > rounding) {
            diags_.report("GAB-341", template_place(source_, line_),
                          {{"element", std::string(element)},
                           {"lu", in_millimetres(out)},
                           {"fin", in_millimetres(extent.end - room.left)},
                           {"attendu", in_millimetres(room.width)}});
            return false;
        }
        return true;
    }

    bool lies_down(std::string_view element, Extent extent) {
        if (extent.end > master_.height) {
            report(element, "bas", extent.end - master_.height, extent, master_.height);
            return false;
        }
        return true;
    }

    void report(std::string_view element, std::string_view edge, Length out, Extent extent,
                Length page) {
        const bool negative = extent.begin < Length();
        diags_.report("GAB-304", template_place(source_, line_),
                      {{"element", std::string(element)},
                       {"bord", std::string(edge)},
                       {"lu", in_millimetres(out)},
                       {"debut", negative ? "−\u00A0" + in_millimetres(-extent.begin)
                                          : in_millimetres(extent.begin)},
                       {"fin", in_millimetres(extent.end)},
                       {"taille", in_millimetres(extent.end - extent.begin)},
                       {"attendu", in_millimetres(page)}});
    }

    const PageMaster& master_;
    const document::StyleSheet& styles_;
    const std::string& source_;
    base::Diagnostics& diags_;
    /// Of the block that is looked at.
    int line_ = 0;
};

/// How far ink is out of its page, and over which edge.
struct Overhang {
    Length out;
    std::string edge;
};

Overhang overhang(const Rectangle& area, const Page& page) {
    const std::array<Overhang, 4> edges{
        Overhang{-area.left, "gauche"}, Overhang{area.left + area.width - page.width, "droite"},
        Overhang{-area.top, "haut"}, Overhang{area.top + area.height - page.height, "bas"}};
    return *std::ranges::max_element(edges, {}, &Overhang::out);
}

/// The ink of a page that is furthest out of it, and on how many pages its element is.
struct Outside {
    const Mark* mark;
    std::size_t page;
    Overhang overhang;
    std::int64_t pages = 1;
};

std::optional<Outside> furthest_outside(const Page& page, std::size_t index) {
    std::optional<Outside> furthest;
    for (const Mark& mark : page.marks) {
        Overhang here = paints(mark) ? overhang(extent(mark), page) : Overhang();
        if (here.out > (furthest ? furthest->overhang.out : Length())) {
            furthest = Outside{&mark, index, std::move(here)};
        }
    }
    return furthest;
}

void report(const Outside& outside, const std::string& source, base::Diagnostics& diags) {
    constexpr std::size_t most_letters = 60;
    const Mark& mark = *outside.mark;
    const auto* text = std::get_if<TextInk>(&mark.ink);
    diags.report("GAB-305", template_place(source, mark.origin.line),
                 {{"page", static_cast<std::int64_t>(outside.page + 1)},
                  {"autres", outside.pages - 1},
                  {"sorte", text == nullptr ? "dessin" : "texte"},
                  {"element", std::string(mark.origin.element)},
                  {"texte", text == nullptr ? "" : base::excerpt(text->run.text, most_letters)},
                  {"bord", outside.overhang.edge},
                  {"lu", in_millimetres(outside.overhang.out)}});
}

}  // namespace

bool leaves_room(const document::Document& document, base::Diagnostics& diags) {
    base::Diagnostics found;
    for (const document::PageSequence& sequence : document.sequences) {
        const PageMaster& master = document.masters.at(sequence.master);
        RoomChecker(document, master, found)
            .check(sequence.blocks,
                   {master.margin_left, master.width - master.margin_left - master.margin_right});
    }
    // A loop of the template says the same of each of its rounds.
    std::set<std::pair<std::optional<int>, std::string>> told;
    for (const base::Diagnostic& one : found.all()) {
        if (told.emplace(one.place.line, one.sentence()).second) {
            diags.report(one.code, one.place, one.arguments);
        }
    }
    return !found.has_errors();
}

bool stays_on_pages(const PagedDocument& document, base::Diagnostics& diags) {
    std::vector<Outside> found;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        std::optional<Outside> here = furthest_outside(document.pages[page], page);
        if (!here) {
            continue;
        }
        const auto same = std::ranges::find_if(found, [&](const Outside& one) {
            return one.mark->origin.line == here->mark->origin.line &&
                   one.overhang.edge == here->overhang.edge;
        });
        if (same != found.end() && same->mark->origin.line > 0) {
            ++same->pages;
        } else {
            found.push_back(std::move(*here));
        }
    }
    for (const Outside& one : found) {
        report(one, document.metadata.source, diags);
    }
    return found.empty();
}

}  // namespace palier::layout
