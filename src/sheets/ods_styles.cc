#include "sheets/ods_styles.h"

#include <array>
#include <set>

#include "sheets/xml_text.h"

namespace palier::sheets {

namespace {

/// A style of cells: its name, and what its properties say.
struct CellStyle {
    std::string_view name;
    std::string_view number_style;
    std::string_view cell;
    std::string_view text;
    /// Where the text stands, when it does not depend on what it is.
    std::string_view align = {};
};

/// By Style, in its order.
constexpr std::array<CellStyle, style_count> cell_styles{{
    {"Simple", "", "", ""},
    {"Titre", "", "", R"(fo:font-size="16pt" fo:font-weight="bold")"},
    {"Note", "", "", R"(fo:font-style="italic" fo:color="#404040")"},
    {"EnTete", "",
     R"(fo:background-color="#1f3864" fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="middle")",
     R"(fo:font-weight="bold" fo:color="#ffffff")"},
    {"EnTeteCalcule", "",
     R"(fo:background-color="#595959" fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="middle")",
     R"(fo:font-weight="bold" fo:color="#ffffff")"},
    {"Texte", "NTexte",
     R"(fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="top")", ""},
    {"Jour", "NJour",
     R"(fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="top")", "",
     "center"},
    {"Nombre", "",
     R"(fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="top")", "",
     "center"},
    {"TexteCalcule", "NTexte",
     R"(fo:background-color="#ededed" fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="top")",
     ""},
    {"NombreCalcule", "",
     R"(fo:background-color="#ededed" fo:border="0.5pt solid #bfbfbf" fo:wrap-option="wrap" style:vertical-align="top")",
     "", "center"},
}};

constexpr std::string_view late_name = "EnRetard";
constexpr std::string_view late_background = "f8cbad";

std::string highlight_style(std::string_view name, std::string_view background) {
    return R"(<style:style style:name=")" + std::string(name) +
           R"(" style:family="table-cell" style:parent-style-name="Default">)"
           R"(<style:table-cell-properties fo:background-color="#)" +
           std::string(background) + R"("/></style:style>)";
}

/// The colours that highlights of the workbook use.
std::set<std::string> backgrounds(const Workbook& workbook) {
    std::set<std::string> colours;
    for (const Sheet& sheet : workbook.sheets) {
        for (const Highlight& highlight : sheet.highlights) {
            if (const auto* word = std::get_if<WordHighlight>(&highlight.rule)) {
                colours.insert(word->background);
            }
        }
    }
    return colours;
}

std::string page_layout(const Sheet& sheet, std::size_t index) {
    const std::string name = "Page" + std::to_string(index);
    if (!sheet.print) {
        return R"(<style:page-layout style:name=")" + name +
               R"("><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" )"
               R"(style:print-orientation="portrait" style:scale-to-X="1" style:scale-to-Y="0"/>)"
               "</style:page-layout>";
    }
    const bool large = sheet.print->paper == Print::Paper::A3;
    return R"(<style:page-layout style:name=")" + name + R"("><style:page-layout-properties )" +
           (large ? R"(fo:page-width="42cm" fo:page-height="29.7cm" )"
                  : R"(fo:page-width="29.7cm" fo:page-height="21cm" )") +
           R"(style:print-orientation="landscape" fo:margin-top="1cm" fo:margin-bottom="1cm" )"
           R"(fo:margin-left="1cm" fo:margin-right="1cm" style:scale-to-X="1" )"
           R"(style:scale-to-Y="0"/><style:header-style><style:header-footer-properties )"
           R"(fo:min-height="0.7cm" fo:margin-bottom="0.2cm"/></style:header-style>)"
           R"(<style:footer-style><style:header-footer-properties fo:min-height="0.7cm" )"
           R"(fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>)";
}

std::string region(std::string_view side, const std::string& content) {
    const std::string name = "style:region-" + std::string(side);
    return "<" + name + "><text:p>" + content + "</text:p></" + name + ">";
}

std::string master_page(const Sheet& sheet, std::size_t index) {
    std::string page = R"(<style:master-page style:name=")" + ods_page_name(index) +
                       R"(" style:page-layout-name="Page)" + std::to_string(index) + R"(">)";
    if (sheet.print) {
        page += "<style:header>" + region("left", xml_text(sheet.print->header_left)) +
                region("right", xml_text(sheet.print->header_right)) + "</style:header>" +
                "<style:footer>" + region("left", xml_text(sheet.print->footer_left)) +
                region("right",
                       "Page <text:page-number>1</text:page-number> sur "
                       "<text:page-count>1</text:page-count>") +
                "</style:footer>";
    } else {
        page += R"(<style:header style:display="false"/><style:footer style:display="false"/>)";
    }
    return page + "</style:master-page>";
}

}  // namespace

std::string ods_namespaces() {
    return R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
           R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
           R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
           R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
           R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
           R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
           R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
           R"( xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0")"
           R"( xmlns:ooo="http://openoffice.org/2004/office")"
           R"( xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2")"
           R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")"
           R"( office:version="1.3")";
}

std::string_view ods_style_name(Style style) {
    return cell_styles.at(static_cast<std::size_t>(style)).name;
}

std::string ods_highlight_name(const std::string& background) {
    return "Fond" + background;
}

std::string_view ods_late_name() {
    return late_name;
}

std::string ods_page_name(std::size_t sheet) {
    return "Feuille" + std::to_string(sheet);
}

std::string ods_styles(const Workbook& workbook) {
    std::string xml =
        R"(<?xml version="1.0" encoding="UTF-8"?><office:document-styles)" + ods_namespaces() +
        "><office:styles>" +
        R"(<style:default-style style:family="table-cell"><style:text-properties )"
        R"(style:font-name="Calibri" fo:font-family="Calibri, Carlito, sans-serif" )"
        R"(fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>)"
        R"(<style:style style:name="Default" style:family="table-cell"/>)";
    xml += highlight_style(late_name, late_background);
    for (const std::string& background : backgrounds(workbook)) {
        xml += highlight_style(ods_highlight_name(background), background);
    }
    xml += "</office:styles><office:automatic-styles>";
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        xml += page_layout(workbook.sheets.at(index), index);
    }
    xml += "</office:automatic-styles><office:master-styles>";
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        xml += master_page(workbook.sheets.at(index), index);
    }
    return xml + "</office:master-styles></office:document-styles>";
}

std::string ods_cell_styles() {
    std::string xml =
        R"(<number:text-style style:name="NTexte"><number:text-content/></number:text-style>)"
        R"(<number:date-style style:name="NJour" number:language="fr" number:country="FR">)"
        R"(<number:day number:style="long"/><number:text>/</number:text>)"
        R"(<number:month number:style="long"/><number:text>/</number:text>)"
        R"(<number:year number:style="long"/></number:date-style>)";
    for (const CellStyle& style : cell_styles) {
        xml += R"(<style:style style:name=")" + std::string(style.name) +
               R"(" style:family="table-cell" style:parent-style-name="Default")";
        if (!style.number_style.empty()) {
            xml += R"( style:data-style-name=")" + std::string(style.number_style) + "\"";
        }
        xml += ">";
        if (!style.cell.empty()) {
            xml += "<style:table-cell-properties " + std::string(style.cell) + "/>";
        }
        if (!style.align.empty()) {
            xml += R"(<style:paragraph-properties fo:text-align=")" + std::string(style.align) +
                   R"("/>)";
        }
        if (!style.text.empty()) {
            xml += "<style:text-properties " + std::string(style.text) + "/>";
        }
        xml += "</style:style>";
    }
    return xml;
}

}  // namespace palier::sheets
