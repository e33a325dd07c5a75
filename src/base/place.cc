#include "base/place.h"

#include <initializer_list>

namespace palier::base {

namespace {

std::string joined(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : ", ") + part;
        }
    }
    return text;
}

std::string numbered(const std::string& word, const std::optional<int>& number) {
    return number ? word + " " + std::to_string(*number) : "";
}

std::string sheet_words(const Place& place) {
    const std::string& name = place.sheet.empty() ? place.table : place.sheet;
    return name.empty() ? "" : "feuille « " + name + " »";
}

}  // namespace

std::string describe(const Place& place) {
    switch (place.encoding) {
        case Place::Encoding::Json:
            return joined({place.file, place.cell, numbered("ligne", place.line),
                           numbered("colonne", place.character)});
        case Place::Encoding::Csv:
            return joined({place.file, numbered("ligne", place.line),
                           place.column.empty() ? "" : "colonne « " + place.column + " »"});
        case Place::Encoding::Workbook:
            return joined({place.file, sheet_words(place),
                           place.cell.empty() ? "" : "cellule " + place.cell});
        case Place::Encoding::Xml:
        case Place::Encoding::Other:
            return joined({place.file, numbered("ligne", place.line)});
    }
    return place.file;
}

std::string describe_without_encoding(const Place& place) {
    return joined({place.table, numbered("ligne", place.row)});
}

}  // namespace palier::base
