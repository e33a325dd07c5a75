#include "base/place.h"

#include <gtest/gtest.h>

namespace {

using palier::base::describe;
using palier::base::describe_without_encoding;
using palier::base::Place;
using Encoding = Place::Encoding;

TEST(Place, IsAPointerInJson) {
    const Place place{.encoding = Encoding::Json,
                      .file = "dossier.json",
                      .table = "Diagnostic",
                      .row = 4,
                      .column = "Score (%)",
                      .cell = "/diagnostic/3/score"};
    EXPECT_EQ(describe(place), "dossier.json, /diagnostic/3/score");
}

TEST(Place, IsALineAndACharacterInJsonThatDoesNotParse) {
    const Place place{
        .encoding = Encoding::Json, .file = "dossier.json", .line = 12, .character = 5};
    EXPECT_EQ(describe(place), "dossier.json, ligne 12, colonne 5");
}

TEST(Place, IsASheetAndACellInAWorkbook) {
    const Place place{.encoding = Encoding::Workbook,
                      .file = "prefecture.xlsx",
                      .table = "Diagnostic",
                      .row = 4,
                      .cell = "C12"};
    EXPECT_EQ(describe(place), "prefecture.xlsx, feuille « Diagnostic », cellule C12");
}

TEST(Place, IsALineAndAColumnInCsv) {
    const Place place{
        .encoding = Encoding::Csv, .file = "Diagnostic.csv", .column = "Score (%)", .line = 5};
    EXPECT_EQ(describe(place), "Diagnostic.csv, ligne 5, colonne « Score (%) »");
}

TEST(Place, IsTableAndRowWhateverTheEncoding) {
    for (const Encoding encoding : {Encoding::Json, Encoding::Csv, Encoding::Workbook}) {
        const Place place{.encoding = encoding,
                          .file = "dossier",
                          .table = "Diagnostic",
                          .row = 4,
                          .cell = "C12",
                          .line = 9};
        EXPECT_EQ(describe_without_encoding(place), "Diagnostic, ligne 4");
    }
}

TEST(Place, OfNothingIsEmpty) {
    EXPECT_EQ(describe(Place{}), "");
    EXPECT_EQ(describe_without_encoding(Place{}), "");
}

}  // namespace
