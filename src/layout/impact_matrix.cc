#include <algorithm>
#include <utility>
#include <vector>

#include "layout/canvas.h"
#include "layout/charts.h"
#include "layout/paths.h"

namespace palier::layout {

namespace {

using base::Length;
using document::ImpactMatrix;
using base::literals::operator""_pt;

constexpr int side = 3;
/// White between two cells.
constexpr Length parting = Length::millipoints(2'835);
/// Of a disc, and from a disc to the next one in its cell, where the cell has room for it.
constexpr Length widest_radius = Length::millipoints(11'906);
constexpr Length widest_step = Length::millipoints(26'000);
constexpr Length outline = Length::millipoints(1'559);
constexpr Length corner_inset = 6_pt;
/// Between the words of a level and the square.
constexpr Length level_gap = 7_pt;
constexpr std::size_t discs_in_a_row = 3;

/// The cells of a matrix: impact runs up, effort to the right, from 1.
class MatrixDrawing {
  public:
    MatrixDrawing(const ImpactMatrix& matrix, Canvas& canvas)
        : matrix_(matrix),
          canvas_(canvas),
          cell_((matrix.size - parting * (side - 1)).scaled(1, side)),
          step_(std::min(widest_step, cell_.scaled(1, std::int64_t{discs_in_a_row}))),
          radius_(std::min(widest_radius, step_.scaled(9, 20))) {}

    Fragment draw() {
        lay_out_words();
        cells();
        outline_of_first();
        corners();
        discs();
        const Length below = words_below();
        return canvas_.finish(below);
    }

  private:
    /// Words left of the square decide where it begins.
    void lay_out_words() {
        for (int level = 1; level <= side; ++level) {
            left_ = std::max(left_, set_level(level).widest() + level_gap);
        }
        top_ = canvas_.text(matrix_.words.impact, chart_styles::value, matrix_.size, {}) + 4_pt;
    }

    SetText set_level(int level) {
        return canvas_.set(matrix_.words.levels.at(static_cast<std::size_t>(level - 1)),
                           chart_styles::label, matrix_.size);
    }

    Length column(int effort) const { return left_ + (cell_ + parting) * (effort - 1); }
    Length row(int impact) const { return top_ + (cell_ + parting) * (side - impact); }
    Rectangle cell(int impact, int effort) const {
        return {column(effort), row(impact), cell_, cell_};
    }
    static bool stands_out(int impact, int effort) { return impact > effort; }

    void cells() {
        for (int impact = side; impact >= 1; --impact) {
            SetText level = set_level(impact);
            const Length middle = row(impact) + (cell_ - level.height()).scaled(1, 2);
            const Length at = left_ - level_gap - level.widest();
            canvas_.place(std::move(level), {at, middle});
            for (int effort = 1; effort <= side; ++effort) {
                canvas_.rectangle(cell(impact, effort), stands_out(impact, effort)
                                                            ? canvas_.palette().accent_ground
                                                            : canvas_.palette().ground);
            }
        }
    }

    /// Around the cells that stand out, which go down in steps from the left.
    void outline_of_first() {
        const Length right = column(side) - parting;
        const Length step = column(2) - parting;
        const Length lower = row(2) + cell_;
        const Length upper = row(side) + cell_;
        PathInk ink;
        ink.stroke = canvas_.palette().accent;
        ink.stroke_width = outline;
        add_line(ink.steps, {{left_, top_},
                             {right, top_},
                             {right, upper},
                             {step, upper},
                             {step, lower},
                             {left_, lower},
                             {left_, top_}});
        canvas_.path(std::move(ink));
    }

    void corner(const std::string& words, int impact, int effort) {
        const Rectangle area = cell(impact, effort);
        canvas_.text(words, chart_styles::value, cell_ - corner_inset * 2,
                     {area.left + corner_inset, area.top + 3_pt});
    }

    void corners() {
        corner(matrix_.words.first, side, 1);
        corner(matrix_.words.projects, side, side);
        corner(matrix_.words.background, 1, 1);
        corner(matrix_.words.aside, 1, side);
    }

    void discs() {
        for (int impact = side; impact >= 1; --impact) {
            for (int effort = 1; effort <= side; ++effort) {
                discs_of(impact, effort);
            }
        }
    }

    /// Side by side, three in a row, in the middle of their cell.
    void discs_of(int impact, int effort) {
        std::vector<const ImpactMatrix::Item*> here;
        for (const ImpactMatrix::Item& item : matrix_.items) {
            if (item.impact == impact && item.effort == effort) {
                here.push_back(&item);
            }
        }
        const std::size_t rows = (here.size() + discs_in_a_row - 1) / discs_in_a_row;
        const Rectangle area = cell(impact, effort);
        // Below the words that a corner may have.
        const Length head = canvas_.style(chart_styles::value).leading;
        for (std::size_t index = 0; index < here.size(); ++index) {
            const std::size_t line = index / discs_in_a_row;
            const std::size_t first = line * discs_in_a_row;
            const std::size_t in_line = std::min(discs_in_a_row, here.size() - first);
            disc(here.at(index)->number, {area.left + offset(cell_, index - first, in_line),
                                          area.top + head + offset(cell_ - head, line, rows)});
        }
    }

    /// Of the middle of the `index`th of `count` discs in `room`.
    Length offset(Length room, std::size_t index, std::size_t count) const {
        const auto twice =
            2 * static_cast<std::int64_t>(index) - static_cast<std::int64_t>(count) + 1;
        return room.scaled(1, 2) + step_.scaled(twice, 2);
    }

    void disc(const std::string& number, Point middle) {
        PathInk ink;
        ink.fill = canvas_.palette().accent;
        add_circle(ink.steps, middle, radius_);
        canvas_.path(std::move(ink));
        SetText text = canvas_.set(number, chart_styles::column_number, radius_ * 2);
        const Length across = text.widest().scaled(1, 2);
        const Length down = text.height().scaled(1, 2);
        canvas_.place(std::move(text), {middle.x - across, middle.y - down});
    }

    /// Gives the height of the whole.
    Length words_below() {
        const Length top = top_ + matrix_.size + 4_pt;
        Length lowest = top;
        for (int effort = 1; effort <= side; ++effort) {
            SetText level = set_level(effort);
            const Length at = column(effort) + (cell_ - level.widest()).scaled(1, 2);
            lowest = std::max(lowest, top + canvas_.place(std::move(level), {at, top}));
        }
        SetText name = canvas_.set(matrix_.words.effort, chart_styles::value, matrix_.size);
        const Length at = left_ + (matrix_.size - name.widest()).scaled(1, 2);
        return lowest + 2_pt + canvas_.place(std::move(name), {at, lowest + 2_pt});
    }

    const ImpactMatrix& matrix_;
    Canvas& canvas_;
    Length cell_;
    Length step_;
    Length radius_;
    /// Of the square.
    Length left_;
    Length top_;
};

}  // namespace

Fragment draw(const ImpactMatrix& matrix, Length /*width*/, LeafId leaf, Context& context) {
    Canvas canvas(leaf, context);
    return MatrixDrawing(matrix, canvas).draw();
}

}  // namespace palier::layout
