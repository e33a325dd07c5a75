#include "ingest/json_tables.h"

#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Place;
using palier::ingest::Cell;
using palier::ingest::JsonTableLimits;
using palier::ingest::read_json_tables;
using palier::ingest::Table;
using palier::ingest::TableSet;
using palier::testing_ingest::codes;
using testing::ElementsAre;

TableSet tables(std::string_view json) {
    Diagnostics diags;
    std::optional<TableSet> set = read_json_tables(json, "dossier.json", {}, diags);
    EXPECT_THAT(codes(diags), testing::IsEmpty());
    return set.value_or(TableSet{});
}

std::vector<std::string> refusals(std::string_view bytes, const JsonTableLimits& limits = {}) {
    Diagnostics diags;
    const auto set = read_json_tables(bytes, "dossier.json", limits, diags);
    EXPECT_EQ(set.has_value() && set->sound, !diags.has_errors());
    return codes(diags);
}

TEST(JsonTables, AnArrayOfObjectsIsATableWithAColumnForEachKey) {
    const TableSet set = tables(R"({"diagnostic": [{"engagement": "E1", "score": 67.50},
                                                   {"THÈME": "Accueil", "engagement": 2}]})");
    ASSERT_EQ(set.tables.size(), 1U);
    const Table& table = set.tables.front();
    EXPECT_THAT(table.columns, ElementsAre("Engagement", "Score (%)", "Thème"));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(std::get<std::string>(table.rows[0].cells[0].value), "E1");
    EXPECT_EQ(std::get<Cell::Number>(table.rows[0].cells[1].value).digits, "67.5");
    EXPECT_TRUE(table.rows[0].cells[2].is_empty());
    EXPECT_TRUE(table.rows[1].cells[1].is_empty());
    EXPECT_EQ(std::get<std::string>(table.rows[1].cells[2].value), "Accueil");
}

TEST(JsonTables, ErrorValuesOfSpreadsheetsAreErrorsInWhatIsRead) {
    EXPECT_THAT(refusals(R"({"structure": {"nom": "#REF!"},
                            "diagnostic": [{"engagement": "E1", "score": "#N/A", "notes": "#N/A"},
                                           {"engagement": "E2", "score": "N/A"}]})"),
                ElementsAre("FEU-001 /structure/nom", "FEU-001 /diagnostic/0/score"));
}

TEST(JsonTables, EachCellKnowsItsPlaceAsTheContractSpellsIt) {
    const TableSet set =
        tables(R"({"diagnostic": [{"engagement": "E1"}, {"engagement": "E2", "score": 50}]})");
    const Place expected{.encoding = Place::Encoding::Json,
                         .file = "dossier.json",
                         .table = "Diagnostic",
                         .row = 2,
                         .column = "Score (%)",
                         .cell = "/diagnostic/1/score"};
    EXPECT_EQ(set.tables.front().rows.at(1).cells.at(1).place, expected);
    const Place& missing = set.tables.front().rows.at(0).cells.at(1).place;
    EXPECT_EQ(missing.cell, "/diagnostic/0");
    EXPECT_EQ(missing.column, "Score (%)");
    EXPECT_EQ(missing.row, 1);
}

TEST(JsonTables, AnObjectIsATableOfFieldsAndValues) {
    const TableSet set = tables(R"({"structure": {"nom": "Essai", "Code Postal": 49000}})");
    const Table& table = set.tables.front();
    EXPECT_THAT(table.columns, ElementsAre("Champ", "Valeur"));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(std::get<std::string>(table.rows[1].cells[0].value), "Code postal");
    EXPECT_EQ(std::get<Cell::Number>(table.rows[1].cells[1].value).digits, "49000");
    EXPECT_EQ(table.rows[1].cells[1].place.cell, "/structure/Code Postal");
    EXPECT_EQ(table.rows[1].cells[1].place.table, "Structure");
    EXPECT_EQ(table.rows[1].cells[1].place.row, 2);
    EXPECT_EQ(table.rows[1].cells[1].place.column, "Valeur");
}

TEST(JsonTables, KeepsValuesOfEveryType) {
    const TableSet set = tables(
        R"({"points": [{"type": true, "texte": "  l\r\n2\t", "engagement": null, "theme": " "}]})");
    const auto& cells = set.tables.front().rows.front().cells;
    EXPECT_TRUE(std::get<bool>(cells[0].value));
    EXPECT_EQ(std::get<std::string>(cells[1].value), "l\n2");
    EXPECT_TRUE(cells[2].is_empty());
    EXPECT_TRUE(cells[3].is_empty());
}

TEST(JsonTables, WritesExponentsOut) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"6.75e1", "67.5"},
        {"1e2", "100"},
        {"5E-1", "0.5"},
        {"-675e-1", "-67.5"},
        {"0e0", "0"},
        {"0.00e5", "0"},
        {"100e-2", "1"},
        {"2025.0", "2025"},
        {"0.0", "0"},
        {"100", "100"},
        {"0.5e1", "5"},
        {"1e-3", "0.001"},
        {"67.5", "67.5"},
        {"1e400", "1e400"},
        {"1e+2", "100"},
        {"12.34e1", "123.4"},
        // As workbooks, to fifteen digits; whole numbers stay.
        {"0.30000000000000004", "0.3"},
        {"12345678901234567", "12345678901234567"}};
    for (const auto& [digits, expected] : cases) {
        const TableSet set = tables(R"({"diagnostic": [{"score": )" + digits + "}]}");
        EXPECT_EQ(std::get<Cell::Number>(set.tables.front().rows[0].cells[0].value).digits,
                  expected)
            << digits;
    }
}

TEST(JsonTables, ComposesLettersAndTheirAccents) {
    const TableSet set = tables("{\"points\": [{\"texte\": \"re\u0301seau\"}]}");
    EXPECT_EQ(std::get<std::string>(set.tables.front().rows[0].cells[0].value), "réseau");
}

TEST(JsonTables, TakesOutControlCharactersWithAWarning) {
    Diagnostics diags;
    const TableSet set = read_json_tables(R"({"points": [{"texte": "a\u0007b\u202Ec\u200Bd"}]})",
                                          "dossier.json", {}, diags)
                             .value();
    EXPECT_EQ(std::get<std::string>(set.tables.front().rows[0].cells[0].value), "abcd");
    EXPECT_THAT(codes(diags), ElementsAre("ING-013 /points/0/texte"));
    EXPECT_THAT(diags.all().front().sentence(), testing::StartsWith("2 caractères invisibles"));
}

TEST(JsonTables, WarnsOfLettersThatWereLostBefore) {
    const auto said = [](const std::string& text) {
        Diagnostics diags;
        const std::string json = R"({"points": [{"texte": ")" + text + "\"}]}";
        const TableSet set = read_json_tables(json, "dossier.json", {}, diags).value();
        EXPECT_EQ(std::get<std::string>(set.tables.front().rows[0].cells[0].value), text);
        return codes(diags);
    };
    // « é », « É », « À », « ç », « ’ », « » », « Î », « Ô », « Ù », « Û », « Â », « œ », « Œ »,
    // « € » in UTF-8, read as Windows-1252; « à », of which half is a no-break space; such a space;
    // « é » read so twice; a letter that is gone.
    for (const std::string text : {"PrÃ©fecture",
                                   "Ã‰pinal",
                                   "Ã€ faire",
                                   "lâ€™accueil",
                                   "reÃ§u",
                                   "Â« a Â»",
                                   "ÃŽle",
                                   "HÃ”TEL",
                                   "OÃ™ ?",
                                   "DÃ›",
                                   "Ã‚ge",
                                   "CÅ“ur",
                                   "Å’uvre",
                                   "10 â‚¬",
                                   "Mise Ã\u00A0 jour",
                                   "voilÃ\u00A0 !",
                                   "lÃ\u00A0-bas",
                                   "accueilÂ\u00A0: 5",
                                   "10Â\u00A0%",
                                   "PrÃƒÂ©fecture",
                                   "Pr\uFFFDfecture",
                                   "gar\uFFFD",
                                   "gar\uFFFD\u00A0?"}) {
        EXPECT_THAT(said(text), ElementsAre("ING-044 /points/0/texte")) << text;
    }
    for (const std::string text : {"Préfecture",
                                   "SÃO PAULO",
                                   "Ã",
                                   "PÂTÉ",
                                   "château 5 €",
                                   "grâce",
                                   "Ångström",
                                   "Âge",
                                   "São Paulo",
                                   "“IRMÓ",
                                   "IRMÃ…",
                                   "IRMÃ\u00A0!",
                                   "«\u00A0Ã\u00A0»",
                                   "«\u00A0Â\u00A0»",
                                   "« 5 Å »",
                                   "l’unité “Å”",
                                   "5\u00A0Å\u00A0!",
                                   "Å²",
                                   "CHÂ\u00ADTEAU",
                                   "Â",
                                   "â"}) {
        EXPECT_THAT(said(text), testing::IsEmpty()) << text;
    }
}

TEST(JsonTables, SeesHalfALetterThatIsASpaceAtTheEnd) {
    Diagnostics diags;
    read_json_tables("{\"points\": [{\"texte\": \"voilÃ\u00A0\"}]}", "dossier.json", {}, diags);
    EXPECT_THAT(codes(diags), ElementsAre("ING-044 /points/0/texte"));
}

TEST(JsonTables, ShowsTheLettersAroundALostOne) {
    Diagnostics diags;
    read_json_tables(
        R"({"points": [{"texte": "Il faut refaire l’accueil de la PrÃ©fecture, et vite."}]})",
        "dossier.json", {}, diags);
    EXPECT_EQ(diags.all().at(0).read(), "ccueil de la PrÃ©fecture, et v");
}

TEST(JsonTables, SaysWhatToDoWithOtherFormats) {
    using namespace std::string_view_literals;
    EXPECT_THAT(refusals("PK\x03\x04\x14\x00"sv), ElementsAre("ING-001 "));
    EXPECT_THAT(refusals("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00"sv), ElementsAre("ING-002 "));
    EXPECT_THAT(refusals("%PDF-1.7\n"), ElementsAre("ING-003 "));
    EXPECT_THAT(refusals("Engagement;Score\nE1;67,5\n"), ElementsAre("ING-004 "));
    EXPECT_THAT(refusals("\"Engagement\";\"Score\"\n"), ElementsAre("ING-004 "));
    EXPECT_THAT(refusals("\x89PNG\r\n\x1A\n\x00\x00"sv), ElementsAre("ING-004 "));
    EXPECT_THAT(refusals("\xFF\xFE{\x00}\x00"sv), ElementsAre("JSN-005 "));
    EXPECT_THAT(refusals("\xFE\xFF\x00{\x00}"sv), ElementsAre("JSN-005 "));
    EXPECT_THAT(refusals("<?xml version=\"1.0\"?>"), ElementsAre("ING-004 "));
}

TEST(JsonTables, LeavesFaultsOfJsonToItsReader) {
    EXPECT_THAT(refusals(""), ElementsAre("JSN-007 "));
    EXPECT_THAT(refusals("// notes\n{}"), ElementsAre("JSN-009 "));
    EXPECT_THAT(refusals("\xEF\xBB\xBF{\"a\": 1"), ElementsAre("JSN-007 "));
    EXPECT_THAT(refusals(std::string(50'000'000, '[')), ElementsAre("JSN-001 "));
}

TEST(JsonTables, RefusesShapesThatAreNoTables) {
    EXPECT_THAT(refusals("[]"), ElementsAre("ING-005 "));
    EXPECT_THAT(refusals(R"({"diagnostic": {"E1": 67.5}})"), ElementsAre("ING-006 /diagnostic"));
    EXPECT_THAT(refusals(R"({"structure": "Essai"})"), ElementsAre("ING-007 /structure"));
    EXPECT_THAT(refusals(R"({"diagnostic": [67.5, null]})"),
                ElementsAre("ING-008 /diagnostic/0", "ING-008 /diagnostic/1"));
    EXPECT_THAT(refusals(R"({"structure": {"canaux": ["téléphone"]}})"),
                ElementsAre("ING-009 /structure/canaux"));
    EXPECT_THAT(refusals(R"({"diagnostic": [{"score": 1, "SCORE": 2}]})"),
                ElementsAre("ING-015 /diagnostic/0/SCORE"));
}

TEST(JsonTables, RefusesWhatExceedsALimit) {
    JsonTableLimits limits;
    limits.tables = {.tables = 2, .rows = 2, .columns = 2, .text = 5};
    EXPECT_THAT(refusals(R"({"a": 1, "b": 2, "c": 3})", limits), ElementsAre("ING-014 "));
    EXPECT_THAT(refusals(R"({"points": [{}, {}, {}]})", limits), ElementsAre("ING-010 /points"));
    EXPECT_THAT(refusals(R"({"points": [{"a": 1, "b": 2}, {"c": 3}]})", limits),
                ElementsAre("ING-011 /points"));
    EXPECT_THAT(refusals(R"({"structure": {"a": 1, "b": 2, "c": 3}})", limits),
                ElementsAre("ING-011 /structure"));
    limits.tables.cells = 3;
    EXPECT_THAT(refusals(R"({"points": [{"a": 1}, {"a": 2, "b": 3}]})", limits),
                ElementsAre("ING-043 /points"));
    EXPECT_THAT(refusals(R"({"points": [{"a": 1, "b": 2}], "Label": [{"a": 1, "b": 2}]})", limits),
                ElementsAre("ING-043 /Label"));
    EXPECT_THAT(refusals(R"({"points": [{"a": 1, "b": 2}], "label": [{"a": 1}]})", limits),
                testing::IsEmpty());
    EXPECT_THAT(refusals(R"({"points": [{"texte": "ééééé"}, {"texte": "éééééé"}]})", limits),
                ElementsAre("ING-012 /points/1/texte"));
}

TEST(JsonTables, KeepsWhatItCouldReadOfTablesWithFaults) {
    Diagnostics diags;
    const auto set = read_json_tables(
        R"({"points": 1, "diagnostic": [{"engagement": {}, "score": 5}]})", "d.json", {}, diags);
    ASSERT_EQ(set.value().tables.size(), 2U);
    EXPECT_FALSE(set->sound);
    EXPECT_TRUE(set->tables.at(0).unread);
    EXPECT_EQ(set->tables.at(0).name, "points");
    EXPECT_FALSE(set->tables.at(1).unread);
    EXPECT_TRUE(set->tables.at(1).rows.at(0).cells.at(0).is_empty());
    EXPECT_EQ(std::get<Cell::Number>(set->tables.at(1).rows.at(0).cells.at(1).value).digits, "5");
}

TEST(JsonTables, ReportsEveryFaultAtOnce) {
    EXPECT_THAT(refusals(R"({"points": 1, "diagnostic": [1], "structure": []})"),
                ElementsAre("ING-006 /points", "ING-008 /diagnostic/0", "ING-007 /structure"));
    EXPECT_THAT(refusals(R"({"points": 1, "structure": {"nom": {}}})"),
                ElementsAre("ING-006 /points", "ING-009 /structure/nom"));
}

}  // namespace
