#pragma once

#include <string>
#include <string_view>

/// The constant parts of the sample document, in PDF syntax.
namespace palier::conformance {

constexpr std::string_view sample_catalog =
    "<< /Type /Catalog /Lang (fr-FR) /MarkInfo << /Marked true >>"
    " /ViewerPreferences << /DisplayDocTitle true >>"
    " /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) >> ] "
    ">>";

constexpr std::string_view sample_info =
    "<< /Title (Rapport) /Author (Palier) /Producer (Palier)"
    " /CreationDate (D:20260115080000+01'00') /ModDate (D:20260115080000+01'00') >>";

constexpr std::string_view sample_descriptor =
    "<< /Type /FontDescriptor /FontName /SAMPLE+DejaVuSans /Flags 32 /FontBBox [-1021 -463 1793 "
    "1232]"
    " /ItalicAngle 0 /Ascent 928 /Descent -236 /CapHeight 729 /StemV 80 >>";

constexpr std::string_view sample_cid_font =
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SAMPLE+DejaVuSans"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>";

constexpr std::string_view sample_type0_font =
    "<< /Type /Font /Subtype /Type0 /BaseFont /SAMPLE+DejaVuSans /Encoding /Identity-H >>";

constexpr std::string_view sample_link =
    "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Contents (Un lien) >>";

constexpr std::string_view sample_header =
    "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"
    "q 0.5 w 0 G 60 800 m 535 800 l S Q\n"
    "EMC\n";

/// A header that says what an sRGB profile says, and nothing after it.
inline std::string sample_profile() {
    using namespace std::string_literals;
    std::string profile = "\x00\x00\x00\x80"s + "test"s + "\x02\x10\x00\x00"s + "mntrRGB XYZ "s;
    profile += std::string(12, '\0') + "acsp"s;
    return profile + std::string(128 - profile.size(), '\0');
}

constexpr std::string_view sample_xmp = R"xmp(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rapport</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Palier</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>2026-01-15T08:00:00+01:00</xmp:CreateDate>
<xmp:ModifyDate>2026-01-15T08:00:00+01:00</xmp:ModifyDate>
<pdf:Producer>Palier</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
)xmp";

}  // namespace palier::conformance
