#include "ingest/reading_order.h"
#include "ingest/resolve_answers.h"
#include "reading.h"

namespace {

using palier::base::Date;
using palier::base::Diagnostics;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using testing::ElementsAre;

palier::model::Grid grid() {
    palier::model::Grid grid{"autodiagnostic-2026", "Essai", "1", Date::from(2026, 1, 15).value()};
    grid.engagements = {{"E1", 1, "Un"}, {"E2", 2, "Deux"}};
    grid.themes = {{"clarte", "Clarté"}};
    palier::model::Question choice{.id = "E1-01", .engagement = "E1", .theme = "clarte"};
    choice.options = {{"souvent", "Souvent", 1}, {"jamais", "Jamais", 0}};
    palier::model::Question table{.id = "E1-02", .engagement = "E1", .theme = "clarte"};
    table.kind = palier::model::Question::Kind::YesNoTable;
    table.propositions = {{"a", "Une"}, {"b", "Autre"}};
    table.may_be_not_applicable = true;
    grid.questions = {choice, table};
    return grid;
}

palier::model::LabelGrid label_grid() {
    palier::model::LabelGrid grid{"label-exemple", "Essai", "1", Date::from(2026, 1, 15).value()};
    grid.marks = {{.id = "conforme", .label = "Conforme"}};
    grid.criteria = {{.id = "C1-01"}, {.id = "C1-02"}};
    return grid;
}

/// What is said of rows, by readers and by checks against both grids, as `app` puts it together.
std::vector<std::string> said(std::string_view tables) {
    Diagnostics diags;
    const auto read = palier::ingest::read_json_tables(dossier_with(tables), "d.json", {}, diags);
    const auto reading = palier::ingest::read_what_is_there(read.value(), diags);
    EXPECT_EQ(reading.sound, !diags.has_errors());
    Diagnostics found;
    palier::ingest::check_against(reading.dossier, grid(), found);
    palier::ingest::resolve_answers(reading.dossier, grid(), found);
    palier::ingest::check_against_label(reading.dossier, label_grid(), found);
    palier::ingest::add_later(found, diags);
    return codes(palier::ingest::in_reading_order(diags));
}

TEST(ARowWithAFault, IsComparedWithTheGridsAllTheSame) {
    EXPECT_THAT(said(R"("actions": [{"action": "x", "priorite": "élevée", "critere": "C9-99"}])"),
                ElementsAre("ING-090 /actions/0/critere", "ING-038 /actions/0/priorite"));
    EXPECT_THAT(said(R"("label": [{"critere": "C9-99", "cotation": "zz",
                                   "date_de_la_preuve": "zz"}])"),
                ElementsAre("ING-090 /label/0/critere", "ING-091 /label/0/cotation",
                            "ING-031 /label/0/date_de_la_preuve"));
    EXPECT_THAT(said(R"("diagnostic": [{"engagement": "E9", "theme": "zz", "score": "zz"}])"),
                ElementsAre("ING-050 /diagnostic/0/engagement", "ING-033 /diagnostic/0/score",
                            "ING-051 /diagnostic/0/theme"));
    EXPECT_THAT(said(R"("points": [{"type": "zz", "texte": "x", "theme": "zz"}])"),
                ElementsAre("ING-051 /points/0/theme", "ING-038 /points/0/type"));
    EXPECT_THAT(said(R"("historique": [{"annee": "zz", "grille": "autodiagnostic-2026",
                                        "engagement": "E9", "score": 5}])"),
                ElementsAre("ING-039 /historique/0/annee", "ING-050 /historique/0/engagement"));
}

TEST(ARowWithAFault, MayBeTheSecondOfTwo) {
    EXPECT_THAT(said(R"("actions": [{"action": "x", "identifiant": "A"},
                                    {"action": "y", "identifiant": "A", "niveau": "zz"}])"),
                ElementsAre("ING-086 /actions/1/identifiant", "ING-038 /actions/1/niveau"));
    EXPECT_THAT(said(R"("label": [{"critere": "C1-01", "cotation": ""},
                                  {"critere": "C1-01", "cotation": "", "date_de_la_preuve": "zz"}])"),
                ElementsAre("ING-087 /label/1/critere", "ING-031 /label/1/date_de_la_preuve"));
    EXPECT_THAT(said(R"("diagnostic": [{"engagement": "E1", "score": 5},
                                       {"engagement": "E1", "score": "zz"}])"),
                ElementsAre("ING-036 /diagnostic/1/engagement", "ING-033 /diagnostic/1/score"));
    EXPECT_THAT(said(R"("historique": [{"annee": 2025, "grille": "g", "engagement": 1, "score": 5},
                                       {"annee": 2025, "grille": "g", "engagement": 1, "score": "zz"}])"),
                ElementsAre("ING-042 /historique/1/engagement", "ING-033 /historique/1/score"));
    EXPECT_THAT(said(R"("indicateurs": [{"indicateur": "I", "valeur": 1},
                                        {"indicateur": "I", "valeur": "zz"}])"),
                ElementsAre("ING-083 /indicateurs/1/indicateur", "ING-033 /indicateurs/1/valeur"));
    EXPECT_THAT(said(R"("enquetes": [{"enquete": "usagers"},
                                     {"enquete": "usagers", "population": "zz"}])"),
                ElementsAre("ING-076 /enquetes/1", "ING-039 /enquetes/1/population"));
}

/// A cell that could not be read is no reason to take its row for another one's double.
TEST(ACellWithAFault, MakesNoDouble) {
    EXPECT_THAT(
        said(R"("diagnostic": [{"engagement": "zz", "score": 5},
                                       {"engagement": "zz", "score": 5}])"),
        ElementsAre("ING-032 /diagnostic/0/engagement", "ING-032 /diagnostic/1/engagement"));
    EXPECT_THAT(said(R"("diagnostic": [{"engagement": "E1", "score": 5},
                                       {"engagement": "E1", "theme": [1], "score": 5}])"),
                ElementsAre("ING-009 /diagnostic/1/theme"));
    EXPECT_THAT(said(R"("label": [{"cotation": "Conforme"}, {"cotation": "Conforme"}])"),
                ElementsAre("ING-022 /label"));
    EXPECT_THAT(said(R"("indicateurs": [{"indicateur": "I", "valeur": 1},
                                        {"indicateur": "I", "valeur": 1, "engagement": "zz"}])"),
                ElementsAre("ING-032 /indicateurs/1/engagement"));
    EXPECT_THAT(said(R"("historique": [{"annee": 2025, "grille": "g", "engagement": 1, "score": 5},
                                       {"annee": 2025, "grille": "g", "engagement": 1, "score": 5,
                                        "date_du_diagnostic": "zz"}])"),
                ElementsAre("ING-031 /historique/1/date_du_diagnostic"));
    EXPECT_THAT(said(R"("enquetes": [{"enquete": "usagers"}, {"enquete": "zz"}])"),
                ElementsAre("ING-038 /enquetes/1/enquete"));
}

TEST(ACellWithAFault, IsNoReasonToSayThatAnotherOneLacksSomething) {
    EXPECT_THAT(said(R"("indicateurs": [{"indicateur": "I", "valeur": "5 %", "unite": "zz"}])"),
                ElementsAre("ING-038 /indicateurs/0/unite"));
    EXPECT_THAT(said(R"("indicateurs": [{"indicateur": "I", "valeur": 5, "unite": "%",
                                         "effectif": "zz"}])"),
                ElementsAre("ING-039 /indicateurs/0/effectif"));
    EXPECT_THAT(said(R"("enquete_usagers": [
        {"question": "Q", "libelle": "x", "modalite": "Oui", "effectif": 3, "effectif_precedent": 2},
        {"question": "Q", "modalite": "Non", "effectif": "zz", "effectif_precedent": 2},
        {"question": "Q", "modalite": "Total", "effectif": 3, "effectif_precedent": "zz"}])"),
                ElementsAre("ING-039 /enquete_usagers/1/effectif",
                            "ING-039 /enquete_usagers/2/effectif_precedent"));
}

TEST(ASurveyRowOfNoQuestion, HasItsOtherCellsRead) {
    EXPECT_THAT(
        said(R"("enquete_usagers": [
        {"question": "", "libelle": "x", "type": "zz", "modalite": "Oui", "effectif": "zz"}])"),
        ElementsAre("ING-029 /enquete_usagers/0/question", "ING-038 /enquete_usagers/0/type",
                    "ING-039 /enquete_usagers/0/effectif"));
}

std::vector<std::string> said_of_answers(const std::string& rows) {
    return said(R"("diagnostic": [)" + rows + "]");
}

TEST(AWrongAnswer, IsStillTheSecondOfTwo) {
    EXPECT_THAT(said_of_answers(R"({"question": "E1-01", "reponse": "Souvent"},
                                   {"question": "E1-01", "reponse": "peut-être"})"),
                ElementsAre("ING-065 /diagnostic/1/question", "ING-021 /diagnostic/1/reponse"));
    EXPECT_THAT(
        said_of_answers(R"({"question": "E1-02", "proposition": "a", "reponse": "peut-être"},
                                   {"question": "E1-02", "proposition": "a", "reponse": "oui"})"),
        ElementsAre("ING-021 /diagnostic/0/reponse", "ING-065 /diagnostic/1/question"));
}

TEST(AWrongAnswer, IsToldBesideAWrongProposition) {
    EXPECT_THAT(
        said_of_answers(R"({"question": "E1-02", "proposition": "z", "reponse": "peut-être"})"),
        ElementsAre("ING-063 /diagnostic/0/proposition", "ING-021 /diagnostic/0/reponse"));
    // Which question it was meant for is not known: its answer may be right.
    EXPECT_THAT(said_of_answers(R"({"question": "E1-02", "reponse": "Souvent"})"),
                ElementsAre("ING-063 /diagnostic/0/question"));
}

TEST(AnAnswerThatCouldNotBeRead, LeavesItsQuestionToCheck) {
    EXPECT_THAT(said_of_answers(R"({"question": "E1-99", "reponse": [1]})"),
                ElementsAre("ING-060 /diagnostic/0/question", "ING-009 /diagnostic/0/reponse"));
    EXPECT_THAT(said_of_answers(R"({"question": "E1-01", "reponse": [1]})"),
                ElementsAre("ING-009 /diagnostic/0/reponse"));
    EXPECT_THAT(said_of_answers(R"({"question": [1], "reponse": "oui"})"),
                ElementsAre("ING-009 /diagnostic/0/question"));
    EXPECT_THAT(said_of_answers(R"({"question": "E1-02", "proposition": [1], "reponse": "zz"})"),
                ElementsAre("ING-009 /diagnostic/0/proposition", "ING-021 /diagnostic/0/reponse"));
}

TEST(AWholeQuestionThatDoesNotApply, AndARowOfItNameEachOthersPlace) {
    Diagnostics diags;
    const auto dossier = palier::testing_ingest::sound_dossier(
        dossier_with(R"("diagnostic": [{"question": "E1-02", "proposition": "b", "reponse": "oui"},
                                       {"question": "E1-02", "reponse": "NA"}])"));
    palier::ingest::resolve_answers(dossier, grid(), diags);
    ASSERT_THAT(codes(diags), ElementsAre("ING-065 /diagnostic/1/question"));
    EXPECT_THAT(diags.all().front().sentence(), testing::HasSubstr("/diagnostic/0/question"));
}

}  // namespace
