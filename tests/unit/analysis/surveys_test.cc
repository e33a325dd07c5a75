#include "analysis/surveys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace palier::analysis {
namespace {

using base::Score;
using model::AnswerClass;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

model::SurveyScale five() {
    return {.id = "cinq",
            .title = "Cinq niveaux",
            .answers = {{"Très satisfait", {}, AnswerClass::Satisfied},
                        {"Satisfait", {"Plutôt satisfait"}, AnswerClass::Satisfied},
                        {"Neutre", {}, AnswerClass::Neutral},
                        {"Insatisfait", {}, AnswerClass::Dissatisfied},
                        {"Très insatisfait", {}, AnswerClass::Dissatisfied},
                        {"Sans opinion", {"NSP"}, AnswerClass::NoOpinion}}};
}

model::SurveyScale two() {
    return {.id = "deux",
            .title = "Deux niveaux",
            .answers = {{"Satisfait", {}, AnswerClass::Satisfied},
                        {"Insatisfait", {}, AnswerClass::Dissatisfied}}};
}

model::SurveyScale marks() {
    model::SurveyScale scale{.id = "notes", .title = "Notes de 1 à 3", .has_mean = true};
    scale.answers = {{"1", {}, AnswerClass::Dissatisfied, Score(1)},
                     {"2", {}, AnswerClass::Neutral, Score(2)},
                     {"3", {}, AnswerClass::Satisfied, Score(3)},
                     {"Sans opinion", {}, AnswerClass::NoOpinion}};
    return scale;
}

const std::vector<model::SurveyScale> scales{five(), two(), marks()};

using Counts = std::vector<std::pair<std::string, std::int64_t>>;

model::SurveyQuestion question(const std::string& id, const Counts& counts) {
    model::SurveyQuestion result{.id = id, .text = "Question " + id};
    for (const auto& [label, count] : counts) {
        result.answers.push_back({label, count});
    }
    return result;
}

/// On the five levels and « sans opinion ».
model::SurveyQuestion satisfaction(const std::string& id, const std::vector<std::int64_t>& counts) {
    Counts rows;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        rows.emplace_back(five().answers.at(row).label, counts.at(row));
    }
    return question(id, rows);
}

model::Dossier dossier_with(std::vector<model::SurveyQuestion> questions) {
    model::Dossier dossier{.structure = {.identifier = {"site", {}},
                                         .name = {"Site", {}},
                                         .diagnostic_grid = {"grille", {}},
                                         .diagnostic_date = {*base::Date::from(2026, 5, 15), {}}}};
    dossier.survey_questions = std::move(questions);
    return dossier;
}

/// With a users' survey whose period and method are known.
model::Dossier described(model::Dossier dossier) {
    if (dossier.surveys.empty()) {
        model::Survey survey{.begin = base::Date::from(2026, 1, 12), .method = "en ligne"};
        dossier.surveys.push_back(std::move(survey));
    }
    return dossier;
}

std::vector<SurveyResult> results_of(const model::Dossier& dossier) {
    base::Diagnostics diags;
    return analyse_surveys(dossier, scales, diags);
}

SurveyQuestionResult result_of(const model::SurveyQuestion& question) {
    return results_of(dossier_with({question})).at(0).questions.at(0);
}

std::vector<std::string> codes(const model::Dossier& dossier) {
    base::Diagnostics diags;
    analyse_surveys(described(dossier), scales, diags);
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code);
    }
    return result;
}

// 40 + 35 satisfied, 10 neutral, 10 + 5 dissatisfied: n = 100. 20 without opinion are not in n.
TEST(SurveyRate, IsSatisfiedOverAllWithAnOpinion) {
    const SurveyQuestionResult result = result_of(satisfaction("Q1", {40, 35, 10, 10, 5, 20}));
    EXPECT_EQ(result.scale, "cinq");
    EXPECT_EQ(result.n, 100);
    EXPECT_EQ(result.no_opinion, 20);
    EXPECT_EQ(result.satisfaction->rate.value, Score(75));
    EXPECT_EQ(result.satisfaction->net, Score(60));
    EXPECT_EQ(result.satisfaction->dissatisfied_share, Score(15));
    EXPECT_FALSE(result.satisfaction->mean);
}

TEST(SurveyRate, ComesWithTheSharesOfEachOpinionInTheOrderOfTheScale) {
    model::SurveyQuestion asked = satisfaction("Q1", {40, 35, 10, 10, 5, 20});
    std::ranges::reverse(asked.answers);
    const SurveyQuestionResult result = result_of(asked);
    ASSERT_THAT(result.answers, SizeIs(5));
    EXPECT_EQ(result.answers.at(0),
              (AnswerResult{"Très satisfait", AnswerClass::Satisfied, 40, Score(40)}));
    EXPECT_EQ(result.answers.at(4),
              (AnswerResult{"Très insatisfait", AnswerClass::Dissatisfied, 5, Score(5)}));
}

// An answer that nobody gave may be left out: 8 of 8 + 2.
TEST(SurveyRate, TakesAnAnswerThatIsLeftOutForNobody) {
    const SurveyQuestionResult result =
        result_of(question("Q1", {{"Très satisfait", 8}, {"Neutre", 2}}));
    EXPECT_EQ(result.satisfaction->rate.value, Score(80));
    EXPECT_THAT(result.answers, SizeIs(5));
}

// (1 × 2 + 2 × 3 + 3 × 15) ÷ 20 = 53 ÷ 20
TEST(SurveyRate, HasAMeanWhereTheScaleHasValues) {
    const SurveyQuestionResult result =
        result_of(question("Q1", {{"1", 2}, {"2", 3}, {"3", 15}, {"Sans opinion", 4}}));
    EXPECT_EQ(result.satisfaction->mean, Score::ratio(53, 20));
}

TEST(SurveyRate, TakesThePopulationIntoItsInterval) {
    model::Dossier dossier =
        dossier_with({question("Q1", {{"Satisfait", 30}, {"Insatisfait", 8}})});
    model::Survey survey;
    survey.population.value = 45;
    dossier.surveys = {survey};
    const Interval interval = results_of(dossier).at(0).questions.at(0).satisfaction->interval;
    // Worked out in decimal arithmetic outside this program: see proportion_test.cc.
    EXPECT_EQ(base::to_machine(interval.low.rounded(4)), "73.3397");
    EXPECT_EQ(base::to_machine(interval.high.rounded(4)), "83.6387");
}

TEST(SurveyScales, AreFoundByOtherLabelsCaseAndAccentsApart) {
    EXPECT_EQ(result_of(question("Q1", {{"TRES SATISFAIT", 10}, {"plutôt satisfait", 5}})).scale,
              "cinq");
}

// « Satisfait, Insatisfait » fits both; only the scale of two has all its opinions there.
TEST(SurveyScales, AreTheOneWhoseOpinionsAreAllThereWhenSeveralFit) {
    EXPECT_EQ(result_of(question("Q1", {{"Satisfait", 30}, {"Insatisfait", 8}})).scale, "deux");
}

TEST(SurveyScales, AreNotGuessedWhenSeveralFit) {
    const model::SurveyQuestion asked = question("Q1", {{"Satisfait", 30}});
    EXPECT_EQ(result_of(asked).scale, "");
    EXPECT_FALSE(result_of(asked).satisfaction);
    EXPECT_THAT(result_of(asked).answers, ElementsAre(AnswerResult{"Satisfait", {}, 30, 100}));
    EXPECT_THAT(codes(dossier_with({asked})), ElementsAre("ANA-031"));
}

TEST(SurveyScales, AreNotGuessedWhenNoneFits) {
    const model::SurveyQuestion asked = question("Q1", {{"Bof", 30}, {"Satisfait", 10}});
    EXPECT_FALSE(result_of(asked).satisfaction);
    EXPECT_THAT(codes(dossier_with({asked})), ElementsAre("ANA-030"));
}

/// What is reported, as « code row argument… », of answers in rows 1, 2…
std::vector<std::string> nearly(const Counts& counts) {
    model::SurveyQuestion asked = question("Q1", counts);
    asked.place.row = 100;
    for (std::size_t row = 0; row < asked.answers.size(); ++row) {
        asked.answers.at(row).place.row = static_cast<int>(row) + 1;
    }
    base::Diagnostics diags;
    analyse_surveys(described(dossier_with({asked})), scales, diags);
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code + " " + std::to_string(one.place.row.value_or(0)) + " " +
                         one.read() + " → " + one.expected());
    }
    return result;
}

TEST(SurveyScales, SayWhichAnswerKeepsTheNearestFromFitting) {
    EXPECT_THAT(nearly({{"Très satisfait", 40}, {"Satisfai", 30}, {"Neutre", 20}}),
                ElementsAre("ANA-030 2 Satisfai → Satisfait"));
    EXPECT_THAT(nearly({{"Très satisfait", 40}, {"Plutot satisfai", 30}}),
                ElementsAre("ANA-030 2 Plutot satisfai → Plutôt satisfait"));
    EXPECT_THAT(nearly({{"Très satisfait", 4}, {"Satisfai", 30}, {"Neutr", 2}, {"NSP", 9}}),
                ElementsAre("ANA-030 2 Satisfai → Satisfait", "ANA-030 3 Neutr → Neutre"));
}

// « Très satisfait » is of the scale of five alone; « Bof » is near to nothing of it.
TEST(SurveyScales, ListTheNearestWhereNoAnswerOfItIsNear) {
    EXPECT_THAT(nearly({{"Très satisfait", 40}, {"Bof", 30}, {"Neutre", 20}}),
                ElementsAre("ANA-030 2 Bof → Très satisfait, Satisfait, Neutre, Insatisfait, Très "
                            "insatisfait, Sans opinion"));
}

// With « Insatisfait » both scales would do, and that of two would have all its opinions.
TEST(SurveyScales, AreNearestWhereAllTheirOpinionsWouldBeThere) {
    base::Diagnostics diags;
    analyse_surveys(
        described(dossier_with({question("Q1", {{"Satisfait", 30}, {"Insatisfai", 8}})})), scales,
        diags);
    EXPECT_THAT(diags.all().at(0).sentence(), testing::HasSubstr("de l’échelle deux"));
}

TEST(SurveyScales, AreNotNearWhenMostAnswersAreUnknownOrTwoAreTheSame) {
    EXPECT_THAT(nearly({{"Satisfai", 40}, {"Neutr", 20}, {"NSP", 3}}),
                ElementsAre("ANA-030 100 Satisfai, Neutr, NSP → "));
    EXPECT_THAT(nearly({{"Satisfait", 40}, {"Plutôt satisfait", 20}, {"Neutr", 3}}),
                ElementsAre("ANA-030 100 Satisfait, Plutôt satisfait, Neutr → "));
    // An answer that is there already is no cure for another.
    EXPECT_THAT(nearly({{"Satisfait", 40}, {"Satisfai", 20}}),
                ElementsAre("ANA-030 100 Satisfait, Satisfai → "));
}

TEST(SurveyScales, ThatAreNamedMustExistAndKnowTheAnswers) {
    model::SurveyQuestion asked = question("Q1", {{"Satisfait", 30}, {"Bof", 10}});
    asked.scale.value = "deux";
    EXPECT_THAT(codes(dossier_with({asked})), ElementsAre("ANA-033"));
    asked.scale.value = "dix";
    EXPECT_THAT(codes(dossier_with({asked})), ElementsAre("ANA-032"));
}

TEST(SurveyCounts, UnderTheMinimumAreWithheldWithEverythingThatTheyGive) {
    const model::SurveyQuestion asked = satisfaction("Q1", {5, 4, 0, 0, 0, 3});
    const SurveyQuestionResult result = result_of(asked);
    EXPECT_EQ(result.n, 9);
    EXPECT_EQ(result.disclosure, Disclosure::TooFew);
    EXPECT_FALSE(result.satisfaction);
    EXPECT_THAT(result.answers, IsEmpty());
    EXPECT_EQ(result.no_opinion, 0);
    EXPECT_THAT(codes(dossier_with({asked})), ElementsAre("ANA-034"));
}

TEST(SurveyCounts, AtTheMinimumArePrinted) {
    EXPECT_TRUE(result_of(satisfaction("Q1", {5, 5, 0, 0, 0, 3})).satisfaction);
}

TEST(SurveyCounts, FollowTheMinimumThatTheDossierSets) {
    model::Dossier dossier = dossier_with({satisfaction("Q1", {15, 5, 0, 0, 0, 3})});
    dossier.settings.minimum_count = 21;
    EXPECT_FALSE(results_of(dossier).at(0).questions.at(0).satisfaction);
}

model::SurveyQuestion with_previous(model::SurveyQuestion asked,
                                    const std::vector<std::int64_t>& previous) {
    for (std::size_t row = 0; row < previous.size(); ++row) {
        asked.answers.at(row).previous = previous.at(row);
    }
    return asked;
}

// 80 of 100 after 67 of 100: z = 2.08 (proportion_test.cc).
TEST(SurveyChanges, AreInPointsWithAVerdict) {
    const auto asked =
        with_previous(question("Q1", {{"Satisfait", 80}, {"Insatisfait", 20}}), {67, 33});
    const auto change = std::get<SurveyChange>(result_of(asked).change);
    EXPECT_EQ(change.previous.value, Score(67));
    EXPECT_EQ(change.previous_n, 100);
    EXPECT_EQ(change.points.value, Score(13));
    EXPECT_EQ(change.verdict, ChangeVerdict::Rise);
}

TEST(SurveyChanges, AreWithheldWithEitherRate) {
    const auto few_then =
        with_previous(question("Q1", {{"Satisfait", 80}, {"Insatisfait", 20}}), {6, 3});
    EXPECT_EQ(std::get<NoSurveyComparison>(result_of(few_then).change),
              NoSurveyComparison::Withheld);
    const auto few_now =
        with_previous(question("Q1", {{"Satisfait", 8}, {"Insatisfait", 1}}), {60, 30});
    EXPECT_EQ(std::get<NoSurveyComparison>(result_of(few_now).change),
              NoSurveyComparison::Withheld);
}

TEST(SurveyChanges, NeedAllEarlierCounts) {
    const auto asked =
        with_previous(question("Q1", {{"Satisfait", 80}, {"Insatisfait", 20}}), {67});
    EXPECT_EQ(std::get<NoSurveyComparison>(result_of(asked).change),
              NoSurveyComparison::NoPrevious);
}

TEST(MultipleChoice, HasSharesOfThoseWhoWereAsked) {
    model::SurveyQuestion asked = question("Q1", {{"Guichet", 30}, {"Téléphone", 20}});
    asked.kind = model::SurveyQuestion::Kind::Multiple;
    asked.respondents = 40;
    const SurveyQuestionResult result = result_of(asked);
    EXPECT_EQ(result.n, 40);
    EXPECT_THAT(result.answers, ElementsAre(AnswerResult{"Guichet", {}, 30, Score(75)},
                                            AnswerResult{"Téléphone", {}, 20, Score(50)}));
    EXPECT_THAT(codes(dossier_with({asked})), IsEmpty());
}

model::SurveyQuestion about(model::SurveyQuestion asked, const std::string& engagement) {
    asked.engagement = model::PlacedText{engagement, {}};
    return asked;
}

// E1: (60 + 40) of (80 + 120) answers: 50 %.
TEST(EngagementSatisfaction, PutsQuestionsOfOneScaleTogether) {
    const auto results =
        results_of(dossier_with({about(satisfaction("Q1", {60, 0, 0, 20, 0, 9}), "E1"),
                                 about(satisfaction("Q2", {40, 0, 50, 0, 30, 0}), "E1")}));
    ASSERT_THAT(results.at(0).by_engagement, SizeIs(1));
    const auto& together = results.at(0).by_engagement.front();
    EXPECT_THAT(together.questions, ElementsAre("Q1", "Q2"));
    EXPECT_EQ(together.answers, 200);
    EXPECT_EQ(together.rate.value, Score(50));
    EXPECT_EQ(together.dissatisfied_share, Score(25));
}

TEST(EngagementSatisfaction, NeverMixesScales) {
    const auto results = results_of(
        dossier_with({about(satisfaction("Q1", {60, 0, 0, 20, 0, 9}), "E1"),
                      about(question("Q2", {{"Satisfait", 30}, {"Insatisfait", 8}}), "E1")}));
    EXPECT_THAT(results.at(0).by_engagement, IsEmpty());
}

// Withheld questions are not in it, so it cannot give them away.
TEST(EngagementSatisfaction, LeavesWithheldQuestionsOut) {
    const auto results =
        results_of(dossier_with({about(satisfaction("Q1", {60, 0, 0, 20, 0, 9}), "E1"),
                                 about(satisfaction("Q2", {40, 0, 50, 0, 30, 0}), "E1"),
                                 about(satisfaction("Q3", {5, 0, 0, 0, 0, 0}), "E1")}));
    EXPECT_THAT(results.at(0).by_engagement.front().questions, ElementsAre("Q1", "Q2"));
}

// All channels = counter + telephone; the telephone has 7 answers.
TEST(SurveyCounts, ThatWouldGiveAWithheldOneAwayAreWithheldToo) {
    const model::Dossier dossier = dossier_with({satisfaction("Tous", {20, 20, 4, 3, 5, 0}),
                                                 satisfaction("Guichet", {18, 18, 3, 2, 4, 0}),
                                                 satisfaction("Téléphone", {2, 2, 1, 1, 1, 0})});
    const auto questions = results_of(dossier).at(0).questions;
    EXPECT_EQ(questions.at(0).disclosure, Disclosure::Printed);
    EXPECT_EQ(questions.at(1).disclosure, Disclosure::Protects);
    EXPECT_THAT(questions.at(1).answers, IsEmpty());
    EXPECT_EQ(questions.at(2).disclosure, Disclosure::TooFew);
    EXPECT_THAT(codes(dossier), ElementsAre("ANA-035", "ANA-034"));
}

/// How the questions of a dossier may be printed.
std::vector<Disclosure> disclosures(const std::vector<model::SurveyQuestion>& questions) {
    std::vector<Disclosure> result;
    const auto surveys = results_of(dossier_with(questions));
    for (const SurveyQuestionResult& each : surveys.at(0).questions) {
        result.push_back(each.disclosure);
    }
    return result;
}

using enum Disclosure;

// Rows that nobody chose may be left out: the labels that are there are what adds up.
TEST(SurveyCounts, AddUpThoughAQuestionLeavesAnswersOut) {
    EXPECT_THAT(disclosures({satisfaction("Tous", {20, 24, 4, 6, 5, 0}),
                             satisfaction("Guichet", {20, 20, 4, 3, 5, 0}),
                             question("Téléphone", {{"Satisfait", 4}, {"Insatisfait", 3}})}),
                ElementsAre(Printed, Protects, TooFew));
}

TEST(SurveyCounts, AddUpWithoutAScale) {
    EXPECT_THAT(disclosures({question("Tous", {{"Bof", 30}, {"Bien", 22}, {"Mal", 14}}),
                             question("Guichet", {{"Bof", 26}, {"Bien", 20}, {"Mal", 14}}),
                             question("Téléphone", {{"Bof", 4}, {"Bien", 2}})}),
                ElementsAre(Printed, Protects, TooFew));
}

model::SurveyQuestion multiple(const std::string& id, std::int64_t asked, const Counts& counts) {
    model::SurveyQuestion result = question(id, counts);
    result.kind = model::SurveyQuestion::Kind::Multiple;
    result.respondents = asked;
    return result;
}

TEST(SurveyCounts, AddUpInMultipleChoices) {
    EXPECT_THAT(disclosures({multiple("Tous", 50, {{"a", 30}, {"b", 22}, {"c", 14}}),
                             multiple("Site A", 44, {{"a", 26}, {"b", 20}, {"c", 13}}),
                             multiple("Site B", 6, {{"a", 4}, {"b", 2}, {"c", 1}})}),
                ElementsAre(Printed, Protects, TooFew));
}

TEST(SurveyMethod, IsAskedForWhenItIsNotKnown) {
    model::Dossier dossier = dossier_with({satisfaction("Q1", {40, 35, 10, 10, 5, 20})});
    dossier.surveys = {model::Survey{.method = "en ligne"}};
    EXPECT_THAT(codes(dossier), ElementsAre("ANA-039"));
}

TEST(ResponseRate, IsResponsesOverInvitations) {
    model::Dossier dossier = dossier_with({});
    model::Survey survey;
    survey.invitations.value = 1200;
    survey.responses.value = 412;
    dossier.surveys = {survey};
    EXPECT_EQ(results_of(dossier).at(0).response_rate->value, Score::ratio(41200, 1200));
    dossier.surveys.front().invitations.value.reset();
    EXPECT_FALSE(results_of(dossier).at(0).response_rate);
}

TEST(SurveyResults, DoNotDependOnTheOrderOfAnswers) {
    model::SurveyQuestion asked = satisfaction("Q1", {40, 35, 10, 10, 5, 20});
    const SurveyQuestionResult first = result_of(asked);
    do {
        EXPECT_EQ(result_of(asked), first);
    } while (std::ranges::next_permutation(asked.answers, {}, &model::AnswerCount::label).found);
}

TEST(Verbatims, AreShownInGroupsOfEnough) {
    model::Dossier dossier = dossier_with({});
    for (int number = 0; number < 5; ++number) {
        dossier.verbatims.push_back({.text = "usager"});
    }
    for (int number = 0; number < 4; ++number) {
        dossier.verbatims.push_back({.text = "agent", .audience = model::Audience::Staff});
    }
    base::Diagnostics diags;
    const auto shown = shown_verbatims(dossier, diags);
    EXPECT_THAT(shown, SizeIs(5));
    EXPECT_EQ(shown.front().text, "usager");
    EXPECT_EQ(diags.all().at(0).code, "ANA-038");
    dossier.settings.minimum_verbatim_count = 4;
    EXPECT_THAT(shown_verbatims(dossier, diags), SizeIs(9));
}

}  // namespace
}  // namespace palier::analysis
