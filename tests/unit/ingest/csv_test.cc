#include "ingest/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/charset.h"

namespace {

using namespace std::string_literals;
using palier::base::Diagnostics;
using palier::ingest::CsvEncoding;
using palier::ingest::CsvFile;
using palier::ingest::CsvReading;
using palier::ingest::dialect_words;
using palier::ingest::read_csv;
using palier::ingest::SheetRow;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::set<std::string> diagnostic_names = {"engagement", "score", "theme", "commentaire"};

/// « number@line: a | b »: cells with their columns where some are left out.
std::string words(const SheetRow& row) {
    std::string text = std::to_string(row.number);
    for (const auto& [column, cell] : row.cells) {
        text += " " + std::to_string(column) + "=" + std::get<std::string>(cell.cell.value) + "@" +
                std::to_string(cell.cell.place.line.value_or(0));
    }
    return text;
}

CsvFile sound(const std::string& bytes, const CsvReading& reading = {}) {
    Diagnostics diags;
    std::optional<CsvFile> file = read_csv(bytes, "d/Diagnostic.csv", reading, diags);
    for (const auto& one : diags.all()) {
        ADD_FAILURE() << one.line();
    }
    return file.value_or(CsvFile{});
}

std::vector<std::string> rows(const std::string& bytes, const CsvReading& reading = {}) {
    std::vector<std::string> texts;
    for (const SheetRow& row : sound(bytes, reading).sheet.rows) {
        texts.push_back(words(row));
    }
    return texts;
}

std::string dialect(const std::string& bytes, const CsvReading& reading = {}) {
    return dialect_words(sound(bytes, reading).dialect);
}

/// « code line » of the one report on bytes that are refused.
std::string refusal(const std::string& bytes, const CsvReading& reading = {}) {
    Diagnostics diags;
    EXPECT_FALSE(read_csv(bytes, "d/Diagnostic.csv", reading, diags));
    EXPECT_EQ(diags.all().size(), 1U);
    const auto& one = diags.all().at(0);
    EXPECT_EQ(one.place.file, "d/Diagnostic.csv");
    return one.code + " " + std::to_string(one.place.line.value_or(0));
}

std::string utf16(const std::string& ascii, bool big) {
    std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char letter : ascii) {
        bytes += big ? std::string{'\0', letter} : std::string{letter, '\0'};
    }
    return bytes;
}

TEST(Csv, IsASheetNamedLikeItsFile) {
    EXPECT_EQ(sound("a;b\n").sheet.name, "Diagnostic");
    EXPECT_THAT(rows("a;b\n1;2\n"), ElementsAre("1 0=a@1 1=b@1", "2 0=1@2 1=2@2"));
    EXPECT_THAT(rows(""), IsEmpty());
}

TEST(Csv, CountsBlankLinesAsRowsAndLeavesThemOut) {
    EXPECT_THAT(rows("a;b\n\n;;\n1;\n"), ElementsAre("1 0=a@1 1=b@1", "4 0=1@4"));
}

TEST(Csv, TakesEveryEndOfLine) {
    EXPECT_THAT(rows("a;b\r\nc;d\re;f\ng;h"),
                ElementsAre("1 0=a@1 1=b@1", "2 0=c@2 1=d@2", "3 0=e@3 1=f@3", "4 0=g@4 1=h@4"));
}

TEST(Csv, QuotesKeepSeparatorsQuotesAndLineEnds) {
    EXPECT_THAT(rows("a;b\n\"x;\"\"y\"\"\";\"1\r\n2\"\nz;t\n"),
                ElementsAre("1 0=a@1 1=b@1", "2 0=x;\"y\"@2 1=1\r\n2@2", "3 0=z@4 1=t@4"));
}

TEST(Csv, TellsTheLineOfAFieldThatBeginsAfterABreak) {
    EXPECT_THAT(rows("a;b\n\"1\n2\";c\n"), ElementsAre("1 0=a@1 1=b@1", "2 0=1\n2@2 1=c@3"));
}

TEST(Csv, TakesSpacesAroundQuotes) {
    EXPECT_THAT(rows("a; \"b;c\" ; d\n"), ElementsAre("1 0=a@1 1=b;c @1 2= d@1"));
}

TEST(Csv, AQuoteInsideAWordIsThatSign) {
    EXPECT_THAT(rows("écran 24\";b\n"), ElementsAre("1 0=écran 24\"@1 1=b@1"));
}

TEST(Csv, QuotesThatAreNotDoubledAreKept) {
    EXPECT_THAT(rows("\"Dit \"oui\" hier\";b\n"), ElementsAre("1 0=Dit \"oui\" hier@1 1=b@1"));
    EXPECT_THAT(rows("\"a\"c \n"), ElementsAre("1 0=a\"c@1"));
}

TEST(Csv, AQuoteNeverClosedIsAnErrorWhereItBegins) {
    EXPECT_EQ(refusal("a;b\n1;2\n3;\"4\n5;6\n7;8\n"), "CSV-005 3");
    EXPECT_EQ(refusal("a;b\n\"1\n2\";\"3\n"), "CSV-005 3");
}

TEST(CsvEncodings, AreToldByTheirMarkElseByTheirBytes) {
    EXPECT_EQ(dialect("é;b\n"), "UTF-8, séparateur point-virgule");
    EXPECT_EQ(dialect("\xEF\xBB\xBF"
                      "é;b\n"),
              "UTF-8, séparateur point-virgule");
    EXPECT_EQ(dialect(utf16("a\tb\n", false)), "UTF-16, séparateur tabulation");
    EXPECT_EQ(dialect(utf16("a,b\r\n", true)), "UTF-16, séparateur virgule");
    EXPECT_EQ(dialect("\xE9|b\n"), "Windows-1252, séparateur barre verticale");
}

TEST(CsvEncodings, GiveTheSameText) {
    for (const std::string& bytes :
         {"é’;b\n"s, "\xEF\xBB\xBFé’;b\n"s, "\xE9\x92;b\n"s, "\xFF\xFE\xE9\0\x19\x20;\0b\0\n\0"s,
          "\xFE\xFF\0\xE9\x20\x19\0;\0b\0\n"s}) {
        EXPECT_THAT(rows(bytes), ElementsAre("1 0=é’@1 1=b@1"));
    }
}

TEST(CsvEncodings, OfTextWithoutAMarkAreToldByTheZerosOfUtf16) {
    for (const std::string& bytes :
         {"\xE9\0\x19\x20;\0b\0\n\0a\0;\0c\0"s, "\0\xE9\x20\x19\0;\0b\0\n\0a\0;\0c"s}) {
        EXPECT_THAT(rows(bytes), ElementsAre("1 0=é’@1 1=b@1", "2 0=a@2 1=c@2"));
        EXPECT_EQ(dialect(bytes), "UTF-16, séparateur point-virgule");
        EXPECT_THAT(rows(bytes, {.options = {.encoding = CsvEncoding::Utf16}}),
                    ElementsAre("1 0=é’@1 1=b@1", "2 0=a@2 1=c@2"));
    }
    // Zeros at both places are another thing.
    EXPECT_EQ(refusal("a\0b\0\0\0c\0"s), "CSV-002 0");
}

TEST(CsvEncodings, AreTheUsersWhenHeSaysThem) {
    EXPECT_THAT(rows("\xA4;\xBD\n", {.options = {.encoding = CsvEncoding::Latin9}}),
                ElementsAre("1 0=€@1 1=œ@1"));
    EXPECT_THAT(rows("a\0;\0b\0"s, {.options = {.encoding = CsvEncoding::Utf16}}),
                ElementsAre("1 0=a@1 1=b@1"));
    EXPECT_EQ(refusal("a;b\n\xE9;2\n", {.options = {.encoding = CsvEncoding::Utf8}}), "CSV-003 2");
}

TEST(CsvEncodings, AMarkThatLiesIsAnError) {
    EXPECT_EQ(refusal("\xEF\xBB\xBF"
                      "a;b\r\n\r\n\xE9;2\n"),
              "CSV-003 3");
    EXPECT_EQ(refusal("\xFF\xFE"
                      "a\0;\0b\0\n\0c"s),
              "CSV-009 2");
}

TEST(CsvEncodings, AFileWithBytesThatWindows1252LacksIsNotTakenForIt) {
    // « Lozère », « Préfecture » of a Macintosh; « Noël », « aigü » of MS-DOS.
    EXPECT_EQ(refusal("a;b\nPr\x8E"
                      "fecture;1\nLoz\x8Fre;2\n"),
              "CSV-018 3");
    EXPECT_EQ(refusal("No\x89l;aig\x81\n"), "CSV-018 1");
    for (const std::string byte : {"\x81", "\x8D", "\x8F", "\x90", "\x9D"}) {
        EXPECT_EQ(refusal(byte + ";b\n"), "CSV-018 1");
    }
    // Its other bytes do no harm, nor those of a pasted « ” » of UTF-8, nor what the user says it
    // is.
    EXPECT_EQ(dialect("\x80\x82\x8C\x8E\x91\x9C\x9E\x9F;b\n"),
              "Windows-1252, séparateur point-virgule");
    EXPECT_EQ(dialect("\xE9;\xE2\x80\x9D\n\xE8;\n"), "Windows-1252, séparateur point-virgule");
    EXPECT_EQ(dialect("\x8F;b\n", {.options = {.encoding = CsvEncoding::Windows1252}}),
              "Windows-1252, séparateur point-virgule");
}

TEST(CsvEncodings, AFileMostlyInUtf8IsNotTakenForWindows1252) {
    EXPECT_EQ(refusal("é;è\nà;\xE9\n"), "CSV-004 2");
    // « É » and a no-break space are also a character of UTF-8: one of them proves nothing.
    EXPECT_EQ(dialect("QUALIT\xC9\xA0: bon;d\xE9lai\n\xE9;\xE8\n"),
              "Windows-1252, séparateur point-virgule");
}

TEST(CsvBytes, ThatAreNoTextAreRefused) {
    EXPECT_EQ(refusal("PK\x03\x04 and so on"), "CSV-002 0");
    EXPECT_EQ(refusal("%PDF-1.7"), "CSV-002 0");
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "CSV-002 0");
    EXPECT_EQ(refusal("a;b\n1;\0\n"s), "CSV-002 0");
    EXPECT_EQ(refusal(std::string(5000, 'a') + '\0'), "CSV-002 0");
    Diagnostics diags;
    read_csv("%PDF-1.7", "a.csv", {}, diags);
    EXPECT_THAT(diags.all().at(0).sentence(), HasSubstr("PDF"));
}

TEST(CsvSeparator, IsTheOneThatPartsTheRows) {
    EXPECT_EQ(dialect("a;b\n67,5;x\n52,9;y, z\n"), "UTF-8, séparateur point-virgule");
    EXPECT_EQ(dialect("a,b,c\n1,2;3,4\n5,6,7\n"), "UTF-8, séparateur virgule");
    EXPECT_EQ(dialect("a\tb\n1,5;2\t3\n"), "UTF-8, séparateur tabulation");
    EXPECT_EQ(dialect("a|b\n1,5|2;3\n2,5|3\n"), "UTF-8, séparateur barre verticale");
}

TEST(CsvSeparator, IsTheOneThatPartsTheKnownNames) {
    const CsvReading reading{.known_names = diagnostic_names};
    // Every row of data has one comma, the header has none.
    EXPECT_EQ(dialect("Engagement;Score (%)\nE1;67,5\nE2;52,9\nE3;50,0\n", reading),
              "UTF-8, séparateur point-virgule");
    // Rows are short, since what is empty at their ends was dropped.
    EXPECT_EQ(dialect("Scores, site de Valmont, 2026\nENGAGEMENT;Score (%);Thème;Commentaire\n"
                      "E1;67,5\nE2;52,9\n",
                      reading),
              "UTF-8, séparateur point-virgule");
}

TEST(CsvSeparator, OfOneColumnIsNone) {
    const CsvReading reading{.known_names = {"texte", "enquete"}};
    EXPECT_EQ(dialect("Texte\nTrès bien, merci.\nFroid; long.\n", reading),
              "UTF-8, une seule colonne");
    EXPECT_THAT(rows("Texte\nBien, merci; à vous.\n", reading),
                ElementsAre("1 0=Texte@1", "2 0=Bien, merci; à vous.@2"));
    EXPECT_EQ(dialect("Texte,Enquête\nTrès bien; merci.,usagers\n", reading),
              "UTF-8, séparateur virgule");
}

TEST(CsvSeparator, IsSaidByALineSep) {
    EXPECT_THAT(rows("sep=,\r\na;b,c\r\n"), ElementsAre("1 0=a;b@2 1=c@2"));
    EXPECT_THAT(rows("\"SEP=|\"\na|b\n"), ElementsAre("1 0=a@2 1=b@2"));
    EXPECT_EQ(dialect("sep=#\na#b\n"), "UTF-8, séparateur « # »");
    EXPECT_THAT(rows("sept;b\n"), ElementsAre("1 0=sept@1 1=b@1"));
}

TEST(CsvSeparator, IsTheUsersWhenHeSaysIt) {
    EXPECT_THAT(rows("sep=;\na;b,c\n", {.options = {.separator = ','}}),
                ElementsAre("1 0=a;b@2 1=c@2"));
}

TEST(CsvLimits, AreKept) {
    EXPECT_EQ(refusal("aaaa", {.limits = {.bytes = 3}}), "CSV-001 0");
    EXPECT_EQ(refusal("a\nb\nc\n", {.limits = {.rows = 2}}), "CSV-006 3");
    EXPECT_EQ(refusal("a;b\na;b;c\n", {.limits = {.columns = 2}}), "CSV-007 2");
    EXPECT_EQ(refusal("a;b\na;b;c\n", {.limits = {.cells = 4}}), "CSV-008 2");
    EXPECT_THAT(rows("a;b\nc;;;\n", {.limits = {.rows = 2, .columns = 4, .cells = 3}}),
                ElementsAre("1 0=a@1 1=b@1", "2 0=c@2"));
}

TEST(CsvLimits, KeepALineOfSeparatorsFromFillingMemory) {
    EXPECT_EQ(refusal("a;b\n" + std::string(10'000'000, ';')), "CSV-007 2");
}

}  // namespace
