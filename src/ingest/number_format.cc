#include "ingest/number_format.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace palier::ingest {

namespace {

/// The letters and signs of the first section that mean something, in lower case; a duration in
/// brackets leaves its letter.
std::string meaningful(std::string_view code) {
    std::string tokens;
    for (std::size_t index = 0; index < code.size(); ++index) {
        const char sign = code[index];
        if (sign == ';') {
            break;
        }
        if (sign == '\\' || sign == '_' || sign == '*') {
            ++index;
        } else if (sign == '"') {
            index = std::min(code.find('"', index + 1), code.size());
        } else if (sign == '[') {
            const std::size_t close = std::min(code.find(']', index), code.size());
            const std::string_view inside = code.substr(index + 1, close - index - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
                tokens += 'h';
            }
            index = close;
        } else {
            const bool upper = sign >= 'A' && sign <= 'Z';
            tokens += upper ? static_cast<char>(sign - 'A' + 'a') : sign;
        }
    }
    return tokens;
}

/// Whether digits are asked for other than fractions of a second: « 0 d » is no date.
bool asks_for_digits(std::string_view tokens) {
    const std::size_t first = tokens.find_first_of("0#?");
    return first != std::string_view::npos &&
           !(first >= 2 &&
             (tokens.substr(first - 2, 2) == "s." || tokens.substr(first - 2, 2) == "s,"));
}

}  // namespace

NumberFormat classify_format(std::string_view code) {
    std::string tokens = meaningful(code);
    if (tokens.find('%') != std::string::npos) {
        return NumberFormat::Percent;
    }
    for (const std::string_view word : {"general", "standard", "am/pm", "a/p"}) {
        if (const std::size_t at = tokens.find(word); at != std::string::npos) {
            tokens.erase(at, word.size());
        }
    }
    if (asks_for_digits(tokens)) {
        return NumberFormat::Plain;
    }
    const bool has_clock = tokens.find_first_of("hs") != std::string::npos;
    const bool has_day = tokens.find_first_of("yd") != std::string::npos;
    // Months and minutes share a letter: alone, it means months.
    const bool has_month = !has_clock && tokens.find('m') != std::string::npos;
    if (has_day || has_month) {
        return NumberFormat::Date;
    }
    return has_clock ? NumberFormat::Time : NumberFormat::Plain;
}

NumberFormat builtin_format(int id) {
    if (id == 9 || id == 10) {
        return NumberFormat::Percent;
    }
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
        return NumberFormat::Time;
    }
    const bool eastern = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return (id >= 14 && id <= 17) || id == 22 || eastern ? NumberFormat::Date : NumberFormat::Plain;
}

}  // namespace palier::ingest
