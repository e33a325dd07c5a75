#include "pdf/metadata.h"

#include <gmock/gmock.h>

namespace palier::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

document::Metadata metadata() {
    return {"Bilan <2026> & suite", "", "", "fr-FR", *base::Date::from(2026, 1, 15)};
}

TEST(XmpPacket, EscapesText) {
    EXPECT_THAT(xmp_packet(metadata(), Archive::Part2),
                HasSubstr("Bilan &lt;2026&gt; &amp; suite</rdf:li>"));
}

TEST(XmpPacket, LeavesOutWhatIsUnknown) {
    EXPECT_THAT(xmp_packet(metadata(), Archive::Part2), Not(HasSubstr("dc:creator")));
    document::Metadata signed_by = metadata();
    signed_by.author = "Préfecture";
    signed_by.subject = "Résultats";
    EXPECT_THAT(xmp_packet(signed_by, Archive::Part2),
                HasSubstr("<dc:creator><rdf:Seq><rdf:li>Préfecture</rdf:li></rdf:Seq>"));
    EXPECT_THAT(xmp_packet(signed_by, Archive::Part2),
                HasSubstr("\"x-default\">Résultats</rdf:li>"));
}

TEST(XmpPacket, ClaimsBothStandardsAndDescribesTheSecond) {
    const std::string packet = xmp_packet(metadata(), Archive::Part2);
    EXPECT_THAT(packet, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
    EXPECT_THAT(packet, HasSubstr("<pdfaid:part>2</pdfaid:part>"));
    EXPECT_THAT(packet, HasSubstr("<pdfaid:conformance>A</pdfaid:conformance>"));
    EXPECT_THAT(packet, HasSubstr("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
}

TEST(XmpPacket, ClaimsPartThreeForFilesInIt) {
    const std::string packet = xmp_packet(metadata(), Archive::Part3);
    EXPECT_THAT(packet, HasSubstr("<pdfaid:part>3</pdfaid:part>"));
    EXPECT_THAT(packet, HasSubstr("<pdfaid:conformance>A</pdfaid:conformance>"));
}

TEST(XmpPacket, DatesTheDocumentAtMidnight) {
    EXPECT_THAT(xmp_packet(metadata(), Archive::Part2),
                HasSubstr("<xmp:CreateDate>2026-01-15T00:00:00+00:00</xmp:CreateDate>"));
}

}  // namespace
}  // namespace palier::pdf
