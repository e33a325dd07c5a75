#include "ingest/xlsx_sheet.h"

#include <charconv>

#include "ingest/sheet_number.h"
#include "ingest/xlsx_package.h"
#include "ingest/xlsx_parts.h"

namespace palier::ingest {

namespace {

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// A cell (« c ») while it is read.
struct OpenCell {
    CellReference at;
    std::string type;
    std::size_t style = 0;
    bool has_formula = false;
    bool has_value = false;
    bool has_inline = false;
    std::string value;
};

/// Turns what stands in a cell into its value.
class CellReader {
  public:
    explicit CellReader(const XlsxBook& book) : book_(book) {}

    /// The cell, or nothing when it is empty. `damaged` becomes true when it refers to what does
    /// not exist.
    std::optional<SheetCell> read(const OpenCell& cell, bool& damaged) const {
        if (cell.has_inline) {
            return text(cell.value);
        }
        if (cell.has_formula && is_uncalculated(cell)) {
            return SheetCell{.fault = CellFault::NotCalculated};
        }
        if (cell.value.empty()) {
            return std::nullopt;
        }
        if (cell.type == "s") {
            const std::optional<std::size_t> index = number(cell.value);
            damaged = !index || *index >= book_.strings.size();
            return damaged ? std::nullopt : text(book_.strings.at(*index));
        }
        if (cell.type == "b") {
            return SheetCell{.cell = {.value = cell.value == "1" || cell.value == "true"}};
        }
        if (cell.type == "e") {
            return SheetCell{.fault = CellFault::ErrorValue, .text = cell.value};
        }
        if (cell.type == "d") {
            return SheetCell{.cell = {.value = date_of_iso(cell.value)}, .is_date = true};
        }
        if (cell.type.empty() || cell.type == "n") {
            return number_cell(cell);
        }
        return text(without_escapes(cell.value));
    }

  private:
    static std::optional<SheetCell> text(std::string value) {
        return value.empty() ? std::nullopt
                             : std::optional(SheetCell{.cell = {.value = std::move(value)}});
    }

    bool is_uncalculated(const OpenCell& cell) const {
        // A text without letters is the result of « ="" ».
        const bool none = cell.type == "str" ? !cell.has_value : cell.value.empty();
        // Libraries that cannot calculate write 0 as the result of each formula, and ask for a
        // calculation when the file is opened.
        return none || (book_.recalculates && cell.value == "0");
    }

    SheetCell number_cell(const OpenCell& cell) const {
        const std::optional<std::string> digits = sheet_number(cell.value);
        if (!digits) {
            return SheetCell{.cell = {.value = cell.value}};
        }
        const NumberFormat format = cell.style < book_.formats.size()
                                        ? book_.formats.at(cell.style).of(*digits)
                                        : NumberFormat::Plain;
        SheetCell read{.cell = {.value = Cell::Number{*digits}}};
        if (format == NumberFormat::Percent) {
            const std::optional<std::string> percents = sheet_number(cell.value, 2);
            if (!percents) {
                return SheetCell{.cell = {.value = cell.value}};
            }
            read.cell.value = Cell::Number{*percents, true};
        }
        std::optional<std::string> moment;
        if (format == NumberFormat::Date) {
            moment = date_of_serial(*digits, book_.epoch);
        } else if (format == NumberFormat::Time) {
            moment = time_of_serial(*digits);
        }
        if (moment) {
            read.cell.value = *moment;
        }
        read.is_date = format == NumberFormat::Date || format == NumberFormat::Time;
        return read;
    }

    const XlsxBook& book_;
};

class SheetEvents : public XmlEvents {
  public:
    SheetEvents(const std::string& name, const XlsxBook& book, WorkbookReading& reading)
        : book_(book),
          reading_(reading),
          builder_(reading, name),
          item_(reading.limits().text_bytes) {}

    Descent start(const XmlTag& tag) override {
        if (cell_) {
            return start_in_cell(tag.name);
        }
        if (tag.name == "c") {
            start_cell(tag);
            return Descent::Enter;
        }
        if (tag.name == "row") {
            start_row(tag);
            return Descent::Enter;
        }
        if (tag.name == "col") {
            add_columns(tag);
        } else if (tag.name == "mergeCell") {
            merge(tag);
        }
        const bool entered = tag.name == "worksheet" || tag.name == "sheetData" ||
                             tag.name == "cols" || tag.name == "mergeCells";
        return entered ? Descent::Enter : Descent::Skip;
    }

    void end(std::string_view name) override {
        if (cell_ && name == "c") {
            end_cell();
        } else if (cell_ && name == "v") {
            in_value_ = false;
        } else if (cell_) {
            item_.end(name);
        } else if (name == "row") {
            failed_ = failed_ || !builder_.end_row(row_, row_hidden_);
        }
    }

    void text(std::string_view piece) override {
        if (in_value_) {
            const bool fits = cell_->value.size() + piece.size() <= reading_.limits().text_bytes;
            cell_->value += piece;
            failed_ = failed_ || !(fits || report_long());
        } else if (cell_) {
            item_.text(piece);
        }
    }

    bool is_done() const override { return failed_ || builder_.has_enough(); }
    bool has_failed() const { return failed_; }
    Sheet take() { return builder_.take(); }

  private:
    Descent start_in_cell(const std::string& name) {
        if (name == "v") {
            in_value_ = !cell_->has_inline;
            cell_->has_value = true;
            return in_value_ ? Descent::Enter : Descent::Skip;
        }
        if (name == "is") {
            cell_->has_inline = true;
            item_.clear();
            return Descent::Enter;
        }
        cell_->has_formula = cell_->has_formula || name == "f";
        return cell_->has_inline ? item_.start(name) : Descent::Skip;
    }

    void start_row(const XmlTag& tag) {
        next_column_ = 0;
        row_hidden_ = tag.is_set("hidden");
        const auto written = tag.find("r");
        row_is_numbered_ = written.has_value();
        const std::size_t row =
            written ? number(*written).value_or(0) : static_cast<std::size_t>(row_) + 1;
        if (row == 0 || row > most_sheet_rows) {
            damage(builder_.place(), written.value_or(""));
            return;
        }
        row_ = static_cast<int>(row);
    }

    void start_cell(const XmlTag& tag) {
        CellReference at{.column = next_column_, .row = row_};
        if (const auto written = tag.find("r")) {
            const std::optional<CellReference> read = parse_cell_reference(*written);
            // A row without number is where its first cell says, or the next one.
            const bool moves_row = !row_is_numbered_ && next_column_ == 0;
            if (!read || (moves_row ? read->row < row_ : read->row != row_)) {
                damage(builder_.place(), *written);
                return;
            }
            at = *read;
            row_ = read->row;
        }
        next_column_ = at.column + 1;
        cell_ = OpenCell{.at = at,
                         .type = std::string(tag.find("t").value_or("")),
                         .style = number(tag.find("s").value_or("0")).value_or(0)};
    }

    void end_cell() {
        in_value_ = false;
        OpenCell cell = std::move(*cell_);
        cell_.reset();
        if (cell.has_inline) {
            cell.value = item_.value();
            failed_ = failed_ || (item_.is_too_long() && !report_long());
        }
        bool damaged = false;
        const std::optional<SheetCell> read = CellReader(book_).read(cell, damaged);
        if (damaged) {
            damage(builder_.place_of(cell.at), cell.value);
        } else if (read) {
            failed_ = failed_ || !builder_.add(cell.at, *read);
        }
    }

    void add_columns(const XmlTag& tag) {
        failed_ = failed_ || !builder_.count_column_entry();
        const std::size_t first = number(tag.find("min").value_or("")).value_or(0);
        const std::size_t last = number(tag.find("max").value_or("")).value_or(0);
        if (tag.is_set("hidden") && first > 0 && first <= last) {
            builder_.hide_columns(first - 1, last - 1);
        }
    }

    void merge(const XmlTag& tag) {
        const std::string_view written = tag.find("ref").value_or("");
        const std::optional<CellRange> range = parse_cell_range(written);
        if (!range) {
            damage(builder_.place(), written);
            return;
        }
        failed_ = failed_ || !builder_.add_merged({.first_row = range->first.row,
                                                   .last_row = range->last.row,
                                                   .first_column = range->first.column,
                                                   .last_column = range->last.column});
    }

    void damage(const base::Place& place, std::string_view read) {
        if (!failed_) {
            reading_.report_damage(place, read);
        }
        failed_ = true;
    }

    /// Always false, so that it reads as a failure.
    bool report_long() {
        reading_.diags().report("CLA-027", builder_.place_of(cell_ ? cell_->at : CellReference{}));
        return false;
    }

    const XlsxBook& book_;
    WorkbookReading& reading_;
    SheetBuilder builder_;
    StringItem item_;
    std::optional<OpenCell> cell_;
    bool in_value_ = false;
    int row_ = 0;
    bool row_is_numbered_ = false;
    bool row_hidden_ = false;
    std::size_t next_column_ = 0;
    bool failed_ = false;
};

}  // namespace

std::optional<Sheet> read_xlsx_sheet(std::string_view part, const std::string& name,
                                     const XlsxBook& book, WorkbookReading& reading) {
    SheetEvents events(name, book, reading);
    if (!reading.read_part(part, xlsx_namespaces(), events) || events.has_failed()) {
        return std::nullopt;
    }
    return events.take();
}

}  // namespace palier::ingest
