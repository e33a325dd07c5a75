#include "model/label_grid.h"

#include "reading.h"

namespace {

using palier::base::Date;
using palier::base::Diagnostics;
using palier::base::Score;
using palier::model::Dossier;
using palier::model::LabelGrid;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using palier::testing_ingest::reports;
using palier::testing_ingest::sound_dossier;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Label, IsReadWithItsEvidence) {
    const Dossier dossier = sound_dossier(dossier_with(
        R"("label": [{"critere": "C1-01", "cotation": 0.75, "preuve": "Note de service",
                      "emplacement": "Serveur", "responsable": "Référent",
                      "date_de_la_preuve": "05/01/2026", "commentaire": "Vu."},
                     {"critere": "C1-02", "cotation": "NA"}])"));
    ASSERT_EQ(dossier.marks.size(), 2U);
    const auto& row = dossier.marks.front();
    EXPECT_EQ(row.criterion.value, "C1-01");
    EXPECT_EQ(row.criterion.place.cell, "/label/0/critere");
    EXPECT_EQ(row.mark.value, "0,75");
    EXPECT_EQ(row.mark.place.cell, "/label/0/cotation");
    EXPECT_EQ(row.evidence, "Note de service");
    EXPECT_EQ(row.location, "Serveur");
    EXPECT_EQ(row.keeper, "Référent");
    EXPECT_EQ(row.evidence_date.value->iso(), "2026-01-05");
    EXPECT_EQ(row.evidence_date.place.cell, "/label/0/date_de_la_preuve");
    EXPECT_EQ(row.comment, "Vu.");
    EXPECT_EQ(row.place.cell, "/label/0");
    EXPECT_EQ(dossier.marks.back().mark.value, "NA");
    EXPECT_FALSE(dossier.marks.back().evidence_date.value.has_value());
}

TEST(Label, TakesCriteriaThatAreNotMarked) {
    const Dossier dossier = sound_dossier(
        dossier_with(R"("label": [{"critere": "C1-01", "cotation": ""}, {"critere": "C1-02"}])"));
    ASSERT_EQ(dossier.marks.size(), 2U);
    EXPECT_EQ(dossier.marks[0].mark.value, "");
    EXPECT_EQ(dossier.marks[0].mark.place.cell, "/label/0/cotation");
    EXPECT_EQ(dossier.marks[1].mark.value, "");
}

TEST(Label, SaysWhatIsWrongAndWhere) {
    const auto said = [](const std::string& rows) {
        return codes(reports(dossier_with("\"label\": [" + rows + "]")));
    };
    EXPECT_THAT(said(R"({"critere": "", "cotation": "conforme", "date_de_la_preuve": "2026"})"),
                ElementsAre("ING-029 /label/0/critere", "ING-031 /label/0/date_de_la_preuve"));
    EXPECT_THAT(said(R"({"critere": "C1-01", "cotation": 1}, {"critere": "C1-02", "cotation": 1},
                        {"critere": "c1-01", "cotation": 0})"),
                ElementsAre("ING-087 /label/2/critere"));
    const Diagnostics diags = reports(dossier_with(
        R"("label": [{"critere": "C1", "cotation": 1}, {"critere": "C1", "cotation": 1}])"));
    EXPECT_THAT(diags.all().front().sentence(), HasSubstr("/label/0/critere"));
}

LabelGrid small_grid() {
    return {.id = "essai",
            .title = "Essai",
            .version = "1.0",
            .date = Date::from(2026, 1, 15).value(),
            .marks = {{.id = "non-conforme", .label = "Non conforme", .value = 0},
                      {.id = "presque", .label = "Presque conforme", .value = Score::ratio(3, 4)},
                      {.id = "conforme", .label = "Conforme", .value = 1}},
            .criteria = {{.id = "C1-01", .axis = "a"}, {.id = "C1-02", .axis = "a"}},
            .levels = {{.id = "bronze", .title = "Bronze"}, {.id = "or", .title = "Or"}}};
}

Diagnostics checked(const std::string& json) {
    Diagnostics diags;
    palier::ingest::check_against_label(sound_dossier(json), small_grid(), diags);
    for (const auto& one : diags.all()) {
        EXPECT_FALSE(one.line().empty());
    }
    return diags;
}

std::string with_target(const std::string& level) {
    std::string text = dossier_with("");
    return text.insert(text.size() - 2, ", \"niveau_vise\": \"" + level + "\"");
}

TEST(CheckAgainstLabel, AcceptsWhatTheGridHas) {
    EXPECT_THAT(codes(checked(dossier_with(
                    R"("label": [{"critere": "c1-01", "cotation": "Presque conforme"},
                                 {"critere": "C1-02", "cotation": "presque"}],
                       "actions": [{"action": "x", "critere": "C1-02"}, {"action": "y"}])"))),
                IsEmpty());
}

TEST(CheckAgainstLabel, TakesMarksByIdLabelOrValueAndNotApplicable) {
    const auto said = [](const std::string& mark) {
        return codes(
            checked(dossier_with(R"("label": [{"critere": "C1-01", "cotation": )" + mark + "}]")));
    };
    for (const char* mark :
         {"\"conforme\"", "\"Non conforme\"", "\"0,75\"", "0.75", "75", "1", "0", "\"\"", "\"NA\"",
          "\"N/A\"", "\"Non applicable\"", "\"non concerné\""}) {
        EXPECT_THAT(said(mark), IsEmpty()) << mark;
    }
    for (const char* mark : {"\"bien\"", "0.5", "50", "\"oui\""}) {
        EXPECT_THAT(said(mark), ElementsAre("ING-091 /label/0/cotation")) << mark;
    }
}

TEST(CheckAgainstLabel, ListsTheMarksThatThereAre) {
    const Diagnostics diags =
        checked(dossier_with(R"("label": [{"critere": "C1-01", "cotation": "bien"}])"));
    EXPECT_EQ(diags.all().front().expected(),
              "Non conforme, Presque conforme, Conforme, Non applicable");
}

TEST(CheckAgainstLabel, ReportsCriteriaThatTheGridHasNot) {
    const Diagnostics diags = checked(dossier_with(
        R"("label": [{"critere": "C1-03", "cotation": 1}],
           "actions": [{"action": "x", "critere": "Accueil"}])"));
    EXPECT_THAT(codes(diags),
                ElementsAre("ING-090 /label/0/critere", "ING-090 /actions/0/critere"));
    EXPECT_EQ(diags.all()[0].expected(), "C1-01");
    EXPECT_EQ(diags.all()[1].expected(), "C1-01, C1-02");
}

TEST(CheckAgainstLabel, KnowsTheLevels) {
    for (const char* level : {"aucun", "Aucun", "or", "Bronze", ""}) {
        EXPECT_THAT(codes(checked(with_target(level))), IsEmpty()) << level;
    }
    const Diagnostics diags = checked(with_target("platine"));
    EXPECT_THAT(codes(diags), ElementsAre("ING-092 /structure/niveau_vise"));
    EXPECT_EQ(diags.all().front().expected(), "bronze, or, aucun");
}

}  // namespace
