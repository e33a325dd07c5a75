#include "unit/compose/broken_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/diagnostics.h"
#include "compose/theme.h"
#include "unit/compose/fixture.h"

namespace palier::compose::testing {

namespace {

using base::Diagnostic;
using base::Diagnostics;
using base::Place;

void expect_only(const BrokenFile& broken, const Diagnostics& diags) {
    std::string lines;
    for (const Diagnostic& one : diags.all()) {
        lines += one.line() + "\n";
    }
    ASSERT_EQ(diags.all().size(), 1U) << lines;
    const Diagnostic& error = diags.all().front();
    EXPECT_EQ(error.code, broken.code) << lines;
    EXPECT_EQ(error.place.encoding, Place::Encoding::Xml);
    EXPECT_EQ(error.place.file, "essai.xml");
    EXPECT_EQ(error.place.line.value_or(0), broken.line) << lines;
    if (!broken.read.empty()) {
        EXPECT_EQ(error.read(), broken.read) << lines;
    }
    // A message whose arguments are not all there keeps their braces.
    const std::string sentence = error.sentence();
    if (broken.read.find('{') == std::string::npos) {
        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
    }
}

class BrokenTemplate : public ::testing::TestWithParam<BrokenFile> {};

TEST_P(BrokenTemplate, IsRefusedAtItsLine) {
    Diagnostics diags;
    EXPECT_FALSE(load(GetParam().xml, diags).has_value());
    expect_only(GetParam(), diags);
}

class BrokenTheme : public ::testing::TestWithParam<BrokenFile> {};

TEST_P(BrokenTheme, IsRefusedAtItsLine) {
    Diagnostics diags;
    EXPECT_FALSE(load_theme(GetParam().xml, "essai.xml", diags).has_value());
    expect_only(GetParam(), diags);
}

std::string fact(const ::testing::TestParamInfo<BrokenFile>& info) {
    return info.param.fact;
}

INSTANTIATE_TEST_SUITE_P(Because, BrokenTemplate, ::testing::ValuesIn(broken_templates()), fact);
INSTANTIATE_TEST_SUITE_P(Because, BrokenTheme, ::testing::ValuesIn(broken_themes()), fact);

TEST(BrokenFiles, ReachEveryCodeOfTemplatesAndThemes) {
    std::set<std::string> reached;
    for (const auto& all : {broken_templates(), broken_themes()}) {
        for (const BrokenFile& one : all) {
            reached.insert(one.code);
        }
    }
    std::set<std::string> catalogued;
    for (const base::Message& message : base::message_catalog()) {
        if (message.code.starts_with("GAB-1")) {
            catalogued.emplace(message.code);
        }
    }
    EXPECT_EQ(reached, catalogued);
}

TEST(BrokenFiles, AreReportedWhollyInTheOrderOfTheirLines) {
    Diagnostics diags;
    EXPECT_FALSE(load(page("<p style='texte'>page <page-of anchor='nulle'/></p>\n"
                           "<p style='textes'>{nomm}</p>\n<sectoin/>"),
                      diags));
    std::vector<std::string> found;
    for (const Diagnostic& one : diags.all()) {
        found.push_back(std::to_string(*one.place.line) + " " + one.code);
    }
    EXPECT_THAT(found, ::testing::ElementsAre("2 GAB-127", "3 GAB-118", "3 GAB-123", "4 GAB-106"));
}

TEST(BrokenFiles, AreReportedWithTheNearestName) {
    Diagnostics diags;
    EXPECT_FALSE(load(page("<p style='textes'>a</p>"), diags));
    EXPECT_EQ(diags.all().front().line(),
              "essai.xml, ligne 2\u00A0: il n’y a pas de style de paragraphe «\u00A0textes\u00A0» "
              "dans le thème\u202F; le plus proche\u00A0: «\u00A0texte\u00A0». [GAB-118]");
}

TEST(BrokenFiles, AreReportedWithAllNamesWhenNoneIsNear) {
    Diagnostics diags;
    EXPECT_FALSE(load(page("<box style='encadrement'/>"), diags));
    EXPECT_EQ(diags.all().front().line(),
              "essai.xml, ligne 2\u00A0: il n’y a pas de style de cadre (box) "
              "«\u00A0encadrement\u00A0» dans le thème\u202F; attendu\u00A0: bloc. [GAB-118]");
}

}  // namespace

}  // namespace palier::compose::testing
