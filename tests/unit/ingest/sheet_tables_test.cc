#include "ingest/sheet_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/known_tables.h"
#include "unit/ingest/sheets.h"

namespace {

using palier::base::describe;
using palier::base::Diagnostics;
using palier::base::Place;
using palier::ingest::Cell;
using palier::ingest::CellFault;
using palier::ingest::DecimalMark;
using palier::ingest::match_names;
using palier::ingest::Row;
using palier::ingest::Sheet;
using palier::ingest::Table;
using palier::testing_sheets::date_cell;
using palier::testing_sheets::faulty_cell;
using palier::testing_sheets::Lines;
using palier::testing_sheets::number_cell;
using palier::testing_sheets::read;
using palier::testing_sheets::Result;
using palier::testing_sheets::scores;
using palier::testing_sheets::sheet;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Table sound(const Sheet& one) {
    const Result result = read({one});
    EXPECT_THAT(result.said(), IsEmpty());
    return result.table();
}

std::string value(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        return *text;
    }
    if (const auto* number = std::get_if<Cell::Number>(&cell.value)) {
        return "#" + number->digits;
    }
    return cell.is_empty() ? "" : "bool";
}

/// « row: a | b »
std::string words(const Row& row) {
    std::string text = std::to_string(*row.place.row) + ":";
    for (const Cell& cell : row.cells) {
        text += " " + value(cell) + " |";
    }
    return text;
}

std::vector<std::string> rows(const Table& table) {
    std::vector<std::string> texts;
    texts.reserve(table.rows.size());
    for (const Row& row : table.rows) {
        texts.push_back(words(row));
    }
    return texts;
}

TEST(SheetTable, NamesItsColumnsAsTheContractDoes) {
    const Table table =
        sound(sheet("DIAGNOSTIC ", {{"engagement", " SCORE\n(%)", "thème "}, {"E1", "67,5", ""}}));
    EXPECT_EQ(table.place.table, "Diagnostic");
    EXPECT_THAT(table.columns, ElementsAre("Engagement", "Score (%)", "Thème"));
    EXPECT_THAT(rows(table), ElementsAre("1: E1 | 67,5 |  |"));
}

TEST(SheetTable, FoldsItsNameInDecomposedLettersToo) {
    EXPECT_EQ(sound(sheet("Re\u0301alisations", {{"Vous avez dit", "Nous avons fait"}, {"a", "b"}}))
                  .place.table,
              "Réalisations");
}

TEST(SheetTable, GivesEachCellItsPlace) {
    const Table table = sound(scores({{"E1", "67,5"}, {"E2"}}));
    const Place& score = table.rows.at(0).cells.at(1).place;
    EXPECT_EQ(describe(score), "d.ods, feuille « Diagnostic », cellule B2");
    EXPECT_EQ(score.row, 1);
    EXPECT_EQ(score.column, "Score (%)");
    EXPECT_EQ(describe(table.rows.at(1).cells.at(1).place),
              "d.ods, feuille « Diagnostic », cellule B3");
    EXPECT_EQ(table.rows.at(1).place.row, 2);
    EXPECT_EQ(table.rows.at(1).place.column, "");
}

TEST(SheetTable, OfACsvFileGivesLinesAndColumns) {
    Sheet csv = scores({{"E1", "67,5"}});
    csv.place = {.encoding = Place::Encoding::Csv, .file = "d/Diagnostic.csv"};
    csv.rows.at(1).cells.at(0).cell.place.line = 5;
    csv.rows.at(1).cells.at(1).cell.place.line = 7;
    const Table table = sound(csv);
    EXPECT_EQ(describe(table.rows.at(0).cells.at(1).place),
              "d/Diagnostic.csv, ligne 7, colonne « Score (%) »");
    EXPECT_EQ(describe(table.rows.at(0).cells.at(2).place),
              "d/Diagnostic.csv, ligne 5, colonne « Commentaire »");
    EXPECT_EQ(table.rows.at(0).cells.at(1).place.cell, "");
}

TEST(SheetTable, PassesOverATitleAboveItsHeader) {
    const Table table = sound(sheet(
        "Diagnostic",
        {{"Scores du site de Valmont"}, {}, {"", "Engagement", "Score"}, {"", "E1", "67,5"}}));
    EXPECT_THAT(rows(table), ElementsAre("1: E1 | 67,5 |"));
    EXPECT_EQ(table.rows.at(0).cells.at(0).place.cell, "B4");
}

TEST(SheetTable, HasItsHeaderAmongTheFirstTenRows) {
    Lines lines(9, {"titre"});
    lines.push_back({"Engagement", "Score"});
    lines.push_back({"E1", "50"});
    EXPECT_THAT(sound(sheet("Diagnostic", lines)).rows, SizeIs(1));
    lines.insert(lines.begin(), {"titre"});
    const Result result = read({sheet("Diagnostic", lines)});
    EXPECT_THAT(result.said(), ElementsAre("FEU-012 d.ods, feuille « Diagnostic »"));
    EXPECT_EQ(result.diags.all().at(0).expected(), "Engagement, Score (%)");
}

TEST(SheetTable, OfAnswersHasItsOwnRequiredColumns) {
    EXPECT_THAT(
        rows(sound(sheet("Diagnostic",
                         {{"Score des engagements"}, {"Question", "Réponse"}, {"E1-01", "a"}}))),
        ElementsAre("1: E1-01 | a |"));
}

TEST(SheetTable, CountsBlankRowsAsJsonDoesAndLeavesThemOut) {
    Sheet one = scores({{"E1", "1"}, {}, {"", " "}, {"E2", "2"}, {}, {}});
    EXPECT_THAT(rows(sound(one)), ElementsAre("1: E1 | 1 |  |", "4: E2 | 2 |  |"));
    // The reader of workbooks leaves blank rows out.
    one.rows.erase(one.rows.begin() + 2);
    EXPECT_THAT(rows(sound(one)), ElementsAre("1: E1 | 1 |  |", "4: E2 | 2 |  |"));
}

TEST(SheetTable, OfFieldsHasItsTwoColumnsAnywhere) {
    const Table table = sound(sheet(
        "Structure", {{"Fiche du site"}, {"", "VALEUR", "", "champ"}, {"", "Valmont", "", "Nom"}}));
    EXPECT_THAT(table.columns, ElementsAre("Valeur", "Champ"));
    EXPECT_THAT(rows(table), ElementsAre("1: Valmont | Nom |"));
    EXPECT_EQ(table.rows.at(0).cells.at(0).place.cell, "B3");
    EXPECT_EQ(table.rows.at(0).place.column, "Valeur");
}

TEST(SheetTable, OfFieldsWithAColumnTwiceIsAnError) {
    EXPECT_THAT(
        read({sheet("Structure", {{"Champ", "Valeur", "Valeur"}, {"Nom", "a", "b"}})}).said(),
        ElementsAre("ING-015 d.ods, feuille « Structure », cellule C1"));
}

TEST(SheetTable, OfAnEmptySheetIsEmpty) {
    EXPECT_THAT(sound(sheet("Points", {})).rows, IsEmpty());
    EXPECT_THAT(sound(sheet("Réglages", {{}})).columns, ElementsAre("Champ", "Valeur"));
}

TEST(SheetTable, WithAColumnTwiceSaysItsCell) {
    const Result result =
        read({sheet("Diagnostic", {{"Engagement", "Score (%)", "SCORE"}, {"E1", "1", "2"}})});
    Diagnostics diags;
    match_names(*result.tables, diags);
    EXPECT_EQ(diags.all().at(0).code, "ING-015");
    EXPECT_EQ(diags.all().at(0).place.cell, "C1");
    EXPECT_EQ(diags.all().at(0).place.row, std::nullopt);
}

TEST(SheetTable, WithoutARequiredColumnNamesTheNearOneAndItsCell) {
    const Result result =
        read({sheet("Diagnostic", {{"Titre"}, {"Engagement", "Socre"}, {"E1", "1"}})});
    Diagnostics diags;
    match_names(*result.tables, diags);
    EXPECT_EQ(diags.all().at(0).code, "ING-023");
    EXPECT_EQ(diags.all().at(0).place.cell, "B2");
    EXPECT_EQ(diags.all().at(0).read(), "Socre");
}

TEST(SheetTable, WithAnErrorInTheTitlesSaysItsCellAlone) {
    Sheet one = scores({{"E1", "1", "x"}});
    one.rows.at(0).cells[0] = faulty_cell(CellFault::ErrorValue, "#REF!");
    const Result result = read({one});
    EXPECT_THAT(result.said(), ElementsAre("FEU-001 d.ods, feuille « Diagnostic », cellule A1"));
    EXPECT_EQ(result.diags.all().at(0).read(), "#REF!");
    EXPECT_TRUE(result.table().unread);
}

// Cells that are no value.

TEST(SheetCellFaults, AreErrorsWithTheirCell) {
    Sheet one = scores({{"E1"}, {"E2"}});
    one.rows.at(1).cells[1] = faulty_cell(CellFault::ErrorValue, "#N/A");
    one.rows.at(2).cells[1] = faulty_cell(CellFault::NotCalculated, "");
    const Result result = read({one});
    EXPECT_THAT(result.said(), ElementsAre("FEU-001 d.ods, feuille « Diagnostic », cellule B2",
                                           "FEU-002 d.ods, feuille « Diagnostic », cellule B3"));
    EXPECT_EQ(result.diags.all().at(0).read(), "#N/A");
    EXPECT_THAT(result.diags.all().at(1).sentence(),
                HasSubstr("ouvrez et enregistrez le classeur"));
}

TEST(SheetCellFaults, AreNoMatterInAColumnThatIsNotRead) {
    Sheet one = sheet("Diagnostic", {{"Engagement", "Score", "Mes calculs"}, {"E1", "50"}});
    one.rows.at(1).cells[2] = faulty_cell(CellFault::ErrorValue, "#DIV/0!");
    one.rows.at(1).cells[5] = faulty_cell(CellFault::ErrorValue, "#DIV/0!");
    EXPECT_THAT(read({one}).diags.has_errors(), false);
}

TEST(SheetCellFaults, WrittenAsTextsAreErrorsToo) {
    // « NA » and its like are what people write; « #N/A » is a formula that found nothing.
    const Result result =
        read({sheet("Diagnostic", {{"Engagement", "Score (%)", "Commentaire", "a"},
                                   {"E1", "#N/A", "NA", "#N/A"},
                                   {"E2", "NA", "n.a.", "1"},
                                   {"E3", "50", "#VALEUR !", "2"}})});
    EXPECT_THAT(result.said(), ElementsAre("FEU-001 d.ods, feuille « Diagnostic », cellule B2",
                                           "FEU-001 d.ods, feuille « Diagnostic », cellule C4"));
    EXPECT_EQ(result.diags.all().at(0).read(), "#N/A");
    EXPECT_THAT(rows(result.table()), ElementsAre("1: E1 |  | NA |  |", "2: E2 | NA | n.a. | 1 |",
                                                  "3: E3 | 50 |  | 2 |"));
}

TEST(SheetCellFaults, OfATitleAreErrors) {
    Sheet one = scores({{"E1", "50"}});
    one.rows.at(0).cells[2] = faulty_cell(CellFault::NotCalculated, "");
    EXPECT_THAT(read({one}).said(),
                ElementsAre("FEU-002 d.ods, feuille « Diagnostic », cellule C1"));
}

TEST(ANumberTurnedIntoADate, IsAnError) {
    Sheet one = scores({{"E1"}});
    one.rows.at(1).cells[1] = date_cell("2026-05-22");
    const Result result = read({one});
    EXPECT_THAT(result.said(), ElementsAre("FEU-003 d.ods, feuille « Diagnostic », cellule B2"));
    EXPECT_EQ(result.diags.all().at(0).read(), "22/05/2026");
    one.rows.at(1).cells[1].text = "22/05";
    EXPECT_EQ(read({one}).diags.all().at(0).read(), "22/05");
}

TEST(ANumberTurnedIntoADate, IsAnErrorInTheTextOfACsvFileToo) {
    EXPECT_THAT(read({scores({{"E1", "22/05/2026"}})}).said(),
                ElementsAre("FEU-003 d.ods, feuille « Diagnostic », cellule B2"));
}

TEST(ANumberTurnedIntoADate, IsAnErrorAsACsvFileShortensIt) {
    EXPECT_THAT(read({scores({{"E1", "22-mai"}, {"E2", "May-22"}})}).said(),
                ElementsAre("FEU-003 d.ods, feuille « Diagnostic », cellule B2",
                            "FEU-003 d.ods, feuille « Diagnostic », cellule B3"));
}

TEST(ANumberTurnedIntoAnHour, IsCalledAnHour) {
    Sheet one = scores({{"E1"}, {"E2", "45:30"}, {"E3"}});
    one.rows.at(1).cells[1] = date_cell("45:30:00");
    one.rows.at(3).cells[1] = date_cell("2026-05-22T18:40:02");
    const Result result = read({one});
    EXPECT_THAT(result.said(), SizeIs(3));
    EXPECT_THAT(result.sentence(),
                HasSubstr("la cellule contient une heure ou une durée, «\u00A045:30:00\u00A0»"));
    EXPECT_THAT(result.diags.all().at(1).sentence(),
                HasSubstr("une heure ou une durée, «\u00A045:30\u00A0»"));
    EXPECT_THAT(result.diags.all().at(2).sentence(),
                HasSubstr("contient une date, «\u00A022/05/2026"));
}

TEST(ANumberTurnedIntoADate, IsAnErrorWhereAWordOfAListIsWanted) {
    Sheet one = sheet("Enquête usagers",
                      {{"Question", "Libellé", "Modalité", "Effectif"}, {"Q1", "Âge", "", "12"}});
    one.rows.at(1).cells[2] = date_cell("2026-02-01");
    EXPECT_THAT(read({one}).said(),
                ElementsAre("FEU-003 d.ods, feuille « Enquête usagers », cellule C2"));
}

TEST(ADate, IsOneWhereADateIsWantedAndAFrenchTextElsewhere) {
    Sheet one = sheet("Structure", {{"Champ", "Valeur"}, {"Date du diagnostic"}, {"Typologie"}});
    one.rows.at(1).cells[1] = date_cell("2026-03-10");
    one.rows.at(2).cells[1] = date_cell("2026-03-10T18:40:02");
    const Result result = read({one});
    EXPECT_THAT(rows(result.table()), ElementsAre("1: Date du diagnostic | 2026-03-10 |",
                                                  "2: Typologie | 10/03/2026 18:40:02 |"));
    // Perhaps it was « mars 2026 », or « 1-2 ».
    EXPECT_THAT(result.said(), ElementsAre("FEU-013 d.ods, feuille « Structure », cellule B3"));
    EXPECT_THAT(result.sentence(),
                HasSubstr("une date, dans une colonne de texte\u00A0: «\u00A010/03/2026 "));
    EXPECT_THAT(result.sentence(), HasSubstr("le format Texte"));
}

TEST(AnHour, IsATextWithAWarningWhereATextIsWanted) {
    Sheet one = sheet("Actions", {{"Action", "Cible", "Mes notes"}, {"Former"}});
    one.rows.at(1).cells[1] = date_cell("00:30:00");
    one.rows.at(1).cells[2] = date_cell("00:30:00");
    const Result result = read({one});
    EXPECT_THAT(rows(result.table()), ElementsAre("1: Former | 00:30:00 | 00:30:00 |"));
    EXPECT_THAT(result.said(), ElementsAre("FEU-013 d.ods, feuille « Actions », cellule B2"));
    EXPECT_THAT(result.sentence(), HasSubstr("une heure ou une durée, dans une colonne de texte"));
}

TEST(ADate, IsNoMatterInAFieldThatIsNotRead) {
    Sheet one = sheet("Structure", {{"Champ", "Valeur"}, {"Ouverture du site"}});
    one.rows.at(1).cells[1] = date_cell("2026-03-10");
    EXPECT_THAT(rows(sound(one)), ElementsAre("1: Ouverture du site | 10/03/2026 |"));
}

TEST(AFieldThatIsANumber, IsNoDate) {
    Sheet one = sheet("Réglages", {{"Champ", "Valeur"}, {"Effectif minimal"}});
    one.rows.at(1).cells[1] = date_cell("1900-01-10");
    EXPECT_THAT(read({one}).said(), ElementsAre("FEU-003 d.ods, feuille « Réglages », cellule B2"));
}

TEST(TrueAndFalse, AreYesAndNoWhereAChoiceIsWanted) {
    Sheet one =
        sheet("Diagnostic", {{"Question", "Proposition", "Réponse"}, {"Q1", "a"}, {"Q1", "b"}});
    one.rows.at(1).cells[2].cell.value = true;
    one.rows.at(2).cells[2].cell.value = false;
    EXPECT_THAT(rows(sound(one)), ElementsAre("1: Q1 | a | oui |", "2: Q1 | b | non |"));
}

TEST(Numbers, StayAsTheyAre) {
    Sheet one = scores({{"E1"}});
    one.rows.at(1).cells[1] = number_cell("67.5");
    EXPECT_THAT(rows(sound(one)), ElementsAre("1: E1 | #67.5 |  |"));
}

TEST(DecimalMark, ThatTheUserSaysMakesTheOtherOnePartThousands) {
    const auto score = [](const std::string& text, DecimalMark mark) {
        const Result result = read({scores({{"E1", text}})}, {.decimal = mark});
        return result.tables->sound ? value(result.table().rows.at(0).cells.at(1))
                                    : result.diags.all().at(0).code;
    };
    EXPECT_EQ(score("1.234,5", DecimalMark::Comma), "1234,5");
    EXPECT_EQ(score("1.234", DecimalMark::Comma), "1234");
    EXPECT_EQ(score("1.234.567", DecimalMark::Comma), "1234567");
    EXPECT_EQ(score("1,234.5", DecimalMark::Point), "1234.5");
    EXPECT_EQ(score("67,5 %", DecimalMark::Comma), "67,5 %");
    EXPECT_EQ(score("NA", DecimalMark::Comma), "NA");
    EXPECT_EQ(score("67.5", DecimalMark::Comma), "CSV-015");
    EXPECT_EQ(score("67,5", DecimalMark::Point), "CSV-015");
    EXPECT_EQ(score("1,5.234", DecimalMark::Comma), "CSV-015");
    EXPECT_EQ(score(".234", DecimalMark::Comma), "CSV-015");
}

TEST(DecimalMark, ConcernsNumbersAlone) {
    const Result result =
        read({scores({{"E1", "1", "Voir le 3.1, page 2."}})}, {.decimal = DecimalMark::Comma});
    EXPECT_THAT(rows(result.table()), ElementsAre("1: E1 | 1 | Voir le 3.1, page 2. |"));
}

// What is hidden and merged.

TEST(HiddenThings, CountAndAreNamed) {
    Sheet one = scores({{"E1", "1", "x"}, {"E2", "2"}, {"E3", "3"}, {}});
    one.hidden = true;
    one.hidden_columns = {2, 9};
    one.rows.at(2).hidden = true;
    one.rows.at(3).hidden = true;
    one.rows.at(4).hidden = true;
    const Result result = read({one});
    EXPECT_THAT(rows(result.table()),
                ElementsAre("1: E1 | 1 | x |", "2: E2 | 2 |  |", "3: E3 | 3 |  |"));
    EXPECT_THAT(result.said(), ElementsAre("FEU-005 d.ods, feuille « Diagnostic »",
                                           "FEU-006 d.ods, feuille « Diagnostic », cellule A3",
                                           "FEU-007 d.ods, feuille « Diagnostic », cellule C1"));
    EXPECT_THAT(
        result.diags.all().at(1).sentence(),
        HasSubstr("2 lignes masquées sont lues comme les autres (lignes 3, 4 de la feuille)"));
    EXPECT_THAT(result.diags.all().at(2).sentence(), HasSubstr("Commentaire"));
    EXPECT_FALSE(result.diags.has_errors());
}

TEST(MergedTitles, AreAnErrorWithTheirCell) {
    Sheet one = sheet(
        "Diagnostic",
        {{"Engagement", "Résultats", ""}, {"", "Score (%)", "Commentaire"}, {"E1", "50", "x"}});
    one.merged = {{1, 2, 0, 0}, {1, 1, 1, 2}};
    const Result result = read({one});
    EXPECT_THAT(result.said(), ElementsAre("FEU-004 d.ods, feuille « Diagnostic », cellule A1",
                                           "FEU-004 d.ods, feuille « Diagnostic », cellule B1"));
    EXPECT_EQ(result.diags.all().at(0).read(), "A1:A2");
    EXPECT_EQ(result.diags.all().at(1).read(), "B1:C1");
}

TEST(MergedTitles, AreSaidWithoutTheTitleAboveThem) {
    Sheet one = sheet("Diagnostic", {{"Scores 2026"},
                                     {"Engagement", "Résultats", ""},
                                     {"", "Score (%)", "Commentaire"},
                                     {"E1", "50", "x"}});
    one.merged = {{1, 1, 0, 2}, {2, 3, 0, 0}, {2, 2, 1, 2}};
    EXPECT_THAT(read({one}).said(),
                ElementsAre("FEU-004 d.ods, feuille « Diagnostic », cellule A2",
                            "FEU-004 d.ods, feuille « Diagnostic », cellule B2"));
}

TEST(MergedTitle, AboveTheHeaderIsPassedOver) {
    Sheet one = sheet("Diagnostic", {{"Scores 2026"}, {"Engagement", "Score"}, {"E1", "50"}});
    one.merged = {{1, 1, 0, 5}};
    EXPECT_THAT(rows(sound(one)), ElementsAre("1: E1 | 50 |"));
}

TEST(MergedData, HaveTheirValueInTheFirstCellAndAWarning) {
    Sheet one = scores({{"E1", "1", "x"}, {"E9", "2"}, {"E3", "3"}});
    one.merged = {{2, 3, 0, 0}, {4, 4, 8, 9}};
    const Result result = read({one});
    // What the file holds under a merge is not shown, and not read.
    EXPECT_THAT(rows(result.table()),
                ElementsAre("1: E1 | 1 | x |", "2:  | 2 |  |", "3: E3 | 3 |  |"));
    EXPECT_THAT(result.said(), ElementsAre("FEU-008 d.ods, feuille « Diagnostic », cellule A2"));
    EXPECT_THAT(result.sentence(), HasSubstr("des cellules sont fusionnées"));
    EXPECT_EQ(result.diags.all().at(0).place.row, 1);
}

TEST(MergedCells, BeyondAllReasonAreRefused) {
    Sheet one = scores({{"E1", "1"}});
    one.merged.assign(5'001, {2, 1'000'000, 0, 0});
    EXPECT_THAT(read({one}).said(), ElementsAre("FEU-011 d.ods, feuille « Diagnostic »"));
}

TEST(AColumnWithoutATitle, IsSaidWhenItHasValues) {
    const Result result = read({scores({{"E1", "1", "", "", "note"}, {"E2", "2", "", "autre"}})});
    EXPECT_THAT(result.said(), ElementsAre("FEU-009 d.ods, feuille « Diagnostic », cellule D3"));
    EXPECT_THAT(result.sentence(), HasSubstr("2 colonnes"));
}

}  // namespace
