#include "sheets/named_tables.h"

#include "ingest/json_tables.h"
#include "read_back.h"
#include "sheets/ods.h"
#include "sheets/xlsx.h"
#include "support/plan_builder.h"

namespace {

using palier::sheets::Cell;
using palier::sheets::NamedTable;
using palier::sheets::Number;
using palier::sheets::tables_json;
using palier::sheets::tables_workbook;
using testing::HasSubstr;

/// A table of each kind, with a cell of each.
std::vector<NamedTable> tables() {
    return {{"Structure",
             NamedTable::Kind::Fields,
             {"Champ", "Valeur"},
             {{Cell{"Identifiant"}, Cell{"essai"}},
              {Cell{"Date d’audit"}, Cell{palier::support::day(2026, 6, 16)}}}},
            {"Actions",
             NamedTable::Kind::Rows,
             {"Identifiant", "Action", "Avancement (%)", "Échéance", "Décision du comité"},
             {{Cell{"A"}, Cell{"=1+1"}, Cell{Number{"67.5"}},
               Cell{palier::support::day(2026, 6, 30)}, Cell{}},
              {Cell{"B"}, Cell{"Faire.\nDire."}, Cell{}, Cell{}, Cell{}}}}};
}

TEST(NamedTables, HaveTheKeysOfADossier) {
    const std::string json = tables_json(tables());
    EXPECT_THAT(json, HasSubstr(R"("structure": {)"));
    EXPECT_THAT(json, HasSubstr(R"("date_d_audit": "2026-06-16")"));
    EXPECT_THAT(json, HasSubstr(R"("avancement": 67.5)"));
    EXPECT_THAT(json, HasSubstr(R"("action": "Faire.\nDire.")"));
}

/// A column that has to be there stays, whatever it holds.
TEST(NamedTables, NameAColumnThatIsEmptyOnce) {
    const std::string json = tables_json(tables());
    const std::size_t first = json.find(R"("decision_du_comite": null)");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(json.find(R"("decision_du_comite")", first + 1), std::string::npos);
}

TEST(NamedTables, ReadBackFromEveryFormat) {
    const palier::testing_sheets::Rows expected = {
        {"Identifiant", "Action", "Avancement (%)", "Échéance", "Décision du comité"},
        {"A", "=1+1", "67,5", "2026-06-30", ""},
        {"B", "Faire.\nDire.", "", "", ""}};
    const auto workbook = tables_workbook(tables(), "Essai", palier::support::day(2026, 3, 10));
    EXPECT_EQ(palier::testing_sheets::workbook_rows(palier::sheets::write_xlsx(workbook)),
              expected);
    EXPECT_EQ(palier::testing_sheets::workbook_rows(palier::sheets::write_ods(workbook)), expected);
    palier::base::Diagnostics diags;
    const auto read =
        palier::ingest::read_json_tables(tables_json(tables()), "dossier.json", {}, diags);
    EXPECT_EQ(read.value().tables.at(1).columns, expected.front());
    EXPECT_EQ(palier::ingest::written(read->tables.at(1).rows.at(0).cells.at(1)), "=1+1");
}

}  // namespace
