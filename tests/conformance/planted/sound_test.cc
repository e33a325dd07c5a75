#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <qpdf/QPDFWriter.hh>

#include "conformance/check_pdf.h"
#include "conformance/planted/plant.h"

/// What must not be called a fault.
namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;

std::string faults(SamplePdf& sample) {
    std::string text;
    for (const Fault& fault : check_pdf(sample.bytes())) {
        text += fault.rule + ": " + fault.detail + "\n";
    }
    return text;
}

TEST(NoFault, ObjectStreamsAndCompressedStreams) {
    SamplePdf sample;
    const std::string bytes = sample.bytes();
    QPDF reader;
    reader.processMemoryFile("sample", bytes.data(), bytes.size());
    QPDFWriter writer(reader);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::basic_string_view<unsigned char> data(buffer->getBuffer(), buffer->getSize());
    EXPECT_THAT(check_pdf(std::string(data.begin(), data.end())), testing::IsEmpty());
}

TEST(NoFault, ATagMappedToAStandardType) {
    SamplePdf sample;
    sample.tree_root().replaceKey("/RoleMap", parsed(sample, "<< /Titre /Entete /Entete /H2 >>"));
    sample.retag(sample.element("H2"), "Titre");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, ATagInContentThatMeansTheSameRole) {
    SamplePdf sample;
    sample.tree_root().replaceKey("/RoleMap", parsed(sample, "<< /Titre /H2 >>"));
    sample.element("H2").replaceKey("/S", parsed(sample, "/Titre"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AListOfTermsWithoutNumbering) {
    SamplePdf sample;
    const Handle list = sample.add_element(sample.element("Sect"), "L");
    const Handle item = sample.add_element(list, "LI");
    sample.add_text(item, "Lbl", U"80,6 %");
    sample.add_text(item, "LBody", U"Accueil");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AnOrderedList) {
    SamplePdf sample;
    Handle list = sample.add_element(sample.element("Sect"), "L");
    list.replaceKey("/A", parsed(sample, "<< /O /List /ListNumbering /Decimal >>"));
    const Handle item = sample.add_element(list, "LI");
    sample.add_text(item, "Lbl", U"12.\u00A0");
    sample.add_text(item, "LBody", U"Accueil");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AHeaderThatCellsName) {
    SamplePdf sample;
    const Handle table = sample.add_element(sample.element("Sect"), "Table");
    const Handle row = sample.add_element(table, "TR");
    sample.set_id(sample.add_text(row, "TH", U"Axe"), "axe");
    Handle cell = sample.add_text(row, "TD", U"12");
    cell.replaceKey("/A", parsed(sample, "<< /O /Table /Headers [(axe)] >>"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AttributesOfAClass) {
    SamplePdf sample;
    sample.tree_root().replaceKey(
        "/ClassMap", parsed(sample, "<< /Puces << /O /List /ListNumbering /Disc >> >>"));
    sample.element("L").removeKey("/A");
    sample.element("L").replaceKey("/C", parsed(sample, "/Puces"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AttributesOfSeveralOwners) {
    SamplePdf sample;
    sample.element("Figure").replaceKey("/A",
                                        parsed(sample,
                                               "[<< /O /Layout /Placement /Block >> 0"
                                               " << /O /Layout /BBox [60 500 300 760] >> 0]"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, ADestinationByName) {
    SamplePdf sample;
    sample.catalog().replaceKey(
        "/Names", parsed(sample, "<< /Dests << /Names [(bilan) << /D [" + sample.page(1).unparse() +
                                     " /FitH 700] >>] >> >>"));
    sample.bookmark(1).replaceKey("/Dest", parsed(sample, "(bilan)"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, ACodeThatMeansSeveralCharacters) {
    SamplePdf sample;
    sample.edit_stream(sample.font().getKey("/ToUnicode"), "<0041>", "<00660066D83DDE00>");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, ARangeInToUnicode) {
    SamplePdf sample;
    sample.edit_stream(
        sample.font().getKey("/ToUnicode"), "endcmap",
        "2 beginbfrange <F001> <F00F> <0041> <F101> <F102> [<0041> <0042>] endbfrange"
        " endcmap");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AWidthWithinAThousandth) {
    SamplePdf sample;
    const int code = static_cast<int>(sample.code(U'A'));
    sample.cid_font().getKey("/W").getArrayItem(1).setArrayItem(code, parsed(sample, "683.5"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, WidthsInRanges) {
    SamplePdf sample;
    Handle widths = sample.cid_font().getKey("/W");
    const int code = static_cast<int>(sample.code(U'A'));
    widths.appendItem(parsed(sample, std::to_string(code)));
    widths.appendItem(parsed(sample, std::to_string(code)));
    widths.appendItem(parsed(sample, "684"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, SameInstantInTwoSpellings) {
    SamplePdf sample;
    sample.info().replaceKey("/ModDate", parsed(sample, "(D:20260115080000Z)"));
    sample.edit_metadata("<xmp:ModifyDate>2026-01-15T08:00:00+01:00",
                         "<xmp:ModifyDate>2026-01-15T08:00:00+00:00");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, AFileAttachedToPdfAThree) {
    SamplePdf sample;
    sample.edit_metadata("<pdfaid:part>2", "<pdfaid:part>3");
    Handle stream = sample.pdf().newStream("a;b\n");
    stream.getDict().replaceKey("/Subtype", parsed(sample, "/text#2fcsv"));
    stream.getDict().replaceKey("/Params",
                                parsed(sample,
                                       "<< /Size 4 /ModDate (D:20260115080000Z)"
                                       " /CheckSum <00112233445566778899AABBCCDDEEFF> >>"));
    Handle file = sample.pdf().makeIndirectObject(parsed(
        sample, "<< /Type /Filespec /F (a.csv) /UF (a.csv) /AFRelationship /Data /EF << /F " +
                    stream.unparse() + " >> >>"));
    sample.catalog().replaceKey("/AF", parsed(sample, "[" + file.unparse() + "]"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, PagesCalledByRomanAndArabicNumbers) {
    SamplePdf sample;
    sample.catalog().replaceKey(
        "/PageLabels", parsed(sample, "<< /Nums [0 << /S /r >> 1 << /S /D /St 3 /P (A-) >>] >>"));
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, ANoteWithTheLabelOfItsReference) {
    SamplePdf sample;
    Handle note = sample.add_element(sample.element("Sect"), "Note");
    sample.set_id(note, "note-2");
    sample.add_text(note, "Lbl", U"2");
    sample.add_text(sample.element("P"), "Reference", U"2");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, ADocumentWithoutBookmarks) {
    SamplePdf sample;
    sample.catalog().removeKey("/Outlines");
    EXPECT_EQ(faults(sample), "");
}

TEST(NoFault, BookmarksFoldedAway) {
    SamplePdf sample;
    sample.bookmark(0).replaceKey("/Count", parsed(sample, "-1"));
    sample.catalog().getKey("/Outlines").replaceKey("/Count", parsed(sample, "1"));
    EXPECT_EQ(faults(sample), "");
}

}  // namespace

}  // namespace palier::conformance
