#include "ingest/json_tables.h"

#include <charconv>
#include <map>

#include "base/utf8.h"
#include "ingest/cell_text.h"
#include "ingest/error_value.h"
#include "ingest/recognise.h"
#include "ingest/schema.h"
#include "ingest/sheet_number.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;

constexpr int largest_exponent = 30;

/// « 6.75e1 » as « 67.5 »: the value as written, without an exponent. Beyond 10^30 either way the
/// digits stay as they are: no figure of a dossier is near.
std::string without_exponent(const std::string& digits) {
    const std::size_t mark = digits.find_first_of("eE");
    if (mark == std::string::npos) {
        return digits;
    }
    const std::size_t start = mark + (digits.at(mark + 1) == '+' ? 2 : 1);
    int exponent = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data() + start, end, exponent);
    if (read.ec != std::errc() || exponent > largest_exponent || exponent < -largest_exponent) {
        return digits;
    }
    const bool negative = digits.front() == '-';
    std::string mantissa = digits.substr(negative ? 1 : 0, mark - (negative ? 1 : 0));
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    std::erase(mantissa, '.');
    const int whole = static_cast<int>(point) + exponent;
    if (whole <= 0) {
        mantissa.insert(0, static_cast<std::size_t>(1 - whole), '0');
    }
    const auto place = static_cast<std::size_t>(std::max(whole, 1));
    mantissa.append(place > mantissa.size() ? place - mantissa.size() : 0, '0');
    if (place < mantissa.size()) {
        mantissa.insert(place, 1, '.');
    }
    const std::size_t leading = mantissa.find_first_not_of('0');
    const bool zero_stays = leading == std::string::npos || mantissa.at(leading) == '.';
    mantissa.erase(0, zero_stays ? std::min(leading, mantissa.size()) - 1 : leading);
    return (negative ? "-" : "") + mantissa;
}

/// « 2025.0 » as « 2025 »: a workbook holds the number alone, and a year is a text in the end.
std::string without_last_zeros(std::string digits) {
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        digits.erase(digits.ends_with('.') ? digits.size() - 1 : digits.size());
    }
    return digits;
}

/// Decimals beyond fifteen digits are rounded as workbooks round them: « 0.30000000000000004 » is
/// what programs write of 0.1 + 0.2.
std::string number_of(const std::string& digits) {
    constexpr std::size_t most_digits = 15;
    const std::string plain = without_exponent(digits);
    const bool rounded = plain.find('.') != std::string::npos && plain.size() > most_digits;
    return without_last_zeros(rounded ? sheet_number(plain).value_or(plain) : plain);
}

/// One table being read.
class TableReader {
  public:
    /// `cells`: of the tables before this one; those of this one are added.
    TableReader(const std::string& name, Place place, const TableLimits& limits, std::size_t& cells,
                Diagnostics& diags)
        : schema_(find_table_schema(name)), limits_(limits), cells_(cells), diags_(diags) {
        table_.name = name;
        place.cell = "/" + base::json_pointer_token(name);
        place.table = schema_ != nullptr ? std::string(schema_->name) : name;
        table_.place = place;
    }

    /// An unread table when the member has not the shape of its own, which is reported. Of a table
    /// that the contract does not know only the name is kept: it is not read.
    Table read(const Json& member) {
        if (schema_ == nullptr) {
            return std::move(table_);
        }
        const bool fields = schema_->kind == TableSchema::Kind::Fields;
        if (const Json::Object* object = member.object(); object != nullptr && fields) {
            return read_fields(*object);
        }
        if (const Json::Array* array = member.array(); array != nullptr && !fields) {
            return read_rows(*array);
        }
        diags_.report(
            fields ? "ING-007" : "ING-006", table_.place,
            {{"lu", kind_of(member)}, {"attendu", fields ? "un objet" : "une liste de lignes"}});
        return unread();
    }

  private:
    static std::string kind_of(const Json& value) {
        if (value.object() != nullptr) {
            return "un objet";
        }
        if (value.array() != nullptr) {
            return "une liste";
        }
        if (value.text() != nullptr) {
            return "un texte";
        }
        if (value.number() != nullptr) {
            return "un nombre";
        }
        return value.boolean() != nullptr ? "vrai ou faux" : "rien (null)";
    }

    Table read_fields(const Json::Object& object) {
        table_.columns = {std::string(field_column), std::string(value_column)};
        if (object.size() > limits_.columns) {
            report_too_many("ING-011", object.size(), limits_.columns);
            return unread();
        }
        for (const auto& [key, value] : object) {
            const ColumnSchema* field = schema_->find(key);
            Row row{.cells = {}, .place = row_place()};
            row.place.cell += "/" + base::json_pointer_token(key);
            row.place.column = value_column;
            const std::string name = field != nullptr ? std::string(field->name) : key;
            Place name_place = row.place;
            name_place.column = field_column;
            row.cells.push_back(text_cell(name, name_place, limits_, diags_));
            row.cells.push_back(cell(value, row.place));
            table_.rows.push_back(std::move(row));
        }
        return std::move(table_);
    }

    Table read_rows(const Json::Array& array) {
        if (array.size() > limits_.rows) {
            report_too_many("ING-010", array.size(), limits_.rows);
            return unread();
        }
        for (std::size_t index = 0; index < array.size(); ++index) {
            Row row{.cells = {}, .place = row_place()};
            row.place.cell += "/" + std::to_string(index);
            const Json::Object* object = array.at(index).object();
            if (object == nullptr) {
                diags_.report("ING-008", row.place,
                              {{"lu", kind_of(array.at(index))}, {"attendu", "un objet"}});
            } else if (!fill(row, *object)) {
                return unread();
            }
            cells_ += row.cells.size();
            if (cells_ > limits_.cells) {
                report_too_many("ING-043", cells_, limits_.cells);
                return unread();
            }
            table_.rows.push_back(std::move(row));
        }
        return completed();
    }

    /// The table with a cell in each row for each of its columns.
    Table completed() {
        for (const Row& row : table_.rows) {
            cells_ += table_.columns.size() - row.cells.size();
        }
        if (cells_ > limits_.cells) {
            report_too_many("ING-043", cells_, limits_.cells);
            return unread();
        }
        for (Row& row : table_.rows) {
            complete(row);
        }
        return std::move(table_);
    }

    /// Puts the members of `object` into the cells of their columns. False when there are too many
    /// columns.
    bool fill(Row& row, const Json::Object& object) {
        for (const auto& [key, value] : object) {
            const std::size_t column = column_of(key);
            if (column >= limits_.columns) {
                report_too_many("ING-011", column + 1, limits_.columns);
                return false;
            }
            row.cells.resize(std::max(row.cells.size(), column + 1));
            Place place = row.place;
            place.cell += "/" + base::json_pointer_token(key);
            place.column = table_.columns.at(column);
            if (!row.cells.at(column).place.cell.empty()) {
                diags_.report("ING-015", place, {{"lu", key}});
                continue;
            }
            row.cells.at(column) = cell(value, place);
        }
        return true;
    }

    /// Cells for the columns that this row has not.
    void complete(Row& row) const {
        row.cells.resize(table_.columns.size());
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            Place& place = row.cells.at(column).place;
            if (place.cell.empty()) {
                place = row.place;
                place.column = table_.columns.at(column);
            }
        }
    }

    /// Where the column of a key stands; a new key is a new column, spelt as the contract does.
    std::size_t column_of(const std::string& key) {
        if (const auto known = column_of_key_.find(key); known != column_of_key_.end()) {
            return known->second;
        }
        const ColumnSchema* column = schema_->find(key);
        const std::string name = column != nullptr ? std::string(column->name) : key;
        const auto [same, is_new] =
            column_of_name_.try_emplace(base::folded(name), table_.columns.size());
        if (is_new) {
            table_.columns.push_back(name);
        }
        column_of_key_.emplace(key, same->second);
        return same->second;
    }

    Cell cell(const Json& value, const Place& place) {
        if (const std::string* text = value.text()) {
            if (is_error_value(*text)) {
                report_error_value(*text, place);
                return Cell{Cell::Empty{}, place};
            }
            return text_cell(*text, place, limits_, diags_);
        }
        if (const Json::Number* number = value.number()) {
            return Cell{Cell::Number{number_of(number->digits)}, place};
        }
        if (const bool* boolean = value.boolean()) {
            return Cell{*boolean, place};
        }
        if (!value.is_null()) {
            diags_.report(
                "ING-009", place,
                {{"lu", kind_of(value)}, {"attendu", "un texte, un nombre, vrai ou faux"}});
        }
        return Cell{Cell::Empty{}, place};
    }

    /// What stands in a column that is not read is no matter.
    void report_error_value(const std::string& text, const Place& place) {
        if (place.column == value_column || schema_->find(place.column) != nullptr) {
            diags_.report("FEU-001", place, {{"lu", text}});
        }
    }

    Table unread() {
        table_.columns.clear();
        table_.rows.clear();
        table_.unread = true;
        return std::move(table_);
    }

    /// The place of the next row.
    Place row_place() const {
        Place place = table_.place;
        place.row = static_cast<int>(table_.rows.size() + 1);
        return place;
    }

    void report_too_many(std::string_view code, std::size_t count, std::size_t most) {
        diags_.report(code, table_.place,
                      {{"lu", static_cast<std::int64_t>(count)},
                       {"maximum", static_cast<std::int64_t>(most)}});
    }

    const TableSchema* schema_;
    const TableLimits& limits_;
    std::size_t& cells_;
    Diagnostics& diags_;
    Table table_;
    std::map<std::string, std::size_t, std::less<>> column_of_key_;
    std::map<std::string, std::size_t, std::less<>> column_of_name_;
};

/// The code that tells the user what to do with bytes that are no JSON, or empty.
bool has_utf16_mark(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::string_view refusal(Format format) {
    switch (format) {
        case Format::Json:
            return "";
        case Format::Zip:
            return "ING-001";
        case Format::CompoundFile:
            return "ING-002";
        case Format::Pdf:
            return "ING-003";
        case Format::Binary:
        case Format::Text:
            return "ING-004";
    }
    return "ING-004";
}

}  // namespace

std::optional<TableSet> read_json_tables(std::string_view bytes, const std::string& file,
                                         const JsonTableLimits& limits, Diagnostics& diags) {
    if (has_utf16_mark(bytes)) {
        diags.report("JSN-005", Place{.file = file});
        return std::nullopt;
    }
    if (const std::string_view code = refusal(recognise(bytes)); !code.empty()) {
        diags.report(code, Place{.file = file});
        return std::nullopt;
    }
    const std::optional<Json> root = base::parse_json(bytes, file, limits.json, diags);
    if (!root) {
        return std::nullopt;
    }
    TableSet set{.tables = {}, .place = {.encoding = Place::Encoding::Json, .file = file}};
    const Json::Object* members = root->object();
    if (members == nullptr) {
        diags.report("ING-005", set.place);
        return std::nullopt;
    }
    if (members->size() > limits.tables.tables) {
        diags.report("ING-014", set.place,
                     {{"lu", static_cast<std::int64_t>(members->size())},
                      {"maximum", static_cast<std::int64_t>(limits.tables.tables)}});
        return std::nullopt;
    }
    Diagnostics found;
    std::size_t cells = 0;
    for (const auto& [name, member] : *members) {
        TableReader reader(name, set.place, limits.tables, cells, found);
        set.tables.push_back(reader.read(member));
    }
    diags.append(found);
    set.sound = !found.has_errors();
    return set;
}

}  // namespace palier::ingest
