#include "analysis/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace palier::analysis {
namespace {

using base::Score;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

base::Date day(int year, unsigned month, unsigned number) {
    return base::Date::from(year, month, number).value();
}

model::Grid grid_of(int engagement_count) {
    model::Grid grid{"grille-b", "Grille", "1", day(2026, 1, 1)};
    for (int number = 1; number <= engagement_count; ++number) {
        const std::string id = "E" + std::to_string(number);
        grid.engagements.push_back({id, number, "Titre " + id});
    }
    grid.themes = {{"accueil", "Accueil courtois"}, {"delais", "Délais de traitement"}};
    return grid;
}

model::Dossier dossier() {
    return {.structure = {.identifier = {"site", {}},
                          .name = {"Site", {}},
                          .diagnostic_grid = {"grille-b", {}},
                          .diagnostic_date = {day(2026, 5, 15), {}}}};
}

base::Place row(int number) {
    return {.table = "Diagnostic", .row = number};
}

model::ScoreRow score(const std::string& engagement, std::string_view value) {
    model::ScoreRow result{.engagement = {engagement, {}}};
    result.score = Score::from_decimal(value);
    return result;
}

/// A dossier with the given scores for E1, E2…; an empty text is a row left empty.
model::Dossier dossier_with(const std::vector<std::string>& scores) {
    model::Dossier result = dossier();
    for (const std::string& value : scores) {
        const int number = static_cast<int>(result.scores.size()) + 1;
        result.scores.push_back(score("E" + std::to_string(number), value));
        result.scores.back().place = row(number);
    }
    return result;
}

model::HistoryRow past(int year, const std::string& engagement, std::string_view value) {
    model::HistoryRow result{year, {"grille-b", {}}, {engagement, {}}};
    result.score = Score::from_decimal(value);
    return result;
}

std::optional<Analysis> run(const model::Dossier& dossier, const model::Grid& grid,
                            const base::Date& edition, base::Diagnostics& diags,
                            const std::vector<const model::Correspondence*>& mappings = {}) {
    return analyse({.dossier = dossier,
                    .answers = {},
                    .grid = grid,
                    .correspondences = mappings,
                    .edition = edition},
                   diags);
}

Analysis analysis_of(const model::Dossier& dossier, int engagement_count) {
    base::Diagnostics diags;
    auto result = run(dossier, grid_of(engagement_count), day(2026, 5, 15), diags);
    EXPECT_TRUE(result.has_value());
    return result.value_or(Analysis{});
}

std::vector<std::string> codes(const model::Dossier& dossier, int engagement_count,
                               const base::Date& edition = day(2026, 5, 15)) {
    base::Diagnostics diags;
    run(dossier, grid_of(engagement_count), edition, diags);
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code);
    }
    return result;
}

const std::vector<std::string> published = {"67.5", "52.9", "50",   "75",
                                            "67.9", "45",   "26.9", "80.6"};

TEST(GlobalRate, IsTheExactMeanOfTheEightPublishedScores) {
    const Analysis analysis = analysis_of(dossier_with(published), 8);
    ASSERT_TRUE(analysis.global);
    EXPECT_EQ(analysis.global->value, Score::ratio(58225, 1000));
    EXPECT_THAT(analysis.left_out, IsEmpty());
}

TEST(GlobalRate, KeepsWhatItWasMadeFrom) {
    const Analysis analysis = analysis_of(dossier_with({"67.5", "52.9"}), 2);
    ASSERT_TRUE(analysis.global);
    EXPECT_EQ(analysis.global->operation, Figure::Operation::Mean);
    EXPECT_THAT(analysis.global->operands,
                ElementsAre(Operand{"E1", Score::ratio(675, 10), row(1)},
                            Operand{"E2", Score::ratio(529, 10), row(2)}));
}

TEST(GlobalRate, LeavesOutAnEngagementThatIsNotEvaluated) {
    std::vector<std::string> scores = published;
    scores.at(6) = "";
    const Analysis analysis = analysis_of(dossier_with(scores), 8);
    // 67.5 + 52.9 + 50 + 75 + 67.9 + 45 + 80.6 = 438.9
    ASSERT_TRUE(analysis.global);
    EXPECT_EQ(analysis.global->value, Score::ratio(4389, 70));
    EXPECT_THAT(analysis.left_out, ElementsAre("E7"));
}

TEST(GlobalRate, IsAbsentWhenNothingIsEvaluated) {
    const Analysis analysis = analysis_of(dossier_with({"", ""}), 2);
    EXPECT_FALSE(analysis.global);
    EXPECT_THAT(analysis.left_out, ElementsAre("E1", "E2"));
    EXPECT_THAT(analysis.strongest, IsEmpty());
    EXPECT_THAT(analysis.weakest, IsEmpty());
    EXPECT_THAT(codes(dossier_with({"", ""}), 2), ElementsAre("ANA-002"));
}

/// The place of the first report, and its sentence.
std::string first_report(const model::Dossier& dossier) {
    base::Diagnostics diags;
    run(dossier, grid_of(2), day(2026, 5, 15), diags);
    const base::Diagnostic& first = diags.all().at(0);
    return base::describe(first.place) + " | " + first.place.table + " | " + first.sentence();
}

TEST(GlobalRate, SaysWhereItIsAbsentAndWhetherTheTableIs) {
    model::Dossier dossier = dossier_with({"", ""});
    EXPECT_THAT(first_report(dossier), AllOf(HasSubstr("Diagnostic"), Not(HasSubstr("absente"))));
    dossier.scores.clear();
    dossier.surveys.push_back({});
    dossier.structure.identifier.place = {.encoding = base::Place::Encoding::Workbook,
                                          .file = "d.xlsx"};
    EXPECT_THAT(first_report(dossier),
                AllOf(StartsWith("d.xlsx | Diagnostic | "), HasSubstr("absente ou vide")));
    dossier.structure.identifier.place = {.encoding = base::Place::Encoding::Csv,
                                          .file = "dossier/Structure.csv"};
    EXPECT_THAT(first_report(dossier), StartsWith("dossier | Diagnostic | "));
}

/// With a users' question of overall satisfaction that has no scale.
model::Dossier without_headline() {
    model::Dossier dossier = dossier_with({"50", "60"});
    dossier.surveys.push_back({.begin = day(2026, 1, 12), .method = "en ligne"});
    dossier.survey_questions.push_back(
        {.id = "U1", .text = "Globalement", .global = true, .answers = {{"Bof", 40}}});
    return dossier;
}

TEST(Headline, IsSaidToBeMissingWithTheReason) {
    const auto sentence = [](const model::Dossier& dossier) {
        base::Diagnostics diags;
        run(dossier, grid_of(2), day(2026, 5, 15), diags);
        const auto found = std::ranges::find(diags.all(), "ANA-045", &base::Diagnostic::code);
        return found != diags.all().end() ? found->sentence() : "";
    };
    model::Dossier dossier = without_headline();
    EXPECT_THAT(sentence(dossier), AllOf(HasSubstr("U1"), HasSubstr("faute d’une échelle")));
    dossier.survey_questions.at(0).answers.at(0).count = 4;
    EXPECT_THAT(sentence(dossier), HasSubstr("n’est pas publié"));
    dossier.survey_questions.at(0).kind = model::SurveyQuestion::Kind::Multiple;
    dossier.survey_questions.at(0).respondents = 50;
    EXPECT_THAT(sentence(dossier), HasSubstr("choix multiple"));
}

TEST(Headline, IsNotMissingWhereAnIndicatorOrNobodyIsAsked) {
    model::Dossier dossier = without_headline();
    EXPECT_THAT(codes(dossier, 2), ElementsAre("ANA-030", "ANA-045"));
    dossier.indicators.push_back({.name = {"Satisfaction globale", {}}, .value = 88, .count = 400});
    EXPECT_THAT(codes(dossier, 2), ElementsAre("ANA-030"));
    // A mark heads a poster too.
    dossier.indicators.back().value = 8;
    dossier.indicators.back().unit = model::Indicator::Unit::OutOfTen;
    EXPECT_THAT(codes(dossier, 2), ElementsAre("ANA-030"));
    dossier.indicators.back().on_poster = false;
    EXPECT_THAT(codes(dossier, 2), ElementsAre("ANA-030", "ANA-045"));
    dossier.survey_questions.at(0).audience = model::Audience::Staff;
    EXPECT_THAT(codes(dossier, 2), Not(Contains("ANA-045")));
}

TEST(GlobalRate, CountsAZeroAsAScore) {
    const Analysis analysis = analysis_of(dossier_with({"0", "50"}), 2);
    ASSERT_TRUE(analysis.global);
    EXPECT_EQ(analysis.global->value, Score(25));
}

TEST(EngagementRate, IsNotEvaluatedForOneOfThreeReasons) {
    model::Dossier input = dossier_with({"10", ""});
    input.scores.push_back(score("E4", "80"));
    input.scores.back().theme = model::PlacedText{"accueil", {}};
    const Analysis analysis = analysis_of(input, 4);
    EXPECT_TRUE(std::holds_alternative<Figure>(analysis.engagements.at(0).rate));
    EXPECT_EQ(std::get<NotEvaluated>(analysis.engagements.at(1).rate), NotEvaluated::LeftOut);
    EXPECT_EQ(std::get<NotEvaluated>(analysis.engagements.at(2).rate), NotEvaluated::NoRow);
    EXPECT_EQ(std::get<NotEvaluated>(analysis.engagements.at(3).rate), NotEvaluated::ThemesOnly);
    EXPECT_THAT(codes(input, 4), ElementsAre("ANA-003", "ANA-003", "ANA-004"));
}

TEST(GlobalRate, SaysWhereAnEngagementWithoutARowIsMissed) {
    model::Dossier dossier = dossier_with({"10"});
    dossier.structure.identifier.place = {.encoding = base::Place::Encoding::Csv,
                                          .file = "sites/a/Structure.csv"};
    EXPECT_THAT(first_report(dossier),
                AllOf(HasSubstr("sites/a | Diagnostic | "), HasSubstr("E2")));
}

TEST(ThemeRates, StandInTheOrderOfTheGridAndKeepTheirRow) {
    model::Dossier input = dossier_with({"50"});
    input.scores.push_back(score("E1", "40"));
    input.scores.back().theme = model::PlacedText{"Délais de traitement", {}};
    input.scores.push_back(score("E1", "60"));
    input.scores.back().theme = model::PlacedText{"accueil", {}};
    input.scores.back().place = row(3);
    input.scores.push_back(score("E2", ""));
    input.scores.back().theme = model::PlacedText{"accueil", {}};
    const Analysis analysis = analysis_of(input, 2);
    const auto& themes = analysis.engagements.at(0).themes;
    ASSERT_THAT(themes, SizeIs(2));
    EXPECT_EQ(themes.at(0).theme, "accueil");
    EXPECT_EQ(std::get<Figure>(themes.at(0).rate), read({"accueil", Score(60), row(3)}));
    EXPECT_EQ(themes.at(1).theme, "delais");
    EXPECT_EQ(std::get<Figure>(themes.at(1).rate).value, Score(40));
    ASSERT_THAT(analysis.engagements.at(1).themes, SizeIs(1));
    EXPECT_EQ(std::get<NotEvaluated>(analysis.engagements.at(1).themes.at(0).rate),
              NotEvaluated::LeftOut);
}

TEST(Ranking, NamesThreeStrongestAndThreeWeakest) {
    const Analysis analysis = analysis_of(dossier_with(published), 8);
    EXPECT_THAT(analysis.strongest, ElementsAre("E8", "E4", "E5"));
    EXPECT_THAT(analysis.weakest, ElementsAre("E7", "E6", "E3"));
}

TEST(Ranking, BreaksTiesByTheOrderOfTheGrid) {
    const Analysis analysis =
        analysis_of(dossier_with({"50", "80", "50", "80", "80", "80", "50", "50"}), 8);
    EXPECT_THAT(analysis.strongest, ElementsAre("E2", "E4", "E5"));
    EXPECT_THAT(analysis.weakest, ElementsAre("E1", "E3", "E7"));
}

TEST(Ranking, NamesAtMostHalfOfThemOnEachSide) {
    EXPECT_THAT(analysis_of(dossier_with({"10", "20", "30"}), 3).strongest, ElementsAre("E3"));
    EXPECT_THAT(analysis_of(dossier_with({"10", "20", "30"}), 3).weakest, ElementsAre("E1"));
    EXPECT_THAT(analysis_of(dossier_with({"10"}), 1).strongest, IsEmpty());
    EXPECT_THAT(analysis_of(dossier_with({"10"}), 1).weakest, IsEmpty());
}

// The mean is 53.125: one of eight lies above it.
TEST(Ranking, NamesNothingStrongThatIsNotAboveTheMean) {
    const Analysis analysis =
        analysis_of(dossier_with({"50", "50", "75", "50", "50", "50", "50", "50"}), 8);
    EXPECT_THAT(analysis.strongest, ElementsAre("E3"));
    EXPECT_THAT(analysis.weakest, ElementsAre("E1", "E2", "E4"));
}

TEST(Ranking, NamesNothingWhereAllAreAlike) {
    const Analysis analysis = analysis_of(dossier_with({"50", "50", "50", "50"}), 4);
    EXPECT_THAT(analysis.strongest, IsEmpty());
    EXPECT_THAT(analysis.weakest, IsEmpty());
}

TEST(Ranking, CallsNothingWeakThatEqualsAStrongOne) {
    const Analysis analysis = analysis_of(dossier_with({"80", "80", "80", "80", "50"}), 5);
    EXPECT_THAT(analysis.strongest, ElementsAre("E1", "E2"));
    EXPECT_THAT(analysis.weakest, ElementsAre("E5"));
}

TEST(Change, IsTakenFromTheLatestEarlierCampaignByTheSameGrid) {
    model::Dossier input = dossier_with({"67.5", "50", "40"});
    input.history = {past(2023, "E1", "10"), past(2024, "E1", "64"),   past(2024, "E2", "50"),
                     past(2024, "E3", "45"), past(2025, "E1", "90.5"), past(2027, "E1", "1")};
    input.history.at(4).grid.value = "grille-a";
    const Analysis analysis = analysis_of(input, 3);
    EXPECT_EQ(analysis.compared_year, 2024);
    const auto& first = std::get<Change>(analysis.engagements.at(0).change);
    EXPECT_EQ(first.points.value, Score::ratio(35, 10));
    EXPECT_EQ(first.direction, Direction::Rising);
    EXPECT_EQ(std::get<Change>(analysis.engagements.at(1).change).direction, Direction::Stable);
    EXPECT_EQ(std::get<Change>(analysis.engagements.at(2).change).points.value, Score(-5));
    EXPECT_EQ(analysis.trend, (TrendCounts{.rising = 1, .stable = 1, .falling = 1}));
    EXPECT_THAT(codes(input, 3), ElementsAre("ANA-007"));
}

TEST(Change, KeepsBothRatesAndTheirRows) {
    model::Dossier input = dossier_with({"67.5"});
    input.history = {past(2025, "E1", "64")};
    input.history.at(0).place = {.table = "Historique", .row = 1};
    const Analysis analysis = analysis_of(input, 1);
    const Figure& points = std::get<Change>(analysis.engagements.at(0).change).points;
    EXPECT_EQ(points, difference({"E1", Score::ratio(675, 10), row(1)},
                                 {"E1", Score(64), {.table = "Historique", .row = 1}}));
}

TEST(Change, OfWhichNothingIsPrintedIsStable) {
    model::Dossier input = dossier_with({"50.04", "50.05"});
    input.history = {past(2025, "E1", "50"), past(2025, "E2", "50")};
    const Analysis analysis = analysis_of(input, 2);
    EXPECT_EQ(std::get<Change>(analysis.engagements.at(0).change).direction, Direction::Stable);
    EXPECT_EQ(std::get<Change>(analysis.engagements.at(1).change).direction, Direction::Rising);
}

TEST(Change, IsNeverTakenAcrossGrids) {
    model::Dossier input = dossier_with({"50"});
    input.history = {past(2025, "E1", "40")};
    input.history.at(0).grid.value = "grille-a";
    const Analysis analysis = analysis_of(input, 1);
    EXPECT_FALSE(analysis.compared_year);
    EXPECT_EQ(std::get<NoComparison>(analysis.engagements.at(0).change), NoComparison::OtherGrid);
    EXPECT_EQ(std::get<NoComparison>(analysis.global_comparison), NoComparison::OtherGrid);
    EXPECT_EQ(analysis.trend, TrendCounts{});
}

TEST(Change, SaysWhyThereIsNone) {
    model::Dossier input = dossier_with({"50", ""});
    input.history = {past(2025, "E2", "40")};
    const Analysis analysis = analysis_of(input, 2);
    EXPECT_EQ(std::get<NoComparison>(analysis.engagements.at(0).change),
              NoComparison::NotEvaluatedThen);
    EXPECT_EQ(std::get<NoComparison>(analysis.engagements.at(1).change),
              NoComparison::NotEvaluatedNow);
    const Analysis alone = analysis_of(dossier_with({"50"}), 1);
    EXPECT_EQ(std::get<NoComparison>(alone.engagements.at(0).change), NoComparison::NoHistory);
}

TEST(GlobalComparison, NeedsTheSameEngagementsOnBothSides) {
    model::Dossier input = dossier_with({"50", "60"});
    input.history = {past(2025, "E1", "40"), past(2025, "E2", "45")};
    const Analysis same = analysis_of(input, 2);
    const auto& comparison = std::get<GlobalComparison>(same.global_comparison);
    EXPECT_EQ(comparison.previous.value, Score::ratio(425, 10));
    EXPECT_EQ(comparison.change.points.value, Score::ratio(125, 10));

    input.scores.at(1).score.reset();
    EXPECT_EQ(std::get<NoComparison>(analysis_of(input, 2).global_comparison),
              NoComparison::OtherEngagements);
}

TEST(History, ListsCampaignsByYearWithTheirMeans) {
    model::Dossier input = dossier_with({"50", "60"});
    input.history = {past(2025, "E1", "40"), past(2024, "E1", "10"), past(2024, "E2", "20"),
                     past(2025, "E2", "")};
    const Analysis analysis = analysis_of(input, 2);
    ASSERT_THAT(analysis.history, SizeIs(2));
    EXPECT_EQ(analysis.history.at(0).year, 2024);
    EXPECT_EQ(analysis.history.at(0).global->value, Score(15));
    EXPECT_EQ(analysis.history.at(1).global->value, Score(40));
    EXPECT_THAT(analysis.history.at(1).rates, SizeIs(1));
}

TEST(History, TakesARowOfTheSameYearWhenItsDateIsEarlier) {
    model::Dossier input = dossier_with({"50"});
    input.history = {past(2026, "E1", "40")};
    EXPECT_THAT(analysis_of(input, 1).history, IsEmpty());
    EXPECT_THAT(codes(input, 1), ElementsAre("ANA-007"));
    input.history.at(0).date = day(2026, 1, 10);
    EXPECT_EQ(analysis_of(input, 1).compared_year, 2026);
    EXPECT_THAT(codes(input, 1), ElementsAre("ANA-006"));
}

TEST(Remarks, GoToTheirEngagementOrToNoneInParticular) {
    model::Dossier input = dossier_with({"50", "60"});
    const model::PlacedText second{"E2", {}};
    const model::PlacedText theme{"Accueil courtois", {}};
    input.points = {
        {.engagement = second, .kind = model::Point::Kind::SupportNeed, .text = "Former"},
        {.theme = theme, .kind = model::Point::Kind::Strength, .text = "Sourire"},
        {.theme = theme, .engagement = second, .text = "Plan d’accès", .place = row(3)},
    };
    const Analysis analysis = analysis_of(input, 2);
    EXPECT_THAT(analysis.engagements.at(1).support_needs,
                ElementsAre(Remark{"Former", std::nullopt, {}}));
    EXPECT_THAT(analysis.engagements.at(1).strengths,
                ElementsAre(Remark{"Plan d’accès", "accueil", row(3)}));
    EXPECT_THAT(analysis.general_strengths, ElementsAre(Remark{"Sourire", "accueil", {}}));
    EXPECT_THAT(analysis.general_support_needs, IsEmpty());
}

TEST(Analysis, OfADossierWithoutScoresIsAnError) {
    base::Diagnostics diags;
    EXPECT_FALSE(run(dossier(), grid_of(2), day(2026, 5, 15), diags));
    EXPECT_TRUE(diags.has_errors());
    EXPECT_THAT(codes(dossier(), 2), ElementsAre("ANA-001"));
}

TEST(Age, IsReportedFromTheDayAfterAYear) {
    const model::Dossier input = dossier_with({"50"});
    EXPECT_THAT(codes(input, 1, day(2027, 5, 15)), IsEmpty());
    EXPECT_THAT(codes(input, 1, day(2027, 5, 16)), ElementsAre("ANA-005"));
}

TEST(Age, IsMeasuredAtTheAuditWhenItsDateIsKnown) {
    model::Dossier input = dossier_with({"50"});
    input.structure.audit_date.value = day(2027, 6, 1);
    EXPECT_THAT(codes(input, 1), ElementsAre("ANA-005"));
    input.structure.audit_date.value = day(2026, 9, 1);
    EXPECT_THAT(codes(input, 1, day(2028, 1, 1)), IsEmpty());
}

TEST(Age, OfTheDayThatAShorterMonthLacksEndsWithThatMonth) {
    model::Dossier input = dossier_with({"50"});
    input.structure.diagnostic_date.value = day(2024, 2, 29);
    EXPECT_THAT(codes(input, 1, day(2025, 2, 28)), IsEmpty());
    EXPECT_THAT(codes(input, 1, day(2025, 3, 1)), ElementsAre("ANA-005"));
}

TEST(Campaigns, LessThanSixMonthsApartAreReported) {
    model::Dossier input = dossier_with({"50"});
    input.history = {past(2025, "E1", "40")};
    input.history.at(0).date = day(2025, 11, 15);
    EXPECT_THAT(codes(input, 1), IsEmpty());
    input.history.at(0).date = day(2025, 11, 16);
    EXPECT_THAT(codes(input, 1), ElementsAre("ANA-006"));
}

TEST(Messages, OfTheAnalysisAreFrenchSentences) {
    model::Dossier input = dossier_with({"50", ""});
    input.structure.diagnostic_date.place = {
        .encoding = base::Place::Encoding::Json, .file = "d.json", .cell = "/structure/date"};
    base::Diagnostics diags;
    run(input, grid_of(2), day(2028, 1, 1), diags);
    ASSERT_THAT(diags.all(), SizeIs(2));
    EXPECT_EQ(diags.all().at(0).sentence(),
              "l’engagement E2 «\u00A0Titre E2\u00A0» n’a pas de score\u00A0: il est "
              "«\u00A0non évalué\u00A0» et le taux global est calculé sans lui.");
    EXPECT_EQ(diags.all().at(1).line(),
              "d.json, /structure/date\u00A0: le diagnostic du 15\u00A0mai 2026 a plus d’un an "
              "à la date d’édition, le 1er\u00A0janvier 2028. [ANA-005]");
}

model::Correspondence mapping(const std::string& from) {
    return {"passage",  "Passage",
            "1",        day(2026, 1, 1),
            {},         from,
            "grille-b", {{"E1", "E2", ""}, {"E2", std::nullopt, ""}, {"E3", "E1", ""}}};
}

Campaign only_campaign(const model::Correspondence& correspondence) {
    model::Dossier input = dossier_with({"60", "50"});
    for (const std::string engagement : {"E1", "E2", "E3"}) {
        input.history.push_back(past(2022, engagement, "4" + engagement.substr(1)));
        input.history.back().grid.value = "grille-a";
    }
    base::Diagnostics diags;
    const auto analysis = run(input, grid_of(2), day(2026, 5, 15), diags, {&correspondence});
    return analysis.value().history.at(0);
}

TEST(OtherGrids, CarryTheirRatesOverByTheCorrespondenceAndNotByNumber) {
    const Campaign campaign = only_campaign(mapping("grille-a"));
    EXPECT_EQ(campaign.correspondence, "passage");
    ASSERT_EQ(campaign.mapped.size(), 2U);
    EXPECT_EQ(campaign.mapped.at("E2").from, "E1");
    EXPECT_EQ(campaign.mapped.at("E2").rate.value, Score(41));
    EXPECT_EQ(campaign.mapped.at("E1").from, "E3");
    EXPECT_EQ(campaign.mapped.at("E1").rate.value, Score(43));
}

TEST(OtherGrids, CarryNothingOverWithoutACorrespondenceFromThem) {
    const Campaign campaign = only_campaign(mapping("grille-z"));
    EXPECT_EQ(campaign.correspondence, "");
    EXPECT_THAT(campaign.mapped, IsEmpty());
}

TEST(OtherGrids, GiveNoChangeEvenWithACorrespondence) {
    model::Dossier input = dossier_with({"60", "50"});
    input.history = {past(2022, "E1", "40")};
    input.history.front().grid.value = "grille-a";
    const model::Correspondence correspondence = mapping("grille-a");
    base::Diagnostics diags;
    const auto analysis =
        run(input, grid_of(2), day(2026, 5, 15), diags, {&correspondence}).value();
    EXPECT_EQ(std::get<NoComparison>(analysis.engagements.at(0).change), NoComparison::OtherGrid);
    EXPECT_EQ(analysis.trend, TrendCounts{});
}

// Two campaigns of 2025 by the same grid: the later one is compared with, and both are kept.
TEST(History, TellsCampaignsOfOneYearApartByTheirDates) {
    model::Dossier input = dossier_with({"67.5", "50"});
    input.history = {past(2025, "E1", "40"), past(2025, "E1", "60")};
    input.history.at(0).date = day(2025, 2, 1);
    input.history.at(1).date = day(2025, 10, 1);
    const Analysis analysis = analysis_of(input, 2);
    EXPECT_THAT(analysis.history, SizeIs(2));
    EXPECT_EQ(std::get<Change>(analysis.engagements.at(0).change).points.value,
              Score::ratio(75, 10));
}

}  // namespace
}  // namespace palier::analysis
