#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;
using Change = std::function<void(SamplePdf&)>;

Change element_entry(const std::string& tag, const std::string& key, const std::string& value) {
    return [=](SamplePdf& sample) { sample.element(tag).replaceKey(key, parsed(sample, value)); };
}

Change without(const std::string& tag, const std::string& key) {
    return [=](SamplePdf& sample) { sample.element(tag).removeKey(key); };
}

Change figure_box(const std::string& box) {
    return element_entry("Figure", "/A", "<< /O /Layout /BBox " + box + " >>");
}

Change retag(const std::string& tag, const std::string& other) {
    return [=](SamplePdf& sample) { sample.retag(sample.element(tag), other); };
}

std::vector<Plant> role_plants() {
    return {
        {"INT-document-root", "TwoTops",
         [](SamplePdf& sample) { sample.add_text(sample.tree_root(), "P", U"Dehors"); }},
        {"INT-document-root", "Part", retag("Document", "Part")},
        {"UA-7.1-5", "UnknownTag", retag("H2", "Titre")},
        {"UA-7.1-5", "MappedToNothing",
         [](SamplePdf& sample) {
             sample.tree_root().replaceKey("/RoleMap", parsed(sample, "<< /Titre /Intertitre >>"));
             sample.retag(sample.element("H2"), "Titre");
         }},
        {"UA-7.1-6", "CircularMap",
         [](SamplePdf& sample) {
             sample.tree_root().replaceKey("/RoleMap",
                                           parsed(sample, "<< /Titre /Entete /Entete /Titre >>"));
             sample.retag(sample.element("H2"), "Titre");
         }},
        {"UA-7.1-7", "ParagraphMapped",
         [](SamplePdf& sample) {
             sample.tree_root().replaceKey("/RoleMap", parsed(sample, "<< /P /Span >>"));
         }},
        {"A2-6.7.3-2", "NoType", without("Span", "/Type")},
        {"INT-empty-element", "Paragraph",
         [](SamplePdf& sample) { sample.add_element(sample.element("Sect"), "P"); }},
        {"INT-empty-element", "Div",
         [](SamplePdf& sample) { sample.add_element(sample.element("Sect"), "Div"); }},
    };
}

std::vector<Plant> alternative_plants() {
    return {
        {"UA-7.3-1", "None", without("Figure", "/Alt")},
        {"UA-7.3-1", "Empty", element_entry("Figure", "/Alt", "()")},
        {"UA-7.7-1", "None",
         [](SamplePdf& sample) { sample.add_text(sample.element("Sect"), "Formula", U"a + b"); }},
        {"INT-figure-box", "None", without("Figure", "/A")},
        {"INT-figure-box", "ThreeNumbers", figure_box("[60 500 300]")},
        {"INT-figure-box", "Empty", figure_box("[60 500 60 760]")},
        {"INT-figure-box", "BeyondThePage", figure_box("[60 500 596 760]")},
        {"UA-7.9-1", "None", without("Note", "/ID")},
        {"INT-id-tree", "Unknown", element_entry("P", "/ID", "(p-1)")},
        {"INT-id-tree", "OfAnother",
         [](SamplePdf& sample) {
             sample.set_id(sample.element("P"), "p-1");
             sample.tree_root().getKey("/IDTree").getKey("/Names").setArrayItem(
                 3, sample.element("H1"));
         }},
        {"UA-7.9-2", "Shared",
         [](SamplePdf& sample) {
             sample.set_id(sample.add_text(sample.element("P"), "Note", U"2 Autre note."),
                           "note-1");
         }},
    };
}

std::vector<Plant> heading_plants() {
    return {
        {"UA-7.4.2-1", "BeginsAtTwo", retag("H1", "H2")},
        {"UA-7.4.2-1", "SkipsTwo", retag("H2", "H3")},
        {"UA-7.4.4-1", "TwoInOnePart",
         [](SamplePdf& sample) {
             sample.retag(sample.element("H1"), "H");
             sample.retag(sample.element("H2"), "P");
             sample.add_text(sample.element("Document"), "H", U"Suite");
         }},
        {"UA-7.4.4-3", "BothKinds", retag("H2", "H")},
    };
}

}  // namespace

std::vector<Plant> element_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {role_plants(), alternative_plants(), heading_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
