#include "analysis/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/analysis/label_builder.h"

namespace palier::analysis {
namespace {

using base::Score;
using model::Action;
using model::ActionClass;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Marks = std::vector<std::string>;

/// One draft for each criterion of the small grid, of effort 1, and a second one for C3, of 3.
model::ActionLibrary small_library() {
    model::ActionLibrary library{.id = "actions",
                                 .title = "Actions",
                                 .version = "1",
                                 .date = base::Date::from(2026, 1, 1).value(),
                                 .grid = "label"};
    for (const std::string criterion : {"C1", "C2", "C3", "C4"}) {
        library.actions.push_back(
            {.id = "A-" + criterion + "-1", .criterion = criterion, .text = "Faire " + criterion});
    }
    library.actions.push_back(
        {.id = "A-C3-2", .criterion = "C3", .text = "Refaire C3", .effort = 3});
    return library;
}

Action action(const std::string& id, const std::string& criterion,
              const std::string& engagement = {}) {
    Action one{.id = {.value = id}, .text = "Action " + id};
    if (!criterion.empty()) {
        one.criterion = {.value = criterion};
    }
    if (!engagement.empty()) {
        one.engagement = {.value = engagement};
    }
    return one;
}

/// A question of which `dissatisfied` of 100 are.
SurveyQuestionResult question(const std::string& id, const std::string& engagement,
                              int dissatisfied) {
    Satisfaction satisfaction;
    satisfaction.dissatisfied_share = dissatisfied;
    return {.id = id,
            .text = "Question " + id,
            .engagement = engagement,
            .n = 100,
            .satisfaction = satisfaction};
}

EngagementResult rated(const std::string& engagement, int rate) {
    return {.engagement = engagement, .rate = Figure{rate, Figure::Operation::Read, {}}};
}

/// A site aiming at « bronze » of the small grid.
class PlanTest : public ::testing::Test {
  protected:
    PlanTest()
        : dossier_{
              .structure = {.identifier = {.value = "site"},
                            .name = {.value = "Site"},
                            .diagnostic_grid = {.value = "grille"},
                            .diagnostic_date = {.value = base::Date::from(2026, 3, 10).value()}}} {}

    Plan plan(const Marks& marks, const std::string& level = "bronze") {
        result_ = testing::result_with(grid_, marks);
        result_.target = level;
        path_ = cheapest_path(grid_, result_, level);
        gaps_ = analyse_gaps(grid_, result_, &*path_);
        return analyse_plan({.dossier = dossier_,
                             .analysis = analysis_,
                             .grid = &grid_,
                             .result = &result_,
                             .gaps = &gaps_,
                             .library = &library_});
    }

    Plan plan_without_label() const {
        return analyse_plan({.dossier = dossier_, .analysis = analysis_, .library = &library_});
    }

    void survey(model::Audience audience, std::vector<SurveyQuestionResult> questions) {
        analysis_.surveys.push_back({.audience = audience, .questions = std::move(questions)});
    }

    void complaints(int count, const std::string& engagement) {
        for (int index = 0; index < count; ++index) {
            analysis_.verbatims.push_back({.text = "Trop long.",
                                           .engagement = model::PlacedText{.value = engagement},
                                           .feeling = model::Verbatim::Feeling::Negative});
        }
    }

    static Marks ids(const Plan& plan) {
        Marks ids;
        for (const PlannedAction& one : plan.actions) {
            ids.push_back(one.action.id.value);
        }
        return ids;
    }

    static Marks leading(const Plan& plan) {
        Marks ids;
        for (const PlannedAction& one : plan.actions) {
            if (one.leads) {
                ids.push_back(one.action.id.value);
            }
        }
        return ids;
    }

    model::LabelGrid grid_ = testing::small_grid();
    model::ActionLibrary library_ = small_library();
    model::Dossier dossier_;
    Analysis analysis_ = {};
    LabelResult result_ = {};
    std::optional<CheapestPath> path_ = {};
    GapAnalysis gaps_ = {};
};

// Axis « a » weighs 3 of 4 and has weights 1, 1, 2; axis « b » weighs 1 and has C4 alone. From 0,75
// to 1 C1 adds 100 × 1 × 0,25 ÷ 4 × 3 ÷ 4 = 4,6875 points.
TEST_F(PlanTest, WorksOutAnImpactByHand) {
    survey(model::Audience::Users,
           {question("U1", "E1", 10), question("U2", "E1", 40), question("U3", "E2", 90)});
    survey(model::Audience::Staff, {question("A1", "E1", 20)});
    complaints(2, "E1");
    const Impact impact = plan({"presque", "oui", "oui", "oui"}).find("a-c1-1")->impact;
    EXPECT_EQ(impact.basis, Impact::Basis::Criterion);
    EXPECT_EQ(impact.criteria.at(0).points, Score::ratio(46875, 10000));
    EXPECT_FALSE(impact.criteria.at(0).needed);
    EXPECT_EQ(impact.worth, Score::ratio(46875, 10000));
    // 1 + 1 × 40 % + 0,5 × 20 % + 0,05 × 2
    EXPECT_EQ(impact.listening, Score::ratio(16, 10));
    EXPECT_EQ(impact.voices.at(0).question, "U2");
    EXPECT_EQ(impact.voices.at(0).n, 100);
    EXPECT_EQ(impact.voices.at(1).audience, model::Audience::Staff);
    EXPECT_EQ(impact.negative_verbatims, 2);
    EXPECT_EQ(impact.value, Score::ratio(75, 10));
    // 100 ÷ 4 criteria; 7,5 is under half of 25.
    EXPECT_EQ(impact.average, Score(25));
    EXPECT_EQ(impact.level, 1);
}

// C2 blocks bronze at 0: raised to 0,75 it adds 100 × 0,75 ÷ 4 × 3 ÷ 4 = 14,0625 points, and all
// else is enough. Blocking adds 1, the path 2.
TEST_F(PlanTest, WeighsWhatBlocksAndWhatIsOnThePath) {
    const Plan one = plan({"oui", "non", "oui", "oui"});
    const Impact& impact = one.find("A-C2-1")->impact;
    EXPECT_TRUE(impact.criteria.at(0).needed);
    EXPECT_TRUE(impact.criteria.at(0).blocking);
    EXPECT_TRUE(impact.criteria.at(0).on_path);
    EXPECT_EQ(impact.criteria.at(0).aim, Score::ratio(3, 4));
    EXPECT_EQ(impact.criteria.at(0).points, Score::ratio(140625, 10000));
    EXPECT_EQ(impact.value, Score::ratio(5625, 100));
    EXPECT_EQ(impact.level, 3);
    grid_.priorities.blocking = 0;
    grid_.priorities.path = Score::ratio(1, 2);
    EXPECT_EQ(plan({"oui", "non", "oui", "oui"}).find("A-C2-1")->impact.value,
              Score::ratio(2109375, 100000));
}

TEST_F(PlanTest, CountsNoMoreVerbatimsThanTheRulesSay) {
    complaints(7, "E1");
    const Plan seven = plan({"presque", "oui", "oui", "oui"});
    EXPECT_EQ(seven.find("A-C1-1")->impact.negative_verbatims, 7);
    EXPECT_EQ(seven.find("A-C1-1")->impact.listening, Score::ratio(125, 100));
}

TEST_F(PlanTest, ChangesARankWhenUsersChangeTheirMind) {
    const Marks marks{"presque", "oui", "presque", "oui"};
    library_.actions.pop_back();
    // C3 weighs twice as much as C1.
    EXPECT_THAT(ids(plan(marks)), ElementsAre("A-C3-1", "A-C1-1"));
    survey(model::Audience::Users, {question("U1", "E1", 100)});
    complaints(1, "E1");
    EXPECT_THAT(ids(plan(marks)), ElementsAre("A-C1-1", "A-C3-1"));
}

TEST_F(PlanTest, SuggestsNothingForAFullMarkOrWhatDoesNotApply) {
    EXPECT_THAT(ids(plan({"oui", "oui", "oui", "oui"})), IsEmpty());
    EXPECT_THAT(ids(plan({"oui", "oui", "NA", "presque"})), ElementsAre("A-C4-1"));
}

TEST_F(PlanTest, CompletesWhatTheLevelNeedsUpToItsRules) {
    grid_.priorities.drafts = 2;
    // C2 is needed; of the others C3 is worth most, and its lesser effort goes first.
    EXPECT_THAT(ids(plan({"presque", "non", "presque", "oui"})), ElementsAre("A-C2-1", "A-C3-1"));
    grid_.priorities.drafts = 0;
    EXPECT_THAT(ids(plan({"presque", "non", "presque", "oui"})), ElementsAre("A-C2-1"));
}

TEST_F(PlanTest, LeavesOutADraftThatTheDossierHasWhateverBecameOfIt) {
    const Marks marks{"presque", "oui", "oui", "presque"};
    dossier_.actions = {action("a-c1-1", "C1")};
    dossier_.actions.front().status = Action::Status::Done;
    EXPECT_THAT(ids(plan(marks)), ElementsAre("A-C4-1", "a-c1-1"));
    EXPECT_EQ(plan(marks).find("A-C1-1")->rank, std::nullopt);
    dossier_.actions.front().id.value = "PA-1";
    dossier_.actions.front().text = "FAIRE C1.";
    EXPECT_THAT(ids(plan(marks)), ElementsAre("A-C4-1", "PA-1"));
}

TEST_F(PlanTest, KeepsADraftBesideAnActionOnTheSameCriterion) {
    dossier_.actions = {action("PA-1", "C1")};
    EXPECT_THAT(ids(plan({"presque", "oui", "oui", "oui"})), ElementsAre("A-C1-1", "PA-1"));
}

TEST_F(PlanTest, RanksNoActionThatIsDoneGivenUpOrRejected) {
    dossier_.actions = {action("P1", "C1"), action("P2", "C1"), action("P3", "C1"),
                        action("P4", "C1")};
    dossier_.actions.at(0).status = Action::Status::GivenUp;
    dossier_.actions.at(1).decision = Action::Decision::Rejected;
    dossier_.actions.at(2).status = Action::Status::Paused;
    dossier_.actions.at(3).status = Action::Status::Done;
    library_.actions.clear();
    const Plan one = plan({"presque", "oui", "oui", "oui"});
    EXPECT_THAT(ids(one), ElementsAre("P3", "P1", "P2", "P4"));
    EXPECT_EQ(one.actions.at(0).rank, 1);
    EXPECT_EQ(one.actions.at(1).rank, std::nullopt);
    EXPECT_EQ(one.actions.at(1).action_class, std::nullopt);
}

TEST_F(PlanTest, ClassesByImpactAndEffort) {
    dossier_.actions = {action("PE1", "C2"), action("PE2", "C2"), action("PE3", "C2"),
                        action("PL2", "C1"), action("PL3", "C1")};
    const std::vector<int> efforts{1, 2, 3, 2, 3};
    for (std::size_t index = 0; index < efforts.size(); ++index) {
        dossier_.actions.at(index).effort = efforts.at(index);
    }
    library_.actions.clear();
    const Plan one = plan({"presque", "non", "oui", "oui"});
    const auto class_of = [&](const char* id) { return one.find(id)->action_class; };
    EXPECT_EQ(one.find("PE1")->impact.level, 3);
    EXPECT_EQ(class_of("PE1"), ActionClass::LaunchNow);
    EXPECT_EQ(class_of("PE2"), ActionClass::LaunchNow);
    EXPECT_EQ(class_of("PE3"), ActionClass::Project);
    EXPECT_EQ(one.find("PL2")->impact.level, 1);
    EXPECT_EQ(class_of("PL2"), ActionClass::Ongoing);
    EXPECT_EQ(class_of("PL3"), ActionClass::SetAside);
    EXPECT_THAT(leading(one), ElementsAre("PE1", "PE2", "PE3"));
}

TEST_F(PlanTest, LetsSixLeadAtMostAndOneDraftOfACriterion) {
    for (const char* id : {"1", "2", "3", "4", "5"}) {
        dossier_.actions.push_back(action(id, "C2"));
        dossier_.actions.back().effort = 1;
    }
    const Marks marks{"oui", "non", "non", "oui"};
    // Five actions of the site are on the criterion of A-C2-1, ahead of it.
    EXPECT_THAT(leading(plan(marks)), ElementsAre("1", "2", "3", "4", "5", "A-C3-1"));
    dossier_.actions.push_back(action("6", "C2"));
    dossier_.actions.push_back(action("7", "C2"));
    EXPECT_EQ(leading(plan(marks)).size(), 6U);
}

TEST_F(PlanTest, GivesLeadingActionsTheFirstRanks) {
    const Plan one = plan({"oui", "non", "non", "oui"});
    for (std::size_t index = 0; index < one.actions.size(); ++index) {
        EXPECT_EQ(one.actions.at(index).rank, static_cast<int>(index) + 1);
        EXPECT_EQ(one.actions.at(index).leads, index < leading(one).size());
    }
}

TEST_F(PlanTest, TakesTheMeanOfAnEngagementForAnActionThatNamesNoCriterion) {
    dossier_.actions = {action("P", "", "E1")};
    // C1 adds 4,6875 points and C2 as much: the mean is the same.
    const Plan both = plan({"presque", "presque", "oui", "oui"});
    EXPECT_EQ(both.find("P")->impact.basis, Impact::Basis::EngagementCriteria);
    EXPECT_EQ(both.find("P")->impact.criteria.size(), 2U);
    EXPECT_EQ(both.find("P")->impact.worth, Score::ratio(46875, 10000));
    // From 0,25 to 0,75 C1 adds twice as much.
    EXPECT_EQ(plan({"amorce", "presque", "oui", "oui"}).find("P")->impact.worth,
              Score::ratio(703125, 100000));
    const Plan none = plan({"oui", "oui", "presque", "oui"});
    EXPECT_THAT(none.find("P")->impact.criteria, IsEmpty());
    EXPECT_EQ(none.find("P")->impact.value, Score(0));
    EXPECT_EQ(none.find("P")->impact.level, 1);
}

TEST_F(PlanTest, GivesNoPointsOfTheDiagnosticToAnActionOfAPlanForALabel) {
    analysis_.engagements = {rated("E1", 40), rated("E9", 20)};
    dossier_.actions = {action("P1", "", "E1"), action("P2", "C1"), action("P3", "", "E9")};
    dossier_.actions.at(2).priority = Action::Priority::High;
    // C1 and C2 are all that the grid has about E1, and nothing about E9.
    const Plan one = plan({"NA", "NA", "presque", "oui"});
    EXPECT_EQ(one.find("P1")->impact.basis, Impact::Basis::NothingApplies);
    EXPECT_EQ(one.find("P1")->impact.value, Score(0));
    EXPECT_EQ(one.find("P1")->impact.level, 1);
    EXPECT_EQ(one.find("P1")->action_class, ActionClass::Ongoing);
    EXPECT_EQ(one.find("P2")->impact.basis, Impact::Basis::Criterion);
    EXPECT_EQ(one.find("P2")->impact.value, Score(0));
    EXPECT_EQ(one.find("P3")->impact.basis, Impact::Basis::Priority);
    EXPECT_EQ(one.find("P3")->impact.level, 3);
}

// From 0,75 to 1 C3 adds 100 × 2 × 0,25 ÷ 4 × 3 ÷ 4 = 9,375 points; 1 of 3 and 2 of 7 make
// 1 + 1 ÷ 3 + 0,5 × 2 ÷ 7 = 31 ÷ 21.
TEST_F(PlanTest, RoundsNothingOnTheWayToAnImpact) {
    survey(model::Audience::Users, {question("U1", "E2", 0)});
    survey(model::Audience::Staff, {question("A1", "E2", 0)});
    analysis_.surveys.at(0).questions.at(0).satisfaction->dissatisfied_share = Score::ratio(100, 3);
    analysis_.surveys.at(1).questions.at(0).satisfaction->dissatisfied_share = Score::ratio(200, 7);
    const Marks marks{"oui", "oui", "presque", "oui"};
    EXPECT_EQ(plan(marks).find("A-C3-1")->impact.value,
              Score::ratio(9375, 1000) * Score::ratio(31, 21));
}

TEST_F(PlanTest, WorksOutAnImpactWhateverTheSizeOfTheSurveys) {
    survey(model::Audience::Users, {question("U1", "E2", 0)});
    survey(model::Audience::Staff, {question("A1", "E2", 0)});
    std::int64_t many = 999999999989;
    for (SurveyResult& each : analysis_.surveys) {
        each.questions.at(0).satisfaction->dissatisfied_share = Score::ratio(many / 3 * 100, many);
        many -= 28;
    }
    const Impact impact = plan({"oui", "oui", "presque", "oui"}).find("A-C3-1")->impact;
    EXPECT_EQ(impact.value, Score::ratio(9375, 1000) * Score::ratio(15, 10));
}

TEST_F(PlanTest, TakesThePriorityOfTheSiteWhereNothingIsKnown) {
    dossier_.actions = {action("P1", ""), action("P2", "")};
    dossier_.actions.at(0).priority = Action::Priority::High;
    const Plan one = plan({"oui", "oui", "oui", "oui"});
    EXPECT_EQ(one.find("P1")->impact.basis, Impact::Basis::Priority);
    EXPECT_EQ(one.find("P1")->impact.level, 3);
    EXPECT_EQ(one.find("P2")->impact.level, 1);
}

TEST_F(PlanTest, WithoutLabelHasTheActionsOfTheSiteByTheDiagnosticAndNoDraft) {
    analysis_.engagements = {rated("E1", 40), rated("E2", 90), {.engagement = "E3"}};
    dossier_.actions = {action("P2", "", "E2"), action("P1", "", "E1"), action("P3", "", "E3")};
    const Plan one = plan_without_label();
    EXPECT_THAT(ids(one), ElementsAre("P1", "P2", "P3"));
    const Impact& impact = one.find("P1")->impact;
    EXPECT_EQ(impact.basis, Impact::Basis::Diagnostic);
    EXPECT_EQ(impact.engagement->evaluated, 2);
    EXPECT_EQ(impact.worth, Score(30));
    EXPECT_EQ(impact.average, Score(50));
    EXPECT_EQ(impact.level, 2);
    EXPECT_EQ(one.find("P3")->impact.basis, Impact::Basis::Priority);
}

TEST_F(PlanTest, TakesTheEffortOfTheCriterionElseTwo) {
    dossier_.actions = {action("P1", "C3"), action("P2", ""), action("P3", "C3")};
    dossier_.actions.at(2).effort = 1;
    const Plan one = plan({"oui", "oui", "presque", "oui"});
    EXPECT_EQ(one.find("P1")->effort, 3);
    EXPECT_EQ(one.find("P1")->action.effort, std::nullopt);
    EXPECT_EQ(one.find("P2")->effort, 2);
    EXPECT_EQ(one.find("P3")->effort, 1);
}

TEST_F(PlanTest, SendsUpWhatIsForTheNetwork) {
    grid_.criteria.at(0).network_level = true;
    dossier_.actions = {action("P1", "C1"), action("P2", "C1"), action("P3", "C4")};
    dossier_.actions.at(1).level = Action::Level::Local;
    dossier_.actions.at(2).level = Action::Level::Network;
    const Plan one = plan({"presque", "oui", "oui", "presque"});
    EXPECT_TRUE(one.find("P1")->send_up);
    EXPECT_FALSE(one.find("P2")->send_up);
    EXPECT_TRUE(one.find("P3")->send_up);
}

Action saying(const std::string& text, const std::string& id = {}) {
    return {.id = {.value = id}, .text = text};
}

TEST(PlanIds, AreThoseOfTheDossierAndMadeFromTheTextWhereItHasNone) {
    EXPECT_THAT(plan_ids({saying("Agir."), saying("Autre.", "D3"), saying("Agir.")}),
                ElementsAre("D-E3102C", "D3", "D-E3102C-2"));
    EXPECT_THAT(plan_ids({saying("Autre.", "d-e3102c"), saying("Agir.")}),
                ElementsAre("d-e3102c", "D-E3102C-2"));
}

TEST(PlanIds, AreTheSameWhateverStandsBeforeTheAction) {
    const std::vector<std::string> alone = plan_ids({saying("Agir."), saying("Finir.")});
    const std::vector<std::string> after =
        plan_ids({saying("Ajouter."), saying("Finir."), saying("Agir.")});
    EXPECT_EQ(after.at(1), alone.at(1));
    EXPECT_EQ(after.at(2), alone.at(0));
}

TEST(PlanIds, OutliveAnotherSpellingAndTellWordsInParenthesesApart) {
    EXPECT_EQ(plan_ids({saying("A\u0300  agir")}), plan_ids({saying("À agir.")}));
    EXPECT_NE(plan_ids({saying("Agir (phase 1)")}), plan_ids({saying("Agir (phase 2)")}));
}

}  // namespace
}  // namespace palier::analysis
