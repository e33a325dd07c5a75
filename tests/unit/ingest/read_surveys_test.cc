#include <algorithm>

#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Severity;
using palier::model::Audience;
using palier::model::Dossier;
using palier::model::SurveyQuestion;
using palier::model::Verbatim;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using palier::testing_ingest::reports;
using palier::testing_ingest::sound_dossier;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string survey_rows(std::string_view rows) {
    return dossier_with("\"enquetes\": [" + std::string(rows) + "]");
}

/// A dossier whose users' survey has `rows`, with its row in « Enquêtes ».
std::string users(const std::string& rows) {
    return dossier_with(R"("enquetes": [{"enquete": "usagers"}], "enquete_usagers": [)" + rows +
                        "]");
}

std::vector<std::string> faults(const std::string& rows) {
    return codes(reports(users(rows)));
}

/// What the first report on a text says.
std::string sentence(const std::string& json) {
    const Diagnostics diags = reports(json);
    return diags.all().empty() ? "" : diags.all().front().sentence();
}

TEST(ReadSurveys, ReadHowASurveyWasMade) {
    const Dossier dossier = sound_dossier(survey_rows(
        R"({"enquete": "Usagers", "titre": "Baromètre", "debut": "12/01/2026", "fin": "2026-02-06",
            "mode_de_recueil": "En ligne", "population": "12 000", "invitations": 1200, "reponses": 412},
           {"enquete": "agent"})"));
    ASSERT_EQ(dossier.surveys.size(), 2U);
    const auto& survey = dossier.surveys.front();
    EXPECT_EQ(survey.audience, Audience::Users);
    EXPECT_EQ(survey.title, "Baromètre");
    EXPECT_EQ(survey.begin->iso(), "2026-01-12");
    EXPECT_EQ(survey.end->iso(), "2026-02-06");
    EXPECT_EQ(survey.method, "En ligne");
    EXPECT_EQ(survey.population.value, 12'000);
    EXPECT_EQ(survey.invitations.value, 1200);
    EXPECT_EQ(survey.responses.value, 412);
    EXPECT_EQ(survey.responses.place.cell, "/enquetes/0/reponses");
    EXPECT_EQ(survey.place.cell, "/enquetes/0");
    EXPECT_EQ(dossier.surveys.back().audience, Audience::Staff);
    EXPECT_FALSE(dossier.surveys.back().population.value.has_value());
    EXPECT_EQ(dossier.surveys.back().population.place.column, "Population");
}

TEST(ReadSurveys, SayWhatIsWrongAndWhere) {
    const auto said = [](std::string_view rows) { return codes(reports(survey_rows(rows))); };
    EXPECT_THAT(said(R"({"enquete": "élus"})"), ElementsAre("ING-038 /enquetes/0/enquete"));
    EXPECT_THAT(said(R"({"enquete": "", "titre": "x"})"),
                ElementsAre("ING-029 /enquetes/0/enquete"));
    EXPECT_THAT(said(R"({"enquete": "usagers", "reponses": "12,5", "invitations": -1,
                         "population": "beaucoup", "debut": "2026-06"})"),
                ElementsAre("ING-031 /enquetes/0/debut", "ING-039 /enquetes/0/population",
                            "ING-039 /enquetes/0/invitations", "ING-039 /enquetes/0/reponses"));
    EXPECT_THAT(said(R"({"enquete": "usagers"}, {"enquete": "agents"}, {"enquete": "Usager"})"),
                ElementsAre("ING-076 /enquetes/2"));
    EXPECT_THAT(said(R"({"enquete": "usagers", "debut": "2026-02-06", "fin": "2026-02-05"})"),
                ElementsAre("ING-077 /enquetes/0/fin"));
    EXPECT_THAT(said(R"({"enquete": "usagers", "debut": "2026-02-06", "fin": "2026-02-06"})"),
                IsEmpty());
}

TEST(ReadSurveys, NameBothPlacesOfASurveyGivenTwice) {
    EXPECT_THAT(sentence(survey_rows(R"({"enquete": "agents"}, {"enquete": "agents"})")),
                HasSubstr("(dossier.json, /enquetes/0)"));
}

TEST(ReadSurveys, WarnOfCountsThatContradictEachOther) {
    const auto said = [](std::string_view counts) {
        const Diagnostics diags =
            reports(survey_rows(R"({"enquete": "usagers", )" + std::string(counts) + "}"));
        EXPECT_FALSE(diags.has_errors());
        return codes(diags);
    };
    EXPECT_THAT(said(R"("population": 45, "invitations": 45, "reponses": 45)"), IsEmpty());
    EXPECT_THAT(said(R"("population": 45, "invitations": 45, "reponses": 46)"),
                ElementsAre("ING-079 /enquetes/0/reponses"));
    EXPECT_THAT(said(R"("population": 45, "invitations": 46, "reponses": 40)"),
                ElementsAre("ING-080 /enquetes/0/invitations"));
    EXPECT_THAT(said(R"("population": 45, "reponses": 46)"),
                ElementsAre("ING-080 /enquetes/0/reponses"));
    EXPECT_THAT(said(R"("invitations": 10)"), IsEmpty());
}

TEST(SurveyQuestions, GatherTheRowsOfEachQuestion) {
    const Dossier dossier = sound_dossier(users(
        R"({"question": "Q1", "libelle": "Êtes-vous satisfait ?", "engagement": 2, "echelle": "satisfaction-3",
            "globale": "oui", "modalite": "Satisfait", "effectif": "1 200", "effectif_precedent": 900},
           {"question": "Q2", "libelle": "Quels moyens ?", "type": "Multiple", "modalite": "Courriel", "effectif": 3},
           {"question": "Q1", "modalite": "Insatisfait", "effectif": 30, "effectif_precedent": 0},
           {"question": "Q2", "modalite": "Téléphone", "effectif": 5, "repondants": 6})"));
    ASSERT_EQ(dossier.survey_questions.size(), 2U);
    const SurveyQuestion& first = dossier.survey_questions.front();
    EXPECT_EQ(first.audience, Audience::Users);
    EXPECT_EQ(first.id, "Q1");
    EXPECT_EQ(first.text, "Êtes-vous satisfait ?");
    EXPECT_EQ(first.engagement->value, "E2");
    EXPECT_EQ(first.engagement->place.cell, "/enquete_usagers/0/engagement");
    EXPECT_EQ(first.kind, SurveyQuestion::Kind::Single);
    EXPECT_EQ(first.scale.value, "satisfaction-3");
    EXPECT_TRUE(first.global);
    EXPECT_FALSE(first.respondents.has_value());
    EXPECT_EQ(first.place.cell, "/enquete_usagers/0");
    ASSERT_EQ(first.answers.size(), 2U);
    EXPECT_EQ(first.answers[0].label, "Satisfait");
    EXPECT_EQ(first.answers[0].count, 1200);
    EXPECT_EQ(first.answers[0].previous, 900);
    EXPECT_EQ(first.answers[0].place.cell, "/enquete_usagers/0/modalite");
    EXPECT_EQ(first.answers[1].previous, 0);
    const SurveyQuestion& second = dossier.survey_questions.back();
    EXPECT_EQ(second.kind, SurveyQuestion::Kind::Multiple);
    EXPECT_EQ(second.respondents, 6);
    EXPECT_FALSE(second.global);
    EXPECT_FALSE(second.engagement.has_value());
    EXPECT_EQ(second.answers[1].count, 5);
    EXPECT_FALSE(second.answers[1].previous.has_value());
}

TEST(SurveyQuestions, OfUsersComeBeforeThoseOfAgents) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("enquete_agents": [{"question": "Q1", "libelle": "a", "modalite": "Oui", "effectif": 1}],
           "enquete_usagers": [{"question": "Q1", "libelle": "u", "modalite": "Oui", "effectif": 2}],
           "enquetes": [{"enquete": "agents"}, {"enquete": "usagers"}])"));
    ASSERT_EQ(dossier.survey_questions.size(), 2U);
    EXPECT_EQ(dossier.survey_questions[0].text, "u");
    EXPECT_EQ(dossier.survey_questions[1].text, "a");
    EXPECT_EQ(dossier.survey_questions[1].audience, Audience::Staff);
}

/// What a question says, its answers by label: the same whatever the order of rows.
std::vector<std::string> content(const Dossier& dossier) {
    std::vector<std::string> texts;
    for (const SurveyQuestion& question : dossier.survey_questions) {
        const std::string head =
            question.id + "|" + question.text + "|" +
            (question.engagement ? question.engagement->value : "") + "|" + question.scale.value +
            "|" + (question.kind == SurveyQuestion::Kind::Multiple ? "multiple" : "unique") + "|" +
            (question.global ? "globale" : "") + "|" +
            std::to_string(question.respondents.value_or(-1));
        for (const auto& answer : question.answers) {
            texts.push_back(head + "|" + answer.label + "|" + std::to_string(answer.count) + "|" +
                            std::to_string(answer.previous.value_or(-1)));
        }
    }
    std::ranges::sort(texts);
    return texts;
}

TEST(SurveyQuestions, AreTheSameInAnyOrderOfRows) {
    std::vector<std::string> rows{
        R"({"question": "Q1", "libelle": "Un", "modalite": "Oui", "effectif": 7, "effectif_precedent": 1})",
        R"({"question": "Q1", "engagement": "E3", "modalite": "Non", "effectif": 2, "effectif_precedent": 2})",
        R"({"question": "Q2", "type": "multiple", "modalite": "a", "effectif": 3, "repondants": 9})",
        R"({"question": "Q2", "libelle": "Deux", "globale": "oui", "modalite": "b", "effectif": 8})"};
    std::vector<std::size_t> order{0, 1, 2, 3};
    const std::vector<std::string> expected{
        "Q1|Un|E3||unique||-1|Non|2|2", "Q1|Un|E3||unique||-1|Oui|7|1",
        "Q2|Deux|||multiple|globale|9|a|3|-1", "Q2|Deux|||multiple|globale|9|b|8|-1"};
    do {
        std::string text;
        for (const std::size_t index : order) {
            text += (text.empty() ? "" : ", ") + rows.at(index);
        }
        EXPECT_EQ(content(sound_dossier(users(text))), expected) << text;
    } while (std::ranges::next_permutation(order).found);
}

TEST(SurveyQuestions, ContradictedByALaterRowAreReportedThere) {
    const std::string first =
        R"({"question": "Q1", "libelle": "Un", "engagement": "E1", "type": "unique", "echelle": "oui-non",
            "globale": "non", "repondants": 9, "modalite": "Oui", "effectif": 7})";
    const auto with = [&](const std::string& cell) {
        return faults(first + R"(, {"question": "Q1", "modalite": "Non", "effectif": 2, )" + cell +
                      "}");
    };
    EXPECT_THAT(
        with(R"("libelle": "Un", "engagement": 1, "type": "Choix unique", "echelle": "oui-non",
                        "globale": 0, "repondants": "9")"),
        IsEmpty());
    EXPECT_THAT(with(R"("libelle": "Deux")"), ElementsAre("ING-070 /enquete_usagers/1/libelle"));
    EXPECT_THAT(with(R"("engagement": "E2")"),
                ElementsAre("ING-070 /enquete_usagers/1/engagement"));
    EXPECT_THAT(with(R"("type": "multiple")"), ElementsAre("ING-070 /enquete_usagers/1/type"));
    EXPECT_THAT(with(R"("echelle": "accord-4")"),
                ElementsAre("ING-070 /enquete_usagers/1/echelle"));
    EXPECT_THAT(with(R"("globale": "oui")"), ElementsAre("ING-070 /enquete_usagers/1/globale"));
    EXPECT_THAT(with(R"("repondants": 8)"), ElementsAre("ING-070 /enquete_usagers/1/repondants"));
}

TEST(SurveyQuestions, ContradictedNameBothPlaces) {
    const Diagnostics diags = reports(users(
        R"({"question": "Q1", "libelle": "Un", "modalite": "Oui", "effectif": 7},
           {"question": "Q1", "libelle": "Deux", "modalite": "Non", "effectif": 7})"));
    ASSERT_EQ(diags.all().size(), 1U);
    EXPECT_EQ(diags.all().front().read(), "Deux");
    EXPECT_EQ(diags.all().front().expected(), "Un");
    EXPECT_THAT(diags.all().front().sentence(),
                HasSubstr("Q1 (dossier.json, /enquete_usagers/0/libelle)"));
}

TEST(SurveyQuestions, SayWhatIsWrongAndWhere) {
    EXPECT_THAT(faults(R"({"question": "Q1", "libelle": "", "modalite": "Oui", "effectif": 1},
                          {"question": "Q1", "modalite": "Non", "effectif": 1})"),
                ElementsAre("ING-029 /enquete_usagers/0/libelle"));
    EXPECT_THAT(
        faults(R"({"question": null, "libelle": "x", "modalite": "", "effectif": ""})"),
        ElementsAre("ING-029 /enquete_usagers/0/question", "ING-029 /enquete_usagers/0/modalite",
                    "ING-029 /enquete_usagers/0/effectif"));
    EXPECT_THAT(
        faults(R"({"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": "12,5"})"),
        ElementsAre("ING-039 /enquete_usagers/0/effectif"));
    EXPECT_THAT(
        faults(R"({"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 1,
                           "engagement": "E0", "type": "libre", "globale": "peut-être",
                           "effectif_precedent": -2, "repondants": 0.5})"),
        ElementsAre("ING-032 /enquete_usagers/0/engagement", "ING-038 /enquete_usagers/0/type",
                    "ING-038 /enquete_usagers/0/globale", "ING-039 /enquete_usagers/0/repondants",
                    "ING-039 /enquete_usagers/0/effectif_precedent"));
}

TEST(SurveyQuestions, WithAModaliteTwiceAreErrors) {
    const std::string rows =
        R"({"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 1},
           {"question": "Q2", "libelle": "y", "modalite": "Oui", "effectif": 1},
           {"question": "Q1", "modalite": " Oui ", "effectif": 2})";
    EXPECT_THAT(faults(rows), ElementsAre("ING-071 /enquete_usagers/2/modalite"));
    EXPECT_THAT(sentence(users(rows)), HasSubstr("/enquete_usagers/0/modalite"));
    EXPECT_THAT(faults(R"({"question": "Q1", "libelle": "x", "modalite": "< 5 ans", "effectif": 1},
                  {"question": "Q1", "libelle": "x", "modalite": "> 5 ans", "effectif": 1})"),
                IsEmpty());
}

TEST(SurveyQuestions, OfMultipleChoiceNeedTheirRespondents) {
    const auto with = [](const std::string& respondents) {
        return faults(
            R"({"question": "Q1", "libelle": "x", "type": "multiple", "modalite": "a", "effectif": 3},
                         {"question": "Q1", "modalite": "b", "effectif": 5)" +
            respondents + "}");
    };
    EXPECT_THAT(with(""), ElementsAre("ING-072 /enquete_usagers/0"));
    EXPECT_THAT(with(R"(, "repondants": 4)"), ElementsAre("ING-073 /enquete_usagers/1/repondants"));
    EXPECT_THAT(with(R"(, "repondants": 5)"), IsEmpty());
    EXPECT_THAT(with(R"(, "repondants": "cinq")"),
                ElementsAre("ING-039 /enquete_usagers/1/repondants"));
    EXPECT_THAT(
        sentence(users(
            R"({"question": "Q1", "libelle": "x", "type": "multiple", "modalite": "a", "effectif": 3, "repondants": 2})")),
        HasSubstr("a un effectif de 3 (dossier.json, /enquete_usagers/0/effectif)"));
}

TEST(SurveyQuestions, OfOneSurveyAreGlobalOnceAtMost) {
    const std::string rows =
        R"({"question": "Q1", "libelle": "x", "globale": "oui", "modalite": "Oui", "effectif": 1},
           {"question": "Q2", "libelle": "y", "globale": "non", "modalite": "Oui", "effectif": 1},
           {"question": "Q3", "libelle": "z", "modalite": "Non", "effectif": 1},
           {"question": "Q3", "globale": "VRAI", "modalite": "Oui", "effectif": 1})";
    EXPECT_THAT(faults(rows), ElementsAre("ING-074 /enquete_usagers/3/globale"));
    EXPECT_THAT(sentence(users(rows)), HasSubstr("/enquete_usagers/0/globale"));
    const std::string one =
        R"([{"question": "Q1", "libelle": "x", "globale": true, "modalite": "Oui", "effectif": 1}])";
    const Dossier dossier =
        sound_dossier(dossier_with(R"("enquetes": [{"enquete": "usagers"}, {"enquete": "agents"}],
                                      "enquete_usagers": )" +
                                   one + ", \"enquete_agents\": " + one));
    EXPECT_TRUE(dossier.survey_questions[0].global);
    EXPECT_TRUE(dossier.survey_questions[1].global);
}

TEST(SurveyQuestions, ThatLackAnEarlierCountHaveNone) {
    Diagnostics diags;
    const Dossier dossier =
        palier::testing_ingest::read(
            users(
                R"({"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 4, "effectif_precedent": 3},
                   {"question": "Q1", "modalite": "Non", "effectif": 2, "effectif_precedent": ""},
                   {"question": "Q1", "modalite": "Sans avis", "effectif": 2},
                   {"question": "Q2", "libelle": "y", "modalite": "Oui", "effectif": 1, "effectif_precedent": 1},
                   {"question": "Q3", "libelle": "z", "modalite": "Oui", "effectif": 1})"),
            diags)
            .value();
    EXPECT_THAT(codes(diags), ElementsAre("ING-075 /enquete_usagers/1/effectif_precedent"));
    EXPECT_EQ(diags.all().front().read(), "Non, Sans avis");
    EXPECT_FALSE(dossier.survey_questions[0].answers[0].previous.has_value());
    EXPECT_EQ(dossier.survey_questions[1].answers[0].previous, 1);
}

TEST(SurveyQuestions, AreComparedWithTheAnswersOfTheirSurvey) {
    const auto said = [](const std::string& responses, const std::string& rows) {
        const Diagnostics diags =
            reports(dossier_with(R"("enquetes": [{"enquete": "usagers", "reponses": )" + responses +
                                 "}], \"enquete_usagers\": [" + rows + "]"));
        EXPECT_FALSE(diags.has_errors());
        return codes(diags);
    };
    const std::string single =
        R"({"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 6},
           {"question": "Q1", "modalite": "Non", "effectif": 4})";
    EXPECT_THAT(said("10", single), IsEmpty());
    EXPECT_THAT(said("9", single), ElementsAre("ING-078 /enquete_usagers/0"));
    EXPECT_THAT(said("null", single), IsEmpty());
    const std::string multiple =
        R"({"question": "Q1", "libelle": "x", "type": "multiple", "modalite": "a", "effectif": 6},
           {"question": "Q1", "modalite": "b", "effectif": 4, "repondants": 8})";
    EXPECT_THAT(said("8", multiple), IsEmpty());
    EXPECT_THAT(said("7", multiple), ElementsAre("ING-078 /enquete_usagers/0"));
}

TEST(SurveyQuestions, WithoutTheirRowInEnquetesAreWarnedOfOnce) {
    const Diagnostics diags = reports(dossier_with(
        R"("enquetes": [{"enquete": "usagers"}],
           "enquete_agents": [{"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 1},
                              {"question": "Q2", "libelle": "y", "modalite": "Oui", "effectif": 1}])"));
    EXPECT_THAT(codes(diags), ElementsAre("ING-081 /enquete_agents/0"));
    EXPECT_EQ(diags.all().front().severity, Severity::Warning);
    EXPECT_EQ(diags.all().front().read(), "agents");
}

TEST(SurveyQuestions, AreNotComparedWhileRowsHaveErrors) {
    EXPECT_THAT(codes(reports(dossier_with(
                    R"("enquetes": [{"enquete": "usagers", "reponses": "x"}],
               "enquete_usagers": [{"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 1}])"))),
                ElementsAre("ING-039 /enquetes/0/reponses"));
}

TEST(Verbatims, AreKeptFromPostersUnlessSaid) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("verbatims": [{"texte": "Merci.\nVraiment.", "enquete": "Usagers", "engagement": "E1",
                          "ressenti": "Positif", "affiche": "oui"},
                         {"texte": "Trop long.", "ressenti": "negatif"}, {"texte": "Bof.", "ressenti": "neutre"}])"));
    ASSERT_EQ(dossier.verbatims.size(), 3U);
    EXPECT_EQ(dossier.verbatims[0].text, "Merci.\nVraiment.");
    EXPECT_EQ(dossier.verbatims[0].audience, Audience::Users);
    EXPECT_EQ(dossier.verbatims[0].engagement->value, "E1");
    EXPECT_EQ(dossier.verbatims[0].feeling, Verbatim::Feeling::Positive);
    EXPECT_TRUE(dossier.verbatims[0].on_poster);
    EXPECT_EQ(dossier.verbatims[0].place.cell, "/verbatims/0/texte");
    EXPECT_EQ(dossier.verbatims[1].feeling, Verbatim::Feeling::Negative);
    EXPECT_FALSE(dossier.verbatims[1].audience.has_value());
    EXPECT_FALSE(dossier.verbatims[1].on_poster);
    EXPECT_EQ(dossier.verbatims[2].feeling, Verbatim::Feeling::Neutral);
}

TEST(Verbatims, SayWhatIsWrongAndWhere) {
    EXPECT_THAT(
        codes(reports(dossier_with(
            R"("verbatims": [{"texte": "x", "enquete": "élus", "ressenti": "ravi", "affiche": "2",
                              "engagement": "E10"}, {"texte": "", "affiche": "oui"}])"))),
        ElementsAre("ING-038 /verbatims/0/enquete", "ING-032 /verbatims/0/engagement",
                    "ING-038 /verbatims/0/ressenti", "ING-038 /verbatims/0/affiche",
                    "ING-029 /verbatims/1/texte"));
}

TEST(Verbatims, LosePersonalDataWithAWarningThatDoesNotRepeatThem) {
    const std::string json = dossier_with(
        R"("verbatims": [{"texte": "Merci."}, {"texte": "Mme Martin : jean.dupont@exemple.fr"}])");
    Diagnostics diags;
    const auto dossier = palier::testing_ingest::read(json, diags);
    ASSERT_TRUE(dossier.has_value());
    EXPECT_THAT(codes(diags), ElementsAre("ING-098 /verbatims/1/texte"));
    EXPECT_THAT(sentence(json), HasSubstr("1\u00A0courriel, 1\u00A0nom."));
    EXPECT_THAT(diags.all().front().line(), testing::Not(HasSubstr("dupont")));
    EXPECT_EQ(dossier->verbatims.at(1).text, "Mme [nom retiré] : [courriel retiré]");
}

TEST(ReadSurveyQuestions, RefuseARowThatAddsTheOthersUp) {
    const auto with = [](const std::string& row) {
        return faults(
            R"({"question": "Q1", "libelle": "x", "modalite": "Oui", "effectif": 30},
                         {"question": "Q1", "modalite": "Non", "effectif": 10}, {"question": "Q1", )" +
            row + "}");
    };
    EXPECT_THAT(with(R"("modalite": "TOTAL :", "effectif": 40)"),
                ElementsAre("ING-093 /enquete_usagers/2/modalite"));
    EXPECT_THAT(with(R"("modalite": "Ensemble", "effectif": 40)"),
                ElementsAre("ING-093 /enquete_usagers/2/modalite"));
    // « Seul » or « Ensemble » may be what was asked.
    EXPECT_THAT(with(R"("modalite": "Ensemble", "effectif": 39)"), IsEmpty());
    EXPECT_THAT(with(R"("modalite": "Sans opinion", "effectif": 40)"), IsEmpty());
}

}  // namespace
