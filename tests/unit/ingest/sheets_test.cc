#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/known_tables.h"
#include "ingest/sheet_tables.h"
#include "unit/ingest/sheets.h"

namespace {

using palier::base::describe;
using palier::base::Diagnostics;
using palier::ingest::CellFault;
using palier::ingest::match_names;
using palier::ingest::Sheet;
using palier::testing_sheets::faulty_cell;
using palier::testing_sheets::read;
using palier::testing_sheets::Result;
using palier::testing_sheets::scores;
using palier::testing_sheets::sheet;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(SheetsThatAreNoTable, AreToldByTheirNameWithTheNearest) {
    const Result result = read({scores({{"E1", "1"}}), sheet("Pionts", {{"a"}})});
    ASSERT_THAT(result.tables->tables, SizeIs(2));
    Diagnostics diags;
    match_names(*result.tables, diags);
    EXPECT_EQ(diags.all().back().code, "ING-016");
    EXPECT_EQ(diags.all().back().expected(), "Points");
    EXPECT_EQ(describe(diags.all().back().place), "d.ods, feuille « Pionts »");
}

TEST(SheetsThatAreNoTable, AreToldByTheTableWhoseNameTheyHold) {
    for (const auto& [name, table] : std::vector<std::pair<std::string, std::string>>{
             {"Copie de Label", "Label"},
             {"Plan d’actions", "Actions"},
             {"Label - Tableau 1", "Label"},
             {"Points forts", "Points"},
             {"Enquêtes usagers", "Enquête usagers"},
             {"Indic", "Indicateurs"},
             {"Enquête usagers 2025", "Enquête usagers"}}) {
        const Result result = read({scores({{"E1", "1"}}), sheet(name, {{"a"}})});
        Diagnostics diags;
        match_names(*result.tables, diags);
        EXPECT_EQ(diags.all().back().code, "ING-016");
        EXPECT_EQ(diags.all().back().expected(), table) << name;
    }
}

TEST(SheetsThatAreNoTable, AreToldThoughHiddenWhenTheyWereMostLikelyMeantToBeOne) {
    Sheet hidden = sheet("Labels", {{"a"}});
    hidden.hidden = true;
    const Result result = read({scores({{"E1", "1"}}), hidden});
    Diagnostics diags;
    match_names(*result.tables, diags);
    EXPECT_EQ(diags.all().back().code, "ING-016");
    EXPECT_EQ(diags.all().back().expected(), "Label");
}

TEST(SheetsThatAreNoTable, AreNotEmptyWhenTheyAreTooLargeToBeRead) {
    Sheet large = sheet("Relevé", {});
    large.unread = true;
    const Result result = read({scores({{"E1", "1"}}), large});
    ASSERT_THAT(result.tables->tables, SizeIs(2));
    EXPECT_EQ(result.tables->tables.back().name, "Relevé");
}

/// The messages name the sheet, what is not of an encoding the table.
TEST(ASheet, KeepsItsOwnNameInMessages) {
    Sheet copy = scores({{"E1", "1"}});
    copy.name = "DIAGNOSTIC (copie)";
    copy.rows.at(1).cells[1] = faulty_cell(CellFault::ErrorValue, "#N/A");
    const Result result = read({copy});
    EXPECT_THAT(result.said(),
                ElementsAre("FEU-001 d.ods, feuille « DIAGNOSTIC (copie) », cellule B2"));
    EXPECT_EQ(result.diags.all().at(0).place.table, "Diagnostic");
}

TEST(SheetsThatAreNoTable, AreSaidOnceWhenTheyOnlyGoWithTheTables) {
    Sheet hidden = sheet("_base", {{"a"}});
    hidden.hidden = true;
    const Result result = read({scores({{"E1", "1"}}), sheet("Feuil2", {}),
                                sheet("Mode d’emploi", {{"Remplissez…"}}), hidden});
    EXPECT_THAT(result.tables->tables, SizeIs(1));
    EXPECT_THAT(result.said(), ElementsAre("FEU-010 d.ods"));
    EXPECT_EQ(result.diags.all().at(0).severity, palier::base::Severity::Note);
    EXPECT_THAT(result.sentence(), HasSubstr("3 feuilles"));
    EXPECT_THAT(result.sentence(), HasSubstr("_base"));
}

TEST(ASheetOfATableThatIsThere, IsAnErrorUnderItsOwnName) {
    Sheet copy = scores({{"E1", "2"}});
    copy.name = "Diagnostic (2)";
    copy.place.table = copy.name;
    copy.rows.at(1).cells[1] = faulty_cell(CellFault::ErrorValue, "#N/A");
    const Result result = read({scores({{"E1", "1"}}), copy});
    EXPECT_THAT(result.said(), ElementsAre("ING-027 d.ods, feuille « Diagnostic (2) »"));
    EXPECT_EQ(result.diags.all().at(0).read(), "Diagnostic (2)");
    EXPECT_THAT(result.sentence(), HasSubstr("(d.ods, feuille «\u00A0Diagnostic\u00A0»)"));
    Diagnostics diags;
    match_names(*result.tables, diags);
    ASSERT_THAT(diags.all(), SizeIs(1));
    EXPECT_EQ(diags.all().at(0).code, "ING-026");
}

TEST(ASheetOfATableThatIsThere, IsNothingWhenItIsEmpty) {
    Sheet copy = scores({});
    copy.name = "Diagnostic (2)";
    EXPECT_THAT(read({copy, scores({{"E1", "1"}}), copy}).said(), IsEmpty());
}

TEST(SheetLimits, AreThoseOfTables) {
    const auto codes = [](const std::vector<Sheet>& sheets,
                          const palier::ingest::TableLimits& limits) {
        const Result result = read(sheets, {.limits = limits});
        std::vector<std::string> texts;
        for (const auto& one : result.diags.all()) {
            texts.push_back(one.code);
        }
        return texts;
    };
    const Sheet one = scores({{"E1", "1"}, {"E2", "2"}});
    EXPECT_THAT(codes({one}, {.rows = 2, .columns = 3, .cells = 6}), IsEmpty());
    EXPECT_THAT(codes({one}, {.rows = 1}), ElementsAre("ING-010"));
    EXPECT_THAT(codes({one}, {.columns = 2}), ElementsAre("ING-011"));
    EXPECT_THAT(codes({one}, {.cells = 5}), ElementsAre("ING-043"));
    EXPECT_THAT(codes({one, sheet("Points", {{"Type", "Texte"}, {"a", "b"}})}, {.cells = 7}),
                ElementsAre("ING-043"));
    EXPECT_THAT(codes({one, one}, {.tables = 1}), ElementsAre("ING-014"));
    EXPECT_THAT(codes({scores({{"E1", "1", "douze lettres"}})}, {.text = 11}),
                ElementsAre("ING-012"));
    EXPECT_THAT(codes({one}, {.text = 8}), ElementsAre("ING-012", "ING-012", "ING-012"));
}

}  // namespace
