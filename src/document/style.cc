#include "document/style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace palier::document {

namespace {

/// Relative luminance, 0 to 1 (WCAG 2.1, « relative luminance »).
double luminance(const Color& color) {
    const auto linear = [](std::uint8_t channel) {
        const double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

int contrast_hundredths(const Color& one, const Color& other) {
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return static_cast<int>(std::floor((lighter + 0.05) / (darker + 0.05) * 100));
}

bool hyphenates(const ParagraphStyle& style) {
    return !style.balanced && style.hyphenate.value_or(style.alignment == Alignment::Justify);
}

}  // namespace palier::document
