#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"
#include "unit/layout/tree_text.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;
using ::testing::SizeIs;

document::Heading heading(const std::string& kicker, const std::string& text,
                          const std::string& style = "titre") {
    return {.level = 1,
            .style = style,
            .content = {document::Run{text, "", ""}},
            .anchor = {},
            .outline = {},
            .number = {},
            .kicker = document::Heading::Kicker{"petit", kicker}};
}

/// Kickers are set at 5 pt on 6 pt, forty letters a line, in a style that clings to nothing.
class KickerTest : public LayoutTest {
  protected:
    KickerTest() {
        document::ParagraphStyle small;
        small.text.size = Length::points(5);
        small.leading = Length::points(6);
        document_.styles.paragraphs["petit"] = small;
    }
};

const TextInk& ink(const Page& page, std::size_t mark) {
    return std::get<TextInk>(page.marks.at(mark).ink);
}

TEST_F(KickerTest, IsReadAsTheBeginningOfItsHeading) {
    add({heading("Engagement 3", "Accueil")});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages), "Document\n  H1: Accueil\n    Span: Engagement 3 \n");
    const std::vector<std::variant<NodeId, LeafId, LinkRef>>& kids = pages.nodes.at(1).kids;
    ASSERT_THAT(kids, SizeIs(2));
    EXPECT_TRUE(std::holds_alternative<NodeId>(kids.front()));
}

TEST_F(KickerTest, IsHeardWithAPauseBeforeTheTitle) {
    add({heading("Engagement 3", "Accueil")});
    add({heading("Et après ?", "Suites")});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.nodes, SizeIs(5));
    EXPECT_EQ(pages.nodes[2].actual_text, "Engagement 3\u00A0: ");
    EXPECT_EQ(pages.nodes[4].actual_text, "Et après\u202F? ");
}

TEST_F(KickerTest, StandsAboveTheTextInItsOwnStyle) {
    document_.styles.paragraphs["petit"].space_after = Length::points(3);
    add({heading("Engagement 3", "Accueil")});
    const PagedDocument pages = paginated();
    const Page& page = pages.pages.at(0);
    ASSERT_THAT(content(page), ElementsAre("Engagement 3 ", "Accueil"));
    EXPECT_EQ(ink(page, 0).size, Length::points(5));
    EXPECT_EQ(ink(page, 1).size, Length::points(10));
    // (6 − 5) / 2 + 0.805 × 5 under the margin of 10; then 6 and 3 lower, 0.805 × 10.
    EXPECT_EQ(ink(page, 0).baseline, Length::millipoints(14'525));
    EXPECT_EQ(ink(page, 1).baseline, Length::millipoints(27'050));
}

TEST_F(KickerTest, StaysOnThePageOfItsText) {
    add(lines(9));
    add({heading("Engagement 3", "Accueil", "texte")});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), ElementsAre("Engagement 3 ", "Accueil"));
}

TEST_F(KickerTest, GoesWithItsTextToWhatFollows) {
    add(lines(8));
    add({heading("Engagement 3", "Accueil")});
    add(paragraph("suite"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), ElementsAre("Engagement 3 ", "Accueil", "suite"));
}

TEST_F(KickerTest, IsWhereTheOutlineLeads) {
    add(paragraph("avant"));
    add({heading("Engagement 3", "Accueil")});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.outline, SizeIs(1));
    EXPECT_EQ(pages.outline[0].top, Length::points(20));
}

TEST_F(KickerTest, BeginsTheTitleInTheOutlineUnlessItIsSaidShorter) {
    add({heading("Annexe", "Sources")});
    document::Heading numbered = heading("Annexe", "Calculs");
    numbered.number = "A.1";
    add({numbered});
    document::Heading shorter = heading("Engagement 3", "Dans le respect");
    shorter.outline = "3. Respect";
    add({shorter});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.outline, SizeIs(3));
    EXPECT_EQ(pages.outline[0].title, "Annexe\u00A0: Sources");
    EXPECT_EQ(pages.outline[1].title, "Annexe\u00A0: A.1 Calculs");
    EXPECT_EQ(pages.outline[2].title, "3. Respect");
}

TEST_F(KickerTest, StandsBesideTheFirstLineOfAMargin) {
    add({document::Aside{
        document::Aside::Side::Left, Length::points(9), Length::points(1), {paragraph("7")}}});
    add({heading("Engagement 3", "Accueil")});
    const PagedDocument pages = paginated();
    const Page& page = pages.pages.at(0);
    ASSERT_THAT(content(page), ElementsAre("7", "Engagement 3 ", "Accueil"));
    EXPECT_EQ(ink(page, 0).baseline, ink(page, 1).baseline);
}

}  // namespace
}  // namespace palier::layout
