#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "support/debian_fonts.h"
#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;

/// As in the examples of UAX #9: capitals stand for letters that are written from right to left,
/// here those of Hebrew from alef on.
std::string written(std::string_view text) {
    std::u32string points = base::to_code_points(text);
    for (char32_t& point : points) {
        point = point >= U'A' && point <= U'Z' ? point - U'A' + U'\u05D0' : point;
    }
    return base::to_utf8(points);
}

/// Lines of twenty characters of 5 pt each, from 10 pt on.
class RightToLeft : public LayoutTest {
  protected:
    void add_text(std::string_view text, const std::string& style = "texte") {
        add(paragraph(written(text), style));
    }

    /// « [ » before a text makes it data that a template put in.
    static document::Block with_data(const std::vector<std::string>& texts) {
        document::Paragraph paragraph{.style = "texte"};
        for (const std::string& text : texts) {
            const bool data = text.starts_with('[');
            paragraph.content.emplace_back(
                document::Run{written(data ? text.substr(1) : text), "", "", data});
        }
        return {paragraph};
    }

    void add_style(const std::string& name, document::Alignment alignment) {
        document::ParagraphStyle style = document_.styles.paragraphs.at("texte");
        style.alignment = alignment;
        document_.styles.paragraphs[name] = style;
    }

    /// Each text of the first page: where it begins at the left, in points, and what it says, in
    /// capitals for what is from right to left.
    std::vector<std::string> placed() {
        std::vector<std::string> all;
        const PagedDocument document = paginated();
        for (const Mark& mark : document.pages.at(0).marks) {
            const auto& ink = std::get<TextInk>(mark.ink);
            all.push_back(std::to_string(ink.left.millipoints() / 1000) + " " + told(ink));
        }
        return all;
    }

    static std::string told(const TextInk& ink) {
        std::u32string points = base::to_code_points(ink.run.text);
        for (char32_t& point : points) {
            const bool hebrew = point >= U'\u05D0' && point <= U'\u05EA';
            point = hebrew ? point - U'\u05D0' + U'A' : point;
        }
        return base::to_utf8(points) +
               (ink.run.direction == typeset::Direction::RightToLeft ? "<" : ">");
    }
};

// « ab CBA de »: three characters, then three at 25 pt.
TEST_F(RightToLeft, StandsInItsPlaceInALine) {
    add_text("ab ABC de");
    EXPECT_THAT(placed(), ElementsAre("10 ab >", "25 ABC<", "40  de>"));
}

// « ab DC 12 BA e »: the levels are 000 11 1 22 1 11 0 0. Marks come in the order of reading.
TEST_F(RightToLeft, StandsInItsPlaceAroundANumber) {
    add_text("ab AB 12 CD e");
    EXPECT_THAT(placed(), ElementsAre("10 ab >", "50 AB <", "40 12>", "25  CD<", "65  e>"));
}

// « aaaaaaaaaaaa DC BA », then « FE bb »: lines are filled in the order of reading, and turned
// round one by one. The space that ends the first one hangs at its right (L1).
TEST_F(RightToLeft, IsBrokenBeforeItIsTurnedRound) {
    add_text("aaaaaaaaaaaa AB CD EF bb");
    EXPECT_THAT(placed(),
                ElementsAre("10 aaaaaaaaaaaa >", "75 AB CD<", "100  <", "10 EF<", "20  bb>"));
}

TEST_F(RightToLeft, BeginsItsLinesAtTheRightWhenItTakesSeveral) {
    add_text("ABCDEFGHIJKL MNOPQRSTUV");
    // Twelve letters and ten end at 110 pt; the space between them hangs at the left (L1).
    EXPECT_THAT(placed(), ElementsAre("45 ABCDEFGHIJKL <", "60 MNOPQRSTUV<"));
}

// Eight characters end at 110 pt, as the lines of a longer text do; in the middle, from 40 pt on.
TEST_F(RightToLeft, BeginsAtTheRightInOneLineToo) {
    add_style("milieu", document::Alignment::Center);
    add_text("ABC DEF.");
    add_text("ABC DEF.", "milieu");
    EXPECT_THAT(placed(), ElementsAre("70 ABC DEF.<", "40 ABC DEF.<"));
}

// Two cells of one column, from 10 to 70 pt: one line, then two.
TEST_F(RightToLeft, StandsAlikeInTheCellsOfAColumn) {
    document::Table table;
    table.style = "donnees";
    table.columns = {{.width = Length::points(60)}};
    for (const char* text : {"ABCD", "ABCDEFGH IJKLMN"}) {
        document::Cell cell;
        cell.content = {document::Run{written(text), "", ""}};
        table.body.push_back({.cells = {cell}});
    }
    add({std::move(table)});
    EXPECT_THAT(placed(), ElementsAre("50 ABCD<", "25 ABCDEFGH <", "40 IJKLMN<"));
}

// Its label stands before its first line, which is at the right: from 10 to 110 pt.
TEST_F(RightToLeft, StandsInAListBesideItsLabel) {
    document::List list;
    list.style = "texte";
    list.indent = Length::points(20);
    list.items = {{.label = "1.", .blocks = {paragraph(written("ABC"))}},
                  {.label = "2.", .blocks = {paragraph("abc")}}};
    add({std::move(list)});
    EXPECT_THAT(placed(), ElementsAre("100 1.>", "75 ABC<", "10 2.>", "30 abc>"));
}

// « (suite) » follows what is repeated: at its left, from 10 + 100 pt on.
class RepeatedName : public RightToLeft {
  protected:
    std::vector<std::string> placed_again(bool isolated) {
        document_.styles.tables["donnees"].cell_padding_vertical = {};
        document::Table table;
        table.style = "donnees";
        table.caption_style = "texte";
        table.caption = {document::Run{written("ABC"), "", "", isolated}};
        table.columns = {{.width = Length::points(70)}, {}};
        document::Cell name{.header = true};
        name.content = {document::Run{written("DEF"), "", "", isolated}};
        document::Cell cell;
        cell.content = {document::Run{"x", "", ""}};
        table.body.push_back({.cells = {name, cell}, .group = document::Row::Group::Begins});
        for (int row = 0; row < 11; ++row) {
            table.body.push_back({.cells = {cell}, .group = document::Row::Group::Continues});
        }
        add({std::move(table)});
        std::vector<std::string> all;
        const PagedDocument document = paginated();
        for (const Mark& mark : document.pages.at(1).marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && std::holds_alternative<Artifact>(mark.meaning)) {
                all.push_back(std::to_string(ink->left.millipoints() / 1000) + " " + told(*ink));
            }
        }
        return all;
    }
};

TEST_F(RepeatedName, IsFollowedByItsWordAtTheLeft) {
    EXPECT_THAT(placed_again(false),
                ElementsAre("90 ABC <", "55 (suite)>", "60 DEF <", "25 (suite)>"));
}

TEST_F(RepeatedName, IsFollowedByItsWordAtTheLeftWhenItIsData) {
    EXPECT_THAT(placed_again(true),
                ElementsAre("90 ABC <", "55 (suite)>", "60 DEF <", "25 (suite)>"));
}

// The line of a table of contents has its leader after the title, whatever the title is.
TEST_F(RightToLeft, StandsBeforeItsLeaderInContents) {
    document::TableOfContents contents;
    contents.levels = {{"texte", Length()}};
    contents.leader = document::TableOfContents::Leader::None;
    add({contents});
    document::Heading heading{.level = 1, .style = "texte", .content = {}, .anchor = "a"};
    heading.content = {document::Run{written("ABC"), "", ""}};
    add({heading});
    EXPECT_THAT(placed(), ElementsAre("10 ABC<", "100 \u00A01>", "95 ABC<"));
}

// « le BA 12 est »: without isolation « le 12 BA est », see `StandsInItsPlaceAroundANumber`.
TEST_F(RightToLeft, LeavesWhatFollowsDataInItsPlace) {
    add(with_data({"le ", "[AB", " 12 est"}));
    EXPECT_THAT(placed(), ElementsAre("10 le >", "25 AB<", "35  12 est>"));
}

// A name that a sentence isolates itself, and the sentence is data too: the controls take no room.
TEST_F(RightToLeft, LeavesWhatFollowsANameInASentenceInItsPlace) {
    add(with_data({"[le \u2068AB\u2069 12 est"}));
    add_text("le \u2068AB\u2069 12 est");
    EXPECT_THAT(placed(), ElementsAre("10 le >", "25 AB<", "35  12 est>", "10 le >", "25 AB<",
                                      "35  12 est>"));
    EXPECT_THAT(diags_.all(), ::testing::IsEmpty());
}

// Data that meets data: « BA, DC (EF) » in French.
TEST_F(RightToLeft, PutsDataInTheOrderOfTheText) {
    add(with_data({"[AB", ", ", "[CD", " 1"}));
    EXPECT_THAT(placed(), ElementsAre("10 AB<", "20 , >", "30 CD<", "40  1>"));
}

// A comment by itself is a text by itself.
TEST_F(RightToLeft, IsTheDirectionOfDataThatStandsAlone) {
    add(with_data({"[ABC DEF."}));
    add(with_data({"[ABC DEF.", " *"}));
    EXPECT_THAT(placed(), ElementsAre("70 ABC DEF.<", "70 ABC DEF.<", "60  *<"));
}

TEST_F(RightToLeft, IsReadBetweenTheWordsAround) {
    add(with_data({"le ", "[AB", " 12"}));
    const PagedDocument document = paginated();
    // The words of another language are in a Span of their own, between those of this one.
    ASSERT_EQ(document.nodes.size(), 3U);
    EXPECT_EQ(document.nodes.at(1).kids.size(), 3U);
    EXPECT_EQ(document.nodes.at(2).language, "he");
    std::string text;
    for (const Mark& mark : document.pages.at(0).marks) {
        text += std::get<TextInk>(mark.ink).run.text;
    }
    EXPECT_EQ(text, written("le AB 12")) << "in the order of reading, and nothing else";
}

// Data in a run of another language is in its Span, with the words around it.
TEST_F(RightToLeft, IsOneSpanWithTheWordsOfItsLanguage) {
    add({document::Paragraph{
        "texte", {document::Run{"a ", "", "he"}, document::Run{written("AB"), "", "he", true}}}});
    EXPECT_EQ(paginated().nodes.size(), 3U);
}

TEST_F(RightToLeft, ParsNothingInFrenchData) {
    add(with_data({"le ", "[oui", " 12"}));
    EXPECT_THAT(placed(), ElementsAre("10 le oui 12>"));
}

// « ab 12 BA »: a header's page number after data; the line begins at 10 pt.
TEST_F(RightToLeft, LeavesThePageNumberAfterDataInItsPlace) {
    document::RunningLine footer{.style = "texte"};
    footer.left = {std::string("a "), document::InsertedText{written("AB")}, std::string(" – "),
                   document::PageField::Number};
    footer.right = {document::InsertedText{written("CDE")}};
    document_.masters.begin()->second.footer = footer;
    add_text("x");
    EXPECT_THAT(placed(), ElementsAre("10 x>", "10 a >", "20 AB<", "30  – >", "45 1>", "95 CDE<"));
}

// Fifteen letters in three words and two spaces are 85 pt: 15 pt more for two spaces, 12.5 pt each.
// The space that ends the line hangs, 5 pt wide.
TEST_F(RightToLeft, StretchesItsSpaces) {
    add_style("justifie", document::Alignment::Justify);
    add_text("ABCDEF GHIJK MNOP QRSTUV", "justifie");
    const PagedDocument document = paginated();
    const Page& page = document.pages.at(0);
    const auto& first = std::get<TextInk>(page.marks.at(0).ink);
    EXPECT_EQ(told(first), "ABCDEF GHIJK MNOP <");
    EXPECT_EQ(first.left, Length::points(5));
    EXPECT_EQ(first.run.width, 10'500);
    EXPECT_EQ(first.run.glyphs.at(6).advance, 1250);
    const auto& last = std::get<TextInk>(page.marks.back().ink);
    EXPECT_EQ(told(last), "QRSTUV<");
    EXPECT_EQ(last.left, Length::points(80));
}

TEST_F(RightToLeft, PutsTheHyphenOfAnAuthorAtTheLeft) {
    add_text("ABCDEFGHIJKL\u00ADMNOPQRSTUV");
    EXPECT_THAT(placed(), ElementsAre("45 ABCDEFGHIJKL\u00AD<", "60 MNOPQRSTUV<"));
}

TEST_F(RightToLeft, IsCutLetterByLetterInTheOrderOfReading) {
    add_text("ABCDEFGHIJKLMNOPQRSTUVW");
    EXPECT_THAT(placed(), ElementsAre("10 ABCDEFGHIJKLMNOPQRST<", "95 UVW<"));
    EXPECT_EQ(diags_.all().at(0).code, "GAB-301");
}

// All but the first and the last letter of a word of behs have the form of the middle, where it is
// cut too.
TEST_F(RightToLeft, KeepsItsFormsWhereItIsCut) {
    fonts_ = support::debian_fonts();
    document_.styles.font_family = "Lato";
    std::string word;
    for (int letter = 0; letter < 60; ++letter) {
        word += "ب";
    }
    add(paragraph(word));
    const PagedDocument document = paginated();
    std::vector<std::uint32_t> ids;
    for (const Mark& mark : document.pages.at(0).marks) {
        for (const typeset::Glyph& glyph : std::get<TextInk>(mark.ink).run.glyphs) {
            ids.push_back(glyph.id);
        }
    }
    EXPECT_GE(document.pages.at(0).marks.size(), 2U) << "lines";
    ASSERT_EQ(ids.size(), 60U);
    const std::vector<std::uint32_t> middle(ids.begin() + 1, ids.end() - 1);
    EXPECT_THAT(middle, ::testing::Each(ids.at(1)));
    EXPECT_NE(ids.front(), ids.at(1));
    EXPECT_NE(ids.back(), ids.at(1));
}

TEST_F(RightToLeft, IsNotLetterSpaced) {
    document_.styles.paragraphs["espace"] = document_.styles.paragraphs.at("texte");
    document_.styles.paragraphs["espace"].text.tracking = Length::points(1);
    add_text("ab ABC d", "espace");
    // Three characters of 6 pt, three of 5 pt.
    EXPECT_THAT(placed(), ElementsAre("10 ab >", "28 ABC<", "43  d>"));
}

// The column decides, over lines that would begin at the right: from 10 to 50 pt, centred; to 110
// pt.
TEST_F(RightToLeft, StandsInAColumnAsTheColumnSays) {
    document::Table table;
    table.style = "donnees";
    table.columns = {{.width = Length::points(40), .alignment = document::Alignment::Center},
                     {.width = Length::points(60), .alignment = document::Alignment::Decimal}};
    document::Row row;
    for (const char* text : {"ABCD EFGHIJ", "1,5 ABCDEF GHIJK"}) {
        document::Cell cell;
        cell.content = {document::Run{written(text), "", ""}};
        row.cells.push_back(cell);
    }
    table.body = {row};
    add({std::move(table)});
    // Four letters and six around 30 pt; « FEDCBA 1,5 » and « KJIHG » end at 110 pt. Spaces hang.
    EXPECT_THAT(placed(),
                ElementsAre("15 ABCD <", "15 EFGHIJ<", "95 1,5>", "55  ABCDEF <", "85 GHIJK<"));
}

// A change of style in one direction, and what stands around it.
TEST_F(RightToLeft, KeepsRunsOfOneDirectionTogether) {
    document_.styles.runs["rouge"].color = document::Color{200, 0, 0};
    add({document::Paragraph{
        "texte",
        {document::Run{written("a AB "), "", ""}, document::Run{written("CD"), "rouge", ""},
         document::Run{written(" EF b"), "", ""}}}});
    // « a FE DC BA b »
    EXPECT_THAT(placed(),
                ElementsAre("10 a >", "50 AB<", "45  <", "35 CD<", "30  <", "20 EF<", "60  b>"));
}

TEST_F(RightToLeft, IsWhereItsLinkIs) {
    add({document::Paragraph{"texte",
                             {document::Run{"a ", "", ""},
                              document::Link{document::Link::Kind::Address,
                                             "https://exemple.fr",
                                             {document::Run{written("AB CD"), "", ""}}},
                              document::Run{" b", "", ""}}}});
    const PagedDocument document = paginated();
    const Rectangle& area = document.pages.at(0).links.at(0).area;
    EXPECT_EQ(area.left, Length::points(20));
    EXPECT_EQ(area.width, Length::points(25));
}

TEST_F(RightToLeft, KeepsTheSpacesOfATextOfItsOwn) {
    add_text("ABC: DEF");
    add_text("a ABC: d");
    EXPECT_THAT(placed(), ElementsAre("70 ABC: DEF<", "10 a >", "20 ABC<", "35 \u00A0: d>"));
}

// The mark is read from left to right, whatever stands around it: twelve notes, the last one here.
TEST_F(RightToLeft, KeepsTheMarkOfANoteInOrder) {
    document_.styles.paragraphs["note"] = document_.styles.paragraphs.at("texte");
    for (int note = 1; note <= 12; ++note) {
        document::Inlines text{document::Run{written("ABCD"), "", ""}};
        text.emplace_back(document::Footnote{{document::Run{"x", "", ""}}});
        text.emplace_back(document::Run{written(" EFGH"), "", ""});
        add({document::Paragraph{"texte", text}});
    }
    bool found = false;
    const PagedDocument document = paginated();
    for (const Page& page : document.pages) {
        for (const Mark& mark : page.marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            found = found || (ink != nullptr && told(*ink) == "12>");
        }
    }
    EXPECT_TRUE(found);
}

}  // namespace
}  // namespace palier::layout
