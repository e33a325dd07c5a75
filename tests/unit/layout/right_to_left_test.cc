#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
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

TEST_F(RightToLeft, StandsWhereItsStyleDoesInOneLine) {
    add_style("droite", document::Alignment::Right);
    add_text("ABC DEF.");
    add_text("ABC DEF.", "droite");
    EXPECT_THAT(placed(), ElementsAre("10 ABC DEF.<", "70 ABC DEF.<"));
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
    EXPECT_THAT(placed(), ElementsAre("10 a >", "45 AB <", "35 CD<", "20  EF<", "60  b>"));
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
    EXPECT_THAT(placed(), ElementsAre("10 ABC: DEF<", "10 a >", "20 ABC<", "35 \u00A0: d>"));
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
