// Measures how long the readers of CSV files and workbooks take, and how much memory, on files
// larger than people have. Not a test: a figure depends on the machine; the ratios do so less.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "ingest/csv.h"
#include "ingest/workbook.h"
#include "support/zip_builder.h"

namespace palier {
namespace {

using testing_support::ZipBuilder;

constexpr int csv_rows = 100'000;
constexpr int csv_columns = 20;
constexpr int sheet_count = 50;
constexpr int sheet_rows = 500;
constexpr int sheet_columns = 10;

void need(bool right, const char* what) {
    if (!right) {
        std::printf("%s\n", what);
        std::exit(1);
    }
}

/// Times the reading, made in a process of its own, so that its memory is its own too.
template <class Make, class Read>
void measure(const char* name, Make make, Read read) {
    std::fflush(stdout);
    const pid_t child = ::fork();
    need(child >= 0, "no process");
    if (child == 0) {
        const std::string bytes = make();
        rusage before{};
        ::getrusage(RUSAGE_SELF, &before);
        const auto start = std::chrono::steady_clock::now();
        const std::size_t cells = read(bytes);
        const std::chrono::duration<double, std::milli> taken =
            std::chrono::steady_clock::now() - start;
        rusage after{};
        ::getrusage(RUSAGE_SELF, &after);
        constexpr double kilobytes = 1000.0;
        std::printf("%-46s %8.1f ms  %7.1f ns par cellule  fichier %5.1f Mo  mémoire +%6.1f Mo\n",
                    name, taken.count(), taken.count() * 1e6 / static_cast<double>(cells),
                    static_cast<double>(bytes.size()) / 1e6,
                    static_cast<double>(after.ru_maxrss - before.ru_maxrss) / kilobytes);
        std::fflush(stdout);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    need(status == 0, "the measure failed");
}

std::string csv_file() {
    std::string text;
    for (int row = 0; row < csv_rows; ++row) {
        for (int column = 0; column < csv_columns; ++column) {
            text += column == 0 ? "" : ";";
            text += column % 4 == 3 ? "\"Très satisfait\"" : std::to_string(row * 31 + column);
        }
        text += "\n";
    }
    return text;
}

std::size_t scan(const std::string& bytes) {
    ingest::CsvScanner scanner(bytes, {.separator = ';'});
    ingest::CsvRecord record;
    std::size_t cells = 0;
    while (scanner.next(record)) {
        cells += record.fields.size();
    }
    need(cells == std::size_t{csv_rows} * csv_columns, "cells are missing");
    return cells;
}

std::size_t read_csv(const std::string& bytes) {
    ingest::CsvReading reading;
    reading.limits.bytes = 100'000'000;
    reading.limits.rows = csv_rows;
    reading.limits.cells = std::size_t{csv_rows} * csv_columns;
    base::Diagnostics diags;
    const auto file = ingest::read_csv(bytes, "a.csv", reading, diags);
    need(file.has_value(), "the file was refused");
    return file->cells;
}

std::string part(const std::string& element, const std::string& inside) {
    return "<" + element +
           " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r="
           "'http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" +
           inside + "</" + element + ">";
}

std::string relationships(const std::string& entries) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
           entries + "</Relationships>";
}

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
    return "<Relationship Id='" + id +
           "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "' Target='" + target + "'/>";
}

std::string xlsx_rows() {
    std::string rows;
    for (int row = 0; row < sheet_rows; ++row) {
        rows += "<row>";
        for (int column = 0; column < sheet_columns; ++column) {
            rows += column % 4 == 3 ? "<c t='s'><v>" + std::to_string(column % 2) + "</v></c>"
                                    : "<c><v>" + std::to_string(row * 31 + column) + ".5</v></c>";
        }
        rows += "</row>";
    }
    return rows;
}

std::string xlsx_file(int sheets) {
    const std::string sheet = part("worksheet", "<sheetData>" + xlsx_rows() + "</sheetData>");
    std::string names;
    std::string targets = relationship("t", "sharedStrings", "sharedStrings.xml");
    ZipBuilder archive;
    for (int index = 1; index <= sheets; ++index) {
        const std::string id = "s" + std::to_string(index);
        names.append("<sheet name='Feuille " + id + "' sheetId='1' r:id='")
            .append(id)
            .append("'/>");
        targets += relationship(id, "worksheet", "worksheets/" + id + ".xml");
        archive.add("xl/worksheets/" + id + ".xml", sheet, {.deflate = true});
    }
    archive
        .add("[Content_Types].xml",
             "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
             "<Override PartName='/xl/workbook.xml' ContentType='application/"
             "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>")
        .add("_rels/.rels", relationships(relationship("a", "officeDocument", "xl/workbook.xml")))
        .add("xl/workbook.xml", part("workbook", "<sheets>" + names + "</sheets>"))
        .add("xl/_rels/workbook.xml.rels", relationships(targets))
        .add("xl/sharedStrings.xml",
             part("sst", "<si><t>Très satisfait</t></si><si><t>Satisfait</t></si>"));
    return archive.bytes();
}

std::string ods_file(int sheets) {
    std::string content =
        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
        "<office:body><office:spreadsheet>";
    for (int index = 1; index <= sheets; ++index) {
        content += "<table:table table:name='Feuille " + std::to_string(index) + "'>";
        for (int row = 0; row < sheet_rows; ++row) {
            content += "<table:table-row>";
            for (int column = 0; column < sheet_columns; ++column) {
                content +=
                    column % 4 == 3
                        ? "<table:table-cell office:value-type='string'><text:p>Très satisfait"
                          "</text:p></table:table-cell>"
                        : "<table:table-cell office:value-type='float' office:value='" +
                              std::to_string(row * 31 + column) + ".5'/>";
            }
            content += "</table:table-row>";
        }
        content += "</table:table>";
    }
    content += "</office:spreadsheet></office:body></office:document-content>";
    return ZipBuilder()
        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .add("content.xml", content, {.deflate = true})
        .bytes();
}

std::size_t read_wanted(const std::string& bytes, const ingest::SheetFilter& wanted) {
    base::Diagnostics diags;
    const auto sheets = ingest::read_workbook(bytes, "a.xlsx", {}, diags, wanted);
    need(sheets.has_value(), "the workbook was refused");
    std::size_t cells = 0;
    for (const ingest::Sheet& sheet : *sheets) {
        for (const ingest::SheetRow& row : sheet.rows) {
            cells += row.cells.size();
        }
    }
    return cells;
}

std::size_t read_sheets(const std::string& bytes) {
    return read_wanted(bytes, {});
}

std::size_t read_one_sheet(const std::string& bytes) {
    return read_wanted(bytes, [](std::string_view name) { return name.ends_with("25"); });
}

void measure_all() {
    measure("CSV, 100 000 lignes × 20, parcouru", csv_file, scan);
    measure("CSV, 100 000 lignes × 20, lu en feuille", csv_file, read_csv);
    measure(
        "XLSX, 1 feuille de 500 × 10", [] { return xlsx_file(1); }, read_sheets);
    measure(
        "XLSX, 50 feuilles de 500 × 10", [] { return xlsx_file(sheet_count); }, read_sheets);
    measure(
        "ODS, 1 feuille de 500 × 10", [] { return ods_file(1); }, read_sheets);
    measure(
        "ODS, 50 feuilles de 500 × 10", [] { return ods_file(sheet_count); }, read_sheets);
    measure(
        "XLSX, une feuille voulue de 50", [] { return xlsx_file(sheet_count); }, read_one_sheet);
    measure(
        "ODS, une feuille voulue de 50", [] { return ods_file(sheet_count); }, read_one_sheet);
}

}  // namespace
}  // namespace palier

int main() {
    palier::measure_all();
}
