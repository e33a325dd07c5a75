#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;
using Change = std::function<void(SamplePdf&)>;

/// An element with text, in the first element of a tag.
Change text_in(const std::string& parent, const std::string& tag) {
    return [=](SamplePdf& sample) { sample.add_text(sample.element(parent), tag, U"Ici"); };
}

/// A list with one item of the tags given, in the section.
Change list_of(const std::vector<std::string>& tags) {
    return [=](SamplePdf& sample) {
        const Handle list = sample.add_element(sample.element("Sect"), "L");
        const Handle item = sample.add_element(list, "LI");
        for (const std::string& tag : tags) {
            sample.add_text(item, tag, U"Ici");
        }
    };
}

/// A list of one item, its label and its numbering.
Change numbered_list(const std::string& numbering, const std::u32string& label) {
    return [=](SamplePdf& sample) {
        Handle list = sample.add_element(sample.element("Sect"), "L");
        list.replaceKey("/A", parsed(sample, "<< /O /List /ListNumbering /" + numbering + " >>"));
        const Handle item = sample.add_element(list, "LI");
        sample.add_text(item, "Lbl", label);
        sample.add_text(item, "LBody", U"Ici");
    };
}

std::vector<Plant> list_plants() {
    return {
        {"UA-7.2-17", "ItemInASection",
         [](SamplePdf& sample) {
             sample.add_text(sample.add_element(sample.element("Sect"), "LI"), "LBody", U"Ici");
         }},
        {"UA-7.2-18", "BodyInASection", text_in("Sect", "LBody")},
        {"UA-7.2-19", "ParagraphInAList", text_in("L", "P")},
        {"UA-7.2-19", "ContentInAList",
         [](SamplePdf& sample) { sample.add_text(sample.element("Sect"), "L", U"Nu"); }},
        {"UA-7.2-20", "ParagraphInAnItem", text_in("LI", "P")},
        {"UA-7.2-40", "CaptionLast", text_in("L", "Caption")},
        {"INT-list-item", "TwoBodies", list_of({"Lbl", "LBody", "LBody"})},
        {"INT-list-item", "LabelLast", list_of({"LBody", "Lbl"})},
        {"INT-list-item", "LabelAlone", list_of({"Lbl"})},
        {"INT-list-numbering", "NumbersWithoutNumbering", numbered_list("None", U"2. ")},
        {"INT-list-numbering", "NumbersAsBullets", numbered_list("Disc", U"2)")},
        {"INT-list-numbering", "BulletsAsNumbers", numbered_list("Decimal", U"\u2022")},
        {"INT-list-numbering", "UnknownKind", numbered_list("Stars", U"\u2022")},
    };
}

std::vector<Plant> contents_plants() {
    return {
        {"UA-7.2-26", "EntryInASection",
         [](SamplePdf& sample) {
             const Handle entry = sample.add_element(sample.element("Sect"), "TOCI");
             sample.add_link(sample.add_text(entry, "Link", U"Ici"),
                             "<< /Rect [60 60 80 70] /A << /S /URI /URI (https://a.fr/) >> >>");
         }},
        {"INT-toc-link", "EntryOfWords",
         [](SamplePdf& sample) {
             sample.add_text(sample.add_element(sample.element("TOC"), "TOCI"), "P", U"Ici");
         }},
        {"INT-note-label", "CalledNowhere",
         [](SamplePdf& sample) {
             const Handle note = sample.add_element(sample.element("Sect"), "Note");
             sample.set_id(note, "note-9");
             sample.add_text(note, "Lbl", U"9");
         }},
        {"UA-7.2-27", "ParagraphInContents", text_in("TOC", "P")},
        {"UA-7.2-28", "CaptionLast", text_in("TOC", "Caption")},
        {"INT-inline-only", "ParagraphInAParagraph", text_in("P", "P")},
        {"INT-inline-only", "HeadingInASpan", text_in("Span", "Div")},
        {"INT-inline-only", "ListInAHeading",
         [](SamplePdf& sample) {
             const Handle list = sample.add_element(sample.element("H2"), "L");
             sample.add_text(sample.add_element(list, "LI"), "LBody", U"Ici");
         }},
    };
}

/// A row with a cell, in a new element of the section.
Change row_in(const std::vector<std::string>& tags) {
    return [=](SamplePdf& sample) {
        Handle parent = sample.element("Sect");
        for (const std::string& tag : tags) {
            parent = sample.add_element(parent, tag);
        }
        sample.add_text(parent, "TD", U"Ici");
    };
}

std::vector<Plant> table_part_plants() {
    return {
        {"UA-7.2-3", "ParagraphInATable", text_in("Table", "P")},
        {"UA-7.2-4", "RowInADiv", row_in({"Div", "TR"})},
        {"UA-7.2-5", "HeadInADiv", row_in({"Div", "THead", "TR"})},
        {"UA-7.2-6", "BodyInADiv", row_in({"Div", "TBody", "TR"})},
        {"UA-7.2-7", "FootInADiv", row_in({"Div", "TFoot", "TR"})},
        {"UA-7.2-8", "HeaderInASection", text_in("Sect", "TH")},
        {"UA-7.2-9", "CellInASection", text_in("Sect", "TD")},
        {"UA-7.2-10", "ParagraphInARow", text_in("TR", "P")},
        {"UA-7.2-36", "ParagraphInAHead", text_in("THead", "P")},
        {"UA-7.2-37", "ParagraphInABody", text_in("TBody", "P")},
        {"UA-7.2-38", "ParagraphInAFoot",
         [](SamplePdf& sample) {
             const Handle foot = sample.add_element(sample.element("Table"), "TFoot");
             sample.add_text(foot, "P", U"Ici");
         }},
    };
}

}  // namespace

std::vector<Plant> nesting_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {list_plants(), contents_plants(), table_part_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
