#include "app/read_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/charset.h"
#include "base/place.h"
#include "ingest/values.h"
#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* json = R"({
  "structure": {"identifiant": "essai", "nom": "Mairie de l’Été", "date_du_diagnostic": "2026-03-10"},
  "diagnostic": [{"engagement": "E1", "score": 67.5}, {}, {"engagement": "E2", "score": "52,9 %"}],
  "points": [{"type": "point fort", "texte": "Un « bon » accueil ;\nà l’heure."}],
  "label": []
})";

/// The same as CSV files, separators to be put in the place of « | ».
const std::map<std::string, std::string> csv = {
    {"Structure",
     "Champ|Valeur\nIdentifiant|essai\nNom|Mairie de l’Été\nDate du "
     "diagnostic|2026-03-10\n"},
    {"Diagnostic", "Engagement|Score (%)\nE1|67,5\n|\nE2|52,9 %\n\n\n"},
    {"Points", "Type|Texte\npoint fort|\"Un « bon » accueil ;\nà l’heure.\"\n"},
    {"Label", "Critère|Cotation\n"},
};

std::string in_windows_1252(const std::string& utf8) {
    const std::map<std::string, char> signs = {{"É", '\xC9'}, {"é", '\xE9'}, {"è", '\xE8'},
                                               {"à", '\xE0'}, {"’", '\x92'}, {"«", '\xAB'},
                                               {"»", '\xBB'}};
    std::string text = utf8;
    for (const auto& [sign, byte] : signs) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
            text.replace(at, sign.size(), 1, byte);
        }
    }
    return text;
}

/// A folder of CSV files; a separator other than the semicolon needs quotes around « 67,5 ».
support::MemoryFiles folder(char separator) {
    support::MemoryFiles files;
    for (const auto& [name, text] : csv) {
        std::string bytes = text;
        if (separator == ',') {
            for (const std::string number : {"67,5", "52,9 %"}) {
                if (const std::size_t at = bytes.find(number); at != std::string::npos) {
                    bytes.replace(at, number.size(), "\"" + number + "\"");
                }
            }
        }
        std::ranges::replace(bytes, '|', separator);
        files.contents["a/" + name + ".csv"] = bytes;
    }
    return files;
}

/// Every cell that is not empty, by its place without encoding; ordered.
std::vector<std::string> cells(const base::Files& files, const std::string& path,
                               const InputOptions& options = {}) {
    base::Diagnostics diags;
    const auto tables = read_tables(path, options, files, diags);
    for (const base::Diagnostic& one : diags.all()) {
        EXPECT_EQ(one.severity, base::Severity::Note) << one.line();
    }
    std::vector<std::string> texts;
    for (const ingest::Table& table : std::get<ingest::TableSet>(tables).tables) {
        for (const ingest::Row& row : table.rows) {
            for (const ingest::Cell& cell : row.cells) {
                if (!cell.is_empty()) {
                    texts.push_back(base::describe_without_encoding(cell.place) + ", " +
                                    cell.place.column + " = " + ingest::written(cell));
                }
            }
        }
    }
    std::ranges::sort(texts);
    return texts;
}

std::vector<std::string> codes(const base::Diagnostics& diags) {
    std::vector<std::string> texts;
    for (const base::Diagnostic& one : diags.all()) {
        texts.push_back(one.code);
    }
    return texts;
}

TEST(Tables, AreTheSameInJsonAndInCsvOfAnyDialect) {
    support::MemoryFiles files;
    files.contents["a.json"] = json;
    const auto expected = cells(files, "a.json");
    EXPECT_THAT(
        expected,
        ElementsAre("Diagnostic, ligne 1, Engagement = E1", "Diagnostic, ligne 1, Score (%) = 67,5",
                    "Diagnostic, ligne 3, Engagement = E2",
                    "Diagnostic, ligne 3, Score (%) = 52,9 %",
                    "Points, ligne 1, Texte = Un « bon » accueil ;\nà l’heure.",
                    "Points, ligne 1, Type = point fort", "Structure, ligne 1, Champ = Identifiant",
                    "Structure, ligne 1, Valeur = essai", "Structure, ligne 2, Champ = Nom",
                    "Structure, ligne 2, Valeur = Mairie de l’Été",
                    "Structure, ligne 3, Champ = Date du diagnostic",
                    "Structure, ligne 3, Valeur = 2026-03-10"));
    EXPECT_EQ(cells(folder(';'), "a"), expected);
    support::MemoryFiles windows = folder(',');
    for (auto& [name, bytes] : windows.contents) {
        bytes = in_windows_1252(bytes);
    }
    EXPECT_EQ(cells(windows, "a"), expected);
    support::MemoryFiles marked = folder('\t');
    for (auto& [name, bytes] : marked.contents) {
        bytes.insert(0, "\xEF\xBB\xBF");
    }
    EXPECT_EQ(cells(marked, "a"), expected);
}

TEST(Tables, WithoutARowAreAbsent) {
    base::Diagnostics diags;
    const auto tables = read_tables("a", {}, folder(';'), diags);
    std::vector<std::string> names;
    for (const ingest::Table& table : std::get<ingest::TableSet>(tables).tables) {
        names.push_back(table.name);
    }
    EXPECT_THAT(names, ElementsAre("Structure", "Diagnostic", "Points"));
}

TEST(Tables, OfCsvFilesSayHowTheyWereRead) {
    base::Diagnostics diags;
    read_tables("a", {}, folder(';'), diags);
    ASSERT_THAT(codes(diags), ElementsAre("CSV-011"));
    EXPECT_EQ(diags.all().at(0).line(),
              "a\u00A0: 4 fichiers .csv sont lus comme\u00A0: UTF-8, séparateur point-virgule. "
              "[CSV-011]");
    EXPECT_EQ(diags.all().at(0).severity, base::Severity::Note);
}

TEST(Tables, OfCsvFilesSayWhichWasReadOtherwise) {
    support::MemoryFiles files = folder(';');
    files.contents["a/Structure.csv"] = in_windows_1252(files.contents["a/Structure.csv"]);
    base::Diagnostics diags;
    read_tables("a", {}, files, diags);
    ASSERT_THAT(codes(diags), ElementsAre("CSV-011", "CSV-010"));
    EXPECT_THAT(diags.all().front().line(),
                HasSubstr("a\u00A0: 3 fichiers .csv sont lus comme\u00A0: UTF-8"));
    EXPECT_THAT(diags.all().back().line(),
                HasSubstr("a/Structure.csv\u00A0: lu comme\u00A0: Windows-1252"));
}

TEST(Tables, OfCsvFilesSayAllTheirErrorsAtOnce) {
    support::MemoryFiles files = folder(';');
    files.contents["a/Points.csv"] = "Type;Texte\nx;\"y\n";
    files.contents["a/Diagnostic.csv"] = "Engagement;Score\nE1;22/05/2026\n";
    base::Diagnostics diags;
    const auto tables = read_tables("a", {}, files, diags);
    const auto& set = std::get<ingest::TableSet>(tables);
    EXPECT_FALSE(set.sound);
    EXPECT_EQ(std::ranges::count(set.tables, true, &ingest::Table::unread), 1);
    EXPECT_EQ(set.tables.back().name, "Points");
    EXPECT_THAT(codes(diags), ElementsAre("CSV-005", "CSV-011", "FEU-003"));
}

TEST(Tables, OfCsvFilesSayTheirErrorsInTheContractsOrder) {
    support::MemoryFiles files;
    files.contents["a/Diagnostic.csv"] = "%PDF-1.7";
    files.contents["a/Structure.csv"] = "%PDF-1.7";
    base::Diagnostics diags;
    read_tables("a", {}, files, diags);
    ASSERT_THAT(codes(diags), ElementsAre("CSV-002", "CSV-002"));
    EXPECT_EQ(diags.all().at(0).place.file, "a/Structure.csv");
}

TEST(Tables, TakeTheUsersWord) {
    support::MemoryFiles files;
    files.contents["a/Structure.csv"] = "Champ;Valeur\nNom;\xA4,\xBD\n";
    EXPECT_THAT(cells(files, "a", {.csv = {.encoding = ingest::CsvEncoding::Latin9}}),
                ElementsAre("Structure, ligne 1, Champ = Nom", "Structure, ligne 1, Valeur = €,œ"));
    base::Diagnostics diags;
    read_tables("a", {.csv = {.separator = ','}}, files, diags);
    EXPECT_THAT(codes(diags), ElementsAre("CSV-011", "FEU-012"));
}

TEST(Tables, InAFileThatIsNoJsonAreRefusedForWhatItIs) {
    support::MemoryFiles files;
    files.contents["a.json"] = "bonjour";
    base::Diagnostics diags;
    read_tables("a.json", {}, files, diags);
    ASSERT_THAT(codes(diags), ElementsAre("ING-004"));
    EXPECT_THAT(diags.all().at(0).sentence(), ::testing::Not(HasSubstr("pas encore")));
}

}  // namespace
}  // namespace palier::app
