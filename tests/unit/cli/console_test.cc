#include "cli/console.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace palier::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

base::Diagnostics diagnostics(int warnings, int errors) {
    base::Diagnostics diags;
    for (int count = 0; count < warnings; ++count) {
        diags.report("ANA-002", {.file = "d.json"});
    }
    for (int count = 0; count < errors; ++count) {
        diags.report("ANA-001", {.file = "d.json"});
    }
    return diags;
}

std::string said(const base::Diagnostics& diags, Verbosity verbosity = Verbosity::Normal,
                 Colours colours = Colours::None) {
    std::ostringstream stream;
    Console(stream, colours, verbosity).say(diags);
    return stream.str();
}

TEST(Console, SaysErrorsBeforeWarnings) {
    EXPECT_THAT(said(diagnostics(1, 1)),
                AllOf(StartsWith("erreur\u00A0: d.json\u00A0: le dossier ne donne aucun score"),
                      HasSubstr("[ANA-001]\navertissement\u00A0: d.json\u00A0: aucun engagement")));
}

TEST(Console, ShowsFiftyAndCountsTheRest) {
    EXPECT_THAT(said(diagnostics(0, 50)), Not(HasSubstr("…")));
    EXPECT_THAT(said(diagnostics(0, 51)), HasSubstr("[ANA-001]\n… et une autre erreur\n"));
    EXPECT_THAT(said(diagnostics(1052, 0)), HasSubstr("… et 1\u202F002 autres avertissements\n"));
}

TEST(Console, ShowsEveryCodeThatThereIs) {
    base::Diagnostics diags = diagnostics(0, 350);
    diags.report("FEU-002", {.file = "d.json"});
    diags.report("FEU-002", {.file = "d.json"});
    EXPECT_THAT(said(diags), AllOf(HasSubstr("[FEU-002]\n… et 302 autres erreurs\n")));
}

TEST(Console, FillsTheFiftyLinesWhenSharesAreNotWhole) {
    // Three codes of fifty: sixteen lines each, and two more.
    base::Diagnostics diags = diagnostics(0, 50);
    for (const char* code : {"FEU-002", "FEU-004"}) {
        for (int count = 0; count < 50; ++count) {
            diags.report(code, {.file = "d.json"});
        }
    }
    const std::string text = said(diags);
    EXPECT_EQ(std::ranges::count(text, '\n'), 51);
    EXPECT_THAT(text, HasSubstr("… et 100 autres erreurs\n"));
}

TEST(Console, ThatIsQuietSaysErrorsOnly) {
    EXPECT_THAT(said(diagnostics(1, 1), Verbosity::ErrorsOnly), Not(HasSubstr("ANA-002")));
    EXPECT_THAT(said(diagnostics(1, 1), Verbosity::ErrorsOnly), HasSubstr("ANA-001"));
}

TEST(Console, ColoursTheWordOnly) {
    EXPECT_THAT(said(diagnostics(0, 1), Verbosity::Normal, Colours::Some),
                StartsWith("\x1b[1;31merreur\x1b[0m\u00A0: d.json"));
}

TEST(Console, SumsUpADossier) {
    const auto summary = [](int warnings, int errors) {
        std::ostringstream stream;
        Console(stream, Colours::None, Verbosity::Normal)
            .sum_up({.name = "d", .diags = diagnostics(warnings, errors)});
        return stream.str();
    };
    EXPECT_EQ(summary(0, 0), "d\u00A0: aucune erreur\n");
    EXPECT_EQ(summary(1, 0), "d\u00A0: aucune erreur, 1 avertissement\n");
    EXPECT_EQ(summary(2, 3), "d\u00A0: 3 erreurs, 2 avertissements\n");
}

TEST(Console, KeepsTheNameOfADossierAsItIsTyped) {
    std::ostringstream stream;
    Console(stream, Colours::None, Verbosity::Normal)
        .sum_up({.name = "a ; b: c", .diags = diagnostics(0, 0)});
    EXPECT_EQ(stream.str(), "a ; b: c\u00A0: aucune erreur\n");
}

TEST(CodesText, ExplainsEveryMessage) {
    const std::string text = codes_text();
    for (const base::Message& message : base::message_catalog()) {
        EXPECT_THAT(text, HasSubstr(std::string(message.code) + " ("));
    }
    EXPECT_THAT(text, HasSubstr("  Cause\u00A0: La table «\u00A0Diagnostic\u00A0» est absente"));
}

}  // namespace
}  // namespace palier::cli
