#include "compose/gaps_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/analysis/label_builder.h"

namespace palier::compose {
namespace {

using analysis::testing::result_with;
using analysis::testing::small_grid;
using base::Score;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Texts = std::vector<std::string>;

base::Date day(int year, unsigned month, unsigned day) {
    return base::Date::from(year, month, day).value();
}

const Value& at(const Value& value, std::string_view name) {
    const Value* found = value.find(name);
    EXPECT_NE(found, nullptr) << name;
    static const Value absent;
    return found == nullptr ? absent : *found;
}

const Value::List& list(const Value& value, std::string_view name) {
    return std::get<Value::List>(at(value, name).content);
}

std::string text(const Value& value, std::string_view name) {
    const auto* words = std::get_if<std::string>(&at(value, name).content);
    return words == nullptr ? "(absent)" : *words;
}

std::int64_t number(const Value& value, std::string_view name) {
    return std::get<std::int64_t>(at(value, name).content);
}

bool flag(const Value& value, std::string_view name) {
    return std::get<bool>(at(value, name).content);
}

Texts texts(const Value::List& items, std::string_view name) {
    Texts all;
    for (const Value& one : items) {
        all.push_back(text(one, name));
    }
    return all;
}

/// Marks of four criteria, so that bronze is reached: axis a 81,25, axis b 25, overall 67,1875.
const Texts bronze_marks = {"oui", "presque", "presque", "amorce"};
/// Axis a 56,25, axis b 0, overall 42,1875, E2 25: no level.
const Texts poor_marks = {"oui", "presque", "amorce", "non"};

class GapsData : public ::testing::Test {
  protected:
    void stand(const Texts& marks, const std::string& target,
               const Texts& documents = {"enquete"}) {
        result_ = result_with(grid_, marks, documents);
        result_.target = target;
    }

    Value made() {
        path_.reset();
        if (!result_.target.empty()) {
            path_ = analysis::cheapest_path(grid_, result_, result_.target);
        }
        const analysis::CheapestPath* path = path_ ? &*path_ : nullptr;
        const analysis::GapAnalysis gaps = analysis::analyse_gaps(grid_, result_, path);
        const analysis::Robustness robustness = analysis::robustness(grid_, result_);
        Value value = gaps_data(
            {dossier_, diagnostic_grid_, grid_, result_, gaps, path, robustness, edition_});
        EXPECT_EQ(misfit(value, gaps_shape()), "");
        return value;
    }

    /// The first criteria of the first engagement: C1 and C2.
    static Value criterion(const Value& data, std::size_t index) {
        const Value& engagement = list(list(data, "criteres").at(0), "engagements").at(0);
        return list(engagement, "criteres").at(index);
    }

    Texts states(const Value& data, std::size_t row) {
        return texts(list(list(data, "conditions").at(row), "cellules"), "texte");
    }

    model::LabelGrid grid_ = small_grid();
    model::Grid diagnostic_grid_{.id = "auto", .date = day(2026, 1, 1)};
    model::Dossier dossier_{.structure = {.identifier = {"a"},
                                          .name = {"Site"},
                                          .diagnostic_grid = {"auto"},
                                          .diagnostic_date = {day(2026, 3, 10)}}};
    analysis::LabelResult result_;
    std::optional<analysis::CheapestPath> path_;
    base::Date edition_ = day(2026, 4, 15);
};

TEST_F(GapsData, NamesThePositionAndTheTarget) {
    stand(bronze_marks, "or");
    const Value data = made();
    EXPECT_EQ(text(data, "position"), "bronze");
    EXPECT_EQ(text(at(data, "vise"), "nom"), "or");
    EXPECT_FALSE(flag(at(data, "vise"), "atteint"));
    EXPECT_FALSE(flag(data, "estimation"));
}

TEST_F(GapsData, HasNoPositionWhenNoLevelIsReached) {
    stand(poor_marks, "bronze");
    const Value data = made();
    EXPECT_TRUE(at(data, "position").is_absent());
    EXPECT_TRUE(at(data, "robustesse").is_absent());
}

TEST_F(GapsData, SaysThatMarksAreEstimated) {
    stand(bronze_marks, "or");
    result_.estimated = true;
    EXPECT_TRUE(flag(made(), "estimation"));
}

TEST_F(GapsData, SetsConditionsAgainstLevels) {
    stand(poor_marks, "bronze");
    const Value data = made();
    const auto& rows = list(data, "conditions");
    EXPECT_THAT(texts(rows, "nom"),
                ElementsAre("Taux global\u00A0: 50\u202F%\u202F; 80\u202F%",
                            "Axe «\u00A0Axe a\u00A0»\u00A0: 40\u202F%\u202F; –",
                            "Chaque engagement\u00A0: 25\u202F%\u202F; 60\u202F%",
                            "Chaque critère bloquant\u00A0: 0,75\u202F; 1", "Enquête des usagers"));
    EXPECT_THAT(
        texts(rows, "constate"),
        ElementsAre("42,2\u202F%", "56,3\u202F%", "25\u202F% (n°\u00A02)", "0,75 (C2)", "présent"));
    // 42,1875 − 50 = − 7,8125; 42,1875 − 80 = − 37,8125
    EXPECT_THAT(states(data, 0),
                ElementsAre("\u2212\u00A07,8\u00A0points", "\u2212\u00A037,8\u00A0points"));
    EXPECT_THAT(states(data, 1), ElementsAre("atteint", "sans objet"));
    EXPECT_THAT(states(data, 2), ElementsAre("juste atteint", "\u2212\u00A035\u00A0points"));
    EXPECT_THAT(states(data, 3), ElementsAre("atteint", "bloquant"));
    EXPECT_THAT(states(data, 4), ElementsAre("présent", "sans objet"));
    EXPECT_EQ(number(at(data, "vise"), "nombre"), 5);
    EXPECT_EQ(number(at(data, "vise"), "non_remplies"), 1);
}

TEST_F(GapsData, PrintsTheDecimalsThatShowAMissedThreshold) {
    // Overall 67,1875 as against 67,2 would both read 67,2.
    grid_.levels.back().overall_minimum = Score::ratio(672, 10);
    stand(bronze_marks, "or");
    const Value data = made();
    EXPECT_EQ(texts(list(data, "conditions"), "constate").at(0), "67,19\u202F%");
    EXPECT_EQ(states(data, 0).at(1), "\u2212\u00A00,01\u00A0point");
    EXPECT_EQ(text(at(data, "global"), "taux"), "67,19\u202F%");
}

TEST_F(GapsData, GivesTheDistanceOfEachRateToEachLevel) {
    stand(bronze_marks, "or");
    const Value data = made();
    EXPECT_THAT(texts(list(data, "axes"), "taux"), ElementsAre("81,3\u202F%", "25\u202F%"));
    const auto& engagements = list(data, "engagements");
    EXPECT_THAT(texts(engagements, "taux"), ElementsAre("87,5\u202F%", "75\u202F%"));
    EXPECT_THAT(texts(list(engagements.at(1), "cellules"), "texte"),
                ElementsAre("+\u00A050\u00A0points", "+\u00A015\u00A0points"));
    EXPECT_EQ(number(data, "nombre_bloquants"), 1);
}

TEST_F(GapsData, TellsTheCheapestPathAndWhereItLeads) {
    stand(bronze_marks, "or");
    const Value data = made();
    const Value& path = at(data, "chemin");
    const Value& set = at(path, "ensemble");
    // C2 from 0,75 to 1 (effort 2) and C4 from 0,25 to 0,75 (effort 1): axis a 87,5, axis b 75.
    EXPECT_THAT(texts(list(set, "changements"), "identifiant"), ElementsAre("C2", "C4"));
    EXPECT_EQ(number(set, "effort"), 3);
    EXPECT_EQ(number(set, "sur"), 4);
    EXPECT_EQ(text(set, "taux_avant"), "67,2\u202F%");
    EXPECT_EQ(text(set, "taux_apres"), "84,4\u202F%");
    EXPECT_EQ(text(at(set, "plus_bas"), "taux"), "75\u202F%");
    EXPECT_FALSE(flag(path, "rien_a_changer"));
    EXPECT_TRUE(at(path, "autre").is_absent());
}

TEST_F(GapsData, HasNothingToChangeForALevelThatIsReached) {
    stand(bronze_marks, "bronze");
    const Value data = made();
    const Value& path = at(data, "chemin");
    EXPECT_TRUE(flag(path, "rien_a_changer"));
    EXPECT_TRUE(at(path, "ensemble").is_absent());
    EXPECT_THAT(list(path, "manquants"), IsEmpty());
    EXPECT_TRUE(flag(at(data, "vise"), "atteint"));
}

TEST_F(GapsData, NamesTheDocumentsThatMarksCannotMakeUpFor) {
    stand(bronze_marks, "bronze", {});
    const Value data = made();
    EXPECT_TRUE(at(data, "position").is_absent());
    EXPECT_THAT(texts(list(at(data, "chemin"), "manquants"), "titre"),
                ElementsAre("Enquête des usagers"));
    EXPECT_TRUE(flag(at(data, "chemin"), "rien_a_changer"));
    EXPECT_EQ(number(data, "nombre_manquants"), 1);
    EXPECT_FALSE(flag(list(data, "documents").at(0), "present"));
}

TEST_F(GapsData, CountsWhatTheTargetWouldHangOnUnlessADocumentKeepsItAway) {
    stand(poor_marks, "bronze");
    // C4 from 0 to 0,75 (effort 2): axis b 75, overall 60,9375. Then a slip of C2 (it blocks), of
    // C3 (E2 at 0) or of C4 (overall 48,4375) would lose it; of C1, it would not (56,25).
    const Value held = made();
    const Value& set = at(at(held, "chemin"), "ensemble");
    EXPECT_THAT(texts(list(set, "changements"), "identifiant"), ElementsAre("C4"));
    EXPECT_EQ(number(set, "fragiles"), 3);
    stand(poor_marks, "bronze", {});
    const Value missing = made();
    EXPECT_TRUE(at(at(at(missing, "chemin"), "ensemble"), "fragiles").is_absent());
}

TEST_F(GapsData, SaysThatNoMarksLeadToALevel) {
    grid_.levels.back().overall_minimum = 101;
    stand(bronze_marks, "or");
    EXPECT_TRUE(flag(at(made(), "chemin"), "impossible"));
}

TEST_F(GapsData, HasNoRateWhenNoCriterionApplies) {
    stand({"NA", "NA", "NA", "NA"}, "bronze");
    const Value data = made();
    EXPECT_EQ(texts(list(data, "conditions"), "constate").at(0), "non évalué");
    EXPECT_THAT(states(data, 0), ElementsAre("non évalué", "non évalué"));
    EXPECT_TRUE(flag(list(list(data, "conditions").at(0), "cellules").at(0), "manque"));
    EXPECT_TRUE(at(at(data, "global"), "taux").is_absent());
    EXPECT_THAT(texts(list(at(data, "global"), "cellules"), "texte"),
                ElementsAre("non évalué", "non évalué"));
    EXPECT_TRUE(flag(at(data, "chemin"), "sans_critere"));
    EXPECT_FALSE(flag(at(data, "chemin"), "impossible"));
    EXPECT_TRUE(at(at(data, "chemin"), "ensemble").is_absent());
}

TEST_F(GapsData, SaysHowOldADiagnosticOfMoreThanAYearIs) {
    grid_.documents.front() = {"auto", "Autodiagnostic de l’année", "Diagnostic"};
    grid_.levels.front().documents = {"auto"};
    edition_ = day(2027, 3, 10);
    stand(bronze_marks, "bronze", {"auto"});
    EXPECT_TRUE(at(list(made(), "documents").at(0), "remarque").is_absent());
    edition_ = day(2027, 3, 11);
    EXPECT_EQ(text(list(made(), "documents").at(0), "remarque"),
              "du 10\u00A0mars 2026, plus d’un an avant le 11\u00A0mars 2027");
    EXPECT_EQ(texts(list(made(), "conditions"), "nom").back(),
              "Autodiagnostic de l’année (du 10\u00A0mars 2026, plus d’un an avant le "
              "11\u00A0mars 2027)");
    dossier_.structure.audit_date = {day(2026, 9, 1)};
    EXPECT_TRUE(at(list(made(), "documents").at(0), "remarque").is_absent());
}

TEST_F(GapsData, NamesEachCriterionThatTheLevelHangsOn) {
    stand(bronze_marks, "or");
    const Value data = made();
    const Value& robustness = at(data, "robustesse");
    // C2 at 0,25 blocks; C3 at 0,25 leaves 48,4375 overall.
    EXPECT_THAT(texts(list(robustness, "fragiles"), "identifiant"), ElementsAre("C2", "C3"));
    EXPECT_EQ(texts(list(robustness, "marges"), "marge").at(0), "+\u00A017,2\u00A0points");
}

TEST_F(GapsData, TellsWhatACriterionLacksAndWhatItWouldServe) {
    stand(bronze_marks, "or");
    const Value data = made();
    const Value second = criterion(data, 1);
    EXPECT_EQ(text(second, "identifiant"), "C2");
    EXPECT_TRUE(flag(second, "a_relever"));
    EXPECT_TRUE(flag(second, "sur_chemin"));
    EXPECT_EQ(text(second, "ecart"), "\u2212\u00A00,25");
    // A quarter of axis a is 6,25, which counts for three quarters: 4,6875.
    EXPECT_EQ(text(second, "apport"), "4,7\u00A0points");
    EXPECT_EQ(text(list(second, "effets").at(0), "niveau"), "or");
    EXPECT_EQ(text(list(second, "effets").at(0), "conditions"),
              "Taux global ; Critère bloquant C2");
    EXPECT_TRUE(flag(criterion(data, 0), "au_plus_haut"));
    EXPECT_TRUE(at(criterion(data, 0), "suivante").is_absent());
    // C3 weighs twice as much as C2, and is not on the path.
    const Value& other =
        list(list(list(data, "criteres").at(0), "engagements").at(1), "criteres").at(0);
    EXPECT_FALSE(flag(other, "a_relever"));
    EXPECT_EQ(text(at(other, "suivante"), "libelle"), "Oui");
    EXPECT_EQ(text(other, "apport_suivante"), "9,4\u00A0points");
    EXPECT_THAT(list(criterion(data, 0), "effets"), IsEmpty());
}

TEST_F(GapsData, FillsTheSignOfAMarkByItsValueInHundredths) {
    stand(bronze_marks, "or");
    const Value mark = at(criterion(made(), 1), "cotation");
    EXPECT_EQ(std::get<Figure>(at(mark, "valeur").content), (Figure{75, "0,75"}));
}

TEST_F(GapsData, SaysWhereEvidenceIsAndUntilWhenItHolds) {
    grid_.criteria.front().evidence_months = 12;
    dossier_.marks.push_back({.criterion = {"c1"},
                              .mark = {"Oui"},
                              .evidence = "Charte",
                              .location = "Accueil",
                              .keeper = "responsable de l’accueil",
                              .evidence_date = {day(2025, 3, 1)},
                              .comment = "À refaire."});
    stand(bronze_marks, "or");
    result_.criteria.front().evidence = analysis::Evidence::Stale;
    const Value data = made();
    const Value evidence = at(criterion(data, 0), "preuve");
    EXPECT_TRUE(flag(evidence, "perimee"));
    EXPECT_EQ(text(evidence, "texte"), "Charte");
    EXPECT_EQ(text(evidence, "emplacement"), "Accueil");
    EXPECT_EQ(text(evidence, "responsable"), "responsable de l’accueil");
    EXPECT_EQ(text(evidence, "date"), "1er\u00A0mars 2025");
    EXPECT_EQ(text(evidence, "fin"), "1er\u00A0mars 2026");
    EXPECT_EQ(text(criterion(data, 0), "remarque"), "À refaire.");
    EXPECT_EQ(number(at(data, "preuves"), "perimees"), 1);
    EXPECT_EQ(number(at(data, "preuves"), "absentes"), 3);
}

TEST_F(GapsData, CountsWhatHasNoMarkAndWhatDoesNotApply) {
    stand({"NA", "presque", "", "oui"}, "bronze");
    const Value data = made();
    EXPECT_EQ(number(data, "nombre_sans_objet"), 1);
    EXPECT_EQ(number(data, "nombre_non_cotes"), 1);
    const Value first = criterion(data, 0);
    EXPECT_FALSE(flag(first, "compte"));
    EXPECT_TRUE(at(first, "cotation").is_absent());
}

TEST_F(GapsData, HasNoPathWithoutATarget) {
    stand(bronze_marks, "");
    const Value data = made();
    EXPECT_TRUE(at(data, "chemin").is_absent());
    EXPECT_TRUE(at(data, "vise").is_absent());
}

}  // namespace
}  // namespace palier::compose
