#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"
#include "unit/layout/tree_text.h"

namespace palier::layout {
namespace {

using base::Length;
using document::PageNumbering;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The running lines of each page, in the order of painting.
std::vector<std::string> running(const PagedDocument& document) {
    std::vector<std::string> texts;
    for (const Page& page : document.pages) {
        for (const Mark& mark : page.marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            const auto* artifact = std::get_if<Artifact>(&mark.meaning);
            if (ink != nullptr && artifact != nullptr &&
                (*artifact == Artifact::Header || *artifact == Artifact::Footer)) {
                texts.push_back(ink->run.text);
            }
        }
    }
    return texts;
}

document::Block heading(int level, const std::string& text, const std::string& anchor = "",
                        const std::string& number = "") {
    return {document::Heading{level, "texte", {document::Run{text, "", ""}}, anchor, "", number}};
}

class NumberingTest : public LayoutTest {
  protected:
    void footer(document::RunningText text) {
        document::RunningLine line;
        line.style = "texte";
        line.right = std::move(text);
        document_.masters["page"].footer = line;
    }
};

TEST_F(NumberingTest, CountsThePagesOfEachNumberingApart) {
    footer({document::PageField::Number, std::string(" sur "), document::PageField::Count});
    document_.sequences.front().numbering = PageNumbering{PageNumbering::Style::LowerRoman, "", 1};
    add(lines(12));
    document_.sequences.push_back(
        {"page", {paragraph("un")}, PageNumbering{PageNumbering::Style::Arabic, "", 1}});
    document_.sequences.push_back({"page", {paragraph("deux")}});
    EXPECT_THAT(running(paginated()), ElementsAre("i sur ii", "ii sur ii", "1 sur 2", "2 sur 2"));
}

TEST_F(NumberingTest, GivesEachSequenceThePagesOfItsMaster) {
    document::PageMaster wide = document_.masters["page"];
    wide.width = Length::points(220);
    wide.footer = document::RunningLine{.style = "texte", .right = {std::string("fin")}};
    document_.masters["paysage"] = wide;
    add(paragraph("aaaa bbbb cccc dddd eeee"));
    document_.sequences.push_back({"paysage", {paragraph("aaaa bbbb cccc dddd eeee")}});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_EQ(pages.pages[0].width, Length::points(120));
    EXPECT_EQ(pages.pages[1].width, Length::points(220));
    EXPECT_EQ(pages.pages[1].height, Length::points(120));
    // Twenty letters a line on the first page, forty on the second.
    EXPECT_THAT(content(pages.pages[0]), SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(1));
    // « fin » is 15 pt wide, at the right edge of the text: 210.
    EXPECT_EQ(std::get<TextInk>(pages.pages[1].marks.back().ink).left, Length::points(195));
}

TEST_F(NumberingTest, CallsPagesByTheNumberingOfTheirSequence) {
    footer({document::PageField::Number});
    document_.sequences.front().numbering = PageNumbering{PageNumbering::Style::LowerRoman, "", 3};
    add({document::Paragraph{"texte", {document::PageReference{"fin", ""}}}});
    add(lines(12));
    document_.sequences.push_back(
        {"page", {heading(1, "Fin", "fin")}, PageNumbering{PageNumbering::Style::Arabic, "A-", 7}});
    document_.sequences.push_back({"page", {paragraph("suite")}});
    const PagedDocument pages = paginated();
    EXPECT_THAT(running(pages), ElementsAre("iii", "iv", "A-7", "A-8"));
    EXPECT_EQ(content(pages.pages[0]).front(), "A-7");
    ASSERT_THAT(pages.labels, SizeIs(2));
    EXPECT_EQ(pages.labels[1].page, 2U);
    EXPECT_EQ(pages.pages[0].links.at(0).contents, "Aller à la page A-7");
}

TEST_F(NumberingTest, KeepsNoLabelsForPagesCountedFromOne) {
    add(paragraph("a"));
    EXPECT_THAT(paginated().labels, IsEmpty());
}

TEST_F(NumberingTest, CountsPagesBeforeTheFirstNumberingFromOne) {
    footer({document::PageField::Number});
    add(paragraph("a"));
    document_.sequences.push_back(
        {"page", {paragraph("b")}, PageNumbering{PageNumbering::Style::Arabic, "", 10}});
    const PagedDocument pages = paginated();
    EXPECT_THAT(running(pages), ElementsAre("1", "10"));
    ASSERT_THAT(pages.labels, SizeIs(2));
    EXPECT_EQ(pages.labels[0].page, 0U);
}

TEST_F(NumberingTest, PrintsTheTitleOfThePartThatAPageIsIn) {
    footer({document::SectionTitle{1}, std::string("/"), document::SectionTitle{2}});
    add(lines(10));
    add({document::Section{true, {heading(1, "Un", "", "1"), heading(2, "Deux"), lines(9)}}});
    add({document::Section{true, {heading(1, "Trois")}}});
    const PagedDocument pages = paginated();
    // Nothing before the first title; the second page of « Un » is still in « Deux »; a new part
    // forgets the titles below the one before.
    EXPECT_THAT(running(pages), ElementsAre("/", "1 Un/Deux", "1 Un/Deux", "Trois/Trois"));
}

// The line is 100 pt wide, a letter 5 pt; 18 pt stay free between the two, of the rest a quarter is
// 20.5 pt.
TEST_F(NumberingTest, SharesTheLineBetweenItsTwoTexts) {
    const auto of = [this](const std::string& left, const std::string& right) {
        document_.masters["page"].footer = document::RunningLine{
            .style = "texte", .left = {std::string(left)}, .right = {std::string(right)}};
        return running(paginated());
    };
    add(lines(1));
    EXPECT_THAT(of("aaaa bbbb", "cccc"), ElementsAre("aaaa bbbb", "cccc"));
    // A page number stays whole: 82 - 20 pt are left, twelve letters.
    EXPECT_THAT(of("aaaa bbbb cccc dddd eeee", "12/3"), ElementsAre("aaaa bbbb…", "12/3"));
    // The left goes first: 82 - 35 pt are left, nine letters.
    EXPECT_THAT(of("1 sur 2", "aaa bbb cccc dddd eeee"), ElementsAre("1 sur 2", "aaa bbb…"));
    // 61.5 pt, twelve letters, then 82 - 50 pt, six letters.
    EXPECT_THAT(of("aaaa bbbb cccc dddd", "ee ff gg hh ii jj"),
                ElementsAre("aaaa bbbb…", "ee ff…"));
}

TEST_F(NumberingTest, SaysThatANumberNeverHolds) {
    // « viii » is wide: it pushes the title to page ix; « ix » is short: it stays on page viii.
    footer({document::PageField::Number});
    document_.sequences.front().numbering = PageNumbering{PageNumbering::Style::LowerRoman, "", 8};
    add(lines(8));
    add({document::Paragraph{
        "texte",
        {document::Run{"wwwwwwww wwwwwww ", "", ""}, document::PageReference{"fin", ""}}}});
    add(heading(1, "Fin", "fin"));
    const PagedDocument pages = paginated();
    EXPECT_THAT(diags_.all(), SizeIs(1));
    EXPECT_EQ(diags_.all().at(0).code, "GAB-303");
    EXPECT_FALSE(pages.pages.empty());
}

TEST_F(NumberingTest, SaysTheLanguageOfWordsThatAreNotFrench) {
    add({document::Paragraph{"texte",
                             {document::Run{"dit ", "", ""}, document::Run{"well done", "", "en"},
                              document::Run{" ici", "", "fr-FR"}}}});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages),
              "Document\n"
              "  P: dit  ici\n"
              "    Span: well done\n");
    EXPECT_EQ(pages.nodes.back().language, "en");
}

TEST_F(NumberingTest, FindsTheLanguageOfNamesInAnotherScript) {
    add({document::Paragraph{
        "texte",
        {document::Run{"dit ", "", ""}, document::Run{"Ελλάς et", "", "", true},
         document::Run{" ici", "", ""}}}});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages),
              "Document\n"
              "  P: dit  et ici\n"
              "    Span: Ελλάς\n");
    EXPECT_EQ(pages.nodes.back().language, "el");
}

class ContentsTest : public LayoutTest {
  protected:
    static document::Block contents(document::TableOfContents::Leader leader) {
        document::TableOfContents block;
        block.levels = {{"texte", Length()}, {"texte", Length::points(10)}};
        block.leader = leader;
        block.number_width = Length::points(20);
        return {block};
    }
};

TEST_F(ContentsTest, ListsHeadingsWithTheirPages) {
    using Leader = document::TableOfContents::Leader;
    add(contents(Leader::None));
    add({document::Section{
        true, {heading(1, "Un", "", "1"), heading(2, "Sous"), heading(3, "Plus bas")}}});
    add({document::Section{true, {heading(1, "Deux", "deux")}}});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages).substr(0, tree_text(pages).find("  Sect")),
              "Document\n"
              "  TOC\n"
              "    TOCI\n"
              "      Reference\n"
              "        Link: 1 Un\u00A02\n"
              "      TOC\n"
              "        TOCI\n"
              "          Reference\n"
              "            Link: Sous\u00A02\n"
              "    TOCI\n"
              "      Reference\n"
              "        Link: Deux\u00A03\n");
    ASSERT_THAT(pages.pages[0].links, SizeIs(3));
    const auto& target = std::get<LinkArea::Destination>(pages.pages[0].links[1].target);
    EXPECT_EQ(target.page, 1U);
    EXPECT_EQ(target.top, Length::points(20));
    // The line is live from its indent to the right edge.
    EXPECT_EQ(pages.pages[0].links[1].area.left, Length::points(20));
    EXPECT_EQ(pages.pages[0].links[1].area.width, Length::points(90));
}

TEST_F(ContentsTest, LeadsToNumbersByDotsThatAreNoContent) {
    add(contents(document::TableOfContents::Leader::Dots));
    add(heading(1, "Un"));
    const PagedDocument pages = paginated();
    const auto leader = std::ranges::find_if(pages.pages[0].marks, [](const Mark& mark) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        return ink != nullptr && ink->run.text.starts_with('.');
    });
    ASSERT_NE(leader, pages.pages[0].marks.end());
    EXPECT_EQ(std::get<Artifact>(leader->meaning), Artifact::Rule);
    // From 10 + « Un » 10 + white 4 = 24 to 90, every 10 pt from the right.
    const auto& dots = std::get<TextInk>(leader->ink);
    EXPECT_EQ(dots.run.text, "......");
    EXPECT_EQ(dots.left, Length::points(30));
    EXPECT_EQ(dots.tracking, Length::points(5));
    // « 1 » ends at the right edge.
    EXPECT_EQ(content(pages.pages[0])[1], "\u00A01");
    const auto last = std::ranges::find_if(pages.pages[0].marks, [](const Mark& mark) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        return ink != nullptr && ink->run.text == "\u00A01";
    });
    EXPECT_EQ(std::get<TextInk>(last->ink).left, Length::points(100));
}

TEST_F(ContentsTest, GiveNumbersTheRoomThatTheyNeed) {
    document_.sequences.front().numbering =
        document::PageNumbering{document::PageNumbering::Style::LowerRoman, "", 38};
    add(contents(document::TableOfContents::Leader::None));
    add(heading(1, "Un"));
    const PagedDocument pages = paginated();
    // « xxxviii » with its space is 40 wide, in place of 20.
    const auto texts = content(pages.pages[0]);
    EXPECT_THAT(texts, Contains("\u00A0xxxviii"));
    EXPECT_THAT(diags_.all(), IsEmpty());
}

TEST_F(ContentsTest, ReferToHeadingsByNumberOrTitle) {
    using Part = document::HeadingReference::Part;
    add({document::Paragraph{
        "texte",
        {document::HeadingReference{Part::Number, "a", ""}, document::Run{" et ", "", ""},
         document::HeadingReference{Part::Title, "a", ""}}}});
    add({document::Paragraph{"texte", {document::HeadingReference{Part::Number, "b", ""}}}});
    add(heading(1, "Acces", "a", "3.1"));
    add(heading(1, "Bilan", "b"));
    const PagedDocument pages = paginated();
    const auto texts = content(pages.pages[0]);
    EXPECT_EQ(texts[0], "3.1");
    EXPECT_EQ(texts[2], "Acces");
    // A heading without a number is known by its title.
    EXPECT_EQ(texts[3], "Bilan");
    EXPECT_EQ(texts[4], "3.1\u00A0Acces");
    EXPECT_EQ(pages.pages[0].links.at(0).contents, "Aller à la section « 3.1 Acces »");
    EXPECT_EQ(pages.outline.at(0).title, "3.1 Acces");
}

}  // namespace
}  // namespace palier::layout
