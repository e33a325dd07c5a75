#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;
using Change = std::function<void(SamplePdf&)>;

Handle parents_of_first_page(SamplePdf& sample) {
    return sample.tree_root().getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
}

/// The H1 owns MCID 0 of the first page, the link of the contents MCID 1, the H2 MCID 2.
std::vector<Plant> claim_plants() {
    return {
        {"INT-mcid-unique", "UsedTwice",
         [](SamplePdf& sample) {
             sample.set_content(0, sample.content(0) + "/H1 <</MCID 0>> BDC 0 0 1 1 re f EMC\n");
         }},
        {"INT-mcid-claimed", "OfNobody",
         [](SamplePdf& sample) {
             sample.set_content(1, sample.content(1) + "/P <</MCID 90>> BDC 0 0 1 1 re f EMC\n");
         }},
        {"INT-mcid-claimed-once", "OfTwo",
         [](SamplePdf& sample) {
             sample.element("H2").getKey("/K").appendItem(parsed(sample, "0"));
         }},
        {"INT-mcid-claimed-once", "TwiceOfOne",
         [](SamplePdf& sample) {
             sample.element("H1").getKey("/K").appendItem(parsed(sample, "0"));
         }},
        {"INT-mcid-exists", "BeyondThePage",
         [](SamplePdf& sample) {
             sample.element("H1").getKey("/K").appendItem(parsed(sample, "99"));
         }},
        {"INT-tag", "ParagraphAsHeading",
         [](SamplePdf& sample) { sample.edit_content(0, "/H1 <</MCID 0>>", "/P <</MCID 0>>"); }},
        {"INT-tag", "UnknownTag",
         [](SamplePdf& sample) {
             sample.edit_content(0, "/H1 <</MCID 0>>", "/Titre <</MCID 0>>");
         }},
    };
}

std::vector<Plant> parent_tree_plants() {
    return {
        {"INT-parent-tree-entry", "Shuffled",
         [](SamplePdf& sample) {
             parents_of_first_page(sample).setArrayItem(0, sample.element("H2"));
         }},
        {"INT-parent-tree-entry", "Short",
         [](SamplePdf& sample) {
             Handle parents = parents_of_first_page(sample);
             parents.eraseItem(parents.getArrayNItems() - 1);
         }},
        {"INT-parent-tree-extra", "LongArray",
         [](SamplePdf& sample) { parents_of_first_page(sample).appendItem(sample.element("H1")); }},
        {"INT-parent-tree-extra", "UnusedKey",
         [](SamplePdf& sample) {
             Handle numbers = sample.tree_root().getKey("/ParentTree").getKey("/Nums");
             numbers.appendItem(parsed(sample, "50"));
             numbers.appendItem(sample.element("H1"));
             sample.tree_root().replaceKey("/ParentTreeNextKey", parsed(sample, "51"));
         }},
        {"INT-parent-tree-missing", "NoArray",
         [](SamplePdf& sample) {
             sample.tree_root()
                 .getKey("/ParentTree")
                 .getKey("/Nums")
                 .setArrayItem(1, sample.element("H1"));
         }},
        {"INT-parent-tree-next-key", "TooLow",
         [](SamplePdf& sample) {
             sample.tree_root().replaceKey("/ParentTreeNextKey", parsed(sample, "3"));
         }},
        {"INT-parent-tree-next-key", "None",
         [](SamplePdf& sample) { sample.tree_root().removeKey("/ParentTreeNextKey"); }},
        {"INT-parent-tree-order", "KeyGivenTwice",
         [](SamplePdf& sample) {
             Handle numbers = sample.tree_root().getKey("/ParentTree").getKey("/Nums");
             numbers.appendItem(parsed(sample, "0"));
             numbers.appendItem(sample.element("H1"));
         }},
        {"INT-struct-parents", "SharedByPages",
         [](SamplePdf& sample) {
             sample.page(1).replaceKey("/StructParents", parsed(sample, "0"));
         }},
        {"INT-struct-parents", "SharedByLinkAndPage",
         [](SamplePdf& sample) {
             // The ParentTree still leads from the link's key to its element: only the key is
             // shared.
             sample.page(1).replaceKey("/StructParents",
                                       sample.annotation(0).getKey("/StructParent"));
         }},
    };
}

std::vector<Plant> tree_plants() {
    return {
        {"UA-7.1-11", "NoTree", [](SamplePdf& sample) { sample.tree_root().removeKey("/K"); }},
        {"UA-7.1-12", "NoBackPointer",
         [](SamplePdf& sample) { sample.element("Span").removeKey("/P"); }},
        {"INT-element-parent", "Grandparent",
         [](SamplePdf& sample) {
             sample.element("Span").replaceKey("/P", sample.element("Sect"));
         }},
        {"INT-element-once", "UnderTwoParents",
         [](SamplePdf& sample) {
             sample.element("Document").getKey("/K").appendItem(sample.element("L"));
         }},
        {"INT-element-once", "UnderItself",
         [](SamplePdf& sample) {
             sample.element("Sect").getKey("/K").appendItem(sample.element("Document"));
         }},
        {"INT-element-kid", "NoType",
         [](SamplePdf& sample) {
             sample.element("Sect").getKey("/K").appendItem(parsed(sample, "<< /Alt (x) >>"));
         }},
        {"INT-element-kid", "ContentWithoutPage",
         [](SamplePdf& sample) {
             sample.element("Sect").getKey("/K").appendItem(parsed(sample, "7"));
         }},
        {"INT-element-kid", "ContentOfNoPage",
         [](SamplePdf& sample) {
             Handle stranger = sample.pdf().makeIndirectObject(parsed(sample, "<< /Type /Page >>"));
             sample.element("H1").getKey("/K").appendItem(
                 parsed(sample, "<< /Type /MCR /MCID 0 /Pg " + stranger.unparse() + " >>"));
         }},
    };
}

}  // namespace

std::vector<Plant> marking_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {claim_plants(), parent_tree_plants(), tree_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
