#include "compose/plan_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/plan_brief.h"
#include "compose/plan_data.h"
#include "unit/analysis/label_builder.h"

namespace palier::compose {
namespace {

using analysis::PlannedAction;
using base::Score;
using model::Action;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

base::Date day(unsigned month, unsigned number) {
    return base::Date::from(2026, month, number).value();
}

/// A site aiming at « bronze » of the small grid, with a draft for each criterion.
class PlanRowsTest : public ::testing::Test {
  protected:
    PlanRowsTest()
        : dossier_{.structure = {.identifier = {.value = "site"},
                                 .name = {.value = "Site"},
                                 .diagnostic_grid = {.value = "grille"},
                                 .diagnostic_date = {.value = day(3, 10)}}} {
        for (const std::string criterion : {"C1", "C2", "C3", "C4"}) {
            library_.actions.push_back({.id = "A-" + criterion,
                                        .criterion = criterion,
                                        .text = "Faire " + criterion + ".",
                                        .why = "Pour l’usager.",
                                        .owner = "Référent",
                                        .evidence = "Photographie",
                                        .months = 4});
        }
    }

    model::PlanSheet sheet(const std::vector<std::string>& marks) {
        result_ = analysis::testing::result_with(label_, marks, documents_);
        result_.target = "bronze";
        result_.estimated = estimated_;
        path_ = cheapest_path(label_, result_, "bronze");
        gaps_ = analyse_gaps(label_, result_, &*path_);
        plan_ = analysis::analyse_plan({.dossier = dossier_,
                                        .analysis = analysis_,
                                        .grid = &label_,
                                        .result = &result_,
                                        .gaps = &gaps_,
                                        .library = &library_});
        return plan_sheet(input());
    }

    PlanInput input() const {
        return {.dossier = dossier_,
                .diagnostic_grid = grid_,
                .analysis = analysis_,
                .plan = plan_,
                .grid = &label_,
                .result = &result_,
                .path = &*path_,
                .library = &library_,
                .edition = edition_};
    }

    std::string reasons(const std::vector<std::string>& marks, const std::string& id) {
        for (const model::PlanRow& row : sheet(marks).rows) {
            if (row.action.id.value == id) {
                return row.reasons;
            }
        }
        return "no row";
    }

    void act(const std::string& criterion, const std::string& engagement = {}) {
        Action& action = dossier_.actions.emplace_back();
        action.id.value = "P";
        action.text = "Agir.";
        if (!criterion.empty()) {
            action.criterion = {.value = criterion};
        }
        if (!engagement.empty()) {
            action.engagement = {.value = engagement};
        }
    }

    void survey(const std::string& engagement, int dissatisfied, const std::string& word) {
        analysis::Satisfaction satisfaction;
        satisfaction.dissatisfied_share = Score::ratio(dissatisfied, 10);
        analysis_.scales = {{.id = "echelle", .title = "Échelle", .satisfied_word = word}};
        analysis_.surveys = {
            {.audience = model::Audience::Users,
             .survey = {.begin = day(1, 5), .end = day(2, 6), .method = "En ligne."},
             .questions = {{.id = "U1",
                            .text = "Attendez-vous trop ?",
                            .engagement = engagement,
                            .scale = "echelle",
                            .n = 1312,
                            .satisfaction = satisfaction}}}};
    }

    model::Grid grid_{.id = "grille", .title = "Grille", .version = "1", .date = day(1, 1)};
    model::LabelGrid label_ = analysis::testing::small_grid();
    model::ActionLibrary library_{.id = "actions",
                                  .title = "Actions",
                                  .version = "2",
                                  .date = day(1, 2),
                                  .origin = {.kind = model::Origin::Kind::Example},
                                  .grid = "label"};
    model::Dossier dossier_;
    base::Date edition_ = day(4, 1);
    bool estimated_ = false;
    std::vector<std::string> documents_ = {"enquete"};
    analysis::Analysis analysis_ = {};
    analysis::LabelResult result_ = {};
    std::optional<analysis::CheapestPath> path_ = {};
    analysis::GapAnalysis gaps_ = {};
    analysis::Plan plan_ = {};
};

TEST_F(PlanRowsTest, SayWhyInOneSentenceWithItsFigures) {
    survey("E1", 263, "satisfaits");
    analysis_.verbatims = {{.text = "Trop long.",
                            .engagement = model::PlacedText{.value = "E1"},
                            .feeling = model::Verbatim::Feeling::Negative}};
    EXPECT_EQ(reasons({"oui", "amorce", "oui", "oui"}, "A-C2"),
              "Le critère C2, bloquant, est à 0,25 pour 0,75 visé, sur le chemin le moins coûteux "
              "vers le palier bronze, soit 9,4\u00A0points de plus au taux global\u202F; "
              "26,3\u202F% des usagers sont insatisfaits («\u00A0Attendez-vous trop\u202F?\u00A0», "
              "n = 1\u202F312)\u202F; un verbatim négatif.");
}

TEST_F(PlanRowsTest, SayAnotherThingWhenTheMarkOrTheSurveyChanges) {
    EXPECT_THAT(reasons({"oui", "non", "oui", "oui"}, "A-C2"),
                StartsWith("Le critère C2, bloquant, est à 0 pour 0,75 visé"));
    survey("E1", 100, "d’accord");
    EXPECT_THAT(reasons({"oui", "non", "oui", "oui"}, "A-C2"),
                HasSubstr("10\u202F% des usagers répondent défavorablement"));
    analysis_.surveys.front().questions.front().satisfaction.reset();
    EXPECT_THAT(reasons({"oui", "non", "oui", "oui"}, "A-C2"), Not(HasSubstr("usagers")));
}

TEST_F(PlanRowsTest, SayWhetherAMarkIsEstimatedOrMissing) {
    EXPECT_THAT(reasons({"oui", "", "oui", "oui"}, "A-C2"),
                StartsWith("Le critère C2, bloquant, n’est pas coté et compte pour 0, pour 0,75"));
    estimated_ = true;
    EXPECT_THAT(reasons({"oui", "non", "oui", "oui"}, "A-C2"), HasSubstr("est estimé à 0 pour"));
    EXPECT_THAT(reasons({"oui", "", "oui", "oui"}, "A-C2"), HasSubstr("ne s’estime pas et compte"));
}

TEST_F(PlanRowsTest, SayWhatTheLevelDoesNotAskFor) {
    EXPECT_EQ(reasons({"presque", "non", "oui", "oui"}, "A-C1"),
              "Le critère C1 est à 0,75, hors du chemin le moins coûteux vers le palier bronze"
              "\u202F; passer à 1 ajouterait 4,7\u00A0points au taux global.");
    EXPECT_THAT(reasons({"presque", "oui", "oui", "oui"}, "A-C1"),
                HasSubstr("est à 0,75, ce qui suffit au palier bronze"));
}

TEST_F(PlanRowsTest, SayWhatLittleIsKnownOfAnActionOfTheSite) {
    act("C1");
    EXPECT_EQ(reasons({"oui", "oui", "oui", "oui"}, "P"),
              "Le critère C1 a déjà la cotation la plus haute.");
    EXPECT_EQ(reasons({"NA", "oui", "oui", "oui"}, "P"),
              "Le critère C1 ne s’applique pas au service.");
    dossier_.actions.clear();
    act("", "E1");
    EXPECT_EQ(reasons({"presque", "oui", "oui", "oui"}, "P"),
              "L’action ne nomme pas de critère\u202F; le seul critère de l’engagement E1 qui peut "
              "monter ajouterait 4,7\u00A0points au taux global.");
    EXPECT_EQ(reasons({"oui", "oui", "oui", "oui"}, "P"),
              "Les critères de l’engagement E1 ont tous la cotation la plus haute.");
    dossier_.actions.clear();
    act("");
    EXPECT_EQ(reasons({"oui", "oui", "oui", "oui"}, "P"),
              "L’action ne nomme ni critère ni engagement\u00A0: son impact n’est pas connu.");
    dossier_.actions.front().priority = Action::Priority::High;
    EXPECT_THAT(reasons({"oui", "oui", "oui", "oui"}, "P"),
                HasSubstr("sa priorité, haute, tient lieu d’impact."));
    dossier_.actions.front().status = Action::Status::Done;
    EXPECT_EQ(reasons({"oui", "oui", "oui", "oui"}, "P"),
              "L’action est réalisée\u00A0: elle n’est plus classée.");
}

TEST_F(PlanRowsTest, HaveWhatADraftAnswersForAFindingAndItsUsualTime) {
    survey("E1", 263, "d’accord");
    const model::PlanRow row = sheet({"oui", "non", "oui", "oui"}).rows.front();
    EXPECT_TRUE(row.draft);
    EXPECT_EQ(row.action.finding,
              "Critère C2 coté 0\u202F; 26,3\u202F% des usagers répondent défavorablement "
              "(n\u00A0=\u00A01\u202F312).");
    EXPECT_EQ(row.action.status, Action::Status::ToConfirm);
    EXPECT_EQ(row.action.priority, Action::Priority::High);
    EXPECT_EQ(row.action.engagement->value, "E1");
    EXPECT_EQ(row.why, "Pour l’usager.");
    EXPECT_EQ(row.evidence, "Photographie");
    EXPECT_EQ(row.months, 4);
    EXPECT_EQ(row.impact, 3);
    EXPECT_EQ(row.effort, 1);
}

TEST_F(PlanRowsTest, LeaveAnActionOfTheSiteAsItStands) {
    act("C1");
    dossier_.actions.front().finding = "Vu.";
    const model::PlanRow row = sheet({"presque", "oui", "oui", "oui"}).rows.back();
    EXPECT_FALSE(row.draft);
    EXPECT_EQ(row.action.finding, "Vu.");
    EXPECT_EQ(row.action.priority, std::nullopt);
    EXPECT_EQ(row.action.effort, std::nullopt);
}

TEST_F(PlanRowsTest, NeverForetellWhatACertifierDecides) {
    survey("E1", 263, "satisfaits");
    const model::PlanSheet one = sheet({"amorce", "non", "presque", "oui"});
    EXPECT_EQ(one.title, "Plan d’actions 2026");
    EXPECT_EQ(one.date, edition_);
    EXPECT_THAT(one.notes, Contains(HasSubstr("sans effet sur la décision du certificateur")));
    EXPECT_THAT(one.notes, Contains(StartsWith("Palier visé\u00A0: bronze\u202F; position estimée"
                                               "\u00A0: aucun palier, au regard de la grille "
                                               "«\u00A0label\u00A0», version 1")));
    EXPECT_THAT(one.notes, Contains(HasSubstr("«\u00A0actions\u00A0», version 2 du 2\u00A0janvier "
                                              "2026, exemple non officiel")));
    EXPECT_THAT(one.notes, Contains("Enquête auprès des usagers du 5\u00A0janvier 2026 au "
                                    "6\u00A0février 2026\u00A0: En ligne."));
    for (const model::PlanRow& row : one.rows) {
        EXPECT_THAT(row.reasons, Not(HasSubstr("obtien")));
    }
}

TEST_F(PlanRowsTest, NameTheLevelAimedAtApartFromThePositionAndAGridTakenByDefault) {
    label_.levels.front().documents.clear();
    label_.levels.front().overall_minimum = 0;
    EXPECT_THAT(sheet({"oui", "oui", "oui", "oui"}).notes,
                Contains(HasSubstr("position estimée\u00A0: or, au regard")));
    EXPECT_THAT(sheet({"oui", "oui", "oui", "oui"}).notes,
                Contains(HasSubstr("(grille choisie par défaut).")));
    dossier_.structure.label_grid.value = "label";
    EXPECT_THAT(sheet({"oui", "oui", "oui", "oui"}).notes, Not(Contains(HasSubstr("par défaut"))));
}

TEST_F(PlanRowsTest, SayWhichDocumentKeepsTheLevelAwayAndWhatToDo) {
    EXPECT_THAT(sheet({"oui", "non", "oui", "oui"}).notes,
                Not(Contains(HasSubstr("seules cotations"))));
    documents_.clear();
    const std::string note =
        "Le palier visé, bronze, ne peut pas être atteint par les seules cotations\u00A0: il "
        "manque "
        "«\u00A0Enquête des usagers\u00A0». À faire\u00A0: mener l’enquête auprès des usagers et "
        "la "
        "porter dans la table «\u00A0Enquêtes\u00A0» du dossier.";
    EXPECT_THAT(sheet({"oui", "non", "oui", "oui"}).notes, Contains(note));
    label_.documents.front().survey.clear();
    EXPECT_THAT(
        sheet({"oui", "non", "oui", "oui"}).notes,
        Contains(HasSubstr("réunir «\u00A0Enquête des usagers\u00A0» et remplir la table")));
}

TEST_F(PlanRowsTest, HaveAMethodWithTheFiguresOfTheRules) {
    label_.priorities.path = Score::ratio(3, 4);
    sheet({"amorce", "non", "presque", "oui"});
    const std::vector<std::string> method = priority_method(input());
    EXPECT_THAT(method, Contains(HasSubstr("0,75 s’il est sur le chemin le moins coûteux")));
    EXPECT_THAT(method, Contains(HasSubstr("un critère, 25\u00A0points")));
    EXPECT_THAT(method, Contains(HasSubstr("de Palier, et non du programme Services Publics+")));
    EXPECT_THAT(method, Contains(HasSubstr("Palier propose des actions")));
}

/// The reasons of one action in few words, made of these marks.
class PlanBriefTest : public PlanRowsTest {
  protected:
    std::string brief(const std::vector<std::string>& marks, const std::string& id) {
        sheet(marks);
        const PlannedAction* planned = plan_.find(id);
        return planned == nullptr ? "no action" : brief_reasons_of(*planned, input());
    }
};

TEST_F(PlanBriefTest, SaysTheGapAndWhatPeopleSay) {
    survey("E1", 263, "satisfaits");
    EXPECT_EQ(brief({"oui", "amorce", "oui", "oui"}, "A-C2"),
              "Critère C2, bloquant\u00A0: 0,25 pour 0,75 visé\u202F; 26,3\u202F% d’usagers "
              "insatisfaits (n\u00A0=\u00A01\u202F312)");
}

TEST_F(PlanBriefTest, SaysWhetherAMarkWasEstimatedOrIsNone) {
    estimated_ = true;
    EXPECT_THAT(brief({"oui", "amorce", "oui", "oui"}, "A-C2"),
                StartsWith("Critère C2, bloquant\u00A0: estimé à 0,25 pour"));
    EXPECT_THAT(
        brief({"oui", "", "oui", "oui"}, "A-C2"),
        StartsWith("Critère C2, bloquant\u00A0: non coté, compte comme 0\u202F; 0,75 visé"));
}

TEST_F(PlanBriefTest, CallsNobodyDissatisfiedOfWhatTheyDisagreeWith) {
    survey("E1", 378, "d’accord");
    EXPECT_THAT(brief({"oui", "amorce", "oui", "oui"}, "A-C2"),
                HasSubstr("37,8\u202F% des usagers répondent défavorablement "
                          "(n\u00A0=\u00A01\u202F312)"));
}

TEST_F(PlanBriefTest, OfAnActionThatNamesNothingIsThePriorityGiven) {
    act("");
    EXPECT_EQ(brief({"oui", "oui", "oui", "oui"}, "P"), "Priorité donnée par le service");
}

std::string text_at(const Value& data, std::string_view name) {
    const Value* value = data.find(name);
    return value == nullptr ? "" : std::get<std::string>(value->content);
}

TEST_F(PlanRowsTest, FitTheShapeOfTheirTemplate) {
    act("C1");
    sheet({"amorce", "amorce", "oui", "oui"});
    EXPECT_EQ(misfit(plan_data(input()), plan_shape()), "");
}

const Value::List& list_at(const Value& data, std::string_view name) {
    return std::get<Value::List>(data.find(name)->content);
}

TEST_F(PlanRowsTest, StandUnderTheEngagementOfTheirCriterion) {
    act("C3");
    sheet({"oui", "oui", "amorce", "oui"});
    const Value data = plan_data(input());
    const Value::List& followed = list_at(data, "suivies");
    ASSERT_EQ(followed.size(), 1U);
    EXPECT_EQ(text_at(followed.front(), "engagement"), "E2");
    EXPECT_EQ(text_at(followed.front(), "origine"), "action du service");
}

TEST_F(PlanRowsTest, AreDecidedOnTogetherFirstThoseWithoutADecision) {
    act("");
    dossier_.actions.back().decision = Action::Decision::Retained;
    act("");
    dossier_.actions.back().id.value = "Q";
    sheet({"oui", "oui", "oui", "oui"});
    const Value data = plan_data(input());
    const Value::List& both = list_at(data, "a_decider");
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(text_at(both.at(0), "identifiant"), "Q");
    EXPECT_EQ(text_at(both.at(1), "identifiant"), "P");
    EXPECT_EQ(std::get<std::int64_t>(data.find("nombre_a_decider_ailleurs")->content), 0);
}

TEST_F(PlanRowsTest, AreThirtyOutsideTheHeadAtMostWhereTheyAreDecidedOn) {
    for (int number = 0; number < 32; ++number) {
        act("");
        dossier_.actions.back().id.value = "R" + std::to_string(number);
    }
    sheet({"oui", "oui", "oui", "oui"});
    const Value data = plan_data(input());
    EXPECT_EQ(list_at(data, "a_decider").size(), 30U);
    EXPECT_EQ(std::get<std::int64_t>(data.find("nombre_a_decider_ailleurs")->content), 2);
}

/// A plan whose first two actions lead, whatever their rules.
class PlanHeadTest : public PlanRowsTest {
  protected:
    PlanHeadTest() {
        sheet({"amorce", "amorce", "oui", "oui"});
        EXPECT_GE(plan_.actions.size(), 2U);
        for (std::size_t index = 0; index < plan_.actions.size(); ++index) {
            plan_.actions.at(index).leads = index < 2;
        }
    }

    void set(std::size_t index, int impact, int effort) {
        plan_.actions.at(index).impact.level = impact;
        plan_.actions.at(index).effort = effort;
    }

    std::string said(std::string_view name) const { return text_at(plan_data(input()), name); }
};

TEST_F(PlanHeadTest, CountsItsActionsInLetters) {
    set(0, 3, 1);
    set(1, 3, 2);
    EXPECT_EQ(said("phrase_tete"), "Deux actions prioritaires, dont une à faible effort");
    set(1, 3, 1);
    EXPECT_EQ(said("phrase_tete"), "Deux actions prioritaires, toutes à faible effort");
    set(0, 3, 3);
    set(1, 3, 3);
    EXPECT_EQ(said("phrase_tete"), "Deux actions prioritaires");
    plan_.actions.at(1).leads = false;
    EXPECT_EQ(said("phrase_tete"), "Une action prioritaire");
    set(0, 3, 1);
    EXPECT_EQ(said("phrase_tete"), "Une action prioritaire, à faible effort");
    plan_.actions.at(0).leads = false;
    EXPECT_EQ(said("phrase_tete"), "Aucune action prioritaire");
}

TEST_F(PlanHeadTest, NamesWhatHasMostImpactForLeastEffort) {
    set(0, 3, 2);
    set(1, 3, 1);
    EXPECT_EQ(said("phrase_matrice"), "L’action 2 réunit le plus d’impact et le moins d’effort");
    set(0, 2, 1);
    set(1, 3, 3);
    EXPECT_EQ(said("phrase_matrice"), "L’action 2 réunit le plus d’impact et le moins d’effort");
    set(0, 3, 1);
    set(1, 3, 1);
    EXPECT_EQ(said("phrase_matrice"),
              "Les actions 1 et 2 réunissent le plus d’impact et le moins d’effort");
    EXPECT_EQ(said("matrice_en_mots"),
              "action 1\u00A0: impact 3, effort 1\u202F; action 2\u00A0: impact 3, effort 1");
}

}  // namespace
}  // namespace palier::compose
