#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;
using Change = std::function<void(SamplePdf&)>;

/// The link to the site is the second annotation and the second Link element.
Change annotation_entry(const std::string& key, const std::string& value) {
    return [=](SamplePdf& sample) { sample.annotation(1).replaceKey(key, parsed(sample, value)); };
}

Change annotation_without(const std::string& key) {
    return [=](SamplePdf& sample) { sample.annotation(1).removeKey(key); };
}

/// Drops the object reference from the Link element of the site.
void drop_reference(SamplePdf& sample) {
    Handle kids = sample.element("Link", 1).getKey("/K");
    kids.eraseItem(kids.getArrayNItems() - 1);
}

std::vector<Plant> annotation_plants() {
    return {
        {"INT-annotation-kind", "Text", annotation_entry("/Subtype", "/Text")},
        {"INT-annotation-kind", "Widget", annotation_entry("/Subtype", "/Widget")},
        {"UA-7.18.5-2", "None", annotation_without("/Contents")},
        {"UA-7.18.5-2", "Empty", annotation_entry("/Contents", "()")},
        {"A2-6.3.2-1", "None", annotation_without("/F")},
        {"A2-6.3.2-2", "NotPrinted", annotation_entry("/F", "0")},
        {"A2-6.3.2-2", "Hidden", annotation_entry("/F", "6")},
        {"INT-link-area", "None", annotation_without("/Rect")},
        {"INT-link-area", "Empty", annotation_entry("/Rect", "[60 660 60 672]")},
        {"INT-link-area", "BesideThePage", annotation_entry("/Rect", "[560 660 600 672]")},
        {"INT-link-target", "None", annotation_without("/A")},
        {"INT-link-target", "EmptyAddress", annotation_entry("/A", "<< /S /URI /URI () >>")},
        {"INT-link-target", "UnknownPage",
         annotation_entry("/A", "<< /S /GoTo /D [7 /XYZ 0 0 null] >>")},
    };
}

std::vector<Plant> claim_plants() {
    return {
        {"INT-annotation-claimed", "ByTwo",
         [](SamplePdf& sample) {
             Handle link = sample.add_element(sample.element("P"), "Link");
             sample.add_text(link, "Span", U"encore");
             link.getKey("/K").appendItem(
                 parsed(sample, "<< /Type /OBJR /Obj " + sample.annotation(1).unparse() + " >>"));
         }},
        {"INT-annotation-claimed", "ByNobody",
         [](SamplePdf& sample) {
             // A second annotation over the same words, known to the ParentTree alone.
             sample.add_link(sample.element("Link", 1),
                             "<< /Rect [60 660 120 672] /A << /S /URI /URI (https://a.fr/) >> >>");
             drop_reference(sample);
         }},
        {"INT-annotation-parent", "NoKey", annotation_without("/StructParent"), {}},
        {"INT-annotation-parent", "ToAnotherElement",
         [](SamplePdf& sample) {
             Handle numbers = sample.tree_root().getKey("/ParentTree").getKey("/Nums");
             numbers.setArrayItem(numbers.getArrayNItems() - 1, sample.element("Link"));
         }},
        {"UA-7.18.5-1", "InAReference",
         [](SamplePdf& sample) { sample.retag(sample.element("Link", 1), "Reference"); }},
        {"INT-object-reference", "ToNoAnnotation",
         [](SamplePdf& sample) {
             sample.element("Link").getKey("/K").appendItem(
                 parsed(sample, "<< /Type /OBJR /Obj " + sample.font().unparse() + " >>"));
         }},
        {"INT-link-object", "None",
         [](SamplePdf& sample) { sample.add_text(sample.element("P"), "Link", U"ailleurs"); }},
        {"INT-link-content", "None",
         [](SamplePdf& sample) {
             sample.add_link(sample.add_element(sample.element("P"), "Link"),
                             "<< /Rect [60 60 80 70] /A << /S /URI /URI (https://a.fr/) >> >>");
         }},
    };
}

}  // namespace

std::vector<Plant> link_plants() {
    std::vector<Plant> plants = annotation_plants();
    for (const Plant& plant : claim_plants()) {
        plants.push_back(plant);
    }
    return plants;
}

}  // namespace palier::conformance
