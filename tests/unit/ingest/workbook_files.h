#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/workbook.h"
#include "support/zip_builder.h"

/// Workbooks made of XML, and what is read of them.
namespace palier::testing_workbook {

/// The parts of an archive, by name.
using Parts = std::map<std::string, std::string>;

inline std::string zipped(const Parts& parts) {
    testing_support::ZipBuilder builder;
    for (const auto& [name, content] : parts) {
        builder.add(name, content, {.deflate = true});
    }
    return builder.bytes();
}

inline std::string relationship(std::string_view id, std::string_view type,
                                std::string_view target) {
    return "<Relationship Id='" + std::string(id) +
           "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           std::string(type) + "' Target='" + std::string(target) + "'/>";
}

inline std::string relationships(std::string_view entries) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
           std::string(entries) + "</Relationships>";
}

/// What stands in a part of the main namespace.
inline std::string part(std::string_view element, std::string_view inside) {
    return "<" + std::string(element) +
           " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
           "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" +
           std::string(inside) + "</" + std::string(element) + ">";
}

/// The parts of a .xlsx with the sheet « Diagnostic », whose rows are `rows`; `after` follows them.
inline Parts xlsx_parts(std::string_view rows, std::string_view after = {}) {
    return {
        {"[Content_Types].xml",
         "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
         "<Default Extension='xml' ContentType='application/xml'/>"
         "<Override PartName='/xl/workbook.xml' ContentType='application/"
         "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"},
        {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml",
         part("workbook", "<sheets><sheet name='Diagnostic' sheetId='1' r:id='s1'/></sheets>")},
        {"xl/_rels/workbook.xml.rels",
         relationships(relationship("s1", "worksheet", "worksheets/sheet1.xml") +
                       relationship("t", "sharedStrings", "sharedStrings.xml") +
                       relationship("f", "styles", "styles.xml"))},
        {"xl/worksheets/sheet1.xml", part("worksheet", "<sheetData>" + std::string(rows) +
                                                           "</sheetData>" + std::string(after))},
        {"xl/sharedStrings.xml", part("sst", "")},
        {"xl/styles.xml", part("styleSheet", "")},
    };
}

/// The same, with the number formats of `codes`: style 1 is the first.
inline Parts xlsx_with_formats(std::string_view rows, const std::vector<std::string>& codes) {
    std::string formats;
    std::string styles = "<xf numFmtId='0'/>";
    for (std::size_t index = 0; index < codes.size(); ++index) {
        const std::string id = std::to_string(164 + index);
        formats += "<numFmt numFmtId='" + id + "' formatCode='" + codes.at(index) + "'/>";
        styles += "<xf numFmtId='" + id + "'/>";
    }
    Parts parts = xlsx_parts(rows);
    parts["xl/styles.xml"] =
        part("styleSheet", "<numFmts>" + formats +
                               "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                               "<cellXfs>" +
                               styles + "</cellXfs>");
    return parts;
}

/// The content.xml of a .ods whose sheets are `tables`; `styles` are its automatic styles.
inline std::string ods_content(std::string_view tables, std::string_view styles = {}) {
    return "<office:document-content "
           "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
           "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
           "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
           "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
           "xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0' "
           "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
           "xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
           "<office:automatic-styles>" +
           std::string(styles) + "</office:automatic-styles><office:body><office:spreadsheet>" +
           std::string(tables) + "</office:spreadsheet></office:body></office:document-content>";
}

/// A .ods with the sheet « Diagnostic », in which `rows` stand.
inline Parts ods_parts(std::string_view rows) {
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml", ods_content("<table:table table:name='Diagnostic'>" +
                                        std::string(rows) + "</table:table>")}};
}

/// The codes of what is reported on bytes, with the cell where there is one: « CLA-025 B2 ».
inline std::vector<std::string> said(std::string_view bytes,
                                     const ingest::WorkbookLimits& limits = {}) {
    base::Diagnostics diags;
    const bool read = ingest::read_workbook(bytes, "dossier.xlsx", limits, diags).has_value();
    EXPECT_EQ(read, !diags.has_errors());
    std::vector<std::string> codes;
    for (const base::Diagnostic& one : diags.all()) {
        EXPECT_EQ(one.place.file, "dossier.xlsx");
        EXPECT_FALSE(one.line().empty());
        codes.push_back(one.code + (one.place.cell.empty() ? "" : " " + one.place.cell));
    }
    return codes;
}

/// The sheets of a workbook of which nothing is reported.
inline std::vector<ingest::Sheet> sheets(const Parts& parts) {
    base::Diagnostics diags;
    auto read = ingest::read_workbook(zipped(parts), "dossier.xlsx", {}, diags);
    for (const base::Diagnostic& one : diags.all()) {
        ADD_FAILURE() << one.line();
    }
    return read.value_or(std::vector<ingest::Sheet>{});
}

/// A value as one text: « nombre 67.5 », « nombre 67.5 % », « vrai », « date 2026-03-10 », « erreur
/// #N/A », « texte ».
inline std::string words(const ingest::SheetCell& cell) {
    if (cell.fault == ingest::CellFault::NotCalculated) {
        return "non calculé";
    }
    if (cell.fault) {
        return "erreur " + cell.text;
    }
    const std::string date = cell.is_date ? "date " : "";
    if (const auto* number = std::get_if<ingest::Cell::Number>(&cell.cell.value)) {
        return date + "nombre " + number->digits + (number->is_percent ? " %" : "");
    }
    if (const auto* boolean = std::get_if<bool>(&cell.cell.value)) {
        return *boolean ? "vrai" : "faux";
    }
    return date + std::get<std::string>(cell.cell.value);
}

/// « A1 texte » of each cell, in order, by the place that it knows.
inline std::vector<std::string> cells(const ingest::Sheet& sheet) {
    std::vector<std::string> all;
    for (const ingest::SheetRow& row : sheet.rows) {
        for (const auto& [column, cell] : row.cells) {
            all.push_back(cell.cell.place.cell + " " + words(cell));
        }
    }
    return all;
}

/// The cells of the only sheet of a workbook of which nothing is reported.
inline std::vector<std::string> cells(const Parts& parts) {
    const std::vector<ingest::Sheet> read = sheets(parts);
    EXPECT_EQ(read.size(), 1U);
    return read.empty() ? std::vector<std::string>{} : cells(read.front());
}

}  // namespace palier::testing_workbook
