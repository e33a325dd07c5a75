#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/template.h"
#include "unit/compose/fixture.h"

/// What long documents have: contents, numbered headings, notes, margins, cells of blocks.
namespace palier::compose::testing {

namespace {

using base::Length;
using document::Blocks;
using ::testing::ElementsAre;
using ::testing::SizeIs;

template <class Wanted>
const Wanted& as(const document::Block& block) {
    return std::get<Wanted>(block.content);
}

std::vector<std::string> codes_of(const std::string& xml) {
    base::Diagnostics diags;
    EXPECT_FALSE(load(xml, diags).has_value());
    std::vector<std::string> codes;
    for (const auto& one : diags.all()) {
        codes.push_back(one.code);
    }
    return codes;
}

TEST(Contents, HaveALevelForEachDepth) {
    const Blocks blocks = filled_blocks(
        "<contents leader='none' number-width='30pt' after='8pt'><level style='titre'/>"
        "<level style='texte' indent='12pt'/></contents>");
    const auto& contents = as<document::TableOfContents>(blocks.at(0));
    EXPECT_EQ(contents.leader, document::TableOfContents::Leader::None);
    EXPECT_EQ(contents.number_width, Length::points(30));
    EXPECT_EQ(contents.space_after, Length::points(8));
    ASSERT_THAT(contents.levels, SizeIs(2));
    EXPECT_EQ(contents.levels[1].style, "texte");
    EXPECT_EQ(contents.levels[1].indent, Length::points(12));
    EXPECT_THAT(codes_of(page("<contents/>")), ElementsAre("GAB-115"));
    EXPECT_THAT(
        codes_of(page("<box style='bloc'><contents><level style='texte'/></contents></box>")),
        ElementsAre("GAB-107"));
}

TEST(Headings, HaveNumbersThatTextRefersTo) {
    const Blocks blocks = filled_blocks(
        "<heading level='1' style='titre' anchor='a' number='{effectif}.'>Accueil</heading>"
        "<p style='texte'>voir § <number-of anchor='a'/>, <title-of anchor='a' style='fort'/></p>");
    EXPECT_EQ(as<document::Heading>(blocks.at(0)).number, "2.");
    const auto& content = as<document::Paragraph>(blocks.at(1)).content;
    ASSERT_THAT(content, SizeIs(4));
    const auto& number = std::get<document::HeadingReference>(content[1]);
    EXPECT_EQ(number.part, document::HeadingReference::Part::Number);
    EXPECT_EQ(number.anchor, "a");
    const auto& title = std::get<document::HeadingReference>(content[3]);
    EXPECT_EQ(title.part, document::HeadingReference::Part::Title);
    EXPECT_EQ(title.style, "fort");
    EXPECT_THAT(codes_of(page("<p style='texte'><number-of anchor='nul'/></p>")), SizeIs(1));
}

TEST(Headings, HaveAKickerUnlessItIsEmpty) {
    const Blocks blocks = filled_blocks(
        "<heading level='1' style='titre' kicker='Engagement {effectif}' kicker-style='texte'>"
        "Accueil</heading>"
        "<heading level='1' style='titre' kicker='{effectif, plural, =2 {} other {autre}}' "
        "kicker-style='texte'>Accueil</heading>");
    const auto& kicker = as<document::Heading>(blocks.at(0)).kicker;
    ASSERT_TRUE(kicker.has_value());
    EXPECT_EQ(kicker->text, "Engagement 2");
    EXPECT_EQ(kicker->style, "texte");
    EXPECT_FALSE(as<document::Heading>(blocks.at(1)).kicker.has_value());
}

TEST(Notes, HoldTextThatIsFilledIn) {
    const Blocks blocks = filled_blocks(
        "<p style='texte'>Le bilan<note>De <run style='fort'>{nom}</run>, "
        "<link address='https://a.fr'>site</link>.</note> dit<note> </note>.</p>");
    const auto& content = as<document::Paragraph>(blocks.at(0)).content;
    ASSERT_THAT(content, SizeIs(3));
    const auto& note = std::get<document::Footnote>(content[1]);
    ASSERT_THAT(note.content, SizeIs(5));
    EXPECT_EQ(std::get<document::Run>(note.content[0]).text, "De ");
    EXPECT_EQ(std::get<document::Run>(note.content[1]).text, "Préfecture d'essai");
    EXPECT_EQ(std::get<document::Link>(note.content[3]).target, "https://a.fr");
    // A note without text is none, and the sentence goes on.
    EXPECT_EQ(std::get<document::Run>(content[2]).text, " dit.");
}

TEST(Notes, HoldNoNotesAndNoSigns) {
    EXPECT_THAT(codes_of(page("<p style='texte'>a<note>b<note>c</note></note></p>")),
                ElementsAre("GAB-107"));
    EXPECT_THAT(codes_of(page("<p style='texte'>a<note>b<sign name='met'/></note></p>")),
                ElementsAre("GAB-107"));
}

TEST(Asides, StandInTheMargin) {
    const Blocks blocks = filled_blocks(
        "<aside side='right' width='40mm' gap='4mm'><p style='texte'>{nom}</p></aside>"
        "<aside width='40mm'><for each='m' in='mots'><p style='texte'>{m}</p></for></aside>");
    ASSERT_THAT(blocks, SizeIs(1));
    const auto& aside = as<document::Aside>(blocks[0]);
    EXPECT_EQ(aside.side, document::Aside::Side::Right);
    EXPECT_EQ(aside.width, Length::millimetres(40));
    EXPECT_EQ(aside.gap, Length::millimetres(4));
    ASSERT_THAT(aside.blocks, SizeIs(1));
}

TEST(Cells, HoldBlocks) {
    const Blocks blocks = filled_blocks(
        "<table style='donnees'><column sizing='content'/><column share='3'/><body><row>"
        "<cell header='yes'>a</cell><cell><blocks><p style='texte'>b</p><list style='texte'>"
        "<item><p style='texte'>c</p></item></list></blocks></cell></row></body></table>");
    const auto& table = as<document::Table>(blocks.at(0));
    EXPECT_EQ(table.columns[0].sizing, document::Column::Sizing::Content);
    EXPECT_EQ(table.columns[1].share, 3);
    const document::Cell& cell = table.body.at(0).cells.at(1);
    ASSERT_THAT(cell.blocks, SizeIs(2));
    EXPECT_EQ(as<document::List>(cell.blocks[1]).items.size(), 1U);
    EXPECT_THAT(codes_of(page("<table style='donnees'><column/><body><row><cell>x<blocks>"
                              "<p style='texte'>b</p></blocks></cell></row></body></table>")),
                ElementsAre("GAB-114"));
}

TEST(Cells, ThatNameAGroupHoldNoBlocks) {
    base::Diagnostics diags;
    EXPECT_FALSE(load(page("<table style='donnees'><column/><column/><body><group><cell><blocks>"
                           "<p style='texte'>a</p></blocks></cell><row><cell>b</cell></row></group>"
                           "</body></table>"),
                      diags)
                     .has_value());
}

std::string table_of(const std::string& body) {
    return "<table style='donnees'><column/><column/><body>" + body + "</body></table>";
}

TEST(Cells, CoverRowsThatLeaveThemRoom) {
    const Blocks blocks = filled_blocks(
        table_of("<for each='e' in='engagements'><row><cell rows='2'>{e.libelle}</cell>"
                 "<cell>a</cell></row><row><cell>b</cell></row></for>"));
    const auto& body = as<document::Table>(blocks.at(0)).body;
    ASSERT_THAT(body, SizeIs(4));
    EXPECT_EQ(body[2].cells[0].row_span, 2);
    EXPECT_THAT(body[3].cells, SizeIs(1));
}

TEST(Cells, CoverNoRowsThatMayNotCome) {
    // Nothing below, a row under a condition, a cell under a condition, a loop of its own.
    EXPECT_THAT(codes_of(page(table_of("<row><cell rows='2'>x</cell><cell>a</cell></row>"))),
                ElementsAre("GAB-136"));
    EXPECT_THAT(codes_of(page(table_of("<row><cell rows='2'>x</cell><cell>a</cell></row>"
                                       "<if test='ouvert'><row><cell>b</cell></row></if>"))),
                ElementsAre("GAB-136"));
    EXPECT_THAT(
        codes_of(page(table_of("<row><if test='ouvert'><cell rows='2'>x</cell></if>"
                               "<if test='not ouvert'><cell>x</cell></if><cell>a</cell></row>"))),
        ElementsAre("GAB-136"));
    EXPECT_THAT(codes_of(page(table_of("<for each='m' in='mots'><row><cell rows='2'>{m}</cell>"
                                       "<cell>a</cell></row></for>"))),
                ElementsAre("GAB-136"));
    // A row that does not leave the room has a cell too many.
    EXPECT_THAT(codes_of(page(table_of("<row><cell rows='2'>x</cell><cell>a</cell></row>"
                                       "<row><cell>y</cell><cell>b</cell></row>"))),
                ElementsAre("GAB-132"));
}

TEST(Pages, HaveANumbering) {
    const std::string xml =
        "<document language='fr-FR'><title>Essai</title><master name='m' width='210mm' "
        "height='297mm' left='20mm' right='20mm' top='24mm' bottom='20mm'><header style='texte' "
        "distance='10mm'><left><section-title level='2'/></left></header></master>"
        "<pages master='m' numbering='roman' prefix='A-' first='3'><p style='texte'>a</p></pages>"
        "<pages master='m'><p style='texte'>b</p></pages></document>";
    const document::Document result = fill(xml, data());
    ASSERT_THAT(result.sequences, SizeIs(2));
    ASSERT_TRUE(result.sequences[0].numbering.has_value());
    EXPECT_EQ(result.sequences[0].numbering->style, document::PageNumbering::Style::LowerRoman);
    EXPECT_EQ(result.sequences[0].numbering->prefix, "A-");
    EXPECT_EQ(result.sequences[0].numbering->first, 3);
    EXPECT_FALSE(result.sequences[1].numbering.has_value());
    const auto& header = result.masters.at("m").header;
    ASSERT_TRUE(header.has_value());
    EXPECT_EQ(std::get<document::SectionTitle>(header->left.at(0)).level, 2);
}

}  // namespace

}  // namespace palier::compose::testing
