#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "grid/load_grid.h"
#include "unit/grid/shipped_files.h"

namespace palier::grid {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// What the loader says of a shipped file with one change.
std::vector<std::string> reports(const std::string& file, std::string_view before,
                                 std::string_view after) {
    base::Diagnostics diags;
    const bool loaded =
        load_any_grid(replaced(shipped_file(file), before, after), file, diags).has_value();
    EXPECT_EQ(loaded, !diags.has_errors());
    return said(diags);
}

std::vector<std::string> label_reports(std::string_view before, std::string_view after) {
    return reports("label-exemple.json", before, after);
}

std::vector<std::string> scale_reports(std::string_view before, std::string_view after) {
    return reports("echelles.json", before, after);
}

std::vector<std::string> line_reports(std::string_view before, std::string_view after) {
    return reports("correspondance-2021-2026.json", before, after);
}

TEST(LoadAnyGrid, IsWhatTheTypeSays) {
    base::Diagnostics diags;
    const auto kind = [&](const std::string& file) {
        return load_any_grid(shipped_file(file), file, diags).value().index();
    };
    EXPECT_EQ(kind("qualipref-2.json"), 0U);
    EXPECT_EQ(kind("label-exemple.json"), 1U);
    EXPECT_EQ(kind("echelles.json"), 2U);
    EXPECT_EQ(kind("correspondance-2021-2026.json"), 3U);
    EXPECT_EQ(kind("actions-label-exemple.json"), 4U);
    EXPECT_THAT(reports("echelles.json", "\"echelles\"", "\"barometre\""),
                ElementsAre("GRI-011 /type barometre"));
}

TEST(LoadAnyGrid, RefusesOneKindForAnother) {
    base::Diagnostics diags;
    EXPECT_FALSE(load_label_grid(shipped_file("qualipref-2.json"), "q", diags));
    EXPECT_FALSE(load_grid(shipped_file("label-exemple.json"), "l", diags));
    EXPECT_FALSE(load_scales(shipped_file("label-exemple.json"), "l", diags));
    EXPECT_FALSE(load_correspondence(shipped_file("echelles.json"), "e", diags));
}

TEST(LabelGrid, OfThePackageHasThreeAxesFourMarksAndThreeLevels) {
    base::Diagnostics diags;
    const auto grid =
        load_label_grid(shipped_file("label-exemple.json"), "label-exemple.json", diags).value();
    EXPECT_EQ(grid.origin.kind, model::Origin::Kind::Example);
    EXPECT_EQ(grid.diagnostic_grid, "autodiagnostic-2026");
    EXPECT_EQ(grid.axes.size(), 3U);
    EXPECT_EQ(grid.axes.at(0).weight, base::Score(3));
    EXPECT_EQ(grid.marks.size(), 4U);
    EXPECT_EQ(grid.marks.at(2).value, base::Score::ratio(3, 4));
    EXPECT_EQ(grid.engagements.size(), 8U);
    EXPECT_EQ(grid.criteria.size(), 41U);
    const model::Criterion& first = grid.criteria.at(0);
    EXPECT_EQ(first.engagement, "E1");
    EXPECT_EQ(first.evidence_months, 24);
    EXPECT_FALSE(first.blocking);
    EXPECT_THAT(first.questions, ElementsAre("E1-02"));
    EXPECT_THAT(first.themes, ElementsAre("accueil"));
    EXPECT_EQ(first.origin.kind, model::ItemOrigin::Kind::Example);
    EXPECT_EQ(grid.find_criterion("C2-05")->engagement, std::nullopt);
    EXPECT_TRUE(grid.find_criterion("C3-01")->blocking);
    EXPECT_TRUE(grid.find_criterion("C3-02")->network_level);
    ASSERT_EQ(grid.levels.size(), 3U);
    EXPECT_EQ(grid.levels.at(1).id, "argent");
    EXPECT_EQ(grid.levels.at(1).order, 2);
    EXPECT_EQ(grid.levels.at(1).axis_minima.at("amelioration"), base::Score(55));
    EXPECT_EQ(grid.levels.at(2).blocking_minimum, base::Score(1));
    EXPECT_EQ(grid.documents.at(1).table, "Enquêtes");
    EXPECT_EQ(grid.documents.at(1).survey, "usagers");
}

TEST(LabelGrid, NeedsMarksThatRiseFromZeroToOne) {
    EXPECT_THAT(label_reports("\"valeur\": 0}", "\"valeur\": 0.1}"),
                ElementsAre("GRI-031 /cotations/0/valeur 0.1"));
    EXPECT_THAT(label_reports("\"valeur\": 0.25", "\"valeur\": 0.8"),
                ElementsAre("GRI-031 /cotations/2/valeur 0.75"));
    EXPECT_THAT(label_reports("\"valeur\": 0.25", "\"valeur\": 0"),
                ElementsAre("GRI-031 /cotations/1/valeur 0"));
    EXPECT_THAT(
        label_reports("\"valeur\": 1}", "\"valeur\": 0.9}"),
        ElementsAre("GRI-031 /cotations/3/valeur 0.9", "GRI-038 /niveaux/2/bloquants_min 1"));
    EXPECT_THAT(label_reports("\"Presque conforme\"", "\"CONFORME\""),
                ElementsAre("GRI-032 /cotations/3/libelle Conforme"));
}

TEST(LabelGrid, NeedsTwoMarks) {
    std::string text = shipped_file("label-exemple.json");
    const std::size_t begin = text.find("\"cotations\"");
    const std::size_t end = text.find("],", begin);
    text.replace(begin, end - begin,
                 R"("cotations": [{"identifiant": "oui", "libelle": "Oui", "valeur": 1})");
    base::Diagnostics diags;
    EXPECT_FALSE(load_label_grid(text, "l", diags));
    EXPECT_THAT(said(diags), testing::Contains("GRI-030 /cotations "));
}

TEST(LabelGrid, RefersOnlyToWhatItHas) {
    EXPECT_THAT(label_reports("\"axe\": \"engagements\"", "\"axe\": \"engagement\""),
                ElementsAre("GRI-033 /criteres/0/axe engagement"));
    EXPECT_THAT(label_reports("\"engagement\": \"E1\"", "\"engagement\": \"E9\""),
                ElementsAre("GRI-033 /criteres/0/engagement E9"));
    EXPECT_THAT(label_reports("\"documents\": [\"autodiagnostic\"", "\"documents\": [\"autodiag\""),
                ElementsAre("GRI-033 /niveaux/0/documents/0 autodiag"));
    EXPECT_THAT(label_reports("\"axes_min\": {\"engagements\"", "\"axes_min\": {\"engagement\""),
                ElementsAre("GRI-002 /niveaux/0/axes_min/engagement engagement"));
}

TEST(LabelGrid, HasACriterionForEachEngagementAndAxis) {
    std::string text = shipped_file("label-exemple.json");
    for (const std::string_view one : {"\"engagement\": \"E4\"", "\"axe\": \"publication\""}) {
        const std::string_view other =
            one.starts_with("\"axe") ? "\"axe\": \"amelioration\"" : "\"engagement\": null";
        for (auto found = text.find(one); found != std::string::npos; found = text.find(one)) {
            text.replace(found, one.size(), other);
        }
    }
    base::Diagnostics diags;
    EXPECT_FALSE(load_label_grid(text, "l", diags));
    EXPECT_THAT(said(diags), ElementsAre("GRI-034 /criteres E4", "GRI-035 /criteres publication"));
}

TEST(LabelGrid, AsksEachThingOnce) {
    EXPECT_THAT(label_reports("\"Les agents donnent leur nom et leur service\"",
                              "\"les échanges sont courtois, sur tous les canaux !\""),
                ElementsAre("GRI-040 /criteres/1 C1-02"));
    EXPECT_THAT(label_reports("\"C1-02\"", "\"c1.01\""),
                ElementsAre("GRI-008 /criteres/1/identifiant c1.01"));
}

/// The shipped grid, each weight of a criterion replaced by one of `weights` in turn.
std::string label_with_weights(const std::vector<std::string>& weights) {
    std::string text = shipped_file("label-exemple.json");
    const std::string_view name = "\"poids\": ";
    std::size_t found = text.find("\"criteres\"");
    std::size_t count = 0;
    for (found = text.find(name, found); found != std::string::npos;
         found = text.find(name, found)) {
        found += name.size();
        text.replace(found, text.find_first_of(",}", found) - found,
                     weights.at(count++ % weights.size()));
    }
    EXPECT_GE(count, 41U);
    return text;
}

// A rate times 100 × 6 (axes) × 4 (marks) × what weighs on each of the three axes, in thousandths,
// under 41 000 each, is within 64 bits; in millionths it is not.
TEST(LabelGrid, HasWeightsThatRatesAreExactWith) {
    base::Diagnostics diags;
    EXPECT_TRUE(load_label_grid(label_with_weights({"2.999", "1.001", "0.007"}), "l", diags));
    EXPECT_THAT(said(diags), IsEmpty());
    EXPECT_FALSE(
        load_label_grid(label_with_weights({"1", "99.999999", "2.5", "99.999998"}), "l", diags));
    EXPECT_THAT(said(diags), ElementsAre("GRI-009 /criteres/1/poids 99.999999"));
}

TEST(LabelGrid, SaysWhichNumberIsTheFinest) {
    std::string text = label_with_weights({"99.99", "99.98"});
    text = replaced(text, "\"valeur\": 0.25", "\"valeur\": 0.249999");
    base::Diagnostics diags;
    EXPECT_FALSE(load_label_grid(text, "l", diags));
    EXPECT_THAT(said(diags), ElementsAre("GRI-009 /cotations/1/valeur 0.249999"));
}

TEST(LabelGrid, HasLevelsThatAskForMoreAndMore) {
    EXPECT_THAT(label_reports("\"ordre\": 2", "\"ordre\": 3"),
                ElementsAre("GRI-036 /niveaux/1/ordre 3"));
    EXPECT_THAT(label_reports("\"global_min\": 65", "\"global_min\": 49.5"),
                ElementsAre("GRI-037 /niveaux/1/global_min 49.5"));
    EXPECT_THAT(label_reports("{\"engagements\": 60, ", "{"),
                ElementsAre("GRI-037 /niveaux/1/axes_min/engagements 0"));
    EXPECT_THAT(label_reports("\"engagements_min\": 60", "\"engagements_min\": 39"),
                ElementsAre("GRI-037 /niveaux/2/engagements_min 39"));
    EXPECT_THAT(label_reports("\"bloquants_min\": 1", "\"bloquants_min\": 0.25"),
                ElementsAre("GRI-037 /niveaux/2/bloquants_min 0.25"));
    EXPECT_THAT(label_reports("\"bloquants_min\": 1", "\"bloquants_min\": 0.8"),
                ElementsAre("GRI-038 /niveaux/2/bloquants_min 0.8"));
    // The same minimum is no lower.
    EXPECT_THAT(label_reports("\"global_min\": 65", "\"global_min\": 50"), IsEmpty());
}

TEST(Scales, OfThePackageTellAllTheirLabelsApart) {
    base::Diagnostics diags;
    const auto set = load_scales(shipped_file("echelles.json"), "echelles.json", diags).value();
    ASSERT_EQ(set.scales.size(), 13U);
    const auto& smileys = set.scales.at(5);
    EXPECT_EQ(smileys.id, "smileys");
    EXPECT_EQ(smileys.find("😊")->answer_class, model::AnswerClass::Satisfied);
    EXPECT_EQ(smileys.find("😐")->answer_class, model::AnswerClass::Neutral);
    EXPECT_EQ(smileys.find("☹")->answer_class, model::AnswerClass::Dissatisfied);
    // With the sign that asks for colours.
    EXPECT_EQ(smileys.find("☹️")->answer_class, model::AnswerClass::Dissatisfied);
    EXPECT_EQ(smileys.find("🙈"), nullptr);
    const auto& marks = set.scales.at(3);
    EXPECT_EQ(marks.kind, model::SurveyScale::Kind::Marks);
    EXPECT_EQ(marks.find("0/10")->label, "0");
    EXPECT_EQ(marks.find("1/10")->label, "1");
    EXPECT_EQ(marks.find("10/10")->label, "10");
    EXPECT_EQ(marks.find("1 sur 10")->label, "1");
    EXPECT_EQ(marks.find("7")->value, base::Score(7));
}

TEST(Scales, NeedLabelsThatDiffer) {
    EXPECT_THAT(scale_reports("\"Plutôt satisfaits\"", "\"TRÈS SATISFAIT(e)\""),
                ElementsAre("GRI-050 /echelles/0/modalites/1/autres_libelles/1 TRÈS SATISFAIT(e)"));
    EXPECT_THAT(scale_reports("\"🙂\"", "\":-)\""),
                ElementsAre("GRI-051 /echelles/5/modalites/0/autres_libelles/4 :-)"));
    EXPECT_THAT(scale_reports("\"😐\"", "\"😊\""),
                ElementsAre("GRI-050 /echelles/5/modalites/1/autres_libelles/3 😊"));
}

TEST(Scales, NeedAnAnswerThatSatisfiesAndOneThatDoesNot) {
    EXPECT_THAT(
        scale_reports("\"autres_libelles\": [\"O\", \"Y\", \"Yes\"], \"classe\": \"satisfait\"",
                      "\"classe\": \"neutre\""),
        ElementsAre("GRI-052 /echelles/12/modalites "));
    EXPECT_THAT(scale_reports("\"autres_libelles\": [\"N\", \"No\"], \"classe\": \"insatisfait\"",
                              "\"classe\": \"neutre\""),
                ElementsAre("GRI-052 /echelles/12/modalites "));
}

TEST(Scales, NeedValuesWhereAMeanIsMade) {
    EXPECT_THAT(scale_reports(", \"valeur\": 5}", "}"),
                ElementsAre("GRI-053 /echelles/3/modalites/5 5"));
    EXPECT_THAT(scale_reports("{\"libelle\": \"Moyen\", \"classe\": \"neutre\", \"valeur\": 5}",
                              "{\"libelle\": \"Moyen\", \"classe\": \"neutre\"}"),
                ElementsAre("GRI-053 /echelles/6/modalites/1 Moyen"));
}

TEST(Correspondence, OfThePackageLeadsFrom2021To2026) {
    base::Diagnostics diags;
    const auto found = load_correspondence(shipped_file("correspondance-2021-2026.json"),
                                           "correspondance-2021-2026.json", diags)
                           .value();
    EXPECT_EQ(found.from, "diagnostic-local-2021");
    EXPECT_EQ(found.to, "autodiagnostic-2026");
    ASSERT_EQ(found.lines.size(), 9U);
    EXPECT_EQ(found.lines.at(3).from, "E4");
    EXPECT_EQ(found.lines.at(3).to, std::nullopt);
    EXPECT_EQ(found.lines.at(8).to, "E8");
}

TEST(Correspondence, ContinuesEachEngagementOnce) {
    EXPECT_THAT(line_reports("{\"de\": \"E2\"", "{\"de\": \"E1\""),
                ElementsAre("GRI-060 /lignes/1/de E1"));
    EXPECT_THAT(line_reports("\"vers\": \"E2\"", "\"vers\": \"E1\""),
                ElementsAre("GRI-061 /lignes/1/vers E1"));
    EXPECT_THAT(
        line_reports("\"vers\": \"autodiagnostic-2026\"", "\"vers\": \"diagnostic-local-2021\""),
        ElementsAre("GRI-063 /vers diagnostic-local-2021"));
}

std::vector<std::string> action_reports(std::string_view before, std::string_view after) {
    return reports("actions-label-exemple.json", before, after);
}

model::ActionLibrary shipped_actions() {
    base::Diagnostics diags;
    return load_action_library(shipped_file("actions-label-exemple.json"), "a", diags).value();
}

model::LabelGrid shipped_label() {
    base::Diagnostics diags;
    return load_label_grid(shipped_file("label-exemple.json"), "l", diags).value();
}

TEST(ActionLibrary, OfThePackageHasOneToThreeActionsForEveryCriterion) {
    const model::ActionLibrary library = shipped_actions();
    EXPECT_EQ(library.origin.kind, model::Origin::Kind::Example);
    EXPECT_EQ(library.grid, "label-exemple");
    std::map<std::string, int> counts;
    for (const model::DraftAction& draft : library.actions) {
        const int count = ++counts[draft.criterion];
        EXPECT_EQ(draft.id, "A-" + draft.criterion + "-" + std::to_string(count));
        EXPECT_LE(count, 3) << draft.criterion;
    }
    for (const model::Criterion& criterion : shipped_label().criteria) {
        EXPECT_GE(counts[criterion.id], 1) << criterion.id;
    }
    EXPECT_EQ(counts.size(), 41U);
}

TEST(ActionLibrary, OfThePackageSendsWhatTheNetworkDecidesToTheNetwork) {
    const model::LabelGrid grid = shipped_label();
    int count = 0;
    for (const model::DraftAction& draft : shipped_actions().actions) {
        if (grid.find_criterion(draft.criterion)->network_level) {
            EXPECT_TRUE(draft.text.find("à la tête de réseau") != std::string::npos) << draft.id;
            ++count;
        } else {
            EXPECT_EQ(draft.level, model::Action::Level::Local) << draft.id;
        }
    }
    EXPECT_EQ(count, 6);
}

TEST(ActionLibrary, SaysEachThingOnce) {
    EXPECT_THAT(
        action_reports("Équiper chaque poste d’accueil d’un porte-nom : nom de l’agent, ou "
                       "identifiant lorsque la loi protège son anonymat, et service.",
                       "Écrire avec les agents d’accueil une consigne d’une page ; formules "
                       "de politesse et ton à employer au guichet, au téléphone et par "
                       "écrit"),
        ElementsAre("GRI-070 /actions/2 A-C1-02-1"));
    EXPECT_THAT(action_reports("\"A-C1-02-1\"", "\"a-c1-01-2\""),
                ElementsAre("GRI-008 /actions/2/identifiant a-c1-01-2"));
}

TEST(LabelGrid, WeighsActionsByTheUsualRulesUnlessItSaysOthers) {
    const model::PriorityRules usual;
    const model::PriorityRules shipped = shipped_label().priorities;
    EXPECT_EQ(shipped.blocking, usual.blocking);
    EXPECT_EQ(shipped.path, usual.path);
    EXPECT_EQ(shipped.users, usual.users);
    EXPECT_EQ(shipped.staff, usual.staff);
    EXPECT_EQ(shipped.verbatim, usual.verbatim);
    EXPECT_EQ(shipped.most_verbatims, usual.most_verbatims);
    EXPECT_EQ(shipped.strong, usual.strong);
    EXPECT_EQ(shipped.medium, usual.medium);
    EXPECT_EQ(shipped.drafts, usual.drafts);
    EXPECT_EQ(shipped.origin.kind, model::ItemOrigin::Kind::Example);
    base::Diagnostics diags;
    const std::string other =
        replaced(replaced(shipped_file("label-exemple.json"), "\"bloquant\": 1,\n    \"chemin\": 2",
                          "\"chemin\": 0.25"),
                 "\"projets_max\": 12", "\"projets_max\": 3");
    const auto grid = load_label_grid(other, "l", diags).value();
    EXPECT_EQ(grid.priorities.blocking, base::Score(1));
    EXPECT_EQ(grid.priorities.path, base::Score::ratio(1, 4));
    EXPECT_EQ(grid.priorities.drafts, 3);
}

TEST(LabelGrid, HasStrongImpactsAboveMediumOnes) {
    EXPECT_THAT(label_reports("\"impact_moyen\": 0.5", "\"impact_moyen\": 1.5"),
                ElementsAre("GRI-041 /priorites/impact_moyen 1.5"));
}

}  // namespace
}  // namespace palier::grid
