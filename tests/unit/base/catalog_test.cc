#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/message_format.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Message;
using palier::base::message_catalog;
using palier::base::Severity;

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Every code between quotes in the sources, the catalogue's own files apart.
std::set<std::string> used_codes() {
    const std::regex quoted_code("\"([A-Z]{3}-[0-9]{3})\"");
    std::set<std::string> codes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(PALIER_SOURCES)) {
        const std::string name = entry.path().filename().string();
        const std::string extension = entry.path().extension().string();
        if (name.starts_with("catalog") || (extension != ".cc" && extension != ".h")) {
            continue;
        }
        const std::string text = contents(entry.path());
        for (std::sregex_iterator found(text.begin(), text.end(), quoted_code), end; found != end;
             ++found) {
            codes.insert((*found)[1].str());
        }
    }
    return codes;
}

std::set<std::string> catalogued_codes() {
    std::set<std::string> codes;
    for (const Message& message : message_catalog()) {
        codes.emplace(message.code);
    }
    return codes;
}

TEST(MessageCatalog, GivesEachCodeOnce) {
    EXPECT_EQ(catalogued_codes().size(), message_catalog().size());
}

TEST(MessageCatalog, NamesCodesByFamilyAndNumber) {
    for (const Message& message : message_catalog()) {
        EXPECT_THAT(std::string(message.code),
                    testing::MatchesRegex("[A-Z][A-Z][A-Z]-[0-9][0-9][0-9]"));
    }
}

TEST(MessageCatalog, HoldsPatternsThatIcuReads) {
    for (const Message& message : message_catalog()) {
        EXPECT_EQ(palier::base::message_problem(message.text), "") << message.code;
    }
}

TEST(MessageCatalog, ExplainsEachMessage) {
    for (const Message& message : message_catalog()) {
        EXPECT_FALSE(message.text.empty()) << message.code;
        EXPECT_FALSE(message.cause.empty()) << message.code;
        EXPECT_FALSE(message.cure.empty()) << message.code;
    }
}

TEST(MessageCatalog, HasTypographicApostrophesOnly) {
    // A straight one would also quote what follows it in an ICU pattern.
    for (const Message& message : message_catalog()) {
        for (const std::string_view text : {message.text, message.cause, message.cure}) {
            EXPECT_EQ(text.find('\''), std::string_view::npos) << message.code;
        }
    }
}

TEST(MessageCatalog, FillsInTheMessageAlone) {
    // Causes and cures are printed as they stand, for every code.
    for (const Message& message : message_catalog()) {
        EXPECT_EQ(message.cause.find('{'), std::string_view::npos) << message.code;
        EXPECT_EQ(message.cure.find('{'), std::string_view::npos) << message.code;
    }
}

std::vector<std::string> missing(const std::set<std::string>& codes,
                                 const std::set<std::string>& from) {
    std::vector<std::string> result;
    std::ranges::set_difference(codes, from, std::back_inserter(result));
    return result;
}

TEST(MessageCatalog, KnowsEveryCodeOfTheSources) {
    EXPECT_THAT(missing(used_codes(), catalogued_codes()), testing::IsEmpty());
}

TEST(MessageCatalog, HoldsNoCodeThatNothingReports) {
    EXPECT_THAT(missing(catalogued_codes(), used_codes()), testing::IsEmpty());
}

TEST(Diagnostic, SaysPlaceSentenceAndCode) {
    Diagnostics diags;
    diags.report("JSN-004",
                 {.encoding = palier::base::Place::Encoding::Json,
                  .file = "dossier.json",
                  .cell = "/structure/nom"},
                 {{"lu", "nom"}});
    EXPECT_EQ(diags.all().front().line(),
              "dossier.json, /structure/nom\u00A0: la clé «\u00A0nom\u00A0» est écrite deux fois "
              "dans le même objet. Gardez une seule des deux lignes, celle qui est juste. "
              "[JSN-004]");
    EXPECT_EQ(diags.all().front().read(), "nom");
    EXPECT_TRUE(diags.has_errors());
}

TEST(Diagnostic, CountsInFrench) {
    // In French, zero and one are singular.
    const auto sentence = [](std::int64_t count) {
        Diagnostics diags;
        diags.report("ING-013", {}, {{"nombre", count}});
        return diags.all().front().sentence();
    };
    EXPECT_THAT(sentence(1), testing::StartsWith("un caractère invisible a été retiré"));
    EXPECT_THAT(sentence(2), testing::StartsWith("2 caractères invisibles ont été retirés"));
    EXPECT_THAT(sentence(1200), testing::StartsWith("1\u202F200 caractères"));
}

std::string sentence(std::string_view code, palier::base::Arguments arguments) {
    Diagnostics diags;
    diags.report(code, {}, std::move(arguments));
    return diags.all().front().sentence();
}

TEST(Diagnostic, GroupsTheDigitsOfACount) {
    EXPECT_THAT(
        sentence("ING-012", {{"lu", std::int64_t{32'767}}, {"maximum", std::int64_t{4'000}}}),
        testing::HasSubstr("32\u202F767"));
    Diagnostics diags;
    diags.report("ING-012", {}, {{"lu", std::int64_t{32'767}}, {"maximum", std::int64_t{4'000}}});
    EXPECT_EQ(diags.all().front().read(), "32767");
}

TEST(Diagnostic, QuotesWhatWasReadAsItStands) {
    EXPECT_EQ(sentence("FEU-001", {{"lu", "#DIV/0!"}}),
              "la cellule contient une erreur de calcul\u00A0: «\u00A0#DIV/0!\u00A0».");
    Diagnostics diags;
    diags.report("CSV-010", {.encoding = palier::base::Place::Encoding::Csv, .file = "a!/b ;.csv"},
                 {{"lu", "UTF-8"}});
    EXPECT_EQ(diags.all().front().line(), "a!/b ;.csv\u00A0: lu comme\u00A0: UTF-8. [CSV-010]");
}

TEST(Diagnostic, StaysInOneLine) {
    EXPECT_EQ(sentence("FEU-001", {{"lu", "1\r\n2\r3\n4\t5"}}),
              "la cellule contient une erreur de calcul\u00A0: «\u00A01↵2↵3↵4 5\u00A0».");
    // A value that is not between quotes too.
    EXPECT_THAT(sentence("CSV-010", {{"lu", "a\nb"}}), testing::HasSubstr("a↵b"));
    Diagnostics diags;
    diags.report("FEU-002",
                 {.encoding = palier::base::Place::Encoding::Csv, .file = "a\x1b[31m\nb"});
    EXPECT_THAT(diags.all().front().line(), testing::StartsWith("a\uFFFD[31m↵b\u00A0:"));
}

TEST(Diagnostic, CutsALongValueBetweenLetters) {
    const auto shown = [](const std::string& text) { return sentence("FEU-001", {{"lu", text}}); };
    const std::string start = "la cellule contient une erreur de calcul\u00A0: «\u00A0";
    const std::string end = "\u00A0».";
    EXPECT_EQ(shown(std::string(80, 'a')), start + std::string(80, 'a') + end);
    EXPECT_EQ(shown(std::string(81, 'a')), start + std::string(80, 'a') + "…" + end);
    // A letter and its accent stay together.
    EXPECT_EQ(shown(std::string(79, 'a') + "e\u0301bc"),
              start + std::string(79, 'a') + "e\u0301…" + end);
    Diagnostics diags;
    diags.report("FEU-001", {}, {{"lu", std::string(100'000, '1')}});
    EXPECT_EQ(diags.all().front().read().size(), 100'000U);
}

TEST(Diagnostic, NamesAFileInFull) {
    EXPECT_THAT(sentence("DOS-001", {{"lu", std::string(200, 'a')}}),
                testing::HasSubstr(std::string(200, 'a')));
}

TEST(Diagnostic, ThatRefusesAFileSaysWhatToDo) {
    EXPECT_EQ(sentence("CLA-002", {}),
              "ce classeur est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe "
              "d’ouverture, puis enregistrez au format .xlsx ou .ods.");
    EXPECT_THAT(sentence("DOS-005", {{"lu", "a.pdf"}, {"attendu", "x"}}),
                testing::EndsWith("enregistrez au format .xlsx ou .ods."));
    const auto of_file = [](palier::base::Place place) {
        Diagnostics diags;
        diags.report("ING-026", std::move(place), {{"attendu", "Structure"}});
        return diags.all().front().sentence();
    };
    const std::string missing = "la table «\u00A0Structure\u00A0» manque.";
    EXPECT_THAT(of_file({.file = "a.ods"}), testing::StartsWith(missing + " "));
    EXPECT_EQ(of_file({.file = "a.ods", .table = "Structure"}), missing);
    // A note refuses nothing.
    EXPECT_THAT(sentence("CLA-035", {}), testing::EndsWith("sont ignorées."));
}

TEST(Diagnostics, OfWarningsHaveNoErrors) {
    Diagnostics diags;
    diags.report("ING-016", {}, {{"lu", "notes"}, {"attendu", "Points"}});
    EXPECT_EQ(diags.all().front().severity, Severity::Warning);
    EXPECT_FALSE(diags.has_errors());
}

TEST(Diagnostics, RefuseACodeThatIsNotCatalogued) {
    Diagnostics diags;
    EXPECT_THROW(diags.report("XYZ-999"), std::logic_error);
}

}  // namespace
