#include "ingest/workbook.h"

#include <gmock/gmock.h>

#include "ingest/cell_reference.h"
#include "ingest/number_format.h"
#include "ingest/sheet_date.h"
#include "ingest/sheet_number.h"
#include "workbook_files.h"

namespace {

using palier::ingest::builtin_format;
using palier::ingest::date_of_serial;
using palier::ingest::Epoch;
using palier::ingest::NumberCondition;
using palier::ingest::NumberFormat;
using palier::ingest::parse_format;
using palier::ingest::sheet_number;
using palier::ingest::time_of_serial;
using palier::ingest::WorkbookLimits;
using palier::testing_support::ZipBuilder;
using palier::testing_workbook::ods_parts;
using palier::testing_workbook::part;
using palier::testing_workbook::Parts;
using palier::testing_workbook::said;
using palier::testing_workbook::xlsx_parts;
using palier::testing_workbook::zipped;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view compound_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A compound file with a stream of that name.
std::string compound(std::string_view stream) {
    std::string bytes(compound_mark);
    bytes.resize(1024, '\0');
    for (const char letter : stream) {
        bytes += letter;
        bytes += '\0';
    }
    return bytes;
}

TEST(Workbook, WhatIsNoneIsRefusedWithWhatToDo) {
    EXPECT_THAT(said(compound("Workbook")), ElementsAre("CLA-001"));
    EXPECT_THAT(said(compound("EncryptedPackage")), ElementsAre("CLA-002"));
    EXPECT_THAT(said(compound("WordDocument")), ElementsAre("CLA-003"));
    EXPECT_THAT(said("%PDF-1.7"), ElementsAre("CLA-005"));
    EXPECT_THAT(said("Engagement;Score\nE1;67,5\n"), ElementsAre("CLA-005"));
    EXPECT_THAT(said(""), ElementsAre("CLA-005"));
    EXPECT_THAT(said(zipped({{"lisez-moi.txt", "x"}})), ElementsAre("CLA-004"));
    EXPECT_THAT(said(zipped({{"Index/Document.iwa", "x"}})), ElementsAre("CLA-007"));
    EXPECT_THAT(said(zipped({{"mimetype", "application/vnd.oasis.opendocument.text\n"}})),
                ElementsAre("CLA-003"));
}

TEST(Workbook, AnotherDocumentOfOfficeIsNamed) {
    Parts parts = xlsx_parts("");
    const std::string sound = parts["[Content_Types].xml"];
    const std::size_t first = sound.find("vnd.");
    const std::size_t size = sound.find("'/></Types>") - first;
    const auto with_type = [&](std::string_view type) {
        parts["[Content_Types].xml"] = std::string(sound).replace(first, size, type);
        return said(zipped(parts));
    };
    EXPECT_THAT(with_type("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
                ElementsAre("CLA-003"));
    EXPECT_THAT(with_type("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                ElementsAre("CLA-003"));
    EXPECT_THAT(with_type("vnd.ms-excel.sheet.binary.macroEnabled.main"), ElementsAre("CLA-006"));
    EXPECT_THAT(with_type("autre"), ElementsAre("CLA-004"));
    EXPECT_THAT(with_type("vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
                IsEmpty());
}

TEST(Workbook, AnEncryptedOneIsRefused) {
    Parts parts = ods_parts("");
    parts["META-INF/manifest.xml"] =
        "<!DOCTYPE manifest><manifest><file-entry full-path='content.xml'><encryption-data/>"
        "</file-entry></manifest>";
    parts["content.xml"] = "chiffré";
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-002"));
    parts = ods_parts("");
    parts["META-INF/manifest.xml"] = "<!DOCTYPE manifest><manifest/>";
    EXPECT_THAT(said(zipped(parts)), IsEmpty());
    EXPECT_THAT(said(ZipBuilder().add("content.xml", "x", {.encrypted = true}).bytes()),
                ElementsAre("CLA-015"));
}

/// What is said of a workbook whose manifest names encrypted entries.
std::vector<std::string> said_of_encrypted(const std::vector<std::string>& entries) {
    std::string manifest = "<m:manifest xmlns:m='urn'><m:file-entry m:full-path='/'/>";
    for (const std::string& entry : entries) {
        manifest += "<m:file-entry m:media-type='' m:full-path=\"" + entry +
                    "\">\n<m:encryption-data m:checksum='a'/></m:file-entry>";
    }
    Parts parts = ods_parts("");
    parts["META-INF/manifest.xml"] = manifest +
                                     "<m:file-entry m:full-path='content.xml'/>"
                                     "<m:file-entry m:full-path='styles.xml'/></m:manifest>";
    return said(zipped(parts));
}

TEST(Workbook, OneWithEncryptedEntriesThatAreNotReadIsRead) {
    EXPECT_THAT(said_of_encrypted({"Basic/Secret/Module1.xml"}), IsEmpty());
    EXPECT_THAT(said_of_encrypted({"Thumbnails/thumbnail.png", "Basic/content.xml"}), IsEmpty());
    EXPECT_THAT(said_of_encrypted({"Thumbnails/thumbnail.png", "styles.xml"}),
                ElementsAre("CLA-002"));
    EXPECT_THAT(said_of_encrypted({"content.xml", "Thumbnails/thumbnail.png"}),
                ElementsAre("CLA-002"));
    EXPECT_THAT(said_of_encrypted({"encrypted-package"}), ElementsAre("CLA-002"));
}

TEST(Workbook, OneCutAnywhereIsRefused) {
    for (const Parts& parts : {xlsx_parts("<row><c><v>1</v></c></row>"), ods_parts("")}) {
        const std::string whole = zipped(parts);
        EXPECT_THAT(said(whole), IsEmpty());
        for (std::size_t size = 4; size < whole.size(); size += 97) {
            EXPECT_THAT(said(whole.substr(0, size)), ElementsAre("CLA-010")) << size;
        }
    }
}

TEST(Workbook, AByteThatChangedIsNoticedOrHarmless) {
    const std::string whole = zipped(xlsx_parts("<row><c><v>1</v></c></row>"));
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        said(damaged);
    }
}

TEST(Workbook, EntitiesAreRefusedWithTheirDeclaration) {
    for (const char* const before :
         {"", "\xEF\xBB\xBF", "<?xml version='1.0'?> <!-- a --><?b?>\n"}) {
        Parts parts = xlsx_parts("");
        parts["xl/worksheets/sheet1.xml"] =
            std::string(before) +
            "<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><d>&c;</d>";
        EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-023"));
    }
    Parts parts = xlsx_parts("<row><c t='str'><v>&quot;&#233;&amp;</v></c></row>");
    EXPECT_THAT(palier::testing_workbook::cells(parts), ElementsAre("A1 \"é&"));
}

TEST(Workbook, XmlThatIsNoneIsRefused) {
    const auto with_sheet = [](std::string_view xml) {
        Parts parts = xlsx_parts("");
        parts["xl/worksheets/sheet1.xml"] = xml;
        return said(zipped(parts));
    };
    EXPECT_THAT(with_sheet("<a><row></a>"), ElementsAre("CLA-021"));
    EXPECT_THAT(with_sheet(""), ElementsAre("CLA-021"));
    EXPECT_THAT(with_sheet("<a>\xE9</a>"), ElementsAre("CLA-022"));
    using namespace std::string_view_literals;
    EXPECT_THAT(with_sheet("\xFF\xFE<\0w\0/\0>\0"sv), ElementsAre("CLA-022"));
    EXPECT_THAT(with_sheet(part("worksheet", "&inconnue;")), ElementsAre("CLA-021"));
}

TEST(Workbook, DeepXmlIsRefused) {
    std::string deep;
    for (int level = 0; level < 80'000; ++level) {
        deep += "<sheetData>";
    }
    EXPECT_THAT(said(zipped(xlsx_parts(deep))), ElementsAre("CLA-024"));
}

TEST(Workbook, ElementsAndAttributesAreCountedInAllPartsTogether) {
    std::string rows;
    for (int row = 0; row < 1'000; ++row) {
        rows += "<row/>";
    }
    // Rows, a sheet and its data, fourteen elements of the other parts and their nineteen
    // attributes.
    WorkbookLimits limits;
    limits.xml.nodes = 1'035;
    EXPECT_THAT(said(zipped(xlsx_parts(rows)), limits), IsEmpty());
    limits.xml.nodes = 1'034;
    EXPECT_THAT(said(zipped(xlsx_parts(rows)), limits), ElementsAre("CLA-024"));
}

TEST(Workbook, AnElementHasALength) {
    const std::string tag = "<row r='1'/>";
    WorkbookLimits limits;
    limits.xml.stretch = 60;
    EXPECT_THAT(said(zipped(xlsx_parts(tag)), limits), ElementsAre("CLA-024"));
    limits.xml.stretch = 1'000;
    EXPECT_THAT(said(zipped(xlsx_parts(tag)), limits), IsEmpty());
    limits = {.zip = {.ratio = 10'000}};
    const auto with_value = [&limits](std::size_t size) {
        return said(zipped(xlsx_parts("<x a='" + std::string(size, '>') + "'/>")), limits);
    };
    EXPECT_THAT(with_value(990'000), IsEmpty());
    EXPECT_THAT(with_value(1'100'000), ElementsAre("CLA-024"));
}

TEST(Workbook, ACommentIsReadOnce) {
    // A parser that starts a token over at each piece of it would take minutes.
    std::string comment;
    for (std::int64_t index = 0; index < 300'000; ++index) {
        comment += "< remarque ";
        comment += std::to_string(index * 7919);
    }
    EXPECT_THAT(said(zipped(xlsx_parts("<!--" + comment + "-->"))), IsEmpty());
}

TEST(Workbook, ManyAttributesAreReadOnce) {
    std::string tag = "<x";
    for (int index = 0; index < 50'000; ++index) {
        tag += " a" + std::to_string(index) + "=''";
    }
    EXPECT_THAT(said(zipped(xlsx_parts(tag + "/>"))), IsEmpty());
}

TEST(Workbook, ABombIsRefusedBeforeItIsInflated) {
    Parts parts = xlsx_parts("");
    parts["xl/worksheets/sheet1.xml"].resize(20'000'000, ' ');
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-014"));
    WorkbookLimits limits;
    limits.zip.entry_bytes = 19'000'000;
    EXPECT_THAT(said(zipped(parts), limits), ElementsAre("CLA-013"));
    limits = {};
    limits.zip.total_bytes = 20'000'000;
    EXPECT_THAT(said(zipped(parts), limits), ElementsAre("CLA-013"));
}

TEST(Workbook, SharedTextsHaveLimits) {
    std::string strings;
    for (int index = 0; index < 200'000; ++index) {
        strings += "<si><t>texte " + std::to_string(index) + "</t></si>";
    }
    Parts parts = xlsx_parts("<row><c t='s'><v>199999</v></c></row>");
    parts["xl/sharedStrings.xml"] = part("sst", strings);
    EXPECT_THAT(palier::testing_workbook::cells(parts), ElementsAre("A1 texte 199999"));
    WorkbookLimits limits;
    limits.shared_strings = 2;
    parts = xlsx_parts("");
    parts["xl/sharedStrings.xml"] = part("sst", "<si/><si/>");
    EXPECT_THAT(said(zipped(parts), limits), IsEmpty());
    parts["xl/sharedStrings.xml"] = part("sst", "<si/><si/><si/>");
    EXPECT_THAT(said(zipped(parts), limits), ElementsAre("CLA-027"));
}

TEST(Workbook, OneTextInManyCellsCountsInEach) {
    std::string row;
    for (int index = 0; index < 1'000; ++index) {
        row += "<c t='s'><v>0</v></c>";
    }
    Parts parts = xlsx_parts("<row>" + row + "</row>");
    parts["xl/sharedStrings.xml"] =
        part("sst", "<si><t>" + std::string(100'000, 'x') + "</t></si>");
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-027 XQ1"));
    parts["xl/sharedStrings.xml"] =
        part("sst", "<si><t>" + std::string(140'001, 'x') + "</t></si>");
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-027"));
    const std::string long_text(140'001, 'x');
    EXPECT_THAT(said(zipped(xlsx_parts("<row><c t='str'><v>" + long_text + "</v></c></row>"))),
                ElementsAre("CLA-027 A1"));
    EXPECT_THAT(said(zipped(xlsx_parts("<row><c><is><t>" + long_text + "</t></is></c></row>"))),
                testing::Contains("CLA-027 A1"));
}

TEST(Workbook, CellsSheetsAndMergesHaveLimits) {
    WorkbookLimits limits;
    limits.cells = 2;
    limits.merged = 1;
    limits.sheets = 1;
    const std::string cell = "<c><v>1</v></c>";
    EXPECT_THAT(said(zipped(xlsx_parts("<row>" + cell + cell + "<c/></row>")), limits), IsEmpty());
    EXPECT_THAT(said(zipped(xlsx_parts("<row>" + cell + cell + cell + "</row>")), limits),
                ElementsAre("CLA-026 C1"));
    const std::string merge = "<mergeCell ref='A1:B1'/>";
    EXPECT_THAT(
        said(zipped(xlsx_parts("", "<mergeCells>" + merge + merge + "</mergeCells>")), limits),
        ElementsAre("CLA-028"));
    Parts parts = ods_parts("");
    std::string& content = parts["content.xml"];
    content.insert(content.find("</office:spreadsheet>"), "<table:table table:name='B'/>");
    EXPECT_THAT(said(zipped(parts), limits), ElementsAre("CLA-029"));
    parts = xlsx_parts("");
    parts["xl/workbook.xml"] =
        part("workbook", "<sheets><sheet name='A' r:id='s1'/><sheet name='B' r:id='s1'/></sheets>");
    EXPECT_THAT(said(zipped(parts), limits), ElementsAre("CLA-029"));
}

/// What is said of a workbook of which the sheet « Diagnostic » alone is wanted, and the rows of
/// its first sheet.
std::pair<std::vector<std::string>, std::size_t> skimmed(const Parts& parts,
                                                         const WorkbookLimits& limits) {
    palier::base::Diagnostics diags;
    const auto read =
        palier::ingest::read_workbook(zipped(parts), "a", limits, diags,
                                      [](std::string_view name) { return name == "Diagnostic"; });
    std::vector<std::string> codes;
    for (const palier::base::Diagnostic& one : diags.all()) {
        codes.push_back(one.code);
    }
    return {codes, read ? read->at(0).rows.size() : 0};
}

TEST(Workbook, ASheetThatIsNotWantedHasEnoughWithItsFirstRow) {
    WorkbookLimits limits;
    limits.cells = 2;
    // A cell below, which is too many, then one that no program writes.
    const std::string xlsx_rows =
        "<row/><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
        "<row><c r='A0'/></row>";
    Parts xlsx = xlsx_parts(xlsx_rows);
    EXPECT_THAT(said(zipped(xlsx), limits), ElementsAre("CLA-026 A3"));
    EXPECT_THAT(skimmed(xlsx, limits), testing::Pair(ElementsAre("CLA-026"), 0));
    std::string& book = xlsx["xl/workbook.xml"];
    book.replace(book.find("Diagnostic"), std::string("Diagnostic").size(), "Relevé");
    EXPECT_THAT(skimmed(xlsx, limits), testing::Pair(IsEmpty(), 1));

    // A large one is not even inflated: these bytes are no XML.
    xlsx["xl/worksheets/sheet1.xml"].assign(200'000, 'x');
    EXPECT_THAT(skimmed(xlsx, limits), testing::Pair(IsEmpty(), 0));

    const std::string filled =
        "office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>";
    Parts ods = ods_parts(
        "<table:table-row/><table:table-row table:number-rows-repeated='9'>"
        "<table:table-cell table:number-columns-repeated='2' " +
        filled + "<table:table-row><table:table-cell " + filled);
    EXPECT_THAT(skimmed(ods, limits), testing::Pair(ElementsAre("CLA-026"), 0));
    std::string& content = ods["content.xml"];
    content.replace(content.find("Diagnostic"), std::string("Diagnostic").size(), "Relevé");
    EXPECT_THAT(skimmed(ods, limits), testing::Pair(IsEmpty(), 1));
}

TEST(Workbook, ColumnsOfASheetAreDescribedSoManyTimes) {
    WorkbookLimits limits;
    limits.column_entries = 2;
    const auto xlsx = [&limits](const std::string& columns) {
        Parts parts = xlsx_parts("");
        parts["xl/worksheets/sheet1.xml"] =
            part("worksheet", "<cols>" + columns + "</cols><sheetData/>");
        return said(zipped(parts), limits);
    };
    const std::string shown = "<col min='1' max='3'/>";
    const std::string hidden = "<col min='4' max='4' hidden='1'/>";
    EXPECT_THAT(xlsx(shown + hidden), IsEmpty());
    EXPECT_THAT(xlsx(shown + hidden + hidden), ElementsAre("CLA-031"));
    EXPECT_THAT(xlsx(hidden + shown + shown + shown), ElementsAre("CLA-031"));
    const std::string column = "<table:table-column table:number-columns-repeated='9'/>";
    EXPECT_THAT(said(zipped(ods_parts(column + column)), limits), IsEmpty());
    EXPECT_THAT(said(zipped(ods_parts(column + column + column)), limits), ElementsAre("CLA-031"));
    // Each sheet has its own.
    Parts parts = ods_parts(column + column);
    std::string& content = parts["content.xml"];
    content.insert(content.find("</office:spreadsheet>"),
                   "<table:table table:name='B'>" + column + column + "</table:table>");
    EXPECT_THAT(said(zipped(parts), limits), IsEmpty());
    EXPECT_EQ(WorkbookLimits{}.column_entries, palier::ingest::most_sheet_columns);
}

TEST(Workbook, ANameWithoutEndIsRefused) {
    Parts parts = xlsx_parts("");
    parts["xl/workbook.xml"] = part(
        "workbook", "<sheets><sheet name='" + std::string(1001, 'n') + "' r:id='s1'/></sheets>");
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-025"));
}

TEST(ZipArchive, HasItsLimitsAndKeepsItsWord) {
    const auto archive = [](const palier::testing_support::ZipEntryOptions& options) {
        return said(ZipBuilder().add("mimetype", "application/zip", options).bytes());
    };
    EXPECT_THAT(archive({}), ElementsAre("CLA-004"));
    EXPECT_THAT(archive({.deflate = true, .wide = true}), ElementsAre("CLA-004"));
    EXPECT_THAT(archive({.deflate = true, .announced_size = 14}), ElementsAre("CLA-010"));
    EXPECT_THAT(archive({.deflate = true, .announced_size = 16}), ElementsAre("CLA-010"));
    EXPECT_THAT(archive({.deflate = true, .announced_size = 0}), ElementsAre("CLA-010"));
    EXPECT_THAT(archive({.announced_size = 14}), ElementsAre("CLA-010"));
    EXPECT_THAT(archive({.announced_sum = 1}), ElementsAre("CLA-010"));
    EXPECT_THAT(archive({.method = 12}), ElementsAre("CLA-010"));
    EXPECT_THAT(archive({.announced_size = 0xFFFFFFFF}), ElementsAre("CLA-013"));
    WorkbookLimits limits;
    limits.zip.entries = 1;
    const std::string two = ZipBuilder().add("a", "").add("b", "").bytes("commentaire");
    EXPECT_THAT(said(two), ElementsAre("CLA-004"));
    EXPECT_THAT(said(two, limits), ElementsAre("CLA-012"));
    limits = {.zip = {.bytes = 10}};
    EXPECT_THAT(said(two, limits), ElementsAre("CLA-011"));
    EXPECT_THAT(said(ZipBuilder().add("xl/A.xml", "").add("/xl\\a.xml", "").bytes()),
                ElementsAre("CLA-016"));
}

TEST(SheetNumber, RoundsToFifteenDigitsInDecimal) {
    EXPECT_EQ(sheet_number("0.67500000000000004"), "0.675");
    EXPECT_EQ(sheet_number("0.67500000000000004", 2), "67.5");
    EXPECT_EQ(sheet_number("99.999999999999986"), "100");
    EXPECT_EQ(sheet_number("66.666666666666671"), "66.6666666666667");
    EXPECT_EQ(sheet_number("1.2345678901234565E+20"), "123456789012346000000");
    EXPECT_EQ(sheet_number("-007.50"), "-7.5");
    EXPECT_EQ(sheet_number(".5"), "0.5");
    EXPECT_EQ(sheet_number("-0.0"), "0");
    EXPECT_EQ(sheet_number("1E-5", 2), "0.001");
    EXPECT_EQ(sheet_number("4.9E-324"), "0");
    for (const char* const text :
         {"", "-", ".", "1,5", "1e", "1e+-5", "NaN", "INF", "1E+30", "0x1"}) {
        EXPECT_EQ(sheet_number(text), std::nullopt) << text;
    }
}

TEST(SheetDate, TheYear1900HasADayTooMany) {
    EXPECT_EQ(date_of_serial("1", Epoch::From1900), "1900-01-01");
    EXPECT_EQ(date_of_serial("59", Epoch::From1900), "1900-02-28");
    EXPECT_EQ(date_of_serial("60", Epoch::From1900), "1900-02-29");
    EXPECT_EQ(date_of_serial("61", Epoch::From1900), "1900-03-01");
    EXPECT_EQ(date_of_serial("46022", Epoch::From1900), "2025-12-31");
    EXPECT_EQ(date_of_serial("2958465", Epoch::From1900), "9999-12-31");
    EXPECT_EQ(date_of_serial("2958466", Epoch::From1900), std::nullopt);
    EXPECT_EQ(date_of_serial("0", Epoch::From1904), "1904-01-01");
    EXPECT_EQ(date_of_serial("46022.999999", Epoch::From1900), "2026-01-01");
    EXPECT_EQ(date_of_serial("-0.5", Epoch::From1900), std::nullopt);
    EXPECT_EQ(time_of_serial("1.5"), "36:00:00");
}

TEST(SheetDate, WhatXmlWritesIsShortened) {
    using palier::ingest::date_of_iso;
    using palier::ingest::time_of_iso;
    EXPECT_EQ(date_of_iso("2026-03-10T18:40"), "2026-03-10T18:40:00");
    EXPECT_EQ(date_of_iso("2026-03-10T18:40:02.5Z"), "2026-03-10T18:40:02");
    EXPECT_EQ(date_of_iso("10/03/2026"), "10/03/2026");
    EXPECT_EQ(time_of_iso("PT18H40M02.5S"), "18:40:02");
    EXPECT_EQ(time_of_iso("PT90M"), "01:30:00");
    EXPECT_EQ(time_of_iso("PT5"), "PT5");
}

TEST(NumberFormat, LettersInQuotesAndBracketsAreNoDates) {
    for (const char* const code :
         {"General", "Standard", "0.00", "#,##0.00 [$€-40C]", "0 \"jours\"", "\"mardi\"", "@",
          "[Red]0", "0.00E+00", "_-* #,##0_-", "0 d", ""}) {
        EXPECT_EQ(parse_format(code).of("1"), NumberFormat::Plain) << code;
    }
    for (const char* const code :
         {"dd/mm/yyyy", "[$-40C]d mmmm yyyy;@", "mmm-yy", "mmmm", "yyyy-mm-dd hh:mm:ss.000",
          "d/m/yy h:mm AM/PM", "jj/mm/aaaa", "JJ/MM/AAAA hh:mm", "j/m/aa h:mm"}) {
        EXPECT_EQ(parse_format(code).of("1"), NumberFormat::Date) << code;
    }
    for (const char* const code : {"h:mm", "[h]:mm:ss", "mm:ss.0", "[mm]", "h:mm AM/PM"}) {
        EXPECT_EQ(parse_format(code).of("1"), NumberFormat::Time) << code;
    }
    for (const char* const code : {"0%", "0.0 %", "[Green]0%;[Red]-0%"}) {
        EXPECT_EQ(parse_format(code).of("1"), NumberFormat::Percent) << code;
    }
    EXPECT_EQ(builtin_format(14), NumberFormat::Date);
    EXPECT_EQ(builtin_format(20), NumberFormat::Time);
    EXPECT_EQ(builtin_format(22), NumberFormat::Date);
    EXPECT_EQ(builtin_format(46), NumberFormat::Time);
    EXPECT_EQ(builtin_format(49), NumberFormat::Plain);
}

TEST(NumberFormat, DependsOnTheNumberBySections) {
    const auto of = [](const char* code, const char* number) {
        return parse_format(code).of(number);
    };
    // ISO/IEC 29500-1, 18.8.31: above zero, below, zero; a section of texts apart.
    EXPECT_EQ(of("0%;0;General", "1"), NumberFormat::Percent);
    EXPECT_EQ(of("0%;0;General", "-1"), NumberFormat::Plain);
    EXPECT_EQ(of("0%;0;General", "0"), NumberFormat::Plain);
    EXPECT_EQ(of("0%;0", "0"), NumberFormat::Percent);
    EXPECT_EQ(of("0%;@", "-1"), NumberFormat::Percent);
    EXPECT_EQ(of("0;-0;0%;@", "0"), NumberFormat::Percent);
    EXPECT_EQ(of("\";\"0%;0", "1"), NumberFormat::Percent);
    // Conditions: the first that holds, else the last section.
    EXPECT_EQ(of("[>1]0.0;0.0%", "0.675"), NumberFormat::Percent);
    EXPECT_EQ(of("[>1]0.0;0.0%", "1"), NumberFormat::Percent);
    EXPECT_EQ(of("[>1]0.0;0.0%", "1.000001"), NumberFormat::Plain);
    EXPECT_EQ(of("[>1]0.0;0.0%", "-3"), NumberFormat::Percent);
    EXPECT_EQ(of("[Red][<=1]0%;0", "1"), NumberFormat::Percent);
    EXPECT_EQ(of("[<0]0;[<1.5]0%;hh:mm", "1.25"), NumberFormat::Percent);
    EXPECT_EQ(of("[<0]0;[<1.5]0%;hh:mm", "12"), NumberFormat::Time);
    EXPECT_EQ(of("[<0]0;[<1.5]0%;hh:mm", "-12"), NumberFormat::Plain);
}

TEST(NumberCondition, ComparesExactly) {
    const auto holds = [](const char* condition, const char* number) {
        return NumberCondition::parse(condition)->holds(number);
    };
    EXPECT_TRUE(holds(">9", "10"));
    EXPECT_TRUE(holds("> 0.45", "0.5"));
    EXPECT_TRUE(holds(">-1", "-0.5"));
    EXPECT_TRUE(holds("<-1", "-10"));
    EXPECT_TRUE(holds("<=1", "1"));
    EXPECT_TRUE(holds(">=1.50", "1.5"));
    EXPECT_TRUE(holds("=0", "0"));
    EXPECT_TRUE(holds("<>0", "0.000001"));
    EXPECT_FALSE(holds("!=1", "1"));
    EXPECT_FALSE(holds(">1", "-2"));
    EXPECT_FALSE(NumberCondition::parse("Red"));
    EXPECT_FALSE(NumberCondition::parse(">x"));
}

}  // namespace
