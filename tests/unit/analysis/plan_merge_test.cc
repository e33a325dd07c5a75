#include "analysis/plan_merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using palier::analysis::Conflict;
using palier::analysis::FieldChange;
using palier::analysis::merge_plan;
using palier::analysis::MergeQuestion;
using palier::analysis::MergeRow;
using palier::analysis::PlanMerge;
using palier::base::Date;
using palier::model::Action;
using palier::model::FieldValue;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

MergeRow row(const std::string& id, const std::string& text) {
    return {.action = {.id = {id}, .text = text, .owner = "Accueil"}};
}

MergeRow draft(const std::string& id, const std::string& text) {
    MergeRow made = row(id, text);
    made.draft = true;
    return made;
}

/// Three actions and a draft that left, and came back to the dossier that they came from.
MergeQuestion untouched() {
    const std::vector<MergeRow> actions = {row("A", "Un"), row("B", "Deux"), row("C", "Trois")};
    std::vector<MergeRow> left = actions;
    left.push_back(draft("D", "Quatre"));
    return {.base = left, .ours = actions, .theirs = left};
}

std::vector<std::string> ids(const std::vector<Action>& actions) {
    std::vector<std::string> found;
    for (const Action& action : actions) {
        found.push_back(action.id.value);
    }
    return found;
}

TEST(PlanMerge, FindsNothingInWhatNobodyTouched) {
    const PlanMerge merge = merge_plan(untouched());
    EXPECT_FALSE(merge.has_differences());
    EXPECT_EQ(merge.unchanged, 4U);
}

TEST(PlanMerge, FindsNothingInAnotherOrder) {
    MergeQuestion question = untouched();
    std::ranges::reverse(question.theirs);
    EXPECT_FALSE(merge_plan(question).has_differences());
}

TEST(PlanMerge, SaysEachFieldThatTheCommitteeChanged) {
    MergeQuestion question = untouched();
    Action& action = question.theirs.at(1).action;
    action.status = Action::Status::UnderWay;
    action.owner = "";
    action.due = Date::from(2026, 6, 30);
    const PlanMerge merge = merge_plan(question);
    ASSERT_THAT(merge.changed, SizeIs(1));
    EXPECT_THAT(merge.changed.front().fields,
                ElementsAre(FieldChange{"Pilote", FieldValue("Accueil"), FieldValue()},
                            FieldChange{"Échéance", FieldValue(), *Date::from(2026, 6, 30)},
                            FieldChange{"Statut", FieldValue(), FieldValue("en cours")}));
    EXPECT_EQ(merge.changed.front().action.text, "Deux");
    EXPECT_EQ(merge.unchanged, 3U);
}

TEST(PlanMerge, KeepsWhatTheDossierChangedAlone) {
    MergeQuestion question = untouched();
    question.ours.front().action.owner = "Mairie";
    EXPECT_FALSE(merge_plan(question).has_differences());
    question.theirs.front().action.text = "Un, autrement";
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(merge.conflicts, IsEmpty());
    ASSERT_THAT(merge.changed, SizeIs(1));
    EXPECT_EQ(merge.changed.front().action.owner, "Mairie");
    EXPECT_EQ(merge.changed.front().action.text, "Un, autrement");
}

TEST(PlanMerge, LeavesToDecideWhatBothChanged) {
    MergeQuestion question = untouched();
    question.ours.front().action.owner = "Mairie";
    question.theirs.front().action.owner = "Direction";
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(merge.changed, IsEmpty());
    ASSERT_THAT(merge.conflicts, SizeIs(1));
    const Conflict& conflict = merge.conflicts.front();
    EXPECT_EQ(conflict.column, "Pilote");
    EXPECT_EQ(conflict.base, FieldValue("Accueil"));
    EXPECT_EQ(conflict.ours, FieldValue("Mairie"));
    EXPECT_EQ(conflict.theirs, FieldValue("Direction"));
}

TEST(PlanMerge, HasNothingToDecideWhereBothMadeTheSameChange) {
    MergeQuestion question = untouched();
    question.ours.front().action.owner = "Mairie";
    question.theirs.front().action.owner = "Mairie";
    EXPECT_FALSE(merge_plan(question).has_differences());
}

TEST(PlanMerge, RemovesWhatTheCommitteeRemoved) {
    MergeQuestion question = untouched();
    question.theirs.erase(question.theirs.begin());
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(ids(merge.removed), ElementsAre("A"));
    EXPECT_THAT(merge.conflicts, IsEmpty());
}

TEST(PlanMerge, KeepsWhatTheCommitteeRemovedAndTheDossierChanged) {
    MergeQuestion question = untouched();
    question.theirs.erase(question.theirs.begin());
    question.ours.front().action.owner = "Mairie";
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(merge.removed, IsEmpty());
    ASSERT_THAT(merge.conflicts, SizeIs(1));
    EXPECT_EQ(merge.conflicts.front().kind, Conflict::Kind::RemovedFromPlan);
}

TEST(PlanMerge, BringsBackWhatTheDossierRemovedAndTheCommitteeChanged) {
    MergeQuestion question = untouched();
    question.ours.erase(question.ours.begin());
    EXPECT_FALSE(merge_plan(question).has_differences());
    question.theirs.front().action.owner = "Direction";
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(ids(merge.restored), ElementsAre("A"));
    ASSERT_THAT(merge.conflicts, SizeIs(1));
    EXPECT_EQ(merge.conflicts.front().kind, Conflict::Kind::RemovedFromDossier);
}

TEST(PlanMerge, MakesAnActionOfADraftThatWasEdited) {
    MergeQuestion question = untouched();
    question.theirs.back().action.decision = Action::Decision::Retained;
    const PlanMerge merge = merge_plan(question);
    ASSERT_THAT(merge.adopted, SizeIs(1));
    EXPECT_EQ(merge.adopted.front().action.id.value, "D");
    EXPECT_EQ(merge.adopted.front().action.text, "Quatre");
    EXPECT_EQ(merge.adopted.front().action.decision, Action::Decision::Retained);
    // Once it stands in the dossier, the same plan says nothing new.
    question.ours.push_back({merge.adopted.front().action});
    EXPECT_FALSE(merge_plan(question).has_differences());
}

TEST(PlanMerge, SaysADraftThatWasRemoved) {
    MergeQuestion question = untouched();
    question.theirs.pop_back();
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(ids(merge.dropped_drafts), ElementsAre("D"));
    EXPECT_THAT(merge.removed, IsEmpty());
}

TEST(PlanMerge, GivesNewRowsIdsThatNobodyHas) {
    MergeQuestion question = untouched();
    question.ours.push_back(row("N1", "Une action d’avant"));
    question.theirs.push_back(row("", "Cinq"));
    question.theirs.push_back(row("", "Six"));
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(ids(merge.added), ElementsAre("N2", "N3"));
    // Once they stand in the dossier, the same plan says nothing new.
    for (const Action& action : merge.added) {
        question.ours.push_back({action});
    }
    EXPECT_FALSE(merge_plan(question).has_differences());
}

TEST(PlanMerge, KeepsIdsThatTheCommitteeGave) {
    MergeQuestion question = untouched();
    question.theirs.push_back(row("PA-09", "Cinq"));
    EXPECT_THAT(ids(merge_plan(question).added), ElementsAre("PA-09"));
}

TEST(PlanMerge, LeavesToDecideAnIdThatBothGave) {
    MergeQuestion question = untouched();
    question.theirs.push_back(row("E", "Cinq"));
    question.ours.push_back(row("E", "Five"));
    const PlanMerge merge = merge_plan(question);
    ASSERT_THAT(merge.conflicts, SizeIs(1));
    EXPECT_EQ(merge.conflicts.front().column, "Action");
}

TEST(PlanMerge, SaysNothingOfColumnsThatThePlanLacks) {
    MergeQuestion question = untouched();
    for (MergeRow& each : question.theirs) {
        each.action.owner.clear();
    }
    EXPECT_TRUE(merge_plan(question).has_differences());
    question.absent_columns = {"Pilote"};
    EXPECT_FALSE(merge_plan(question).has_differences());
}

TEST(PlanMerge, RemovesNothingWithoutABase) {
    MergeQuestion question = untouched();
    question.base.reset();
    question.theirs.erase(question.theirs.begin());
    question.theirs.front().action.owner = "Direction";
    const PlanMerge merge = merge_plan(question);
    EXPECT_THAT(ids(merge.not_in_plan), ElementsAre("A"));
    EXPECT_THAT(merge.removed, IsEmpty());
    ASSERT_THAT(merge.changed, SizeIs(1));
    EXPECT_EQ(merge.changed.front().action.id.value, "B");
}

/// Nobody knows whether it was edited: only what was decided on is taken.
TEST(PlanMerge, TakesADraftWithoutABaseWhenItWasDecidedOn) {
    MergeQuestion question = untouched();
    question.base.reset();
    EXPECT_THAT(ids(merge_plan(question).dropped_drafts), ElementsAre("D"));
    question.theirs.back().action.decision = Action::Decision::Rejected;
    EXPECT_THAT(ids(merge_plan(question).added), ElementsAre("D"));
}

}  // namespace
