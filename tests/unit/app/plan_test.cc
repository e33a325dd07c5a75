#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/explain.h"
#include "app/plan_sheet.h"
#include "app/results_json.h"
#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* head = R"("version": "1", "date": "2026-01-01",
  "origine": {"nature": "exemple", "texte": "De nous.", "source": "Nous"}, "programme": "Essai",
  "affichage": {"decimales": 1, "arrondi": "au plus proche, la moitié s’éloigne de zéro"}, )";
constexpr const char* engagements = R"("engagements": [
  {"identifiant": "E1", "numero": 1, "titre": "Un", "titre_court": "Un",
   "groupe_nominal": {"texte": "l’un", "genre": "masculin", "nombre": "singulier"}}], )";

std::string criterion(const std::string& id, const std::string& weight, const std::string& block) {
    return R"({"identifiant": ")" + id + R"(", "axe": "gestes", "engagement": "E1", "intitule":
    "Fait )" +
           id +
           R"(", "attendu": "Tout.", "preuve": "Photographie", "validite_mois": null, "poids": )" +
           weight + R"(, "bloquant": )" + block +
           R"(, "effort": 2, "niveau": "local", "origine": {"nature": "exemple"}})";
}

/// A site with two criteria: C1, which blocks and weighs 1 of 4, and C2. One action is proposed for
/// each.
class PlanOfCampaign : public ::testing::Test {
  protected:
    PlanOfCampaign() {
        const std::string grid = R"({"format": 1, "identifiant": "grille", "titre": "Grille", )";
        const std::string label =
            R"({"format": 1, "type": "label", "identifiant": "label", "titre": "Label", )";
        const std::string actions =
            R"({"format": 1, "type": "actions", "identifiant": "projets", "titre": "Projets", )";
        files_.contents["data/grids/a.json"] =
            grid + head + engagements + R"("themes": [{"identifiant": "t", "titre": "T"}]})";
        files_.contents["data/grids/b.json"] = label + head + engagements +
                                               R"("grille_diagnostic": "grille",
  "cotations": [{"identifiant": "non", "libelle": "Non", "valeur": 0},
                {"identifiant": "oui", "libelle": "Oui", "valeur": 1}],
  "axes": [{"identifiant": "gestes", "titre": "Les gestes", "poids": 1}],
  "criteres": [)" + criterion("C1", "1", "true") +
                                               ", " + criterion("C2", "3", "false") + R"(],
  "niveaux": [{"identifiant": "seul", "titre": "Seul", "ordre": 1, "global_min": 50,
    "axes_min": {}, "engagements_min": 25, "bloquants_min": 1}]})";
        files_.contents["data/grids/c.json"] = actions + head +
                                               R"("grille_label": "label", "actions": [)" +
                                               draft("C1") + ", " + draft("C2") + "]}";
        write("Non", "Oui");
    }

    static std::string draft(const std::string& criterion) {
        return R"({"identifiant": "A-)" + criterion + R"(", "critere": ")" + criterion +
               R"(", "action": "Faire )" + criterion + R"(.", "pourquoi": "Pour voir.",
    "effort": 1, "pilote": "Référent", "indicateur": "Fait", "preuve": "Photographie",
    "delai_mois": 3, "niveau": "local"})";
    }

    /// The dossier, with the marks of its criteria.
    void write(const std::string& first, const std::string& second) {
        files_.contents["a.json"] = R"({"structure": {"identifiant": "a", "nom": "Site",
    "grille_du_diagnostic": "grille", "date_du_diagnostic": "2026-03-10",
    "grille_du_label": "label"},
  "diagnostic": [{"engagement": "E1", "score": 50}],
  "label": [{"critere": "C1", "cotation": ")" +
                                    first + R"("}, {"critere": "C2", "cotation": ")" + second +
                                    R"("}],
  "actions": [{"identifiant": "P1", "action": "Agir.", "critere": "c2", "effort": 3,
               "echeance": "2026-06-30", "avancement": 40, "statut": "en cours"},
              {"action": "Finir.", "statut": "réalisée", "priorite": "haute"}]})";
    }

    std::string explained(const std::string& subject) const {
        const Explanation explanation = explain("a.json", {.subject = subject}, environment_);
        EXPECT_EQ(explanation.outcome, Outcome::Done);
        return explanation.text;
    }

    Campaign campaign(const std::optional<std::string>& level = {}) {
        base::Diagnostics diags;
        shelf_ = std::get<GridShelf>(GridShelf::load({}, environment_, diags));
        auto campaigns = read_campaigns({"a.json"}, {.level = level}, *shelf_, environment_);
        return std::move(campaigns.at(0).campaign.value());
    }

    std::string results() { return results_json(campaign(), {}); }

    mutable support::MemoryFiles files_;
    Environment environment_{files_, "data"};
    std::optional<GridShelf> shelf_;
};

TEST_F(PlanOfCampaign, HasItsRowsInTheResults) {
    const std::string text = results();
    const std::string plan = text.substr(text.find("\"plan\""));
    EXPECT_THAT(plan, HasSubstr("\"id\": \"projets\""));
    EXPECT_LT(plan.find("\"id\": \"A-C1\""), plan.find("\"id\": \"P1\""));
    EXPECT_LT(plan.find("\"id\": \"P1\""), plan.find("\"id\": \"D-7C1663\""));
    EXPECT_THAT(plan, HasSubstr("\"id\": \"D-7C1663\""));
    EXPECT_THAT(plan, HasSubstr("\"critere\": \"C2\""));
    EXPECT_THAT(plan, HasSubstr("\"echeance\": \"2026-06-30\""));
    EXPECT_THAT(plan, HasSubstr("\"avancement\": 40"));
    EXPECT_THAT(plan, HasSubstr("\"indicateur_de_suivi\": \"Fait\""));
    EXPECT_THAT(plan, HasSubstr("\"decision_du_comite\": null"));
    EXPECT_THAT(plan, HasSubstr("\"classe\": \"a_lancer\""));
    EXPECT_THAT(plan, HasSubstr("\"impact_calcule\": 100"));
    // C2 is at its best.
    EXPECT_THAT(plan, Not(HasSubstr("A-C2")));
}

TEST_F(PlanOfCampaign, ExplainsTheRankOfAnActionDownToItsCells) {
    const std::string text = explained("a-c1");
    EXPECT_THAT(text,
                HasSubstr("A-C1 «\u00A0Faire C1.\u00A0»\u00A0: rang 1, impact 3 sur 3, effort "
                          "1 sur 3, à lancer maintenant\n"));
    EXPECT_THAT(text, HasSubstr("100 × 1 × (1 −\u00A00) ÷ 4 × 1 ÷ 1 = 25\n"));
    EXPECT_THAT(text,
                HasSubstr("25 × (1 +\u00A01 car bloquant +\u00A02 car sur le chemin) = 100\n"));
    EXPECT_THAT(text, HasSubstr("a.json"));
    EXPECT_THAT(text, HasSubstr("100 × 1 = 100\n"));
    EXPECT_THAT(text, HasSubstr("fort à partir de 1 × 50 = 50, moyen à partir de 0,5 × 50 = 25"));
    EXPECT_THAT(
        explained("D-7C1663"),
        HasSubstr("non classée\n  L’action est réalisée\u00A0: elle n’est plus classée.\n"));
}

TEST_F(PlanOfCampaign, ExplainsACriterion) {
    const std::string text = explained("C1");
    EXPECT_THAT(text, HasSubstr("C1 «\u00A0Fait C1\u00A0»\u00A0: 0\n"));
    EXPECT_THAT(text, HasSubstr("cotation lue\u00A0: «\u00A0Non\u00A0», soit 0 (a.json"));
    EXPECT_THAT(text,
                HasSubstr("cotation visée\u00A0: 1 (chemin le moins coûteux vers le palier seul)"));
    EXPECT_THAT(text, HasSubstr("100 × 1 × (1 −\u00A00) ÷ 4 × 1 ÷ 1 = 25\n"));
    EXPECT_THAT(explained("C2"), Not(HasSubstr("visée")));
    write("NA", "Oui");
    EXPECT_THAT(explained("C1"), HasSubstr("non applicable"));
}

TEST_F(PlanOfCampaign, HasNoFigureOfTheLabelWhereNoCriterionApplies) {
    write("NA", "NA");
    const std::string text = results();
    const std::string label = text.substr(text.find("\"niveaux\""), text.find("\"chemin\""));
    EXPECT_THAT(label, HasSubstr("\"constate\": null,"));
    EXPECT_THAT(label, HasSubstr("\"cible\": null,"));
    EXPECT_THAT(label, Not(HasSubstr("\"constate\": 0")));
    EXPECT_THAT(label, Not(HasSubstr("\"cible\": 0")));
    EXPECT_THAT(text, HasSubstr("Le critère C2 ne s’applique pas au service"));
}

TEST_F(PlanOfCampaign, IsForTheLevelAskedForEvenWhereTheDossierWantsNone) {
    std::string& text = files_.contents["a.json"];
    const std::string grid = "\"grille_du_label\": \"label\"";
    text.replace(text.find(grid), grid.size(), grid + ", \"niveau_vise\": \"aucun\"");
    EXPECT_FALSE(campaign().label);
    const Campaign asked = campaign("seul");
    ASSERT_TRUE(asked.label);
    EXPECT_EQ(asked.label->result.target, "seul");
}

TEST_F(PlanOfCampaign, KnowsNoOtherSubject) {
    const Explanation explanation = explain("a.json", {.subject = "A-C9"}, environment_);
    EXPECT_EQ(explanation.outcome, Outcome::WrongUsage);
    EXPECT_THAT(explanation.diags.all().back().sentence(), HasSubstr("ni un critère"));
}

}  // namespace
}  // namespace palier::app
