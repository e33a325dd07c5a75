#include "ingest/error_value.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace palier::ingest {

namespace {

constexpr auto error_values = std::to_array<std::string_view>(
    {"#N/A", "#N/D", "#DIV/0!", "#REF!", "#NAME?", "#NOM?", "#VALUE!", "#VALEUR!", "#NUM!",
     "#NOMBRE!", "#NULL!", "#NUL!", "#SPILL!", "#EPARS!", "#PROPAGATION!", "#CALC!"});

/// Longer texts are none, spaces included.
constexpr std::size_t longest = 40;

/// Without white space, in upper case.
std::string bare(std::string_view text) {
    std::u32string points = base::to_code_points(text);
    std::erase_if(points, base::is_white_space);
    std::string letters = base::to_utf8(points);
    std::ranges::transform(letters, letters.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return letters;
}

/// « ERR:502 », by which LibreOffice numbers what has no name.
bool is_numbered_error(std::string_view text) {
    constexpr std::string_view mark = "ERR:";
    constexpr std::size_t digits = 3;
    return text.size() == mark.size() + digits && text.starts_with(mark) &&
           text.find_first_not_of("0123456789", mark.size()) == std::string_view::npos;
}

}  // namespace

bool is_error_value(std::string_view text) {
    if (text.size() > longest || text.find_first_of("#:") == std::string_view::npos) {
        return false;
    }
    const std::string word = bare(text);
    return is_numbered_error(word) || std::ranges::find(error_values, word) != error_values.end();
}

}  // namespace palier::ingest
