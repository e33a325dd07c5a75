#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

std::function<void(SamplePdf&)> page_entry(const std::string& key, const std::string& value) {
    return [=](SamplePdf& sample) { sample.page(1).replaceKey(key, parsed(sample, value)); };
}

std::function<void(SamplePdf&)> bookmark_entry(const std::string& key, const std::string& value) {
    return [=](SamplePdf& sample) { sample.bookmark(1).replaceKey(key, parsed(sample, value)); };
}

std::function<void(SamplePdf&)> edit_profile(const std::string& from, const std::string& to) {
    return [=](SamplePdf& sample) {
        sample.edit_stream(sample.output_intent().getKey("/DestOutputProfile"), from, to);
    };
}

std::vector<Plant> catalog_plants() {
    return {
        {"INT-catalog-keys", "Form", set_entry(&SamplePdf::catalog, "/AcroForm", "<< >>")},
        {"INT-catalog-keys", "Layers", set_entry(&SamplePdf::catalog, "/OCProperties", "<< >>")},
        {"INT-catalog-keys", "Presentations",
         set_entry(&SamplePdf::catalog, "/Names", "<< /AlternatePresentations << >> >>")},
        {"UA-6.2-1", "NotMarked",
         set_entry(&SamplePdf::catalog, "/MarkInfo", "<< /Marked false >>")},
        {"UA-6.2-1", "NoMarkInfo",
         [](SamplePdf& sample) { sample.catalog().removeKey("/MarkInfo"); }},
        {"UA-7.1-4", "Suspects",
         set_entry(&SamplePdf::catalog, "/MarkInfo", "<< /Marked true /Suspects true >>")},
        {"UA-7.1-10", "FileNameInTitleBar",
         set_entry(&SamplePdf::catalog, "/ViewerPreferences", "<< /DisplayDocTitle false >>")},
        {"UA-7.2-33", "NoLanguage", [](SamplePdf& sample) { sample.catalog().removeKey("/Lang"); }},
        {"UA-7.2-29", "OfTheCatalog", set_entry(&SamplePdf::catalog, "/Lang", "(fr_FR)")},
        {"UA-7.2-29", "Empty",
         [](SamplePdf& sample) {
             sample.element("Span").replaceKey("/Lang", parsed(sample, "()"));
         }},
        {"UA-7.2-29", "InContent",
         [](SamplePdf& sample) {
             sample.edit_content(0, "/Span <</ActualText", "/Span <</Lang (fr-) /ActualText");
         }},
        {"INT-lang-known", "OfNobody", set_entry(&SamplePdf::catalog, "/Lang", "(xx-YY)")},
    };
}

std::vector<Plant> label_plants() {
    const auto labels = [](const std::string& numbers) {
        return set_entry(&SamplePdf::catalog, "/PageLabels", "<< /Nums [" + numbers + "] >>");
    };
    return {
        {"INT-page-labels", "BeginOnTheSecondPage", labels("1 << /S /D >>")},
        {"INT-page-labels", "Descend", labels("0 << /S /r >> 1 << /S /D >> 1 << /S /D >>")},
        {"INT-page-labels", "BeyondTheLastPage", labels("0 << /S /r >> 2 << /S /D >>")},
        {"INT-page-labels", "OfUnknownStyle", labels("0 << /S /X >>")},
        {"INT-page-labels", "FromNought", labels("0 << /S /D /St 0 >>")},
    };
}

std::vector<Plant> intent_plants() {
    return {
        {"INT-output-intent", "None",
         [](SamplePdf& sample) { sample.catalog().removeKey("/OutputIntents"); }},
        {"INT-output-intent", "WithoutCondition",
         [](SamplePdf& sample) { sample.output_intent().removeKey("/OutputConditionIdentifier"); }},
        {"INT-output-intent", "ForPrintOnly",
         set_entry(&SamplePdf::output_intent, "/S", "/GTS_PDFX")},
        {"A2-6.2.3-1", "NoSignature", edit_profile("acsp", "xxxx")},
        {"A2-6.2.3-1", "ForCmyk", edit_profile("RGB ", "CMYK")},
        {"A2-6.2.3-1", "OfAScanner", edit_profile("mntr", "scnr")},
        {"A2-6.2.3-1", "WrongLength", edit_profile("XYZ ", "XYZ  ")},
        {"INT-profile-components", "Four",
         [](SamplePdf& sample) {
             sample.output_intent()
                 .getKey("/DestOutputProfile")
                 .getDict()
                 .replaceKey("/N", parsed(sample, "4"));
         }},
    };
}

std::vector<Plant> page_plants() {
    return {
        {"INT-page-tree",
         "WrongCount",
         {},
         [](std::string bytes) {
             return replaced(std::move(bytes), "/Count 2 /Kids", "/Count 3 /Kids");
         }},
        {"INT-page-box", "None", [](SamplePdf& sample) { sample.page(1).removeKey("/MediaBox"); }},
        {"A2-6.1.13-11", "TinyTrimBox", page_entry("/TrimBox", "[0 0 2 100]")},
        {"A2-6.1.13-11", "EndlessPage", page_entry("/MediaBox", "[0 0 595 14401]")},
        {"A2-6.2.2-2", "InheritedResources",
         [](SamplePdf& sample) {
             // The page keeps no text, so that no name in it is lost.
             sample.pdf().getRoot().getKey("/Pages").replaceKey(
                 "/Resources", sample.page(0).getKey("/Resources"));
             QPDFObjectHandle page = sample.pdf().makeIndirectObject(
                 parsed(sample, "<< /Type /Page /MediaBox [0 0 595 842] /Tabs /S >>"));
             sample.pdf().addPage(page, false);
         }},
        {"INT-page-keys", "Steps", page_entry("/PresSteps", "<< >>")},
        {"UA-7.18.3-1", "RowOrder", page_entry("/Tabs", "/R")},
        {"UA-7.18.3-1", "NoOrder", [](SamplePdf& sample) { sample.page(1).removeKey("/Tabs"); }},
    };
}

std::vector<Plant> outline_plants() {
    return {
        {"INT-outline-title", "Empty", bookmark_entry("/Title", "()")},
        {"INT-outline-target", "None",
         [](SamplePdf& sample) { sample.bookmark(1).removeKey("/Dest"); }},
        {"INT-outline-target", "NoPage", bookmark_entry("/Dest", "[0 /XYZ 0 700 null]")},
        {"INT-outline-target", "UnknownFit",
         [](SamplePdf& sample) {
             sample.bookmark(1).getKey("/Dest").setArrayItem(1, parsed(sample, "/Zoom"));
         }},
        {"INT-outline-target", "AboveThePage",
         [](SamplePdf& sample) {
             sample.bookmark(1).getKey("/Dest").setArrayItem(3, parsed(sample, "843"));
         }},
        {"INT-outline-target", "UnknownName", bookmark_entry("/Dest", "(partie-2)")},
        {"INT-outline-links", "WrongCount",
         [](SamplePdf& sample) {
             sample.catalog().getKey("/Outlines").replaceKey("/Count", parsed(sample, "1"));
         }},
        {"INT-outline-links", "WrongParent",
         [](SamplePdf& sample) {
             sample.bookmark(1).replaceKey("/Parent", sample.catalog().getKey("/Outlines"));
         }},
        {"INT-outline-links", "WrongLast",
         [](SamplePdf& sample) {
             sample.catalog().getKey("/Outlines").replaceKey("/Last", sample.bookmark(1));
         }},
    };
}

/// A resource of a page, painted or used by one operator in an artifact.
std::function<void(SamplePdf&)> with_resource(const std::string& kind, const std::string& object,
                                              const std::string& operators) {
    return [=](SamplePdf& sample) {
        QPDFObjectHandle made;
        if (kind == "/XObject") {
            made = sample.pdf().newStream("");
            made.replaceDict(parsed(sample, object));
        } else {
            made = parsed(sample, object);
        }
        QPDFObjectHandle list = parsed(sample, "<< >>");
        list.replaceKey("/R1", made);
        sample.page(1).getKey("/Resources").replaceKey(kind, list);
        sample.set_content(1, sample.content(1) + "/Artifact BMC q " + operators + " Q EMC\n");
    };
}

std::vector<Plant> resource_plants() {
    const std::string image =
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
        " /BitsPerComponent 8 ";
    const std::string form = "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >> ";
    return {
        {"A2-6.2.5-1", "TransferFunction",
         with_resource("/ExtGState", "<< /TR /Identity >>", "/R1 gs")},
        {"A2-6.2.10-1", "UnknownBlendMode",
         with_resource("/ExtGState", "<< /BM /Glow >>", "/R1 gs")},
        {"A2-6.2.8-3", "InterpolatedImage",
         with_resource("/XObject", image + "/Interpolate true >>", "/R1 Do")},
        {"A2-6.2.9-3", "PostScript", with_resource("/XObject", "<< /Subtype /PS >>", "/R1 Do")},
        {"UA-7.20-1", "ReferenceForm", with_resource("/XObject", form + "/Ref << >> >>", "/R1 Do")},
    };
}

}  // namespace

std::vector<Plant> document_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {catalog_plants(), label_plants(), intent_plants(), page_plants(),
                             outline_plants(), resource_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
