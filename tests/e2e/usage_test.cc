#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

struct Misuse {
    std::string name;
    std::vector<std::string> words;
    std::string code;
    std::string says;
};

std::ostream& operator<<(std::ostream& stream, const Misuse& misuse) {
    return stream << misuse.name;
}

class WrongUsage : public ::testing::TestWithParam<Misuse> {};

TEST_P(WrongUsage, IsStatus2AndSaysWhatIsWrong) {
    const Workspace work;
    const Ran ran = palier(GetParam().words, {.directory = work.path()});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.messages,
                AllOf(HasSubstr("[" + GetParam().code + "]"), HasSubstr(GetParam().says)));
    EXPECT_THAT(ran.results, IsEmpty());
    EXPECT_THAT(tree(work.path()), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, WrongUsage,
    ::testing::ValuesIn(std::vector<Misuse>{
        {"Nothing", {}, "CMD-006", "produire, verifier"},
        {"UnknownCommand", {"prodire", "x"}, "CMD-001", "produire"},
        {"UnknownGridCommand", {"grilles", "monter", "x"}, "CMD-001", "montrer"},
        {"UnknownOption", {"produire", "x", "--dat=1"}, "CMD-002", "--date"},
        {"OptionOfAnotherCommand", {"verifier", "x", "--theme", "y"}, "CMD-002", "--theme"},
        {"OptionThatIsNotBuilt",
         {"produire", "x", "--orientation", "paysage"},
         "CMD-002",
         "--orientation"},
        {"NoDossier", {"produire"}, "CMD-006", "dossier"},
        {"NoDossierToVerify", {"verifier", "--json"}, "CMD-006", "dossier"},
        {"NoGrid", {"grilles", "montrer"}, "CMD-006", "grille"},
        {"OneWordTooMany", {"grilles", "lister", "x"}, "CMD-003", "x"},
        {"OptionWithoutValue", {"produire", "x", "--date"}, "CMD-004", "AAAA-MM-JJ"},
        {"OptionTwice", {"produire", "x", "-o", "a", "-o", "b"}, "CMD-005", "plus d’une fois"},
        {"NoSuchDay", {"produire", "x", "--date", "2026-02-30"}, "CMD-007", "2026-02-30"},
        {"FrenchDate", {"produire", "x", "--date", "10/03/2026"}, "CMD-007", "AAAA-MM-JJ"},
        {"UnknownDocument", {"produire", "x", "--documents", "raport"}, "CMD-009", "rapport"},
        {"NoWorker", {"produire", "x", "--travaux", "0"}, "CMD-010", "de 1 à 64"},
        {"UnknownTheme", {"produire", "x", "--theme", "fluo"}, "CMD-011", "neutre"},
    }),
    [](const auto& test) { return test.param.name; });

TEST(SourceDateEpoch, ThatIsNoNumberIsWrongUsage) {
    const Ran ran = palier({"produire", "x"}, {.variables = {{"SOURCE_DATE_EPOCH", "hier"}}});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.messages, HasSubstr("[CMD-008]"));
}

TEST(Help, IsFrenchWithExamplesFirst) {
    const std::vector<std::vector<std::string>> commands = {
        {},          {"produire"},          {"verifier"},           {"plan", "reprendre"},
        {"grilles"}, {"grilles", "lister"}, {"grilles", "montrer"}, {"grilles", "verifier"}};
    for (const auto& command : commands) {
        for (const char* option : {"-h", "--aide", "--help"}) {
            std::vector<std::string> words = command;
            words.emplace_back(option);
            const Ran ran = palier(words);
            EXPECT_EQ(ran.status, 0);
            EXPECT_THAT(ran.messages, IsEmpty());
            EXPECT_THAT(ran.results, StartsWith("palier"));
            EXPECT_LT(ran.results.find("Exemples"), ran.results.find("Utilisation"));
            EXPECT_LT(ran.results.find("Utilisation"), ran.results.find("Options"));
            EXPECT_THAT(ran.results, Not(HasSubstr("Usage")));
        }
    }
}

TEST(Version, IsPrinted) {
    const Ran ran = palier({"--version"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.results, StartsWith("palier 0."));
}

TEST(Codes, AreExplained) {
    const Ran ran = palier({"verifier", "--codes"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.results, AllOf(HasSubstr("ANA-003 (avertissement)"), HasSubstr("Cause"),
                                   HasSubstr("Remède")));
}

TEST(Grids, AreListedShownAndChecked) {
    EXPECT_THAT(palier({"grilles"}).results, HasSubstr("autodiagnostic-2026"));
    EXPECT_THAT(palier({"grilles", "lister"}).results, HasSubstr("autodiagnostic-2026"));
    const Ran shown = palier({"grilles", "montrer", "autodiagnostic-2026"});
    EXPECT_EQ(shown.status, 0);
    EXPECT_THAT(shown.results, AllOf(HasSubstr("E8  Avec vous"), HasSubstr("reconstitution")));
    const Ran unknown = palier({"grilles", "montrer", "autodiagnostic"});
    EXPECT_EQ(unknown.status, 65);
    EXPECT_THAT(unknown.messages, HasSubstr("[DOS-011]"));
    const std::string grids = std::string(PALIER_SOURCE_DIR) + "/grids/";
    EXPECT_EQ(palier({"grilles", "verifier", grids + "autodiagnostic-2026.json"}).status, 0);
    EXPECT_EQ(palier({"grilles", "verifier", grids + "nothing.json"}).status, 66);
}

TEST(Colours, AreNotForPipes) {
    EXPECT_THAT(palier({"produire", "x"}).messages, Not(HasSubstr("\x1b[")));
}

TEST(ADossierNamedLikeACommand, IsADossier) {
    const Workspace work;
    const Ran ran = palier({"verifier", "grilles"}, {.directory = work.path()});
    EXPECT_EQ(ran.status, 66);
    EXPECT_THAT(ran.results, HasSubstr("[DOS-001]"));
}

}  // namespace
}  // namespace palier::e2e
