#include "ingest/known_tables.h"

#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Place;
using palier::ingest::Cell;
using palier::ingest::KnownTables;
using palier::ingest::match_names;
using palier::ingest::Row;
using palier::ingest::Table;
using palier::ingest::TableSet;
using testing::ElementsAre;

/// A table as a workbook's reader makes it: every cell a text, blank ones empty.
Table sheet(const std::string& name, const std::vector<std::string>& columns,
            const std::vector<std::vector<std::string>>& rows) {
    Table table{.name = name, .columns = columns, .rows = {}, .place = {.table = name}};
    for (const std::vector<std::string>& texts : rows) {
        Row row;
        for (const std::string& text : texts) {
            row.cells.push_back(text.empty() ? Cell{} : Cell{text, {.cell = text}});
        }
        table.rows.push_back(row);
    }
    return table;
}

std::vector<std::string> said(const Diagnostics& diags) {
    std::vector<std::string> texts;
    for (const auto& one : diags.all()) {
        texts.push_back(one.code + " " + one.read() + " > " + one.expected());
    }
    return texts;
}

const Table sound_structure = sheet("Structure", {"Champ", "Valeur"},
                                    {{"Identifiant", "a"},
                                     {"Nom", "n"},
                                     {"Grille du diagnostic", "g"},
                                     {"Date du diagnostic", "10/03/2026"}});

TEST(KnownTables, GiveCellsByTheNamesOfTheContract) {
    const TableSet set{.tables = {sound_structure,
                                  sheet("POINTS ", {"TEXTE", "type (obligatoire)"}, {{"x", "y"}})},
                       .place = {}};
    Diagnostics diags;
    const KnownTables known = match_names(set, diags);
    EXPECT_THAT(said(diags), testing::IsEmpty());
    EXPECT_EQ(std::get<std::string>(known.find("Structure")->field("Nom").value), "n");
    EXPECT_TRUE(known.find("Structure")->field("Ville").is_empty());
    EXPECT_EQ(std::get<std::string>(known.find("Points")->cell(0, "Type").value), "y");
    EXPECT_TRUE(known.find("Points")->cell(0, "Thème").is_empty());
    EXPECT_EQ(known.find("Points")->cell(0, "Thème").place.column, "Thème");
    EXPECT_EQ(known.find("Label"), nullptr);
}

TEST(KnownTables, BlankRowsOfFieldsAreNothing) {
    Table structure = sound_structure;
    structure.rows.insert(structure.rows.begin(), Row{.cells = {Cell{}, Cell{}}, .place = {}});
    Diagnostics diags;
    const TableSet set{.tables = {structure}, .place = {}};
    const KnownTables known = match_names(set, diags);
    EXPECT_THAT(said(diags), testing::IsEmpty());
    EXPECT_EQ(std::get<std::string>(known.find("Structure")->field("Nom").value), "n");
}

TEST(KnownTables, WarnOfWhatIsNotKnownWithTheNearestName) {
    const TableSet set{.tables = {sheet("Structure", {"Champ", "Valeur", "Notes"},
                                        {{"Identifiant", "a", ""},
                                         {"Nom", "n", ""},
                                         {"Grille du diagnostic", "g", ""},
                                         {"Date du diagnostic", "d", ""},
                                         {"Departemen", "x", ""},
                                         {"", "sans nom", ""}}),
                                  sheet("Enquête usager", {}, {})},
                       .place = {}};
    Diagnostics diags;
    match_names(set, diags);
    ASSERT_EQ(diags.all().size(), 4U);
    EXPECT_EQ(said(diags).at(0), "ING-017 Notes > Champ, Valeur");
    EXPECT_EQ(said(diags).at(1), "ING-018 Departemen > Département");
    EXPECT_EQ(said(diags).at(2), "ING-089  > ");
    EXPECT_EQ(said(diags).at(3), "ING-016 Enquête usager > Enquête usagers");
    EXPECT_FALSE(diags.has_errors());
}

TEST(KnownTables, SuggestNoColumnThatIsThere) {
    // « Effectif » is the nearest of all, and there already.
    const TableSet set{.tables = {sound_structure, sheet("Indicateurs",
                                                         {"Indicateur", "Valeur", "Unité",
                                                          "Effectif", "Effectif 2025"},
                                                         {{"a", "5", "%", "10", "9"}})},
                       .place = {}};
    Diagnostics diags;
    match_names(set, diags);
    ASSERT_EQ(diags.all().size(), 1U);
    EXPECT_THAT(said(diags).at(0), testing::Not(testing::EndsWith("> Effectif")));
}

TEST(KnownTables, NameTheColumnThatWasMeantForAMissingOneOnce) {
    const TableSet set{.tables = {sound_structure,
                                  sheet("Diagnostic", {"Engagemnt", "Scores (%)"}, {{"E1", "5"}})},
                       .place = {}};
    Diagnostics diags;
    match_names(set, diags);
    EXPECT_THAT(said(diags),
                ElementsAre("ING-023 Engagemnt > Engagement", "ING-023 Scores (%) > Score (%)"));
}

TEST(KnownTables, RefuseAColumnThatStandsTwice) {
    const TableSet set{
        .tables = {sound_structure,
                   sheet("Points", {"Type", "Texte", "TEXTE (suite)"}, {{"x", "y", "z"}})},
        .place = {}};
    Diagnostics diags;
    match_names(set, diags);
    EXPECT_THAT(said(diags), ElementsAre("ING-015 TEXTE (suite) > "));
}

TEST(KnownTables, AskForTheColumnsOfScoresOrOfAnswers) {
    const auto missing = [](const std::vector<std::string>& columns) {
        const TableSet set{.tables = {sound_structure, sheet("Diagnostic", columns, {})},
                           .place = {}};
        Diagnostics diags;
        match_names(set, diags);
        std::vector<std::string> names;
        for (const auto& one : diags.all()) {
            names.push_back(one.expected());
        }
        return names;
    };
    EXPECT_THAT(missing({"Engagement", "Score (%)"}), testing::IsEmpty());
    EXPECT_THAT(missing({"Question", "Réponse"}), testing::IsEmpty());
    EXPECT_THAT(missing({"Question", "Réponse", "Engagement"}), testing::IsEmpty());
    EXPECT_THAT(missing({"Engagement", "Score (%)", "Question"}), ElementsAre("Réponse"));
    EXPECT_THAT(missing({"Commentaire"}), ElementsAre("Engagement", "Score (%)"));
    EXPECT_THAT(missing({"Question"}), ElementsAre("Engagement", "Score (%)", "Réponse"));
}

TEST(KnownTables, OfFieldsNeedTheirTwoColumns) {
    const TableSet set{.tables = {sheet("Structure", {"Champ", "Contenu"}, {{"Nom", "n"}})},
                       .place = {}};
    Diagnostics diags;
    match_names(set, diags);
    EXPECT_THAT(said(diags), ElementsAre("ING-022  > Valeur"));
}

}  // namespace
