#pragma once

#include <optional>
#include <string>

namespace palier::base {

/// Where a value was read. Empty parts are unknown or do not apply.
struct Place {
    /// What kind of file the value stood in: it decides how the place is said to a person.
    enum class Encoding { Other, Json, Csv, Workbook, Xml };

    Encoding encoding = Encoding::Other;
    /// The file, as the user named it.
    std::string file = {};
    /// The table's name as the contract spells it, « Diagnostic ».
    std::string table = {};
    /// Workbook: the sheet's own name, « DIAGNOSTIC (2) »; the table's where it is empty.
    std::string sheet = {};
    /// The data row, counted from 1.
    std::optional<int> row = {};
    /// The column's name as the contract spells it, « Score (%) ».
    std::string column = {};
    /// JSON: the pointer « /diagnostic/0/score »; workbook: the cell « C12 ».
    std::string cell = {};
    /// CSV, XML and text that does not parse: the line in the file, counted from 1.
    std::optional<int> line = {};
    /// JSON that does not parse: the character of that line, counted from 1.
    std::optional<int> character = {};

    bool operator==(const Place&) const = default;
};

/// The place as a message says it: « dossier.json, /diagnostic/0/score », « prefecture.xlsx,
/// feuille « Diagnostic », cellule C12 », « rapport.xml, ligne 12 ». Empty for an empty place.
std::string describe(const Place& place);

/// The place as documents and resultats.json say it, the same for every encoding of a dossier:
/// « Diagnostic, ligne 4 » (contract §3).
std::string describe_without_encoding(const Place& place);

}  // namespace palier::base
