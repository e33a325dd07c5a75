#include "layout/page_room.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using document::Columns;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Pages of 120 pt by 120 pt with margins of 10 pt, in a template « essai.xml ».
class PageRoomTest : public LayoutTest {
  protected:
    PageRoomTest() { document_.metadata.source = "essai.xml"; }

    void add_at(int line, document::Block block) {
        block.line = line;
        add(std::move(block));
    }

    /// What is said of the page of these blocks.
    std::string refusal() {
        base::Diagnostics diags;
        EXPECT_FALSE(leaves_room(document_, diags));
        EXPECT_FALSE(paginate(document_, {fonts_, hyphenator_}, diags_).has_value());
        EXPECT_THAT(diags.all(), SizeIs(1));
        return diags.all().empty() ? "" : with_plain_spaces(diags.all().front().line());
    }

    void expect_room() {
        base::Diagnostics diags;
        EXPECT_TRUE(leaves_room(document_, diags));
        EXPECT_THAT(diags.all(), IsEmpty());
    }
};

Columns::Lane lane(int points, int line, document::Blocks blocks = {}) {
    return {.width = Length::points(points), .blocks = std::move(blocks), .line = line};
}

// The text is 100 pt wide: 35.3 mm.
TEST_F(PageRoomTest, LeavesTheBarsOfAChartSomeWidth) {
    document::BarChart chart{.bar_start = Length::points(100)};
    chart.items.push_back({"1", "un", base::Score(50), "50"});
    add_at(7, {document::Figure{"Barres", chart, Length()}});
    EXPECT_THAT(refusal(), AllOf(HasSubstr("ligne 7"), HasSubstr("à 35,3 mm (bar-start)"),
                                 HasSubstr("[GAB-306]")));
}

TEST_F(PageRoomTest, HoldsLanesUpToTheEdgeOfThePage) {
    add({Columns{.gap = Length::points(10), .lanes = {lane(50, 3), lane(50, 4)}}});
    expect_room();
}

TEST_F(PageRoomTest, NamesTheLaneThatLeavesIt) {
    // From 10 + 50 + 10 = 70 to 130, 10 pt (3.5 mm) beyond 120 (42.3 mm).
    add({Columns{.gap = Length::points(10), .lanes = {lane(50, 3), lane(60, 4)}}});
    const std::string line = refusal();
    EXPECT_THAT(line, HasSubstr("essai.xml, ligne 4 : « lane » sort de la page par la droite"));
    EXPECT_THAT(line, HasSubstr("de 3,5 mm"));
    EXPECT_THAT(line, HasSubstr("24,7 mm à 45,9 mm du bord gauche, la page a 42,3"));
    EXPECT_THAT(line, HasSubstr("[GAB-304]"));
}

TEST_F(PageRoomTest, CountsThePaddingOfBoxes) {
    document_.styles.boxes["boite"].padding_left = Length::points(20);
    add({document::Box{"boite", {}, {{Columns{.lanes = {lane(90, 3)}}}}}});
    expect_room();
    add({document::Box{"boite", {}, {{Columns{.lanes = {lane(91, 7)}}}}}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 7"));
}

TEST_F(PageRoomTest, TellsTheOutermostOfWhatIsTooWideOnce) {
    const document::Block inner{Columns{.lanes = {lane(150, 4)}}};
    add({Columns{.lanes = {lane(140, 3, {inner})}}});
    add({Columns{.lanes = {lane(140, 3, {inner})}}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 3"));
}

TEST_F(PageRoomTest, HoldsColumnsOfTables) {
    document::Table table{.style = "donnees"};
    table.columns = {{.width = Length::points(60)}, {}, {.width = Length::points(51)}};
    add_at(8, {table});
    EXPECT_THAT(refusal(), HasSubstr("ligne 8 : « table » sort de la page par la droite"));
}

// Within the page, but over the lane beside it.
TEST_F(PageRoomTest, HoldsWhatALaneHasInIt) {
    document::Block table{
        document::Table{.style = "donnees",
                        .columns = {{.width = Length::points(30)}, {.width = Length::points(11)}}}};
    table.line = 6;
    add_at(4, {Columns{.lanes = {lane(40, 5, {std::move(table)}), lane(40, 8)}}});
    // 1 pt is 0.35 mm, 41 pt are 14.5 mm.
    EXPECT_THAT(refusal(), AllOf(HasSubstr("essai.xml, ligne 6 : « table » dépasse de 0,4 mm"),
                                 HasSubstr("jusqu’à 14,5 mm"), HasSubstr("elle a 14,1 mm"),
                                 HasSubstr("[GAB-341]")));
}

// A tile of two, with 4 pt between them, is 48 pt wide.
TEST_F(PageRoomTest, HoldsWhatATileHasInIt) {
    const auto tile = [](int points) {
        document::Block columns{Columns{.lanes = {lane(points, 7)}}};
        return document::Block{
            document::Grid{.columns = 2, .gap = Length::points(4), .cells = {{columns}}}};
    };
    add_at(5, tile(48));
    expect_room();
    add_at(6, tile(49));
    EXPECT_THAT(refusal(), HasSubstr("ligne 7 : « lane » dépasse de 0,4 mm"));
}

TEST_F(PageRoomTest, LeavesTheColumnsWithoutAWidthSome) {
    document::Table table{.style = "donnees", .columns = {{.width = Length::points(99)}, {}}};
    add_at(5, {table});
    expect_room();
    table.columns.front().width = Length::points(100);
    add_at(6, {table});
    EXPECT_THAT(refusal(),
                AllOf(HasSubstr("ligne 6 : les colonnes de ce tableau"), HasSubstr("[GAB-342]")));
}

TEST_F(PageRoomTest, HoldsMargins) {
    const auto aside = [&](document::Aside::Side side) {
        return document::Block{
            document::Aside{side, Length::points(9), Length::points(2), {paragraph("note")}}};
    };
    document_.sequences.front().blocks = {aside(document::Aside::Side::Left)};
    EXPECT_THAT(refusal(), HasSubstr("« aside » sort de la page par la gauche"));
    document_.sequences.front().blocks = {aside(document::Aside::Side::Right)};
    EXPECT_THAT(refusal(), HasSubstr("« aside » sort de la page par la droite"));
}

TEST_F(PageRoomTest, HoldsFramesWhereverTheyStand) {
    add_at(5, {document::Frame{Length::points(100), Length::points(5), Length::points(21), {}}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 5 : « frame » sort de la page par la droite"));
    document_.sequences.front().blocks.clear();
    add_at(6, {document::Frame{Length::points(10), Length::points(121), Length::points(20), {}}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 6 : « frame » sort de la page par le bas"));
}

TEST_F(PageRoomTest, HoldsIndentsOfLists) {
    add_at(5, {document::List{.style = "texte", .indent = Length::points(111)}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 5 : « list »"));
}

TEST_F(PageRoomTest, HoldsFiguresBothWays) {
    const auto dots = [](int points) {
        return document::Block{document::Figure{
            .alternative = "a", .drawing = document::DotGrid{.size = Length::points(points)}}};
    };
    add_at(5, dots(110));
    expect_room();
    add_at(6, dots(111));
    EXPECT_THAT(refusal(), HasSubstr("ligne 6 : « dots » sort de la page par la droite"));
    document_.sequences.front().blocks.clear();
    add_at(7, {document::Track{.height = Length::points(111)}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 7 : « track » sort de la page par le bas"));
}

TEST_F(PageRoomTest, TellsTheTextThatLeavesThePage) {
    add_at(5, {document::Frame{
                  Length::points(10), Length::points(105), Length::points(50), {paragraph("un")}}});
    const PagedDocument within = paginated();
    EXPECT_TRUE(stays_on_pages(within, diags_));
    document::Block below = paragraph("un deux trois quatre cinq");
    below.line = 9;
    add_at(8,
           {document::Frame{Length::points(10), Length::points(105), Length::points(50), {below}}});
    const PagedDocument pages = paginated();
    EXPECT_FALSE(stays_on_pages(pages, diags_));
    ASSERT_THAT(diags_.all(), SizeIs(1));
    const std::string line = with_plain_spaces(diags_.all().front().line());
    EXPECT_THAT(line, HasSubstr("essai.xml, ligne 9 : page 1 : le texte « cinq » sort de la page"));
    EXPECT_THAT(line, HasSubstr("[GAB-305]"));
}

// A box is given at least its height, on a page that lacks it too.
TEST_F(PageRoomTest, HoldsTheHeightsOfBoxes) {
    document_.styles.boxes["boite"] = {};
    add_at(5, {document::Box{"boite", Length::points(110)}});
    expect_room();
    add_at(6, {document::Box{"boite", Length::points(111)}});
    EXPECT_THAT(refusal(), HasSubstr("ligne 6 : « box » sort de la page par le bas"));
}

// The margins leave 100 pt of height: 10 pt (3.5 mm) less than the box inside.
TEST_F(PageRoomTest, TellsTheInnermostThatIsHigherThanTheRoomOfItsPage) {
    document::Block box{document::Box{"boite", Length::points(110), {paragraph("un")}}};
    box.line = 6;
    add_at(5, {Columns{.lanes = {lane(50, 5, {paragraph("deux"), paragraph("trois")}),
                                 lane(50, 5, {std::move(box)})}}});
    EXPECT_THAT(paginated().pages, SizeIs(1));
    ASSERT_THAT(diags_.all(), SizeIs(1));
    EXPECT_THAT(with_plain_spaces(diags_.all().front().line()),
                AllOf(HasSubstr("essai.xml, ligne 6 : page 1 : « box » est plus haut"),
                      HasSubstr("de 3,5 mm"), HasSubstr("[GAB-302]")));
}

TEST_F(PageRoomTest, TellsAnElementThatIsTooHighOnceForAllPages) {
    for (int page = 0; page < 3; ++page) {
        document::Block box{document::Box{"boite", Length::points(110), {paragraph("un")}}};
        box.line = 6;
        add_at(5, {document::Section{.new_page = true, .blocks = {std::move(box)}}});
    }
    EXPECT_THAT(paginated().pages, SizeIs(3));
    ASSERT_THAT(diags_.all(), SizeIs(1));
    EXPECT_THAT(with_plain_spaces(diags_.all().front().line()),
                HasSubstr("ligne 6 : page 1 et 2 autres : « box » est plus haut"));
}

class InkOutsideTest : public PageRoomTest {
  protected:
    /// 20 pt above the lower edge.
    void add_low_frame(document::Blocks blocks) {
        add_at(3, {document::Frame{Length::points(10), Length::points(100), Length::points(50),
                                   std::move(blocks)}});
    }

    static document::Block at(int line, document::Block block) {
        block.line = line;
        return block;
    }

    /// What is said of the ink.
    std::string told() {
        const PagedDocument pages = paginated();
        EXPECT_FALSE(stays_on_pages(pages, diags_));
        EXPECT_THAT(diags_.all(), SizeIs(1));
        return diags_.all().empty() ? "" : with_plain_spaces(diags_.all().front().line());
    }
};

TEST_F(InkOutsideTest, OfABoxNamesItAndItsHeight) {
    document_.styles.boxes["boite"].fill = document::Color{};
    add_low_frame({at(6, {document::Box{"boite", Length::points(30), {paragraph("un")}}})});
    EXPECT_THAT(told(), AllOf(HasSubstr("essai.xml, ligne 6 : page 1 : « box » sort de la page par "
                                        "le bas, de 3,5 mm. Réduisez sa hauteur minimale"),
                              HasSubstr("[GAB-305]")));
}

TEST_F(InkOutsideTest, OfOneElementIsToldOnceForAllPages) {
    document_.styles.boxes["boite"].fill = document::Color{};
    for (int page = 0; page < 2; ++page) {
        document::Block frame{
            document::Frame{Length::points(10),
                            Length::points(100),
                            Length::points(50),
                            {at(6, {document::Box{"boite", Length::points(30)}})}}};
        add_at(5, {document::Section{.new_page = true, .blocks = {paragraph("un"), frame}}});
    }
    EXPECT_THAT(told(), HasSubstr("ligne 6 : page 1 et une autre : « box » sort de la page"));
}

TEST_F(InkOutsideTest, OfADrawingNamesTheDrawing) {
    add_low_frame({at(7, {document::Track{base::Score(50), Length::points(30)}})});
    EXPECT_THAT(told(), HasSubstr("ligne 7 : page 1 : « track » sort de la page par le bas"));
}

TEST_F(InkOutsideTest, BelowASpaceBlamesNoTextAlone) {
    add_low_frame({paragraph("un"), document::Block{document::Space{Length::points(40)}},
                   at(9, paragraph("deux"))});
    EXPECT_THAT(told(), AllOf(HasSubstr("ligne 9 : page 1 : le texte « deux » sort de la page par "
                                        "le bas"),
                              HasSubstr("ce qui est au-dessus : textes, espaces (space)")));
}

TEST_F(InkOutsideTest, AtASideIsGivenRoomThere) {
    document_.styles.boxes["boite"].padding_left = Length::points(-40);
    add_at(5, {document::Box{"boite", {}, {at(6, paragraph("un"))}}});
    EXPECT_THAT(told(), AllOf(HasSubstr("ligne 6 : page 1 : le texte « un » sort de la page par la "
                                        "gauche, de 10,6 mm. Déplacez-le, élargissez sa colonne")));
}

// The block beside a margin has a line of its own.
TEST_F(InkOutsideTest, BesideAMarginIsNotTheMargins) {
    const document::Bar high{base::Score(50), Length::points(20), Length::points(300)};
    document::Table table{.style = "donnees", .columns = {{.width = Length::points(30)}, {}}};
    table.body.push_back({.cells = {{.column_span = 2, .bar = high}}});
    add_at(4, {document::Aside{.width = Length::points(5), .blocks = {paragraph("x")}}});
    add_at(6, {table});
    EXPECT_THAT(told(), HasSubstr("ligne 6 : page 1 : « table » sort de la page par le"));
}

}  // namespace
}  // namespace palier::layout
