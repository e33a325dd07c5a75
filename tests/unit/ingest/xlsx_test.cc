#include <gmock/gmock.h>

#include "workbook_files.h"

namespace {

using palier::base::Place;
using palier::ingest::Sheet;
using palier::testing_workbook::cells;
using palier::testing_workbook::part;
using palier::testing_workbook::Parts;
using palier::testing_workbook::relationship;
using palier::testing_workbook::relationships;
using palier::testing_workbook::said;
using palier::testing_workbook::sheets;
using palier::testing_workbook::xlsx_parts;
using palier::testing_workbook::xlsx_with_formats;
using palier::testing_workbook::zipped;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Xlsx, ACellKnowsItsSheetAndItsName) {
    const std::vector<Sheet> read =
        sheets(xlsx_parts("<row r='12'><c r='AB12'><v>3</v></c></row>"));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].name, "Diagnostic");
    ASSERT_EQ(read[0].rows.size(), 1U);
    EXPECT_EQ(read[0].rows[0].number, 12);
    const Place expected{.encoding = Place::Encoding::Workbook,
                         .file = "dossier.xlsx",
                         .table = "Diagnostic",
                         .cell = "AB12"};
    EXPECT_EQ(read[0].rows[0].cells.at(27).cell.place, expected);
}

TEST(Xlsx, SharedTextsAreFoundByTheirNumberRunsJoinedAndPhoneticsLeftOut) {
    Parts parts =
        xlsx_parts("<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>2</v></c></row>");
    parts["xl/sharedStrings.xml"] =
        part("sst",
             "<si><t>Accueil</t></si>"
             "<si><r><rPr><b/></rPr><t xml:space='preserve'>Score </t></r><r><t>(%)</t></r>"
             "<rPh sb='0' eb='1'><t>sukoa</t></rPh><phoneticPr fontId='1'/></si>"
             "<si><t>deux_x000D_\nlignes _x005F_x0041_</t></si>");
    EXPECT_THAT(cells(parts),
                ElementsAre("A1 Score (%)", "B1 Accueil", "C1 deux\r\nlignes _x0041_"));
}

TEST(Xlsx, InlineTextsAndResultsOfFormulasAreTexts) {
    EXPECT_THAT(cells(xlsx_parts("<row><c t='inlineStr'><is><t>E1</t></is></c>"
                                 "<c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>"
                                 "<c t='str'><f>A1&amp;\"x\"</f><v>E1x</v></c>"
                                 "<c t='str'><f>\"\"</f><v></v></c></row>")),
                ElementsAre("A1 E1", "B1 ab", "C1 E1x"));
}

TEST(Xlsx, BooleansAreNoNumbers) {
    EXPECT_THAT(cells(xlsx_parts("<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>")),
                ElementsAre("A1 vrai", "B1 faux"));
}

TEST(Xlsx, ErrorsAndFormulasWithoutResultAreNoValues) {
    EXPECT_THAT(
        cells(xlsx_parts("<row><c t='e'><v>#N/A</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                         "<c><f>A1+1</f></c><c><f>A1+1</f><v></v></c><c t='str'><f>A1</f></c>"
                         "<c><f>1+1</f><v>2</v></c></row>")),
        ElementsAre("A1 erreur #N/A", "B1 erreur #DIV/0!", "C1 non calculé", "D1 non calculé",
                    "E1 non calculé", "F1 nombre 2"));
}

TEST(Xlsx, ZeroIsNoResultInAFileThatAsksToBeCalculated) {
    Parts parts = xlsx_parts(
        "<row><c><f>A2*2</f><v>0</v></c><c><f>A2</f><v>67.5</v></c>"
        "<c><v>0</v></c></row>");
    EXPECT_THAT(cells(parts), ElementsAre("A1 nombre 0", "B1 nombre 67.5", "C1 nombre 0"));
    parts["xl/workbook.xml"] = part(
        "workbook", "<sheets><sheet name='A' r:id='s1'/></sheets><calcPr fullCalcOnLoad='1'/>");
    EXPECT_THAT(cells(parts), ElementsAre("A1 non calculé", "B1 nombre 67.5", "C1 nombre 0"));
}

TEST(Xlsx, NumbersAreWhatSpreadsheetsShowOfThem) {
    EXPECT_THAT(cells(xlsx_parts("<row><c><v>0.67500000000000004</v></c><c><v>67.5</v></c>"
                                 "<c><v>1E-3</v></c><c><v>-2.5000000000000001E1</v></c>"
                                 "<c><v>49000</v></c><c t='n'><v>douze</v></c></row>")),
                ElementsAre("A1 nombre 0.675", "B1 nombre 67.5", "C1 nombre 0.001", "D1 nombre -25",
                            "E1 nombre 49000", "F1 douze"));
}

TEST(Xlsx, PercentFormatsMultiplyByAHundredExactly) {
    EXPECT_THAT(
        cells(xlsx_with_formats("<row><c s='1'><v>0.67500000000000004</v></c>"
                                "<c s='2'><v>67.5</v></c><c s='1'><v>0.07</v></c>"
                                "<c s='3'><v>1</v></c></row>",
                                {"0.0%", "0.0\\%", "#,##0 %;[Red]-0 %"})),
        ElementsAre("A1 nombre 67.5 %", "B1 nombre 67.5", "C1 nombre 7 %", "D1 nombre 100 %"));
}

TEST(Xlsx, AFormatMayDependOnTheNumber) {
    EXPECT_THAT(cells(xlsx_with_formats("<row><c s='1'><v>0.67500000000000004</v></c>"
                                        "<c s='1'><v>52.9</v></c><c s='2'><v>0.5</v></c>"
                                        "<c s='2'><v>-0.5</v></c><c s='3'><v>46091.75</v></c>"
                                        "</row>",
                                        {"[&gt;1]0.0\" %\";0.0%", "0;0%", "JJ/MM/AAAA hh:mm"})),
                ElementsAre("A1 nombre 67.5 %", "B1 nombre 52.9", "C1 nombre 0.5",
                            "D1 nombre -50 %", "E1 date 2026-03-10T18:00:00"));
}

TEST(Xlsx, DatesAreWrittenOutWithTheirHour) {
    // 46091 is 10 March 2026; 0.778 of a day is 18:40:19.
    EXPECT_THAT(
        cells(xlsx_with_formats("<row><c s='1'><v>46091</v></c><c s='1'><v>46091.778</v></c>"
                                "<c s='2'><v>0.5</v></c><c s='1'><v>-3</v></c>"
                                "<c s='3'><v>1.25</v></c><c s='4'><v>12</v></c></row>",
                                {"dd/mm/yyyy", "h:mm", "[h]:mm:ss", "0 \"jours dus\""})),
        ElementsAre("A1 date 2026-03-10", "B1 date 2026-03-10T18:40:19", "C1 date 12:00:00",
                    "D1 date nombre -3", "E1 date 30:00:00", "F1 nombre 12"));
}

TEST(Xlsx, BuiltInFormatsNeedNoCode) {
    Parts parts = xlsx_parts(
        "<row><c s='0'><v>46091</v></c><c s='1'><v>46091</v></c>"
        "<c s='2'><v>0.07</v></c><c s='9'><v>5</v></c></row>");
    parts["xl/styles.xml"] =
        part("styleSheet",
             "<cellStyleXfs><xf numFmtId='10'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
             "<xf numFmtId='14'/><xf numFmtId='9'/></cellXfs>"
             "<dxfs><dxf><numFmt numFmtId='14' formatCode='0'/></dxf></dxfs>");
    EXPECT_THAT(cells(parts), ElementsAre("A1 nombre 46091", "B1 date 2026-03-10", "C1 nombre 7 %",
                                          "D1 nombre 5"));
}

TEST(Xlsx, SomeWorkbooksCountFrom1904) {
    Parts parts = xlsx_with_formats("<row><c s='1'><v>44629</v></c></row>", {"dd/mm/yyyy"});
    parts["xl/workbook.xml"] =
        part("workbook", "<workbookPr date1904='1'/><sheets><sheet name='A' r:id='s1'/></sheets>");
    EXPECT_THAT(cells(parts), ElementsAre("A1 date 2026-03-10"));
}

TEST(Xlsx, StrictFilesHaveOtherNamespacesAndDatesInWords) {
    Parts parts = xlsx_parts("<row><c t='d'><v>2026-03-10T00:00:00</v></c></row>");
    for (auto& [name, content] : parts) {
        for (const auto& [from, to] :
             {std::pair("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"),
              std::pair("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")}) {
            for (std::size_t at = content.find(from); at != std::string::npos;
                 at = content.find(from)) {
                content.replace(at, std::string_view(from).size(), to);
            }
        }
    }
    EXPECT_THAT(cells(parts), ElementsAre("A1 date 2026-03-10"));
}

TEST(Xlsx, PrefixesAreTheFilesOwnAndForeignElementsAreLeftOut) {
    Parts parts = xlsx_parts("");
    parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
        "xmlns:mc='urn:autre'><mc:AlternateContent><x:sheetData><x:row><x:c><x:v>1</x:v></x:c>"
        "</x:row></x:sheetData></mc:AlternateContent><x:sheetData><x:row mc:r='9'><x:c>"
        "<x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    EXPECT_THAT(cells(parts), ElementsAre("A1 nombre 2"));
}

TEST(Xlsx, SheetsStandInTheOrderOfTheirTabs) {
    Parts parts = xlsx_parts("<row><c><v>1</v></c></row>");
    parts["xl/workbook.xml"] =
        part("workbook",
             "<sheets><sheet name='Points' r:id='s3'/><sheet name='Graphique' r:id='s4'/>"
             "<sheet name='Label' state='veryHidden' r:id='s2'/>"
             "<sheet name='Diagnostic' state='hidden' r:id='s1'/></sheets>");
    parts["xl/_rels/workbook.xml.rels"] =
        relationships(relationship("s1", "worksheet", "/xl/worksheets/sheet1.xml") +
                      relationship("s2", "worksheet", "../xl/./worksheets/b.xml") +
                      relationship("s3", "worksheet", "worksheets/C.xml") +
                      relationship("s4", "chartsheet", "chartsheets/sheet1.xml"));
    parts["xl/worksheets/b.xml"] = part("worksheet", "");
    parts["xl/worksheets/c.xml"] =
        part("worksheet", "<sheetData><row><c><v>3</v></c></row></sheetData>");
    const std::vector<Sheet> read = sheets(parts);
    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[0].name, "Points");
    EXPECT_FALSE(read[0].hidden);
    EXPECT_THAT(cells(read[0]), ElementsAre("A1 nombre 3"));
    EXPECT_EQ(read[1].name, "Label");
    EXPECT_TRUE(read[1].hidden);
    EXPECT_THAT(read[1].rows, IsEmpty());
    EXPECT_EQ(read[2].name, "Diagnostic");
    EXPECT_TRUE(read[2].hidden);
    EXPECT_THAT(cells(read[2]), ElementsAre("A1 nombre 1"));
}

TEST(Xlsx, HiddenRowsAndColumnsAreToldWhereSomethingStands) {
    Parts parts = xlsx_parts("");
    parts["xl/worksheets/sheet1.xml"] = part(
        "worksheet",
        "<cols><col min='2' max='3' hidden='1'/><col min='5' max='16384' hidden='true'/></cols>"
        "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>2</v></c></row>"
        "<row r='2' hidden='1'><c r='F2'><v>3</v></c></row><row r='3' hidden='1'/></sheetData>");
    const std::vector<Sheet> read = sheets(parts);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_THAT(read[0].hidden_columns, ElementsAre(2, 5));
    ASSERT_EQ(read[0].rows.size(), 2U);
    EXPECT_FALSE(read[0].rows[0].hidden);
    EXPECT_TRUE(read[0].rows[1].hidden);
}

TEST(Xlsx, HiddenColumnsMayBeSaidInAnyOrderAndTwice) {
    Parts parts = xlsx_parts("");
    parts["xl/worksheets/sheet1.xml"] =
        part("worksheet",
             "<cols><col min='6' max='6' hidden='1'/><col min='2' max='4' hidden='1'/>"
             "<col min='2' max='2' hidden='1'/><col min='8' max='99999' hidden='1'/></cols>"
             "<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c>"
             "<c><v>5</v></c><c><v>6</v></c><c><v>7</v></c><c><v>8</v></c></row></sheetData>");
    const std::vector<Sheet> read = sheets(parts);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_THAT(read[0].hidden_columns, ElementsAre(1, 2, 3, 5, 7));
}

TEST(Xlsx, MergedCellsAreRectangles) {
    const std::vector<Sheet> read =
        sheets(xlsx_parts("<row><c><v>1</v></c></row>",
                          "<mergeCells count='1'><mergeCell ref='B2:D3'/></mergeCells>"));
    ASSERT_EQ(read.size(), 1U);
    ASSERT_EQ(read[0].merged.size(), 1U);
    EXPECT_EQ(read[0].merged[0].first_row, 2);
    EXPECT_EQ(read[0].merged[0].last_row, 3);
    EXPECT_EQ(read[0].merged[0].first_column, 1U);
    EXPECT_EQ(read[0].merged[0].last_column, 3U);
}

TEST(Xlsx, RowsAndCellsWithoutNumberFollowTheOneBefore) {
    EXPECT_THAT(
        cells(xlsx_parts("<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c></row>"
                         "<row><c><v>3</v></c></row><row><c r='D9'><v>4</v></c></row>"
                         "<row><c><v>5</v></c></row>")),
        ElementsAre("B3 nombre 1", "C3 nombre 2", "A4 nombre 3", "D9 nombre 4", "A10 nombre 5"));
}

TEST(Xlsx, RowsOutOfOrderArePutInOrder) {
    EXPECT_THAT(cells(xlsx_parts("<row r='2'><c r='B2'><v>2</v></c><c r='A2'><v>1</v></c></row>"
                                 "<row r='1'><c r='A1'><v>0</v></c></row>")),
                ElementsAre("A1 nombre 0", "A2 nombre 1", "B2 nombre 2"));
}

TEST(Xlsx, WhatNoSpreadsheetWritesIsDamage) {
    const auto codes = [](std::string_view rows) { return said(zipped(xlsx_parts(rows))); };
    EXPECT_THAT(codes("<row r='2'><c r='B2'><v>2</v></c><c r='B2'><v>1</v></c></row>"),
                ElementsAre("CLA-025 B2"));
    EXPECT_THAT(
        codes("<row r='2'><c r='B2'><v>2</v></c></row><row r='2'><c r='C2'><v>1</v></c></row>"),
        ElementsAre("CLA-025"));
    EXPECT_THAT(codes("<row r='0'/>"), ElementsAre("CLA-025"));
    EXPECT_THAT(codes("<row r='1048577'/>"), ElementsAre("CLA-025"));
    EXPECT_THAT(codes("<row r='2'><c r='B3'><v>2</v></c></row>"), ElementsAre("CLA-025"));
    EXPECT_THAT(codes("<row r='2'><c r='XFE2'><v>2</v></c></row>"), ElementsAre("CLA-025"));
    EXPECT_THAT(codes("<row r='2'><c r='XFD2'/><c><v>2</v></c></row>"),
                ElementsAre("CLA-025 XFE2"));
    EXPECT_THAT(codes("<row><c t='s'><v>0</v></c></row>"), ElementsAre("CLA-025 A1"));
    EXPECT_THAT(codes("<row><c t='s'><v>-1</v></c></row>"), ElementsAre("CLA-025 A1"));
    EXPECT_THAT(said(zipped(xlsx_parts("", "<mergeCells><mergeCell ref='B2:'/></mergeCells>"))),
                ElementsAre("CLA-025"));
}

TEST(Xlsx, PartsThatAreMissingAreNamed) {
    for (const char* const name :
         {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"}) {
        Parts parts = xlsx_parts("");
        parts.erase(name);
        palier::base::Diagnostics diags;
        EXPECT_FALSE(palier::ingest::read_workbook(zipped(parts), "d.xlsx", {}, diags));
        ASSERT_EQ(diags.all().size(), 1U) << name;
        EXPECT_EQ(diags.all()[0].code, "CLA-020");
        EXPECT_THAT(diags.all()[0].sentence(), testing::HasSubstr(name));
    }
}

TEST(Xlsx, MacrosAndExternalLinksAreLeftOutWithANote) {
    Parts parts = xlsx_parts("<row><c><v>1</v></c></row>");
    std::string& types = parts["[Content_Types].xml"];
    types.replace(types.find("vnd.openxml"), types.find("'/></Types>") - types.find("vnd.openxml"),
                  "vnd.ms-excel.sheet.macroEnabled.main+xml");
    parts["xl/_rels/workbook.xml.rels"] =
        relationships(relationship("s1", "worksheet", "worksheets/sheet1.xml") +
                      relationship("m", "vbaProject", "vbaProject.bin") +
                      relationship("e", "externalLink", "externalLinks/externalLink1.xml"));
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-035", "CLA-036"));
}

TEST(Xlsx, ASheetElsewhereIsNotLookedFor) {
    Parts parts = xlsx_parts("");
    parts["xl/_rels/workbook.xml.rels"] = relationships(
        "<Relationship Id='s1' Type='x/worksheet' TargetMode='External' Target='file:///etc/x'/>");
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-030"));
}

TEST(Xlsx, AnEmptySheetIsASheet) {
    EXPECT_THAT(cells(xlsx_parts("<row r='1'><c r='A1' s='3'/></row>")), IsEmpty());
}

}  // namespace
