#include "sheets/ods.h"

#include <map>

#include "model/action_fields.h"
#include "sheets/ods_styles.h"
#include "sheets/xml_text.h"
#include "sheets/zip_writer.h"

namespace palier::sheets {

namespace {

constexpr std::string_view media_type = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
constexpr std::size_t letters = 26;

/// « AB » of 27.
std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
    }
    return name;
}

std::string cell_name(std::size_t row, std::size_t column) {
    return column_name(column) + std::to_string(row + 1);
}

/// « 'Mode d''emploi'.A1 »: a name of a sheet in quotes where it needs them.
std::string address(const Sheet& sheet, std::size_t row, std::size_t column) {
    std::string name;
    bool plain = true;
    for (const char letter : sheet.name) {
        const bool word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9');
        plain = plain && word;
        name += letter == '\'' ? "''" : std::string(1, letter);
    }
    return (plain ? name : "'" + name + "'") + "." + cell_name(row, column);
}

std::string address(const Sheet& sheet, const Range& range) {
    return address(sheet, range.first_row, range.first_column) + ":" +
           address(sheet, range.last_row, range.last_column);
}

bool contains(const Range& range, std::size_t row, std::size_t column) {
    return row >= range.first_row && row <= range.last_row && column >= range.first_column &&
           column <= range.last_column;
}

/// A line of a text: spaces that XML would drop are elements.
std::string paragraph(std::string_view line) {
    std::string content;
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t space = std::min(line.find(' ', at), line.size());
        content += xml_text(line.substr(at, space - at));
        const std::size_t end = std::min(line.find_first_not_of(' ', space), line.size());
        std::size_t count = end - space;
        const bool inside = space > 0 && end < line.size();
        if (inside && count > 0) {
            content += ' ';
            --count;
        }
        if (count > 0) {
            content += R"(<text:s text:c=")" + std::to_string(count) + R"("/>)";
        }
        at = end;
    }
    return "<text:p>" + content + "</text:p>";
}

std::string paragraphs(std::string_view text) {
    std::string content;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        content += paragraph(text.substr(at, end - at));
        at = end + 1;
    }
    return content;
}

/// The attributes and the content of a cell by its value.
struct CellParts {
    std::string attributes;
    std::string content;
};

CellParts parts_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        return {R"( office:value-type="string" calcext:value-type="string")", paragraphs(*text)};
    }
    if (const auto* number = std::get_if<Number>(&cell.value)) {
        std::string shown = number->digits;
        if (const std::size_t point = shown.find('.'); point != std::string::npos) {
            shown[point] = ',';
        }
        return {R"( office:value-type="float" calcext:value-type="float" office:value=")" +
                    xml_text(number->digits) + "\"",
                paragraphs(shown)};
    }
    if (const auto* date = std::get_if<base::Date>(&cell.value)) {
        return {R"( office:value-type="date" calcext:value-type="date" office:date-value=")" +
                    date->iso() + "\"",
                paragraphs(model::field_words(*date))};
    }
    if (const auto* truth = std::get_if<bool>(&cell.value)) {
        return {std::string(R"( office:value-type="boolean" calcext:value-type="boolean")") +
                    R"( office:boolean-value=")" + (*truth ? "true" : "false") + "\"",
                paragraphs(*truth ? "VRAI" : "FAUX")};
    }
    return {};
}

/// Writes content.xml.
class ContentWriter {
  public:
    explicit ContentWriter(const Workbook& workbook) : workbook_(workbook) {}

    std::string write() {
        xml_ = std::string(declaration) + "<office:document-content" + ods_namespaces() +
               "><office:automatic-styles>" + ods_cell_styles();
        for (std::size_t index = 0; index < workbook_.sheets.size(); ++index) {
            add_sheet_styles(workbook_.sheets.at(index), index);
        }
        xml_ += R"(<style:style style:name="Ligne" style:family="table-row">)"
                R"(<style:table-row-properties style:use-optimal-row-height="true"/></style:style>)"
                "</office:automatic-styles><office:body><office:spreadsheet>";
        add_validations();
        for (std::size_t index = 0; index < workbook_.sheets.size(); ++index) {
            add_sheet(workbook_.sheets.at(index), index);
        }
        add_filters();
        return xml_ + "</office:spreadsheet></office:body></office:document-content>";
    }

  private:
    static std::string column_style(std::size_t sheet, std::size_t column) {
        return "Col" + std::to_string(sheet) + "_" + std::to_string(column);
    }

    static std::string validation_name(std::size_t sheet, std::size_t validation) {
        return "Liste" + std::to_string(sheet) + "_" + std::to_string(validation);
    }

    void add_sheet_styles(const Sheet& sheet, std::size_t index) {
        const bool visible = sheet.visibility == Sheet::Visibility::Visible;
        xml_ += R"(<style:style style:name="Table)" + std::to_string(index) +
                R"(" style:family="table" style:master-page-name=")" + ods_page_name(index) +
                R"("><style:table-properties table:display=")" + (visible ? "true" : "false") +
                R"("/></style:style>)";
        for (std::size_t column = 0; column < sheet.widths.size(); ++column) {
            // As wide as in Excel: 7 dots for a character of the usual size, and 5 around them.
            constexpr int hundredths_of_dot = 26;
            constexpr int hundreds = 100;
            const int width = (7 * sheet.widths.at(column) + 5) * hundredths_of_dot;
            xml_ += R"(<style:style style:name=")" + column_style(index, column) +
                    R"(" style:family="table-column"><style:table-column-properties )"
                    R"(style:column-width=")" +
                    std::to_string(width / hundreds) + "." +
                    std::to_string(hundreds + width % hundreds).substr(1) +
                    R"(mm"/></style:style>)";
        }
    }

    void add_validations() {
        std::string all;
        for (std::size_t index = 0; index < workbook_.sheets.size(); ++index) {
            const Sheet& sheet = workbook_.sheets.at(index);
            for (std::size_t each = 0; each < sheet.validations.size(); ++each) {
                const Validation& validation = sheet.validations.at(each);
                all += R"(<table:content-validation table:name=")" + validation_name(index, each) +
                       R"(" table:condition=")" + xml_text(condition(validation)) +
                       R"(" table:allow-empty-cell="true" table:display-list="unsorted" )"
                       R"(table:base-cell-address=")" +
                       xml_text(address(sheet, validation.range.first_row,
                                        validation.range.first_column)) +
                       R"("><table:error-message table:message-type="stop" table:display="true">)" +
                       paragraphs(validation.refusal) +
                       "</table:error-message></table:content-validation>";
            }
        }
        if (!all.empty()) {
            xml_ += "<table:content-validations>" + all + "</table:content-validations>";
        }
    }

    static std::string condition(const Validation& validation) {
        if (const auto* list = std::get_if<AllowedWords>(&validation.allowed)) {
            std::string words;
            for (const std::string& word : list->words) {
                words += (words.empty() ? "\"" : ";\"") + word + "\"";
            }
            return "of:cell-content-is-in-list(" + words + ")";
        }
        if (const auto* numbers = std::get_if<AllowedNumbers>(&validation.allowed)) {
            const bool whole = numbers->kind == AllowedNumbers::Kind::Whole;
            return std::string("of:cell-content-is-") + (whole ? "whole" : "decimal") +
                   "-number() and cell-content-is-between(" + std::to_string(numbers->least) + "," +
                   std::to_string(numbers->most) + ")";
        }
        return "of:cell-content-is-date() and cell-content()>=1";
    }

    void add_sheet(const Sheet& sheet, std::size_t index) {
        xml_ += R"(<table:table table:name=")" + xml_text(sheet.name) +
                R"(" table:style-name="Table)" + std::to_string(index) + "\"";
        if (sheet.print) {
            xml_ +=
                R"( table:print-ranges=")" + xml_text(address(sheet, sheet.print->range)) + "\"";
        }
        xml_ += ">";
        for (std::size_t column = 0; column < sheet.widths.size(); ++column) {
            xml_ += R"(<table:table-column table:style-name=")" + column_style(index, column) +
                    R"("/>)";
        }
        if (sheet.widths.empty()) {
            xml_ += "<table:table-column/>";
        }
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const bool header = sheet.print && sheet.print->header_row == row;
            xml_ += header ? "<table:table-header-rows>" : "";
            add_row(sheet, index, row);
            xml_ += header ? "</table:table-header-rows>" : "";
        }
        add_highlights(sheet);
        xml_ += "</table:table>";
    }

    void add_row(const Sheet& sheet, std::size_t index, std::size_t row) {
        xml_ += R"(<table:table-row table:style-name="Ligne">)";
        const CellRow& cells = sheet.rows.at(row);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const Cell& cell = cells.at(column);
            const CellParts parts = parts_of(cell);
            xml_ += R"(<table:table-cell table:style-name=")" +
                    std::string(ods_style_name(cell.style)) + "\"";
            for (std::size_t each = 0; each < sheet.validations.size(); ++each) {
                if (contains(sheet.validations.at(each).range, row, column)) {
                    xml_ +=
                        R"( table:content-validation-name=")" + validation_name(index, each) + "\"";
                }
            }
            xml_ += parts.attributes + ">" + parts.content + "</table:table-cell>";
        }
        if (cells.empty()) {
            xml_ += "<table:table-cell/>";
        }
        xml_ += "</table:table-row>";
    }

    void add_highlights(const Sheet& sheet) {
        if (sheet.highlights.empty()) {
            return;
        }
        // One format for each range, with its conditions: formats of one range twice are one.
        std::map<std::string, std::string> conditions;
        for (const Highlight& highlight : sheet.highlights) {
            const Range& range = highlight.range;
            const auto* word = std::get_if<WordHighlight>(&highlight.rule);
            const std::string formula =
                word != nullptr ? reference(word->column, range) + "=\"" + word->word + "\""
                                : late_formula(std::get<LateHighlight>(highlight.rule), range);
            conditions[address(sheet, range)] +=
                R"(<calcext:condition calcext:apply-style-name=")" +
                (word != nullptr ? ods_highlight_name(word->background)
                                 : std::string(ods_late_name())) +
                R"(" calcext:value="formula-is()" + xml_text(formula) +
                R"lit()" calcext:base-cell-address=")lit" +
                xml_text(address(sheet, range.first_row, range.first_column)) + R"("/>)";
        }
        xml_ += "<calcext:conditional-formats>";
        for (const auto& [range, content] : conditions) {
            xml_ += R"(<calcext:conditional-format calcext:target-range-address=")" +
                    xml_text(range) + R"(">)" + content + "</calcext:conditional-format>";
        }
        xml_ += "</calcext:conditional-formats>";
    }

    /// « [.$J8] », of the first row of a range.
    static std::string reference(std::size_t column, const Range& range) {
        return "[.$" + cell_name(range.first_row, column) + "]";
    }

    static std::string late_formula(const LateHighlight& late, const Range& range) {
        const std::string day = reference(late.day_column, range);
        std::string formula =
            "AND(ISNUMBER(" + day + ");" + day + "<DATE(" + std::to_string(late.date.year()) + ";" +
            std::to_string(late.date.month()) + ";" + std::to_string(late.date.day()) + ")";
        for (const std::string& settled : late.settled) {
            formula += ";" + reference(late.word_column, range) + "<>\"" + settled + "\"";
        }
        return formula + ")";
    }

    void add_filters() {
        std::string all;
        for (const Sheet& sheet : workbook_.sheets) {
            if (sheet.filter) {
                all += R"(<table:database-range table:name="__Anonymous_Sheet_DB__)" +
                       std::to_string(&sheet - workbook_.sheets.data()) +
                       R"(" table:target-range-address=")" +
                       xml_text(address(sheet, *sheet.filter)) +
                       R"(" table:display-filter-buttons="true"/>)";
            }
        }
        if (!all.empty()) {
            xml_ += "<table:database-ranges>" + all + "</table:database-ranges>";
        }
    }

    const Workbook& workbook_;
    std::string xml_;
};

std::string setting(std::string_view name, std::string_view type, const std::string& value) {
    return R"(<config:config-item config:name=")" + std::string(name) + R"(" config:type=")" +
           std::string(type) + R"(">)" + xml_text(value) + "</config:config-item>";
}

/// Rows and columns that stay when the others move.
std::string settings(const Workbook& workbook) {
    std::string tables;
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.frozen_rows + sheet.frozen_columns == 0) {
            continue;
        }
        const std::string rows = std::to_string(sheet.frozen_rows);
        const std::string columns = std::to_string(sheet.frozen_columns);
        tables += R"(<config:config-item-map-entry config:name=")" + xml_text(sheet.name) +
                  R"(">)" + setting("HorizontalSplitMode", "short", "2") +
                  setting("VerticalSplitMode", "short", "2") +
                  setting("HorizontalSplitPosition", "int", columns) +
                  setting("VerticalSplitPosition", "int", rows) +
                  setting("ActiveSplitRange", "short", "3") +
                  setting("PositionRight", "int", columns) +
                  setting("PositionBottom", "int", rows) + "</config:config-item-map-entry>";
    }
    const std::string first = workbook.sheets.empty() ? "" : workbook.sheets.front().name;
    return std::string(declaration) + "<office:document-settings" + ods_namespaces() +
           R"(><office:settings><config:config-item-set config:name="ooo:view-settings">)"
           R"(<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>)" +
           setting("ViewId", "string", "view1") +
           R"(<config:config-item-map-named config:name="Tables">)" + tables +
           "</config:config-item-map-named>" + setting("ActiveTable", "string", first) +
           "</config:config-item-map-entry></config:config-item-map-indexed>"
           "</config:config-item-set></office:settings></office:document-settings>";
}

std::string meta(const Workbook& workbook) {
    const std::string moment = workbook.date.iso() + "T00:00:00";
    return std::string(declaration) + "<office:document-meta" + ods_namespaces() +
           "><office:meta><meta:generator>Palier</meta:generator><dc:title>" +
           xml_text(workbook.title) + "</dc:title><meta:initial-creator>" +
           xml_text(workbook.author) + "</meta:initial-creator><meta:creation-date>" + moment +
           "</meta:creation-date><dc:date>" + moment +
           "</dc:date><dc:language>fr-FR</dc:language></office:meta></office:document-meta>";
}

std::string manifest() {
    std::string xml =
        std::string(declaration) +
        R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")"
        R"( manifest:version="1.3"><manifest:file-entry manifest:full-path="/" )"
        R"(manifest:version="1.3" manifest:media-type=")" +
        std::string(media_type) + R"("/>)";
    for (const std::string_view part : {"content.xml", "styles.xml", "meta.xml", "settings.xml"}) {
        xml += R"(<manifest:file-entry manifest:full-path=")" + std::string(part) +
               R"(" manifest:media-type="text/xml"/>)";
    }
    return xml + "</manifest:manifest>";
}

}  // namespace

std::string write_ods(const Workbook& workbook) {
    ZipWriter zip;
    // What tells the file from other archives: first, and as it is (OpenDocument 1.3, part 2, 3.3).
    zip.store("mimetype", media_type);
    zip.deflate("content.xml", ContentWriter(workbook).write());
    zip.deflate("styles.xml", ods_styles(workbook));
    zip.deflate("meta.xml", meta(workbook));
    zip.deflate("settings.xml", settings(workbook));
    zip.deflate("META-INF/manifest.xml", manifest());
    return zip.bytes();
}

}  // namespace palier::sheets
