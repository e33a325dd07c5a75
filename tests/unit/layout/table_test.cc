#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;
using ::testing::SizeIs;

document::Cell cell(const std::string& text) {
    document::Cell result;
    if (!text.empty()) {
        result.content = {document::Run{text, "", ""}};
    }
    return result;
}

document::Table table(int rows) {
    document::Table result;
    result.style = "donnees";
    result.columns = {{Length::points(40), document::Alignment::Left},
                      {Length::points(60), document::Alignment::Decimal}};
    result.head = {{document::Row::Kind::Plain, {cell("Nom"), cell("Taux")}}};
    for (int row = 0; row < rows; ++row) {
        result.body.push_back({document::Row::Kind::Plain, {cell("n"), cell("1,5")}});
    }
    return result;
}

std::vector<std::string> artifacts(const Page& page, Artifact kind) {
    std::vector<std::string> texts;
    for (const Mark& mark : page.marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        const auto* artifact = std::get_if<Artifact>(&mark.meaning);
        if (ink != nullptr && artifact != nullptr && *artifact == kind) {
            texts.push_back(ink->run.text);
        }
    }
    return texts;
}

TEST_F(LayoutTest, RepeatsTheHeadOfATableAsAnArtifact) {
    // Ten lines a page: a head and nine rows, then a head and the last three.
    add({table(12)});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(2 + 18));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(6));
    EXPECT_THAT(artifacts(pages.pages[1], Artifact::RepeatedHeader), ElementsAre("Nom", "Taux"));
}

TEST_F(LayoutTest, LeavesNoRowAloneOnTheNextPage) {
    add({table(10)});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(4));
}

TEST_F(LayoutTest, SaysThatACaptionGoesOn) {
    document_.styles.paragraphs["legende"] = document_.styles.paragraphs["texte"];
    document::Table long_table = table(12);
    long_table.caption = {document::Run{"Les taux", "", ""}};
    long_table.caption_style = "legende";
    add({long_table});
    const PagedDocument pages = paginated();
    EXPECT_EQ(content(pages.pages[0]).front(), "Les taux");
    EXPECT_EQ(artifacts(pages.pages[1], Artifact::RepeatedHeader).front(), "Les taux (suite)");
}

TEST_F(LayoutTest, AlignsNumbersOnTheComma) {
    document::Table numbers = table(0);
    numbers.body = {{document::Row::Kind::Plain, {cell("a"), cell("67,5")}},
                    {document::Row::Kind::Plain, {cell("b"), cell("75")}},
                    {document::Row::Kind::Plain, {cell("c"), cell("=")}}};
    add({numbers});
    const PagedDocument pages = paginated();
    std::vector<Length> lefts;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink != nullptr &&
            (ink->run.text == "67,5" || ink->run.text == "75" || ink->run.text == "=")) {
            lefts.push_back(ink->left);
        }
    }
    // The column ends at 110; « ,5 » takes 10 of it, « 67 » and « 75 » the 10 before, « = » the
    // last 5.
    EXPECT_THAT(lefts, ElementsAre(Length::points(90), Length::points(90), Length::points(95)));
}

TEST_F(LayoutTest, GivesHeaderCellsTheScopeOfTheirPlace) {
    document::Table scoped = table(0);
    document::Cell heading = cell("a");
    heading.header = true;
    scoped.body = {{document::Row::Kind::Plain, {heading, cell("1")}}};
    add({scoped});
    const PagedDocument pages = paginated();
    std::vector<Scope> scopes;
    for (const Node& node : pages.nodes) {
        if (node.role == Role::TH) {
            scopes.push_back(node.scope.value());
        }
    }
    EXPECT_THAT(scopes, ElementsAre(Scope::Column, Scope::Column, Scope::Row));
}

TEST_F(LayoutTest, DrawsABarToItsShareOfTheTrack) {
    document::Table bars = table(0);
    document::Cell rate = cell("25");
    rate.bar = document::Bar{base::Score(25), Length::points(40), Length::points(6), false};
    rate.column_span = 2;
    bars.body = {{document::Row::Kind::Plain, {rate}}};
    document_.styles.palette.accent = document::Color{1, 2, 3};
    add({bars});
    const PagedDocument pages = paginated();
    std::vector<Length> widths;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto* ink = std::get_if<RectangleInk>(&mark.ink);
        if (ink != nullptr && ink->color == document::Color{1, 2, 3}) {
            widths.push_back(ink->area.width);
        }
    }
    EXPECT_THAT(widths, ElementsAre(Length::points(10)));
}

}  // namespace
}  // namespace palier::layout
