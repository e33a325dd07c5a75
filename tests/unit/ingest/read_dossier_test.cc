#include "ingest/read_dossier.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "ingest/schema.h"
#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Score;
using palier::model::Channel;
using palier::model::Dossier;
using palier::model::Point;
using palier::model::Settings;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using palier::testing_ingest::reports;
using palier::testing_ingest::sound_dossier;
using testing::ElementsAre;
using testing::SizeIs;

std::string example(const std::string& name) {
    std::ifstream file(std::filesystem::path(PALIER_EXAMPLES) / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A dossier whose structure has `fields` beside the required ones.
std::string structure_with(const std::string& fields) {
    std::string text = dossier_with("");
    return text.insert(text.size() - 2, ", " + fields);
}

TEST(ReadDossier, ReadsTheFieldsOfStructure) {
    const Dossier dossier = sound_dossier(structure_with(
        R"("Réseau": "Préfectures", "code_postal": 1000, "ville": "Valmont\nsur Aure",
           "canaux": "Téléphone ; accueil physique;", "particularites": "recours ; démarches en ligne",
           "date_daudit": "12/05/2026", "niveau_vise": "Aucun", "grille_du_label": "label-exemple")"));
    const auto& structure = dossier.structure;
    EXPECT_EQ(structure.identifier.value, "essai");
    EXPECT_EQ(structure.identifier.place.cell, "/structure/identifiant");
    EXPECT_EQ(structure.diagnostic_grid.value, "autodiagnostic-2026");
    EXPECT_EQ(structure.diagnostic_date.value.iso(), "2026-03-10");
    EXPECT_EQ(structure.network.value, "Préfectures");
    EXPECT_EQ(structure.postcode.value, "01000");
    EXPECT_EQ(structure.city.value, "Valmont sur Aure");
    EXPECT_THAT(structure.channels.value, ElementsAre(Channel::Reception, Channel::Telephone));
    EXPECT_THAT(structure.particularities.value, ElementsAre("recours", "démarches en ligne"));
    EXPECT_EQ(structure.audit_date.value->iso(), "2026-05-12");
    EXPECT_EQ(structure.target_level.value, "aucun");
    EXPECT_EQ(structure.label_grid.value, "label-exemple");
    EXPECT_EQ(structure.region.value, "");
}

TEST(ReadDossier, ASiteThatNamesNoChannelHasAll) {
    EXPECT_EQ(sound_dossier(dossier_with("")).structure.channels.value.size(), 4U);
}

TEST(ReadDossier, ReadsScoresExactlyWithTheirPlace) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("diagnostic": [{"engagement": "E1", "score": "67,5 %"}, {},
                          {"Engagement": 2, "score": 52.9},
                          {"engagement": "e3", "theme": "Accueil", "score": 100}])"));
    ASSERT_EQ(dossier.scores.size(), 3U);
    EXPECT_EQ(dossier.scores[0].score, Score::ratio(135, 2));
    EXPECT_EQ(dossier.scores[0].written, "67,5 %");
    EXPECT_EQ(dossier.scores[0].place.cell, "/diagnostic/0/score");
    EXPECT_EQ(dossier.scores[1].engagement.value, "E2");
    EXPECT_EQ(dossier.scores[1].score, Score::ratio(529, 10));
    EXPECT_EQ(dossier.scores[1].place.row, 3);
    EXPECT_EQ(dossier.scores[2].engagement.value, "E3");
    EXPECT_EQ(dossier.scores[2].theme->value, "Accueil");
}

TEST(ReadDossier, KnowsTheWaysToSayNotEvaluated) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("diagnostic": [{"engagement": 1, "score": null}, {"engagement": 2, "score": "NA"},
                          {"engagement": 3, "score": "Non évalué"}, {"engagement": 4},
                          {"engagement": 5, "score": 0}])"));
    ASSERT_EQ(dossier.scores.size(), 5U);
    for (int index = 0; index < 4; ++index) {
        EXPECT_FALSE(dossier.scores.at(static_cast<std::size_t>(index)).score.has_value()) << index;
    }
    EXPECT_EQ(dossier.scores[3].place.cell, "/diagnostic/3");
    EXPECT_EQ(dossier.scores[4].score, Score(0));
}

TEST(ReadDossier, ReadsPointsHistoryAndSettings) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("points": [{"type": "Points forts", "texte": "Un accueil.", "engagement": "1"},
                      {"type": "besoin d'appui", "texte": "Du temps.\nBeaucoup.", "theme": "Accueil"}],
           "historique": [{"annee": 2025, "grille": "g", "engagement": "E1", "score": "63,8",
                           "date_du_diagnostic": "12/03/2025"},
                          {"annee": "2024", "grille": "g", "engagement": "E1", "score": "NA"}],
           "reglages": {"effectif_minimal": 20, "nom_du_programme": "Services Publics +",
                        "profil_de_lecture": "Facile à lire"})"));
    ASSERT_EQ(dossier.points.size(), 2U);
    EXPECT_EQ(dossier.points[0].kind, Point::Kind::Strength);
    EXPECT_EQ(dossier.points[0].engagement->value, "E1");
    EXPECT_FALSE(dossier.points[0].theme.has_value());
    EXPECT_EQ(dossier.points[1].kind, Point::Kind::SupportNeed);
    EXPECT_EQ(dossier.points[1].text, "Du temps.\nBeaucoup.");
    EXPECT_EQ(dossier.points[1].theme->value, "Accueil");
    ASSERT_EQ(dossier.history.size(), 2U);
    EXPECT_EQ(dossier.history[0].year, 2025);
    EXPECT_EQ(dossier.history[0].score, Score::ratio(638, 10));
    EXPECT_EQ(dossier.history[0].date->iso(), "2025-03-12");
    EXPECT_FALSE(dossier.history[1].score.has_value());
    EXPECT_EQ(dossier.settings.minimum_count, 20);
    EXPECT_EQ(dossier.settings.minimum_verbatim_count, 5);
    EXPECT_EQ(dossier.settings.program_name, "Services Publics +");
    EXPECT_EQ(dossier.settings.reading_profile, Settings::ReadingProfile::EasyToRead);
}

TEST(ReadDossier, NamesTheRequiredColumnsThatEachTableLacks) {
    const Diagnostics diags = reports(dossier_with(
        R"("label": [{"preuve": "x"}], "enquetes": [{"titre": "x"}],
           "enquete_usagers": [{"question": "Q1"}], "enquete_agents": [{"question": "Q1"}],
           "indicateurs": [{"unite": "%"}], "actions": [{"pilote": "x"}],
           "realisations": [{"date": "2026-01-01"}], "verbatims": [{"texto": "x"}])"));
    std::vector<std::string> missing;
    for (const auto& one : diags.all()) {
        if (one.code == "ING-022" || one.code == "ING-023") {
            missing.push_back(one.place.cell + " " + one.expected());
        }
    }
    EXPECT_THAT(missing, ElementsAre("/label Critère", "/label Cotation", "/enquetes Enquête",
                                     "/enquete_usagers Libellé", "/enquete_usagers Modalité",
                                     "/enquete_usagers Effectif", "/enquete_agents Libellé",
                                     "/enquete_agents Modalité", "/enquete_agents Effectif",
                                     "/indicateurs Indicateur", "/indicateurs Valeur",
                                     "/actions Action", "/realisations Vous avez dit",
                                     "/realisations Nous avons fait", "/verbatims Texte"));
}

TEST(ReadDossier, TakesTablesWithoutRows) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("label": [], "enquetes": [], "enquete_usagers": [], "enquete_agents": [],
           "indicateurs": [], "actions": [], "realisations": [], "verbatims": [])"));
    EXPECT_TRUE(dossier.marks.empty());
    EXPECT_TRUE(dossier.survey_questions.empty());
}

TEST(Schema, HoldsEveryTableOfTheContract) {
    EXPECT_THAT(palier::ingest::table_names(),
                ElementsAre("Structure", "Diagnostic", "Points", "Label", "Enquêtes",
                            "Enquête usagers", "Enquête agents", "Indicateurs", "Actions",
                            "Réalisations", "Historique", "Verbatims", "Réglages"));
}

struct BadTable {
    std::string tables;
    std::vector<std::string> reports;
};

TEST(ReadDossier, SaysWhatIsWrongAndWhere) {
    const std::vector<BadTable> cases{
        {R"("diagnostic": [{"engagement": "E1", "score": 140}])", {"ING-034 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": "140"}])",
         {"ING-034 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": -0.5}])", {"ING-034 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 100.0001}])",
         {"ING-034 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": "1.234,5"}])",
         {"ING-033 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": "bien"}])",
         {"ING-033 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": true}])", {"ING-033 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 1e400}])",
         {"ING-033 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E10", "score": 50}])",
         {"ING-032 /diagnostic/0/engagement"}},
        {R"("diagnostic": [{"engagement": "-3", "score": 50}])",
         {"ING-032 /diagnostic/0/engagement"}},
        {R"("diagnostic": [{"engagement": "Accueil", "score": 50}])",
         {"ING-032 /diagnostic/0/engagement"}},
        {R"("diagnostic": [{"engagement": 2.5, "score": 50}])",
         {"ING-032 /diagnostic/0/engagement"}},
        {R"("diagnostic": [{"engagement": "", "score": 50}])",
         {"ING-029 /diagnostic/0/engagement"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 50}, {"engagement": 1, "score": 60}])",
         {"ING-036 /diagnostic/1/engagement"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 0.675}, {"engagement": 2, "score": 1}])",
         {"ING-035 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 0}, {"engagement": 2, "score": 0.5}])",
         {"ING-035 /diagnostic/1/score"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 0}, {"engagement": 2, "score": 0}])", {}},
        {R"("diagnostic": [{"engagement": "E1", "score": 67.5}, {"engagement": 2, "score": 0.5},
                           {"engagement": 3, "score": 1}, {"engagement": 4, "score": "0,5 %"}])",
         {"ING-088 /diagnostic/1/score"}},
        {R"("actions": [{"action": "a", "avancement": 0.5}, {"action": "b", "avancement": 1}])",
         {"ING-035 /actions/0/avancement"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 66.66666666666667}])",
         {"ING-037 /diagnostic/0/score"}},
        {R"("diagnostic": [{"engagement": "E1"}])", {"ING-022 /diagnostic"}},
        {R"("diagnostic": [{"score": 50}])", {"ING-022 /diagnostic"}},
        {R"("diagnostic": [{"engagement": "E1", "scor": 50}])", {"ING-023 /diagnostic"}},
        {R"("diagnostic": [{"engagement": "E1", "score": 50, "note": "vu"}])",
         {"ING-017 /diagnostic"}},
        {R"("points": [{"type": "point fort"}])", {"ING-022 /points"}},
        {R"("points": [{"type": "faible", "texte": "x"}])", {"ING-038 /points/0/type"}},
        {R"("points": [{"type": "point fort", "texte": " "}])", {"ING-029 /points/0/texte"}},
        {R"("points": [{"type": "point fort", "texte": true}])", {"ING-041 /points/0/texte"}},
        {R"("points": [{"type": "point fort", "texte": "x", "engagement": "E0"}])",
         {"ING-032 /points/0/engagement"}},
        {R"("historique": [{"annee": "25", "grille": "g", "engagement": 1, "score": 50}])",
         {"ING-039 /historique/0/annee"}},
        {R"("historique": [{"annee": 2025, "grille": "", "engagement": 1, "score": 50}])",
         {"ING-029 /historique/0/grille"}},
        {R"("historique": [{"annee": 2025, "grille": "g", "engagement": 1, "score": 50,
                            "date_du_diagnostic": "mars 2025"}])",
         {"ING-031 /historique/0/date_du_diagnostic"}},
        {R"("historique": [{"annee": 2025, "grille": "g", "engagement": 1, "score": 50},
                           {"annee": 2025, "grille": "g", "engagement": "E1", "score": 51}])",
         {"ING-042 /historique/1/engagement"}},
        {R"("reglages": {"effectif_minimal": 0})", {"ING-039 /reglages/effectif_minimal"}},
        {R"("reglages": {"effectif_minimal": "10 %"})", {"ING-039 /reglages/effectif_minimal"}},
        {R"("reglages": {"profil_de_lecture": "rapide"})", {"ING-038 /reglages/profil_de_lecture"}},
        {R"("reglages": {"effectif": 10})", {"ING-018 /reglages/effectif"}},
        {R"("notes": [], "diagnostique": [])", {"ING-016 /notes", "ING-016 /diagnostique"}},
        {R"("points": [], "Points": [])", {"ING-027 /Points"}},
        {R"("label": [{"critere": "C1-01", "cotation": "", "couleur": "bleu"}])",
         {"ING-017 /label"}},
    };
    for (const BadTable& one : cases) {
        EXPECT_EQ(codes(reports(dossier_with(one.tables))), one.reports) << one.tables;
    }
}

TEST(ReadDossier, SaysWhatIsWrongInStructure) {
    const std::vector<BadTable> cases{
        {R"("structure": {"identifiant": "../a", "nom": "n", "grille_du_diagnostic": "g", "date_du_diagnostic": "2026-03-10"})",
         {"ING-030 /structure/identifiant"}},
        {R"("structure": {"identifiant": "-a", "nom": "n", "grille_du_diagnostic": "g", "date_du_diagnostic": "2026-03-10"})",
         {"ING-030 /structure/identifiant"}},
        {R"("structure": {"identifiant": "a", "nom": "", "grille_du_diagnostic": "g", "date_du_diagnostic": "2026-02-30"})",
         {"ING-028 /structure/nom", "ING-031 /structure/date_du_diagnostic"}},
        {R"("structure": {"identifiant": "a", "nom": "n", "grille_du_diagnostic": "g", "date_du_diagnostic": null})",
         {"ING-028 /structure/date_du_diagnostic"}},
        {R"("structure": {"identifiant": "a", "nom": "n", "grille_du_diagnostique": "g"})",
         {"ING-025 /structure/grille_du_diagnostique", "ING-024 /structure"}},
        {R"("structure": {"identifiant": "a", "nom": "n", "Nom": "m", "grille_du_diagnostic": "g", "date_du_diagnostic": "2026-03-10"})",
         {"ING-019 /structure/Nom"}},
        {R"("structure": {})",
         {"ING-024 /structure", "ING-024 /structure", "ING-024 /structure", "ING-024 /structure"}},
        {R"("strucure": {"nom": "n"})", {"ING-020 /strucure"}},
        {R"("diagnostic": [])", {"ING-026 "}},
    };
    for (const BadTable& one : cases) {
        EXPECT_EQ(codes(reports("{" + one.tables + "}")), one.reports) << one.tables;
    }
    EXPECT_THAT(codes(reports(structure_with(R"("canaux": "téléfone ; radio", "site": "x")"))),
                ElementsAre("ING-018 /structure/site", "ING-038 /structure/canaux",
                            "ING-038 /structure/canaux"));
    EXPECT_THAT(codes(reports(structure_with("\"date_d_audit\": 20260310"))),
                ElementsAre("ING-031 /structure/date_d_audit"));
    EXPECT_THAT(codes(reports(structure_with("\"ville\": false"))),
                ElementsAre("ING-041 /structure/ville"));
}

TEST(ReadDossier, TakesTrueAndFalseForAnswers) {
    const palier::model::Dossier dossier = sound_dossier(dossier_with(
        R"("diagnostic": [{"question": "E1-01", "reponse": true}, {"question": "E1-02", "reponse": false}])"));
    ASSERT_THAT(dossier.answers, SizeIs(2));
    EXPECT_EQ(dossier.answers.at(0).answer.value, "oui");
    EXPECT_EQ(dossier.answers.at(1).answer.value, "non");
}

TEST(ReadDossier, TakesIdentifiersOfOneToSixtyFourCharacters) {
    const auto report = [](const std::string& identifier) {
        std::string text = dossier_with("");
        text.replace(text.find("essai"), 5, identifier);
        return codes(reports(text)).size();
    };
    EXPECT_EQ(report("A"), 0U);
    EXPECT_EQ(report("0_a.B-9"), 0U);
    EXPECT_EQ(report(std::string(64, 'a')), 0U);
    EXPECT_EQ(report(std::string(65, 'a')), 1U);
    EXPECT_EQ(report("é"), 1U);
    EXPECT_EQ(report("a b"), 1U);
    EXPECT_EQ(report(".a"), 1U);
}

TEST(ReadDossier, ReportsEveryFaultAtOnceTableByTable) {
    const Diagnostics diags = reports(
        R"({"points": [{"type": "x", "texte": "y"}], "diagnostic": [{"engagement": "E1", "score": 140}],
            "structure": {"identifiant": "a b", "nom": "n", "grille_du_diagnostic": "g",
                          "date_du_diagnostic": "hier"}, "notes": []})");
    EXPECT_THAT(codes(diags), ElementsAre("ING-016 /notes", "ING-030 /structure/identifiant",
                                          "ING-031 /structure/date_du_diagnostic",
                                          "ING-034 /diagnostic/0/score", "ING-038 /points/0/type"));
}

TEST(ReadDossier, NamesBothPlacesOfAnEngagementScoredTwice) {
    const Diagnostics diags = reports(dossier_with(
        R"("diagnostic": [{"engagement": "E1", "score": 50}, {"engagement": 1, "score": 60}])"));
    EXPECT_EQ(diags.all().front().line(),
              "dossier.json, /diagnostic/1/engagement\u00A0: l’engagement E1 a déjà un score "
              "(dossier.json, /diagnostic/0/engagement). [ING-036]");
}

TEST(ReadDossier, ScoresOfThemesDoNotRepeatTheEngagement) {
    EXPECT_THAT(codes(reports(dossier_with(
                    R"("diagnostic": [{"engagement": "E1", "score": 50},
                                      {"engagement": "E1", "theme": "Accueil", "score": 60}])"))),
                testing::IsEmpty());
}

TEST(ReadDossier, SaysWhatWasReadAndWhatWasExpected) {
    const Diagnostics diags = reports(dossier_with(
        R"("diagnostic": [{"engagement": "E1", "scores_pour_cent": 5, "score": 50}],
           "points": [{"type": "faible", "texte": "x"}])"));
    ASSERT_EQ(diags.all().size(), 2U);
    EXPECT_EQ(diags.all()[0].read(), "scores_pour_cent");
    EXPECT_THAT(diags.all()[0].expected(), testing::StartsWith("Engagement, Score (%)"));
    EXPECT_EQ(diags.all()[0].place.table, "Diagnostic");
    EXPECT_EQ(diags.all()[1].read(), "faible");
    EXPECT_EQ(diags.all()[1].expected(), "point fort, besoin d’appui");
    EXPECT_EQ(diags.all()[1].place.table, "Points");
    EXPECT_EQ(diags.all()[1].place.row, 1);
    EXPECT_EQ(diags.all()[1].place.column, "Type");
}

TEST(ReadDossier, SaysAColumnThatIsMissingOnceAndNotInEachRow) {
    const auto table = [](const std::string& name, const std::vector<std::string>& columns,
                          const std::vector<std::vector<std::string>>& rows) {
        palier::ingest::Table made{.name = name, .columns = columns, .place = {.table = name}};
        for (const auto& texts : rows) {
            palier::ingest::Row& row = made.rows.emplace_back();
            for (const std::string& text : texts) {
                row.cells.push_back({.value = text});
            }
        }
        return made;
    };
    Diagnostics diags;
    palier::ingest::TableSet set;
    set.tables = {table("Structure", {"Champ", "Valeur"},
                        {{"Identifiant", "a"},
                         {"Nom", "A"},
                         {"Grille du diagnostic", "g"},
                         {"Date du diagnostic", "2026-03-10"}}),
                  table("Diagnostic", {"Engagements", "Score (%)"}, {{"E1", "50"}, {"E2", "60"}}),
                  table("Historique", {"An", "Grille", "Engagement", "Score (%)"},
                        {{"2025", "g", "E1", "50"}, {"2024", "g", "E1", "40"}})};
    palier::ingest::read_dossier(set, diags);
    std::vector<std::string> errors;
    for (const auto& one : diags.all()) {
        if (one.severity == palier::base::Severity::Error) {
            errors.push_back(one.code + " " + one.expected());
        }
    }
    EXPECT_THAT(errors, ElementsAre("ING-023 Engagement", "ING-022 Année"));
}

TEST(ReadDossier, DoesNotMindErrorsThatWereThereBefore) {
    Diagnostics diags;
    diags.report("ING-005");
    EXPECT_TRUE(palier::testing_ingest::read(dossier_with(""), diags).has_value());
}

TEST(Examples, OfThePublishedScoresHoldTheEightRates) {
    const Dossier dossier = sound_dossier(example("scores-seuls.json"));
    Score sum;
    for (const auto& row : dossier.scores) {
        sum += row.score.value();
    }
    EXPECT_EQ(dossier.scores.size(), 8U);
    EXPECT_EQ(sum / Score(8), Score::ratio(58'225, 1000));
}

TEST(Examples, OfThePrefectureSayThatTheyAreInvented) {
    Diagnostics diags;
    const std::optional<Dossier> read =
        palier::testing_ingest::read(example("prefecture/dossier.json"), diags);
    const Dossier& dossier = read.value();
    // One rate stands there without its count, to show what is then said.
    EXPECT_THAT(codes(diags), ElementsAre("ING-084 /indicateurs/7"));
    EXPECT_THAT(dossier.structure.name.value, testing::HasSubstr("(exemple)"));
    EXPECT_THAT(dossier.structure.kind.value, testing::HasSubstr("inventée"));
    EXPECT_EQ(dossier.scores.size(), 11U);
    EXPECT_EQ(dossier.points.size(), 8U);
    EXPECT_EQ(dossier.surveys.size(), 2U);
    EXPECT_EQ(dossier.survey_questions.size(), 13U);
    EXPECT_EQ(dossier.indicators.size(), 8U);
    EXPECT_EQ(dossier.actions.size(), 5U);
    EXPECT_EQ(dossier.achievements.size(), 4U);
    EXPECT_EQ(dossier.history.size(), 25U);
    EXPECT_EQ(dossier.verbatims.size(), 7U);
}

}  // namespace
