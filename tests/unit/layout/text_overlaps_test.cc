#include "layout/text_overlaps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Texts of letters of 5 pt by 10 pt, where frames put them.
class TextOverlapsTest : public LayoutTest {
  protected:
    TextOverlapsTest() { document_.metadata.source = "essai.xml"; }

    void add_at(int line, int left, int top, document::Block block) {
        block.line = line;
        document::Block frame{document::Frame{
            Length::points(left), Length::points(top), Length::points(70), {std::move(block)}}};
        frame.line = line;
        add(std::move(frame));
    }

    bool stand_apart() { return texts_stand_apart(paginated(), diags_); }

    void expect_apart() {
        EXPECT_TRUE(stand_apart());
        EXPECT_THAT(diags_.all(), IsEmpty());
    }

    std::string told() {
        EXPECT_FALSE(stand_apart());
        EXPECT_THAT(diags_.all(), SizeIs(1));
        return diags_.all().empty() ? "" : with_plain_spaces(diags_.all().front().line());
    }
};

TEST_F(TextOverlapsTest, AreToldWithBothTextsAndTheirLines) {
    add_at(7, 20, 20, paragraph("dessous"));
    add_at(9, 40, 22, paragraph("dessus"));
    EXPECT_THAT(told(), AllOf(HasSubstr("essai.xml, ligne 7 : page 1 : le texte « dessous"),
                              HasSubstr("est posé sur le texte « dessus » (ligne 9)"),
                              HasSubstr("[GAB-340]")));
}

TEST_F(TextOverlapsTest, AreToldOnceForTwoLines) {
    for (const int top : {10, 30, 50}) {
        add_at(7, 20, top, paragraph("dessous"));
        add_at(9, 40, top, paragraph("dessus"));
    }
    told();
}

// The letters of a line are half an em high: 5 pt.
TEST_F(TextOverlapsTest, AreNoneBetweenLinesSetClose) {
    document_.styles.paragraphs["texte"].leading = Length::points(5);
    add({lines(4)});
    expect_apart();
    document_.styles.paragraphs["texte"].leading = Length::points(4);
    EXPECT_FALSE(stand_apart());
}

// Three letters from 20 to 35 and from 32 on: 3 pt, 0.3 em, as kerning may.
TEST_F(TextOverlapsTest, AreNoneWhereLettersAreBroughtTogether) {
    add_at(7, 20, 20, paragraph("aaa"));
    add_at(9, 32, 20, paragraph("bbb"));
    expect_apart();
    add_at(11, 43, 20, paragraph("ccc"));
    told();
}

TEST_F(TextOverlapsTest, WithARunningLineNameIt) {
    document::RunningLine header;
    header.style = "texte";
    header.distance = Length::points(12);
    header.left = {std::string("Rapport")};
    document_.masters.at("page").header = header;
    document::Block block = paragraph("dessous");
    block.line = 5;
    add(std::move(block));
    EXPECT_THAT(told(), AllOf(HasSubstr("ligne 5 : page 1"),
                              HasSubstr("la ligne courante (en-tête ou pied de page) « Rapp")));
}

TEST_F(TextOverlapsTest, WithDecorationAreMeant) {
    document::Paragraph seen{.style = "texte", .decoration = true};
    seen.content = {document::Run{"filigrane", "", ""}};
    add_at(7, 20, 20, {seen});
    add_at(9, 20, 20, paragraph("lu"));
    expect_apart();
}

}  // namespace
}  // namespace palier::layout
