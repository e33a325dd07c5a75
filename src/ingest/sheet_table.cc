#include <algorithm>
#include <map>

#include "base/date.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/cell_reference.h"
#include "ingest/cell_text.h"
#include "ingest/covered_cells.h"
#include "ingest/error_value.h"
#include "ingest/header_row.h"
#include "ingest/mistaken_date.h"
#include "ingest/sheet_tables.h"
#include "ingest/split_number.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;
using Kind = TableSchema::Kind;

/// Merged rectangles of one sheet at most.
constexpr std::size_t most_merges = 5'000;
/// A warning names so many rows at most.
constexpr std::size_t most_named = 10;
constexpr std::size_t group_size = 3;

/// A column that has a title.
struct Title {
    std::size_t column = 0;
    /// As the contract spells it, where it knows it.
    std::string name;
    Content content = Content::Text;
};

/// « 1, 2, 3, … »
std::string some_of(std::vector<std::string> names) {
    if (names.size() > most_named) {
        names.resize(most_named);
        names.emplace_back("…");
    }
    return base::listed(names);
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// A date cell as French people write it, « 10/03/2026 18:40:02 », where a text is wanted.
std::string date_text(const std::string& written) {
    constexpr std::size_t day_size = 10;
    const auto date = base::Date::parse(written.substr(0, day_size));
    if (!date) {
        return written;
    }
    std::string text = two_digits(date->day()) + "/" + two_digits(date->month()) + "/" +
                       std::to_string(date->year());
    if (written.size() > day_size + 1) {
        text += " " + written.substr(day_size + 1);
    }
    return text;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Whether every `mark` of a number stands where thousands are parted: 1.234.567,8.
bool parts_thousands(std::string_view text, char mark, char decimal) {
    std::string_view whole = text.substr(0, text.find(decimal));
    if (text.size() > whole.size() && text.substr(whole.size()).find(mark) != std::string::npos) {
        return false;
    }
    for (std::size_t at = whole.find(mark); at != std::string_view::npos; at = whole.find(mark)) {
        whole.remove_prefix(at + 1);
        const std::size_t digits =
            static_cast<std::size_t>(std::ranges::find_if_not(whole, is_digit) - whole.begin());
        if (at == 0 || digits != group_size) {
            return false;
        }
    }
    return true;
}

/// Makes one table of one sheet.
class SheetTableReader {
  public:
    SheetTableReader(const Sheet& sheet, const TableSchema& schema, const SheetReading& reading,
                     std::size_t& cells, Diagnostics& diags)
        : sheet_(sheet), schema_(schema), reading_(reading), cells_(cells), diags_(diags) {
        table_.name = sheet.name;
        table_.place = sheet.place;
        table_.place.sheet = sheet.name;
        table_.place.table = schema.name;
    }

    std::optional<Table> read() {
        const SheetRow* header = find_header_row(sheet_, schema_);
        if (header == nullptr) {
            return without_header();
        }
        header_ = header->number;
        header_width_ = header->width;
        if (!check_merges() || !read_titles(*header)) {
            return std::nullopt;
        }
        for (const SheetRow& row : sheet_.rows) {
            if (row.number > header_ && !read_row(row)) {
                return std::nullopt;
            }
        }
        report_split_numbers(*header);
        report_oddities();
        return std::move(table_);
    }

  private:
    bool is_fields() const { return schema_.kind == Kind::Fields; }

    /// An empty sheet is an empty table.
    std::optional<Table> without_header() {
        const bool empty =
            std::ranges::all_of(sheet_.rows, [](const SheetRow& row) { return row.cells.empty(); });
        if (!empty) {
            diags_.report("FEU-012", table_.place, {{"attendu", base::listed(required_names())}});
            return std::nullopt;
        }
        if (is_fields()) {
            table_.columns = header_names(schema_);
        }
        return std::move(table_);
    }

    std::vector<std::string> required_names() const {
        std::vector<std::string> names;
        for (const ColumnSchema& column : schema_.columns) {
            const bool required = column.need != Need::Optional && column.need != Need::OfAnswers;
            if (required && !is_fields()) {
                names.emplace_back(column.name);
            }
        }
        return is_fields() ? header_names(schema_) : names;
    }

    /// The place of a cell of this sheet; `line` is that of a CSV file.
    Place cell_place(int row, std::size_t column, const std::optional<int>& line) const {
        Place place = table_.place;
        if (place.encoding == Place::Encoding::Workbook) {
            place.cell = cell_name({column, row});
        } else {
            place.line = line;
        }
        return place;
    }

    static std::optional<int> line_of(const SheetRow& row) {
        return row.cells.empty() ? std::nullopt : row.cells.begin()->second.cell.place.line;
    }

    /// The place of a cell of the data, empty or not.
    Place data_place(const SheetRow& row, std::size_t column, const std::string& name) const {
        const auto cell = row.cells.find(column);
        Place place =
            cell_place(row.number, column,
                       cell != row.cells.end() ? cell->second.cell.place.line : line_of(row));
        place.row = row.number - header_;
        place.column = name;
        return place;
    }

    // What is merged.

    /// False when titles are merged, each reported, or too much is. Notes the data cells that a
    /// merge covers: they are empty whatever the file holds for them.
    bool check_merges() {
        if (sheet_.merged.size() > most_merges) {
            diags_.report("FEU-011", table_.place);
            return false;
        }
        const int first = first_row_of_titles();
        bool sound = true;
        for (const MergedCells& merge : sheet_.merged) {
            if (merge.first_row > header_) {
                merges_.push_back(merge);
            } else if (merge.last_row >= first && has_title(merge)) {
                diags_.report("FEU-004", cell_place(merge.first_row, merge.first_column, {}),
                              {{"lu", cell_name({merge.first_column, merge.first_row}) + ":" +
                                          cell_name({merge.last_column, merge.last_row})}});
                sound = false;
            }
        }
        covered_ = covered_cells(sheet_.rows, merges_);
        return sound;
    }

    /// Titles merged over several rows begin above the header row.
    int first_row_of_titles() const {
        int first = header_;
        for (const MergedCells& merge : sheet_.merged) {
            const bool reaches = merge.first_row < first && merge.last_row >= header_;
            first = reaches && has_title(merge) ? merge.first_row : first;
        }
        return first;
    }

    bool has_title(const MergedCells& merge) const {
        const auto row =
            std::ranges::lower_bound(sheet_.rows, merge.first_row, {}, &SheetRow::number);
        return row != sheet_.rows.end() && row->number == merge.first_row &&
               row->cells.contains(merge.first_column);
    }

    bool is_covered(const SheetRow& row, std::size_t column) const {
        return std::ranges::binary_search(covered_, std::pair(row.number, column));
    }

    // The titles.

    bool read_titles(const SheetRow& header) {
        bool sound = true;
        for (const auto& [column, cell] : header.cells) {
            const Place place = cell_place(header.number, column, cell.cell.place.line);
            if (cell.fault) {
                report_fault(cell, place);
                sound = false;
            } else if (const std::string title = title_text(cell, place); !title.empty()) {
                add_title(column, title, place);
            }
        }
        if (titles_.size() > reading_.limits.columns) {
            report_too_many("ING-011", titles_.size(), reading_.limits.columns);
            sound = false;
        }
        // Titles that are too long, each reported, leave none.
        return sound && !titles_.empty();
    }

    /// A title on one line, of a length that a title may have.
    std::string title_text(const SheetCell& cell, const Place& place) {
        const Cell text = text_cell(header_text(cell), place, reading_.limits, diags_);
        return written(text);
    }

    void add_title(std::size_t column, const std::string& title, Place place) {
        Title added{.column = column, .name = title};
        if (is_fields()) {
            const std::vector<std::string> names = header_names(schema_);
            const auto known = std::ranges::find(names, base::folded(title), base::folded);
            added.name = known != names.end() ? *known : title;
        } else if (const ColumnSchema* known = schema_.find(title)) {
            added.name = known->name;
            added.content = known->content;
        }
        place.column = added.name;
        const bool twice = std::ranges::find(table_.columns, added.name) != table_.columns.end();
        if (is_fields() && twice) {
            diags_.report("ING-015", place, {{"lu", title}});
        }
        titles_.push_back(added);
        table_.columns.push_back(added.name);
        table_.column_places.push_back(place);
    }

    // The data.

    /// False when a limit is passed.
    bool read_row(const SheetRow& from) {
        const bool wide = report_wide(from);
        if (wide && !is_fields()) {
            // Which of its values belongs to which column is not known.
            return true;
        }
        Row row{.cells = {}, .place = data_place(from, titles_.front().column, "")};
        row.place.line = line_of(from);
        bool blank = true;
        const Content of_field = content_of_field(from);
        row.cells.reserve(titles_.size());
        for (const Title& title : titles_) {
            const Place place = data_place(from, title.column, title.name);
            const bool value = is_fields() && title.name == value_column;
            row.cells.push_back(wide && value ? Cell{Cell::Empty{}, place}
                                              : read_cell(from, title.column, place,
                                                          value ? of_field : title.content));
            blank = blank && row.cells.back().is_empty();
        }
        if (!wide) {
            note_untitled(from);
        }
        if (blank) {
            return true;
        }
        if (is_fields()) {
            row.place.column = value_column;
        }
        note_hidden(from, row);
        cells_ += row.cells.size();
        table_.rows.push_back(std::move(row));
        return check_limits();
    }

    /// Whether a record of a CSV file has values beyond the width of its header row, which is
    /// reported: a separator stands within a value, most likely the comma of a number.
    bool report_wide(const SheetRow& row) {
        if (!header_width_ || row.cells.empty() || row.cells.rbegin()->first < *header_width_) {
            return false;
        }
        const Place place =
            data_place(row, row.cells.begin()->first, std::string(is_fields() ? value_column : ""));
        diags_.report("CSV-016", place,
                      {{"lu", static_cast<std::int64_t>(row.cells.rbegin()->first + 1)},
                       {"attendu", static_cast<std::int64_t>(*header_width_)}});
        return true;
    }

    /// Who says that decimals follow a point has no commas in numbers.
    void report_split_numbers(const SheetRow& header) {
        if (reading_.decimal == DecimalMark::Point) {
            return;
        }
        for (const SplitNumber& one : split_numbers(sheet_, header, schema_)) {
            const auto title = std::ranges::find(titles_, one.column, &Title::column);
            diags_.report("CSV-017", data_place(*one.row, one.column, title->name),
                          {{"lu", one.whole},
                           {"suite", one.decimals},
                           {"avec", one.next_title.empty() ? "non" : "oui"},
                           {"titre", one.next_title}});
        }
    }

    bool check_limits() {
        if (table_.rows.size() > reading_.limits.rows) {
            report_too_many("ING-010", table_.rows.size(), reading_.limits.rows);
            return false;
        }
        if (cells_ > reading_.limits.cells) {
            report_too_many("ING-043", cells_, reading_.limits.cells);
            return false;
        }
        return true;
    }

    /// The field of a row of fields, or null.
    const ColumnSchema* field_of(const SheetRow& row) const {
        const auto title = std::ranges::find(titles_, field_column, &Title::name);
        if (!is_fields() || title == titles_.end()) {
            return nullptr;
        }
        const auto cell = row.cells.find(title->column);
        return cell != row.cells.end() ? schema_.find(header_text(cell->second)) : nullptr;
    }

    /// What the value of a row of fields must be.
    Content content_of_field(const SheetRow& row) const {
        const ColumnSchema* field = field_of(row);
        return field != nullptr ? field->content : Content::Text;
    }

    /// What stands in a column that is not read is no matter.
    bool is_read(std::size_t column) const {
        const std::string& name = std::ranges::find(titles_, column, &Title::column)->name;
        return is_fields() ? name == field_column || name == value_column
                           : schema_.find(name) != nullptr;
    }

    /// Whether a column is read, and the row's field is one of the contract.
    bool is_asked_for(const SheetRow& row, std::size_t column) const {
        return is_read(column) && (!is_fields() || field_of(row) != nullptr);
    }

    Cell read_cell(const SheetRow& row, std::size_t column, const Place& place, Content content) {
        const auto found = row.cells.find(column);
        if (found == row.cells.end() || is_covered(row, column)) {
            return Cell{Cell::Empty{}, place};
        }
        const SheetCell& cell = found->second;
        const auto* text = std::get_if<std::string>(&cell.cell.value);
        if (cell.fault || (text != nullptr && is_error_value(*text))) {
            if (is_read(column)) {
                report_fault(cell, place);
            }
            return Cell{Cell::Empty{}, place};
        }
        if (const auto* boolean = std::get_if<bool>(&cell.cell.value);
            boolean != nullptr && content == Content::Choice) {
            return Cell{*boolean ? "oui" : "non", place};
        }
        if (text == nullptr) {
            return Cell{cell.cell.value, place};
        }
        if (cell.is_date && content == Content::Text && is_asked_for(row, column)) {
            diags_.report("FEU-013", place,
                          {{"lu", date_text(*text)}, {"nature", nature(is_clock(*text))}});
        }
        return read_text_cell(cell, *text, place, content);
    }

    Cell read_text_cell(const SheetCell& cell, const std::string& text, const Place& place,
                        Content content) {
        const std::optional<Mistaken> mistaken = mistaken_for(cell, text, content);
        if (mistaken) {
            const std::string shown = cell.text.empty() ? date_text(text) : cell.text;
            diags_.report("FEU-003", place,
                          {{"lu", shown},
                           {"nature", nature(*mistaken == Mistaken::Time)},
                           {"attendu", content == Content::Number ? "un nombre" : "un texte"}});
            return Cell{Cell::Empty{}, place};
        }
        const std::string value = cell.is_date && content == Content::Text ? date_text(text) : text;
        Cell read = text_cell(value, place, reading_.limits, diags_);
        return content == Content::Number ? with_decimal_mark(std::move(read)) : read;
    }

    /// What a cell holds in the place of a number or a word: a date cell, or what is left of one
    /// in a workbook that was saved as CSV.
    static std::optional<Mistaken> mistaken_for(const SheetCell& cell, const std::string& text,
                                                Content content) {
        if (cell.is_date && (content == Content::Number || content == Content::Choice)) {
            return is_clock(text) ? Mistaken::Time : Mistaken::Date;
        }
        return content == Content::Number ? mistaken_number(text) : std::nullopt;
    }

    /// By which messages tell hours from dates.
    static std::string nature(bool is_time) { return is_time ? "heure" : "date"; }

    void report_fault(const SheetCell& cell, const Place& place) {
        if (cell.fault == CellFault::NotCalculated) {
            diags_.report("FEU-002", place);
        } else {
            // An error value may stand as a text.
            diags_.report("FEU-001", place, {{"lu", cell.fault ? cell.text : written(cell.cell)}});
        }
    }

    /// The number as it is written without the mark that parts thousands, when the user says which
    /// mark is which.
    Cell with_decimal_mark(Cell cell) {
        const auto* text = std::get_if<std::string>(&cell.value);
        const bool has_digit = text != nullptr && std::ranges::any_of(*text, is_digit);
        if (!reading_.decimal || !has_digit) {
            return cell;
        }
        const bool comma = *reading_.decimal == DecimalMark::Comma;
        const char decimal = comma ? ',' : '.';
        const char other = comma ? '.' : ',';
        if (!parts_thousands(*text, other, decimal)) {
            diags_.report(
                "CSV-015", cell.place,
                {{"lu", *text}, {"attendu", comma ? "1 234,5 ou 1.234,5" : "1 234.5 ou 1,234.5"}});
            return Cell{Cell::Empty{}, cell.place};
        }
        std::string kept = *text;
        std::erase(kept, other);
        cell.value = kept;
        return cell;
    }

    // What is odd.

    void note_untitled(const SheetRow& row) {
        for (const auto& [column, cell] : row.cells) {
            const bool titled = std::ranges::binary_search(titles_, column, {}, &Title::column);
            if (!titled && !is_covered(row, column) && has_value(cell)) {
                untitled_.try_emplace(column, data_place(row, column, ""));
            }
        }
    }

    static bool has_value(const SheetCell& cell) { return !header_text(cell).empty(); }

    void note_hidden(const SheetRow& from, const Row& row) {
        if (from.hidden) {
            hidden_rows_.push_back(std::to_string(from.number));
            first_hidden_ = hidden_rows_.size() == 1 ? row.place : first_hidden_;
        }
    }

    /// Nothing is odd about a sheet without data.
    void report_oddities() {
        if (table_.rows.empty()) {
            return;
        }
        if (sheet_.hidden) {
            diags_.report("FEU-005", table_.place);
        }
        if (!hidden_rows_.empty()) {
            report_count("FEU-006", first_hidden_, hidden_rows_.size(), some_of(hidden_rows_));
        }
        report_hidden_columns();
        report_merges();
        if (!untitled_.empty()) {
            report_count("FEU-009", untitled_.begin()->second, untitled_.size(), "");
        }
    }

    void report_hidden_columns() {
        std::vector<std::string> names;
        Place first;
        for (std::size_t index = 0; index < titles_.size(); ++index) {
            const std::size_t column = titles_.at(index).column;
            if (std::ranges::binary_search(sheet_.hidden_columns, column)) {
                first = names.empty() ? table_.column_places.at(index) : first;
                names.push_back("« " + titles_.at(index).name + " »");
            }
        }
        if (!names.empty()) {
            first.column.clear();
            report_count("FEU-007", first, names.size(), some_of(names));
        }
    }

    void report_merges() {
        std::size_t count = 0;
        Place first;
        for (const MergedCells& merge : merges_) {
            const auto touched = [&](const Title& title) {
                return title.column >= merge.first_column && title.column <= merge.last_column;
            };
            if (std::ranges::none_of(titles_, touched)) {
                continue;
            }
            if (count == 0) {
                first = cell_place(merge.first_row, merge.first_column, {});
                first.row = merge.first_row - header_;
            }
            ++count;
        }
        if (count > 0) {
            report_count("FEU-008", first, count, "");
        }
    }

    void report_count(std::string_view code, const Place& place, std::size_t count,
                      const std::string& names) {
        base::Arguments arguments{{"nombre", static_cast<std::int64_t>(count)}};
        if (!names.empty()) {
            arguments["lu"] = names;
        }
        diags_.report(code, place, std::move(arguments));
    }

    void report_too_many(std::string_view code, std::size_t count, std::size_t most) {
        diags_.report(code, table_.place,
                      {{"lu", static_cast<std::int64_t>(count)},
                       {"maximum", static_cast<std::int64_t>(most)}});
    }

    const Sheet& sheet_;
    const TableSchema& schema_;
    const SheetReading& reading_;
    std::size_t& cells_;
    Diagnostics& diags_;
    Table table_;
    int header_ = 0;
    /// Of a CSV file.
    std::optional<std::size_t> header_width_;
    std::vector<Title> titles_;
    std::vector<MergedCells> merges_;
    /// In order.
    std::vector<std::pair<int, std::size_t>> covered_;
    std::map<std::size_t, Place> untitled_;
    std::vector<std::string> hidden_rows_;
    Place first_hidden_;
};

}  // namespace

std::optional<Table> sheet_table(const Sheet& sheet, const TableSchema& schema,
                                 const SheetReading& reading, std::size_t& cells,
                                 Diagnostics& diags) {
    return SheetTableReader(sheet, schema, reading, cells, diags).read();
}

}  // namespace palier::ingest
