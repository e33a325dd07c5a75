#include "sheets/formula_text.h"

namespace palier::sheets {

namespace {

constexpr char escape = '\'';
constexpr std::string_view formula_starts = "=+-@\t\r";

/// Whether what follows any apostrophes begins like a formula.
bool looks_like_formula(std::string_view text) {
    const std::size_t start = text.find_first_not_of(escape);
    return start != std::string_view::npos &&
           formula_starts.find(text[start]) != std::string_view::npos;
}

}  // namespace

std::string escaped_formula(std::string_view text) {
    return looks_like_formula(text) ? escape + std::string(text) : std::string(text);
}

std::string without_escape(std::string_view text) {
    const bool escaped = text.starts_with(escape) && looks_like_formula(text);
    return std::string(escaped ? text.substr(1) : text);
}

}  // namespace palier::sheets
