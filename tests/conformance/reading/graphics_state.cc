#include "conformance/reading/graphics_state.h"

namespace palier::conformance {

namespace {

/// « ABCDEF+Lato-Regular » → « Lato-Regular »
std::string without_subset_tag(const std::string& name) {
    constexpr std::size_t tag = 6;
    return name.find('+') == tag ? name.substr(tag + 1) : name;
}

}  // namespace

bool PathBuilder::apply(const std::string& operation, std::span<const double> numbers,
                        const Matrix& transformation) {
    if (operation == "re") {
        if (numbers.size() == 4) {
            const Area area{numbers[0], numbers[1], numbers[0] + numbers[2],
                            numbers[1] + numbers[3]};
            for (const Point corner :
                 {Point{area.left, area.bottom}, Point{area.right, area.bottom},
                  Point{area.right, area.top}, Point{area.left, area.top}}) {
                points_.push_back(transformation.apply(corner));
            }
        }
        return true;
    }
    const bool draws = operation == "m" || operation == "l" || operation == "c" ||
                       operation == "v" || operation == "y";
    if (draws) {
        for (std::size_t index = 0; index + 1 < numbers.size(); index += 2) {
            points_.push_back(transformation.apply({numbers[index], numbers[index + 1]}));
        }
    }
    return draws || operation == "h";
}

void PathBuilder::clear() {
    points_.clear();
    clips_ = false;
}

void TextCursor::begin() {
    set(Matrix());
}

void TextCursor::set(const Matrix& matrix) {
    text_ = matrix;
    line_ = matrix;
}

void TextCursor::next_line(double right, double up) {
    set(Matrix{1, 0, 0, 1, right, up}.then(line_));
}

void TextCursor::advance(double width) {
    text_ = Matrix{1, 0, 0, 1, width, 0}.then(text_);
}

TextInk TextCursor::show(const std::vector<std::uint32_t>& codes, const GraphicsState& state) {
    const Matrix place = text_.then(state.transformation);
    double width = 0;
    for (const std::uint32_t code : codes) {
        const double glyph = state.font == nullptr ? 0 : state.font->width(code);
        width +=
            (glyph / 1000 * state.font_size + state.character_spacing) * state.horizontal_scale;
    }
    TextInk ink;
    double ascent = state.font_size;
    double descent = 0;
    if (state.font != nullptr) {
        ink.text = state.font->text(codes);
        ink.font = without_subset_tag(state.font->name);
        const Object& descriptor = state.font->descriptor;
        ascent = descriptor.key("Ascent").number().value_or(1000) / 1000 * state.font_size;
        descent = descriptor.key("Descent").number().value_or(0) / 1000 * state.font_size;
    }
    ink.size = state.font_size * place.scale();
    const Point start = place.apply({0, state.rise});
    ink.left = start.x;
    ink.baseline = start.y;
    ink.area = bounds(Area{0, state.rise + descent, width, state.rise + ascent}, place);
    ink.unseen = state.unseen;
    advance(width);
    return ink;
}

void TextCursor::adjust(double thousandths, const GraphicsState& state) {
    advance(-thousandths / 1000 * state.font_size * state.horizontal_scale);
}

}  // namespace palier::conformance
