#include "pdf/attachments.h"

#include <gmock/gmock.h>

#include "pdf/write_pdf.h"
#include "pdf_file.h"
#include "support/debian_fonts.h"
#include "support/paged_document_builder.h"

namespace palier::pdf {
namespace {

using document::Attachment;
using layout::Role;

class AttachmentsTest : public testing::Test {
  protected:
    AttachmentsTest() {
        build.add_page();
        build.add_text(Role::P, build.root(), "Texte", 100);
    }

    std::unique_ptr<PdfFile> file() const {
        base::Diagnostics diags;
        const auto written = write_pdf(build.document, fonts, diags);
        EXPECT_TRUE(written.has_value());
        return std::make_unique<PdfFile>(written.value_or(""));
    }

    const typeset::FontLibrary fonts = support::debian_fonts();
    support::PagedDocumentBuilder build{fonts};
};

TEST_F(AttachmentsTest, AreEmbeddedNamedAndAssociated) {
    build.document.metadata.date = *base::Date::from(2026, 3, 10);
    build.document.attachments = {
        {"résultats.json", "application/json", "Les résultats", Attachment::Relationship::Data,
         "abc"},
        {"plan.csv", "text/csv", "Le plan", Attachment::Relationship::Supplement, ""}};
    const auto pdf = file();
    QPDFObjectHandle associated = pdf->root().getKey("/AF");
    ASSERT_EQ(associated.getArrayNItems(), 2);
    QPDFObjectHandle first = associated.getArrayItem(0);
    EXPECT_EQ(first.getKey("/UF").getUTF8Value(), "résultats.json");
    EXPECT_EQ(first.getKey("/F").getUTF8Value(), "résultats.json");
    EXPECT_EQ(first.getKey("/Desc").getUTF8Value(), "Les résultats");
    EXPECT_EQ(first.getKey("/AFRelationship").getName(), "/Data");
    QPDFObjectHandle stream = first.getKey("/EF").getKey("/F");
    EXPECT_EQ(PdfFile::data(stream), "abc");
    EXPECT_EQ(stream.getDict().getKey("/Subtype").getName(), "/application/json");
    QPDFObjectHandle params = stream.getDict().getKey("/Params");
    EXPECT_EQ(params.getKey("/Size").getIntValue(), 3);
    EXPECT_EQ(params.getKey("/ModDate").getUTF8Value(), "D:20260310000000+00'00'");
    // The digest of « abc » in RFC 1321.
    EXPECT_EQ(params.getKey("/CheckSum").unparse(), "<900150983cd24fb0d6963f7d28e17f72>");
    QPDFObjectHandle names = pdf->root().getKey("/Names").getKey("/EmbeddedFiles").getKey("/Names");
    ASSERT_EQ(names.getArrayNItems(), 4);
    EXPECT_EQ(names.getArrayItem(3).getObjGen(), associated.getArrayItem(1).getObjGen());
    EXPECT_THAT(PdfFile::data(pdf->root().getKey("/Metadata")),
                testing::HasSubstr("<pdfaid:part>3</pdfaid:part>"));
}

TEST_F(AttachmentsTest, AreNoneInPartTwo) {
    const auto pdf = file();
    EXPECT_FALSE(pdf->root().hasKey("/AF"));
    EXPECT_FALSE(pdf->root().hasKey("/Names"));
    EXPECT_THAT(PdfFile::data(pdf->root().getKey("/Metadata")),
                testing::HasSubstr("<pdfaid:part>2</pdfaid:part>"));
}

TEST(MediaType, HasTwoPartsOfPlainLetters) {
    EXPECT_TRUE(is_media_type("text/csv"));
    EXPECT_TRUE(is_media_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    for (const char* text : {"", "text", "text/", "/csv", "text/csv; charset=utf-8", "a/b/c"}) {
        EXPECT_FALSE(is_media_type(text)) << text;
    }
}

TEST_F(AttachmentsTest, LabelsOfPagesAreWritten) {
    using Style = document::PageNumbering::Style;
    build.document.labels = {{0, {Style::LowerRoman, "", 1}}};
    build.add_page();
    build.document.labels.push_back({1, {Style::Arabic, "A-", 3}});
    EXPECT_EQ(file()->root().getKey("/PageLabels").unparseResolved(),
              "<< /Nums [ 0 << /S /r /St 1 >> 1 << /P (A-) /S /D /St 3 >> ] >>");
}

TEST_F(AttachmentsTest, CellsNameTheirHeaders) {
    const layout::NodeId row = build.add(Role::TR, build.add(Role::Table, build.root()));
    const layout::NodeId header = build.add_text(Role::TH, row, "Nom", 200);
    build.node(header).scope = layout::Scope::Row;
    const layout::NodeId cell = build.add_text(Role::TD, row, "x", 200);
    build.node(cell).headers = {header};
    const auto pdf = file();
    QPDFObjectHandle headers = pdf->elements("TD").at(0).getKey("/A").getKey("/Headers");
    const std::string id = pdf->elements("TH").at(0).getKey("/ID").getStringValue();
    EXPECT_EQ(headers.getArrayItem(0).getStringValue(), id);
    QPDFObjectHandle names =
        pdf->root().getKey("/StructTreeRoot").getKey("/IDTree").getKey("/Names");
    EXPECT_EQ(names.getArrayItem(0).getStringValue(), id);
    EXPECT_EQ(names.getArrayItem(1).getObjGen(), pdf->elements("TH").at(0).getObjGen());
}

}  // namespace
}  // namespace palier::pdf
