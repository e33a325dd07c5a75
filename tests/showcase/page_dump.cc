#include "showcase/page_dump.h"

#include <algorithm>
#include <optional>

namespace palier::showcase {

namespace {

using base::Length;
using layout::LeafId;
using layout::Mark;
using layout::Page;
using layout::TextInk;

/// « 21.3 », in tenths of a millimetre: 1 pt is 25.4/72 mm.
std::string millimetres(Length length) {
    const std::int64_t tenths = length.scaled(254, 72).millipoints() / 1000;
    std::string text = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return std::string(text.size() < 6 ? 6 - text.size() : 0, ' ') + text;
}

/// Text of one baseline that is painted together.
struct Line {
    Length left;
    Length baseline;
    Length right;
    bool content = false;
    typeset::Direction direction = typeset::Direction::LeftToRight;
    std::string text;
};

std::string told(const Line& line) {
    return millimetres(line.left) + millimetres(line.baseline) + (line.content ? "  " : " ~") +
           line.text + "\n";
}

bool is_space(const typeset::GlyphRun& run, const typeset::Glyph& glyph) {
    const std::string letter = run.text.substr(glyph.text_begin, glyph.text_size);
    return letter == " " || letter == "\u00A0" || letter == "\u202F";
}

/// Whether some ink stands beside what comes before it, on the side where its direction leads.
bool goes_on(const Line& line, const TextInk& ink) {
    const Length gap = Length::points(8);
    if (line.baseline != ink.baseline || line.direction != ink.run.direction) {
        return false;
    }
    if (line.direction == typeset::Direction::LeftToRight) {
        return ink.left >= line.left && ink.left <= line.right + gap;
    }
    const Length right = right_of(ink);
    return right <= line.left + gap && right >= line.left - gap;
}

std::string lines_of(const Page& page) {
    std::string all;
    std::optional<Line> open;
    for (const Mark& mark : page.marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink == nullptr) {
            continue;
        }
        const bool content = std::holds_alternative<LeafId>(mark.meaning);
        if (!open || open->content != content || !goes_on(*open, *ink)) {
            all += open ? told(*open) : "";
            open = Line{ink->left, ink->baseline, ink->left, content, ink->run.direction, ""};
        }
        open->left = std::min(open->left, ink->left);
        open->right = right_of(*ink);
        open->text += ink->run.text;
    }
    return all + (open ? told(*open) : "");
}

/// Rules, bars and drawings, one a line.
std::string shapes_of(const Page& page) {
    std::string all;
    for (const Mark& mark : page.marks) {
        if (const auto* area = std::get_if<layout::RectangleInk>(&mark.ink)) {
            const layout::Rectangle& at = area->area;
            all += millimetres(at.left) + millimetres(at.top) + millimetres(at.width) +
                   millimetres(at.height) + "\n";
        } else if (const auto* path = std::get_if<layout::PathInk>(&mark.ink)) {
            for (const layout::PathStep& step : path->steps) {
                all += millimetres(step.to.x) + millimetres(step.to.y);
            }
            all += "\n";
        }
    }
    return all;
}

/// FNV-1a.
std::string digest(const std::string& text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1'099'511'628'211U;
    }
    std::string result;
    for (int shift = 60; shift >= 0; shift -= 4) {
        result += digits[(hash >> static_cast<unsigned>(shift)) & 0xFU];
    }
    return result;
}

}  // namespace

Length left_of(const TextInk& ink) {
    if (ink.run.direction == typeset::Direction::LeftToRight) {
        return ink.left;
    }
    std::int64_t pen = 0;
    std::int64_t letters_end = 0;
    for (const typeset::Glyph& glyph : ink.run.glyphs) {
        pen += glyph.advance;
        letters_end = is_space(ink.run, glyph) ? letters_end : pen;
    }
    return ink.left + ink.size.scaled(ink.run.width - letters_end, 1000);
}

Length right_of(const TextInk& ink) {
    if (ink.run.direction == typeset::Direction::RightToLeft) {
        return ink.left + ink.size.scaled(ink.run.width, 1000);
    }
    std::int64_t width = 0;
    std::int64_t letters_end = 0;
    for (const typeset::Glyph& glyph : ink.run.glyphs) {
        width += glyph.advance;
        letters_end = is_space(ink.run, glyph) ? letters_end : width;
    }
    return ink.left + ink.size.scaled(letters_end, 1000) +
           ink.tracking * static_cast<std::int64_t>(ink.run.glyphs.size());
}

std::string page_dump(const layout::PagedDocument& document) {
    std::string all;
    for (std::size_t index = 0; index < document.pages.size(); ++index) {
        const Page& page = document.pages[index];
        const std::string shapes = shapes_of(page);
        all += "page " + std::to_string(index + 1) + ": " + millimetres(page.width) + " x" +
               millimetres(page.height) + ", " + std::to_string(page.links.size()) + " links, " +
               std::to_string(std::ranges::count(shapes, '\n')) + " shapes " + digest(shapes) +
               "\n" + lines_of(page);
    }
    return all;
}

}  // namespace palier::showcase
