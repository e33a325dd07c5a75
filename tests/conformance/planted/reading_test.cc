#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "conformance/page_ink.h"
#include "conformance/planted/sample_pdf.h"
#include "conformance/structure_text.h"

namespace palier::conformance {

namespace {

TEST(StructureText, TellsTheSampleInReadingOrder) {
    EXPECT_EQ(structure_text(SamplePdf().bytes()),
              "Document\n"
              "  H1: Rapport\n"
              "  TOC\n"
              "    TOCI\n"
              "      Link: Bilan 2\n"
              "  Sect\n"
              "    H2: Bilan\n"
              "    P: Voir \n"
              "      Link: le site\n"
              "      |  pour la suite.\n"
              "    P: Une phrase commence ici\u00A0: elle finit là.\n"
              "    P: En anglais\u00A0: \n"
              "      Span: quality first\n"
              "    P: cent pour cent\n"
              "    P: Un fait\n"
              "      Note: 1 Une note.\n"
              "    L\n"
              "      LI\n"
              "        Lbl: •\n"
              "        LBody: premier\n"
              "      LI\n"
              "        Lbl: •\n"
              "        LBody: second\n"
              "    Table\n"
              "      Caption: Tableau 1\n"
              "      THead\n"
              "        TR\n"
              "          TH: Axe\n"
              "          TH: Note\n"
              "          TH: Rang\n"
              "      TBody\n"
              "        TR\n"
              "          TH: Accueil\n"
              "          TD: 12\n"
              "          TD: 1\n"
              "        TR\n"
              "          TD: 14\n"
              "          TD\n"
              "        TR\n"
              "          TH: Suivi\n"
              "          TD: n. é.\n"
              "    Figure: Barre : 58 sur 100\n");
}

TEST(StructureText, LeavesOutTheHyphenOfABrokenLine) {
    SamplePdf sample;
    sample.add_text(sample.element("Sect"), "P", U"admi\u00ADnistration");
    EXPECT_THAT(structure_text(sample.bytes()), testing::HasSubstr("P: administration\n"));
}

TEST(StructureText, FollowsTheTreeNotTheContent) {
    SamplePdf sample;
    QPDFObjectHandle kids = sample.element("Document").getKey("/K");
    const QPDFObjectHandle heading = kids.getArrayItem(0);
    kids.eraseItem(0);
    kids.appendItem(heading);
    EXPECT_THAT(structure_text(sample.bytes()), testing::StartsWith("Document\n  TOC\n"));
    EXPECT_THAT(structure_text(sample.bytes()), testing::EndsWith("\n  H1: Rapport\n"));
}

TEST(StructureText, RefusesWhatIsNoPdf) {
    EXPECT_THROW(structure_text("GIF89a"), std::invalid_argument);
}

/// The second page: a header's rule, a line of text, and a bar with its number.
PageInk second_page(SamplePdf& sample) {
    return page_ink(sample.bytes()).at(1);
}

TEST(PageInk, GivesTheMediaBoxOfEveryPage) {
    SamplePdf sample;
    const auto pages = page_ink(sample.bytes());
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages.at(1).page.right, 595);
    EXPECT_EQ(pages.at(1).page.top, 842);
}

TEST(PageInk, GivesTextWithPlaceSizeAndWidth) {
    SamplePdf sample;
    sample.set_content(1, "/Artifact BMC BT /F1 10 Tf 100 200 Td " + sample.show(U"AA") +
                              " ET EMC\n" + sample.content(1));
    const TextInk text = second_page(sample).texts.at(0);
    EXPECT_EQ(text.text, "AA");
    EXPECT_EQ(text.font, "DejaVuSans");
    EXPECT_EQ(text.tag, "Artifact");
    EXPECT_DOUBLE_EQ(text.size, 10);
    EXPECT_DOUBLE_EQ(text.left, 100);
    EXPECT_DOUBLE_EQ(text.baseline, 200);
    // DejaVu Sans: A is 684 thousandths wide, the ascent 928, the descent -236.
    EXPECT_NEAR(text.area.right, 113.68, 0.001);
    EXPECT_NEAR(text.area.top, 209.28, 0.001);
    EXPECT_NEAR(text.area.bottom, 197.64, 0.001);
}

TEST(PageInk, MovesTextByAdjustmentsAndSpacing) {
    SamplePdf sample;
    sample.set_content(1,
                       "/Artifact BMC BT /F1 10 Tf 1 Tc 100 200 Td [<0001> 500 <0001>] TJ"
                       " 0 -12 Td <0001> Tj T* ET EMC\n" +
                           sample.content(1));
    const auto texts = second_page(sample).texts;
    // A space is 318 thousandths wide: 3.18 + 1 of spacing - 5 of adjustment.
    EXPECT_NEAR(texts.at(1).left, 99.18, 0.001);
    EXPECT_DOUBLE_EQ(texts.at(2).left, 100);
    EXPECT_DOUBLE_EQ(texts.at(2).baseline, 188);
}

TEST(PageInk, FollowsTransformations) {
    SamplePdf sample;
    sample.set_content(1,
                       "/Artifact BMC q 2 0 0 2 10 20 cm 1 0 0 1 5 5 cm 0 0 30 40 re f"
                       " BT /F1 6 Tf <0001> Tj ET Q 0 0 1 1 re f EMC\n" +
                           sample.content(1));
    const PageInk page = second_page(sample);
    EXPECT_EQ(page.areas.at(0).kind, AreaInk::Kind::Fill);
    EXPECT_DOUBLE_EQ(page.areas.at(0).area.left, 20);
    EXPECT_DOUBLE_EQ(page.areas.at(0).area.bottom, 30);
    EXPECT_DOUBLE_EQ(page.areas.at(0).area.right, 80);
    EXPECT_DOUBLE_EQ(page.areas.at(0).area.top, 110);
    EXPECT_DOUBLE_EQ(page.texts.at(0).size, 12);
    EXPECT_DOUBLE_EQ(page.texts.at(0).left, 20);
    EXPECT_DOUBLE_EQ(page.areas.at(1).area.right, 1);
}

TEST(PageInk, WidensStrokesByTheirPen) {
    SamplePdf sample;
    sample.set_content(1, "/Artifact BMC 4 w 10 10 m 50 10 l S EMC\n" + sample.content(1));
    const AreaInk line = second_page(sample).areas.at(0);
    EXPECT_EQ(line.kind, AreaInk::Kind::Stroke);
    EXPECT_DOUBLE_EQ(line.area.bottom, 8);
    EXPECT_DOUBLE_EQ(line.area.top, 12);
    EXPECT_DOUBLE_EQ(line.area.right, 52);
}

TEST(PageInk, CutsInkByTheClippingPath) {
    SamplePdf sample;
    sample.set_content(
        1, "/Artifact BMC q 0 0 10 10 re W n 5 5 100 100 re f Q EMC\n" + sample.content(1));
    const AreaInk square = second_page(sample).areas.at(0);
    EXPECT_DOUBLE_EQ(square.area.left, 5);
    EXPECT_DOUBLE_EQ(square.area.right, 10);
}

TEST(PageInk, HoldsTheControlPointsOfCurves) {
    SamplePdf sample;
    sample.set_content(1, "/Artifact BMC 0 0 m 0 90 80 90 80 0 c h f EMC\n" + sample.content(1));
    EXPECT_DOUBLE_EQ(second_page(sample).areas.at(0).area.top, 90);
}

TEST(PageInk, ReadsFormsWhereTheyArePainted) {
    SamplePdf sample;
    QPDFObjectHandle form = sample.pdf().newStream("0 0 5 5 re f\n");
    form.replaceDict(QPDFObjectHandle::parse(
        "<< /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 3 0] /Resources << >> >>"));
    sample.page(1)
        .getKey("/Resources")
        .replaceKey("/XObject",
                    QPDFObjectHandle::parse(&sample.pdf(), "<< /X1 " + form.unparse() + " >>"));
    sample.set_content(1, "/Artifact BMC q 1 0 0 1 100 200 cm /X1 Do Q EMC\n" + sample.content(1));
    const AreaInk square = second_page(sample).areas.at(0);
    EXPECT_DOUBLE_EQ(square.area.left, 103);
    EXPECT_DOUBLE_EQ(square.area.top, 205);
    EXPECT_EQ(square.tag, "Artifact");
}

TEST(PageInk, NamesTheTagOfInk) {
    SamplePdf sample;
    const PageInk page = second_page(sample);
    EXPECT_EQ(page.areas.at(0).tag, "Artifact");
    EXPECT_EQ(page.texts.at(0).tag, "P");
    EXPECT_EQ(page.areas.at(1).tag, "Figure");
}

}  // namespace

}  // namespace palier::conformance
