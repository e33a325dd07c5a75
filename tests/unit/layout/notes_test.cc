#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "unit/layout/layout_fixture.h"
#include "unit/layout/tree_text.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;
using ::testing::SizeIs;

/// So many words of 15 letters: as many lines of a note, which is 17 letters wide.
std::string note_words(int lines) {
    std::string text;
    for (int line = 0; line < lines; ++line) {
        text += (line == 0 ? "" : " ") + std::string(15, static_cast<char>('a' + line));
    }
    return text;
}

document::Inline note(const std::string& text) {
    return document::Footnote{{document::Run{text, "", ""}}};
}

/// A paragraph of so many lines whose last one calls a note.
document::Block noted(int lines, const std::string& text) {
    std::string words;
    for (int line = 0; line < lines; ++line) {
        words += (line == 0 ? "" : " ") + std::string(18, 'w');
    }
    return {document::Paragraph{"texte", {document::Run{words, "", ""}, note(text)}}};
}

class NotesTest : public LayoutTest {
  protected:
    NotesTest() { document_.styles.paragraphs["note"] = document_.styles.paragraphs["texte"]; }

    /// The pages of a text, and how often it is painted there.
    static std::vector<std::size_t> pages_of(const PagedDocument& document,
                                             const std::string& text) {
        std::vector<std::size_t> pages;
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            for (const Mark& mark : document.pages[page].marks) {
                const auto* ink = std::get_if<TextInk>(&mark.ink);
                if (ink != nullptr && ink->run.text.find(text) != std::string::npos) {
                    pages.push_back(page);
                }
            }
        }
        return pages;
    }

    /// Rows of one line, some of which call a note.
    static document::Table table_of(std::size_t rows,
                                    const std::map<std::size_t, std::string>& notes) {
        document::Table table;
        table.style = "donnees";
        table.columns = {{}};
        document::Cell cell;
        cell.content = {document::Run{"y", "", ""}};
        table.body.assign(rows, {document::Row::Kind::Plain, {cell}});
        for (const auto& [row, text] : notes) {
            table.body.at(row).cells.front().content.push_back(note(text));
        }
        return table;
    }

    static const TextInk& ink(const Page& page, const std::string& text) {
        for (const Mark& mark : page.marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && ink->run.text == text) {
                return *ink;
            }
        }
        throw std::out_of_range(text);
    }
};

TEST_F(NotesTest, StandAtTheFootOfThePageOfTheirCall) {
    add({document::Paragraph{
        "texte", {document::Run{"mot", "", ""}, note("voir"), document::Run{" fin", "", ""}}}});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(1));
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("mot", "1", " fin", "1", "voir"));
    // The last line of the page begins at 100 and has its baseline 8.05 below.
    EXPECT_EQ(ink(pages.pages[0], "voir").baseline, Length::millipoints(108'050));
    // 1.5 times the size from the left edge.
    EXPECT_EQ(ink(pages.pages[0], "voir").left, Length::points(25));
    // The mark is smaller and 3.5 higher than the word it follows.
    const TextInk& mark = ink(pages.pages[0], "1");
    EXPECT_EQ(mark.size, Length::millipoints(6'500));
    EXPECT_EQ(mark.baseline, Length::millipoints(18'050 - 3'500));
    EXPECT_EQ(mark.left, Length::points(25));
    // The mark before the note stands on its line, in its size.
    const auto label = std::ranges::find_if(pages.pages[0].marks.rbegin(),
                                            pages.pages[0].marks.rend(), [](const Mark& one) {
                                                const auto* text = std::get_if<TextInk>(&one.ink);
                                                return text != nullptr && text->run.text == "1";
                                            });
    EXPECT_EQ(std::get<TextInk>(label->ink).baseline, Length::millipoints(108'050));
    EXPECT_EQ(std::get<TextInk>(label->ink).size, Length::points(10));
    EXPECT_EQ(std::get<TextInk>(label->ink).left, Length::points(10));
}

TEST_F(NotesTest, AreReadAfterTheParagraphThatCallsThem) {
    add({document::Paragraph{
        "texte", {document::Run{"un", "", ""}, note("voir"), document::Run{" deux", "", ""}}}});
    add(paragraph("suite"));
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages),
              "Document\n"
              "  P: un deux\n"
              "    Reference\n"
              "      Link: 1\n"
              "  Note\n"
              "    Lbl\n"
              "      Link: 1\n"
              "    P: voir\n"
              "  P: suite\n");
    const std::vector<LinkArea>& links = pages.pages[0].links;
    ASSERT_THAT(links, SizeIs(2));
    EXPECT_EQ(std::get<LinkArea::Destination>(links[0].target).top, Length::points(100));
    EXPECT_EQ(links[0].contents, "Note 1");
    EXPECT_EQ(std::get<LinkArea::Destination>(links[1].target).top, Length::points(10));
    EXPECT_EQ(links[1].contents, "Retour à l’appel de la note 1");
}

TEST_F(NotesTest, TakeTheirRoomFromTheText) {
    // 14 for the rule and 10 for the note leave 76: seven lines, and two stay together.
    add(noted(8, "voir"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(8 - 2));
    EXPECT_THAT(pages_of(pages, "voir"), ElementsAre(1U));
}

TEST_F(NotesTest, StandWithTheirCallWhenBothJustFit) {
    add(noted(7, "voir"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(1));
    EXPECT_EQ(ink(pages.pages[0], "voir").baseline, Length::millipoints(108'050));
}

// Six lines, 14 for the white and the rule, and two notes of a line: 94 of 100.
TEST_F(NotesTest, OfSeveralBlocksShareTheWhiteAboveThem) {
    add(noted(3, "un"));
    add(noted(3, "deux"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(1));
    EXPECT_EQ(ink(pages.pages[0], "un").baseline, Length::millipoints(98'050));
    EXPECT_EQ(ink(pages.pages[0], "deux").baseline, Length::millipoints(108'050));
}

TEST_F(NotesTest, OfALaneShareTheWhiteWithThoseAbove) {
    const document::Block short_lines{document::Paragraph{
        "texte", {document::Run{"wwwwwwwww wwwwwwwww wwwwwwww", "", ""}, note("deux")}}};
    add(noted(3, "un"));
    add({document::Columns{
        .gap = Length(),
        .lanes = {{Length::points(50), {paragraph("a")}}, {Length::points(50), {short_lines}}}}});
    EXPECT_THAT(paginated().pages, SizeIs(1));
}

TEST_F(NotesTest, OfAMarginShareTheWhiteWithThoseOfTheTextBesideIt) {
    document::PageMaster& master = document_.masters.at("page");
    master.width = Length::points(180);
    master.margin_left = Length::points(70);
    const document::Block beside{document::Paragraph{
        "texte", {document::Run{"wwwwwwwww wwwwwwwww wwwwwwwww wwwwwwww", "", ""}, note("deux")}}};
    add(lines(2));
    add({document::Aside{.width = Length::points(50), .blocks = {beside}}});
    add(noted(4, "un"));
    EXPECT_THAT(paginated().pages, SizeIs(1));
}

// Four lines and 14 leave room for four lines of the first note: two go on. With five lines, 14 and
// a note of a line, they take 94 of 100.
TEST_F(NotesTest, ThatGoOnShareTheWhiteWithThoseOfTheirPage) {
    add(noted(4, note_words(6)));
    add(noted(5, "deux"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(pages_of(pages, "deux"), ElementsAre(1U));
    EXPECT_EQ(ink(pages.pages[1], "deux").baseline, Length::millipoints(108'050));
}

TEST_F(NotesTest, GoOnAtTheFootOfTheNextPageOnce) {
    // Four lines of text and 14 leave room for four lines of the note's nine.
    add(noted(4, note_words(9)));
    add(lines(3));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    for (int line = 0; line < 9; ++line) {
        const std::string word(15, static_cast<char>('a' + line));
        EXPECT_THAT(pages_of(pages, word), ElementsAre(line < 4 ? 0U : 1U)) << word;
    }
    EXPECT_THAT(pages_of(pages, std::string(19, 'w')), ElementsAre(1U, 1U, 1U));
    EXPECT_EQ(ink(pages.pages[1], std::string(15, 'i')).baseline, Length::millipoints(108'050));
}

TEST_F(NotesTest, LongerThanAPageTakePagesOfTheirOwn) {
    add(noted(1, note_words(22)));
    add(paragraph("suite"));
    const PagedDocument pages = paginated();
    std::vector<std::size_t> found;
    for (int line = 0; line < 22; ++line) {
        const auto at = pages_of(pages, std::string(15, static_cast<char>('a' + line)));
        ASSERT_THAT(at, SizeIs(1));
        found.push_back(at.front());
    }
    EXPECT_TRUE(std::ranges::is_sorted(found));
    EXPECT_THAT(pages_of(pages, "suite"), SizeIs(1));
    EXPECT_THAT(diags_.all(), SizeIs(0));
}

TEST_F(NotesTest, OfItemsAreReadInTheItem) {
    document::List list;
    list.style = "texte";
    list.items = {{"•", {{document::Paragraph{"texte", {document::Run{"a", "", ""}, note("b")}}}}}};
    add({list});
    EXPECT_EQ(tree_text(paginated()),
              "Document\n"
              "  L\n"
              "    LI\n"
              "      Lbl: •\n"
              "      LBody\n"
              "        P: a\n"
              "          Reference\n"
              "            Link: 1\n"
              "        Note\n"
              "          Lbl\n"
              "            Link: 1\n"
              "          P: b\n");
}

TEST_F(NotesTest, OfATableStandUnderItWithLetters) {
    document::Table table;
    table.style = "donnees";
    table.columns = {{}, {}};
    document::Cell first;
    first.header = true;
    first.content = {document::Run{"x", "", ""}, note("un")};
    document::Cell second;
    second.blocks = {{document::Paragraph{"texte", {document::Run{"y", "", ""}, note("deux")}}}};
    table.body = {{document::Row::Kind::Plain, {first, second}}};
    add({document::Paragraph{"texte", {document::Run{"z", "", ""}, note("zero")}}});
    add({table});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages),
              "Document\n"
              "  P: z\n"
              "    Reference\n"
              "      Link: 1\n"
              "  Note\n"
              "    Lbl\n"
              "      Link: 1\n"
              "    P: zero\n"
              "  Table\n"
              "    TBody\n"
              "      TR\n"
              "        TH: x\n"
              "          Reference\n"
              "            Link: a\n"
              "        TD\n"
              "          P: y\n"
              "            Reference\n"
              "              Link: b\n"
              "  Note\n"
              "    Lbl\n"
              "      Link: a\n"
              "    P: un\n"
              "  Note\n"
              "    Lbl\n"
              "      Link: b\n"
              "    P: deux\n");
    // A line of text, a row, then the notes.
    EXPECT_EQ(ink(pages.pages[0], "deux").baseline,
              Length::millipoints(10'000 + 30'000 + 4'500 + 8'050));
}

TEST_F(NotesTest, OfLanesBesideEachOtherNeverMeetTheText) {
    add({document::Columns{.gap = Length(),
                           .lanes = {{Length::points(50), {paragraph(std::string(80, 'w'))}},
                                     {Length::points(50), {noted(2, "voir")}}}}});
    const PagedDocument pages = paginated();
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        std::optional<Length> note_top;
        for (const Mark& mark : pages.pages[page].marks) {
            const auto* rule = std::get_if<RectangleInk>(&mark.ink);
            note_top = rule != nullptr ? rule->area.top : note_top;
        }
        for (const Mark& mark : pages.pages[page].marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && note_top && ink->run.text.starts_with("www")) {
                EXPECT_LT(ink->baseline, *note_top);
            }
        }
    }
    EXPECT_THAT(pages_of(pages, "voir"), SizeIs(1));
}

TEST_F(NotesTest, OfLanesStandInTheOrderOfReading) {
    const auto calling = [](const std::string& text, const std::string& said) {
        return document::Block{
            document::Paragraph{"texte", {document::Run{text, "", ""}, note(said)}}};
    };
    add({document::Columns{.gap = Length(),
                           .lanes = {{Length::points(50), {calling("a", "un")}, 2},
                                     {Length::points(50), {calling("b", "deux")}, 1}}}});
    const PagedDocument pages = paginated();
    EXPECT_LT(ink(pages.pages[0], "un").baseline, ink(pages.pages[0], "deux").baseline);
}

TEST_F(NotesTest, AreCalledOnceThoughTheirHeadIsRepeated) {
    document::Table table;
    table.style = "donnees";
    table.columns = {{}};
    document::Cell head;
    head.content = {document::Run{"x", "", ""}, note("un")};
    table.head = {{document::Row::Kind::Plain, {head}}};
    document::Cell cell;
    cell.content = {document::Run{"y", "", ""}};
    table.body.assign(15, {document::Row::Kind::Plain, {cell}});
    add({table});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(pages_of(pages, "un"), ElementsAre(0U));
    EXPECT_THAT(pages.pages[1].links, SizeIs(0));
}

// A page holds ten lines: eight rows, 4.5 pt and the note of the second one, then seven rows.
TEST_F(NotesTest, OfATableStandUnderThePartThatCallsThem) {
    add({table_of(15, {{1, "un"}, {14, "deux"}})});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_EQ(ink(pages.pages[0], "un").baseline, Length::millipoints(10'000 + 84'500 + 8'050));
    EXPECT_EQ(ink(pages.pages[1], "deux").baseline, Length::millipoints(10'000 + 74'500 + 8'050));
}

// Seven lines of a note would leave three rows: five have their place on the first page.
TEST_F(NotesTest, OfATableGoOnUnderItsNextPart) {
    add({table_of(15, {{0, note_words(7)}})});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(3));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(5 + 1 + 1 + 4));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(6 + 3));
    EXPECT_THAT(content(pages.pages[2]), SizeIs(4));
    EXPECT_THAT(pages_of(pages, "ddd"), ElementsAre(0U));
    EXPECT_THAT(pages_of(pages, "ggg"), ElementsAre(1U));
}

TEST_F(NotesTest, OfATableThatHasNoMoreRowsTakePagesOfTheirOwn) {
    add({table_of(1, {{0, note_words(20)}})});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(3));
    for (char letter = 'a'; letter < 'a' + 20; ++letter) {
        EXPECT_THAT(pages_of(pages, std::string(15, letter)), SizeIs(1)) << letter;
    }
}

}  // namespace
}  // namespace palier::layout
