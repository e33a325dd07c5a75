#include "analysis/label.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/analysis/label_builder.h"

namespace palier::analysis {
namespace {

using base::Score;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

base::Date day(int year, unsigned month, unsigned number) {
    return base::Date::from(year, month, number).value();
}

/// The small grid, with an « or » that asks for 75 overall and 25 for each engagement.
model::LabelGrid label_grid() {
    model::LabelGrid grid = testing::small_grid();
    grid.diagnostic_grid = "grille";
    grid.levels.back().overall_minimum = 75;
    grid.levels.back().engagement_minimum = 25;
    return grid;
}

model::Grid diagnostic_grid() {
    return {"grille", "Grille", "1", day(2026, 1, 1)};
}

model::Dossier dossier_with(const std::map<std::string, std::string>& marks) {
    model::Dossier dossier{.structure = {.identifier = {"site", {}},
                                         .name = {"Site", {}},
                                         .diagnostic_grid = {"grille", {}},
                                         .diagnostic_date = {day(2026, 5, 15), {}}}};
    dossier.surveys = {model::Survey{}};
    for (const auto& [criterion, mark] : marks) {
        dossier.marks.push_back({.criterion = {criterion, {}}, .mark = {mark, {}}});
    }
    return dossier;
}

LabelResult result_of(const model::Dossier& dossier, const Analysis& analysis = {},
                      std::optional<std::string> target = {}) {
    base::Diagnostics diags;
    return analyse_label(dossier, analysis,
                         {label_grid(), diagnostic_grid(), std::move(target), day(2026, 5, 15)},
                         diags);
}

std::vector<std::string> codes(const model::Dossier& dossier) {
    base::Diagnostics diags;
    const model::LabelGrid grid = label_grid();
    const model::Grid diagnostic = diagnostic_grid();
    analyse_label(dossier, {}, {grid, diagnostic, {}, day(2026, 5, 15)}, diags);
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code);
    }
    return result;
}

// Axis a: (1 × 0,25 + 1 × 1 + 2 × 0,75) ÷ 4 = 68,75; E1: (0,25 + 1) ÷ 2 = 62,5; E2: 75.
// Axis b: 25. Overall: (3 × 68,75 + 1 × 25) ÷ 4 = 57,8125.
TEST(LabelRates, AreWeightedMeans) {
    const LabelResult result =
        result_of(dossier_with({{"C1", "amorce"}, {"C2", "Oui"}, {"C3", "0,75"}, {"C4", "0.25"}}));
    EXPECT_THAT(result.axes, ElementsAre(GroupRate{"a", Score::ratio(275, 4)}, GroupRate{"b", 25}));
    EXPECT_THAT(result.engagements,
                ElementsAre(GroupRate{"E1", Score::ratio(125, 2)}, GroupRate{"E2", 75}));
    EXPECT_EQ(result.overall, Score::ratio(925, 16));
    EXPECT_EQ(result.reached, "bronze");
    EXPECT_FALSE(result.estimated);
}

// Without C4, axis b has no rate and does not count: overall is axis a.
TEST(LabelRates, LeaveOutWhatDoesNotApply) {
    const LabelResult result = result_of(
        dossier_with({{"C1", "amorce"}, {"C2", "Oui"}, {"C3", "0,75"}, {"C4", "Non concerné"}}));
    EXPECT_EQ(result.axes.at(1).rate, std::nullopt);
    EXPECT_EQ(result.overall, Score::ratio(275, 4));
    EXPECT_TRUE(result.criteria.at(3).not_applicable);
}

TEST(LabelRates, HaveNoneWhenNothingApplies) {
    const LabelResult result =
        result_of(dossier_with({{"C1", "NA"}, {"C2", "NA"}, {"C3", "NA"}, {"C4", "NA"}}));
    EXPECT_FALSE(result.overall);
    EXPECT_FALSE(result.reached);
    const Condition& overall = result.levels.at(0).conditions.at(0);
    EXPECT_EQ(overall.found, std::nullopt);
    EXPECT_EQ(overall.gap(), std::nullopt);
    EXPECT_FALSE(overall.is_met());
}

TEST(LabelRates, CountACriterionWithoutMarkAsTheLowest) {
    const model::Dossier dossier = dossier_with({{"C1", "oui"}, {"C2", "oui"}, {"C3", ""}});
    const LabelResult result = result_of(dossier);
    EXPECT_EQ(result.criteria.at(2).mark, std::nullopt);
    EXPECT_EQ(result.criteria.at(2).value, Score(0));
    EXPECT_EQ(result.axes.at(0).rate, Score(50));
    EXPECT_THAT(codes(dossier), ElementsAre("ANA-042"));
}

/// A grid of one criterion of weight 1 and one of weight `weight`, and one level at 50 overall.
std::optional<std::string> reached_with(int first_weight, int second_weight) {
    model::LabelGrid grid = label_grid();
    grid.axes = {{"a", "Axe a", 1}};
    grid.engagements.clear();
    grid.criteria = {{.id = "C1", .axis = "a", .weight = first_weight},
                     {.id = "C2", .axis = "a", .weight = second_weight}};
    grid.levels = {{.id = "bronze", .title = "Bronze", .overall_minimum = 50}};
    return rate_criteria(grid,
                         {{.criterion = "C1", .mark = "oui", .value = 1},
                          {.criterion = "C2", .mark = "non", .value = 0}},
                         {})
        .reached;
}

// 5000 of 10 000, 4999 of 9999 (49,995 %), 5001 of 10 001 (50,005 %).
TEST(Levels, AreReachedAtTheThresholdAndNotJustUnder) {
    EXPECT_EQ(reached_with(5000, 5000), "bronze");
    EXPECT_EQ(reached_with(4999, 5000), std::nullopt);
    EXPECT_EQ(reached_with(5001, 5000), "bronze");
}

const std::map<std::string, std::string> perfect{
    {"C1", "oui"}, {"C2", "oui"}, {"C3", "oui"}, {"C4", "oui"}};

std::map<std::string, std::string> perfect_but(const std::string& criterion,
                                               const std::string& mark) {
    auto marks = perfect;
    marks.at(criterion) = mark;
    return marks;
}

TEST(Levels, AreTheHighestOfWhichEveryConditionHolds) {
    EXPECT_EQ(result_of(dossier_with(perfect)).reached, "or");
    // C2 blocks: 0,75 is enough for bronze, not for or.
    EXPECT_EQ(result_of(dossier_with(perfect_but("C2", "presque"))).reached, "bronze");
    EXPECT_EQ(result_of(dossier_with(perfect_but("C2", "amorce"))).reached, std::nullopt);
    // E2 is C3 alone: 0 is under the 25 that each engagement needs, 0,25 is at it. Axis a: (1 + 1 +
    // 0,5) ÷ 4 = 62,5; overall (3 × 62,5 + 100) ÷ 4 = 71,9: bronze.
    EXPECT_EQ(result_of(dossier_with(perfect_but("C3", "non"))).reached, std::nullopt);
    EXPECT_EQ(result_of(dossier_with(perfect_but("C3", "amorce"))).reached, "bronze");
}

TEST(Levels, NeedTheirDocuments) {
    model::Dossier dossier = dossier_with(perfect);
    dossier.surveys.clear();
    const LabelResult result = result_of(dossier);
    EXPECT_EQ(result.reached, std::nullopt);
    const Condition& missing = result.levels.at(0).conditions.back();
    EXPECT_EQ(missing, (Condition{Condition::Kind::Document, "enquete", 1, 0}));
    EXPECT_EQ(missing.gap(), Score(-1));
    dossier.surveys = {model::Survey{.audience = model::Audience::Staff}};
    EXPECT_EQ(result_of(dossier).reached, std::nullopt);
}

TEST(Levels, SayWhichDocumentIsMissingToThoseWhoWantTheLabel) {
    model::Dossier dossier = dossier_with({});
    dossier.surveys.clear();
    EXPECT_THAT(codes(dossier), IsEmpty());
    dossier.structure.target_level.value = "bronze";
    EXPECT_THAT(codes(dossier), ElementsAre("ANA-043"));
}

TEST(Levels, AboveOneThatIsMissedAreNotReached) {
    // « or » asks for no document: it is not reached all the same.
    model::Dossier dossier = dossier_with(perfect);
    dossier.surveys.clear();
    EXPECT_TRUE(result_of(dossier).levels.at(1).is_reached());
    EXPECT_EQ(result_of(dossier).reached, std::nullopt);
}

TEST(Levels, NeverFallWhenAMarkRises) {
    const std::vector<std::string> marks{"non", "amorce", "presque", "oui"};
    const auto order = [](const std::optional<std::string>& level) {
        return !level ? 0 : *level == "bronze" ? 1 : 2;
    };
    for (const auto& [criterion, best] : perfect) {
        int before = 0;
        for (const std::string& mark : marks) {
            const int now = order(result_of(dossier_with(perfect_but(criterion, mark))).reached);
            EXPECT_GE(now, before) << criterion << " " << mark;
            before = now;
        }
    }
}

TEST(Levels, DoNotChangeWhenAllWeightsDouble) {
    model::LabelGrid doubled = label_grid();
    for (model::Criterion& criterion : doubled.criteria) {
        criterion.weight = criterion.weight * Score(2);
    }
    for (model::Axis& axis : doubled.axes) {
        axis.weight = axis.weight * Score(2);
    }
    const LabelResult once = result_of(dossier_with(perfect_but("C1", "amorce")));
    EXPECT_EQ(rate_criteria(doubled, once.criteria, {"enquete"}).overall, once.overall);
}

TEST(TargetLevel, IsTheOneAskedForThenTheOneWishedThenTheNext) {
    model::Dossier dossier = dossier_with(perfect_but("C2", "presque"));
    EXPECT_EQ(result_of(dossier).target, "or");
    EXPECT_EQ(result_of(dossier_with(perfect)).target, "or");
    EXPECT_EQ(result_of(dossier_with(perfect_but("C2", "non"))).target, "bronze");
    dossier.structure.target_level.value = "Bronze";
    EXPECT_EQ(result_of(dossier).target, "bronze");
    EXPECT_EQ(result_of(dossier, {}, "or").target, "or");
    dossier.structure.target_level.value = "aucun";
    EXPECT_EQ(result_of(dossier).target, "");
}

model::MarkRow evidence_of(const std::string& criterion, const base::Date& date) {
    model::MarkRow row{.criterion = {criterion, {}}, .mark = {"oui", {}}};
    row.evidence = "Charte";
    row.evidence_date.value = date;
    return row;
}

Evidence evidence_on(const base::Date& date, const base::Date& audit,
                     std::vector<std::string>* found = nullptr) {
    model::LabelGrid grid = label_grid();
    grid.criteria.front().evidence_months = 12;
    model::Dossier dossier = dossier_with(perfect);
    dossier.marks.front() = evidence_of("C1", date);
    dossier.structure.audit_date.value = audit;
    base::Diagnostics diags;
    const model::Grid diagnostic = diagnostic_grid();
    const auto result = analyse_label(dossier, {}, {grid, diagnostic, {}, day(2026, 5, 15)}, diags);
    if (found != nullptr) {
        for (const base::Diagnostic& one : diags.all()) {
            found->push_back(one.code);
        }
    }
    return result.criteria.front().evidence;
}

TEST(EvidenceAge, IsMeasuredAtTheAuditToTheDay) {
    EXPECT_EQ(evidence_on(day(2025, 10, 1), day(2026, 10, 1)), Evidence::Present);
    EXPECT_EQ(evidence_on(day(2025, 9, 30), day(2026, 10, 1)), Evidence::Stale);
    std::vector<std::string> found;
    EXPECT_EQ(evidence_on(day(2026, 10, 2), day(2026, 10, 1), &found), Evidence::Present);
    EXPECT_THAT(found, ElementsAre("ANA-040"));
}

TEST(EvidenceAge, IsMeasuredOfACriterionWithoutMarkToo) {
    model::LabelGrid grid = label_grid();
    grid.criteria.front().evidence_months = 12;
    model::Dossier dossier = dossier_with(perfect);
    dossier.marks.front() = evidence_of("C1", day(2010, 1, 1));
    dossier.marks.front().mark.value = "";
    const model::Grid diagnostic = diagnostic_grid();
    base::Diagnostics diags;
    const auto result = analyse_label(dossier, {}, {grid, diagnostic, {}, day(2026, 5, 15)}, diags);
    EXPECT_EQ(result.criteria.front().evidence, Evidence::Stale);
}

TEST(EvidenceAge, OfWhatIsNotThereIsNone) {
    EXPECT_EQ(result_of(dossier_with(perfect)).criteria.front().evidence, Evidence::Absent);
}

Figure rate_figure(const Score& value) {
    return read({"E1", value, {}});
}

TEST(Estimation, TakesQuestionsThenThemesThenTheEngagement) {
    model::LabelGrid grid = label_grid();
    grid.criteria.front().questions = {"E1-01", "E1-02"};
    grid.criteria.front().themes = {"accueil"};
    Analysis analysis;
    analysis.engagements = {{"E1", rate_figure(80)}};
    const model::Dossier dossier = dossier_with({});
    const model::Grid diagnostic = diagnostic_grid();
    base::Diagnostics diags;
    const auto estimate = [&] {
        return analyse_label(dossier, analysis, {grid, diagnostic, {}, day(2026, 5, 15)}, diags)
            .criteria.front()
            .mark;
    };
    // 80 % of the engagement: at least 0,75.
    EXPECT_EQ(estimate(), "presque");
    analysis.engagements.front().themes = {{"accueil", rate_figure(74)}};
    EXPECT_EQ(estimate(), "amorce");
    // 1 of 4 points, then none of 4: exactly 0,25 is « amorcé », less is « non ».
    analysis.engagements.front().questions = {{.question = "E1-01", .points = 1, .possible = 3},
                                              {.question = "E1-02", .points = 0, .possible = 1}};
    EXPECT_EQ(estimate(), "amorce");
    analysis.engagements.front().questions.front().points = 0;
    EXPECT_EQ(estimate(), "non");
}

TEST(Estimation, LeavesOutWhatTheDiagnosticLeftOut) {
    model::LabelGrid grid = label_grid();
    grid.criteria.front().questions = {"E1-01"};
    Analysis analysis;
    analysis.engagements = {{"E1", rate_figure(80)}, {"E2", NotEvaluated::NothingCounts}};
    analysis.engagements.front().questions = {
        {.question = "E1-01", .not_counted = NotCounted::NotApplicable}};
    const model::Dossier dossier = dossier_with({});
    const model::Grid diagnostic = diagnostic_grid();
    base::Diagnostics diags;
    const auto result =
        analyse_label(dossier, analysis, {grid, diagnostic, {}, day(2026, 5, 15)}, diags);
    // C1 by its question, C3 by its engagement; C2 by the rate of E1.
    EXPECT_TRUE(result.criteria.at(0).not_applicable);
    EXPECT_FALSE(result.criteria.at(1).not_applicable);
    EXPECT_TRUE(result.criteria.at(2).not_applicable);
    EXPECT_EQ(result.engagements.at(1).rate, std::nullopt);
}

TEST(Estimation, IsMadeOnlyFromTheGridThatTheLabelRefersTo) {
    model::LabelGrid grid = label_grid();
    grid.diagnostic_grid = "autre";
    Analysis analysis;
    analysis.engagements = {{"E1", rate_figure(80)}};
    const model::Dossier dossier = dossier_with({});
    const model::Grid diagnostic = diagnostic_grid();
    base::Diagnostics diags;
    const auto result =
        analyse_label(dossier, analysis, {grid, diagnostic, {}, day(2026, 5, 15)}, diags);
    EXPECT_TRUE(result.estimated);
    EXPECT_EQ(result.criteria.front().mark, std::nullopt);
}

}  // namespace
}  // namespace palier::analysis
