#include "pdf/content_writer.h"

#include <gmock/gmock.h>

#include "support/debian_fonts.h"
#include "support/paged_document_builder.h"

namespace palier::pdf {
namespace {

using base::Length;
using layout::Artifact;
using layout::NodeId;
using layout::Role;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class ContentWriterTest : public testing::Test {
  protected:
    ContentWriterTest() { build.add_page(); }

    PageContent written() {
        FontSet used(fonts);
        return write_content(build.document, build.document.pages.front(), used);
    }

    const typeset::FontLibrary fonts = support::debian_fonts();
    support::PagedDocumentBuilder build{fonts};
};

TEST_F(ContentWriterTest, TurnsHeightsUpsideDown) {
    build.paint(Artifact::Rule, build.rectangle(57, 100, 200, 1));
    EXPECT_EQ(written().operators,
              "/Artifact<</Type/Layout>>BDC\n.043 .361 .42 rg\n57 740.89 200 1 re\nf\nEMC\n");
}

TEST_F(ContentWriterTest, SharesASequenceBetweenConsecutiveMarks) {
    const auto leaf = build.add_leaf(build.add(Role::Figure, build.root()));
    build.paint(leaf, build.rectangle(57, 100, 200, 10));
    build.paint(leaf, build.rectangle(57, 120, 100, 10));
    const PageContent content = written();
    EXPECT_EQ(
        content.operators,
        "/Figure<</MCID 0>>BDC\n.043 .361 .42 rg\n57 731.89 200 10 re\n57 711.89 100 10 re\nf\n"
        "EMC\n");
    EXPECT_THAT(content.sequences, ElementsAre(leaf));
}

TEST_F(ContentWriterTest, OpensASequenceAgainAfterAnInterruption) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    build.paint(leaf, build.rectangle(57, 100, 200, 10));
    build.paint(Artifact::Rule, build.rectangle(57, 110, 200, 1));
    build.paint(leaf, build.rectangle(57, 120, 200, 10));
    const PageContent content = written();
    EXPECT_THAT(content.sequences, ElementsAre(leaf, leaf));
    EXPECT_THAT(content.operators, HasSubstr("/P<</MCID 1>>BDC"));
}

TEST_F(ContentWriterTest, TagsSequencesWithTheRoleOfTheirOwner) {
    build.add_text(Role::H2, build.root(), "Titre", 100);
    EXPECT_THAT(written().operators, HasSubstr("/H2<</MCID 0>>BDC\nBT\n"));
}

TEST_F(ContentWriterTest, NamesKindsOfArtifacts) {
    build.paint(Artifact::Header, build.text("a", 20));
    build.paint(Artifact::Footer, build.text("b", 800));
    build.paint(Artifact::RepeatedHeader, build.text("c", 100));
    const std::string operators = written().operators;
    EXPECT_THAT(operators,
                HasSubstr("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC"));
    EXPECT_THAT(operators,
                HasSubstr("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC"));
    EXPECT_THAT(operators, HasSubstr("/Artifact<</Type/Pagination>>BDC"));
}

TEST_F(ContentWriterTest, GivesBackgroundsTheirBox) {
    build.paint(Artifact::Background, build.rectangle(57, 100, 200, 50));
    build.paint(Artifact::Background, build.rectangle(300, 120, 50, 50));
    EXPECT_THAT(written().operators,
                HasSubstr("/Artifact<</Type/Background/BBox[57 671.89 350 741.89]>>BDC"));
}

TEST_F(ContentWriterTest, LeavesOutWhatPaintsNothing) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk empty = build.text("a", 100);
    empty.run.glyphs.clear();
    build.paint(leaf, empty);
    build.paint(Artifact::Rule, build.rectangle(57, 100, 0, 10));
    const PageContent content = written();
    EXPECT_EQ(content.operators, "");
    EXPECT_THAT(content.sequences, ElementsAre());
}

TEST_F(ContentWriterTest, MovesFromLineToLine) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    build.paint(leaf, build.text("oo", 100));
    build.paint(leaf, build.text("oo", 115));
    EXPECT_EQ(written().operators,
              "/P<</MCID 0>>BDC\nBT\n/F1 10 Tf\n.11 .137 .2 rg\n57 741.89 Td\n[<00010001>]TJ\n"
              "0 -15 Td\n[<00010001>]TJ\nET\nEMC\n");
}

TEST_F(ContentWriterTest, RoundsPlacesWithoutDrift) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    for (int line = 0; line < 3; ++line) {
        layout::TextInk text = build.text("o", 100);
        text.left = Length::millipoints(10'006 + line * 6);
        build.paint(leaf, text);
    }
    // 10.006, 10.012 and 10.018 are 10.01, 10.01 and 10.02.
    EXPECT_THAT(written().operators, HasSubstr("10.01 741.89 Td"));
    EXPECT_THAT(written().operators, HasSubstr("]TJ\n0 0 Td"));
    EXPECT_THAT(written().operators, HasSubstr("]TJ\n.01 0 Td"));
}

TEST_F(ContentWriterTest, WritesKerningAsNumbers) {
    build.add_text(Role::P, build.root(), "AV", 100);
    const std::int32_t advance = build.text("AV", 100).run.glyphs.front().advance;
    // The A of Lato is 677 thousandths wide.
    EXPECT_THAT(written().operators,
                HasSubstr("[<0001>" + std::to_string(677 - advance) + "<0002>]TJ"));
}

TEST_F(ContentWriterTest, WritesUnkernedLettersInOneString) {
    build.add_text(Role::P, build.root(), "nnnnnnnnnnnnnnn", 100);
    std::string codes;
    for (int letter = 0; letter < 15; ++letter) {
        codes += "0001";
    }
    EXPECT_THAT(written().operators, HasSubstr("[<" + codes + ">]TJ"));
}

TEST_F(ContentWriterTest, SetsTrackingAsCharacterSpacing) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk text = build.text("Titre", 100);
    text.tracking = Length::millipoints(-350);
    build.paint(leaf, text);
    build.paint(leaf, build.text("Texte", 120));
    EXPECT_THAT(written().operators, HasSubstr("-.35 Tc\n"));
    EXPECT_THAT(written().operators, HasSubstr("\n0 Tc\n"));
}

TEST_F(ContentWriterTest, SaysTheTextOfSeveralGlyphsOnce) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk text = build.text("aboa", 100);
    // As if « ab » were drawn by two glyphs that cannot be told apart.
    text.run.glyphs[0].text_size = 2;
    text.run.glyphs[1].text_size = 0;
    build.paint(leaf, text);
    const std::string operators = written().operators;
    EXPECT_THAT(operators, HasSubstr("Td\n/Span<</ActualText<FEFF00610062>>>BDC\n[<0001"));
    EXPECT_THAT(operators, HasSubstr("]TJ\nEMC\n["));
}

// Two glyphs, half an em and three tenths wide, at 10 pt from 57 pt on: the first one begins 3 pt
// further to the right. The second one is drawn 1 pt to the left of its place and 2 pt above it.
TEST_F(ContentWriterTest, ShowsWhatIsFromRightToLeftGlyphByGlyphInReadingOrder) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk text = build.text("ab", 100);
    text.size = Length::points(10);
    text.left = Length::points(57);
    text.run.direction = typeset::Direction::RightToLeft;
    text.run.glyphs[0].advance = 500;
    text.run.glyphs[1].advance = 300;
    text.run.glyphs[1].right = -100;
    text.run.glyphs[1].up = 200;
    text.run.width = 800;
    build.paint(leaf, text);
    EXPECT_THAT(written().operators, HasSubstr("60 741.89 Td\n<0001>Tj\n-4 2 Td\n<0002>Tj\nET"));
}

TEST_F(ContentWriterTest, ShowsNoInkOfWhatIsUnseen) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk text = build.text("ab", 100);
    text.run.direction = typeset::Direction::RightToLeft;
    text.run.glyphs[1].unseen = true;
    build.paint(leaf, text);
    EXPECT_THAT(written().operators, HasSubstr("Td\n3 Tr<0002>Tj 0 Tr\nET"));
}

TEST_F(ContentWriterTest, SaysNothingInArtifacts) {
    layout::TextInk text = build.text("ab", 100);
    text.run.glyphs[0].text_size = 2;
    text.run.glyphs[1].text_size = 0;
    build.paint(Artifact::Header, text);
    EXPECT_THAT(written().operators, Not(HasSubstr("ActualText")));
}

TEST_F(ContentWriterTest, FillsAndStrokesPaths) {
    using Kind = layout::PathStep::Kind;
    const auto at = [](int x, int y) {
        return layout::Point{Length::points(x), Length::points(y)};
    };
    layout::PathInk path;
    path.steps = {{Kind::Move, {}, {}, at(10, 41)},
                  {Kind::Line, {}, {}, at(20, 41)},
                  {Kind::Curve, at(30, 41), at(30, 51), at(20, 51)},
                  {Kind::Close, {}, {}, {}}};
    path.stroke = document::Color{255, 0, 0};
    path.stroke_width = Length::millipoints(1'500);
    build.paint(Artifact::Rule, path);
    path.fill = document::Color{0, 0, 255};
    build.paint(Artifact::Rule, path);
    const std::string outline = "10 800.89 m\n20 800.89 l\n30 800.89 30 790.89 20 790.89 c\nh\n";
    EXPECT_EQ(written().operators, "/Artifact<</Type/Layout>>BDC\n1 0 0 RG\n1.5 w\n" + outline +
                                       "S\n0 0 1 rg\n" + outline + "B\nEMC\n");
}

TEST_F(ContentWriterTest, NamesFontsInTheOrderOfFirstUse) {
    const auto leaf = build.add_leaf(build.add(Role::P, build.root()));
    layout::TextInk bold = build.text("o", 100);
    bold.run.face = typeset::FaceId{1};
    build.paint(leaf, bold);
    build.paint(leaf, build.text("o", 120));
    EXPECT_THAT(written().operators, HasSubstr("/F1 10 Tf"));
    EXPECT_THAT(written().operators, HasSubstr("/F2 10 Tf"));
}

}  // namespace
}  // namespace palier::pdf
