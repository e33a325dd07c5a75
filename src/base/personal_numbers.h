#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/personal_data.h"

/// Parts of `without_personal_data`: numbers known by their form. Each looks at no more of a text
/// than the longest such number takes.
namespace palier::base::personal {

/// Data found in a text: from `begin` up to `end`, in code points.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    PersonalData kind = PersonalData::Name;
};

bool is_figure(char32_t point);
/// A letter with or without accent, an accent of its own, or a figure.
bool is_word_part(char32_t point);

/// « FR76 3000… »: 27 letters and figures, or those of another country with the right check digits.
std::optional<Span> iban_at(std::u32string_view text, std::size_t begin);

/// A number for telephones, of social security or of the tax office, each as it is grouped; any
/// other row of nine figures or more is the number of a file.
std::optional<Span> number_at(std::u32string_view text, std::size_t begin);

}  // namespace palier::base::personal
