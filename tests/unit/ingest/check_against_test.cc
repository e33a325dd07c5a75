#include "reading.h"

namespace {

using palier::base::Date;
using palier::base::Diagnostics;
using palier::model::Grid;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using palier::testing_ingest::sound_dossier;
using testing::ElementsAre;

Grid small_grid() {
    return {.id = "essai",
            .title = "Essai",
            .version = "1.0",
            .date = Date::from(2026, 1, 15).value(),
            .engagements = {{.id = "E1", .number = 1, .title = "Un"},
                            {.id = "E2", .number = 2, .title = "Deux"}},
            .themes = {{.id = "loi-essoc", .title = "Mise en œuvre de la loi ESSOC"},
                       {.id = "clarte", .title = "Clarté de l’information"}}};
}

Diagnostics checked(std::string_view tables) {
    Diagnostics diags;
    palier::ingest::check_against(sound_dossier(dossier_with(tables)), small_grid(), diags);
    for (const auto& one : diags.all()) {
        EXPECT_FALSE(one.line().empty());
    }
    return diags;
}

TEST(CheckAgainst, AcceptsWhatTheGridHas) {
    EXPECT_THAT(codes(checked(
                    R"("diagnostic": [{"engagement": "E2", "score": 50},
                                      {"engagement": "E1", "theme": "clarte", "score": 50},
                                      {"engagement": "E2", "theme": "Clarté de l'information", "score": 9}],
                       "points": [{"type": "point fort", "texte": "x", "theme": "Loi-ESSOC"}])")),
                testing::IsEmpty());
}

TEST(CheckAgainst, ReportsEngagementsThatTheGridHasNot) {
    const Diagnostics diags = checked(
        R"("diagnostic": [{"engagement": "E9", "score": 50}],
           "points": [{"type": "point fort", "texte": "x", "engagement": "3"}])");
    EXPECT_THAT(codes(diags),
                ElementsAre("ING-050 /diagnostic/0/engagement", "ING-050 /points/0/engagement"));
    EXPECT_EQ(diags.all().front().read(), "E9");
    EXPECT_EQ(diags.all().front().expected(), "E1, E2");
}

TEST(CheckAgainst, ReportsEngagementsOfEveryTableThatNamesOne) {
    const Diagnostics diags = checked(
        R"("enquetes": [{"enquete": "usagers"}],
           "enquete_usagers": [{"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 1},
                               {"question": "Q1", "engagement": 3, "modalite": "Non", "effectif": 1}],
           "indicateurs": [{"indicateur": "x", "valeur": 1, "engagement": "E4"}],
           "actions": [{"action": "x", "engagement": "E5"}, {"action": "y", "engagement": "E2"}],
           "realisations": [{"vous_avez_dit": "x", "nous_avons_fait": "y", "engagement": "E6"}],
           "verbatims": [{"texte": "x", "engagement": "E7"}, {"texte": "y"}])");
    EXPECT_THAT(
        codes(diags),
        ElementsAre("ING-050 /enquete_usagers/1/engagement", "ING-050 /indicateurs/0/engagement",
                    "ING-050 /actions/0/engagement", "ING-050 /realisations/0/engagement",
                    "ING-050 /verbatims/0/engagement"));
}

TEST(CheckAgainst, ReportsThemesWithTheNearestOrAllOfThem) {
    const Diagnostics diags = checked(
        R"("diagnostic": [{"engagement": "E1", "theme": "Clarté des informations", "score": 50}],
           "points": [{"type": "point fort", "texte": "x", "theme": "Horaires"}])");
    EXPECT_THAT(codes(diags),
                ElementsAre("ING-051 /diagnostic/0/theme", "ING-051 /points/0/theme"));
    EXPECT_EQ(diags.all()[0].expected(), "Clarté de l’information");
    EXPECT_EQ(diags.all()[1].expected(), "Mise en œuvre de la loi ESSOC, Clarté de l’information");
}

TEST(CheckAgainst, ReportsAThemeScoredTwiceUnderTwoNames) {
    const Diagnostics diags = checked(
        R"("diagnostic": [{"engagement": "E1", "theme": "clarte", "score": 50},
                          {"engagement": "E1", "theme": "Clarté de l’information", "score": 60}])");
    EXPECT_THAT(codes(diags), ElementsAre("ING-052 /diagnostic/1/theme"));
    EXPECT_THAT(diags.all().front().sentence(), testing::HasSubstr("/diagnostic/0/theme"));
}

TEST(CheckAgainst, LeavesYearsOfAnotherGridAlone) {
    EXPECT_THAT(
        codes(checked(
            R"("historique": [{"annee": 2022, "grille": "autre", "engagement": 9, "score": 50},
                              {"annee": 2025, "grille": "essai", "engagement": 9, "score": 50}])")),
        ElementsAre("ING-050 /historique/1/engagement"));
}

Diagnostics checked_particularities(const std::string& written) {
    Grid grid = small_grid();
    for (const char* particularity : {"recours", "démarches en ligne", "Recours"}) {
        grid.questions.push_back(
            {.id = "E1-01", .engagement = "E1", .visible_to = std::string(particularity)});
    }
    palier::model::Dossier dossier = sound_dossier(dossier_with(""));
    dossier.structure.particularities = {{written}, {.cell = "here"}};
    Diagnostics diags;
    palier::ingest::check_against(dossier, grid, diags);
    for (const auto& one : diags.all()) {
        EXPECT_FALSE(one.line().empty());
    }
    return diags;
}

TEST(Particularities, AreThoseThatQuestionsOfTheGridDependOn) {
    EXPECT_THAT(codes(checked_particularities("Démarches en  ligne")), testing::IsEmpty());
    EXPECT_THAT(codes(checked_particularities("RECOURS")), testing::IsEmpty());
}

TEST(Particularities, WrittenWithASlipOfThePenAreErrorsWithTheNearest) {
    const Diagnostics diags = checked_particularities("recour");
    ASSERT_THAT(codes(diags), ElementsAre("ING-095 here"));
    EXPECT_EQ(diags.all().front().expected(), "recours");
    EXPECT_THAT(diags.all().front().sentence(), testing::HasSubstr("recours, démarches en ligne"));
}

TEST(Particularities, PartedByOtherSignsAreErrorsThatShowTheSemicolon) {
    for (const char* written : {"recours, démarches en ligne", "recours démarches en ligne"}) {
        const Diagnostics diags = checked_particularities(written);
        ASSERT_THAT(codes(diags), ElementsAre("ING-095 here")) << written;
        EXPECT_EQ(diags.all().front().expected(), "recours ; démarches en ligne");
    }
}

TEST(Particularities, LikeNoneOfTheGridAreWarnings) {
    const Diagnostics diags = checked_particularities("ouvert le samedi");
    ASSERT_THAT(codes(diags), ElementsAre("ING-096 here"));
    EXPECT_FALSE(diags.has_errors());
    EXPECT_EQ(diags.all().front().expected(), "recours, démarches en ligne");
}

TEST(Particularities, AreNoBusinessOfAGridThatKnowsNone) {
    palier::model::Dossier dossier = sound_dossier(dossier_with(""));
    dossier.structure.particularities = {{"recours"}, {}};
    Diagnostics diags;
    palier::ingest::check_against(dossier, small_grid(), diags);
    EXPECT_THAT(codes(diags), testing::IsEmpty());
}

}  // namespace
