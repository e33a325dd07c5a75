#include "layout/scale.h"

#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;

TEST_F(LayoutTest, ScalesEverythingOnAPage) {
    document::Link link;
    link.target = "https://exemple.fr";
    link.text = {document::Run{"site", "", ""}};
    add({document::Heading{1, "titre", {document::Run{"Titre", "", ""}}, "", ""}});
    add({document::Paragraph{"texte", {link}}});
    add({document::Figure{"Points", document::DotGrid{base::Score(1), Length::points(20)}, {}}});
    const PagedDocument half = scaled_to(paginated(), Length::points(60), Length::points(61));
    const Page& page = half.pages.at(0);
    EXPECT_EQ(page.width, Length::points(60));
    EXPECT_EQ(page.height, Length::points(61));
    // At 10 pt from the edge, 10 pt high, on a page of 120: everything is half as far and as large.
    const auto& title = std::get<TextInk>(page.marks.at(0).ink);
    EXPECT_EQ(title.size, Length::points(5));
    EXPECT_EQ(title.left, Length::points(5));
    EXPECT_EQ(title.baseline, Length::millipoints(9'025));
    const Rectangle& area = page.links.at(0).area;
    EXPECT_EQ(area.left, Length::points(5));
    EXPECT_EQ(area.top, Length::points(10));
    EXPECT_EQ(area.width, Length::points(10));
    EXPECT_EQ(area.height, Length::points(5));
    EXPECT_EQ(half.outline.at(0).top, Length::points(5));
    for (const Node& node : half.nodes) {
        if (node.box) {
            EXPECT_EQ(node.box->area.top, Length::points(15));
            EXPECT_EQ(node.box->area.width, Length::points(10));
        }
    }
    const auto& dots = std::get<PathInk>(page.marks.back().ink);
    EXPECT_EQ(dots.stroke_width, Length::millipoints(700));
}

}  // namespace
}  // namespace palier::layout
