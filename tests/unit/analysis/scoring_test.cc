#include "analysis/scoring.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/analysis.h"

namespace palier::analysis {
namespace {

using base::Score;
using model::Question;
using ::testing::ElementsAre;

Score quarters(int count) {
    return Score::ratio(count, 4);
}

Question choice(const std::string& id, int weight) {
    Question question{.id = id, .engagement = id.substr(0, 2), .theme = "accueil"};
    question.weight = weight;
    question.options = {{"toujours", "Systématiquement", 1},
                        {"souvent", "La plupart du temps", quarters(3)},
                        {"parfois", "Occasionnellement", quarters(1)},
                        {"jamais", "Jamais", 0}};
    return question;
}

Question table(const std::string& id, int rows, int weight) {
    Question question{.id = id, .engagement = id.substr(0, 2), .theme = "delais"};
    question.kind = Question::Kind::YesNoTable;
    question.weight = weight;
    question.point_table = "cumulatif";
    for (int row = 0; row < rows; ++row) {
        question.propositions.push_back({std::string(1, static_cast<char>('a' + row)), "Ligne"});
    }
    return question;
}

/// Two engagements: E1 of two choices (weights 1 and 2) and a table of three rows, E2 of one
/// choice.
model::Grid grid() {
    model::Grid grid{"grille-b", "Grille", "1", *base::Date::from(2026, 1, 1)};
    grid.engagements = {{"E1", 1, "Un"}, {"E2", 2, "Deux"}};
    grid.themes = {{"accueil", "Accueil"}, {"delais", "Délais"}};
    grid.point_tables = {{"cumulatif",
                          "Cumulatif",
                          {},
                          {{0, 1}, {0, quarters(1), 1}, {0, quarters(1), quarters(3), 1}}}};
    grid.questions = {choice("E1-01", 1), choice("E1-02", 2), table("E1-03", 3, 1),
                      choice("E2-01", 1)};
    return grid;
}

model::Dossier site() {
    return {
        .structure = {.identifier = {"site", {}},
                      .name = {"Site", {}},
                      .diagnostic_grid = {"grille-b", {}},
                      .diagnostic_date = {*base::Date::from(2026, 5, 15), {}},
                      .channels = {{model::Channel::Reception, model::Channel::Telephone}, {}}}};
}

model::Answer option(std::size_t index) {
    return model::ChosenOption{index, {}};
}

model::Answer rows(const std::map<std::size_t, model::RowAnswer>& answers) {
    model::TableAnswers table;
    for (const auto& [row, answer] : answers) {
        table.rows.emplace(row, model::Placed<model::RowAnswer>{answer, {}});
    }
    return table;
}

using enum model::RowAnswer;

Analysis analysed(const model::Answers& answers, const model::Grid& grid,
                  const model::Dossier& dossier = site()) {
    base::Diagnostics diags;
    return analyse({.dossier = dossier,
                    .answers = answers,
                    .grid = grid,
                    .edition = *base::Date::from(2026, 5, 15)},
                   diags)
        .value();
}

std::vector<std::string> codes(const model::Answers& answers, const model::Grid& grid,
                               const model::Dossier& dossier = site()) {
    base::Diagnostics diags;
    analyse({.dossier = dossier,
             .answers = answers,
             .grid = grid,
             .edition = *base::Date::from(2026, 5, 15)},
            diags);
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code);
    }
    return result;
}

Score rate(const Analysis& analysis, std::size_t engagement) {
    return std::get<Figure>(analysis.engagements.at(engagement).rate).value;
}

// E1: 0,75 × 1 + 0,25 × 2 + (2 « oui » of 3: 0,75) × 1 = 0,75 + 0,5 + 0,75 = 2 of 1 + 2 + 1 = 4: 50
// %. E2: 1 of 1: 100 %. Global: (50 + 100) ÷ 2 = 75.
TEST(Scoring, IsPointsOverPossiblePoints) {
    const model::Answers answers{{"E1-01", option(1)},
                                 {"E1-02", option(2)},
                                 {"E1-03", rows({{0, Yes}, {1, Yes}, {2, No}})},
                                 {"E2-01", option(0)}};
    const Analysis analysis = analysed(answers, grid());
    EXPECT_EQ(rate(analysis, 0), Score(50));
    EXPECT_EQ(rate(analysis, 1), Score(100));
    EXPECT_EQ(analysis.global->value, Score(75));
    EXPECT_EQ(analysis.engagements[0].points->points, Score(2));
    EXPECT_EQ(analysis.engagements[0].points->possible, Score(4));
    // Theme « accueil » of E1: 1,25 of 3; the themes do not average to the engagement.
    const auto& theme = analysis.engagements[0].themes.at(0);
    EXPECT_EQ(std::get<Figure>(theme.rate).value, Score::ratio(125, 3));
}

// 9 of 17 gives « 52,9 % » (facts 3.5): exact value 900/17 = 52.941…
TEST(Scoring, GivesTheRateOfTheProgramme) {
    model::Grid seventeen = grid();
    seventeen.engagements.pop_back();
    seventeen.questions.clear();
    model::Answers answers;
    for (int number = 10; number < 27; ++number) {
        const std::string id = "E1-" + std::to_string(number);
        seventeen.questions.push_back(choice(id, 1));
        answers.emplace(id, option(number < 19 ? 0 : 3));
    }
    const Analysis analysis = analysed(answers, seventeen);
    EXPECT_EQ(rate(analysis, 0), Score::ratio(900, 17));
    EXPECT_EQ(rate(analysis, 0).rounded(1), (base::Decimal{529, 1}));
}

// Without E1-02: 0,75 + 0,75 = 1,5 of 2: 75 %.
TEST(Scoring, LeavesOutWhatDoesNotApply) {
    model::Answers answers{{"E1-01", option(1)},
                           {"E1-02", model::NotApplicable{}},
                           {"E1-03", rows({{0, Yes}, {1, Yes}, {2, No}})}};
    const Analysis analysis = analysed(answers, grid());
    EXPECT_EQ(rate(analysis, 0), Score(75));
    EXPECT_EQ(analysis.engagements[0].points->unanswered, 0);
    EXPECT_THAT(codes(answers, grid()), ElementsAre("ANA-003"));
}

TEST(Scoring, CountsAnUnansweredQuestionAsProvisional) {
    const model::Answers answers{{"E1-01", option(0)},
                                 {"E1-03", rows({{0, Yes}, {1, Yes}, {2, Yes}})}};
    const Analysis analysis = analysed(answers, grid());
    EXPECT_EQ(rate(analysis, 0), Score(100));
    EXPECT_EQ(analysis.engagements[0].points->unanswered, 1);
    EXPECT_THAT(codes(answers, grid()), ElementsAre("ANA-020", "ANA-003"));
}

// One row of three answered « oui »: the others count « non », 0,25 of 1.
TEST(Scoring, CountsAnUnansweredRowAsNo) {
    const model::Answers answers{
        {"E1-03", rows({{0, Yes}})}, {"E1-01", option(3)}, {"E1-02", option(3)}};
    const Analysis analysis = analysed(answers, grid());
    EXPECT_EQ(analysis.engagements[0].points->points, quarters(1));
    EXPECT_THAT(codes(answers, grid()), ElementsAre("ANA-021", "ANA-021", "ANA-003"));
}

// A table of three channels at a site with two: both « oui » are all of them.
TEST(Scoring, LeavesOutChannelsThatTheSiteLacks) {
    model::Grid channels = grid();
    channels.questions[2].kind = Question::Kind::ChannelTable;
    channels.questions[2].propositions[0].channel = model::Channel::Reception;
    channels.questions[2].propositions[1].channel = model::Channel::Telephone;
    channels.questions[2].propositions[2].channel = model::Channel::Website;
    const model::Answers answers{
        {"E1-03", rows({{0, Yes}, {1, Yes}, {2, No}})}, {"E1-01", option(0)}, {"E1-02", option(0)}};
    EXPECT_EQ(rate(analysed(answers, channels), 0), Score(100));
    EXPECT_THAT(codes(answers, channels), ElementsAre("ANA-022", "ANA-003"));
}

TEST(Scoring, NeverDividesByZero) {
    model::Answers answers;
    for (const char* id : {"E1-01", "E1-02", "E1-03", "E2-01"}) {
        answers.emplace(id, model::NotApplicable{});
    }
    const Analysis analysis = analysed(answers, grid());
    EXPECT_EQ(std::get<NotEvaluated>(analysis.engagements[0].rate), NotEvaluated::NothingCounts);
    EXPECT_FALSE(analysis.global);
}

TEST(Scoring, DoesNotChangeWhenAllWeightsDouble) {
    const model::Answers answers{{"E1-01", option(1)}, {"E1-02", option(2)}, {"E2-01", option(1)}};
    model::Grid doubled = grid();
    for (Question& question : doubled.questions) {
        question.weight = question.weight * Score(2);
    }
    EXPECT_EQ(rate(analysed(answers, grid()), 0), rate(analysed(answers, doubled), 0));
}

// Every better option of every question gives a rate at least as high.
TEST(Scoring, IsMonotoneInEachAnswer) {
    for (std::size_t other = 0; other < 4; ++other) {
        std::optional<Score> previous;
        for (std::size_t index = 4; index-- > 0;) {
            const model::Answers answers{{"E1-01", option(index)}, {"E1-02", option(other)}};
            const Score now = rate(analysed(answers, grid()), 0);
            EXPECT_TRUE(!previous || *previous <= now);
            previous = now;
        }
    }
}

TEST(Scoring, LetsAnswersWinOverAScoreThatDiffers) {
    model::Dossier dossier = site();
    model::ScoreRow row{.engagement = {"E2", {}}};
    row.score = Score(80);
    dossier.scores = {row};
    const model::Answers answers{{"E2-01", option(1)}};
    EXPECT_EQ(rate(analysed(answers, grid(), dossier), 1), Score(75));
    EXPECT_THAT(codes(answers, grid(), dossier), ElementsAre("ANA-023", "ANA-003"));
    dossier.scores[0].score = *Score::from_decimal("75.04");
    EXPECT_THAT(codes(answers, grid(), dossier), ElementsAre("ANA-003"));
}

// 75 % now from answers, 60 % read off an earlier campaign: + 15 points.
TEST(Scoring, IsComparedAsAWholeWithTheYearBefore) {
    model::Dossier dossier = site();
    model::HistoryRow before{2025, {"grille-b", {}}, {"E2", {}}};
    before.score = Score(60);
    dossier.history = {before};
    const Analysis analysis = analysed({{"E2-01", option(1)}}, grid(), dossier);
    EXPECT_EQ(std::get<Change>(analysis.engagements[1].change).points.value, Score(15));
}

TEST(Scoring, AsksOnlyWhatConcernsTheSite) {
    Question online = choice("E1-09", 1);
    online.visible_to = std::string("démarches en ligne");
    EXPECT_FALSE(is_asked(online, site().structure));
    model::Structure with = site().structure;
    with.particularities.value = {"Demarches en ligne"};
    EXPECT_TRUE(is_asked(online, with));
    online.visible_to = model::Channel::Website;
    EXPECT_FALSE(is_asked(online, with));
}

/// What is said of the answer to one question of a grid that this site is not asked.
std::vector<std::string> said_of_unasked(const Question& question, const model::Answer& answer) {
    model::Grid with = grid();
    with.questions = {question};
    base::Diagnostics diags;
    const auto scores = score_questions(with, site().structure, {{question.id, answer}}, diags);
    EXPECT_EQ(scores.at(0).not_counted, NotCounted::NotAsked);
    std::vector<std::string> said;
    for (const base::Diagnostic& one : diags.all()) {
        said.push_back(one.code + " " + one.place.cell + " " + one.sentence());
    }
    return said;
}

TEST(Scoring, WarnsOfAnAnswerThatTheSiteIsNotAsked) {
    using ::testing::AllOf;
    using ::testing::HasSubstr;
    using ::testing::StartsWith;
    const model::Answer answer = model::ChosenOption{0, {.cell = "C4"}};
    Question question = choice("E1-09", 1);
    question.visible_to = std::string("recours");
    EXPECT_THAT(said_of_unasked(question, answer),
                ElementsAre(AllOf(StartsWith("ANA-048 C4"), HasSubstr("recours"))));
    question.visible_to = model::Channel::Website;
    EXPECT_THAT(said_of_unasked(question, answer), ElementsAre(HasSubstr("le canal")));
    question.visible_to = {};
    question.structure_kinds = {"préfecture"};
    EXPECT_THAT(said_of_unasked(question, answer), ElementsAre(HasSubstr("préfecture")));
    EXPECT_THAT(said_of_unasked(question, model::NotApplicable{}), ::testing::IsEmpty());
}

TEST(Scoring, WarnsOnceOfATableThatTheSiteIsNotAsked) {
    Question question = table("E1-09", 3, 1);
    question.visible_to = std::string("recours");
    EXPECT_THAT(said_of_unasked(question, rows({{0, Yes}, {1, No}})), ::testing::SizeIs(1));
    EXPECT_THAT(said_of_unasked(question, rows({{0, ChannelUnavailable}})), ::testing::IsEmpty());
}

}  // namespace
}  // namespace palier::analysis
