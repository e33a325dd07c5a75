#include "ingest/thousands.h"

#include <algorithm>
#include <string_view>

#include "ingest/values.h"

namespace palier::ingest {

namespace {

bool all_digits(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

/// Whether digits stand on both sides of the one `mark` of a text.
bool is_parted_by(std::string_view text, char mark) {
    const std::size_t at = text.find(mark);
    return at != std::string_view::npos && all_digits(text.substr(0, at)) &&
           all_digits(text.substr(at + 1));
}

/// « 1,234 »: what English calls a thousand.
bool is_like_a_thousand(std::string_view text) {
    constexpr std::size_t group = 3;
    const std::size_t comma = text.find(',');
    return is_parted_by(text, ',') && comma <= group && text.size() - comma - 1 == group;
}

}  // namespace

void warn_of_thousands(const std::vector<Cell>& numbers, base::Diagnostics& diags) {
    const auto text_of = [](const Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell.value);
        return text != nullptr ? std::string_view(*text) : std::string_view();
    };
    const auto with_point = std::ranges::find_if(
        numbers, [&](const Cell& cell) { return is_parted_by(text_of(cell), '.'); });
    if (with_point == numbers.end()) {
        return;
    }
    for (const Cell& cell : numbers) {
        if (is_like_a_thousand(text_of(cell))) {
            diags.report("ING-094", cell.place,
                         {{"lu", written(cell)}, {"autre", written(*with_point)}});
        }
    }
}

}  // namespace palier::ingest
