#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Spoil = std::function<std::string(std::string)>;

Spoil replace(const std::string& from, const std::string& to) {
    return [=](std::string bytes) { return replaced(std::move(bytes), from, to); };
}

/// Gives the Info dictionary an entry of no meaning: any value may stand there.
std::function<void(SamplePdf&)> private_entry(const std::string& value) {
    return set_entry(&SamplePdf::info, "/Private", value);
}

void embed_file(SamplePdf& sample, const std::string& specification) {
    QPDFObjectHandle stream = sample.pdf().newStream("a;b\n");
    stream.getDict().replaceKey("/Type", parsed(sample, "/EmbeddedFile"));
    stream.getDict().replaceKey("/Subtype", parsed(sample, "/text#2fcsv"));
    stream.getDict().replaceKey("/Params",
                                parsed(sample,
                                       "<< /Size 4 /ModDate (D:20260115080000Z)"
                                       " /CheckSum <00112233445566778899AABBCCDDEEFF> >>"));
    QPDFObjectHandle file = sample.pdf().makeIndirectObject(
        parsed(sample, "<< /Type /Filespec " + specification + " >>"));
    file.replaceKey("/EF", parsed(sample, "<< /F " + stream.unparse() + " >>"));
    sample.catalog().replaceKey("/AF", parsed(sample, "[" + file.unparse() + "]"));
    sample.catalog().replaceKey("/Names", parsed(sample, "<< /EmbeddedFiles << /Names [(a.csv) " +
                                                             file.unparse() + "] >> >>"));
}

void claim_part_three(SamplePdf& sample) {
    sample.edit_metadata("<pdfaid:part>2", "<pdfaid:part>3");
}

constexpr const char* whole_specification = "/F (a.csv) /UF (a.csv) /AFRelationship /Data";

QPDFObjectHandle attached_file(SamplePdf& sample) {
    return sample.catalog().getKey("/AF").getArrayItem(0).getKey("/EF").getKey("/F").getDict();
}

std::function<void(SamplePdf&)> attached_without(const std::string& key) {
    return [=](SamplePdf& sample) {
        claim_part_three(sample);
        embed_file(sample, whole_specification);
        attached_file(sample).removeKey(key);
    };
}

std::function<void(SamplePdf&)> attached_with(const std::string& key, const std::string& value) {
    return [=](SamplePdf& sample) {
        claim_part_three(sample);
        embed_file(sample, whole_specification);
        attached_file(sample).getKey("/Params").replaceKey(key, parsed(sample, value));
    };
}

std::vector<Plant> attachment_plants() {
    return {
        {"A2-6.8-1", "InPdfATwo",
         [](SamplePdf& sample) { embed_file(sample, whole_specification); }},
        {"UA-7.11-1", "WithoutUnicodeName",
         [](SamplePdf& sample) {
             claim_part_three(sample);
             embed_file(sample, "/F (a.csv) /AFRelationship /Data");
         }},
        {"A3-6.8-1", "WithoutType",
         [](SamplePdf& sample) {
             claim_part_three(sample);
             embed_file(sample, whole_specification);
             sample.catalog()
                 .getKey("/AF")
                 .getArrayItem(0)
                 .getKey("/EF")
                 .getKey("/F")
                 .getDict()
                 .removeKey("/Subtype");
         }},
        {"INT-attachment-params", "WithoutParams", attached_without("/Params")},
        {"INT-attachment-params", "OfAnotherSize", attached_with("/Size", "5")},
        {"INT-attachment-params", "WithHalfADigest", attached_with("/CheckSum", "<00112233>")},
        {"INT-attachment-params", "WithoutDate", attached_with("/ModDate", "null")},
        {"A3-6.8-3", "OfUnknownRelationship",
         [](SamplePdf& sample) {
             claim_part_three(sample);
             embed_file(sample, "/F (a.csv) /UF (a.csv) /AFRelationship /Cousin");
         }},
        {"A3-6.8-4", "WithoutAssociation",
         [](SamplePdf& sample) {
             claim_part_three(sample);
             embed_file(sample, whole_specification);
             sample.catalog().removeKey("/AF");
         }},
    };
}

std::vector<Plant> limit_plants() {
    return {
        {"A2-6.1.13-1", "LargeInteger", private_entry("[3000000000]")},
        {"A2-6.1.13-3", "LongString", private_entry("(" + std::string(32767, 'x') + ")")},
        {"A2-6.1.13-4", "LongName", private_entry("/" + std::string(128, 'x'))},
        {"A2-6.1.8-1", "NameInLatinOne", private_entry("/caf#e9")},
        {"INT-reference", "ToNothing",
         [](SamplePdf& sample) {
             sample.info().replaceKey("/Private", parsed(sample, "[(Vides)]"));
         },
         replace("(Vides)", "999 0 R")},
    };
}

std::vector<Plant> stream_plants() {
    const auto content_entry = [](const std::string& key, const std::string& value) {
        return [=](SamplePdf& sample) {
            sample.page(0).getKey("/Contents").getDict().replaceKey(key, parsed(sample, value));
        };
    };
    return {
        {"A2-6.1.7-3", "InAnotherFile", content_entry("/F", "(elsewhere)")},
        {"A2-6.1.7-4", "LzwFilter",
         [](SamplePdf& sample) {
             // A clear code and an end of data: nothing, compressed.
             QPDFObjectHandle stream = sample.pdf().newStream("\x80\x40\x40");
             stream.getDict().replaceKey("/Filter", parsed(sample, "/LZWDecode"));
             sample.info().replaceKey("/Private", stream);
         }},
    };
}

std::vector<Plant> action_plants() {
    return {
        {"A2-6.5.1-1", "OpeningScript",
         set_entry(&SamplePdf::catalog, "/OpenAction", "<< /S /JavaScript >>")},
        {"A2-6.5.1-1", "NamedScript",
         set_entry(&SamplePdf::catalog, "/Names", "<< /JavaScript << /Names [] >> >>")},
        {"A2-6.5.1-1", "Launch",
         [](SamplePdf& sample) {
             sample.annotation(1).getKey("/A").replaceKey(
                 "/Next", parsed(sample, "<< /S /Launch /F (calc) >>"));
         }},
        {"A2-6.5.2-1", "OfThePage",
         [](SamplePdf& sample) { sample.page(0).replaceKey("/AA", parsed(sample, "<< >>")); }},
    };
}

}  // namespace

std::vector<Plant> file_plants() {
    std::vector<Plant> plants = {
        {"INT-file-readable", "NoPdf", {}, [](const std::string&) { return "GIF89a"; }},
        {"INT-file-readable", "Empty", {}, [](const std::string&) { return ""; }},
        {"INT-file-sound", "WrongStart", {}, replace("startxref\n", "startxref\n1")},
        {"A2-6.1.2-1", "OlderVersion", {}, replace("%PDF-1.7", "%PDF-1.4")},
        {"A2-6.1.2-2", "CommentInAscii", {}, replace("\xBF\xF7\xA2\xFE", "text")},
        {"A2-6.1.3-1", "NoIdentifier", {}, replace("/ID [", "/Id [")},
        {"A2-6.1.3-2", "Encrypted", [](SamplePdf& sample) { sample.encrypt(); }},
        {"A2-6.1.3-3", "TrailingBytes", {}, [](const std::string& bytes) { return bytes + "\n"; }},
    };
    for (const auto& part :
         {limit_plants(), stream_plants(), action_plants(), attachment_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
