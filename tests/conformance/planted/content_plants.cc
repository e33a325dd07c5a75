#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Change = std::function<void(SamplePdf&)>;

Change edit(const std::string& from, const std::string& to) {
    return [=](SamplePdf& sample) { sample.edit_content(0, from, to); };
}

/// Adds operators at the end of the second page.
Change append(const std::string& operators) {
    return [=](SamplePdf& sample) { sample.set_content(1, sample.content(1) + operators); };
}

/// The same, inside an artifact.
Change append_artifact(const std::string& operators) {
    return append("/Artifact BMC\n" + operators + "\nEMC\n");
}

/// Lets a sequence of the first page end after the next one, not before it.
Change embrace_next(const std::string& opening) {
    return [=](SamplePdf& sample) {
        constexpr std::string_view end_mark = "EMC\n";
        std::string content = sample.content(0);
        const std::size_t end = content.find(end_mark, content.find(opening));
        content.erase(end, end_mark.size());
        content.insert(content.find(end_mark, end), end_mark);
        sample.set_content(0, content);
    };
}

/// A form on the second page with one MCID of its own, claimed by a new P; `painted` times.
Change form_with_mcid(int painted) {
    return [=](SamplePdf& sample) {
        QPDFObjectHandle form = sample.pdf().newStream("/P <</MCID 0>> BDC 0 0 1 1 re f EMC\n");
        const auto key = sample.tree_root().getKey("/ParentTreeNextKey").getIntValue();
        form.replaceDict(parsed(sample,
                                "<< /Subtype /Form /BBox [0 0 1 1] /Resources << >>"
                                " /StructParents " +
                                    std::to_string(key) + " >>"));
        QPDFObjectHandle element = sample.add_element(sample.element("Sect"), "P");
        element.replaceKey("/Pg", sample.page(1));
        element.getKey("/K").appendItem(
            parsed(sample, "<< /Type /MCR /MCID 0 /Stm " + form.unparse() + " >>"));
        QPDFObjectHandle numbers = sample.tree_root().getKey("/ParentTree").getKey("/Nums");
        numbers.appendItem(QPDFObjectHandle::newInteger(key));
        numbers.appendItem(parsed(sample, "[" + element.unparse() + "]"));
        sample.tree_root().replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(key + 1));
        sample.page(1)
            .getKey("/Resources")
            .replaceKey("/XObject", parsed(sample, "<< /X1 " + form.unparse() + " >>"));
        for (int time = 0; time < painted; ++time) {
            sample.set_content(1, sample.content(1) + "/X1 Do\n");
        }
    };
}

std::vector<Plant> syntax_plants() {
    return {
        {"INT-content-syntax", "OperandsLeft", append("1 2\n")},
        {"INT-content-syntax", "FormInItself",
         [](SamplePdf& sample) {
             QPDFObjectHandle form = sample.pdf().newStream("/X1 Do\n");
             const std::string resources = "<< /XObject << /X1 " + form.unparse() + " >> >>";
             form.replaceDict(parsed(
                 sample, "<< /Subtype /Form /BBox [0 0 1 1] /Resources " + resources + " >>"));
             sample.page(1).replaceKey("/Resources", parsed(sample, resources));
             sample.page(1)
                 .getKey("/Resources")
                 .replaceKey("/Font", sample.page(0).getKey("/Resources").getKey("/Font"));
             append_artifact("/X1 Do")(sample);
         }},
        {"INT-operands", "TwoOfOne", append_artifact("1 2 w")},
        {"A2-6.2.2-1", "UnknownOperator", append_artifact("1 0 0 xyz")},
        {"A2-6.2.4.3-3", "FillInCmyk", append_artifact("0 0 0 1 k")},
        {"A2-6.2.4.3-3", "NamedSpace", append_artifact("/DeviceCMYK cs")},
        {"A2-6.1.13-8", "DeepStates",
         [](SamplePdf& sample) {
             std::string states;
             for (int depth = 0; depth < 29; ++depth) {
                 states = "q " + states + " Q";
             }
             append_artifact(states)(sample);
         }},
        {"INT-resource-exists", "UnknownFont", append_artifact("BT /F9 11 Tf ET")},
        {"INT-resource-exists", "UnknownForm", append_artifact("/X9 Do")},
        {"INT-resource-exists", "UnknownProperties", append("/Artifact /Prop9 BDC EMC\n")},
        {"INT-resource-exists", "TextWithoutFont",
         [](SamplePdf& sample) {
             // Before any Tf of the page, and in the header's artifact.
             sample.edit_content(1, "l S Q\n", "l S Q\nBT <0001> Tj ET\n");
         }},
        {"INT-state-balanced", "StrayQ", append_artifact("Q")},
        {"INT-state-balanced", "UnrestoredState", append_artifact("q")},
        {"INT-state-balanced", "StrayEndOfText", append_artifact("ET")},
        {"INT-state-balanced", "TextInText", append_artifact("BT BT ET")},
        {"INT-text-codes", "OddString", append_artifact("BT /F1 11 Tf <000102> Tj ET")},
    };
}

std::vector<Plant> mark_plants() {
    return {
        {"INT-marks-balanced", "StrayEnd", append("EMC\n")},
        {"INT-marks-balanced", "NeverEnded", append("/Artifact BMC\n")},
        {"INT-marks-in-text", "BeginsInsideEndsOutside",
         append("BT /F1 11 Tf /Artifact BMC ET EMC\n")},
        {"INT-marks-in-text", "BeginsOutsideEndsInside", append("/Artifact BMC BT EMC ET\n")},
        {"INT-mcid-nested", "InAHeading", embrace_next("/H1 <<")},
        {"UA-7.1-1", "InAHeading",
         edit("/H1 <</MCID 0>> BDC\n", "/H1 <</MCID 0>> BDC\n/Artifact BMC 0 0 1 1 re f EMC\n")},
        {"UA-7.1-1", "AcrossASpan",
         edit("/Span <</ActualText (cent pour cent)>> BDC\n",
              "/Span <</ActualText (cent pour cent)>> BDC\n/Artifact BMC EMC\n")},
        {"UA-7.1-2", "InTheHeader", embrace_next("/Artifact")},
        {"INT-artifact-type", "Ornament", append("/Artifact <</Type /Ornament>> BDC EMC\n")},
    };
}

std::vector<Plant> painting_plants() {
    return {
        {"UA-7.1-3", "Path", append("0 0 10 10 re f\n")},
        {"UA-7.1-3", "Stroke", append("0 0 m 10 10 l S\n")},
        {"UA-7.1-3", "Text", append("BT /F1 11 Tf <0001> Tj ET\n")},
        {"UA-7.1-3", "TextInPieces", append("BT /F1 11 Tf [<0001> -20 <0002>] TJ ET\n")},
        {"UA-7.1-3", "TextOnANewLine", append("BT /F1 11 Tf <0001> ' ET\n")},
        {"UA-7.1-3", "InASpanWithoutMcid", append("/Span BMC 0 0 10 10 re f EMC\n")},
        {"UA-7.1-3", "InlineImage", append("BI /W 1 /H 1 /CS /G /BPC 8 ID x EI\n")},
        {"UA-7.1-3", "Shading",
         [](SamplePdf& sample) {
             sample.page(1)
                 .getKey("/Resources")
                 .replaceKey(
                     "/Shading",
                     parsed(sample, "<< /Sh1 << /ShadingType 2 /ColorSpace /DeviceRGB >> >>"));
             append("/Sh1 sh\n")(sample);
         }},
        {"UA-7.1-3", "Image",
         [](SamplePdf& sample) {
             QPDFObjectHandle image = sample.pdf().newStream("x");
             image.replaceDict(parsed(sample,
                                      "<< /Subtype /Image /Width 1 /Height 1"
                                      " /ColorSpace /DeviceGray /BitsPerComponent 8 >>"));
             sample.page(1)
                 .getKey("/Resources")
                 .replaceKey("/XObject", parsed(sample, "<< /X1 " + image.unparse() + " >>"));
             append("/X1 Do\n")(sample);
         }},
        {"UA-7.1-3", "InsideAForm",
         [](SamplePdf& sample) {
             form_with_mcid(1)(sample);
             sample.edit_stream(
                 sample.page(1).getKey("/Resources").getKey("/XObject").getKey("/X1"), "EMC\n",
                 "EMC\n0 0 1 1 re f\n");
         }},
        {"UA-7.20-2", "PaintedTwice", form_with_mcid(2)},
        {"INT-mcid-claimed", "InAForm",
         [](SamplePdf& sample) {
             form_with_mcid(1)(sample);
             sample.edit_stream(
                 sample.page(1).getKey("/Resources").getKey("/XObject").getKey("/X1"), "EMC\n",
                 "EMC\n/P <</MCID 1>> BDC EMC\n");
         }},
    };
}

}  // namespace

std::vector<Plant> content_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {syntax_plants(), mark_plants(), painting_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
