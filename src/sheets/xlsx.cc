#include "sheets/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <memory>
#include <mutex>
#include <utility>

#include "base/system_failure.h"
#include "base/utf8.h"

namespace palier::sheets {

namespace {

using Formats = std::array<lxw_format*, style_count>;

/// Letters of a header or footer: the library allows 255 bytes for all its parts.
constexpr std::size_t longest_header = 60;
/// Before it, spreadsheets know no date.
constexpr int first_year = 1900;

[[noreturn]] void fail(const std::string& detail) {
    throw base::SystemFailure("SYS-110", detail);
}

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) {
        fail(lxw_strerror(error));
    }
}

lxw_row_t row_of(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_of(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

lxw_color_t colour_of(const std::string& hexadecimal) {
    lxw_color_t colour = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), colour, 16);
    return colour;
}

lxw_datetime day_of(const base::Date& date) {
    lxw_datetime day{};
    day.year = date.year();
    day.month = static_cast<int>(date.month());
    day.day = static_cast<int>(date.day());
    return day;
}

/// A cell of the table: a thin border, text at its top.
lxw_format* table_format(lxw_workbook* book) {
    lxw_format* format = workbook_add_format(book);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(format);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
    return format;
}

lxw_format* header_format(lxw_workbook* book, lxw_color_t background, lxw_color_t ink) {
    lxw_format* format = table_format(book);
    format_set_bold(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, background);
    format_set_font_color(format, ink);
    return format;
}

Formats make_formats(lxw_workbook* book) {
    constexpr double title_size = 16;
    Formats formats{};
    for (std::size_t index = 0; index < style_count; ++index) {
        lxw_format* format = nullptr;
        switch (static_cast<Style>(index)) {
            case Style::Plain:
                format = workbook_add_format(book);
                break;
            case Style::Title:
                format = workbook_add_format(book);
                format_set_bold(format);
                format_set_font_size(format, title_size);
                break;
            case Style::Note:
                format = workbook_add_format(book);
                format_set_italic(format);
                format_set_font_color(format, 0x404040);
                break;
            case Style::Header:
                format = header_format(book, 0x1F3864, LXW_COLOR_WHITE);
                break;
            case Style::ComputedHeader:
                format = header_format(book, 0x595959, LXW_COLOR_WHITE);
                break;
            case Style::Text:
                format = table_format(book);
                format_set_num_format(format, "@");
                break;
            case Style::Day:
                format = table_format(book);
                format_set_align(format, LXW_ALIGN_CENTER);
                // The language keeps the order of day and month in programs of another one.
                format_set_num_format(format, "[$-40C]dd/mm/yyyy");
                break;
            case Style::Number:
                format = table_format(book);
                format_set_align(format, LXW_ALIGN_CENTER);
                break;
            case Style::ComputedText:
                format = table_format(book);
                format_set_num_format(format, "@");
                format_set_bg_color(format, 0xEDEDED);
                break;
            case Style::ComputedNumber:
                format = table_format(book);
                format_set_align(format, LXW_ALIGN_CENTER);
                format_set_bg_color(format, 0xEDEDED);
                break;
        }
        formats.at(index) = format;
    }
    return formats;
}

bool is_hexadecimal(char letter) {
    return std::isxdigit(static_cast<unsigned char>(letter)) != 0;
}

/// A text that readers leave as it is: they take « _x000D_ » for the character of that number
/// (ISO/IEC 29500-1, 22.9.2.19), and the library does not tell them not to.
std::string without_codes(std::string_view text) {
    constexpr std::string_view start = "_x";
    constexpr std::size_t code_size = 7;
    std::string written;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view code = text.substr(at, code_size);
        const bool is_code = code.size() == code_size && code.starts_with(start) &&
                             code.ends_with('_') &&
                             std::ranges::all_of(code.substr(2, 4), is_hexadecimal);
        written += is_code ? "_x005F_" : std::string(1, text[at]);
    }
    return written;
}

/// Writes the sheets of one workbook.
class SheetWriter {
  public:
    SheetWriter(lxw_workbook* book, const Formats& formats, const Sheet& sheet)
        : formats_(formats),
          sheet_(sheet),
          page_(workbook_add_worksheet(book, sheet.name.c_str())),
          late_(workbook_add_format(book)),
          book_(book) {
        format_set_bg_color(late_, 0xF8CBAD);
    }

    void write() {
        if (page_ == nullptr) {
            fail("worksheet");
        }
        if (sheet_.visibility == Sheet::Visibility::Hidden) {
            worksheet_hide(page_);
        }
        for (std::size_t column = 0; column < sheet_.widths.size(); ++column) {
            check(worksheet_set_column(page_, column_of(column), column_of(column),
                                       sheet_.widths.at(column), nullptr));
        }
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
            set_height(row);
            for (std::size_t column = 0; column < sheet_.rows.at(row).size(); ++column) {
                check(write_cell(row, column, sheet_.rows.at(row).at(column)));
            }
        }
        if (sheet_.frozen_rows + sheet_.frozen_columns > 0) {
            worksheet_freeze_panes(page_, row_of(sheet_.frozen_rows),
                                   column_of(sheet_.frozen_columns));
        }
        if (sheet_.filter) {
            const Range& range = *sheet_.filter;
            check(worksheet_autofilter(page_, row_of(range.first_row),
                                       column_of(range.first_column), row_of(range.last_row),
                                       column_of(range.last_column)));
        }
        for (const Validation& validation : sheet_.validations) {
            add(validation);
        }
        for (const Highlight& highlight : sheet_.highlights) {
            add(highlight);
        }
        if (sheet_.print) {
            set_print(*sheet_.print);
        }
    }

  private:
    lxw_error write_cell(std::size_t at_row, std::size_t at_column, const Cell& cell) const {
        const lxw_row_t row = row_of(at_row);
        const lxw_col_t column = column_of(at_column);
        lxw_format* format = formats_.at(static_cast<std::size_t>(cell.style));
        if (const auto* text = std::get_if<std::string>(&cell.value)) {
            const std::string written = without_codes(*text);
            return worksheet_write_string(page_, row, column, written.c_str(), format);
        }
        if (const auto* number = std::get_if<Number>(&cell.value)) {
            double value = 0;
            std::from_chars(number->digits.data(), number->digits.data() + number->digits.size(),
                            value);
            return worksheet_write_number(page_, row, column, value, format);
        }
        if (const auto* date = std::get_if<base::Date>(&cell.value)) {
            lxw_datetime day = day_of(*date);
            return worksheet_write_datetime(page_, row, column, &day, format);
        }
        if (const auto* truth = std::get_if<bool>(&cell.value)) {
            return worksheet_write_boolean(page_, row, column, *truth ? 1 : 0, format);
        }
        return cell.style == Style::Plain ? LXW_NO_ERROR
                                          : worksheet_write_blank(page_, row, column, format);
    }

    /// The library says that Excel wrote the file: LibreOffice then takes the heights of rows as
    /// they stand, and does not fit those that have none to their text.
    void set_height(std::size_t row) const {
        constexpr double line_height = 15;
        constexpr std::size_t most_lines = 27;
        std::size_t lines = 1;
        for (std::size_t column = 0; column < sheet_.rows.at(row).size(); ++column) {
            lines = std::max(lines, lines_of(sheet_.rows.at(row).at(column), column));
        }
        if (lines > 1) {
            const double height = line_height * static_cast<double>(std::min(lines, most_lines));
            check(worksheet_set_row(page_, row_of(row), height, nullptr));
        }
    }

    /// How many lines a cell takes, about.
    std::size_t lines_of(const Cell& cell, std::size_t column) const {
        const auto* text = std::get_if<std::string>(&cell.value);
        const bool wraps =
            cell.style != Style::Plain && cell.style != Style::Title && cell.style != Style::Note;
        if (text == nullptr || !wraps || column >= sheet_.widths.size()) {
            return 1;
        }
        const auto width = static_cast<std::size_t>(sheet_.widths.at(column));
        std::size_t lines = 0;
        for (std::size_t at = 0; at <= text->size();) {
            const std::size_t end = std::min(text->find('\n', at), text->size());
            const std::size_t letters = base::to_code_points(text->substr(at, end - at)).size();
            // A line ends before the word that does not fit.
            lines += 1 + letters / width;
            at = end + 1;
        }
        return lines;
    }

    void add(const Validation& validation) const {
        lxw_data_validation rule{};
        // The library takes texts that it could change, and does not.
        std::vector<std::string> texts;
        std::vector<char*> words;
        std::string refusal = validation.refusal;
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.error_message = refusal.data();
        if (const auto* list = std::get_if<AllowedWords>(&validation.allowed)) {
            texts = list->words;
            words.reserve(texts.size() + 1);
            for (std::string& word : texts) {
                words.push_back(word.data());
            }
            words.push_back(nullptr);
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = words.data();
        } else if (const auto* numbers = std::get_if<AllowedNumbers>(&validation.allowed)) {
            rule.validate = numbers->kind == AllowedNumbers::Kind::Whole
                                ? LXW_VALIDATION_TYPE_INTEGER
                                : LXW_VALIDATION_TYPE_DECIMAL;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.minimum_number = numbers->least;
            rule.maximum_number = numbers->most;
        } else {
            rule.validate = LXW_VALIDATION_TYPE_DATE;
            rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
            rule.value_datetime = day_of(*base::Date::from(first_year, 1, 1));
        }
        const Range& range = validation.range;
        check(worksheet_data_validation_range(page_, row_of(range.first_row),
                                              column_of(range.first_column), row_of(range.last_row),
                                              column_of(range.last_column), &rule));
    }

    void add(const Highlight& highlight) const {
        const Range& range = highlight.range;
        std::string formula;
        lxw_format* format = late_;
        if (const auto* word = std::get_if<WordHighlight>(&highlight.rule)) {
            formula = "=" + cell_name(word->column, range) + "=\"" + word->word + "\"";
            format = workbook_add_format(book_);
            format_set_bg_color(format, colour_of(word->background));
        } else {
            formula = late_formula(std::get<LateHighlight>(highlight.rule), range);
        }
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
        rule.value_string = formula.data();
        rule.format = format;
        check(worksheet_conditional_format_range(
            page_, row_of(range.first_row), column_of(range.first_column), row_of(range.last_row),
            column_of(range.last_column), &rule));
    }

    /// « $J8 », of the first row of a range.
    static std::string cell_name(std::size_t column, const Range& range) {
        std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
        lxw_rowcol_to_cell(name.data(), row_of(range.first_row), column_of(column));
        return "$" + std::string(name.data());
    }

    static std::string late_formula(const LateHighlight& late, const Range& range) {
        const std::string day = cell_name(late.day_column, range);
        const std::string word = cell_name(late.word_column, range);
        std::string formula =
            "=AND(ISNUMBER(" + day + ")," + day + "<DATE(" + std::to_string(late.date.year()) +
            "," + std::to_string(late.date.month()) + "," + std::to_string(late.date.day()) + ")";
        for (const std::string& settled : late.settled) {
            formula.append(",").append(word).append("<>\"").append(settled).append("\"");
        }
        return formula + ")";
    }

    /// In a header, & begins an instruction.
    static std::string header_text(const std::string& text) {
        std::string doubled;
        const std::u32string points = base::to_code_points(text);
        for (const char letter : base::to_utf8(points.substr(0, longest_header))) {
            doubled += letter == '&' ? "&&" : std::string(1, letter);
        }
        return doubled;
    }

    void set_print(const Print& print) const {
        constexpr std::uint8_t a4 = 9;
        constexpr std::uint8_t a3 = 8;
        constexpr double side_margin = 0.4;
        constexpr double end_margin = 0.7;
        const Range& range = print.range;
        worksheet_set_paper(page_, print.paper == Print::Paper::A3 ? a3 : a4);
        worksheet_set_landscape(page_);
        worksheet_set_margins(page_, side_margin, side_margin, end_margin, end_margin);
        worksheet_fit_to_pages(page_, 1, 0);
        check(worksheet_print_area(page_, row_of(range.first_row), column_of(range.first_column),
                                   row_of(range.last_row), column_of(range.last_column)));
        check(worksheet_repeat_rows(page_, row_of(print.header_row), row_of(print.header_row)));
        const std::string header =
            "&L" + header_text(print.header_left) + "&R" + header_text(print.header_right);
        const std::string footer = "&L" + header_text(print.footer_left) + "&RPage &P sur &N";
        check(worksheet_set_header(page_, header.c_str()));
        check(worksheet_set_footer(page_, footer.c_str()));
    }

    const Formats& formats_;
    const Sheet& sheet_;
    lxw_worksheet* page_;
    lxw_format* late_;
    lxw_workbook* book_;
};

struct FileCloser {
    // The pointer that calls this owns the file.
    void operator()(std::FILE* file) const {
        std::fclose(file);  // NOLINT(cppcoreguidelines-owning-memory)
    }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

struct BookFreer {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, BookFreer>;

std::string contents(std::FILE* file) {
    std::string bytes;
    std::array<char, 65536> part{};
    std::rewind(file);
    for (std::size_t size = 0; (size = std::fread(part.data(), 1, part.size(), file)) > 0;) {
        bytes.append(part.data(), size);
    }
    return bytes;
}

/// The clock of a workbook: the plan's day at midnight, universal time.
std::time_t moment(const base::Date& date) {
    return std::chrono::system_clock::to_time_t(date.days());
}

/// Held while the library writes: it asks the system for the parts of a time (gmtime), which come
/// in memory that all threads share.
std::mutex& one_at_a_time() {
    static std::mutex mutex;
    return mutex;
}

}  // namespace

std::string write_xlsx(const Workbook& workbook) {
    const std::scoped_lock alone(one_at_a_time());
    // The library writes to a path: that of a file without a name, which is gone when it is closed.
    const File file(std::tmpfile());
    if (!file) {
        fail("tmpfile");
    }
    const std::string path = "/proc/self/fd/" + std::to_string(fileno(file.get()));
    Book book(workbook_new(path.c_str()));
    if (!book) {
        fail("workbook");
    }
    lxw_doc_properties properties{};
    std::string title = workbook.title;
    std::string author = workbook.author;
    properties.title = title.data();
    properties.author = author.data();
    properties.created = moment(workbook.date);
    check(workbook_set_properties(book.get(), &properties));
    const Formats formats = make_formats(book.get());
    for (const Sheet& sheet : workbook.sheets) {
        SheetWriter(book.get(), formats, sheet).write();
    }
    // Closing frees the workbook, whatever comes of it.
    check(workbook_close(book.release()));
    return contents(file.get());
}

}  // namespace palier::sheets
