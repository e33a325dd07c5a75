#include "pdf/write_pdf.h"

#include <gmock/gmock.h>

#include "pdf/navigation.h"
#include "pdf_file.h"
#include "support/debian_fonts.h"
#include "support/paged_document_builder.h"

namespace palier::pdf {
namespace {

using base::Length;
using layout::LinkArea;
using layout::NodeId;
using layout::Role;
using testing::ElementsAre;
using testing::HasSubstr;

class WritePdfTest : public testing::Test {
  protected:
    WritePdfTest() { build.add_page(); }

    std::string bytes(const layout::PagedDocument& document) const {
        base::Diagnostics diags;
        const auto written = write_pdf(document, fonts, diags);
        EXPECT_TRUE(written.has_value());
        EXPECT_TRUE(diags.all().empty());
        return written.value_or("");
    }

    std::unique_ptr<PdfFile> file() const {
        return std::make_unique<PdfFile>(bytes(build.document));
    }

    static long long number(QPDFObjectHandle object) { return object.getIntValue(); }

    const typeset::FontLibrary fonts = support::debian_fonts();
    support::PagedDocumentBuilder build{fonts};
};

TEST_F(WritePdfTest, GivesTheSameBytesForTheSamePages) {
    EXPECT_EQ(bytes(support::sample_report(fonts, 2)), bytes(support::sample_report(fonts, 2)));
}

TEST_F(WritePdfTest, ReturnsNothingForAFault) {
    build.add_text(Role::Figure, build.root(), "7", 100);
    base::Diagnostics diags;
    EXPECT_FALSE(write_pdf(build.document, fonts, diags));
    EXPECT_EQ(diags.all().size(), 2U);
    EXPECT_TRUE(diags.has_errors());
}

TEST_F(WritePdfTest, IsNotStoppedByEarlierReports) {
    build.add_text(Role::P, build.root(), "Texte", 100);
    base::Diagnostics diags;
    diags.report("PDF-001");
    EXPECT_TRUE(write_pdf(build.document, fonts, diags));
}

TEST_F(WritePdfTest, KeepsTheTextOfEverySpaceAndHyphen) {
    const std::string text = "«\u00A0oui\u00A0»\u202F; E6\u20111 fin mai\u00AD";
    build.add_text(Role::P, build.root(), text, 100);
    EXPECT_EQ(file()->text(0), text + "|");
}

TEST_F(WritePdfTest, MarksTheCatalogue) {
    build.add_text(Role::P, build.root(), "Texte", 100);
    const auto pdf = file();
    EXPECT_TRUE(pdf->root().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_TRUE(pdf->root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    EXPECT_EQ(pdf->root().getKey("/Lang").getUTF8Value(), "fr-FR");
    EXPECT_EQ(pdf->information().getKey("/Title").getUTF8Value(), "Essai");
    EXPECT_EQ(pdf->information().getKey("/Producer").getUTF8Value(), "Palier");
    EXPECT_EQ(pdf->information().getKey("/CreationDate").getUTF8Value(), "D:20260115000000+00'00'");
    EXPECT_FALSE(pdf->information().hasKey("/Author"));
    EXPECT_EQ(number(pdf->root()
                         .getKey("/OutputIntents")
                         .getArrayItem(0)
                         .getKey("/DestOutputProfile")
                         .getDict()
                         .getKey("/N")),
              3);
    EXPECT_THAT(PdfFile::data(pdf->root().getKey("/Metadata")), HasSubstr("pdfuaid:part"));
    EXPECT_TRUE(pdf->page(0).getKey("/Tabs").getName() == "/S");
}

TEST_F(WritePdfTest, LeadsFromElementsToContentAndBack) {
    build.add_text(Role::H1, build.root(), "Titre", 100);
    build.add_text(Role::P, build.root(), "Texte", 120);
    const auto pdf = file();
    QPDFObjectHandle paragraph = pdf->elements("P").at(0);
    EXPECT_EQ(number(kids_of(paragraph).at(0)), 1);
    EXPECT_EQ(paragraph.getKey("/Pg").getObjGen(), pdf->page(0).getObjGen());
    EXPECT_EQ(paragraph.getKey("/P").getObjGen(), pdf->document_element().getObjGen());
    QPDFObjectHandle numbers =
        pdf->root().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
    EXPECT_EQ(number(pdf->page(0).getKey("/StructParents")), 0);
    EXPECT_EQ(number(numbers.getArrayItem(0)), 0);
    EXPECT_EQ(numbers.getArrayItem(1).getArrayNItems(), 2);
    EXPECT_EQ(numbers.getArrayItem(1).getArrayItem(1).getObjGen(), paragraph.getObjGen());
}

TEST_F(WritePdfTest, NamesThePageOfContentThatRunsOn) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    build.paint(leaf, build.text("Début", 100));
    build.add_page();
    build.paint(leaf, build.text("suite", 100));
    const auto pdf = file();
    auto kids = kids_of(pdf->elements("P").at(0));
    ASSERT_EQ(kids.size(), 2U);
    EXPECT_TRUE(kids[0].isInteger());
    EXPECT_EQ(kids[1].getKey("/Type").getName(), "/MCR");
    EXPECT_EQ(kids[1].getKey("/Pg").getObjGen(), pdf->page(1).getObjGen());
}

TEST_F(WritePdfTest, ReadsKidsInTheOrderOfTheTree) {
    const NodeId first = build.add(Role::P, build.root());
    build.add_text(Role::H1, build.root(), "Peint d’abord", 120);
    build.paint(build.add_leaf(first), build.text("Lu d’abord", 100));
    const auto pdf = file();
    auto kids = kids_of(pdf->document_element());
    EXPECT_EQ(kids.at(0).getKey("/S").getName(), "/P");
    EXPECT_EQ(number(kids_of(kids.at(0)).at(0)), 1);
}

TEST_F(WritePdfTest, WritesAttributesOfCellsListsAndFigures) {
    const auto pdf = std::make_unique<PdfFile>(bytes(support::sample_report(fonts, 1)));
    QPDFObjectHandle cell = pdf->elements("TH").at(0);
    EXPECT_EQ(cell.getKey("/A").getKey("/O").getName(), "/Table");
    EXPECT_EQ(cell.getKey("/A").getKey("/Scope").getName(), "/Column");
    QPDFObjectHandle list = pdf->elements("L").at(0);
    EXPECT_EQ(list.getKey("/A").getKey("/ListNumbering").getName(), "/Disc");
    QPDFObjectHandle figure = pdf->elements("Figure").at(0);
    EXPECT_EQ(figure.getKey("/Alt").getUTF8Value(), "Barres : l’accueil atteint 58,2\u202F%.");
    EXPECT_EQ(figure.getKey("/A").getKey("/Placement").getName(), "/Block");
    EXPECT_EQ(figure.getKey("/A").getKey("/BBox").unparse(), "[ 57 151.89 357 241.89 ]");
}

TEST_F(WritePdfTest, WritesSpansAndLanguages) {
    const NodeId row = build.add(Role::TR, build.add(Role::Table, build.root()));
    const NodeId cell = build.add_text(Role::TH, row, "both", 100);
    build.node(cell).scope = layout::Scope::Row;
    build.node(cell).column_span = 2;
    build.node(cell).language = "en";
    const auto pdf = file();
    QPDFObjectHandle element = pdf->elements("TH").at(0);
    EXPECT_EQ(number(element.getKey("/A").getKey("/ColSpan")), 2);
    EXPECT_FALSE(element.getKey("/A").hasKey("/RowSpan"));
    EXPECT_EQ(element.getKey("/Lang").getUTF8Value(), "en");
}

TEST_F(WritePdfTest, TiesLinksToTheirElements) {
    build.add_link(build.root(), "le site", 100, "https://exemple.fr/été");
    build.add_link(build.root(), "plus bas", 120, LinkArea::Destination{0, Length::points(41)});
    const auto pdf = file();
    auto annotations = pdf->page(0).getKey("/Annots").getArrayAsVector();
    ASSERT_EQ(annotations.size(), 2U);
    QPDFObjectHandle site = annotations[0];
    EXPECT_EQ(site.getKey("/A").getKey("/URI").getStringValue(),
              "https://exemple.fr/%C3%A9t%C3%A9");
    EXPECT_EQ(site.getKey("/Contents").getUTF8Value(), "le site");
    EXPECT_EQ(number(site.getKey("/F")), 4);
    EXPECT_EQ(site.getKey("/Border").unparse(), "[ 0 0 0 ]");
    // libharu holds places of annotations as floats.
    EXPECT_NEAR(site.getKey("/Rect").getArrayItem(1).getNumericValue(), 738.89, 0.001);
    EXPECT_NEAR(site.getKey("/Rect").getArrayItem(3).getNumericValue(), 749.89, 0.001);
    EXPECT_EQ(number(site.getKey("/StructParent")), 1);
    QPDFObjectHandle link = pdf->elements("Link").at(0);
    EXPECT_EQ(QPDFObjectHandle(kids_of(link).at(1)).getKey("/Obj").getObjGen(), site.getObjGen());
    QPDFObjectHandle numbers =
        pdf->root().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
    EXPECT_EQ(numbers.getArrayItem(3).getObjGen(), link.getObjGen());
    EXPECT_EQ(annotations[1].getKey("/Dest").getArrayItem(3).unparse(), "801");
}

TEST_F(WritePdfTest, NestsBookmarksByLevel) {
    build.add_text(Role::P, build.root(), "Texte", 100);
    build.document.outline = {
        {1, "Un", 0, Length()}, {2, "Un bis", 0, Length()}, {1, "Été", 0, Length::points(50)}};
    const auto pdf = file();
    QPDFObjectHandle first = pdf->root().getKey("/Outlines").getKey("/First");
    EXPECT_EQ(first.getKey("/Title").getUTF8Value(), "Un");
    EXPECT_FALSE(first.hasKey("/Type"));
    EXPECT_EQ(first.getKey("/First").getKey("/Title").getUTF8Value(), "Un bis");
    EXPECT_EQ(first.getKey("/Next").getKey("/Title").getUTF8Value(), "Été");
    EXPECT_FALSE(first.getKey("/Next").hasKey("/First"));
    EXPECT_EQ(pdf->root().getKey("/PageMode").getName(), "/UseOutlines");
}

TEST_F(WritePdfTest, GivesNotesIdentifiers) {
    build.add_text(Role::Note, build.root(), "Une", 100);
    build.add_text(Role::Note, build.root(), "Deux", 120);
    const auto pdf = file();
    auto notes = pdf->elements("Note");
    const std::string one = notes.at(0).getKey("/ID").getStringValue();
    EXPECT_NE(one, notes.at(1).getKey("/ID").getStringValue());
    QPDFObjectHandle names =
        pdf->root().getKey("/StructTreeRoot").getKey("/IDTree").getKey("/Names");
    EXPECT_EQ(names.getArrayItem(0).getStringValue(), one);
    EXPECT_EQ(names.getArrayItem(1).getObjGen(), notes.at(0).getObjGen());
}

TEST_F(WritePdfTest, EmbedsSubsetsOfEveryFontUsed) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk bold = build.text("Gras", 100);
    bold.run.face = typeset::FaceId{1};
    build.paint(leaf, bold);
    build.paint(leaf, build.text("Maigre", 120));
    const auto pdf = file();
    QPDFObjectHandle resources = pdf->page(0).getKey("/Resources").getKey("/Font");
    EXPECT_THAT(resources.getKey("/F1").getKey("/BaseFont").getName(),
                testing::MatchesRegex("/[A-Z]{6}[+]Lato-Bold"));
    QPDFObjectHandle font = resources.getKey("/F2").getKey("/DescendantFonts").getArrayItem(0);
    const std::string map = PdfFile::data(font.getKey("/CIDToGIDMap"));
    EXPECT_EQ(map.size(), 2U * 7U);
    EXPECT_EQ(map.substr(0, 2), std::string(2, '\0'));
    QPDFObjectHandle program = font.getKey("/FontDescriptor").getKey("/FontFile2");
    EXPECT_EQ(number(program.getDict().getKey("/Length1")),
              static_cast<long long>(PdfFile::data(program).size()));
    EXPECT_LT(PdfFile::data(program).size(), 4000U);
}

TEST(Address, IsEscapedBeyondAscii) {
    EXPECT_EQ(ascii_address("https://a.fr/b c?d=é#x"), "https://a.fr/b%20c?d=%C3%A9#x");
}

}  // namespace
}  // namespace palier::pdf
