#include <gmock/gmock.h>

#include "workbook_files.h"

namespace {

using palier::ingest::Sheet;
using palier::testing_workbook::cells;
using palier::testing_workbook::ods_content;
using palier::testing_workbook::ods_parts;
using palier::testing_workbook::Parts;
using palier::testing_workbook::said;
using palier::testing_workbook::sheets;
using palier::testing_workbook::zipped;
using testing::ElementsAre;
using testing::IsEmpty;

std::string row(std::string_view cells, std::string_view attributes = {}) {
    return "<table:table-row " + std::string(attributes) + ">" + std::string(cells) +
           "</table:table-row>";
}

std::string text_cell(std::string_view paragraphs, std::string_view attributes = {}) {
    return "<table:table-cell office:value-type='string' " + std::string(attributes) + ">" +
           std::string(paragraphs) + "</table:table-cell>";
}

std::string number_cell(std::string_view value, std::string_view attributes = {}) {
    return "<table:table-cell office:value-type='float' office:value='" + std::string(value) +
           "' " + std::string(attributes) + "><text:p>affiché</text:p></table:table-cell>";
}

/// The cells of one row.
std::vector<std::string> row_cells(const std::string& inside) {
    return cells(ods_parts(row(inside)));
}

TEST(Ods, ValuesAreReadAndNotWhatIsDisplayed) {
    EXPECT_THAT(
        row_cells(number_cell("0.67500000000000004") +
                  "<table:table-cell office:value-type='percentage' office:value='0.675'>"
                  "<text:p>68 %</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='currency' office:currency='EUR' "
                  "office:value='12.5'><text:p>12,50 €</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='date' office:date-value='2026-03-10'>"
                  "<text:p>10/03/26</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='date' "
                  "office:date-value='2026-03-10T18:40:02.500000000'><text:p>x</text:p>"
                  "</table:table-cell>"
                  "<table:table-cell office:value-type='time' office:time-value='PT36H30M00S'>"
                  "<text:p>12:30</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='boolean' office:boolean-value='true'>"
                  "<text:p>VRAI</text:p></table:table-cell>"
                  "<table:table-cell office:value-type='string' office:string-value='E1'>"
                  "<text:p>[E1]</text:p></table:table-cell>"),
        ElementsAre("A1 nombre 0.675", "B1 nombre 67.5 %", "C1 nombre 12.5", "D1 date 2026-03-10",
                    "E1 date 2026-03-10T18:40:02", "F1 date 36:30:00", "G1 vrai", "H1 E1"));
}

TEST(Ods, WhatIsDisplayedIsKeptForMessages) {
    const std::vector<Sheet> read = sheets(ods_parts(row(number_cell("67.5"))));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].rows.at(0).cells.at(0).text, "affiché");
}

TEST(Ods, ParagraphsAreLinesAndSpacesAreThoseThatAreSaid) {
    EXPECT_THAT(
        row_cells(text_cell("<text:p>un  \n deux </text:p>\n<text:p/><text:p> trois</text:p>") +
                  text_cell("<text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d"
                            "</text:p>") +
                  text_cell("<text:p>l’<text:span>accueil</text:span> "
                            "<text:a>téléphonique</text:a></text:p>") +
                  text_cell("<text:p><text:ruby><text:ruby-base>base</text:ruby-base>"
                            "<text:ruby-text>dessus</text:ruby-text></text:ruby></text:p>")),
        ElementsAre("A1 un deux\n\ntrois", "B1 a  b\tc\nd", "C1 l’accueil téléphonique",
                    "D1 base"));
}

TEST(Ods, AnnotationsAndDrawingsAreNoText) {
    EXPECT_THAT(
        row_cells(text_cell("<office:annotation><dc:date>2026</dc:date><text:p>note</text:p>"
                            "</office:annotation><text:p>E1</text:p>"
                            "<draw:frame><draw:text-box><text:p>cadre</text:p></draw:text-box>"
                            "</draw:frame>") +
                  "<table:table-cell><office:annotation><text:p>note</text:p></office:annotation>"
                  "</table:table-cell>"),
        ElementsAre("A1 E1"));
}

TEST(Ods, RepeatedCellsAndRowsAreSoManyOfThem) {
    const std::string empty = "<table:table-cell table:number-columns-repeated='3'/>";
    EXPECT_THAT(
        cells(ods_parts(row(empty + number_cell("1", "table:number-columns-repeated='2'"),
                            "table:number-rows-repeated='2'") +
                        row(empty, "table:number-rows-repeated='10'") + row(number_cell("2")))),
        ElementsAre("D1 nombre 1", "E1 nombre 1", "D2 nombre 1", "E2 nombre 1", "A13 nombre 2"));
}

TEST(Ods, AMillionEmptyRowsAndColumnsAreNothing) {
    const std::string end = "<table:table-cell table:number-columns-repeated='1048576'/>";
    const std::vector<Sheet> read =
        sheets(ods_parts(row(number_cell("1") + end) +
                         row(end, "table:number-rows-repeated='99999999999999999999999'")));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_THAT(cells(read[0]), ElementsAre("A1 nombre 1"));
    EXPECT_EQ(read[0].rows.size(), 1U);
}

TEST(Ods, AMillionCellsThatHoldSomethingAreTooMany) {
    EXPECT_THAT(
        said(zipped(ods_parts(row(number_cell("1"), "table:number-rows-repeated='1048576'")))),
        ElementsAre("CLA-026 A1"));
    EXPECT_THAT(said(zipped(ods_parts(row(
                    number_cell("1", "table:number-columns-repeated='99999999999999999999'"))))),
                ElementsAre("CLA-025 A1"));
    const std::string long_text(1000, 'x');
    palier::ingest::WorkbookLimits limits;
    limits.total_text_bytes = 100'000;
    EXPECT_THAT(said(zipped(ods_parts(row(text_cell("<text:p>" + long_text + "</text:p>"),
                                          "table:number-rows-repeated='101'"))),
                     limits),
                ElementsAre("CLA-027 A1"));
}

TEST(Ods, ACellBelowTheLargestSheetIsDamage) {
    EXPECT_THAT(said(zipped(ods_parts(row("", "table:number-rows-repeated='1048576'") +
                                      row(number_cell("1"))))),
                ElementsAre("CLA-025 A1048577"));
}

TEST(Ods, SpacesWithoutEndAreRefused) {
    for (const char* const count : {"140001", "99999999999999999999999999"}) {
        EXPECT_THAT(said(zipped(ods_parts(row(text_cell("<text:p><text:s text:c='" +
                                                        std::string(count) + "'/></text:p>"))))),
                    ElementsAre("CLA-027 A1"));
    }
}

TEST(Ods, CoveredCellsTakePlaceAndMergedOnesAreRectangles) {
    const std::vector<Sheet> read = sheets(ods_parts(
        row(text_cell("<text:p>Titre</text:p>",
                      "table:number-columns-spanned='2' table:number-rows-spanned='3'") +
            "<table:covered-table-cell><text:p>caché</text:p></table:covered-table-cell>" +
            number_cell("1"))));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_THAT(cells(read[0]), ElementsAre("A1 Titre", "C1 nombre 1"));
    ASSERT_EQ(read[0].merged.size(), 1U);
    EXPECT_EQ(read[0].merged[0].first_row, 1);
    EXPECT_EQ(read[0].merged[0].last_row, 3);
    EXPECT_EQ(read[0].merged[0].first_column, 0U);
    EXPECT_EQ(read[0].merged[0].last_column, 1U);
}

TEST(Ods, ErrorsAndFormulasWithoutResultAreNoValues) {
    EXPECT_THAT(
        row_cells(
            text_cell("<text:p>#DIV/0!</text:p>",
                      "table:formula='of:=1/0' office:string-value='' "
                      "calcext:value-type='error'") +
            number_cell("0", "table:formula='of:=A9' calcext:value-type='error'") +
            "<table:table-cell table:formula='of:=NA()' office:value-type='float' "
            "office:value='0'><text:p>#N/A</text:p></table:table-cell>"
            "<table:table-cell table:formula='of:=X()' office:value-type='string'>"
            "<text:p>Err:502</text:p></table:table-cell>"
            "<table:table-cell table:formula='of:=1+1'/>"
            "<table:table-cell table:formula='of:=&quot;&quot;'><text:p/></table:table-cell>" +
            text_cell("", "table:formula='of:=&quot;&quot;' office:string-value=''") +
            number_cell("2", "table:formula='of:=1+1'")),
        ElementsAre("A1 erreur #DIV/0!", "B1 erreur affiché", "C1 erreur #N/A", "D1 erreur Err:502",
                    "E1 non calculé", "H1 nombre 2"));
}

TEST(Ods, ErrorsOfFormulasAreToldByWhatTheyShow) {
    // Programs that do not mark errors keep 0 of them.
    std::string inside;
    for (const char* shown :
         {"#DIV/0 !", "#N/D", "#VALEUR\u00A0!", "#REF !", "#NOM ?", "Err :502"}) {
        inside +=
            "<table:table-cell table:formula='of:=A9' office:value-type='float' "
            "office:value='0'><text:p>" +
            std::string(shown) + "</text:p></table:table-cell>";
    }
    EXPECT_THAT(row_cells(inside),
                ElementsAre("A1 erreur #DIV/0 !", "B1 erreur #N/D", "C1 erreur #VALEUR\u00A0!",
                            "D1 erreur #REF !", "E1 erreur #NOM ?", "F1 erreur Err :502"));
}

/// A number of a style of cells, as it is shown.
std::string styled_cell(const std::string& number, const std::string& style,
                        const std::string& shown = "x") {
    return "<table:table-cell " + (style.empty() ? "" : "table:style-name='" + style + "' ") +
           "office:value-type='float' office:value='" + number + "'><text:p>" + shown +
           "</text:p></table:table-cell>";
}

TEST(Ods, NumbersThatAreShownAsTrueOrFalseAreThat) {
    const std::string formula = "<table:table-cell table:formula='of:=";
    const auto truth = [&](const char* text, const char* number, const char* shown) {
        return formula + text + "' office:value-type='float' office:value='" + number +
               "'><text:p>" + shown + "</text:p></table:table-cell>";
    };
    EXPECT_THAT(row_cells(truth("TRUE()", "1", "1") + truth("FALSE()", "0", "0") +
                          truth("[.B2]&gt;50", "1", "VRAI") + truth("1+0", "1", "1")),
                ElementsAre("A1 vrai", "B1 faux", "C1 vrai", "D1 nombre 1"));
    Parts parts = ods_parts("");
    parts["content.xml"] = ods_content(
        "<table:table table:name='A'><table:table-column/>"
        "<table:table-column table:number-columns-repeated='2' "
        "table:default-cell-style-name='ce1'/>" +
            row(styled_cell("1", "") + styled_cell("1", "") + styled_cell("0", "") +
                styled_cell("1", "") + styled_cell("1", "ce1") + styled_cell("1", "ce2")) +
            row(styled_cell("1", ""), "table:default-cell-style-name='ce1'") + "</table:table>",
        "<number:boolean-style style:name='N99'><number:boolean/></number:boolean-style>"
        "<style:style style:name='ce1' style:family='table-cell' style:data-style-name='N99'/>"
        "<style:style style:name='ce2' style:family='table-cell' style:data-style-name='N98'/>");
    EXPECT_THAT(cells(parts), ElementsAre("A1 nombre 1", "B1 vrai", "C1 faux", "D1 nombre 1",
                                          "E1 vrai", "F1 nombre 1", "A2 vrai"));
}

TEST(Ods, StylesOfTheWholeWorkbookMaySayWhenANumberIsAPercentage) {
    Parts parts = ods_parts("");
    parts["content.xml"] = ods_content(
        "<table:table table:name='A'>" +
            row(styled_cell("0.675", "ce1") + styled_cell("52.9", "ce1") +
                styled_cell("1", "ce1")) +
            "</table:table>",
        "<style:style style:name='ce1' style:family='table-cell' style:data-style-name='N145'/>");
    parts["styles.xml"] =
        "<office:document-styles xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
        "xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'><office:styles>"
        "<number:number-style style:name='N145P0'/>"
        "<number:percentage-style style:name='N145'><number:number/><number:text>%</number:text>"
        "<style:map style:condition='value()&gt;1' style:apply-style-name='N145P0'/>"
        "</number:percentage-style></office:styles></office:document-styles>";
    EXPECT_THAT(cells(parts), ElementsAre("A1 nombre 67.5 %", "B1 nombre 52.9", "C1 nombre 100 %"));
}

/// A style of cells with what it refers to.
std::string cell_style(const std::string& name, const std::string& parent,
                       const std::string& data = {}) {
    return "<style:style style:family='table-cell' style:name='" + name + "'" +
           (parent.empty() ? "" : " style:parent-style-name='" + parent + "'") +
           (data.empty() ? "" : " style:data-style-name='" + data + "'") + "/>";
}

/// The cells of one row, whose styles stand in content.xml and, when there are some, in styles.xml.
std::vector<std::string> styled_cells(const std::string& inside, const std::string& styles,
                                      const std::string& of_workbook = {},
                                      const std::string& settings = {}) {
    Parts parts = ods_parts("");
    parts["content.xml"] = ods_content(
        settings + "<table:table table:name='A'>" + row(inside) + "</table:table>", styles);
    if (!of_workbook.empty()) {
        parts["styles.xml"] =
            "<office:document-styles "
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
            "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
            "xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'><office:styles>" +
            of_workbook + "</office:styles></office:document-styles>";
    }
    return cells(parts);
}

const std::string data_styles =
    "<number:percentage-style style:name='P'><number:number/></number:percentage-style>"
    "<number:date-style style:name='D'><number:day/></number:date-style>"
    "<number:time-style style:name='H'><number:hours/></number:time-style>"
    "<number:number-style style:name='N'><number:number/></number:number-style>";

TEST(Ods, AStyleWithoutDataStyleHasThatOfItsParent) {
    const std::string of_workbook = data_styles + cell_style("Part", "Default", "P") +
                                    cell_style("Jour", "Default", "D") + cell_style("Default", "") +
                                    cell_style("Part seule", "Part") +
                                    cell_style("Entier", "Part", "N");
    EXPECT_THAT(styled_cells(styled_cell("0.675", "ce1") + styled_cell("46091", "ce2") +
                                 styled_cell("0.675", "ce3") + styled_cell("0.675", "ce4") +
                                 styled_cell("0.675", "ce5") + styled_cell("0.675", "ce6"),
                             cell_style("ce1", "Part") + cell_style("ce2", "Jour") +
                                 cell_style("ce3", "Part seule") + cell_style("ce4", "Entier") +
                                 cell_style("ce5", "Default") + cell_style("ce6", "Aucun"),
                             of_workbook),
                ElementsAre("A1 nombre 67.5 %", "B1 date 2026-03-10", "C1 nombre 67.5 %",
                            "D1 nombre 0.675", "E1 nombre 0.675", "F1 nombre 0.675"));
}

TEST(Ods, AStyleMayStandBeforeItsParent) {
    EXPECT_THAT(styled_cells(styled_cell("0.5", "ce1") + styled_cell("0.5", "ce2"),
                             cell_style("ce2", "ce1") + cell_style("ce1", "Part") +
                                 cell_style("Part", "", "P") + data_styles),
                ElementsAre("A1 nombre 50 %", "B1 nombre 50 %"));
}

TEST(Ods, AStyleWithOrWithoutParentTakesThePlaceOfItsNamesake) {
    EXPECT_THAT(styled_cells(styled_cell("0.5", "ce1") + styled_cell("0.5", "ce2"),
                             cell_style("ce1", "") + cell_style("ce2", "Part"),
                             data_styles + cell_style("Part", "", "P") +
                                 cell_style("ce1", "", "P") + cell_style("ce2", "", "N")),
                ElementsAre("A1 nombre 0.5", "B1 nombre 50 %"));
}

TEST(Ods, ParentsThatGoRoundInACircleHaveNoDataStyle) {
    EXPECT_THAT(styled_cells(styled_cell("0.5", "ce1") + styled_cell("0.5", "ce2"),
                             cell_style("ce1", "ce1") + cell_style("ce2", "ce3") +
                                 cell_style("ce3", "ce2") + data_styles),
                ElementsAre("A1 nombre 0.5", "B1 nombre 0.5"));
}

TEST(Ods, ThirtyTwoStylesAreLookedAtForOneDataStyle) {
    std::string styles = data_styles + cell_style("s1", "", "P");
    for (int index = 2; index <= 33; ++index) {
        styles += cell_style("s" + std::to_string(index), "s" + std::to_string(index - 1));
    }
    EXPECT_THAT(styled_cells(styled_cell("0.5", "s32") + styled_cell("0.5", "s33"), styles),
                ElementsAre("A1 nombre 50 %", "B1 nombre 0.5"));
}

TEST(Ods, NumbersThatAreShownAsDatesCountFromTheDayThatTheFileSays) {
    const std::string styles =
        data_styles + cell_style("ce1", "", "D") + cell_style("ce2", "", "H");
    const std::string inside = styled_cell("46091.75", "ce1") + styled_cell("1", "ce1") +
                               styled_cell("-1", "ce1") + styled_cell("0.5", "ce2");
    EXPECT_THAT(styled_cells(inside, styles),
                ElementsAre("A1 date 2026-03-10T18:00:00", "B1 date 1899-12-31", "C1 nombre -1",
                            "D1 date 12:00:00"));
    const auto from = [&](const std::string& day) {
        return styled_cells(styled_cell("44629", "ce1"), styles, {},
                            "<table:calculation-settings><table:null-date table:date-value='" +
                                day + "'/></table:calculation-settings>");
    };
    EXPECT_THAT(from("1899-12-30"), ElementsAre("A1 date 2022-03-09"));
    EXPECT_THAT(from("1904-01-01"), ElementsAre("A1 date 2026-03-10"));
    EXPECT_THAT(from("1900-01-01"), ElementsAre("A1 nombre 44629"));
}

TEST(Ods, HiddenSheetsRowsAndColumnsAreTold) {
    Parts parts = ods_parts("");
    parts["content.xml"] = ods_content(
        "<table:tracked-changes><table:table-cell><text:p>ôté</text:p></table:table-cell>"
        "</table:tracked-changes>"
        "<table:table table:name='A' table:style-name='ta2'>"
        "<table:table-column/><table:table-column-group><table:table-column "
        "table:visibility='collapse' table:number-columns-repeated='16383'/>"
        "</table:table-column-group><table:table-header-rows>" +
            row(number_cell("1") + number_cell("2")) + "</table:table-header-rows>" +
            row(number_cell("3"), "table:visibility='filter'") +
            "</table:table><table:table table:name='B' table:style-name='ta1'/>",
        "<style:style style:name='ta1' style:family='table'><style:table-properties "
        "table:display='true'/></style:style><style:style style:name='ta2' "
        "style:family='table'><style:table-properties table:display='false'/></style:style>");
    const std::vector<Sheet> read = sheets(parts);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_TRUE(read[0].hidden);
    EXPECT_FALSE(read[1].hidden);
    EXPECT_THAT(cells(read[0]), ElementsAre("A1 nombre 1", "B1 nombre 2", "A2 nombre 3"));
    EXPECT_THAT(read[0].hidden_columns, ElementsAre(1));
    EXPECT_FALSE(read[0].rows.at(0).hidden);
    EXPECT_TRUE(read[0].rows.at(1).hidden);
}

TEST(Ods, CopiesOfOtherWorkbooksAndMacrosAreLeftOutWithANote) {
    Parts parts = ods_parts(row(number_cell("1")));
    parts["Basic/Standard/Module1.xml"] = "<x/>";
    std::string& content = parts["content.xml"];
    content.insert(content.find("</office:spreadsheet>"),
                   "<table:table table:name=\"'file:///a.ods'#A\"><table:table-source/>" +
                       row(number_cell("2")) + "</table:table>");
    EXPECT_THAT(said(zipped(parts)), ElementsAre("CLA-035", "CLA-036"));
    palier::base::Diagnostics diags;
    const auto read = palier::ingest::read_workbook(zipped(parts), "d.ods", {}, diags);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->size(), 1U);
}

TEST(Ods, AnEmptySheetIsASheet) {
    EXPECT_THAT(cells(ods_parts("")), IsEmpty());
}

}  // namespace
