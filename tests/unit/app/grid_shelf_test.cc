#include "app/grid_shelf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/grids.h"
#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A file of a type: its head, then its own members.
std::string file_of(const std::string& type, const std::string& id, const std::string& own) {
    return R"({"format": 1, "type": ")" + type + R"(", "identifiant": ")" + id +
           R"(", "titre": "Titre de )" + id +
           R"(", "version": "1", "date": "2026-01-01",
  "origine": {"nature": "exemple", "texte": "De nous.", "source": "Nous"}, "programme": "Essai",
  "affichage": {"decimales": 1, "arrondi": "au plus proche, la moitié s’éloigne de zéro"}, )" +
           own + "}";
}

constexpr const char* engagements = R"("engagements": [
  {"identifiant": "E1", "numero": 1, "titre": "Un", "titre_court": "Un",
   "groupe_nominal": {"texte": "l’un", "genre": "masculin", "nombre": "singulier"}}], )";

std::string diagnostic(const std::string& id, const std::string& theme) {
    return file_of("diagnostic", id,
                   engagements + (R"("themes": [{"identifiant": ")" + theme +
                                  R"(", "titre": "Le thème"}],
  "questions": [{"identifiant": "E1-01", "engagement": "E1", "theme": ")" +
                                  theme + R"(", "partie": "contenu", "intitule": "Est-ce fait ?",
    "nature": "choix_unique", "poids": 2, "non_applicable": true, "niveau": "local",
    "options": [{"identifiant": "oui", "libelle": "Oui", "points": 1},
                {"identifiant": "non", "libelle": "Non", "points": 0.25}],
    "origine": {"nature": "officielle", "fait": "3.20"}}])"));
}

std::string label(const std::string& id, const std::string& theme) {
    return file_of("label", id,
                   engagements + (R"("grille_diagnostic": "grille",
  "cotations": [{"identifiant": "non", "libelle": "Non", "valeur": 0},
                {"identifiant": "oui", "libelle": "Oui", "valeur": 1}],
  "axes": [{"identifiant": "gestes", "titre": "Les gestes", "poids": 1}],
  "criteres": [{"identifiant": "C1", "axe": "gestes", "engagement": "E1", "intitule": "C’est fait",
    "attendu": "Tout.", "preuve": "Photographie", "validite_mois": 6, "poids": 1, "bloquant": true,
    "effort": 2, "niveau": "réseau", "estime_par": {"questions": ["E1-01"], "themes": [")" +
                                  theme + R"("]}, "origine": {"nature": "exemple"}}],
  "niveaux": [{"identifiant": "seul", "titre": "Seul", "ordre": 1, "global_min": 50,
    "axes_min": {"gestes": 45.5}, "engagements_min": 25, "bloquants_min": 1}])"));
}

std::string scales(const std::string& id, const std::string& scale, const std::string& title) {
    return file_of("echelles", id,
                   R"("echelles": [{"identifiant": ")" + scale + R"(", "titre": ")" + title +
                       R"(", "nature": "classes", "moyenne": false,
  "modalites": [{"libelle": "Oui", "autres_libelles": ["O"], "classe": "satisfait"},
                {"libelle": "Non", "classe": "insatisfait"}],
  "origine": {"nature": "exemple", "texte": "De nous."}}])");
}

std::string correspondence(const std::string& id, const std::string& from) {
    return file_of("correspondance", id,
                   R"("de": "ancienne", "vers": "grille",
  "lignes": [{"de": ")" +
                       from + R"(", "vers": null, "motif": "Rien ne suit."}])");
}

/// An action for a criterion of the grid « label ».
std::string actions(const std::string& id, const std::string& criterion) {
    return file_of("actions", id,
                   R"("grille_label": "label",
  "actions": [{"identifiant": "A1", "critere": ")" +
                       criterion + R"(", "action": "Le faire.",
    "pourquoi": "Pour voir.", "effort": 1, "pilote": "Référent", "indicateur": "Fait ou non",
    "preuve": "Photographie", "delai_mois": 3, "niveau": "réseau"}])");
}

/// A shelf with one file of each kind, and what a user adds.
class GridShelfTest : public ::testing::Test {
  protected:
    GridShelfTest() {
        files_.contents["data/grids/a.json"] = diagnostic("grille", "accueil");
        files_.contents["data/grids/b.json"] = label("label", "accueil");
        files_.contents["data/grids/c.json"] = scales("echelles", "oui-non", "Oui ou non");
        files_.contents["data/grids/d.json"] = correspondence("suite", "E1");
        files_.contents["data/grids/e.json"] = diagnostic("ancienne", "accueil");
        files_.contents["data/grids/f.json"] = actions("projets", "C1");
    }

    /// Codes and places of what is reported with the user's folder « mine ».
    std::vector<std::string> reports() const {
        base::Diagnostics diags;
        const bool failed =
            std::holds_alternative<Outcome>(GridShelf::load("mine", environment_, diags));
        EXPECT_EQ(failed, diags.has_errors());
        std::vector<std::string> said;
        for (const base::Diagnostic& one : diags.all()) {
            EXPECT_FALSE(one.line().empty());
            said.push_back(one.code + " " + one.place.file + one.place.cell);
        }
        return said;
    }

    GridShelf shelf() const {
        base::Diagnostics diags;
        return std::get<GridShelf>(GridShelf::load("mine", environment_, diags));
    }

    mutable support::MemoryFiles files_;
    Environment environment_{files_, "data"};
};

TEST_F(GridShelfTest, HoldsAllKinds) {
    files_.contents["mine/lisez-moi.txt"] = "";
    const GridShelf loaded = shelf();
    EXPECT_THAT(loaded.ids(), ElementsAre("ancienne", "grille"));
    EXPECT_THAT(loaded.label_ids(), ElementsAre("label"));
    EXPECT_EQ(loaded.find_label("label")->criteria.size(), 1U);
    EXPECT_EQ(loaded.find_label("grille"), nullptr);
    ASSERT_EQ(loaded.scales().size(), 1U);
    EXPECT_EQ(loaded.correspondence("ancienne", "grille")->id, "suite");
    EXPECT_EQ(loaded.correspondence("grille", "ancienne"), nullptr);
    EXPECT_EQ(loaded.library_for("label")->id, "projets");
    EXPECT_EQ(loaded.library_for("grille"), nullptr);
}

TEST_F(GridShelfTest, GivesAScaleOfTheUserThePlaceOfTheProgramsOfTheSameId) {
    files_.contents["mine/s.json"] = scales("miennes", "oui-non", "À moi");
    const GridShelf loaded = shelf();
    ASSERT_EQ(loaded.scales().size(), 1U);
    EXPECT_EQ(loaded.scales().at(0).title, "À moi");
    EXPECT_EQ(loaded.scale_sets().size(), 2U);
}

TEST_F(GridShelfTest, GivesACorrespondenceOfTheUserThePlaceOfTheProgramsBetweenTheSameGrids) {
    files_.contents["mine/c.json"] = correspondence("autre", "E1");
    EXPECT_EQ(shelf().correspondence("ancienne", "grille")->id, "autre");
    EXPECT_EQ(shelf().correspondences().size(), 1U);
}

TEST_F(GridShelfTest, GivesActionsOfTheUserThePlaceOfTheProgramsForTheSameGrid) {
    files_.contents["mine/a.json"] = actions("miens", "C1");
    EXPECT_EQ(shelf().library_for("label")->id, "miens");
    EXPECT_EQ(shelf().libraries().size(), 1U);
}

TEST_F(GridShelfTest, HasNoActionOfTheProgramForAGridThatTheUserPutInThePlaceOfItsOwn) {
    files_.contents["mine/l.json"] = label("label", "accueil");
    EXPECT_THAT(reports(), IsEmpty());
    EXPECT_EQ(shelf().library_for("label"), nullptr);
}

TEST_F(GridShelfTest, LetsAnIdServeTwoKinds) {
    files_.contents["mine/l.json"] = label("grille", "accueil");
    EXPECT_THAT(reports(), IsEmpty());
    EXPECT_NE(shelf().find("grille"), nullptr);
    EXPECT_NE(shelf().find_label("grille"), nullptr);
}

TEST_F(GridShelfTest, RefusesWhatTwoFilesOfAFolderClaim) {
    files_.contents["mine/1.json"] = label("deux", "accueil");
    files_.contents["mine/2.json"] = label("deux", "accueil");
    files_.contents["mine/3.json"] = scales("s1", "pouces", "Pouces");
    files_.contents["mine/4.json"] = scales("s2", "pouces", "Pouces");
    files_.contents["mine/5.json"] = correspondence("c1", "E1");
    files_.contents["mine/6.json"] = correspondence("c2", "E1");
    files_.contents["mine/7.json"] = actions("a1", "C1");
    files_.contents["mine/8.json"] = actions("a2", "C1");
    EXPECT_THAT(reports(),
                ElementsAre("DOS-021 mine/2.json", "DOS-026 mine/4.json/echelles/0/identifiant",
                            "DOS-027 mine/6.json", "DOS-028 mine/8.json/grille_label"));
}

TEST_F(GridShelfTest, ComparesWhatAFileSaysOfAnother) {
    files_.contents["mine/l.json"] = label("mon-label", "delais");
    files_.contents["mine/c.json"] = correspondence("autre", "E2");
    files_.contents["mine/p.json"] = actions("autres", "C2");
    EXPECT_THAT(reports(), ElementsAre("DOS-024 mine/l.json/criteres/0/estime_par/themes/0",
                                       "DOS-025 mine/c.json/lignes/0/de",
                                       "DOS-029 mine/p.json/actions/0/critere"));
}

TEST_F(GridShelfTest, DoesNotHoldTheProgramsLabelAgainstAGridOfTheUser) {
    files_.contents["mine/g.json"] = diagnostic("grille", "delais");
    EXPECT_THAT(reports(), IsEmpty());
}

TEST_F(GridShelfTest, ListsEachKindUnderItsName) {
    const GridAnswer answer = list_grids({}, environment_);
    EXPECT_EQ(answer.outcome, Outcome::Done);
    EXPECT_EQ(answer.text,
              "Diagnostic\n"
              "  ancienne  Titre de ancienne\n"
              "            version 1 du 1er\u00A0janvier 2026, exemple\n"
              "  grille    Titre de grille\n"
              "            version 1 du 1er\u00A0janvier 2026, exemple\n"
              "\nLabel\n"
              "  label     Titre de label\n"
              "            version 1 du 1er\u00A0janvier 2026, exemple\n"
              "\nÉchelles d’enquête\n"
              "  echelles  Titre de echelles\n"
              "            version 1 du 1er\u00A0janvier 2026, exemple\n"
              "\nCorrespondance\n"
              "  suite     Titre de suite\n"
              "            version 1 du 1er\u00A0janvier 2026, exemple\n"
              "\nProjets d’actions\n"
              "  projets   Titre de projets\n"
              "            version 1 du 1er\u00A0janvier 2026, exemple\n");
}

TEST_F(GridShelfTest, ShowsQuestionsWithTheirPointsAndOrigin) {
    const std::string text = show_grid("grille", {}, environment_).text;
    EXPECT_THAT(text, HasSubstr("E1 «\u00A0Un\u00A0»\u00A0: 1 question, 2\u00A0points en tout\n"
                                "\n"
                                "  E1-01  Est-ce fait\u202F?\n"
                                "         Choix unique, 2\u00A0points, «\u00A0Non applicable\u00A0»"
                                " admis\n"
                                "         Thème «\u00A0Le thème\u00A0», partie contenu\n"
                                "           2  Oui\n"
                                "         0,5  Non\n"
                                "         Libellé officiel (fait 3.20)\n"));
}

TEST_F(GridShelfTest, ShowsWhatALabelAsksFor) {
    const std::string text = show_grid("label", {}, environment_).text;
    EXPECT_THAT(text, HasSubstr("Ceci est un exemple"));
    EXPECT_THAT(text, HasSubstr("  C1  C’est fait\n"
                                "      Engagement E1, poids 1, effort 2 sur 3, bloquant, à la "
                                "charge du réseau\n"
                                "      Attendu\u00A0: Tout.\n"
                                "      Preuve\u00A0: Photographie (valable 6 mois)\n"
                                "      Estimé d’après\u00A0: E1-01\u202F; thème accueil\n"
                                "      Exemple\n"));
    EXPECT_THAT(text, HasSubstr("  seul  Seul\n"
                                "        Taux global\u00A0: 50\u202F%\n"
                                "        Axe «\u00A0Les gestes\u00A0»\u00A0: 45,5\u202F%\n"
                                "        Chaque engagement\u00A0: 25\u202F%\n"
                                "        Chaque critère bloquant\u00A0: 1 («\u00A0Oui\u00A0»)\n"
                                "        Documents\u00A0: aucun\n"));
}

TEST_F(GridShelfTest, ShowsActionsWithTheirCriterion) {
    EXPECT_THAT(show_grid("projets", {}, environment_).text,
                HasSubstr("Actions pour la grille «\u00A0label\u00A0»\n"
                          "\n"
                          "  A1  Le faire.\n"
                          "      Critère C1, effort 1 sur 3, 3 mois, à faire remonter à la tête de "
                          "réseau\n"
                          "      Pourquoi\u00A0: Pour voir.\n"
                          "      Pilote\u00A0: Référent\n"
                          "      Suivi\u00A0: Fait ou non\n"
                          "      Preuve\u00A0: Photographie\n"));
}

TEST_F(GridShelfTest, ShowsScalesAndCorrespondences) {
    EXPECT_THAT(show_grid("echelles", {}, environment_).text,
                HasSubstr("oui-non\u00A0: Oui ou non\n"
                          "  Classes, sans moyenne\n"
                          "    satisfait    Oui (aussi\u00A0: O)\n"
                          "    insatisfait  Non\n"));
    EXPECT_THAT(show_grid("suite", {}, environment_).text,
                HasSubstr("  E1 → rien  Rien ne suit.\n"));
    const GridAnswer unknown = show_grid("labels", {}, environment_);
    EXPECT_EQ(unknown.outcome, Outcome::BadInput);
    EXPECT_THAT(unknown.diags.all().at(0).sentence(), HasSubstr("label"));
}

}  // namespace
}  // namespace palier::app
