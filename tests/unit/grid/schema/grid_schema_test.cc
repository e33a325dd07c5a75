#include <Poco/JSON/Parser.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <valijson/adapters/poco_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "grid/load_grid.h"
#include "unit/grid/shipped_files.h"

namespace palier::grid {
namespace {

/// The schema of `grids/*.json`.
class GridSchema : public ::testing::Test {
  protected:
    GridSchema() {
        std::ifstream file(PALIER_GRID_SCHEMA, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file),
                               std::istreambuf_iterator<char>()};
        json_ = Poco::JSON::Parser().parse(text);
        valijson::SchemaParser().populateSchema(valijson::adapters::PocoJsonAdapter(json_),
                                                schema_);
    }

    bool accepts(const std::string& text) const {
        const Poco::Dynamic::Var json = Poco::JSON::Parser().parse(text);
        return valijson::Validator(valijson::Validator::kStrongTypes)
            .validate(schema_, valijson::adapters::PocoJsonAdapter(json), nullptr);
    }

  private:
    Poco::Dynamic::Var json_;
    valijson::Schema schema_;
};

TEST_F(GridSchema, HoldsForEveryShippedFile) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(PALIER_GRIDS)) {
        ASSERT_EQ(entry.path().extension(), ".json") << entry.path();
        const std::string text = shipped_file(entry.path().filename());
        EXPECT_TRUE(accepts(text)) << entry.path();
        base::Diagnostics diags;
        EXPECT_TRUE(load_any_grid(text, entry.path().filename(), diags)) << entry.path();
        EXPECT_THAT(said(diags), testing::IsEmpty());
        ++count;
    }
    EXPECT_EQ(count, 7);
}

struct Fault {
    std::string file;
    std::string_view before;
    std::string_view after;
    /// What the loader says.
    std::string_view report;
};

std::vector<Fault> faults() {
    const std::string diagnostic = "autodiagnostic-2026.json";
    const std::string label = "label-exemple.json";
    const std::string scales = "echelles.json";
    const std::string lines = "correspondance-2021-2026.json";
    const std::string actions = "actions-label-exemple.json";
    return {
        {diagnostic, "\"format\": 1", "\"format\": 2", "GRI-006 /format "},
        {diagnostic, "\"diagnostic\"", "\"enquete\"", "GRI-011 /type enquete"},
        {diagnostic, "\"programme\":", "\"programe\":", "GRI-002 /programe programe"},
        {diagnostic, "\"version\": \"1.1\"", "\"version\": 1.1", "GRI-004 /version "},
        {diagnostic, "\"numero\": 1", "\"numero\": 12", "GRI-009 /engagements/0/numero 12"},
        {diagnostic, "\"masculin\"", "\"neutre\"",
         "GRI-011 /engagements/0/groupe_nominal/genre neutre"},
        {diagnostic, "\"disponibles\": 1,", "\"disponibles\": 0,",
         "GRI-009 /baremes/0/lignes/0/disponibles 0"},
        {diagnostic, "\"bareme\": \"cumulatif\",", "", "GRI-003 /questions/0 "},
        {diagnostic, "\"non_applicable\": false", "\"non_applicable\": \"non\"",
         "GRI-004 /questions/0/non_applicable "},
        {diagnostic, "{\"nature\": \"reconstitution\", \"fait\": \"§2.2 E1\"}",
         "{\"nature\": \"reconstitution\"}", "GRI-003 /questions/0/origine "},
        {label, "\"label-exemple\"", "\"label exemple\"", "GRI-007 /identifiant label exemple"},
        {label, "\"valeur\": 1}", "\"valeur\": 2}", "GRI-009 /cotations/3/valeur 2"},
        {label, "\"poids\": 3}", "\"poids\": 0}", "GRI-009 /axes/0/poids 0"},
        {label, "\"effort\": 1", "\"effort\": 4", "GRI-009 /criteres/0/effort 4"},
        {label, "\"bloquant\": false", "\"bloquant\": null", "GRI-004 /criteres/0/bloquant "},
        {label, "\"niveau\": \"local\"", "\"niveau\": \"national\"",
         "GRI-011 /criteres/0/niveau national"},
        {label, "\"table\": \"Diagnostic\"", "\"table\": \"Diagnostics\"",
         "GRI-011 /documents/0/reconnu_par/table Diagnostics"},
        {label, "\"table\": \"Diagnostic\"", "\"table\": \"Diagnostic\", \"enquete\": \"usagers\"",
         "GRI-039 /documents/0/reconnu_par/enquete Diagnostic"},
        {label, "\"global_min\": 50", "\"global_min\": 150", "GRI-009 /niveaux/0/global_min 150"},
        {label, "\"bloquants_min\": 0.75", "\"bloquants_min\": 75",
         "GRI-009 /niveaux/0/bloquants_min 75"},
        {scales, "\"classe\": \"satisfait\"", "\"classe\": \"content\"",
         "GRI-011 /echelles/0/modalites/0/classe content"},
        {scales, "\"classe\": \"sans_opinion\"", "\"classe\": \"sans_opinion\", \"valeur\": 0",
         "GRI-054 /echelles/0/modalites/4/valeur Sans opinion"},
        {scales, "\"nature\": \"note\"", "\"nature\": \"marque\"",
         "GRI-011 /echelles/3/nature marque"},
        {lines, "\"vers\": null", "\"vers\": \"aucun\"", "GRI-062 /lignes/3/vers aucun"},
        {lines, "{\"de\": \"E1\"", "{\"de\": \"e1\"", "GRI-062 /lignes/0/de e1"},
        {lines, "\"motif\": \"Même objet", "\"raison\": \"Même objet",
         "GRI-002 /lignes/0/raison raison"},
        {label, "\"chemin\": 2", "\"chemin\": -1", "GRI-009 /priorites/chemin -1"},
        {label, "\"verbatims_max\": 5", "\"verbatims_max\": \"cinq\"",
         "GRI-004 /priorites/verbatims_max "},
        {label, "\"impact_fort\"", "\"impact\"", "GRI-002 /priorites/impact impact"},
        {actions, "\"effort\": 1", "\"effort\": 5", "GRI-009 /actions/0/effort 5"},
        {actions, "\"delai_mois\": 2", "\"delai_mois\": 36", "GRI-009 /actions/0/delai_mois 36"},
        {actions, "\"niveau\": \"local\"", "\"niveau\": \"national\"",
         "GRI-011 /actions/0/niveau national"},
        {actions, "\"pilote\"", "\"personne\"", "GRI-002 /actions/0/personne personne"},
        {actions, "\"grille_label\": \"label-exemple\",", "", "GRI-003  "},
    };
}

TEST_F(GridSchema, RefusesTheFaultsThatTheLoaderRefuses) {
    for (const Fault& fault : faults()) {
        const std::string text = replaced(shipped_file(fault.file), fault.before, fault.after);
        EXPECT_FALSE(accepts(text)) << fault.after;
        base::Diagnostics diags;
        EXPECT_FALSE(load_any_grid(text, fault.file, diags)) << fault.after;
        EXPECT_THAT(said(diags), testing::Contains(std::string(fault.report))) << fault.after;
    }
}

}  // namespace
}  // namespace palier::grid
