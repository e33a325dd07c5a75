#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"

/// A workbook as it leaves, before it is written in one format or the other.
namespace palier::sheets {

/// How a cell looks. Texts wrap; a cell of text stays one whatever is typed into it.
enum class Style {
    Plain,
    Title,
    Note,
    Header,
    /// The header of a column that is worked out, and not read back.
    ComputedHeader,
    Text,
    Day,
    Number,
    ComputedText,
    ComputedNumber,
};
inline constexpr std::size_t style_count = 10;

/// A number by its digits in the machine form, « 67.5 ».
struct Number {
    std::string digits;
    bool operator==(const Number&) const = default;
};

struct Cell {
    std::variant<std::monostate, std::string, Number, base::Date, bool> value = {};
    Style style = Style::Plain;
};

using CellRow = std::vector<Cell>;

/// Rows and columns from 0, ends included.
struct Range {
    std::size_t first_row = 0;
    std::size_t first_column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
};

/// One word of a list.
struct AllowedWords {
    std::vector<std::string> words;
};
/// A number of a range, ends included.
struct AllowedNumbers {
    enum class Kind { Whole, Decimal };
    Kind kind = Kind::Whole;
    int least = 0;
    int most = 0;
};
/// Any date.
struct AllowedDates {};

/// What may be typed into the cells of a column. An empty cell is always well.
struct Validation {
    Range range;
    std::variant<AllowedWords, AllowedNumbers, AllowedDates> allowed;
    /// Said when something else is typed.
    std::string refusal;
};

/// A row whose column holds a word is shown in a colour.
struct WordHighlight {
    std::size_t column = 0;
    std::string word;
    /// « D9EAD3 »
    std::string background;
};
/// The cell of a day before `date` is shown as late, unless the row's word is one of `settled`.
struct LateHighlight {
    std::size_t day_column = 0;
    std::size_t word_column = 0;
    std::vector<std::string> settled;
    base::Date date;
};

/// Applies to the rows of `range`.
struct Highlight {
    Range range;
    std::variant<WordHighlight, LateHighlight> rule;
};

/// Landscape, as many columns as the range has on one page.
struct Print {
    enum class Paper { A4, A3 };

    Range range;
    Paper paper = Paper::A4;
    /// On each page.
    std::size_t header_row = 0;
    std::string header_left;
    std::string header_right;
    std::string footer_left;
};

struct Sheet {
    enum class Visibility { Visible, Hidden };

    std::string name;
    Visibility visibility = Visibility::Visible;
    std::vector<CellRow> rows = {};
    /// Widths in characters; columns beyond have a usual one.
    std::vector<int> widths = {};
    /// Rows and columns that stay when the others move.
    std::size_t frozen_rows = 0;
    std::size_t frozen_columns = 0;
    std::optional<Range> filter = {};
    std::vector<Validation> validations = {};
    std::vector<Highlight> highlights = {};
    std::optional<Print> print = {};
};

struct Workbook {
    std::string title;
    std::string author;
    /// In the properties of the file: the same content gives the same bytes.
    base::Date date;
    std::vector<Sheet> sheets = {};
};

}  // namespace palier::sheets
