#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "e2e/dossiers.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// Leading and trailing warnings are in it: an unknown field, an unknown column, a score left out,
/// scores of the year before that look like fractions.
constexpr const char* json = R"({
  "points": [
    {"engagement": "E1", "type": "point fort", "texte": "Un accueil « attentif » ;\nà l’heure."},
    {"engagement": "E2", "type": "besoin d’appui", "texte": "Du \"temps\"."}
  ],
  "historique": [
    {"annee": 2025, "grille": "autodiagnostic-2026", "engagement": "E1", "score": 0.675},
    {"annee": 2025, "grille": "autodiagnostic-2026", "engagement": "E2", "score": 0.5}
  ],
  "diagnostic": [
    {"engagement": "E1", "score": 67.5, "Mes notes": "à revoir"},
    {"engagement": "E2", "score": "52,9 %"},
    {"engagement": 3, "score": 50},
    {},
    {"engagement": "E4", "score": 75},
    {"engagement": "E5", "score": 67.9},
    {"engagement": "E6", "score": "NA"},
    {"engagement": "E7", "score": 26.9},
    {"engagement": "E8", "score": 80.6}
  ],
  "structure": {
    "identifiant": "essai",
    "nom": "Mairie de l’Été",
    "Couleur": "bleue",
    "code_postal": 1000,
    "grille_du_diagnostic": "autodiagnostic-2026",
    "date_du_diagnostic": "2026-03-10"
  }
})";

/// The same content, table by table: « ¦ » is the separator, numbers that hold a comma are in
/// quotes. Names are written in other case, without accents, and as the contract has them.
std::map<std::string, std::string> tables() {
    return {
        {"Structure",
         "Fiche du site\nCHAMP¦valeur\nIdentifiant¦essai\nNom¦Mairie de l’Été\n"
         "Couleur¦bleue\nCode postal¦01000\nGrille du diagnostic¦autodiagnostic-2026\n"
         "Date du diagnostic¦10/03/2026\n"},
        {"DIAGNOSTIC",
         "engagement¦SCORE¦Mes notes\nE1¦\"67,5\"¦à revoir\nE2¦\"52,9 %\"¦\n3¦50¦\n¦¦\nE4¦75¦\n"
         "E5¦\"67,9\"¦\nE6¦NA¦\nE7¦\"26,9\"¦\nE8¦\"80,6\"¦\n¦¦\n\n"},
        {"points",
         "Engagement¦Type¦Texte\nE1¦point fort¦\"Un accueil « attentif » ;\nà l’heure.\"\n"
         "E2¦besoin d’appui¦\"Du \"\"temps\"\".\"\n"},
        {"Historique",
         "Annee¦Grille¦Engagement¦Score (%)\n2025¦autodiagnostic-2026¦E1¦\"0,675\"\n"
         "2025¦autodiagnostic-2026¦E2¦\"0,5\"\n"},
    };
}

void replace_all(std::string& text, const std::string& what, const std::string& replacement) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + replacement.size())) {
        text.replace(at, what.size(), replacement);
    }
}

/// What Excel writes on a French Windows computer.
std::string in_windows_1252(std::string text) {
    const std::map<std::string, std::string> signs = {{"É", "\xC9"}, {"é", "\xE9"}, {"à", "\xE0"},
                                                      {"’", "\x92"}, {"«", "\xAB"}, {"»", "\xBB"}};
    for (const auto& [sign, byte] : signs) {
        replace_all(text, sign, byte);
    }
    replace_all(text, "\n", "\r\n");
    return text;
}

std::string in_utf16(const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t index = 0; index < text.size();) {
        const auto lead = static_cast<unsigned char>(text.at(index));
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
        unsigned code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t next = 1; next < size; ++next) {
            code = code << 6U | (static_cast<unsigned char>(text.at(index + next)) & 0x3FU);
        }
        bytes += static_cast<char>(code & 0xFFU);
        bytes += static_cast<char>(code >> 8U);
        index += size;
    }
    return bytes;
}

void write_tables(const std::string& folder, const std::string& separator,
                  std::string (*encoded)(std::string)) {
    for (const auto& [name, text] : tables()) {
        std::string bytes = text;
        replace_all(bytes, "¦", separator);
        write_file(folder + "/" + name + ".csv", encoded(bytes));
    }
}

/// The files made of a dossier, by name.
std::map<std::string, std::string> made(const std::string& dossier) {
    const Workspace work;
    const Ran ran = palier({"produire", dossier, "-o", work.path().string()});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    return tree(work.path());
}

TEST(ADossierInCsv, GivesTheFilesOfTheSameOneInJson) {
    const Workspace work;
    write_file(work / "a.json", json);
    const auto expected = made(work / "a.json");
    ASSERT_THAT(expected, SizeIs(files_without_calendar));
    const std::string& results = expected.at("essai/resultats.json");
    for (const char* code : {"ING-017", "ING-018", "ING-035", "ANA-003"}) {
        EXPECT_THAT(results, HasSubstr(code));
    }
    const auto same = [](std::string text) { return text; };
    const auto marked = [](std::string text) { return "\xEF\xBB\xBF" + text; };
    const auto utf16 = [](std::string text) { return in_utf16(text); };
    write_tables(work / "utf-8", ";", same);
    write_tables(work / "excel", ",", in_windows_1252);
    write_tables(work / "marque", "|", marked);
    write_tables(work / "unicode", "\t", utf16);
    for (const char* folder : {"utf-8", "excel", "marque", "unicode"}) {
        const auto files = made(work / folder);
        EXPECT_EQ(files.at("essai/resultats.json"), results) << folder;
        EXPECT_TRUE(files == expected) << folder;
    }
}

TEST(ADossierInCsv, WithCommasInNumbersAndBetweenThemIsRefused) {
    const Workspace work;
    write_file(work / "a/Structure.csv",
               "Champ,Valeur\nIdentifiant,essai\nNom,Mairie\n"
               "Grille du diagnostic,autodiagnostic-2026\nDate du diagnostic,2026-03-10\n");
    write_file(work / "a/Diagnostic.csv", "Engagement,Score (%)\nE1,67,5\nE2,52\n");
    const Ran ran = palier({"verifier", work / "a", "--silencieux"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(plain(ran.results), HasSubstr("Diagnostic.csv, ligne 2 : cette ligne a 3 valeurs"));
    EXPECT_THAT(ran.results, HasSubstr("--separateur"));
}

TEST(ADossierInCsv, SaysHowItWasReadOnTheSideOfMessages) {
    const Workspace work;
    write_tables(work / "a", ",", in_windows_1252);
    const Ran ran = palier({"produire", work / "a", "-o", work / "sortie"});
    EXPECT_THAT(plain(ran.messages),
                HasSubstr("information : " + (work / "a") +
                          " : 4 fichiers .csv sont lus comme : Windows-1252, séparateur "
                          "virgule. [CSV-011]"));
    EXPECT_THAT(read_file(work / "sortie/essai/resultats.json"), Not(HasSubstr("CSV-0")));
    const Ran json_ran = palier({"verifier", work / "a", "--json"});
    EXPECT_EQ(json_ran.status, 0);
    EXPECT_THAT(json_ran.results, HasSubstr("\"gravite\": \"information\""));
    const Ran quiet = palier({"verifier", work / "a", "--silencieux"});
    EXPECT_THAT(quiet.results + quiet.messages, IsEmpty());
}

TEST(ADossierInCsv, ExplainsItsFiguresDownToTheLine) {
    const Workspace work;
    write_tables(work / "a", ";", [](std::string text) { return text; });
    const Ran ran = palier({"expliquer", work / "a", "E2"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(plain(ran.results), HasSubstr("a/DIAGNOSTIC.csv, ligne 3, colonne « Score (%) »"));
}

TEST(ADossierInCsv, SaysWhereItsErrorsAre) {
    const Workspace work;
    write_file(work / "a/Structure.csv",
               "Champ;Valeur\nIdentifiant;essai\nNom;Essai\nGrille du "
               "diagnostic;autodiagnostic-2026\nDate du diagnostic;2026-02-30\n");
    write_file(
        work / "a/Diagnostic.csv",
        "Scores 2026\n\nEngagement;Score (%)\nE1;\"1.234,5\"\nE2;22/05/2026\nE3;1\u202F000\n");
    const Ran ran = palier({"verifier", work / "a"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(plain(ran.results),
                HasSubstr("Diagnostic.csv, ligne 5, colonne « Score (%) » : la cellule contient "
                          "une date, « 22/05/2026 »"));
    write_file(
        work / "a/Diagnostic.csv",
        "Scores 2026\n\nEngagement;Score (%)\nE1;\"1.234,5\"\nE3;1\u202F000\nE4;\u00A075,0\n");
    const Ran second = palier({"verifier", work / "a"});
    EXPECT_EQ(second.status, 65);
    EXPECT_THAT(plain(second.results),
                HasSubstr("Diagnostic.csv, ligne 4, colonne « Score (%) » : « 1.234,5 »"));
    EXPECT_THAT(second.results, HasSubstr("[ING-033]"));
    // A thousand is a number, and no score.
    EXPECT_THAT(second.results, HasSubstr("[ING-034]"));
    EXPECT_THAT(plain(second.results), HasSubstr("Structure.csv, ligne 5, colonne « Valeur »"));
    EXPECT_THAT(second.results, HasSubstr("3 erreurs"));
}

TEST(ADossierInCsv, TakesTheUsersOptions) {
    const Workspace work;
    write_tables(work / "a", ";", in_windows_1252);
    write_file(work / "a/Structure.csv",
               "sep=;\nChamp,Valeur\nIdentifiant,essai\nNom,C\xBDur d\x27\xE9t\xE9\n"
               "Grille du diagnostic,autodiagnostic-2026\nDate du diagnostic,10/03/2026\n");
    for (const char* name : {"DIAGNOSTIC", "points", "Historique"}) {
        std::filesystem::remove(work / (std::string("a/") + name + ".csv"));
    }
    write_file(work / "a/Diagnostic.csv", "Engagement,Score\nE1,67.5\n");
    const Ran ran = palier({"produire", work / "a", "-o", work / "sortie", "--encodage",
                            "ISO-8859-15", "--separateur", "virgule", "--decimale", "point"});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(read_file(work / "sortie/essai/resultats.json"), HasSubstr("Cœur d'été"));
    EXPECT_EQ(palier({"verifier", work / "a", "--encodage", "klingon"}).status, 2);
    EXPECT_EQ(palier({"verifier", work / "a"}).status, 65);
}

TEST(AHostileCsv, IsRefusedInUnderThreeSeconds) {
    const std::map<std::string, std::string> files = {
        {"separators", std::string(15'000'000, ';')},
        {"cells",
         [] {
             std::string text;
             for (int row = 0; row < 100'000; ++row) {
                 text += "x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x\n";
             }
             return text;
         }()},
        {"quote", "\"" + std::string(15'000'000, '\n')},
        {"long", "Champ;Valeur\nNom;" + std::string(15'000'000, 'x')},
        {"blank", std::string(15'000'000, '\n')},
        {"zeros", std::string(15'000'000, '\0')},
        {"title", std::string(15'000'000, 'x') + ";Champ"},
        {"bytes", std::string(15'000'000, '\xE9')},
    };
    for (const auto& [name, bytes] : files) {
        const Workspace work;
        write_file(work / "Structure.csv", bytes);
        const Ran ran = palier({"verifier", work.path().string()});
        EXPECT_EQ(ran.status, 65) << name;
        EXPECT_LT(ran.processor_time, std::chrono::seconds(PALIER_HOSTILE_SECONDS)) << name;
    }
}

}  // namespace
}  // namespace palier::e2e
