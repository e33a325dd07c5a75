#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

std::function<void(SamplePdf&)> edit(const std::string& from, const std::string& to) {
    return [=](SamplePdf& sample) { sample.edit_metadata(from, to); };
}

std::function<void(SamplePdf&)> rename_prefix(const std::string& from, const std::string& to) {
    return [=](SamplePdf& sample) {
        sample.edit_metadata("xmlns:" + from + "=", "xmlns:" + to + "=");
        const std::string open = "<" + from + ":";
        const std::string close = "</" + from + ":";
        while (true) {
            try {
                sample.edit_metadata(open, "<" + to + ":");
                sample.edit_metadata(close, "</" + to + ":");
            } catch (const std::logic_error&) {
                return;
            }
        }
    };
}

std::vector<Plant> packet_plants() {
    return {
        {"UA-7.1-8", "None", [](SamplePdf& sample) { sample.catalog().removeKey("/Metadata"); }},
        {"UA-7.1-8", "WithoutSubtype",
         [](SamplePdf& sample) {
             sample.catalog().getKey("/Metadata").getDict().removeKey("/Subtype");
         }},
        {"INT-metadata-plain", "InHexadecimal",
         [](SamplePdf& sample) {
             QPDFObjectHandle metadata = sample.catalog().getKey("/Metadata");
             const auto buffer = metadata.getStreamData();
             std::string hexadecimal;
             for (const unsigned char byte :
                  std::basic_string_view<unsigned char>(buffer->getBuffer(), buffer->getSize())) {
                 constexpr std::string_view digits = "0123456789ABCDEF";
                 hexadecimal += digits.at(byte >> 4U);
                 hexadecimal += digits.at(byte & 0xFU);
             }
             // libqpdf's writer would decode it.
             metadata.setFilterOnWrite(false);
             metadata.replaceStreamData(hexadecimal + ">", parsed(sample, "/ASCIIHexDecode"),
                                        QPDFObjectHandle::newNull());
         }},
        {"A2-6.6.2.1-2", "Bytes", edit("<?xpacket begin", "<?xpacket bytes=\"9\" begin")},
        {"A2-6.6.2.1-3", "Encoding", edit("<?xpacket begin", "<?xpacket encoding=\"UTF-8\" begin")},
        {"A2-6.6.2.1-4", "NeverEnded", edit("</rdf:RDF>", "")},
        {"A2-6.6.2.1-4", "UnknownPrefix", edit("<dc:language>", "<zz:language>")},
        {"A2-6.6.2.1-4", "BareAmpersand", edit(">Rapport<", ">Rapport & bilan<")},
        {"A2-6.6.2.1-4", "NoUtf8", edit(">Rapport<", ">R\xE9sultats<")},
        {"A2-6.6.2.1-4", "OtherRoot",
         [](SamplePdf& sample) {
             sample.edit_metadata("<x:xmpmeta", "<x:other");
             sample.edit_metadata("</x:xmpmeta>", "</x:other>");
         }},
    };
}

std::vector<Plant> claim_plants() {
    return {
        {"UA-5-1", "Silent", edit("<pdfuaid:part>1</pdfuaid:part>", "")},
        {"UA-5-2", "PartTwo", edit("<pdfuaid:part>1", "<pdfuaid:part>2")},
        {"UA-5-3", "OtherPrefix", rename_prefix("pdfuaid", "ua")},
        {"A2-6.6.4-1", "Silent", edit("<pdfaid:part>2</pdfaid:part>", "")},
        {"A2-6.6.4-2", "PartOne", edit("<pdfaid:part>2", "<pdfaid:part>1")},
        {"A2-6.6.4-3", "LevelB", edit("<pdfaid:conformance>A", "<pdfaid:conformance>B")},
        {"A2-6.6.4-4", "OtherPrefix",
         edit("<pdfaid:conformance>A</pdfaid:conformance>",
              "<a:conformance xmlns:a=\"http://www.aiim.org/pdfa/ns/id/\">A</a:conformance>")},
        {"UA-7.1-9", "OnlySpaceForIt",
         [](SamplePdf& sample) {
             sample.edit_metadata(">Rapport<", "><");
             sample.info().removeKey("/Title");
         }},
        {"UA-7.1-9", "NoAlternatives",
         edit("<rdf:Alt><rdf:li xml:lang=\"x-default\">Rapport</rdf:li></rdf:Alt>", "Rapport")},
    };
}

std::vector<Plant> extension_plants() {
    return {
        {"A2-6.6.2.3-2", "Sequence",
         [](SamplePdf& sample) {
             sample.edit_metadata("<pdfaExtension:schemas><rdf:Bag>",
                                  "<pdfaExtension:schemas><rdf:Seq>");
             sample.edit_metadata("</rdf:Bag></pdfaExtension:schemas>",
                                  "</rdf:Seq></pdfaExtension:schemas>");
         }},
        {"A2-6.6.2.3-2", "OtherPrefix", rename_prefix("pdfaExtension", "ext")},
        {"A2-6.6.2.3-3", "WithoutPrefix",
         edit("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "")},
        {"A2-6.6.2.3-4", "WithoutDescription",
         edit("<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>", "")},
        {"A2-6.6.2.3-4", "OfNoCategory", edit(">internal<", ">public<")},
        {"A2-6.6.2.3-7", "UndescribedProperty",
         edit("<pdfaProperty:name>part", "<pdfaProperty:name>amd")},
        {"A2-6.6.2.3-7", "UnknownSchema",
         edit("<pdf:Producer>", "<my:note xmlns:my=\"urn:mine\">x</my:note><pdf:Producer>")},
    };
}

std::vector<Plant> info_plants() {
    return {
        {"INT-info", "OtherTitle", set_entry(&SamplePdf::info, "/Title", "(Bilan)")},
        {"INT-info", "OtherProducer", set_entry(&SamplePdf::info, "/Producer", "(Autre)")},
        {"INT-info", "NoAuthor", [](SamplePdf& sample) { sample.info().removeKey("/Author"); }},
        {"INT-info", "SubjectOfItsOwn", set_entry(&SamplePdf::info, "/Subject", "(Bilan)")},
        {"INT-info", "OtherSecond",
         set_entry(&SamplePdf::info, "/ModDate", "(D:20260115080001+01'00')")},
        {"INT-info", "OtherZone",
         set_entry(&SamplePdf::info, "/CreationDate", "(D:20260115080000Z)")},
    };
}

}  // namespace

std::vector<Plant> metadata_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {packet_plants(), claim_plants(), extension_plants(), info_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
