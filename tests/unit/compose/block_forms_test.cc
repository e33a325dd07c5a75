#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/template.h"
#include "unit/compose/fixture.h"

namespace palier::compose::testing {

namespace {

using base::Length;
using document::Blocks;
using document::Row;
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
        codes.push_back(one.code + " " + std::to_string(one.place.line.value_or(0)));
    }
    return codes;
}

std::string table_of(const std::string& body) {
    return "<table style='donnees'><column/><column/><body>" + body + "</body></table>";
}

TEST(RowGroup, PutsItsNameBeforeItsFirstRow) {
    const Blocks blocks = filled_blocks(table_of(
        "<for each='e' in='engagements'><group><cell>{e.libelle}</cell>"
        "<for each='t' in='e.themes'><row><cell>{t.titre}</cell></row></for></group></for>"));
    const auto& body = as<document::Table>(blocks.at(0)).body;
    ASSERT_THAT(body, SizeIs(3));
    EXPECT_EQ(body[0].group, Row::Group::Begins);
    EXPECT_EQ(body[1].group, Row::Group::Continues);
    EXPECT_EQ(body[2].group, Row::Group::Begins);
    ASSERT_THAT(body[0].cells, SizeIs(2));
    EXPECT_EQ(letters(body[0].cells[0].content), "Accueil");
    EXPECT_TRUE(body[0].cells[0].header);
    EXPECT_EQ(letters(body[0].cells[1].content), "Horaires");
    ASSERT_THAT(body[1].cells, SizeIs(1));
    EXPECT_EQ(letters(body[1].cells[0].content), "Lieu");
}

TEST(RowGroup, WithoutRowsIsLeftOut) {
    EXPECT_TRUE(filled_blocks(table_of("<group><cell>Vide</cell><for each='m' in='mots'><row>"
                                       "<cell>{m}</cell></row></for></group>"))
                    .empty());
}

TEST(RowGroup, CountsItsNameAmongTheCells) {
    EXPECT_THAT(codes_of(page(table_of(
                    "<group><cell>Nom</cell><row><cell>a</cell><cell>b</cell></row></group>"))),
                ElementsAre("GAB-132 2"));
    EXPECT_THAT(codes_of(page(table_of("<group><row><cell>a</cell><cell>b</cell></row></group>"))),
                ElementsAre("GAB-115 2"));
}

TEST(SignPart, DropsTheSpaceBeforeItsWord) {
    const Blocks blocks = filled_blocks("<p style='texte'>Ici <sign name='gap'/> sous</p>");
    const auto& content = as<document::Paragraph>(blocks.at(0)).content;
    ASSERT_THAT(content, SizeIs(3));
    EXPECT_EQ(std::get<document::Run>(content[0]).text, "Ici ");
    EXPECT_EQ(std::get<document::Sign>(content[1]).kind, document::Sign::Kind::Gap);
    EXPECT_EQ(std::get<document::Run>(content[2]).text, "sous");
}

TEST(SignPart, OfAMarkTakesItsFigure) {
    const Blocks blocks = filled_blocks(
        "<if test='global'><p style='texte'><sign name='mark' value='global'/>{global}</p></if>",
        data_with("global", figure("75", "0,75")));
    const auto& content = as<document::Paragraph>(blocks.at(0)).content;
    EXPECT_EQ(std::get<document::Sign>(content.at(0)).value, base::Score(75));
    EXPECT_THAT(codes_of(paragraph("<sign name='mark'/>")), ElementsAre("GAB-109 2"));
    EXPECT_THAT(codes_of(paragraph("<sign name='etoile'/>")), ElementsAre("GAB-110 2"));
}

TEST(ListPart, TakesASignInPlaceOfALabel) {
    const Blocks blocks = filled_blocks(
        "<list numbering='none' style='texte'><item sign='met'><p "
        "style='texte'>a</p></item></list>");
    const auto& item = as<document::List>(blocks.at(0)).items.at(0);
    ASSERT_TRUE(item.sign.has_value());
    EXPECT_EQ(item.sign->kind, document::Sign::Kind::Met);
}

TEST(FigurePart, DrawsDotsWhenThereIsAFigure) {
    const std::string dots =
        "<figure><alternative>Points</alternative><dots value='global' size='50mm' "
        "ground='accent'/></figure>";
    EXPECT_TRUE(filled_blocks(dots).empty());
    const Blocks blocks = filled_blocks(dots, data_with("global", figure("88", "88 %")));
    const auto& drawn = std::get<document::DotGrid>(as<document::Figure>(blocks.at(0)).drawing);
    EXPECT_EQ(drawn.value, base::Score(88));
    EXPECT_EQ(drawn.size, Length::millimetres(50));
    EXPECT_EQ(drawn.ground, document::DotGrid::Ground::Accent);
}

TEST(FigurePart, DrawsAQrCodeOfAnAddress) {
    const Blocks blocks = filled_blocks(
        "<figure><alternative>Code QR</alternative><qr address='https://x.fr/{canal}' "
        "size='40mm'/></figure>");
    const auto& code = std::get<document::QrCode>(as<document::Figure>(blocks.at(0)).drawing);
    EXPECT_EQ(code.address, "https://x.fr/accueil");
    EXPECT_EQ(code.size, Length::millimetres(40));
}

TEST(GridPart, LeavesOutTilesWithoutContent) {
    const Blocks blocks = filled_blocks(
        "<grid columns='3' gap='6mm' row-gap='4mm' order='columns' after='2mm' "
        "list='yes'>"
        "<for each='e' in='engagements'><tile><p style='texte'><if test='e.valeur'>{e.valeur}</if>"
        "</p></tile></for></grid>");
    const auto& grid = as<document::Grid>(blocks.at(0));
    EXPECT_EQ(grid.columns, 3);
    EXPECT_EQ(grid.gap, Length::millimetres(6));
    EXPECT_EQ(grid.row_gap, Length::millimetres(4));
    EXPECT_EQ(grid.space_after, Length::millimetres(2));
    EXPECT_EQ(grid.order, document::Grid::Order::Columns);
    EXPECT_TRUE(grid.list);
    EXPECT_THAT(grid.cells, SizeIs(1));
}

TEST(TrackPart, KeepsItsRoomWithoutAFigure) {
    const Blocks blocks = filled_blocks("<track value='global' height='2mm' after='1mm'/>");
    const auto& track = as<document::Track>(blocks.at(0));
    EXPECT_FALSE(track.value.has_value());
    EXPECT_EQ(track.height, Length::millimetres(2));
    EXPECT_EQ(track.space_after, Length::millimetres(1));
}

const char* const fitting = R"(<document language="fr-FR"><title>T</title>
<fit pages="1" advice="le nom {nom}">
  <step name="compact" loss="no"/>
  <step name="noms_courts" with="compact">les noms de {canal}</step>
</fit>
<master name="m" width="50mm" height="50mm" left="0mm" right="0mm" top="0mm" bottom="0mm"/>
<pages master="m"><p style="texte">Un<if test="etape.compact"> deux</if><if test="not etape.noms_courts"> trois</if></p></pages></document>)";

TEST(Fit, TakesItsStepsInOrder) {
    base::Diagnostics diags;
    const auto loaded = load(fitting, diags);
    ASSERT_TRUE(loaded.has_value());
    const auto text = [&](const FitSteps& taken) {
        const auto filled =
            loaded->fill(data(), {.date = *base::Date::from(2026, 3, 10), .taken = taken}, diags);
        return letters(as<document::Paragraph>(filled->sequences.front().blocks.front()).content);
    };
    EXPECT_EQ(text({}), "Un trois");
    EXPECT_EQ(text({true}), "Un deux trois");
    EXPECT_EQ(text({true, true}), "Un deux");
    EXPECT_EQ(text({false, true}), "Un");
    EXPECT_THROW(text({true, true, true}), std::logic_error);
    const auto rule = loaded->fit_rule();
    ASSERT_TRUE(rule.has_value());
    EXPECT_EQ(rule->pages, 1U);
    EXPECT_THAT(rule->steps, ElementsAre(std::nullopt, 0U));
}

TEST(Fit, SaysOnlyWhatIsLost) {
    base::Diagnostics diags;
    const auto loaded = load(fitting, diags);
    ASSERT_TRUE(loaded.has_value());
    EXPECT_THAT(loaded->losses(data(), {true}), ElementsAre());
    EXPECT_THAT(loaded->losses(data(), {true, true}), ElementsAre("les noms de accueil"));
    EXPECT_EQ(loaded->advice(data()), "le nom Préfecture d'essai");
}

TEST(Fit, ReportsStepsWithoutNameOrWords) {
    const auto with_steps = [](const std::string& steps) {
        return "<document language='fr-FR'><title>T</title><fit pages='1' advice='x'>\n" + steps +
               "</fit><master name='m' width='9mm' height='9mm' left='0mm' right='0mm' top='0mm' "
               "bottom='0mm'/><pages master='m'/></document>";
    };
    EXPECT_THAT(codes_of(with_steps("<step name='a'/>")), ElementsAre("GAB-131 2"));
    EXPECT_THAT(codes_of(with_steps("<step name='A b'>x</step>")), ElementsAre("GAB-112 2"));
    EXPECT_THAT(codes_of(with_steps("<step name='a'>x</step><step name='a'>y</step>")),
                ElementsAre("GAB-117 2"));
    EXPECT_THAT(codes_of(with_steps("<step name='a' with='b'>x</step>")), ElementsAre("GAB-123 2"));
    EXPECT_THAT(codes_of(page("<p style='texte'><if test='etape.a'>x</if></p>")),
                ElementsAre("GAB-123 2"));
}

}  // namespace

}  // namespace palier::compose::testing
