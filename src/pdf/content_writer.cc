#include "pdf/content_writer.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "layout/ink_extent.h"
#include "pdf/roles.h"
#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

using base::Length;
using document::Color;
using layout::Artifact;
using layout::LeafId;
using layout::Mark;
using layout::Meaning;

/// A place in hundredths of a point, y up from the bottom of the page.
struct Spot {
    std::int64_t x = 0;
    std::int64_t y = 0;
};

/// Smaller departures from the widths of W, in tenths of a thousandth of the size, wait for the
/// next ones: not to be seen, and each costs bytes.
constexpr std::int64_t unseen_tenths = 15;

std::string_view artifact_properties(Artifact artifact) {
    switch (artifact) {
        case Artifact::Header:
            return "/Type/Pagination/Subtype/Header/Attached[/Top]";
        case Artifact::Footer:
            return "/Type/Pagination/Subtype/Footer/Attached[/Bottom]";
        case Artifact::Background:
            return "/Type/Background";
        case Artifact::Rule:
            return "/Type/Layout";
        case Artifact::RepeatedHeader:
            return "/Type/Pagination";
    }
    return "";
}

/// The glyphs of one run as TJ strings. Widths that differ from W become numbers between the
/// strings.
class GlyphShower {
  public:
    GlyphShower(std::string& out, FontCodes& codes) : out_(out), codes_(codes) {}

    void show(const typeset::Glyph& glyph, std::string_view text) {
        const std::uint16_t code = codes_.code(glyph.id, text);
        open_array();
        if (std::abs(surplus_tenths_) >= unseen_tenths) {
            const std::int64_t whole =
                Length::millipoints(surplus_tenths_).scaled(1, 10).millipoints();
            close_string();
            append_integer(out_, whole);
            surplus_tenths_ -= whole * 10;
        }
        if (!in_string_) {
            out_ += '<';
            in_string_ = true;
        }
        append_code(out_, code);
        surplus_tenths_ += codes_.width_tenths(code) - std::int64_t{glyph.advance} * 10;
    }

    void finish() {
        close_string();
        if (in_array_) {
            out_ += "]TJ\n";
            in_array_ = false;
        }
    }

  private:
    void open_array() {
        if (!in_array_) {
            out_ += '[';
            in_array_ = true;
        }
    }

    void close_string() {
        if (in_string_) {
            out_ += '>';
            in_string_ = false;
        }
    }

    std::string& out_;
    FontCodes& codes_;
    std::int64_t surplus_tenths_ = 0;
    bool in_array_ = false;
    bool in_string_ = false;
};

/// Writes one page. What is painted goes through `write`, which opens its sequence first.
class PageWriter {
  public:
    PageWriter(const layout::PagedDocument& document, const layout::Page& page, FontSet& fonts)
        : document_(document), page_(page), fonts_(fonts) {}

    PageContent write() {
        const auto& marks = page_.marks;
        for (std::size_t index = 0; index < marks.size();) {
            const Meaning& meaning = marks[index].meaning;
            std::size_t end = index;
            while (end < marks.size() && marks[end].meaning == meaning) {
                ++end;
            }
            write_sequence(std::span(marks).subspan(index, end - index));
            index = end;
        }
        return std::move(content_);
    }

  private:
    std::string& out() { return content_.operators; }

    void write_sequence(std::span<const Mark> marks) {
        if (std::ranges::none_of(marks, layout::paints)) {
            return;
        }
        const Meaning& meaning = marks.front().meaning;
        tagged_ = std::holds_alternative<LeafId>(meaning);
        if (tagged_) {
            begin_leaf(std::get<LeafId>(meaning));
        } else {
            begin_artifact(std::get<Artifact>(meaning), marks);
        }
        for (const Mark& mark : marks) {
            if (paints(mark)) {
                std::visit([&](const auto& ink) { paint(ink); }, mark.ink);
            }
        }
        end_rectangles();
        end_text();
        out() += "EMC\n";
    }

    void begin_leaf(LeafId leaf) {
        out() += '/';
        out() += role_name(document_.node(document_.owner(leaf)).role);
        out() += "<</MCID ";
        append_integer(out(), static_cast<std::int64_t>(content_.sequences.size()));
        out() += ">>BDC\n";
        content_.sequences.push_back(leaf);
    }

    void begin_artifact(Artifact artifact, std::span<const Mark> marks) {
        out() += "/Artifact<<";
        out() += artifact_properties(artifact);
        if (artifact == Artifact::Background) {
            append_box(marks);
        }
        out() += ">>BDC\n";
    }

    /// The box that ISO 32000-1, table 330, asks of backgrounds.
    void append_box(std::span<const Mark> marks) {
        std::optional<Spot> low;
        Spot high;
        for (const Mark& mark : marks) {
            const layout::Rectangle area = extent(mark);
            const Spot top_left = spot(area.left, area.top);
            const Spot bottom_right = spot(area.left + area.width, area.top + area.height);
            if (!low) {
                low = Spot{top_left.x, bottom_right.y};
                high = {bottom_right.x, top_left.y};
            }
            low = Spot{std::min(low->x, top_left.x), std::min(low->y, bottom_right.y)};
            high = {std::max(high.x, bottom_right.x), std::max(high.y, top_left.y)};
        }
        out() += "/BBox[";
        append_spot(low.value_or(Spot{}));
        append_decimal(out(), high.x, 2);
        out() += ' ';
        append_decimal(out(), high.y, 2);
        out() += ']';
    }

    void paint(const layout::TextInk& text) {
        end_rectangles();
        if (!in_text_) {
            out() += "BT\n";
            in_text_ = true;
            line_ = {};
        }
        FontSet::Font& font = fonts_.use(text.run.face);
        set_font(font.resource_name, text.size);
        set_tracking(text.tracking);
        set_fill(text.color);
        const Spot start = spot(text.left, text.baseline);
        if (text.run.direction == typeset::Direction::RightToLeft) {
            show_leftwards(text, font.codes);
            return;
        }
        move_to(start);
        GlyphShower shower(out(), font.codes);
        show_clusters(
            text.run,
            [&](const typeset::Glyph& glyph, std::string_view said) { shower.show(glyph, said); },
            [&] { shower.finish(); });
        shower.finish();
    }

    void move_to(const Spot& place) {
        append_spot({place.x - line_.x, place.y - line_.y});
        out() += "Td\n";
        line_ = place;
    }

    /// Content is in the order of reading (ISO 32000-1, 14.8.2.3): each glyph is shown in its own
    /// place, to the left of the one before it. Readers that sort what they find by its place get
    /// the same letters.
    void show_leftwards(const layout::TextInk& text, FontCodes& codes) {
        std::int64_t pen = text.run.width;
        const auto show = [&](const typeset::Glyph& glyph, std::string_view said) {
            pen -= glyph.advance;
            move_to(spot(text.left + text.size.scaled(pen + glyph.right, 1000),
                         text.baseline - text.size.scaled(glyph.up, 1000)));
            out() += glyph.unseen ? "3 Tr<" : "<";
            append_code(out(), codes.code(glyph.id, said));
            out() += glyph.unseen ? ">Tj 0 Tr\n" : ">Tj\n";
        };
        show_clusters(text.run, show, [] {});
    }

    /// The glyphs, in clusters: a glyph with text, and the glyphs without that follow it. `finish`
    /// ends the operator that is open.
    template <class Show, class Finish>
    void show_clusters(const typeset::GlyphRun& run, const Show& show, const Finish& finish) {
        const std::span<const typeset::Glyph> glyphs(run.glyphs);
        for (std::size_t begin = 0; begin < glyphs.size();) {
            std::size_t end = begin + 1;
            while (end < glyphs.size() && glyphs[end].text_size == 0) {
                ++end;
            }
            const auto text = [&](const typeset::Glyph& glyph) {
                return std::string_view(run.text).substr(glyph.text_begin, glyph.text_size);
            };
            // Several glyphs, one text: said once, around them. An artifact says nothing.
            const bool said_once = tagged_ && (end - begin > 1 || glyphs[begin].text_size == 0);
            if (said_once) {
                finish();
                out() += joined(
                    {"/Span<</ActualText<FEFF", utf16_digits(text(glyphs[begin])), ">>>BDC\n"});
            }
            for (; begin < end; ++begin) {
                show(glyphs[begin], text(glyphs[begin]));
            }
            if (said_once) {
                finish();
                out() += "EMC\n";
            }
        }
    }

    void paint(const layout::RectangleInk& rectangle) {
        end_text();
        if (in_rectangles_ && fill_ != rectangle.color) {
            end_rectangles();
        }
        set_fill(rectangle.color);
        const layout::Rectangle& area = rectangle.area;
        const Spot low = spot(area.left, area.top + area.height);
        const Spot high = spot(area.left + area.width, area.top);
        append_spot(low);
        append_spot({high.x - low.x, high.y - low.y});
        out() += "re\n";
        in_rectangles_ = true;
    }

    void paint(const layout::PathInk& path) {
        end_text();
        end_rectangles();
        if (path.fill) {
            set_fill(*path.fill);
        }
        if (path.stroke) {
            set_stroke(*path.stroke, path.stroke_width);
        }
        for (const layout::PathStep& step : path.steps) {
            append_step(step);
        }
        if (path.fill && path.stroke) {
            out() += "B\n";
        } else {
            out() += path.fill ? "f\n" : "S\n";
        }
    }

    void append_step(const layout::PathStep& step) {
        switch (step.kind) {
            case layout::PathStep::Kind::Move:
                append_spot(spot(step.to.x, step.to.y));
                out() += "m\n";
                return;
            case layout::PathStep::Kind::Line:
                append_spot(spot(step.to.x, step.to.y));
                out() += "l\n";
                return;
            case layout::PathStep::Kind::Curve:
                append_spot(spot(step.control1.x, step.control1.y));
                append_spot(spot(step.control2.x, step.control2.y));
                append_spot(spot(step.to.x, step.to.y));
                out() += "c\n";
                return;
            case layout::PathStep::Kind::Close:
                out() += "h\n";
                return;
        }
    }

    void end_text() {
        if (in_text_) {
            out() += "ET\n";
            in_text_ = false;
        }
    }

    /// Rectangles of one colour are filled together.
    void end_rectangles() {
        if (in_rectangles_) {
            out() += "f\n";
            in_rectangles_ = false;
        }
    }

    void set_font(const std::string& name, Length size) {
        if (font_ == name && size_ == size) {
            return;
        }
        out() += joined({"/", name, " "});
        append_points(out(), size);
        out() += " Tf\n";
        font_ = name;
        size_ = size;
    }

    void set_tracking(Length tracking) {
        if (tracking_ != tracking) {
            append_points(out(), tracking);
            out() += " Tc\n";
            tracking_ = tracking;
        }
    }

    void set_fill(const Color& color) {
        if (fill_ != color) {
            append_color(color);
            out() += "rg\n";
            fill_ = color;
        }
    }

    void set_stroke(const Color& color, Length width) {
        if (stroke_ != color) {
            append_color(color);
            out() += "RG\n";
            stroke_ = color;
        }
        if (stroke_width_ != width) {
            append_points(out(), width);
            out() += " w\n";
            stroke_width_ = width;
        }
    }

    void append_color(const Color& color) {
        for (const std::uint8_t part : {color.red, color.green, color.blue}) {
            append_decimal(out(), (int{part} * 2000 + 255) / 510, 3);
            out() += ' ';
        }
    }

    void append_spot(const Spot& place) {
        append_decimal(out(), place.x, 2);
        out() += ' ';
        append_decimal(out(), place.y, 2);
        out() += ' ';
    }

    Spot spot(Length x, Length y) const { return {hundredths(x), hundredths(page_.height - y)}; }

    const layout::PagedDocument& document_;
    const layout::Page& page_;
    FontSet& fonts_;
    PageContent content_;
    bool tagged_ = false;
    bool in_text_ = false;
    bool in_rectangles_ = false;
    /// Where the last Td went.
    Spot line_;
    // The graphics state; empty is what the page began with.
    std::string font_;
    Length size_;
    Length tracking_;
    std::optional<Color> fill_;
    std::optional<Color> stroke_;
    std::optional<Length> stroke_width_;
};

}  // namespace

PageContent write_content(const layout::PagedDocument& document, const layout::Page& page,
                          FontSet& fonts) {
    return PageWriter(document, page, fonts).write();
}

}  // namespace palier::pdf
