#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;
using Change = std::function<void(SamplePdf&)>;

/// A cell: « TH », or « TD » with attributes of owner Table: « TD /RowSpan 2 ».
using Row = std::vector<std::string>;

/// A row of cells below a table or a part of one.
void add_row(SamplePdf& sample, const Handle& parent, const Row& cells) {
    const Handle row = sample.add_element(parent, "TR");
    for (const std::string& cell : cells) {
        const std::string tag = cell.substr(0, 2);
        Handle element = sample.add_text(row, tag, U"x");
        const std::string scope = tag == "TH" && cell.find("/Headers") == std::string::npos &&
                                          cell.find("/Scope") == std::string::npos
                                      ? " /Scope /Row"
                                      : "";
        element.replaceKey("/A", parsed(sample, "<< /O /Table" + scope + cell.substr(2) + " >>"));
    }
}

/// A table of rows without parts, in the section.
Change table_of(const std::vector<Row>& rows) {
    return [=](SamplePdf& sample) {
        const Handle table = sample.add_element(sample.element("Sect"), "Table");
        for (const Row& row : rows) {
            add_row(sample, table, row);
        }
    };
}

/// A table of parts with one row each, and of captions.
Change table_of_parts(const std::vector<std::string>& tags) {
    return [=](SamplePdf& sample) {
        const Handle table = sample.add_element(sample.element("Sect"), "Table");
        for (const std::string& tag : tags) {
            if (tag == "Caption") {
                sample.add_text(table, tag, U"Tableau");
            } else {
                add_row(sample, sample.add_element(table, tag), {"TH", "TD"});
            }
        }
    };
}

/// A table whose one header has no Scope but an ID, and whose cell names `name`.
Change table_with_header_name(const std::string& name) {
    return [=](SamplePdf& sample) {
        table_of({{"TH /Scope /Row", "TD /Headers [(" + name + ")]"}})(sample);
        QPDFObjectHandle row = sample.element("Table", 1).getKey("/K").getArrayItem(0);
        sample.set_id(row.getKey("/K").getArrayItem(0), "tete");
    };
}

}  // namespace

std::vector<Plant> table_plants() {
    return {
        {"UA-7.2-11", "TwoHeads", table_of_parts({"THead", "THead", "TBody"})},
        {"UA-7.2-12", "TwoFeet", table_of_parts({"TBody", "TFoot", "TFoot"})},
        {"UA-7.2-13", "FootWithoutBody", table_of_parts({"TFoot"})},
        {"UA-7.2-14", "HeadWithoutBody", table_of_parts({"THead"})},
        {"UA-7.2-16", "CaptionInTheMiddle", table_of_parts({"TBody", "Caption", "TBody"})},
        {"UA-7.2-39", "TwoCaptions", table_of_parts({"Caption", "TBody", "Caption"})},
        {"UA-7.2-15", "Overlap", table_of({{"TH", "TD /RowSpan 2"}, {"TH /ColSpan 2"}})},
        {"UA-7.2-41", "SpanOutOfTheTable", table_of({{"TH /RowSpan 2", "TD"}})},
        {"UA-7.2-41", "SpanOutOfTheHead",
         [](SamplePdf& sample) {
             sample.element("TH").replaceKey(
                 "/A", parsed(sample, "<< /O /Table /Scope /Column /RowSpan 2 >>"));
         }},
        {"UA-7.2-43", "MissingCell", table_of({{"TH", "TD", "TD"}, {"TH", "TD"}})},
        {"UA-7.2-43", "ExtraCell", table_of({{"TH", "TD"}, {"TH", "TD /ColSpan 2"}})},
        {"UA-7.2-43", "EmptyRow",
         [](SamplePdf& sample) {
             Handle row = sample.add_element(sample.element("TBody"), "TR");
             sample.add_element(row, "TD");
         }},
        {"INT-cell-span", "Zero", table_of({{"TH", "TD /ColSpan 0"}})},
        {"INT-cell-span", "Text", table_of({{"TH", "TD /RowSpan (2)"}})},
        {"INT-table-headers", "None", table_of({{"TD", "TD"}})},
        {"UA-7.5-1", "NoScope", table_of({{"TH /Headers []", "TD"}})},
        {"UA-7.5-1", "UnknownScope", table_of({{"TH /Scope /Line", "TD"}})},
        {"UA-7.5-2", "UnknownHeader", table_with_header_name("corps")},
    };
}

}  // namespace palier::conformance
