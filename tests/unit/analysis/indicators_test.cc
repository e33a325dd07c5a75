#include "analysis/indicators.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palier::analysis {
namespace {

using base::Score;
using model::Indicator;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Score decimal(std::string_view text) {
    return Score::from_decimal(text).value();
}

Indicator percentage_of(const std::string& name, std::string_view value) {
    return {.name = {name, {}}, .value = decimal(value)};
}

model::Dossier dossier_with(std::vector<Indicator> indicators) {
    model::Dossier dossier{.structure = {.identifier = {"site", {}},
                                         .name = {"Site", {}},
                                         .diagnostic_grid = {"grille", {}},
                                         .diagnostic_date = {*base::Date::from(2026, 5, 15), {}}}};
    dossier.indicators = std::move(indicators);
    return dossier;
}

IndicatorResult result_of(const Indicator& indicator) {
    base::Diagnostics diags;
    return analyse_indicators(dossier_with({indicator}), {}, diags).at(0);
}

std::vector<std::string> codes(const Indicator& indicator,
                               const std::vector<SurveyResult>& surveys = {}) {
    base::Diagnostics diags;
    analyse_indicators(dossier_with({indicator}), surveys, diags);
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code);
    }
    return result;
}

// Fact 4.18: « 95,16 % (94 % previous quarter) ».
TEST(Indicator, ChangesInPoints) {
    Indicator indicator = percentage_of("Appels aboutis", "95.16");
    indicator.previous = Score(94);
    const IndicatorResult result = result_of(indicator);
    EXPECT_EQ(result.change->difference.value, decimal("1.16"));
    EXPECT_EQ(result.change->movement, Movement::Better);
    EXPECT_FALSE(result.change->verdict);
}

TEST(Indicator, IsWorseWhenItRisesAndLowerIsBetter) {
    Indicator days{.name = {"Délai", {}}, .value = 14};
    days.unit = Indicator::Unit::Days;
    days.direction = Indicator::Direction::LowerIsBetter;
    days.previous = Score(12);
    EXPECT_EQ(result_of(days).change->difference.value, Score(2));
    EXPECT_EQ(result_of(days).change->movement, Movement::Worse);
}

TEST(Indicator, GapIsNegativeWhenTheTargetIsMissedWhateverTheDirection) {
    Indicator rate = percentage_of("Décroché", "88");
    rate.target = Score(90);
    EXPECT_EQ(result_of(rate).target, (TargetGap{90, -2, false}));
    Indicator days{.name = {"Délai", {}}, .value = 14};
    days.direction = Indicator::Direction::LowerIsBetter;
    days.target = Score(12);
    EXPECT_EQ(result_of(days).target, (TargetGap{12, -2, false}));
    EXPECT_THAT(codes(days), IsEmpty());
    days.target = Score(14);
    EXPECT_EQ(result_of(days).target, (TargetGap{14, 0, true}));
    EXPECT_THAT(codes(days), ElementsAre("ANA-037"));
}

// 80 % and 67 % of 100: z = 2.08 (proportion_test.cc).
TEST(Indicator, HasAVerdictWhenBothCountsAreKnown) {
    Indicator rate = percentage_of("Satisfaction", "80");
    rate.count = 100;
    rate.previous = Score(67);
    EXPECT_FALSE(result_of(rate).change->verdict);
    rate.previous_count = 100;
    EXPECT_EQ(result_of(rate).change->verdict, ChangeVerdict::Rise);
    rate.previous = Score(68);
    EXPECT_EQ(result_of(rate).change->verdict, ChangeVerdict::NotSignificant);
}

TEST(Indicator, IsWithheldUnderTheMinimumWithItsChangeAndGap) {
    Indicator rate = percentage_of("Satisfaction", "80");
    rate.count = 9;
    rate.previous = Score(67);
    rate.target = Score(90);
    const IndicatorResult result = result_of(rate);
    EXPECT_TRUE(result.withheld);
    EXPECT_FALSE(result.value || result.change || result.target);
    EXPECT_THAT(codes(rate), ElementsAre("ANA-036"));
    rate.count = 10;
    EXPECT_TRUE(result_of(rate).value);
}

TEST(Indicator, HasNoChangeSinceTooFewAnswers) {
    Indicator rate = percentage_of("Satisfaction", "80");
    rate.count = 100;
    rate.previous = Score(67);
    rate.previous_count = 9;
    EXPECT_FALSE(result_of(rate).change);
}

SurveyResult withheld_overall() {
    SurveyResult survey;
    survey.questions = {{.id = "Q1", .text = "Globalement", .global = true}};
    survey.questions.front().disclosure = Disclosure::TooFew;
    return survey;
}

TEST(Indicator, DoesNotGiveAWithheldSurveyAway) {
    EXPECT_THAT(codes(percentage_of("Taux de satisfaction globale", "80"), {withheld_overall()}),
                ElementsAre("ANA-036"));
    EXPECT_THAT(codes(percentage_of("Taux de décroché", "80"), {withheld_overall()}), IsEmpty());
    Indicator measured = percentage_of("Satisfaction globale", "80");
    measured.count = 400;
    EXPECT_THAT(codes(measured, {withheld_overall()}), IsEmpty());
}

// All sites 80 % of 50, site A 88,6 % of 44, site B of 6: 40 − 39 people would be site B's.
TEST(Indicator, DoesNotGiveAnotherOneAwayBySubtraction) {
    std::vector<Indicator> sites{percentage_of("Tous", "80"), percentage_of("A", "88.6"),
                                 percentage_of("B", "16.7")};
    sites.at(0).count = 50;
    sites.at(1).count = 44;
    sites.at(2).count = 6;
    base::Diagnostics diags;
    const auto results = analyse_indicators(dossier_with(sites), {}, diags);
    EXPECT_FALSE(results.at(0).withheld);
    EXPECT_TRUE(results.at(1).withheld);
    EXPECT_FALSE(results.at(1).too_few);
    EXPECT_TRUE(results.at(2).too_few);
}

// Facts 4.6, 4.7, 4.10.
TEST(KnownIndicators, AreKnownByTheirNames) {
    EXPECT_EQ(known_indicator("Taux de décroché"), KnownIndicator::AnsweredCalls);
    EXPECT_EQ(known_indicator("Taux d’appels décrochés"), KnownIndicator::AnsweredCalls);
    EXPECT_EQ(known_indicator("Respect du délai annoncé"), KnownIndicator::AnnouncedTime);
    EXPECT_EQ(known_indicator("Qualité des démarches en ligne"), KnownIndicator::OnlineQuality);
    EXPECT_EQ(known_indicator("Taux de satisfaction globale"), KnownIndicator::OverallSatisfaction);
    EXPECT_EQ(known_indicator("Taux net de satisfaction globale"), KnownIndicator::NetSatisfaction);
    EXPECT_EQ(known_indicator("Attente au guichet"), KnownIndicator::None);
}

}  // namespace
}  // namespace palier::analysis
