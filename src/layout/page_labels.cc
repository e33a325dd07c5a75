#include "layout/page_labels.h"

#include <array>
#include <string_view>

namespace palier::layout {

namespace {

struct Numeral {
    int value;
    std::string_view letters;
};

constexpr std::array numerals{Numeral{1000, "m"}, Numeral{900, "cm"}, Numeral{500, "d"},
                              Numeral{400, "cd"}, Numeral{100, "c"},  Numeral{90, "xc"},
                              Numeral{50, "l"},   Numeral{40, "xl"},  Numeral{10, "x"},
                              Numeral{9, "ix"},   Numeral{5, "v"},    Numeral{4, "iv"},
                              Numeral{1, "i"}};

constexpr int largest_roman = 3'999;

std::string roman(int number) {
    std::string letters;
    for (const Numeral& numeral : numerals) {
        for (; number >= numeral.value; number -= numeral.value) {
            letters += numeral.letters;
        }
    }
    return letters;
}

}  // namespace

std::string page_label(const document::PageNumbering& numbering, int number) {
    const bool in_roman = numbering.style == document::PageNumbering::Style::LowerRoman &&
                          number >= 1 && number <= largest_roman;
    return numbering.prefix + (in_roman ? roman(number) : std::to_string(number));
}

}  // namespace palier::layout
