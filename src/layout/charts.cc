#include "layout/charts.h"

#include <algorithm>
#include <utility>

#include "layout/canvas.h"
#include "layout/paths.h"
#include "layout/text_setter.h"

namespace palier::layout {

namespace {

using base::Length;
using base::Score;
using document::ChartItem;
using document::ParagraphStyle;
using base::literals::operator""_pt;

/// A value from 0 to 100 as a part of a whole length.
Length part_of(Length whole, const Score& percent) {
    const Score share = percent * Score(whole.millipoints()) / Score(100);
    return Length::millipoints(share.rounded(0).units);
}

constexpr Length row_height = 22_pt;
constexpr Length bar_height = 10_pt;
constexpr Length name_left = 13_pt;

/// Horizontal bars (visual.md, « Bars of the engagements »).
class BarChartDrawing {
  public:
    BarChartDrawing(const document::BarChart& chart, Length width, Canvas& canvas)
        : chart_(chart), width_(width), canvas_(canvas) {
        Length fraction;
        for (const ChartItem& item : chart.items) {
            values_.emplace_back();
            if (!item.value) {
                continue;
            }
            SetText value = canvas_.set(item.value_text, chart_styles::value, width);
            if (!value.lines.empty()) {
                const Length whole = width_before_comma(value.lines.front());
                whole_ = std::max(whole_, whole);
                fraction = std::max(fraction, value.lines.front().width - whole);
            }
            values_.back() = std::move(value);
        }
        value_left_ = width_ - whole_ - fraction;
        bar_width_ = value_left_ - chart_.bar_start - 10_pt;
    }

    Length draw() {
        Length top = chart_.mean ? canvas_.style(chart_styles::note).leading + 4_pt : Length();
        const Length first_row = top;
        for (std::size_t index = 0; index < chart_.items.size(); ++index) {
            top += row(index, top);
        }
        if (chart_.mean) {
            mean(first_row, top);
        }
        return top;
    }

  private:
    Length row(std::size_t index, Length top) {
        const ChartItem& item = chart_.items.at(index);
        const ParagraphStyle& label_style = canvas_.style(chart_styles::label);
        SetText label =
            canvas_.set(item.label, chart_styles::label, chart_.bar_start - name_left - 6_pt);
        const Length height = std::max(row_height, label.height() + 6_pt);
        const Length text_top = top + (height - label.height()).scaled(1, 2);
        canvas_.text(item.number, chart_styles::number, name_left, {Length(), text_top});
        canvas_.place(std::move(label), {name_left, text_top});
        const Length middle = top + height.scaled(1, 2);
        const Length value_top = middle - canvas_.style(chart_styles::value).leading.scaled(1, 2);
        if (!item.value) {
            canvas_.dash({chart_.bar_start, middle}, canvas_.palette().muted);
            canvas_.text(item.value_text, chart_styles::note, bar_width_,
                         {chart_.bar_start + 14_pt, middle - label_style.leading.scaled(1, 2)});
            return height;
        }
        const Length bar_top = middle - bar_height.scaled(1, 2);
        canvas_.rectangle({chart_.bar_start, bar_top, bar_width_, bar_height},
                          canvas_.palette().track);
        const Length filled = part_of(bar_width_, *item.value);
        canvas_.rectangle({chart_.bar_start, bar_top, filled, bar_height},
                          canvas_.palette().accent);
        bars_.push_back(Rectangle{chart_.bar_start, bar_top, filled, bar_height});
        SetText& value = values_.at(index);
        const Length whole =
            value.lines.empty() ? Length() : width_before_comma(value.lines.front());
        canvas_.place(std::move(value), {value_left_ + whole_ - whole, value_top});
        return height;
    }

    /// The mean: a line over all rows, white where it crosses a bar, named once on top.
    void mean(Length top, Length bottom) {
        const Length x = chart_.bar_start + part_of(bar_width_, *chart_.mean);
        const Length width = Length::millipoints(800);
        canvas_.rectangle({x - width.scaled(1, 2), top - 4_pt, width, bottom - top + 4_pt},
                          canvas_.palette().ink);
        const Length white = Length::millipoints(1'200);
        for (const Rectangle& bar : bars_) {
            if (bar.left + bar.width > x) {
                canvas_.rectangle({x - white.scaled(1, 2), bar.top, white, bar.height},
                                  canvas_.palette().on_accent);
            }
        }
        SetText name = canvas_.set(chart_.mean_text, chart_styles::note, width_);
        const Length half = name.widest().scaled(1, 2);
        const Length left = std::clamp(x - half, Length(), width_ - name.widest());
        canvas_.place(std::move(name), {left, Length()});
    }

    const document::BarChart& chart_;
    Length width_;
    Canvas& canvas_;
    std::vector<SetText> values_;
    std::vector<Rectangle> bars_;
    /// The widest whole part of a value: values stand under each other on the comma.
    Length whole_;
    Length bar_width_;
    Length value_left_;
};

}  // namespace

Fragment draw(const document::BarChart& chart, Length width, LeafId leaf, Context& context) {
    Canvas canvas(leaf, context);
    const Length height = BarChartDrawing(chart, width, canvas).draw();
    return canvas.finish(height);
}

Fragment draw(const document::ColumnChart& chart, Length width, LeafId leaf, Context& context) {
    Canvas canvas(leaf, context);
    const auto count = static_cast<std::int64_t>(std::max<std::size_t>(1, chart.items.size()));
    // The first column begins at the left edge and the last one ends at the right edge.
    const Length column_share = Length::millipoints(620);
    const Length step = width.scaled(1000, (count - 1) * 1000 + column_share.millipoints());
    const Length column = step.scaled(column_share.millipoints(), 1000);
    const Length value_leading = canvas.style(chart_styles::column_value).leading;
    const Length base_line = value_leading + chart.height;
    for (std::int64_t index = 0; index < count && !chart.items.empty(); ++index) {
        const ChartItem& item = chart.items.at(static_cast<std::size_t>(index));
        const Length left = step * index;
        const Length filled = item.value ? part_of(chart.height, *item.value) : Length();
        if (item.value) {
            canvas.rectangle({left, base_line - filled, column, filled},
                             canvas.palette().on_accent);
        } else {
            canvas.dash({left + column.scaled(1, 2) - 4_pt, base_line - 6_pt},
                        canvas.palette().on_accent);
        }
        const Length lift = item.value ? filled : 12_pt;
        const auto centred = [&](const std::string& words, const char* style, Length top) {
            SetText text = canvas.set(words, style, step);
            const Length offset = (column - text.widest()).scaled(1, 2);
            canvas.place(std::move(text), {left + offset, top});
        };
        centred(item.value_text, chart_styles::column_value,
                base_line - lift - value_leading - 3_pt);
        centred(item.number, chart_styles::column_number, base_line + 4_pt);
    }
    canvas.rectangle({Length(), base_line, width, 1_pt}, canvas.palette().on_accent);
    return canvas.finish(base_line + 4_pt + canvas.style(chart_styles::column_number).leading);
}

Fragment draw(const document::DotGrid& grid, Length /*width*/, LeafId leaf, Context& context) {
    constexpr std::int64_t side = 10;
    const document::Palette& palette = context.styles.palette;
    const bool on_accent = grid.ground == document::DotGrid::Ground::Accent;
    const document::Color& color = on_accent ? palette.on_accent : palette.accent;
    const Length step = grid.size.scaled(1, side);
    // 2.4 for a step of 6.9 (visual.md, « Poster »), the pen of hollow dots inside.
    const Length radius = step.scaled(24, 69);
    const Length pen = Length::millipoints(1'400);
    const std::int64_t filled = grid.value.rounded(0).units;
    PathInk full;
    full.fill = color;
    PathInk hollow;
    hollow.stroke = color;
    hollow.stroke_width = pen;
    for (std::int64_t dot = 0; dot < side * side; ++dot) {
        const Point centre{step * (dot % side) + step.scaled(1, 2),
                           step * (dot / side) + step.scaled(1, 2)};
        if (dot < filled) {
            add_circle(full.steps, centre, radius);
        } else {
            add_circle(hollow.steps, centre, radius - pen.scaled(1, 2));
        }
    }
    Fragment fragment;
    fragment.height = grid.size;
    for (PathInk* ink : {&full, &hollow}) {
        if (!ink->steps.empty()) {
            fragment.content.marks.push_back(Mark{leaf, std::move(*ink)});
        }
    }
    return fragment;
}

}  // namespace palier::layout
