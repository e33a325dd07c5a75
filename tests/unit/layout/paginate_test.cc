#include "layout/paginate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"
#include "unit/layout/tree_text.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(LayoutTest, BreaksLinesAtTheMeasure) {
    // 100 pt at 5 pt a character: « aaaa bbbb cccc dddd » has 19 characters, « eeee » begins a
    // line.
    add(paragraph("aaaa bbbb cccc dddd eeee ffff"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(1));
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("aaaa bbbb cccc dddd ", "eeee ffff"));
}

TEST_F(LayoutTest, PlacesBaselinesByTheRuleOfTheTheme) {
    add(paragraph("a"));
    const PagedDocument pages = paginated();
    const auto& ink = std::get<TextInk>(pages.pages[0].marks[0].ink);
    // Margin 10, half leading (10 - 10) / 2 = 0, then 0.805 × 10.
    EXPECT_EQ(ink.baseline, Length::millipoints(18'050));
    EXPECT_EQ(ink.left, Length::points(10));
}

TEST_F(LayoutTest, LeavesTwoLinesOnEitherSideOfABreak) {
    add(lines(9));
    add(lines(4));
    // One line is left on the first page: the second paragraph begins on the next one, whole.
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(9));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(4));
}

TEST_F(LayoutTest, NeverLeavesAWidow) {
    // Ten lines would fit, but then the eleventh stood alone: nine and two.
    add(lines(11));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(9));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(2));
}

TEST_F(LayoutTest, KeepsATitleWithWhatFollows) {
    add(lines(8));
    add(paragraph("Titre", "titre"));
    add(lines(2));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(8));
    EXPECT_THAT(content(pages.pages[1]).front(), "Titre");
}

/// Columns that stay on one page when one holds them.
document::Block together(std::vector<document::Block> blocks) {
    return {document::Columns{.gap = Length::points(0),
                              .lanes = {{Length::points(100), std::move(blocks)}},
                              .keep_together = true}};
}

TEST_F(LayoutTest, LeavesNoTitleAloneAboveWhatItsPageCannotHoldWhole) {
    add(lines(6));
    add(paragraph("Titre", "titre"));
    add(paragraph("Sous-titre", "titre"));
    add(together({lines(9)}));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(3));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(6));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(9));
    EXPECT_THAT(content(pages.pages[1]).front(), "Titre");
    EXPECT_THAT(content(pages.pages[2]), SizeIs(2));
}

TEST_F(LayoutTest, MovesWhatCannotBePartedRatherThanOverflow) {
    document::ParagraphStyle& whole = document_.styles.paragraphs["entier"];
    whole = document_.styles.paragraphs.at("texte");
    whole.keep_together = true;
    document::Block block = lines(10);
    std::get<document::Paragraph>(block.content).style = "entier";
    add(paragraph("Titre", "titre"));
    add(together({std::move(block)}));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(1));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(10));
    EXPECT_THAT(diags_.all(), SizeIs(0));
}

TEST_F(LayoutTest, TakesTheLargerOfTwoSpacesAndNoneOnTop) {
    document_.styles.paragraphs["texte"].space_before = Length::points(7);
    document_.styles.paragraphs["texte"].space_after = Length::points(4);
    add(paragraph("a"));
    add(paragraph("b"));
    const PagedDocument pages = paginated();
    const auto& first = std::get<TextInk>(pages.pages[0].marks[0].ink);
    const auto& second = std::get<TextInk>(pages.pages[0].marks[1].ink);
    EXPECT_EQ(first.baseline, Length::millipoints(18'050));
    EXPECT_EQ(second.baseline - first.baseline, Length::points(17));
}

// Twenty letters a line. « « » and its space stand with the first letters, « », » with the last
// one: without that, the guillemets would stand alone on lines of theirs.
TEST_F(LayoutTest, CutsAWordWithThePunctuationBesideIt) {
    add(paragraph("«\u00A0" + std::string(38, 'x') + "\u00A0»,"));
    EXPECT_THAT(content(paginated().pages[0]),
                ElementsAre("«\u00A0" + std::string(18, 'x'), std::string(19, 'x'), "x\u00A0»,"));
}

// A word that a line can hold is not cut for the sake of its guillemets.
TEST_F(LayoutTest, PartsAWordFromItsPunctuationBeforeItCutsIt) {
    add(paragraph("«\u00A0" + std::string(19, 'x') + "\u00A0»"));
    EXPECT_THAT(content(paginated().pages[0]),
                ElementsAre("«\u00A0", std::string(19, 'x') + "\u00A0", "»"));
    EXPECT_THAT(diags_.all(), IsEmpty());
}

// More punctuation than a line can hold is cut too.
TEST_F(LayoutTest, CutsPunctuationThatALineCannotHold) {
    add(paragraph("x" + std::string(30, '*')));
    EXPECT_THAT(content(paginated().pages[0]),
                ElementsAre("x" + std::string(19, '*'), std::string(11, '*')));
}

TEST_F(LayoutTest, CutsBetweenLettersNotBetweenALetterAndItsMarks) {
    std::string word;
    for (int letter = 0; letter < 15; ++letter) {
        word += "x\u0323";
    }
    add(paragraph(word));
    const PagedDocument document = paginated();
    for (const std::string& line : content(document.pages[0])) {
        EXPECT_TRUE(line.starts_with("x")) << line;
    }
}

TEST_F(LayoutTest, CutsAWordWiderThanItsColumnAndSaysSo) {
    add(paragraph(std::string(45, 'x')));
    const PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages[0]),
                ElementsAre(std::string(20, 'x'), std::string(20, 'x'), std::string(5, 'x')));
    ASSERT_THAT(diags_.all(), SizeIs(1));
    EXPECT_EQ(diags_.all()[0].code, "GAB-301");
}

TEST_F(LayoutTest, TellsCutWordsOnceForEachLineOfTheTemplate) {
    document_.metadata.source = "essai.xml";
    const auto add_word = [&](int line, char letter) {
        document::Block block = paragraph(std::string(45, letter));
        block.line = line;
        add(std::move(block));
    };
    add_word(7, 'z');
    add_word(7, 'x');
    add_word(7, 'z');
    add_word(5, 'y');
    paginated();
    ASSERT_THAT(diags_.all(), SizeIs(2));
    EXPECT_THAT(diags_.all()[0].line(), HasSubstr("essai.xml, ligne 5"));
    EXPECT_THAT(diags_.all()[0].line(), HasSubstr("il a été coupé. "));
    EXPECT_THAT(diags_.all()[1].line(), HasSubstr("essai.xml, ligne 7"));
    EXPECT_THAT(diags_.all()[1].line(), HasSubstr(std::string(45, 'z')));
    EXPECT_THAT(diags_.all()[1].line(), HasSubstr("il a été coupé, et un autre. "));
}

// 29 pt are less than six letters of 5 pt.
TEST_F(LayoutTest, TellsAColumnThatIsTooNarrowForTextOnce) {
    document_.metadata.source = "essai.xml";
    document::Block narrow = paragraph("seconde colonne");
    narrow.line = 7;
    document::Columns columns;
    columns.lanes = {{.width = base::Length::points(29), .blocks = {narrow, narrow}},
                     {.width = base::Length::points(30), .blocks = {paragraph("seconde")}}};
    add({columns});
    paginated();
    ASSERT_THAT(diags_.all(), SizeIs(2));
    EXPECT_EQ(diags_.all()[0].code, "GAB-307");
    EXPECT_EQ(diags_.all()[0].place.file, "essai.xml");
    EXPECT_EQ(diags_.all()[0].place.line, 7);
    EXPECT_THAT(diags_.all()[0].sentence(), HasSubstr("seconde"));
    EXPECT_EQ(diags_.all()[1].code, "GAB-301");
}

// The column of a large figure is no column of text: what does not fit there is too long.
TEST_F(LayoutTest, NamesAFigureThatIsTooWideForItsColumn) {
    document_.styles.paragraphs["chiffre"].text.size = base::Length::points(40);
    document_.styles.paragraphs["chiffre"].leading = base::Length::points(40);
    add(paragraph("123456", "chiffre"));
    paginated();
    ASSERT_THAT(diags_.all(), SizeIs(1));
    EXPECT_EQ(diags_.all()[0].code, "GAB-301");
}

TEST_F(LayoutTest, StartsASectionOnAPageWhenAsked) {
    add({document::Section{true, {paragraph("un")}}});
    add({document::Section{true, {paragraph("deux")}}});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), ElementsAre("deux"));
}

TEST_F(LayoutTest, FindsTheNumbersOfPages) {
    add({document::Paragraph{
        "texte", {document::Run{"voir page ", "", ""}, document::PageReference{"fin", ""}}}});
    add({document::Section{
        true, {{document::Heading{1, "texte", {document::Run{"Fin", "", ""}}, "fin", ""}}}}});
    const PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("voir page\u00A0", "2"));
    ASSERT_THAT(pages.pages[0].links, SizeIs(1));
    const auto& target = std::get<LinkArea::Destination>(pages.pages[0].links[0].target);
    EXPECT_EQ(target.page, 1U);
    EXPECT_EQ(target.top, Length::points(10));
    EXPECT_EQ(pages.node(pages.pages[0].links[0].node).role, Role::Link);
    ASSERT_THAT(pages.outline, SizeIs(1));
    EXPECT_EQ(pages.outline[0].title, "Fin");
}

TEST_F(LayoutTest, CountsPagesInTheFooter) {
    document::RunningLine footer;
    footer.style = "texte";
    footer.right = {std::string("page "), document::PageField::Number, std::string(" sur "),
                    document::PageField::Count};
    document_.masters["page"].footer = footer;
    add(lines(20));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    const Mark& last = pages.pages[1].marks.back();
    EXPECT_EQ(std::get<TextInk>(last.ink).run.text, "page 2 sur 2");
    EXPECT_EQ(std::get<Artifact>(last.meaning), Artifact::Footer);
}

// The first page comes before any title.
TEST_F(LayoutTest, RulesNoRunningLineThatIsEmpty) {
    document::RunningLine header;
    header.style = "texte";
    header.rule = Length::points(5);
    header.left = {document::SectionTitle{1}};
    document_.masters["page"].header = header;
    add(paragraph("un"));
    add({document::Section{
        true, {{document::Heading{1, "texte", {document::Run{"Fin", "", ""}}, "fin", ""}}}}});
    const PagedDocument pages = paginated();
    const auto rules = [](const Page& page) {
        return std::ranges::count_if(page.marks, [](const Mark& mark) {
            return std::holds_alternative<RectangleInk>(mark.ink);
        });
    };
    EXPECT_EQ(rules(pages.pages.at(0)), 0);
    EXPECT_EQ(rules(pages.pages.at(1)), 1);
}

TEST_F(LayoutTest, ReadsColumnsOneAfterTheOther) {
    const auto lane = [](const std::string& text) {
        return document::Columns::Lane{Length::points(45), {paragraph(text)}};
    };
    add({document::Columns{.gap = Length::points(10), .lanes = {lane("gauche"), lane("droite")}}});
    const PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("gauche", "droite"));
    EXPECT_EQ(std::get<TextInk>(pages.pages[0].marks[1].ink).left, Length::points(65));
}

// The lanes are read as they are given: the second stands on the left of the first, the third under
// the first, at 60 pt = 45 + 10 + 5 of the margins' 10.
TEST_F(LayoutTest, ReadsLanesInTheirOrderWhereverTheyStand) {
    const auto lane = [](int width, const std::string& text, int column) {
        return document::Columns::Lane{Length::points(width), {paragraph(text)}, column};
    };
    add({document::Columns{
        .gap = Length::points(10),
        .lanes = {lane(50, "titre", 2), lane(40, "marge", 1), lane(50, "texte", 2)}}});
    add(paragraph("suite"));
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages), "Document\n  P: titre\n  P: marge\n  P: texte\n  P: suite\n");
    const auto ink = [&](const std::string& text) {
        for (const Mark& mark : pages.pages[0].marks) {
            if (std::get<TextInk>(mark.ink).run.text == text) {
                return std::get<TextInk>(mark.ink);
            }
        }
        return TextInk{};
    };
    EXPECT_EQ(ink("titre").left, Length::points(60));
    EXPECT_EQ(ink("marge").left, Length::points(10));
    EXPECT_EQ(ink("texte").left, Length::points(60));
    EXPECT_EQ(ink("titre").baseline, ink("marge").baseline);
    EXPECT_EQ(ink("texte").baseline, ink("titre").baseline + Length::points(10));
    EXPECT_EQ(ink("suite").baseline, ink("texte").baseline + Length::points(10));
}

TEST_F(LayoutTest, KeepsAHeadingWithTheLaneThatGoesOnUnderIt) {
    // Three lines are left: no room for two lines of headings and two of the three of the text, of
    // which no page may hold one alone.
    add(lines(7));
    const std::string line(12, 'w');
    add({document::Columns{
        .gap = Length::points(0),
        .lanes = {{Length::points(60), {paragraph("Un", "titre"), paragraph("Titre", "titre")}, 2},
                  {Length::points(40), {paragraph("9")}, 1},
                  {Length::points(60), {paragraph(line + " " + line + " " + line)}, 2}}}});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(7));
    EXPECT_THAT(content(pages.pages[1]),
                ElementsAre("9", "Un", "Titre", line + " ", line + " ", line));
}

TEST_F(LayoutTest, ADecorationIsShownAndNotRead) {
    document::Paragraph number{"texte", {document::Run{"3", "", ""}}};
    number.decoration = true;
    add({std::move(number)});
    add(paragraph("Engagement 3"));
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages), "Document\n  P: Engagement 3\n");
    ASSERT_THAT(pages.pages[0].marks, SizeIs(2));
    EXPECT_EQ(std::get<TextInk>(pages.pages[0].marks[0].ink).run.text, "3");
}

/// A list of two items: a decoration by itself, a text.
document::List list_with_decoration() {
    document::List list;
    list.style = "texte";
    document::Paragraph seen{.style = "texte", .decoration = true};
    seen.content = {document::Run{"vu", "", ""}};
    document::Paragraph read{.style = "texte"};
    read.content = {document::Run{"lu", "", ""}};
    list.items = {{.label = "1.", .blocks = {{seen}}}, {.label = "2.", .blocks = {{read}}}};
    return list;
}

// An item that says nothing is no item: its label is decoration as well.
TEST_F(LayoutTest, ReadsNoItemOfDecoration) {
    add({list_with_decoration()});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages),
              "Document\n  L\n    LI\n      Lbl: 2.\n      LBody\n        P: lu\n");
    EXPECT_THAT(pages.pages[0].marks, SizeIs(4)) << "all of it is seen";
    EXPECT_THAT(pages.nodes, SizeIs(6));
}

TEST_F(LayoutTest, ReadsNoListOfDecoration) {
    document::List list = list_with_decoration();
    list.items.pop_back();
    add({list});
    add({document::Section{.blocks = {{list}}}});
    add({document::Paragraph{
        "texte",
        {document::Link{document::Link::Kind::Address, "https://x.fr", {{"a", "", ""}}}}}});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages), "Document\n  P\n    Link: a\n");
    EXPECT_EQ(pages.node(pages.pages[0].links.at(0).node).role, Role::Link);
    EXPECT_EQ(pages.node(pages.leaves.at(0)).role, Role::Link);
}

TEST_F(LayoutTest, ReadsAGridAsAListWhenItIsOne) {
    add({document::Grid{.columns = 2, .cells = {{paragraph("un")}, {paragraph("deux")}}}});
    add({document::Grid{
        .columns = 2, .cells = {{paragraph("un")}, {paragraph("deux")}}, .list = true}});
    EXPECT_EQ(tree_text(paginated()),
              "Document\n  P: un\n  P: deux\n  L\n    LI\n      LBody\n        P: un\n    LI\n"
              "      LBody\n        P: deux\n");
}

TEST_F(LayoutTest, GoesOnWithBothColumnsOnTheNextPage) {
    document_.masters["page"].width = Length::points(220);
    add({document::Columns{
        .gap = Length::points(0),
        .lanes = {{Length::points(100), {lines(12)}}, {Length::points(100), {lines(4)}}}}});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(14));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(2));
}

// A page holds ten lines.
TEST_F(LayoutTest, BeginsWhatNoPageHoldsWhereItStands) {
    const auto columns = [](int count) {
        return document::Block{document::Columns{.lanes = {{Length::points(100), {lines(count)}}},
                                                 .keep_together = true}};
    };
    add(lines(3));
    add(columns(12));
    PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages[0]), SizeIs(10));
    document_.sequences.front().blocks.back() = columns(10);
    pages = paginated();
    EXPECT_THAT(content(pages.pages[0]), SizeIs(3));
}

TEST_F(LayoutTest, KeepsTheWhiteBelowAHeadingAtTheTopOfAPage) {
    add(paragraph("titre", "titre"));
    add({document::Space{Length::points(20)}});
    add(paragraph("mot"));
    const PagedDocument pages = paginated();
    std::vector<Length> baselines;
    for (const Mark& mark : pages.pages[0].marks) {
        baselines.push_back(std::get<TextInk>(mark.ink).baseline);
    }
    ASSERT_EQ(baselines.size(), 2U);
    EXPECT_EQ(baselines[1] - baselines[0], Length::points(30));
}

TEST_F(LayoutTest, LeavesNoPageToTheWhiteAfterAList) {
    document_.styles.paragraphs["apres"] = document_.styles.paragraphs["texte"];
    document_.styles.paragraphs["apres"].space_after = Length::points(5);
    document::List list{.style = "texte"};
    // Seven lines and six whites are a page; the seventh white is not.
    for (int item = 0; item < 7; ++item) {
        list.items.push_back({"-", {paragraph("mot", "apres")}});
    }
    add({document::Section{false, {{std::move(list)}}}});
    add({document::Section{true, {paragraph("suite")}}});
    EXPECT_EQ(paginated().pages.size(), 2U);
}

}  // namespace
}  // namespace palier::layout
