#include "pdf/metadata.h"

#include "pdf/srgb_profile.h"
#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

constexpr std::string_view producer = "Palier";
constexpr std::string_view color_space = "sRGB IEC61966-2.1";

/// Text in XML 1.0, which has no control characters.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '&') {
            result += "&amp;";
        } else if (letter == '<') {
            result += "&lt;";
        } else if (letter == '>') {
            result += "&gt;";
        } else if (static_cast<unsigned char>(letter) >= ' ') {
            result += letter;
        }
    }
    return result;
}

std::string element(std::string_view name, std::string_view content) {
    return joined({"<", name, ">", content, "</", name, ">\n"});
}

std::string alternatives(std::string_view text) {
    return joined(
        {"<rdf:Alt><rdf:li xml:lang=\"x-default\">", escaped(text), "</rdf:li></rdf:Alt>"});
}

std::string items(std::string_view container, std::string_view text) {
    return joined({"<", container, "><rdf:li>", escaped(text), "</rdf:li></", container, ">"});
}

/// ISO 19005-2, 6.6.2.3: the properties of PDF/UA are none of PDF/A's own, so they are described.
constexpr std::string_view extension_schema =
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

void write_information(const document::Metadata& metadata, Haru& haru) {
    const Reference information = haru.information();
    haru.set(information, "Title", Text{metadata.title});
    if (!metadata.author.empty()) {
        haru.set(information, "Author", Text{metadata.author});
    }
    if (!metadata.subject.empty()) {
        haru.set(information, "Subject", Text{metadata.subject});
    }
    haru.set(information, "Producer", Text{std::string(producer)});
    haru.set(information, "CreationDate", Text{pdf_date(metadata.date)});
    haru.set(information, "ModDate", Text{pdf_date(metadata.date)});
}

}  // namespace

std::string pdf_date(const base::Date& date) {
    std::string result = "D:";
    for (const char letter : date.iso()) {
        if (letter != '-') {
            result += letter;
        }
    }
    return result + "000000+00'00'";
}

std::string xmp_packet(const document::Metadata& metadata, Archive archive) {
    const std::string date = metadata.date.iso() + "T00:00:00+00:00";
    std::string packet =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n";
    packet += element("dc:format", "application/pdf");
    packet += element("dc:title", alternatives(metadata.title));
    if (!metadata.author.empty()) {
        packet += element("dc:creator", items("rdf:Seq", metadata.author));
    }
    if (!metadata.subject.empty()) {
        packet += element("dc:description", alternatives(metadata.subject));
    }
    packet += element("dc:language", items("rdf:Bag", metadata.language));
    packet += element("xmp:CreateDate", date);
    packet += element("xmp:ModifyDate", date);
    packet += element("pdf:Producer", producer);
    packet += element("pdfuaid:part", "1");
    packet += element("pdfaid:part", archive == Archive::Part2 ? "2" : "3");
    packet += element("pdfaid:conformance", "A");
    packet += "</rdf:Description>\n";
    packet += extension_schema;
    return packet + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void write_metadata(const document::Metadata& metadata, Archive archive, Haru& haru) {
    const Reference catalog = haru.catalog();
    write_information(metadata, haru);
    haru.set(catalog, "Lang", Text{metadata.language});
    haru.set(catalog, "MarkInfo", Spelt{"/Marked true"});
    haru.set(catalog, "ViewerPreferences", Spelt{"/DisplayDocTitle true"});
    // PDF/A asks for metadata in clear, for programs that know no PDF.
    haru.set(catalog, "Metadata",
             haru.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(metadata, archive),
                             Haru::Compression::None));
    const Reference profile = haru.add_stream("/N 3", srgb_profile());
    const Reference intent =
        haru.add(joined({"/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(", color_space,
                         ")/Info(", color_space, ")/DestOutputProfile ", profile.text()}));
    haru.set(catalog, "OutputIntents", std::vector<Reference>{intent});
}

}  // namespace palier::pdf
