#include "app/campaign.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/results_json.h"
#include "app/run_report.h"
#include "base/system_failure.h"
#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* grid_text = R"({
  "format": 1, "identifiant": "grille", "titre": "Grille", "version": "2", "date": "2026-01-01",
  "origine": {"nature": "utilisateur", "texte": "De nous.", "source": "Nous"},
  "programme": "Services Publics+",
  "affichage": {"decimales": 1, "arrondi": "au plus proche, la moitié s’éloigne de zéro"},
  "engagements": [
    {"identifiant": "E1", "numero": 1, "titre": "Un", "titre_court": "Un",
     "groupe_nominal": {"texte": "l’un", "genre": "masculin", "nombre": "singulier"}},
    {"identifiant": "E2", "numero": 2, "titre": "Deux", "titre_court": "Deux",
     "groupe_nominal": {"texte": "le deux", "genre": "masculin", "nombre": "singulier"}},
    {"identifiant": "E3", "numero": 3, "titre": "Trois", "titre_court": "Trois",
     "groupe_nominal": {"texte": "le trois", "genre": "masculin", "nombre": "singulier"}}
  ],
  "themes": [{"identifiant": "accueil", "titre": "Accueil"}]
})";

std::string dossier(const std::string& identifier) {
    return R"({"structure": {"identifiant": ")" + identifier +
           R"(", "nom": "Site", "grille_du_diagnostic": "grille",
               "date_du_diagnostic": "2026-03-10"},
  "diagnostic": [{"engagement": "E1", "score": 50}, {"engagement": "E2", "score": 60},
                 {"engagement": "E2", "theme": "Accueil", "score": 70},
                 {"engagement": "E3", "score": 70.00005}],
  "historique": [{"annee": 2025, "grille": "grille", "engagement": "E1", "score": 45.5},
                 {"annee": 2025, "grille": "grille", "engagement": "E2", "score": 60},
                 {"annee": 2025, "grille": "grille", "engagement": "E3", "score": 71}]})";
}

/// A run over files in memory.
class CampaignTest : public ::testing::Test {
  protected:
    CampaignTest() { files_.contents["data/grids/grille.json"] = grid_text; }

    std::vector<ReadCampaign> read(const std::vector<std::filesystem::path>& paths,
                                   const std::optional<base::Date>& edition = {}) {
        base::Diagnostics diags;
        auto loaded = GridShelf::load({}, environment_, diags);
        for (const base::Diagnostic& one : diags.all()) {
            ADD_FAILURE() << one.line();
        }
        shelf_ = std::move(std::get<GridShelf>(loaded));
        return read_campaigns(paths, {.edition = edition}, *shelf_, environment_);
    }

    static std::vector<std::string> codes(const DossierReport& report) {
        std::vector<std::string> result;
        for (const base::Diagnostic& one : report.diags.all()) {
            result.push_back(one.code);
        }
        return result;
    }

    support::MemoryFiles files_;
    Environment environment_{files_, "data"};
    std::optional<GridShelf> shelf_;
};

TEST_F(CampaignTest, IsTheDossierItsGridAndItsAnalysis) {
    files_.contents["a.json"] = dossier("a");
    const auto read_back = read({"a.json"});
    ASSERT_TRUE(read_back.at(0).campaign)
        << diagnostics_json({.dossiers = {read_back.at(0).report}});
    const Campaign& campaign = *read_back.at(0).campaign;
    EXPECT_EQ(campaign.grid->id, "grille");
    EXPECT_EQ(campaign.edition, base::Date::from(2026, 3, 10));
    EXPECT_EQ(campaign.analysis.engagements.size(), 3U);
    EXPECT_EQ(read_back.at(0).report.outcome, Outcome::Done);
}

TEST_F(CampaignTest, PrintsTheEditionThatWasAskedFor) {
    files_.contents["a.json"] = dossier("a");
    EXPECT_EQ(read({"a.json"}, base::Date::from(2026, 5, 1)).at(0).campaign->edition,
              base::Date::from(2026, 5, 1));
}

TEST_F(CampaignTest, OfAnIdentifierThatAnotherOneHasIsRefusedAsThatOneIs) {
    files_.contents["a.json"] = dossier("same");
    files_.contents["b.json"] = dossier("other");
    files_.contents["c.json"] = dossier("same");
    const auto campaigns = read({"a.json", "b.json", "c.json"});
    EXPECT_THAT(codes(campaigns.at(0).report), ElementsAre("DOS-009"));
    EXPECT_EQ(campaigns.at(0).report.outcome, Outcome::BadInput);
    EXPECT_FALSE(campaigns.at(0).campaign);
    EXPECT_TRUE(campaigns.at(1).campaign);
    EXPECT_THAT(codes(campaigns.at(2).report), ElementsAre("DOS-009"));
    EXPECT_THAT(campaigns.at(2).report.diags.all().at(0).sentence(), HasSubstr("a.json"));
}

TEST_F(CampaignTest, OfOneDossierGivenTwiceIsRefused) {
    files_.contents["a.json"] = dossier("a");
    const auto campaigns = read({"a.json", "a.json"});
    EXPECT_THAT(codes(campaigns.at(0).report), ElementsAre("DOS-009"));
    EXPECT_THAT(codes(campaigns.at(1).report), ElementsAre("DOS-009"));
    EXPECT_THAT(campaigns.at(1).report.diags.all().at(0).sentence(),
                AllOf(HasSubstr("deux fois"), Not(HasSubstr("a.json"))));
}

TEST_F(CampaignTest, OfOneDossierUnderTwoNamesIsGivenTwice) {
    files_.contents["a.json"] = dossier("a");
    files_.contents["./a.json"] = dossier("a");
    const auto campaigns = read({"a.json", "./a.json"});
    ASSERT_THAT(codes(campaigns.at(0).report), ElementsAre("DOS-009"));
    EXPECT_THAT(campaigns.at(0).report.diags.all().at(0).sentence(), HasSubstr("deux fois"));
}

TEST_F(CampaignTest, WarnsOnceOfAGridOfTheHistoryThatNothingKnows) {
    std::string text = dossier("a");
    for (const char* engagement : {"E1", "E2"}) {
        const std::string row = std::string(R"("grille": "grille", "engagement": ")") + engagement;
        text.replace(text.find(row), row.size(),
                     std::string(R"("grille": "grilles", "engagement": ")") + engagement);
    }
    files_.contents["a.json"] = text;
    const auto campaigns = read({"a.json"});
    ASSERT_THAT(codes(campaigns.at(0).report), ElementsAre("ING-097"));
    EXPECT_TRUE(campaigns.at(0).campaign);
    const base::Diagnostic& warning = campaigns.at(0).report.diags.all().at(0);
    EXPECT_EQ(warning.place.cell, "/historique/0/grille");
    EXPECT_THAT(warning.sentence(), HasSubstr("voulez-vous dire"));
    EXPECT_EQ(warning.expected(), "grille");
}

TEST_F(CampaignTest, OfAnUnknownScaleIsToldWithOtherErrors) {
    std::string text = dossier("a");
    text.replace(text.find("\"score\": 60"), 11, "\"score\": \"zz\"");
    text.insert(text.rfind('}'), R"(, "enquete_usagers": [
        {"question": "Q", "libelle": "x", "echelle": "zz", "modalite": "Oui", "effectif": 1}])");
    files_.contents["a.json"] = text;
    EXPECT_THAT(codes(read({"a.json"}).at(0).report), ElementsAre("ING-033", "ANA-032"));
}

TEST_F(CampaignTest, WithAnUnknownGridNamesTheNearest) {
    files_.contents["a.json"] = dossier("a");
    files_.contents["a.json"].replace(files_.contents["a.json"].find("\"grille\""), 8, "\"grile\"");
    const auto campaigns = read({"a.json"});
    EXPECT_THAT(codes(campaigns.at(0).report), ElementsAre("DOS-010"));
    EXPECT_EQ(campaigns.at(0).report.outcome, Outcome::BadInput);
    EXPECT_THAT(campaigns.at(0).report.diags.all().at(0).line(),
                HasSubstr("/structure/grille_du_diagnostic"));
}

TEST_F(CampaignTest, GivesItsFiguresWithFourDecimals) {
    files_.contents["a.json"] = dossier("a");
    const auto campaigns = read({"a.json"});
    const std::string results = results_json(*campaigns.at(0).campaign, {});
    // 50 + 60 + 70.00005 = 180.00005; its third is 60.000016…
    EXPECT_THAT(results, HasSubstr("\"global\": 60,"));
    EXPECT_THAT(results, HasSubstr("\"taux\": 70.0001"));
    EXPECT_THAT(results, HasSubstr("\"precedent\": 45.5,\n        \"evolution\": 4.5"));
    EXPECT_THAT(results, HasSubstr("\"evolution\": -1\n"));
    EXPECT_THAT(results, HasSubstr("\"en_hausse\": 1,\n    \"stables\": 1,\n    \"en_baisse\": 1"));
    EXPECT_THAT(results, HasSubstr("\"origine\": \"utilisateur\""));
    EXPECT_THAT(results, HasSubstr("\"avertissements\": []"));
}

TEST_F(CampaignTest, PutsWarningsButNoNotesAndErrorsInItsResults) {
    files_.contents["a.json"] = dossier("a");
    const auto campaigns = read({"a.json"});
    base::Diagnostics diags;
    diags.report("ANA-002", {.file = "a.json", .table = "Diagnostic", .row = 4});
    diags.report("ANA-001");
    const std::string results = results_json(*campaigns.at(0).campaign, diags);
    EXPECT_THAT(results, HasSubstr("\"code\": \"ANA-002\",\n      \"table\": \"Diagnostic\",\n"
                                   "      \"ligne\": 4,\n      \"colonne\": null"));
    EXPECT_THAT(results, Not(HasSubstr("ANA-001")));
    EXPECT_THAT(results, Not(HasSubstr("a.json")));
}

TEST_F(CampaignTest, PutsNoWarningOfAnEncodingInItsResults) {
    files_.contents["a.json"] = dossier("a");
    const auto campaigns = read({"a.json"});
    base::Diagnostics diags;
    diags.report("CSV-017", {.table = "Diagnostic", .row = 1}, {{"lu", "67"}, {"suite", "5"}});
    diags.report("FEU-005", {.table = "Points"});
    diags.report("FEU-013", {.table = "Actions", .row = 1}, {{"lu", "01/05/2026"}});
    const Campaign& campaign = *campaigns.at(0).campaign;
    EXPECT_EQ(results_json(campaign, diags), results_json(campaign, {}));
    diags.report("ANA-002", {.table = "Diagnostic", .row = 4});
    EXPECT_THAT(results_json(campaign, diags),
                AllOf(HasSubstr("ANA-002"), Not(HasSubstr("CSV-")), Not(HasSubstr("FEU-"))));
}

TEST_F(CampaignTest, WritesUnknownNamesInItsResultsAsAnyEncodingHasThem) {
    files_.contents["a.json"] = dossier("a");
    const auto campaigns = read({"a.json"});
    const auto results_of = [&](const std::string& column) {
        base::Diagnostics diags;
        diags.report("ING-016", {.table = column}, {{"lu", column}, {"attendu", "Label"}});
        diags.report("ING-017", {.table = "Diagnostic", .column = column},
                     {{"lu", column}, {"attendu", "Score (%)"}});
        return results_json(*campaigns.at(0).campaign, diags);
    };
    EXPECT_EQ(results_of("Écart à la moyenne"), results_of("ecart_a_la_moyenne"));
    EXPECT_THAT(results_of("Écart"), AllOf(HasSubstr(R"("colonne": "ecart")"), HasSubstr("ING-017"),
                                           Not(HasSubstr("ING-016"))));
}

TEST_F(CampaignTest, OwnGridTakesThePlaceOfTheProgramsOfTheSameId) {
    std::string own = grid_text;
    own.replace(own.find("\"Un\""), 4, "\"Uno\"");
    files_.contents["mine/g.json"] = own;
    base::Diagnostics diags;
    const auto loaded = GridShelf::load("mine", environment_, diags);
    EXPECT_EQ(std::get<GridShelf>(loaded).find("grille")->engagements.at(0).title, "Uno");
    EXPECT_EQ(std::get<GridShelf>(loaded).all().size(), 1U);
}

TEST_F(CampaignTest, TwoGridsOfOneIdInOneFolderAreAnError) {
    files_.contents["mine/a.json"] = grid_text;
    files_.contents["mine/b.json"] = grid_text;
    base::Diagnostics diags;
    const auto loaded = GridShelf::load("mine", environment_, diags);
    EXPECT_EQ(std::get<Outcome>(loaded), Outcome::BadConfiguration);
    EXPECT_EQ(diags.all().at(0).code, "DOS-021");
}

TEST(Guarded, MakesWhatIsThrownAMessageAndAnOutcome) {
    DossierReport report;
    guarded(report, [] { throw base::SystemFailure("SYS-001", "disque"); });
    EXPECT_EQ(report.outcome, Outcome::InternalError);
    guarded(report, [] { throw std::logic_error("promesse"); });
    ASSERT_EQ(report.diags.all().size(), 2U);
    EXPECT_THAT(report.diags.all().at(0).sentence(), HasSubstr("disque"));
    EXPECT_THAT(report.diags.all().at(1).sentence(), HasSubstr("promesse"));
}

TEST(DiagnosticsJson, HasEveryMemberOfTheContract) {
    RunReport run;
    run.dossiers.push_back({.name = "sites/a"});
    run.dossiers.at(0).diags.report("DOS-010",
                                    {.encoding = base::Place::Encoding::Json,
                                     .file = "sites/a/dossier.json",
                                     .table = "Structure",
                                     .row = 3,
                                     .column = "Grille du diagnostic",
                                     .cell = "/structure/grille_du_diagnostic"},
                                    unknown_name("x", {"grille"}));
    EXPECT_EQ(diagnostics_json(run),
              R"([
  {
    "code": "DOS-010",
    "gravite": "erreur",
    "dossier": "sites/a",
    "table": "Structure",
    "ligne": 3,
    "colonne": "Grille du diagnostic",
    "cellule": "/structure/grille_du_diagnostic",
    "lu": "x",
    "attendu": "grille",
    "message": ")"
              "la grille «\u00A0x\u00A0» n’existe pas (attendu\u00A0: grille)."
              R"("
  }
]
)");
}

TEST(DiagnosticsJson, SaysWhereInItsFileAFaultStands) {
    using Encoding = base::Place::Encoding;
    RunReport run;
    run.dossiers.push_back({.name = "a"});
    base::Diagnostics& diags = run.dossiers.at(0).diags;
    diags.report("JSN-007",
                 {.encoding = Encoding::Json, .file = "sites/a.json", .line = 2, .character = 34});
    diags.report("CSV-005",
                 {.encoding = Encoding::Csv, .file = "sites/a/Diagnostic.csv", .line = 5});
    const std::string said = diagnostics_json(run);
    EXPECT_THAT(said, HasSubstr(R"("cellule": "ligne 2, colonne 34")"));
    EXPECT_THAT(said, HasSubstr(R"("cellule": "Diagnostic.csv, ligne 5")"));
}

TEST(DiagnosticsJson, IsAnEmptyArrayWhenNothingIsWrong) {
    EXPECT_EQ(diagnostics_json(RunReport{}), "[]\n");
}

TEST(DiagnosticsJson, TakesANameThatIsNoUtf8) {
    RunReport run;
    run.dossiers.push_back({.name = "\xE9"});
    run.dossiers.at(0).diags.report("DOS-001", {}, {{"lu", std::string("\xE9")}});
    EXPECT_THAT(diagnostics_json(run), HasSubstr("\uFFFD"));
}

}  // namespace
}  // namespace palier::app
