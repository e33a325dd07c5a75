#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// A survey of which « Tous » is the sum of « Guichet » and « Téléphone », and « Téléphone » has
/// seven answers: 5 of 7 satisfied, 71,4 %. « Guichet »: 36 of 45, 80 %; all: 41 of 52, 78,8 %.
std::string survey_rows() {
    struct Row {
        std::string question;
        std::string answer;
        int count;
    };
    const std::vector<Row> rows{
        {"Tous", "Très satisfait", 20},           {"Tous", "Plutôt satisfait", 21},
        {"Tous", "Plutôt pas satisfait", 6},      {"Tous", "Pas du tout satisfait", 5},
        {"Guichet", "Très satisfait", 18},        {"Guichet", "Plutôt satisfait", 18},
        {"Guichet", "Plutôt pas satisfait", 5},   {"Guichet", "Pas du tout satisfait", 4},
        {"Téléphone", "Très satisfait", 2},       {"Téléphone", "Plutôt satisfait", 3},
        {"Téléphone", "Plutôt pas satisfait", 1}, {"Téléphone", "Pas du tout satisfait", 1}};
    std::string text;
    for (const Row& row : rows) {
        text += (text.empty() ? "" : ",\n") + std::string(R"({"question": ")") + row.question +
                R"(", "libelle": ")" + row.question + R"(", "engagement": "E2", "modalite": ")" +
                row.answer + R"(", "effectif": )" + std::to_string(row.count) + "}";
    }
    return text;
}

std::string dossier() {
    return R"({"structure": {"identifiant": "site", "nom": "Site", )"
           R"("grille_du_diagnostic": "autodiagnostic-2026", "date_du_diagnostic": "2026-05-15"},
"diagnostic": [{"engagement": "E1", "score": 50}],
"enquetes": [{"enquete": "usagers", "reponses": 60}],
"enquete_usagers": [)" +
           survey_rows() + "]}";
}

/// What the program prints of the dossier: the words of the report, and `resultats.json`.
struct Printed {
    std::string report;
    std::string results;
};

Printed printed() {
    const Workspace work;
    write_file(work / "dossier.json", dossier());
    const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie"});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(ran.messages, AllOf(HasSubstr("ANA-034"), HasSubstr("ANA-035")));
    const auto files = tree(work.path());
    const Ran text = run_program("pdftotext", {"-layout", work / "sortie/site/rapport.pdf", "-"});
    return {text.results, files.at("sortie/site/resultats.json")};
}

TEST(Suppression, KeepsWithheldRatesOutOfEveryFile) {
    const Printed found = printed();
    EXPECT_THAT(found.report, AllOf(HasSubstr("78,8"), HasSubstr("effectif insuffisant"),
                                    HasSubstr("retenu"), Not(HasSubstr("71,4"))));
    EXPECT_THAT(found.results, AllOf(HasSubstr("78.8462"), Not(HasSubstr("71.4286"))));
    // 80 % of the counter, its counts and its bounds (66.2 to 89.1) would give the telephone away.
    EXPECT_THAT(found.results, AllOf(Not(HasSubstr("\"taux\": 80")), Not(HasSubstr("\"haut\": 89")),
                                     Not(HasSubstr("\"effectif\": 18"))));
}

}  // namespace
}  // namespace palier::e2e
