#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/dossiers.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(PersonalData, IsNeitherPrintedNorRepeatedInMessages) {
    const Workspace work;
    write_file(work / "dossier.json",
               dossier_with(R"("points": [)",
                            R"("reglages": {"effectif_minimal_des_verbatims": 1},
  "enquetes": [{"enquete": "usagers", "reponses": 60}],
  "enquete_usagers": [
    {"question": "Q1", "libelle": "Q1", "modalite": "Très satisfait", "effectif": 40},
    {"question": "Q1", "modalite": "Pas du tout satisfait", "effectif": 20}],
  "verbatims": [{"texte": "Écrire à jean.dupont@exemple.fr ou au 06 12 34 56 78, Mme Martin répond."}],
  "points": [)"));
    const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie"});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    const std::string report = plain(
        run_program("pdftotext", {"-layout", work / "sortie/essai/rapport.pdf", "-"}).results);
    EXPECT_THAT(report, AllOf(HasSubstr("[courriel retiré]"), HasSubstr("[téléphone retiré]")));
    const auto repeats_nothing =
        AllOf(Not(HasSubstr("dupont")), Not(HasSubstr("34 56")), Not(HasSubstr("Martin")));
    EXPECT_THAT(report, repeats_nothing);
    EXPECT_THAT(plain(ran.messages),
                AllOf(HasSubstr("1 courriel, 1 numéro de téléphone, 1 nom. [ING-098]"),
                      Not(HasSubstr("[courriel retiré]")), repeats_nothing));
    EXPECT_THAT(plain(read_file(work / "sortie/essai/resultats.json")), repeats_nothing);
}

}  // namespace
}  // namespace palier::e2e
