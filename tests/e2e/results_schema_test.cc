#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/dossiers.h"
#include "e2e/program.h"
#include "e2e/schemas.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// What the schema of resultats.json has against a text, a line each.
std::string schema_errors(const std::string& text) {
    return e2e::schema_errors("resultats.schema.json", text);
}

/// The results.json of a dossier in JSON.
std::string results_of(const std::string& dossier) {
    const Workspace work;
    write_file(work / "dossier.json", dossier);
    EXPECT_EQ(palier({"produire", work / "dossier.json", "-o", work / "sortie"}).status, 0);
    return read_file(work / "sortie/essai/resultats.json");
}

std::string replaced(std::string text, const std::string& what, const std::string& replacement) {
    const std::size_t found = text.find(what);
    EXPECT_NE(found, std::string::npos) << what;
    return found == std::string::npos ? text : text.replace(found, what.size(), replacement);
}

TEST(ResultsSchema, HoldsForEveryExample) {
    for (const std::filesystem::path& example : examples()) {
        const Workspace work;
        ASSERT_EQ(palier({"produire", example.string(), "-o", work.path().string()}).status, 0);
        for (const auto& [name, bytes] : tree(work.path())) {
            if (name.ends_with(".json")) {
                EXPECT_EQ(schema_errors(bytes), "") << example;
            }
        }
    }
}

TEST(ResultsSchema, HoldsWithNothingEvaluatedAndWithWarnings) {
    std::string dossier = sound_dossier();
    const std::size_t start = dossier.find("{\"engagement\": \"E1\"");
    const std::size_t end = dossier.find("],", start);
    dossier.replace(start, end - start, R"({"engagement": "E1", "score": "NA"})");
    const std::string results = results_of(dossier);
    EXPECT_EQ(schema_errors(results), "");
    EXPECT_THAT(results, HasSubstr("\"global\": null"));
    EXPECT_THAT(results, HasSubstr("\"ANA-002\""));
}

TEST(ResultsSchema, RefusesWhatItDoesNotDescribe) {
    const std::string sound = results_of(sound_dossier());
    ASSERT_EQ(schema_errors(sound), "");
    const std::vector<std::pair<std::string, std::string>> faults = {
        {"\"nom\":", "\"surnom\":"},
        {"58.225", "\"58.225\""},
        {"67.5", "167.5"},
        {"\"essai\"", "\"../essai\""},
        {"\"E1\"", "\"F1\""},
        {"\"sans_reponse\": 0", "\"sans_reponse\": 0.5"},
        {"\"avertissements\": []", "\"avertissements\": null"},
        {"reconstitution", "certaine"},
    };
    for (const auto& [what, replacement] : faults) {
        EXPECT_NE(schema_errors(replaced(sound, what, replacement)), "") << what;
    }
}

TEST(Results, AreExactToFourDecimals) {
    EXPECT_THAT(results_of(sound_dossier()), HasSubstr("\"global\": 58.225,"));
    // (67.5 + 52.9 + 50 + 75 + 67.9 + 26.9 + 80.6) / 7 = 420.8 / 7 = 60.11428…
    EXPECT_THAT(results_of(dossier_with(R"("score": 45)", R"("score": null)")),
                HasSubstr("\"global\": 60.1143,"));
}

TEST(Warnings, SayTheirTableAndRowWithoutFileAndCell) {
    const std::string results = results_of(dossier_with(R"("score": 45)", R"("score": "NA")"));
    EXPECT_THAT(results, HasSubstr("\"table\": \"Diagnostic\",\n      \"ligne\": 6,"));
    EXPECT_THAT(results, Not(HasSubstr("dossier.json")));
    EXPECT_THAT(results, Not(HasSubstr("/diagnostic/")));
}

}  // namespace
}  // namespace palier::e2e
