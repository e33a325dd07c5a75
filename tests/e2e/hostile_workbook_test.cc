#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/dossiers.h"
#include "e2e/program.h"
#include "e2e/sheets.h"
#include "unit/ingest/workbook_files.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing_workbook::ods_content;
using testing_workbook::ods_parts;
using testing_workbook::part;
using testing_workbook::Parts;
using testing_workbook::relationship;
using testing_workbook::relationships;
using testing_workbook::xlsx_parts;
using testing_workbook::zipped;

/// A workbook that nobody should read to its end.
struct Hostile {
    std::string name;
    /// The name of its file.
    std::string file;
    std::string bytes;
    /// The message that refuses it.
    std::string code;
};

std::ostream& operator<<(std::ostream& stream, const Hostile& hostile) {
    return stream << hostile.name;
}

class HostileWorkbook : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileWorkbook, IsRefusedWithItsCodeInThreeSecondsAndLittleMemory) {
    const Workspace work;
    const Hostile& hostile = GetParam();
    write_file(work / hostile.file, hostile.bytes);
    const auto before = tree(work.path());
    const Ran ran = palier({"produire", work / hostile.file, "-o", work / "sortie"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(ran.messages, HasSubstr("[" + hostile.code + "]"));
    EXPECT_THAT(ran.messages, Not(HasSubstr("SYS-")));
    EXPECT_LT(ran.processor_time, std::chrono::seconds(PALIER_HOSTILE_SECONDS));
    EXPECT_LT(ran.memory, 500'000'000U);
    EXPECT_EQ(tree(work.path()), before);
}

std::string compound_file(std::string_view stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(1024, '\0');
    for (const char letter : stream) {
        bytes += letter;
        bytes += '\0';
    }
    return bytes;
}

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t index = 0; index < count; ++index) {
        all += text;
    }
    return all;
}

Parts parts_with(Parts parts, const std::string& name, const std::string& content) {
    parts[name] = content;
    return parts;
}

/// Without compression, so that what is too much is found by what reads it.
std::string stored(const Parts& parts) {
    testing_support::ZipBuilder builder;
    for (const auto& [name, content] : parts) {
        builder.add(name, content);
    }
    return builder.bytes();
}

std::string with_sheet(const std::string& xml) {
    return zipped(parts_with(xlsx_parts(""), "xl/worksheets/sheet1.xml", xml));
}

std::string with_content(const std::string& xml) {
    return zipped(parts_with(ods_parts(""), "content.xml", xml));
}

std::string word_document() {
    return zipped(
        {{"[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
          "<Override PartName='/word/document.xml' ContentType='application/"
          "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"},
         {"_rels/.rels",
          relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
         {"word/document.xml", "<document/>"}});
}

/// Four entries of nearly 40 megabytes, each within its own limit, of sheets that are tables.
std::string many_bombs() {
    Parts parts = xlsx_parts("");
    std::string sheets;
    std::string targets;
    const std::string spaces = "<a>" +
                               times(390'000,
                                     "<!-- 012345678901234567890123456"
                                     "789012345678901234567890123456789"
                                     "0123456789012345678901234567 -->") +
                               "</a>";
    for (const std::string id : {"Structure", "Diagnostic", "Points", "Label"}) {
        const std::string name = "worksheets/" + id + ".xml";
        parts["xl/" + name] = spaces;
        sheets.append("<sheet name='" + id + "' sheetId='1' r:id='").append(id).append("'/>");
        targets += relationship(id, "worksheet", name);
    }
    parts["xl/workbook.xml"] = part("workbook", "<sheets>" + sheets + "</sheets>");
    parts["xl/_rels/workbook.xml.rels"] = relationships(targets);
    return zipped(parts);
}

/// A row that has the titles of Diagnostic.
std::string title_row() {
    return "<row><c t='inlineStr'><is><t>Engagement</t></is></c>"
           "<c t='inlineStr'><is><t>Score (%)</t></is></c></row>";
}

/// As many merged rectangles as are read, each over every cell.
std::string overlapping_merges() {
    return zipped(
        xlsx_parts(title_row() + times(300, "<row>" + times(250, "<c><v>1</v></c>") + "</row>"),
                   "<mergeCells>" + times(4'990, "<mergeCell ref='A2:ZZ999'/>") + "</mergeCells>"));
}

/// Ranges of hidden columns that hide nothing, and as many columns as there may be.
std::string hidden_columns(std::size_t ranges) {
    Parts parts = xlsx_parts("");
    parts["xl/worksheets/sheet1.xml"] =
        part("worksheet", "<cols>" + times(ranges, "<col min='16384' max='16384' hidden='1'/>") +
                              "</cols><sheetData>" + title_row() + "<row>" +
                              times(16'383, "<c><v>1</v></c>") + "</row></sheetData>");
    return stored(parts);
}

std::vector<Hostile> hostiles() {
    const std::string laughs =
        "<!DOCTYPE l [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
        "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;'>]>";
    const std::string outside = "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    const std::string cell = "<c t='inlineStr'><is><t>x</t></is></c>";
    const auto repeated = [](const std::string& cells) {
        return zipped(ods_parts("<table:table-row>" + cells + "</table:table-row>"));
    };
    const std::string filled = "office:value-type='string'><text:p>x</text:p></table:table-cell>";
    const std::string whole = zipped(xlsx_parts("<row>" + times(1'000, cell) + "</row>"));
    return {
        {"ABomb", "a.xlsx", with_sheet(times(39'000'000, " ")), "CLA-014"},
        {"ABombInContent", "a.ods", with_content(times(39'000'000, " ")), "CLA-014"},
        {"FourBombs", "a.xlsx", many_bombs(), "CLA-013"},
        {"BillionLaughs", "a.xlsx", with_sheet(laughs + "<a>&f;</a>"), "CLA-023"},
        {"BillionLaughsInContent", "a.ods",
         with_content(laughs + ods_content("<table:table table:name='&f;'/>")), "CLA-023"},
        {"AFileOutside", "a.xlsx", with_sheet(outside + "<b>&a;</b>"), "CLA-023"},
        {"Truncated", "a.xlsx", whole.substr(0, whole.size() / 2), "CLA-010"},
        {"TruncatedAtItsEnd", "a.xlsx", whole.substr(0, whole.size() - 1), "CLA-010"},
        {"Encrypted", "a.xlsx", compound_file("EncryptedPackage"), "CLA-002"},
        {"EncryptedEntry", "a.ods",
         testing_support::ZipBuilder().add("content.xml", "x", {.encrypted = true}).bytes(),
         "CLA-015"},
        {"AnOldWorkbook", "a.xls", compound_file("Workbook"), "CLA-001"},
        {"AnOldWorkbookRenamed", "a.xlsx", compound_file("Workbook"), "CLA-001"},
        {"AWordDocumentRenamed", "a.xlsx", word_document(), "CLA-003"},
        {"AnArchiveOfPaths", "a.xlsx", zipped({{"../../../etc/passwd", "x"}, {"/absolu", "x"}}),
         "CLA-004"},
        {"AMillionFilledColumns", "a.ods",
         repeated("<table:table-cell table:number-columns-repeated='1000000' " + filled),
         "CLA-025"},
        {"AMillionFilledRows", "a.ods",
         zipped(ods_parts("<table:table-row table:number-rows-repeated='1000000'>"
                          "<table:table-cell " +
                          filled + "</table:table-row>")),
         "CLA-026"},
        {"TooManyCells", "a.xlsx",
         stored(xlsx_parts(times(400, "<row>" + times(1'000, "<c><v>1</v></c>") + "</row>"))),
         "CLA-026"},
        {"Deep", "a.ods",
         stored(parts_with(ods_parts(""), "content.xml", ods_content(times(500'000, "<text:p>")))),
         "CLA-024"},
        {"AnEndlessTag", "a.xlsx",
         stored(parts_with(xlsx_parts(""), "xl/worksheets/sheet1.xml",
                           "<worksheet a='" + times(400'000, "0123456 89"))),
         "CLA-024"},
        {"ManyEntries", "a.xlsx",
         [] {
             Parts parts = xlsx_parts("");
             for (int index = 0; index < 60'000; ++index) {
                 parts["xl/media/" + std::to_string(index)] = "";
             }
             return zipped(parts);
         }(),
         "CLA-012"},
        {"ManyMerges", "a.xlsx",
         zipped(xlsx_parts(
             "", "<mergeCells>" + times(60'000, "<mergeCell ref='A1:B2'/>") + "</mergeCells>")),
         "CLA-028"},
        {"HalfAMillionRangesOfHiddenColumns", "a.xlsx", hidden_columns(500'000), "CLA-031"},
        {"HalfAMillionColumns", "a.ods",
         stored(ods_parts(times(500'000, "<table:table-column table:visibility='collapse'/>"))),
         "CLA-031"},
        // Nothing is wrong with these but that Structure is missing.
        {"MergesOverEachOther", "a.xlsx", overlapping_merges(), "ING-026"},
        {"RangesOfHiddenColumns", "a.xlsx", hidden_columns(16'384), "ING-026"},
    };
}

INSTANTIATE_TEST_SUITE_P(A, HostileWorkbook, ::testing::ValuesIn(hostiles()),
                         [](const auto& test) { return test.param.name; });

/// The sheets of a sound dossier with texts alone, as rows of the element that `cell` makes of one;
/// `rest` ends each row.
template <typename Cell>
std::string rows_of(const DossierSheet& sheet, std::string_view row, Cell cell,
                    std::string_view rest) {
    std::string rows;
    for (const std::vector<SheetValue>& values : sheet.rows) {
        rows += "<" + std::string(row) + ">";
        for (const SheetValue& value : values) {
            rows += cell(value.text);
        }
        rows += std::string(rest) + "</" + std::string(row) + ">";
    }
    return rows;
}

std::string ods_with_tails() {
    const std::string nothing = "<table:table-cell table:number-columns-repeated='1000000'/>";
    const auto cell = [](const std::string& text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text +
               "</text:p></table:table-cell>";
    };
    std::string tables;
    for (const DossierSheet& sheet : sheets_of(sound_dossier())) {
        tables += "<table:table table:name='" + sheet.name + "'>" +
                  rows_of(sheet, "table:table-row", cell, nothing) +
                  "<table:table-row table:number-rows-repeated='1000000'>" + nothing +
                  "</table:table-row></table:table>";
    }
    return zipped(parts_with(ods_parts(""), "content.xml", ods_content(tables)));
}

std::string xlsx_with_tails() {
    const auto cell = [](const std::string& text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    };
    Parts parts = xlsx_parts("");
    std::string names;
    std::string targets;
    for (const DossierSheet& sheet : sheets_of(sound_dossier())) {
        const std::string id = "s" + std::to_string(names.size());
        names += "<sheet name='" + sheet.name + "' sheetId='1' r:id='" + id + "'/>";
        targets += relationship(id, "worksheet", "worksheets/" + id + ".xml");
        parts["xl/worksheets/" + id + ".xml"] =
            part("worksheet",
                 "<sheetData>" + rows_of(sheet, "row", cell, times(100, "<c s='0'/>")) +
                     times(3'000, "<row>" + times(30, "<c s='0'/>") + "</row>") + "</sheetData>");
    }
    parts["xl/workbook.xml"] = part("workbook", "<sheets>" + names + "</sheets>");
    parts["xl/_rels/workbook.xml.rels"] = relationships(targets);
    return zipped(parts);
}

/// Rows and columns that hold nothing, as people leave them by the thousand and files by the
/// million.
TEST(ATailOfNothing, ChangesNoByte) {
    const Workspace work;
    const auto made = [&work](const std::string& dossier) {
        const Ran ran = palier({"produire", work / dossier, "-o", work / ("of " + dossier)});
        EXPECT_EQ(ran.status, 0) << ran.messages;
        EXPECT_LT(ran.memory, 500'000'000U);
        return tree(work / ("of " + dossier));
    };
    write_file(work / "a.json", sound_dossier());
    write_file(work / "b.ods", ods_with_tails());
    write_file(work / "c.xlsx", xlsx_with_tails());
    for (const DossierSheet& sheet : sheets_of(sound_dossier())) {
        write_file(work / ("d/" + sheet.name + ".csv"),
                   csv_of(sheet) + times(5'000, ";;;;\r\n") + "\r\n\r\n");
    }
    const auto expected = made("a.json");
    ASSERT_FALSE(expected.empty());
    EXPECT_TRUE(made("b.ods") == expected);
    EXPECT_TRUE(made("c.xlsx") == expected);
    EXPECT_TRUE(made("d") == expected);
}

/// A workbook may hold what is no table, and more of it than a dossier may have.
TEST(SheetsThatAreNoTable, AreNotReadToTheirEnd) {
    const Workspace work;
    std::vector<DossierSheet> sheets = sheets_of(sound_dossier());
    sheets.push_back({"Relevé des appels", {{"Jour", "Heure", "Durée"}}});
    write_by_python("xlsxwriter", sheets, work / "a.xlsx");
    const Ran before = palier({"verifier", work / "a.xlsx"});
    EXPECT_EQ(before.status, 0);
    EXPECT_THAT(before.results, HasSubstr("Relevé des appels"));
    // More cells than all tables of a dossier together may have.
    sheets.back().rows.resize(40'001, std::vector<SheetValue>(10, SheetValue("x")));
    write_by_python("xlsxwriter", sheets, work / "a.xlsx");
    const Ran after = palier({"verifier", work / "a.xlsx"});
    EXPECT_EQ(after.status, 0);
    EXPECT_EQ(after.results, before.results);
}

}  // namespace
}  // namespace palier::e2e
