#include "ingest/ods.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "ingest/error_value.h"
#include "ingest/ods_styles.h"
#include "ingest/ods_text.h"
#include "ingest/sheet_date.h"
#include "ingest/sheet_number.h"

namespace palier::ingest {

namespace {

constexpr std::array namespaces{
    XmlNamespace{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    XmlNamespace{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    XmlNamespace{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    XmlNamespace{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    XmlNamespace{"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
    XmlNamespace{"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext"},
};

constexpr std::size_t longest_name = 1'000;
constexpr std::string_view usual_null_date = "1899-12-30";

/// A count of repetitions or of merged cells: 1 without one, and never more than sixteen million,
/// far beyond the end of a sheet, so that counts can be added.
std::uint64_t count_of(const XmlTag& tag, std::string_view attribute) {
    constexpr std::uint64_t most = 1U << 24U;
    const std::string_view written = tag.find(attribute).value_or("1");
    std::uint64_t count = 1;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), count);
    return read.ec == std::errc::result_out_of_range ? most
                                                     : std::clamp<std::uint64_t>(count, 1, most);
}

/// Whether a formula gives true or false: some files keep 1 or 0 of it, and show the word.
bool is_truth_formula(std::string_view formula) {
    return formula.ends_with("=TRUE()") || formula.ends_with("=FALSE()");
}

bool is_truth_word(std::string_view text) {
    constexpr std::array<std::string_view, 4> words{"TRUE", "FALSE", "VRAI", "FAUX"};
    return std::ranges::find(words, text) != words.end();
}

/// What a cell's tag says.
struct OpenCell {
    std::uint64_t column = 0;
    std::uint64_t repeats = 1;
    bool has_formula = false;
    bool is_error = false;
    /// Of the formula « =TRUE() », or « =FALSE() ».
    bool is_truth = false;
    /// A text stands in it, an empty one perhaps.
    bool shows_text = false;
    std::string type;
    /// The value that stands beside the displayed text.
    std::optional<std::string> value;
    /// Its own, or that of its row or column.
    std::string style;
};

/// The attribute that holds the value of a type.
std::string_view value_attribute(std::string_view type) {
    if (type == "date") {
        return "office:date-value";
    }
    if (type == "time") {
        return "office:time-value";
    }
    if (type == "boolean") {
        return "office:boolean-value";
    }
    return type == "string" ? "office:string-value" : "office:value";
}

/// What makes values of the numbers of a workbook.
struct Numbers {
    OdsStyles styles;
    /// Empty for a day that no program counts from.
    std::optional<Epoch> epoch = Epoch::From1899;

    /// The day or the hour that a number is shown as, or empty.
    std::optional<std::string> moment(std::string_view digits, NumberFormat format) const {
        if (format == NumberFormat::Date && epoch) {
            return date_of_serial(digits, *epoch);
        }
        return format == NumberFormat::Time ? time_of_serial(digits) : std::nullopt;
    }
};

SheetCell number_cell(const OpenCell& cell, const Numbers& numbers, const std::string& text) {
    const std::string& written = *cell.value;
    const std::optional<std::string> digits = sheet_number(written);
    if (!digits) {
        return SheetCell{.cell = {.value = written}, .text = text};
    }
    const bool percentage = cell.type == "percentage";
    const NumberFormat format =
        percentage ? NumberFormat::Percent : numbers.styles.format(cell.style, *digits);
    if (const auto moment = numbers.moment(*digits, format)) {
        return SheetCell{.cell = {.value = *moment}, .is_date = true, .text = text};
    }
    const bool shows_word = cell.has_formula && is_truth_word(text);
    if (format == NumberFormat::Boolean || cell.is_truth || shows_word) {
        return SheetCell{.cell = {.value = *digits != "0"}, .text = text};
    }
    const auto percents = format == NumberFormat::Percent ? sheet_number(written, 2) : std::nullopt;
    return SheetCell{
        .cell = {.value = Cell::Number{percents.value_or(*digits), percents.has_value()}},
        .text = text};
}

/// The cell, or nothing when it is empty. `text` is what it shows.
std::optional<SheetCell> read_cell(const OpenCell& cell, const Numbers& numbers,
                                   const std::string& text) {
    if (cell.is_error || (cell.has_formula && is_error_value(text))) {
        return SheetCell{.fault = CellFault::ErrorValue, .text = text};
    }
    // The result of « ="" » has no type, but an empty paragraph.
    if (cell.has_formula && cell.type.empty() && !cell.shows_text) {
        return SheetCell{.fault = CellFault::NotCalculated};
    }
    if (cell.type.empty() || cell.type == "string" || !cell.value) {
        const std::string& value = cell.value ? *cell.value : text;
        return value.empty() ? std::nullopt : std::optional(SheetCell{.cell = {.value = value}});
    }
    if (cell.type == "boolean") {
        return SheetCell{.cell = {.value = *cell.value == "true"}, .text = text};
    }
    if (cell.type == "date") {
        return SheetCell{
            .cell = {.value = date_of_iso(*cell.value)}, .is_date = true, .text = text};
    }
    if (cell.type == "time") {
        return SheetCell{
            .cell = {.value = time_of_iso(*cell.value)}, .is_date = true, .text = text};
    }
    return number_cell(cell, numbers, text);
}

/// Reads content.xml.
class ContentEvents : public XmlEvents {
  public:
    /// `styles` are those of the whole workbook.
    ContentEvents(WorkbookReading& reading, OdsStyles styles)
        : reading_(reading),
          numbers_{.styles = std::move(styles)},
          text_(reading.limits().text_bytes) {}

    Descent start(const XmlTag& tag) override {
        if (cell_) {
            return text_.start(tag);
        }
        if (builder_) {
            return start_in_table(tag);
        }
        if (tag.name == "table:table" && in_spreadsheet_) {
            start_table(tag);
            return Descent::Enter;
        }
        if (tag.name == "style:style" && tag.find("style:family") == "table") {
            style_ = tag.find("style:name").value_or("");
            return Descent::Enter;
        }
        if (tag.name == "style:table-properties" && tag.find("table:display") == "false") {
            hidden_styles_.insert(style_);
        }
        if (!in_spreadsheet_ && numbers_.styles.start(tag) == Descent::Enter) {
            return Descent::Enter;
        }
        if (tag.name == "table:null-date") {
            count_days_from(tag.find("table:date-value").value_or(usual_null_date));
        }
        in_spreadsheet_ = in_spreadsheet_ || tag.name == "office:spreadsheet";
        const bool entered = tag.name == "office:document-content" ||
                             tag.name == "office:automatic-styles" || tag.name == "office:body" ||
                             tag.name == "office:spreadsheet" ||
                             tag.name == "table:calculation-settings";
        return entered ? Descent::Enter : Descent::Skip;
    }

    void end(std::string_view name) override {
        if (cell_ && name == "table:table-cell") {
            end_cell();
        } else if (cell_) {
            text_.end(name);
        } else if (builder_ && name == "table:table-row") {
            end_row();
        } else if (builder_ && name == "table:table") {
            end_table();
        }
    }

    void text(std::string_view piece) override {
        if (cell_) {
            text_.text(piece);
        }
    }

    bool is_done() const override { return failed_; }
    std::vector<Sheet> take() { return std::move(sheets_); }
    bool has_external_links() const { return external_links_; }

  private:
    void count_days_from(std::string_view day) {
        numbers_.epoch = day == usual_null_date ? std::optional(Epoch::From1899)
                         : day == "1904-01-01"  ? std::optional(Epoch::From1904)
                                                : std::nullopt;
    }

    void start_table(const XmlTag& tag) {
        const std::string name(tag.find("table:name").value_or(""));
        if (name.empty() || name.size() > longest_name) {
            reading_.report_damage(reading_.place(), name);
            failed_ = true;
            return;
        }
        const std::size_t most = reading_.limits().sheets;
        if (sheets_.size() == most) {
            reading_.diags().report("CLA-029", reading_.place(),
                                    {{"lu", static_cast<std::int64_t>(most + 1)},
                                     {"maximum", static_cast<std::int64_t>(most)}});
            failed_ = true;
            return;
        }
        builder_.emplace(reading_, name);
        is_external_ = false;
        next_row_ = 1;
        next_table_column_ = 0;
        column_styles_.clear();
        if (hidden_styles_.contains(tag.find("table:style-name").value_or(""))) {
            builder_->hide();
        }
    }

    Descent start_in_table(const XmlTag& tag) {
        if (tag.name == "table:table-cell") {
            start_cell(tag);
            return Descent::Enter;
        }
        if (tag.name == "table:covered-table-cell") {
            next_column_ += count_of(tag, "table:number-columns-repeated");
            return Descent::Skip;
        }
        if (tag.name == "table:table-row") {
            if (builder_->has_enough()) {
                return Descent::Skip;
            }
            next_column_ = 0;
            row_repeats_ = count_of(tag, "table:number-rows-repeated");
            row_hidden_ = is_hidden(tag);
            row_style_ = default_style_of(tag);
            return Descent::Enter;
        }
        if (tag.name == "table:table-column") {
            add_columns(tag);
            return Descent::Skip;
        }
        is_external_ = is_external_ || tag.name == "table:table-source";
        const bool entered =
            tag.name == "table:table-rows" || tag.name == "table:table-header-rows" ||
            tag.name == "table:table-row-group" || tag.name == "table:table-columns" ||
            tag.name == "table:table-header-columns" || tag.name == "table:table-column-group";
        return entered ? Descent::Enter : Descent::Skip;
    }

    static bool is_hidden(const XmlTag& tag) {
        const std::string_view visibility = tag.find("table:visibility").value_or("visible");
        return visibility == "collapse" || visibility == "filter";
    }

    /// Names that no program gives are left out: each cell without a style of its own has it.
    static std::string default_style_of(const XmlTag& tag) {
        const std::string_view name = tag.find("table:default-cell-style-name").value_or("");
        return std::string(name.size() <= longest_name ? name : "");
    }

    void add_columns(const XmlTag& tag) {
        failed_ = failed_ || !builder_->count_column_entry();
        const std::uint64_t count = count_of(tag, "table:number-columns-repeated");
        if (is_hidden(tag)) {
            builder_->hide_columns(next_table_column_, next_table_column_ + count - 1);
        }
        next_table_column_ += count;
        column_styles_.emplace(std::min<std::uint64_t>(next_table_column_, most_sheet_columns),
                               default_style_of(tag));
    }

    /// The style of a cell that has none of its own.
    std::string default_style(std::uint64_t column) const {
        // Each stands by the column after the last of its own.
        const auto found = column_styles_.upper_bound(column);
        return !row_style_.empty()             ? row_style_
               : found != column_styles_.end() ? found->second
                                               : std::string();
    }

    void start_cell(const XmlTag& tag) {
        text_.clear();
        cell_ = OpenCell{.column = next_column_,
                         .repeats = count_of(tag, "table:number-columns-repeated"),
                         .has_formula = tag.find("table:formula").has_value(),
                         .is_error = tag.find("calcext:value-type") == "error",
                         .type = std::string(tag.find("office:value-type").value_or(""))};
        cell_->is_truth = is_truth_formula(tag.find("table:formula").value_or(""));
        const auto style = tag.find("table:style-name");
        cell_->style = style ? std::string(*style) : default_style(cell_->column);
        if (const auto value = tag.find(value_attribute(cell_->type))) {
            cell_->value = std::string(*value);
        }
        next_column_ += cell_->repeats;
        const std::uint64_t rows = count_of(tag, "table:number-rows-spanned");
        const std::uint64_t columns = count_of(tag, "table:number-columns-spanned");
        const bool inside = next_row_ <= most_sheet_rows && cell_->column < most_sheet_columns;
        if ((rows > 1 || columns > 1) && inside) {
            const auto row = static_cast<int>(next_row_);
            failed_ =
                failed_ || !builder_->add_merged({.first_row = row,
                                                  .last_row = row + static_cast<int>(rows) - 1,
                                                  .first_column = cell_->column,
                                                  .last_column = cell_->column + columns - 1});
        }
    }

    void end_cell() {
        OpenCell cell = std::move(*cell_);
        cell_.reset();
        cell.shows_text = text_.has_paragraphs();
        const CellReference at{.column = cell.column, .row = row_number()};
        if (text_.is_too_long()) {
            reading_.diags().report("CLA-027", builder_->place_of(at));
            failed_ = true;
            return;
        }
        const std::optional<SheetCell> read = read_cell(cell, numbers_, text_.value());
        failed_ = failed_ || (read && !builder_->add(at, *read, cell.repeats));
    }

    void end_row() {
        failed_ = failed_ || !builder_->end_row(row_number(), row_hidden_, row_repeats_);
        next_row_ += row_repeats_;
    }

    void end_table() {
        // A copy of what a formula reads elsewhere is no sheet of this workbook.
        if (is_external_) {
            external_links_ = true;
        } else {
            sheets_.push_back(builder_->take());
        }
        builder_.reset();
    }

    /// The row being read; one beyond the largest sheet for all that are.
    int row_number() const {
        return static_cast<int>(std::min<std::uint64_t>(next_row_, most_sheet_rows + 1));
    }

    WorkbookReading& reading_;
    Numbers numbers_;
    std::vector<Sheet> sheets_;
    std::set<std::string, std::less<>> hidden_styles_;
    std::string style_;
    bool in_spreadsheet_ = false;
    bool is_external_ = false;
    bool external_links_ = false;
    std::optional<SheetBuilder> builder_;
    std::uint64_t next_row_ = 1;
    std::uint64_t row_repeats_ = 1;
    bool row_hidden_ = false;
    std::string row_style_;
    /// By the column after the last that each is meant for.
    std::map<std::uint64_t, std::string> column_styles_;
    std::uint64_t next_column_ = 0;
    std::uint64_t next_table_column_ = 0;
    std::optional<OpenCell> cell_;
    OdsText text_;
    bool failed_ = false;
};

/// Reads styles.xml.
class StyleEvents : public XmlEvents {
  public:
    Descent start(const XmlTag& tag) override {
        const bool around = tag.name == "office:document-styles" || tag.name == "office:styles" ||
                            tag.name == "office:automatic-styles";
        return around ? Descent::Enter : styles_.start(tag);
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    OdsStyles take() { return std::move(styles_); }

  private:
    OdsStyles styles_;
};

}  // namespace

std::optional<std::vector<Sheet>> read_ods(WorkbookReading& reading) {
    constexpr std::string_view styles_part = "styles.xml";
    StyleEvents styles;
    if (reading.archive().has(styles_part) && !reading.read_part(styles_part, namespaces, styles)) {
        return std::nullopt;
    }
    ContentEvents events(reading, styles.take());
    if (!reading.read_part("content.xml", namespaces, events) || events.is_done()) {
        return std::nullopt;
    }
    if (reading.archive().has_folder("Basic/") || reading.archive().has_folder("Scripts/")) {
        reading.diags().report("CLA-035", reading.place());
    }
    if (events.has_external_links()) {
        reading.diags().report("CLA-036", reading.place());
    }
    return events.take();
}

}  // namespace palier::ingest
