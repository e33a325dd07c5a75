#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/plain_text.h"
#include "base/french.h"
#include "compose/wording.h"
#include "model/grid.h"

/// The words that descriptions of grids share.
namespace palier::app {

/// « version 1.1 du 10 mars 2026 ».
template <typename T>
std::string version_and_date(const T& grid) {
    return "version " + grid.version + " du " + base::french::date(grid.date);
}

/// The head of a description: title, identifier and kind, where it comes from.
template <typename T>
PlainText begun_with(const T& grid, const std::string& kind) {
    PlainText text;
    text.paragraph(grid.title);
    text.paragraph(grid.id + ", " + kind + ", " + version_and_date(grid) + ", " +
                   compose::origin_word(grid.origin.kind));
    text.blank();
    text.paragraph(grid.origin.text);
    text.paragraph("Sources : " + grid.origin.source);
    return text;
}

/// The letters of the longest id.
template <typename T>
std::size_t longest_id(const std::vector<T>& elements) {
    std::size_t width = 0;
    for (const T& element : elements) {
        width = std::max(width, letter_count(element.id));
    }
    return width;
}

/// A number of a grid, with all its decimals.
std::string in_full(const base::Score& value);

/// « Reconstitution (fait 3.20) », « Officielle (faits 3.17, 3.18) ».
std::string origin_phrase(const model::ItemOrigin& origin);

}  // namespace palier::app
