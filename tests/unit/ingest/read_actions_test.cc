#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Score;
using palier::model::Action;
using palier::model::Dossier;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using palier::testing_ingest::reports;
using palier::testing_ingest::sound_dossier;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string actions(const std::string& rows) {
    return dossier_with("\"actions\": [" + rows + "]");
}

Action action(const std::string& cells) {
    return sound_dossier(actions(R"({"action": "x", )" + cells + "}")).actions.at(0);
}

TEST(Actions, AreReadWithAllTheirCells) {
    const Dossier dossier = sound_dossier(actions(
        R"({"identifiant": "PA-01", "engagement": 3, "critere": "C1-12", "constat": "Un constat.",
            "action": "Faire.\nPuis dire.", "pilote": "Accueil", "partenaires": "Mairie",
            "priorite": "Haute", "effort": "2", "echeance": "30/09/2026",
            "indicateur_de_suivi": "Délai", "cible": "10 jours", "statut": "En cours",
            "avancement": "40 %", "niveau": "Reseau", "decision_du_comite": "Retenue",
            "commentaire": "Bien."})"));
    const Action& one = dossier.actions.at(0);
    EXPECT_EQ(one.id.value, "PA-01");
    EXPECT_EQ(one.id.place.cell, "/actions/0/identifiant");
    EXPECT_EQ(one.engagement->value, "E3");
    EXPECT_EQ(one.criterion->value, "C1-12");
    EXPECT_EQ(one.criterion->place.cell, "/actions/0/critere");
    EXPECT_EQ(one.finding, "Un constat.");
    EXPECT_EQ(one.text, "Faire.\nPuis dire.");
    EXPECT_EQ(one.owner, "Accueil");
    EXPECT_EQ(one.partners, "Mairie");
    EXPECT_EQ(one.priority, Action::Priority::High);
    EXPECT_EQ(one.effort, 2);
    EXPECT_EQ(one.due->iso(), "2026-09-30");
    EXPECT_EQ(one.indicator, "Délai");
    EXPECT_EQ(one.target, "10 jours");
    EXPECT_EQ(one.status, Action::Status::UnderWay);
    EXPECT_EQ(one.progress, Score(40));
    EXPECT_EQ(one.level, Action::Level::Network);
    EXPECT_EQ(one.decision, Action::Decision::Retained);
    EXPECT_EQ(one.comment, "Bien.");
    EXPECT_EQ(one.place.cell, "/actions/0");
}

TEST(Actions, NeedTheirTextAlone) {
    const Action one = sound_dossier(actions(R"({"action": "Faire."})")).actions.at(0);
    EXPECT_EQ(one.id.value, "");
    EXPECT_EQ(one.id.place.cell, "/actions/0");
    EXPECT_FALSE(one.engagement.has_value());
    EXPECT_FALSE(one.criterion.has_value());
    EXPECT_FALSE(one.priority.has_value());
    EXPECT_FALSE(one.effort.has_value());
    EXPECT_FALSE(one.due.has_value());
    EXPECT_FALSE(one.status.has_value());
    EXPECT_FALSE(one.progress.has_value());
    EXPECT_FALSE(one.level.has_value());
    EXPECT_FALSE(one.decision.has_value());
}

TEST(Actions, KnowTheWordsOfTheContract) {
    using Status = Action::Status;
    using Decision = Action::Decision;
    using Priority = Action::Priority;
    EXPECT_EQ(action(R"("statut": "à valider")").status, Status::ToConfirm);
    EXPECT_EQ(action(R"("statut": "A LANCER")").status, Status::ToStart);
    EXPECT_EQ(action(R"("statut": "Réalisée")").status, Status::Done);
    EXPECT_EQ(action(R"("statut": "en pause")").status, Status::Paused);
    EXPECT_EQ(action(R"("statut": "abandonnée")").status, Status::GivenUp);
    EXPECT_EQ(action(R"("decision_du_comite": "modifiée")").decision, Decision::Amended);
    EXPECT_EQ(action(R"("decision_du_comite": "reportee")").decision, Decision::Postponed);
    EXPECT_EQ(action(R"("decision_du_comite": "Rejetée")").decision, Decision::Rejected);
    EXPECT_EQ(action(R"("priorite": "moyenne")").priority, Priority::Medium);
    EXPECT_EQ(action(R"("priorite": "basse")").priority, Priority::Low);
    EXPECT_EQ(action(R"("niveau": "local")").level, Action::Level::Local);
}

TEST(Actions, SayWhatIsWrongAndWhere) {
    EXPECT_THAT(codes(reports(actions(
                    R"({"action": "", "engagement": "E11", "priorite": "urgente", "effort": 4,
                "echeance": "2026-06", "statut": "fini", "avancement": 101, "niveau": "national",
                "decision_du_comite": "oui"})"))),
                ElementsAre("ING-029 /actions/0/action", "ING-032 /actions/0/engagement",
                            "ING-038 /actions/0/priorite", "ING-039 /actions/0/effort",
                            "ING-031 /actions/0/echeance", "ING-038 /actions/0/statut",
                            "ING-082 /actions/0/avancement", "ING-038 /actions/0/niveau",
                            "ING-038 /actions/0/decision_du_comite"));
    const auto with = [](const std::string& cells) {
        return codes(reports(actions(R"({"action": "x", )" + cells + "}")));
    };
    EXPECT_THAT(with(R"("effort": 0)"), ElementsAre("ING-039 /actions/0/effort"));
    EXPECT_THAT(with(R"("effort": 1.5)"), ElementsAre("ING-039 /actions/0/effort"));
    EXPECT_THAT(with(R"("effort": 1, "avancement": 0)"), IsEmpty());
    EXPECT_THAT(with(R"("effort": 3, "avancement": 100)"), IsEmpty());
    EXPECT_THAT(with(R"("avancement": -1)"), ElementsAre("ING-082 /actions/0/avancement"));
    EXPECT_THAT(with(R"("avancement": "presque")"), ElementsAre("ING-033 /actions/0/avancement"));
}

TEST(Actions, HaveEachTheirIdentifier) {
    const Diagnostics diags = reports(actions(
        R"({"action": "a"}, {"action": "b", "identifiant": "PA-1"}, {"action": "c"},
           {"action": "d", "identifiant": "PA-11"}, {"action": "e", "identifiant": "PA-1"})"));
    EXPECT_THAT(codes(diags), ElementsAre("ING-086 /actions/4/identifiant"));
    EXPECT_THAT(diags.all().front().sentence(), HasSubstr("/actions/1/identifiant"));
}

TEST(Achievements, StandOnThePosterUnlessSaid) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("realisations": [{"vous_avez_dit": "Trop tôt.", "nous_avons_fait": "18 h 30 le jeudi.",
                             "engagement": "E2", "date": "04/09/2025"},
                            {"vous_avez_dit": "x", "nous_avons_fait": "y", "affiche": "FAUX"}])"));
    ASSERT_EQ(dossier.achievements.size(), 2U);
    EXPECT_EQ(dossier.achievements[0].asked, "Trop tôt.");
    EXPECT_EQ(dossier.achievements[0].done, "18 h 30 le jeudi.");
    EXPECT_EQ(dossier.achievements[0].engagement->value, "E2");
    EXPECT_EQ(dossier.achievements[0].date->iso(), "2025-09-04");
    EXPECT_TRUE(dossier.achievements[0].on_poster);
    EXPECT_EQ(dossier.achievements[0].place.cell, "/realisations/0");
    EXPECT_FALSE(dossier.achievements[1].on_poster);
}

TEST(Achievements, SayWhatIsWrongAndWhere) {
    EXPECT_THAT(
        codes(reports(dossier_with(
            R"("realisations": [{"vous_avez_dit": "", "nous_avons_fait": "", "engagement": "E0",
                                 "date": "hier", "affiche": "2"}])"))),
        ElementsAre("ING-029 /realisations/0/vous_avez_dit",
                    "ING-029 /realisations/0/nous_avons_fait", "ING-032 /realisations/0/engagement",
                    "ING-031 /realisations/0/date", "ING-038 /realisations/0/affiche"));
}

}  // namespace
