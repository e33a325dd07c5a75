#include "fuzz/workbook_parts.h"

#include <map>

#include "support/zip_builder.h"

namespace palier::fuzz {

namespace {

using Parts = std::map<std::string, std::string>;

constexpr std::string_view part_mark = "--- ";

Parts common_parts(WorkbookKind kind) {
    if (kind == WorkbookKind::Ods) {
        return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}};
    }
    const std::string_view relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string relation = std::string(relations) + "/";
    return {
        {"[Content_Types].xml",
         "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
         "<Override PartName='/xl/workbook.xml' ContentType='application/"
         "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"},
        {"_rels/.rels",
         "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
         "<Relationship Id='a' Type='" +
             relation + "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
         "<Relationship Id='s1' Type='" +
             relation + "worksheet' Target='worksheets/sheet1.xml'/>" +
             "<Relationship Id='t' Type='" + relation +
             "sharedStrings' Target='sharedStrings.xml'/><Relationship Id='f' Type='" + relation +
             "styles' Target='styles.xml'/></Relationships>"},
        {"xl/workbook.xml",
         "<x:workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
         "xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" +
             std::string(relations) +
             "'><sheets><sheet name='Diagnostic' sheetId='1' r:id='s1'/></sheets></x:workbook>"},
        {"xl/sharedStrings.xml",
         "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"},
        {"xl/styles.xml",
         "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"},
    };
}

Parts parts_of(std::string_view text) {
    Parts parts;
    std::string* content = nullptr;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.starts_with(part_mark)) {
            content = &parts[std::string(line.substr(part_mark.size()))];
        } else if (content != nullptr) {
            content->append(line).append("\n");
        }
    }
    return parts;
}

}  // namespace

std::string archive_of(std::string_view text, const ArchiveOptions& options) {
    Parts parts = parts_of(text);
    parts.merge(common_parts(options.kind));
    testing_support::ZipBuilder archive;
    for (const auto& [name, content] : parts) {
        archive.add(name, content, {.deflate = options.deflate, .wide = options.wide});
    }
    return archive.bytes();
}

}  // namespace palier::fuzz
