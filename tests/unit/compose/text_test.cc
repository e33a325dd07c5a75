#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/text_flow.h"
#include "unit/compose/fixture.h"

namespace palier::compose::testing {

namespace {

using document::Inlines;
using document::Link;
using document::PageReference;
using TextRun = document::Run;
using ::testing::ElementsAre;

TEST(Text, PrintsTextsWholeNumbersAndFigures) {
    EXPECT_EQ(filled_text("{nom}, {effectif}, <if test='global'>{global}</if>",
                          data_with("global", figure("67.5", "67,5 %"))),
              "Préfecture d'essai, 2, 67,5 %");
    EXPECT_EQ(filled_text("{effectif}", data_with("effectif", Value::integer(-1234))),
              "\u2212\u00A01\u202F234");
}

TEST(Text, CountsInFrench) {
    const std::string text =
        "{effectif, plural, =0 {aucun site} one {# site} other {{effectif} sites}}";
    const auto with = [&](std::int64_t count) {
        return filled_text(text, data_with("effectif", Value::integer(count)));
    };
    EXPECT_EQ(with(0), "aucun site");
    EXPECT_EQ(with(1), "1 site");
    EXPECT_EQ(with(2), "2 sites");
    EXPECT_EQ(with(1200), "1\u202F200 sites");
}

TEST(Text, CountsWithAnOffset) {
    EXPECT_EQ(filled_text("{effectif, plural, offset:1 =1 {seul} other {# autres}}",
                          data_with("effectif", Value::integer(5))),
              "4 autres");
}

TEST(Text, CountsPlacesInFrench) {
    EXPECT_EQ(filled_text("{effectif, selectordinal, one {{effectif}re} other {{effectif}e}}"),
              "2e");
}

TEST(Text, SelectsByTextNumberOrTruth) {
    EXPECT_EQ(filled_text("{canal, select, accueil {à l'accueil} other {ailleurs}}"),
              "à l\u2019accueil");
    EXPECT_EQ(filled_text("{canal, select, site {sur le site} other {ailleurs}}"), "ailleurs");
    EXPECT_EQ(filled_text("{effectif, select, 2 {deux} other {?}}"), "deux");
    EXPECT_EQ(filled_text("{ouvert, select, oui {ouvert} other {fermé}}"), "ouvert");
    EXPECT_EQ(filled_text("{ouvert, select, oui {ouvert} other {fermé}}",
                          data_with("ouvert", Value::boolean(false))),
              "fermé");
}

TEST(Text, ChoosesWithinAChoice) {
    EXPECT_EQ(filled_text("{effectif, plural, one {un} other {# {ouvert, select, oui {sites "
                          "d'{canal}} other {}}}}"),
              "2 sites d\u2019accueil");
}

TEST(Text, TakesAnApostropheForALetterOfTheLanguage) {
    EXPECT_EQ(filled_text("aujourd'hui l'{canal}, c'est l'«essai» '"),
              "aujourd\u2019hui l\u2019accueil, c\u2019est l\u2019«essai» \u2019");
    EXPECT_EQ(filled_text("{canal}'{canal}''a"), "accueil\u2019accueil\u2019a");
    EXPECT_EQ(filled_text("{effectif, plural, other {l'{canal} d'# '#'}}"),
              "l\u2019accueil d\u20192 #");
}

TEST(Text, PrintsQuotedBraces) {
    EXPECT_EQ(filled_text("un '{nom}' et '{}'"), "un {nom} et {}");
    EXPECT_EQ(filled_text("{effectif, plural, other {# '{}' '{l''a}'}}"), "2 {} {l\u2019a}");
}

TEST(Text, TakesDataAsTheyAre) {
    const Value odd = Value::text("{nom} 'x' {0, plural, other {#}} <b> l'eau # \\u0041");
    EXPECT_EQ(filled_text("{canal}", data_with("canal", odd)),
              "{nom} 'x' {0, plural, other {#}} <b> l'eau # \\u0041");
    EXPECT_EQ(filled_text("{effectif, plural, other {# {canal}}}", data_with("canal", odd)),
              "2 {nom} 'x' {0, plural, other {#}} <b> l'eau # \\u0041");
}

TEST(Text, AllowsSpacesInBraces) {
    EXPECT_EQ(filled_text("{ canal } {effectif,plural,other{#}} {\n effectif ,\n plural ,\n other "
                          "{ # }\n}"),
              "accueil 2 2");
}

TEST(Text, IsComposed) {
    EXPECT_EQ(filled_text("e\u0301t{canal}", data_with("canal", Value::text("e\u0301"))),
              "\u00E9t\u00E9");
}

TEST(Text, CollapsesWhiteSpaceAndTrimsIt) {
    EXPECT_EQ(filled_text("\n   un \t\n deux<run style='fort'> trois </run> \n quatre\n  "),
              "un deux trois quatre");
    EXPECT_EQ(filled_text("{canal} .", data_with("canal", Value::text(" a\n\n b "))), "a b .");
}

TEST(Text, KeepsNoBreakSpaces) {
    EXPECT_EQ(filled_text("\u00A0a\u202F\u00A0%\u00A0"), "\u00A0a\u202F\u00A0%\u00A0");
}

TEST(Text, JoinsNeighboursOfOneLook) {
    const auto blocks = filled_blocks(
        "<p style='texte'>a<if test='ouvert'>b</if><run style='fort'>c</run><run style='fort'>"
        "d</run><run style='fort' language='en'>e</run></p>");
    const Inlines& inlines = std::get<document::Paragraph>(blocks.at(0).content).content;
    ASSERT_EQ(inlines.size(), 3U);
    EXPECT_EQ(std::get<TextRun>(inlines[0]).text, "ab");
    EXPECT_EQ(std::get<TextRun>(inlines[1]).text, "cd");
    EXPECT_EQ(std::get<TextRun>(inlines[2]).text, "e");
}

/// Runs, « [ » before those that are isolated.
std::vector<std::string> parted(const std::string& paragraph, const Value& values) {
    std::vector<std::string> texts;
    const auto blocks = filled_blocks(paragraph, values);
    for (const document::Inline& one :
         std::get<document::Paragraph>(blocks.at(0).content).content) {
        const auto& run = std::get<TextRun>(one);
        texts.push_back((run.isolated ? "[" : "") + run.text);
    }
    return texts;
}

TEST(Text, IsolatesData) {
    EXPECT_THAT(
        parted("<p style='texte'>De {nom} : <run style='fort'>{canal}, oui</run></p>", data()),
        ElementsAre("De ", "[Préfecture d'essai", " : ", "[accueil", ", oui"));
}

// In a plural, the data that it prints, not the number that it counts.
TEST(Text, IsolatesDataInAChoice) {
    EXPECT_THAT(parted("<p style='texte'>{effectif, plural, one {# avis de {nom}} other "
                       "{# avis, {nom}{canal}}}</p>",
                       data()),
                ElementsAre("2 avis, ", "[Préfecture d'essai", "[accueil"));
}

// What is kept for the program's own use is no part of data.
TEST(Text, TakesItsOwnSignsOutOfData) {
    EXPECT_THAT(parted("<p style='texte'>{effectif, plural, other {{canal} !}}</p>",
                       data_with("canal", Value::text("a\uFDD1b\uFDD0c"))),
                ElementsAre("[abc", " !"));
}

TEST(TextFlow, PutsASpaceWhereItCameFirst) {
    TextFlow flow;
    flow.add(TextRun{.text = "a "});
    flow.add(TextRun{.text = " b", .style = "fort"});
    const Inlines inlines = flow.finish();
    ASSERT_EQ(inlines.size(), 2U);
    EXPECT_EQ(std::get<TextRun>(inlines[0]).text, "a ");
    EXPECT_EQ(std::get<TextRun>(inlines[1]).text, "b");
}

TEST(TextFlow, KeepsTheSpacesAroundAPageReference) {
    TextFlow flow;
    flow.add(TextRun{.text = "page "});
    flow.add(PageReference{.anchor = "a"});
    flow.add(TextRun{.text = " sur"});
    EXPECT_EQ(letters(flow.finish()), "page ? sur");
}

TEST(TextFlow, TrimsALinkThatEndsTheText) {
    TextFlow flow;
    flow.begin_link(Link::Kind::Address, "a");
    flow.add(TextRun{.text = "ici "});
    flow.add(TextRun{.text = "\n", .style = "fort"});
    flow.end_link();
    flow.add(TextRun{.text = " "});
    const Inlines inlines = flow.finish();
    ASSERT_EQ(inlines.size(), 1U);
    ASSERT_EQ(std::get<Link>(inlines[0]).text.size(), 1U);
    EXPECT_EQ(std::get<Link>(inlines[0]).text[0].text, "ici");
}

TEST(TextFlow, MakesPlainTextOfALinkThatLeadsNowhere) {
    TextFlow flow;
    flow.begin_link(Link::Kind::Address, "");
    flow.add(TextRun{.text = "ici"});
    flow.end_link();
    const Inlines inlines = flow.finish();
    ASSERT_EQ(inlines.size(), 1U);
    EXPECT_EQ(std::get<TextRun>(inlines[0]).text, "ici");
}

TEST(TextFlow, DropsALinkWithoutText) {
    TextFlow flow;
    flow.add(TextRun{.text = "a"});
    flow.begin_link(Link::Kind::Address, "b");
    flow.add(TextRun{.text = " "});
    flow.end_link();
    EXPECT_EQ(letters(flow.finish()), "a");
}

}  // namespace

}  // namespace palier::compose::testing
