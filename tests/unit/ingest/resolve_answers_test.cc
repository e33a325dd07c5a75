#include "ingest/resolve_answers.h"

#include "unit/ingest/reading.h"

namespace palier::testing_ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Grid grid() {
    model::Grid grid{"autodiagnostic-2026", "Grille", "1", *base::Date::from(2026, 1, 1)};
    grid.engagements = {{"E6", 6, "Six"}};
    model::Question choice{.id = "E6-02", .engagement = "E6", .theme = "resultats"};
    choice.options = {{"systematiquement", "Systématiquement", 1},
                      {"souvent", "La plupart du temps", base::Score::ratio(3, 4)},
                      {"jamais", "Jamais", 0}};
    choice.may_be_not_applicable = true;
    model::Question table{.id = "E6-03", .engagement = "E6", .theme = "resultats"};
    table.kind = model::Question::Kind::ChannelTable;
    table.propositions = {{"a", "dans les lieux d’accueil"}, {"b", "par téléphone"}};
    grid.questions = {choice, table};
    return grid;
}

struct Resolved {
    model::Answers answers;
    std::vector<std::string> codes;
};

Resolved resolved(std::string_view rows) {
    const model::Dossier dossier =
        sound_dossier(dossier_with("\"diagnostic\": [" + std::string(rows) + "]"));
    base::Diagnostics diags;
    model::Answers answers = ingest::resolve_answers(dossier, grid(), diags);
    for (const base::Diagnostic& one : diags.all()) {
        EXPECT_FALSE(one.line().empty());
    }
    return {std::move(answers), codes(diags)};
}

std::size_t chosen(std::string_view answer) {
    const Resolved result =
        resolved(R"({"question": "E6-02", "reponse": )" + std::string(answer) + "}");
    EXPECT_THAT(result.codes, IsEmpty());
    return std::get<model::ChosenOption>(result.answers.at("E6-02")).option;
}

TEST(Answers, NameAnOptionByLabelIdOrPoints) {
    EXPECT_EQ(chosen("\"La plupart du temps\""), 1U);
    EXPECT_EQ(chosen("\"SYSTEMATIQUEMENT\""), 0U);
    EXPECT_EQ(chosen("\"0,75\""), 1U);
    EXPECT_EQ(chosen("0"), 2U);
}

TEST(Answers, OfATableNameTheirRow) {
    const Resolved result = resolved(
        R"({"question": "e6-03", "proposition": "a", "reponse": "x"},
           {"question": "E6-03", "proposition": "Par téléphone", "reponse": "Canal non disponible"})");
    EXPECT_THAT(result.codes, IsEmpty());
    const auto& rows = std::get<model::TableAnswers>(result.answers.at("E6-03")).rows;
    EXPECT_EQ(rows.at(0).value, model::RowAnswer::Yes);
    EXPECT_EQ(rows.at(1).value, model::RowAnswer::ChannelUnavailable);
}

TEST(Answers, MayBeNotApplicableWhereTheGridSaysSo) {
    const Resolved result = resolved(R"({"question": "E6-02", "reponse": "Non concerné"})");
    EXPECT_TRUE(std::holds_alternative<model::NotApplicable>(result.answers.at("E6-02")));
    EXPECT_THAT(resolved(R"({"question": "E6-03", "reponse": "NA"})").codes,
                ElementsAre("ING-062 /diagnostic/0/reponse"));
}

TEST(Answers, ThatDoNotApplyAreOfTheWholeQuestion) {
    model::Grid with_table = grid();
    with_table.questions.at(1).may_be_not_applicable = true;
    const model::Dossier dossier = sound_dossier(dossier_with(
        R"("diagnostic": [{"question": "E6-03", "proposition": "a", "reponse": "NA"}])"));
    base::Diagnostics diags;
    EXPECT_THAT(ingest::resolve_answers(dossier, with_table, diags), IsEmpty());
    EXPECT_THAT(codes(diags), ElementsAre("ING-066 /diagnostic/0/reponse"));
}

TEST(Answers, LeftEmptyAreNoAnswers) {
    EXPECT_THAT(resolved(R"({"question": "E6-02", "reponse": ""})").answers, IsEmpty());
}

TEST(Answers, ThatAreNoneAreReportedAtTheirPlace) {
    EXPECT_THAT(resolved(R"({"question": "E6-02", "reponse": "7"})").codes,
                ElementsAre("ING-021 /diagnostic/0/reponse"));
    EXPECT_THAT(resolved(R"({"question": "E6-99", "reponse": "oui"})").codes,
                ElementsAre("ING-060 /diagnostic/0/question"));
    EXPECT_THAT(resolved(R"({"question": "E6-03", "proposition": "z", "reponse": "oui"})").codes,
                ElementsAre("ING-063 /diagnostic/0/proposition"));
    EXPECT_THAT(resolved(R"({"question": "E6-02", "proposition": "a", "reponse": "Jamais"})").codes,
                ElementsAre("ING-064 /diagnostic/0/proposition"));
    EXPECT_THAT(
        resolved(R"({"question": "E6-03", "proposition": "a", "reponse": "peut-être"})").codes,
        ElementsAre("ING-021 /diagnostic/0/reponse"));
}

TEST(Answers, GivenTwiceAreReported) {
    EXPECT_THAT(resolved(R"({"question": "E6-02", "reponse": "Jamais"},
                            {"question": "E6-02", "reponse": "Jamais"})")
                    .codes,
                ElementsAre("ING-065 /diagnostic/1/question"));
    EXPECT_THAT(resolved(R"({"question": "E6-03", "proposition": "a", "reponse": "oui"},
                            {"question": "E6-03", "proposition": "a", "reponse": "non"})")
                    .codes,
                ElementsAre("ING-065 /diagnostic/1/question"));
}

TEST(Answers, NeedAGridWithQuestions) {
    const model::Dossier dossier =
        sound_dossier(dossier_with(R"("diagnostic": [{"question": "E6-02", "reponse": "oui"}])"));
    model::Grid scores_only = grid();
    scores_only.questions.clear();
    base::Diagnostics diags;
    ingest::resolve_answers(dossier, scores_only, diags);
    EXPECT_THAT(codes(diags), ElementsAre("ING-061 /diagnostic/0/question"));
}

}  // namespace
}  // namespace palier::testing_ingest
