#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;

/// Grids of a user's own, and a dossier that was made with them: five engagements, answers in five
/// steps, rates without decimals; a label of five marks, four levels and two axes; a scale of
/// thumbs.
class OwnGrids : public ::testing::Test {
  protected:
    static std::string path(const std::string& name) {
        return std::string(PALIER_SOURCE_DIR) + "/tests/e2e/own_grids/" + name;
    }

    static Ran with_own(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--grilles", path("grilles")});
        return palier(arguments);
    }
};

TEST_F(OwnGrids, AreSound) {
    for (const char* name : {"diagnostic", "label", "echelles"}) {
        const Ran ran =
            palier({"grilles", "verifier", path("grilles/" + std::string(name) + ".json")});
        EXPECT_EQ(ran.status, 0) << ran.messages;
    }
}

TEST_F(OwnGrids, AreListedAndShownBesideThoseOfTheProgram) {
    const std::string listed = with_own({"grilles", "lister"}).results;
    for (const char* id : {"quartier", "rubans", "echelles-du-quartier", "label-exemple"}) {
        EXPECT_THAT(listed, HasSubstr("  " + std::string(id) + " "));
    }
    const std::string shown = plain(with_own({"grilles", "montrer", "rubans"}).results);
    EXPECT_THAT(shown, HasSubstr("  0,9  Presque (presque)\n"));
    EXPECT_THAT(shown, HasSubstr("  vert   Ruban vert\n         Taux global : 60 %\n"));
}

TEST_F(OwnGrids, CheckAndExplainADossier) {
    const Ran checked = with_own({"verifier", path("dossier.json")});
    EXPECT_EQ(checked.status, 0) << checked.messages;
    // E1: 0,8 of 1; E2: 1 « oui » of 2, half of 5; E4: 0,4 of 1; E5: 1 of 1. 270 ÷ 4 = 67,5.
    const std::string explained = plain(with_own({"expliquer", path("dossier.json")}).results);
    EXPECT_THAT(explained, HasSubstr("(80 + 50 + 40 + 100) ÷ 4 = 67,5"));
    EXPECT_THAT(explained, HasSubstr("Taux global : 68 %"));
}

TEST_F(OwnGrids, AreNotKnownUnlessNamed) {
    EXPECT_EQ(palier({"verifier", path("dossier.json")}).status, 65);
}

}  // namespace
}  // namespace palier::e2e
