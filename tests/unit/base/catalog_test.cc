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
              "dans le même objet. [JSN-004]");
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
