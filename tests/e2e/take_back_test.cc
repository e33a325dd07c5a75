#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json_writer.h"
#include "e2e/program.h"
#include "e2e/schemas.h"
#include "e2e/sheets.h"
#include "ingest/json_tables.h"
#include "ingest/read_dossier.h"
#include "model/action_fields.h"
#include "sheets/plan_files.h"

namespace palier::e2e {
namespace {

using base::Json;
using testing::HasSubstr;
using testing::IsEmpty;

/// What a committee does to a plan.
constexpr const char* edits = R"({
    "set": [["PA-01", "Statut", "réalisée"], ["PA-01", "Pilote", "Direction « Accueil »"],
            ["PA-02", "Échéance", "15/09/2026"],
            ["PA-03", "Action", "=Faire relire ; \"vraiment\", les courriers."],
            ["AL-01", "Décision du comité", "retenue"]],
    "remove": ["PA-04"],
    "add": [{"Action": "Afficher les horaires à l’entrée.", "Priorité": "haute"}],
    "reverse": true})";

/// The same, as the report in JSON says it: « table id champ avant → apres ».
const std::vector<std::string> all_edits = {
    "modifiees PA-01 Pilote Responsable de l’accueil → Direction « Accueil »",
    "modifiees PA-01 Statut en cours → réalisée",
    "modifiees PA-02 Échéance 2026-06-30 → 2026-09-15",
    "modifiees PA-03 Action Faire relire par des usagers les vingt courriers les plus envoyés. → "
    "=Faire relire ; \"vraiment\", les courriers.",
    "propositions_reprises AL-01 Décision du comité  → retenue",
    "ajoutees N1 Afficher les horaires à l’entrée.",
    "supprimees PA-04 Demander un outil commun qui garde l’historique des contacts avec l’usager."};

std::string text_of(const Json& value) {
    return value.text() != nullptr ? *value.text() : "";
}

/// What a report in JSON says, in words to compare.
std::vector<std::string> differences(const std::string& report) {
    base::Diagnostics diags;
    const Json json = base::parse_json(report, "report", {}, diags).value();
    std::vector<std::string> said;
    for (const auto& [table, list] : *json.object()) {
        for (const Json& row : list.array() != nullptr ? *list.array() : Json::Array()) {
            const std::string id = table + " " + text_of(*row.find("id")) + " ";
            const Json* fields = row.find("champs");
            if (fields == nullptr) {
                said.push_back(id + text_of(*row.find("action")));
                continue;
            }
            for (const Json& field : *fields->array()) {
                said.push_back(id + text_of(*field.find("champ")) + " " +
                               text_of(*field.find("avant")) + " → " +
                               text_of(*field.find("apres")));
            }
        }
    }
    std::ranges::sort(said);
    return said;
}

std::vector<std::string> sorted(std::vector<std::string> list) {
    std::ranges::sort(list);
    return list;
}

class APlan : public ::testing::Test {
  protected:
    APlan() {
        base::Diagnostics diags;
        const auto tables = ingest::read_json_tables(read_file(dossier), "dossier", {}, diags);
        const auto read = ingest::read_dossier(*tables, diags);
        plan_ = {.identifier = read->structure.identifier.value,
                 .site = read->structure.name.value,
                 .title = "Plan d’actions 2026",
                 .date = read->structure.diagnostic_date.value,
                 .notes = {"Projet."}};
        for (const model::Action& action : read->actions) {
            plan_.rows.push_back({.action = action, .rank = 1});
        }
        // Characters that Windows-1252 does not have, and a text like a formula.
        plan_.rows.push_back({.action = {.id = {"AL-01"},
                                         .finding = "+ 12 points à gagner ≥ 80\u202F% 😀",
                                         .text = "Former les agents d’accueil.",
                                         .effort = 2,
                                         .indicator = "'=1+1",
                                         .target = "80 %",
                                         .status = model::Action::Status::ToConfirm},
                              .draft = true});
        plan_.rows.push_back(
            {.action = {.id = {"AL-02"}, .text = "Une autre proposition."}, .draft = true});
        write_file(work_ / "plan.xlsx", sheets::plan_xlsx(plan_));
        write_file(work_ / "plan.ods", sheets::plan_ods(plan_));
        write_file(work_ / "plan.csv", sheets::plan_csv(plan_));
        write_file(work_ / "resultats.json", results());
        write_file(work_ / "edits.json", edits);
        write_file(work_ / "nothing.json", "{}");
    }

    /// What `produire` writes of a plan.
    std::string results() const {
        Json::Array actions;
        for (const model::PlanRow& row : plan_.rows) {
            Json::Object members;
            for (const model::ActionField& field : model::action_fields()) {
                const bool id = field.column == model::id_column;
                members.emplace_back(id ? "id" : std::string(field.column),
                                     base::json_text(model::field_words(field.value(row.action))));
            }
            members.emplace_back("proposition", base::json_boolean(row.draft));
            actions.push_back(Json{std::move(members)});
        }
        return base::write_json(Json{Json::Object{
            {"structure", Json{Json::Object{{"identifiant", base::json_text(plan_.identifier)}}}},
            {"plan", Json{Json::Object{{"actions", Json{std::move(actions)}}}}}}});
    }

    void edit(const std::string& how, const std::string& from, const std::string& to) const {
        const Ran ran = run_program(
            "/usr/bin/python3",
            {PALIER_SOURCE_DIR "/tests/e2e/edit_plan.py", work_ / how, work_ / from, work_ / to});
        ASSERT_EQ(ran.status, 0) << ran.messages;
    }

    /// Saves a file again by LibreOffice, in the folder « office ».
    void resave(const std::string& file, const std::string& format,
                const std::string& option = "") const {
        std::vector<std::string> files = {work_ / file};
        if (!option.empty()) {
            files.push_back(option);
        }
        Office(work_ / "profile").convert(files, format, work_ / "office");
    }

    std::vector<std::string> taken(const std::string& plan,
                                   const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words = {"plan", "reprendre",        dossier, work_ / plan,
                                          "-o",   work_ / "new.json", "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = palier(words);
        EXPECT_EQ(ran.status, 0) << ran.messages;
        EXPECT_EQ(ran.status == 0 ? schema_errors("reprise.schema.json", ran.results) : "", "");
        return ran.status == 0 ? differences(ran.results) : std::vector<std::string>{"failed"};
    }

    std::vector<std::string> taken_csv(const std::string& plan) const {
        return taken(plan, {"--base", work_ / "resultats.json"});
    }

    const std::string dossier = PALIER_SOURCE_DIR "/examples/prefecture/dossier.json";
    model::PlanSheet plan_{
        .identifier = {}, .site = {}, .title = {}, .date = *base::Date::from(2026, 3, 10)};
    Workspace work_;
};

TEST_F(APlan, ThatNobodyTouchedHasNoDifference) {
    EXPECT_THAT(taken("plan.xlsx"), IsEmpty());
    EXPECT_THAT(taken("plan.ods"), IsEmpty());
    EXPECT_THAT(taken_csv("plan.csv"), IsEmpty());
}

TEST_F(APlan, ThatWasOnlySavedAgainHasNoDifference) {
    resave("plan.xlsx", "xlsx");
    EXPECT_THAT(taken("office/plan.xlsx"), IsEmpty());
    resave("plan.ods", "ods");
    EXPECT_THAT(taken("office/plan.ods"), IsEmpty());
    resave("plan.xlsx", "ods");
    EXPECT_THAT(taken("office/plan.ods"), IsEmpty());
    // Windows-1252.
    resave("plan.csv", "csv:Text - txt - csv (StarCalc):59,34,1,1", "--infilter=CSV:59,34,76,1");
    EXPECT_THAT(taken_csv("office/plan.csv"), IsEmpty());
    edit("nothing.json", "plan.csv", "windows.csv");
    EXPECT_THAT(taken_csv("windows.csv"), IsEmpty());
}

TEST_F(APlan, ThatWasEditedInAWorkbookHasTheseDifferences) {
    edit("edits.json", "plan.xlsx", "edited.xlsx");
    EXPECT_EQ(taken("edited.xlsx"), sorted(all_edits));
    resave("edited.xlsx", "xlsx");
    EXPECT_EQ(taken("office/edited.xlsx"), sorted(all_edits));
    resave("edited.xlsx", "ods");
    EXPECT_EQ(taken("office/edited.ods"), sorted(all_edits));
    // The .ods that we write, by way of LibreOffice.
    resave("plan.ods", "xlsx");
    edit("edits.json", "office/plan.xlsx", "edited.xlsx");
    EXPECT_EQ(taken("edited.xlsx"), sorted(all_edits));
}

TEST_F(APlan, ThatWasEditedInWindows1252HasTheseDifferences) {
    edit("edits.json", "plan.csv", "edited.csv");
    EXPECT_EQ(taken_csv("edited.csv"), sorted(all_edits));
    resave("edited.csv", "csv:Text - txt - csv (StarCalc):59,34,1,1", "--infilter=CSV:59,34,1,1");
    EXPECT_EQ(taken_csv("office/edited.csv"), sorted(all_edits));
}

TEST_F(APlan, GivesAnUpdatedDossierInEveryFormat) {
    edit("edits.json", "plan.xlsx", "edited.xlsx");
    for (const std::string extension : {".json", ".xlsx", ".ods"}) {
        const std::string updated = work_ / ("new" + extension);
        const Ran ran =
            palier({"plan", "reprendre", dossier, work_ / "edited.xlsx", "-o", updated});
        EXPECT_EQ(ran.status, 0) << ran.messages;
        EXPECT_THAT(plain(ran.results), HasSubstr("3 actions modifiées :")) << extension;
        EXPECT_EQ(palier({"verifier", updated}).status, 0) << extension;
        // The same plan says nothing new to it.
        const Ran again = palier({"plan", "reprendre", updated, work_ / "edited.xlsx", "-o",
                                  work_ / "again.json", "--json"});
        EXPECT_EQ(again.status, 0) << again.messages;
        EXPECT_THAT(differences(again.results), IsEmpty()) << extension;
    }
}

TEST_F(APlan, LeavesTheRestOfTheDossierAsItWas) {
    EXPECT_THAT(taken("plan.xlsx"), IsEmpty());
    ASSERT_EQ(
        palier({"produire", dossier, "-o", work_ / "before", "--documents", "rapport"}).status, 0);
    for (const std::string extension : {".json", ".xlsx", ".ods"}) {
        const std::string updated = work_ / ("new" + extension);
        EXPECT_EQ(palier({"plan", "reprendre", dossier, work_ / "plan.xlsx", "-o", updated}).status,
                  0);
        EXPECT_EQ(
            palier({"produire", updated, "-o", work_ / extension, "--documents", "rapport"}).status,
            0);
        EXPECT_TRUE(tree(work_ / extension) == tree(work_ / "before")) << extension;
    }
}

TEST_F(APlan, LeavesToDecideWhatBothChanged) {
    edit("edits.json", "plan.xlsx", "edited.xlsx");
    std::string changed = read_file(dossier);
    const std::size_t at = changed.find("2026-06-30");
    ASSERT_NE(at, std::string::npos);
    changed.replace(at, 10, "2026-07-31");
    write_file(work_ / "changed.json", changed);
    const Ran ran = palier({"plan", "reprendre", work_ / "changed.json", work_ / "edited.xlsx",
                            "-o", work_ / "new.json"});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(plain(ran.results), HasSubstr("1 désaccord à trancher"));
    EXPECT_THAT(plain(ran.results), HasSubstr("Échéance : dossier « 31/07/2026 », comité « "
                                              "15/09/2026 », au départ « 30/06/2026 »"));
    const std::string updated = read_file(work_ / "new.json");
    EXPECT_THAT(updated, HasSubstr("2026-07-31"));
    EXPECT_THAT(plain(updated),
                HasSubstr("[à trancher] Échéance : le comité écrit « 15/09/2026 »"));
    EXPECT_THAT(updated, HasSubstr("«\u00A015/09/2026\u00A0»"));
    // Taken back again, the mark is not made twice.
    const Ran again = palier({"plan", "reprendre", work_ / "new.json", work_ / "edited.xlsx", "-o",
                              work_ / "again.json"});
    EXPECT_EQ(again.status, 0) << again.messages;
    const std::string twice = read_file(work_ / "again.json");
    const std::size_t mark = twice.find("[à trancher]");
    ASSERT_NE(mark, std::string::npos);
    EXPECT_EQ(twice.find("[à trancher]", mark + 1), std::string::npos);
}

TEST_F(APlan, WithoutBaseIsComparedWithTheDossier) {
    edit("edits.json", "plan.csv", "edited.csv");
    const Ran ran =
        palier({"plan", "reprendre", dossier, work_ / "edited.csv", "-o", work_ / "new.json"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.messages, HasSubstr("[REP-010]"));
    EXPECT_THAT(plain(ran.results), HasSubstr("3 actions modifiées"));
    EXPECT_THAT(plain(ran.results), HasSubstr("1 action du dossier absente du plan, gardée"));
}

TEST_F(APlan, KnowsADraftByTheWordOfEarlierPlansToo) {
    edit("edits.json", "plan.csv", "edited.csv");
    const auto said_of = [&](const std::string& plan) {
        const Ran ran =
            palier({"plan", "reprendre", dossier, work_ / plan, "-o", work_ / (plan + ".json")});
        EXPECT_EQ(ran.status, 0) << ran.messages;
        return plain(ran.results).substr(0, plain(ran.results).find(".json"));
    };
    const std::string word(model::origin_of_draft);
    std::string earlier = read_file(work_ / "edited.csv");
    for (std::size_t at = earlier.find(word); at != std::string::npos; at = earlier.find(word)) {
        earlier.replace(at, word.size(), "proposition du programme");
    }
    write_file(work_ / "former.csv", earlier);
    const std::string said = said_of("former.csv");
    EXPECT_THAT(said, HasSubstr("1 proposition écartée"));
    EXPECT_EQ(said.substr(0, said.find("former")),
              said_of("edited.csv").substr(0, said.find("former")));
}

TEST_F(APlan, IsRefusedWithItsCells) {
    write_file(work_ / "wrong.json", R"({"set": [["PA-01", "Statut", "fini"],
        ["PA-03", "Engagement", "E12"]]})");
    edit("wrong.json", "plan.xlsx", "wrong.xlsx");
    const Ran ran =
        palier({"plan", "reprendre", dossier, work_ / "wrong.xlsx", "-o", work_ / "new.json"});
    EXPECT_EQ(ran.status, 65);
    const std::string said = plain(ran.messages);
    EXPECT_THAT(said, HasSubstr("feuille « Actions », cellule M6"));
    EXPECT_THAT(said, HasSubstr("« fini »"));
    EXPECT_THAT(said, HasSubstr("[ING-032]"));
    EXPECT_FALSE(std::filesystem::exists(work_ / "new.json"));
}

TEST_F(APlan, OfAnotherSiteIsRefused) {
    std::string other = read_file(dossier);
    const std::string identifier = "\"identifiant\": \"" + plan_.identifier + "\"";
    other.replace(other.find(identifier), identifier.size(), "\"identifiant\": \"mairie\"");
    write_file(work_ / "other.json", other);
    const Ran ran = palier(
        {"plan", "reprendre", work_ / "other.json", work_ / "plan.xlsx", "-o", work_ / "n.json"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(ran.messages, HasSubstr("[REP-008]"));
}

TEST_F(APlan, NeverTakesThePlaceOfWhatIsRead) {
    write_file(work_ / "site/dossier.json", read_file(dossier));
    const std::string before = read_file(work_ / "site/dossier.json");
    const std::string site = work_ / "site";
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {site, site + "/dossier.json"},
             {site + "/dossier.json", work_ / "site/../site/dossier.json"},
             {site, work_ / "plan.xlsx"}}) {
        const Ran ran = palier({"plan", "reprendre", from, work_ / "plan.xlsx", "-o", to});
        EXPECT_EQ(ran.status, 2);
        EXPECT_THAT(ran.messages, HasSubstr("[REP-002]"));
    }
    EXPECT_EQ(read_file(work_ / "site/dossier.json"), before);
    const Ran other =
        palier({"plan", "reprendre", site, work_ / "plan.xlsx", "-o", work_ / "a.pdf"});
    EXPECT_EQ(other.status, 2);
    const Ran none = palier({"plan", "reprendre", site, work_ / "plan.xlsx"});
    EXPECT_EQ(none.status, 2);
    EXPECT_THAT(none.messages, HasSubstr("[REP-001]"));
    const Ran missing =
        palier({"plan", "reprendre", site, work_ / "no.xlsx", "-o", work_ / "a.json"});
    EXPECT_EQ(missing.status, 66);
    EXPECT_THAT(missing.messages, HasSubstr("[REP-004]"));
    const Ran no_base = palier({"plan", "reprendre", site, work_ / "plan.xlsx", "-o",
                                work_ / "a.json", "--base", work_ / "no.json"});
    EXPECT_EQ(no_base.status, 66);
    EXPECT_THAT(no_base.messages, HasSubstr("[REP-014]"));
}

/// A dossier whose actions have no « Identifiant ».
TEST_F(APlan, WithoutIdsKnowsItsActionsWhateverRowTheyHaveSince) {
    std::string unnamed = read_file(dossier);
    for (const std::string id : {"PA-01", "PA-02", "PA-03", "PA-04", "PA-2025-02"}) {
        const std::string cell = "\"identifiant\": \"" + id + "\", ";
        unnamed.replace(unnamed.find(cell), cell.size(), "");
    }
    write_file(work_ / "site.json", unnamed);
    ASSERT_EQ(palier({"produire", work_ / "site.json", "-o", work_ / "out", "--documents", "plan"})
                  .status,
              0);
    write_file(work_ / "done.json", R"({"set": [["D-61C05F", "Statut", "réalisée"]]})");
    edit("done.json", "out/" + plan_.identifier + "/plan-actions.xlsx", "edited.xlsx");
    const std::string table = "\"actions\": [\n";
    unnamed.insert(unnamed.find(table) + table.size(), "{\"action\": \"Ajouter un banc.\"},\n");
    write_file(work_ / "since.json", unnamed);
    const Ran ran = palier({"plan", "reprendre", work_ / "since.json", work_ / "edited.xlsx", "-o",
                            work_ / "new.json", "--json"});
    ASSERT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(differences(ran.results),
                testing::ElementsAre("modifiees D-61C05F Statut à lancer → réalisée"));
    EXPECT_THAT(plain(read_file(work_ / "new.json")),
                HasSubstr("Répondre sous dix jours à chaque avis déposé en ligne."));
}

/// The files that `produire` writes, as they come back when nobody touched them.
TEST(PlansOfExamples, HaveNoDifference) {
    for (const std::filesystem::path& example : examples()) {
        const Workspace work;
        ASSERT_EQ(palier({"produire", example.string(), "-o", work.path().string(), "--documents",
                          "plan"})
                      .status,
                  0);
        for (const auto& [name, bytes] : tree(work.path())) {
            if (!name.ends_with(".xlsx") && !name.ends_with(".ods") && !name.ends_with(".csv")) {
                continue;
            }
            const std::string folder = name.substr(0, name.find('/'));
            const Ran ran =
                palier({"plan", "reprendre", example.string(), work / name, "-o", work / "new.json",
                        "--base", work / (folder + "/resultats.json"), "--json"});
            EXPECT_EQ(ran.status, 0) << name << ran.messages;
            EXPECT_THAT(differences(ran.results), IsEmpty()) << name;
        }
    }
}

/// A workbook of ours as other programs read it.
TEST_F(APlan, IsAWorkbookForOtherPrograms) {
    resave("plan.ods", "xlsx");
    for (const std::string& file : {work_ / "plan.xlsx", work_ / "office/plan.xlsx"}) {
        const Ran ran = run_program("/usr/bin/python3",
                                    {PALIER_SOURCE_DIR "/tests/e2e/describe_plan.py", file});
        ASSERT_EQ(ran.status, 0) << ran.messages;
        // Without a window, LibreOffice freezes nothing.
        const std::string last = std::to_string(5 + plan_.rows.size());
        const bool made_by_us = file.find("office") == std::string::npos;
        EXPECT_EQ(ran.results,
                  "sheets: Actions visible, Mode d’emploi visible, Base hidden\n"
                  "frozen: " +
                      std::string(made_by_us ? "B6" : "None") +
                      "\n"
                      "filter: A5:AB" +
                      last +
                      "\n"
                      "print: A1:S" +
                      last +
                      ", rows 5:5, landscape, A3, 1 page wide\n"
                      "header: Projet\n"
                      "Avancement (%): decimal 0 100\n"
                      "Décision du comité: list \"retenue,modifiée,reportée,rejetée\"\n"
                      "Effort: whole 1 3\n"
                      "Niveau: list \"local,réseau\"\n"
                      "Priorité: list \"haute,moyenne,basse\"\n"
                      "Statut: list \"à valider,à lancer,en cours,réalisée,en pause,"
                      "abandonnée\"\n"
                      "Échéance: date\n"
                      "colours: 6\n"
                      "late: DATE(2026,3,10)\n")
            << file;
    }
}

}  // namespace
}  // namespace palier::e2e
