#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"
#include "unit/layout/tree_text.h"

namespace palier::layout {
namespace {

using base::Length;
using Sizing = document::Column::Sizing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

document::Cell cell(const std::string& text, int rows = 1) {
    document::Cell result;
    result.row_span = rows;
    if (!text.empty()) {
        result.content = {document::Run{text, "", ""}};
    }
    return result;
}

document::Cell header(const std::string& text, int rows = 1) {
    document::Cell result = cell(text, rows);
    result.header = true;
    return result;
}

document::Row row(std::vector<document::Cell> cells) {
    return {document::Row::Kind::Plain, std::move(cells)};
}

document::Table table(std::vector<document::Column> columns) {
    document::Table result;
    result.style = "donnees";
    result.columns = std::move(columns);
    return result;
}

class TableCellsTest : public LayoutTest {
  protected:
    static const TextInk& ink(const Page& page, const std::string& text) {
        for (const Mark& mark : page.marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && ink->run.text == text) {
                return *ink;
            }
        }
        throw std::out_of_range(text);
    }

    /// All text of content in the order of pages.
    static std::string all_text(const PagedDocument& document) {
        std::string text;
        for (const Page& page : document.pages) {
            for (const std::string& part : content(page)) {
                text += part;
            }
        }
        return text;
    }

    static void expect_inside(const PagedDocument& document) {
        for (const Page& page : document.pages) {
            for (const Mark& mark : page.marks) {
                if (const auto* ink = std::get_if<TextInk>(&mark.ink)) {
                    EXPECT_LE(ink->baseline, Length::points(110)) << ink->run.text;
                }
            }
        }
    }
};

TEST_F(TableCellsTest, HoldBlocks) {
    document::List list;
    list.style = "texte";
    list.indent = Length::points(10);
    list.items = {{"•", {paragraph("un")}}, {"•", {paragraph("deux")}}};
    document::Cell blocks;
    blocks.blocks = {paragraph("avant"), {list}};
    document::Table rows = table({{Length::points(40)}, {}});
    rows.body = {row({header("a"), blocks}), row({header("b"), cell("c")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(tree_text(pages),
              "Document\n"
              "  Table\n"
              "    TBody\n"
              "      TR\n"
              "        TH: a\n"
              "        TD\n"
              "          P: avant\n"
              "          L\n"
              "            LI\n"
              "              Lbl: •\n"
              "              LBody\n"
              "                P: un\n"
              "            LI\n"
              "              Lbl: •\n"
              "              LBody\n"
              "                P: deux\n"
              "      TR\n"
              "        TH: b\n"
              "        TD: c\n");
    EXPECT_EQ(ink(pages.pages[0], "deux").left, Length::points(60));
    EXPECT_EQ(ink(pages.pages[0], "c").baseline, Length::millipoints(48'050));
}

TEST_F(TableCellsTest, StandOnOneBaselineWithBlocks) {
    document::ParagraphStyle large = document_.styles.paragraphs["texte"];
    large.text.size = large.leading = Length::points(20);
    document_.styles.paragraphs["grand"] = large;
    document::Cell blocks;
    blocks.blocks = {paragraph("g", "grand")};
    document::Table rows = table({{}, {}});
    rows.body = {row({header("a"), blocks})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "a").baseline, ink(pages.pages[0], "g").baseline);
}

TEST_F(TableCellsTest, CoverRowsAndNameTheirHeaders) {
    document::Table rows = table({{}, {}, {}});
    rows.head = {row({cell("H1"), cell("H2"), cell("H3")})};
    rows.body = {row({header("A", 2), cell("a1"), cell("a2")}), row({cell("b1"), cell("b2")}),
                 row({header("C"), cell("c1", 2), cell("c2")}), row({header("D"), cell("d2")})};
    add({rows});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(1));
    EXPECT_EQ(ink(pages.pages[0], "b1").left, ink(pages.pages[0], "a1").left);
    EXPECT_EQ(ink(pages.pages[0], "d2").left, ink(pages.pages[0], "c2").left);
    std::vector<std::vector<std::uint32_t>> headers;
    std::vector<int> spans;
    std::map<std::string, std::uint32_t> by_text;
    for (std::uint32_t index = 0; index < pages.nodes.size(); ++index) {
        const Node& node = pages.nodes[index];
        if (node.role == Role::TD || node.role == Role::TH) {
            spans.push_back(node.row_span);
        }
        if (node.role == Role::TD) {
            headers.emplace_back();
            for (const NodeId header : node.headers) {
                EXPECT_EQ(pages.node(header).role, Role::TH);
                headers.back().push_back(header.index);
            }
        }
    }
    EXPECT_THAT(spans, ElementsAre(1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1));
    // Elements: Document 0, Table 1, THead 2, TR 3, H1 4, H2 5, H3 6, TBody 7, TR 8, A 9, a1 10,
    // a2 11, TR 12, b1 13, b2 14, TR 15, C 16, c1 17, c2 18, TR 19, D 20, d2 21.
    using Ids = std::vector<std::uint32_t>;
    EXPECT_THAT(headers, ElementsAre(Ids{5, 9}, Ids{6, 9}, Ids{5, 9}, Ids{6, 9}, Ids{5, 16, 20},
                                     Ids{6, 16}, Ids{6, 20}));
}

TEST_F(TableCellsTest, NameNoHeadersWhereScopesSuffice) {
    document::Table rows = table({{}, {}});
    rows.head = {row({cell("H1"), cell("H2")})};
    rows.body = {row({header("A"), cell("a")})};
    add({rows});
    const PagedDocument pages = paginated();
    for (const Node& node : pages.nodes) {
        EXPECT_THAT(node.headers, IsEmpty());
    }
}

TEST_F(TableCellsTest, OverSeveralRowsKeepThemOnOnePage) {
    document::Table rows = table({{}, {}});
    for (int line = 0; line < 8; ++line) {
        rows.body.push_back(row({cell("x"), cell("y")}));
    }
    rows.body.push_back(row({header("A", 3), cell("a")}));
    rows.body.push_back(row({cell("b")}));
    rows.body.push_back(row({cell("c")}));
    add({rows});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), ElementsAre("A", "a", "b", "c"));
}

TEST_F(TableCellsTest, OverSeveralRowsGetTheirHeightFromTheLast) {
    document::Table rows = table({{}, {}});
    // Three lines of ten letters beside two rows.
    rows.body = {row({header("aaaaaaaaa bbbbbbbbb ccccccccc", 2), cell("a")}), row({cell("b")}),
                 row({header("C"), cell("c")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "b").baseline, Length::millipoints(28'050));
    EXPECT_EQ(ink(pages.pages[0], "c").baseline, Length::millipoints(48'050));
}

TEST_F(TableCellsTest, RulesStopAtCellsThatCoverBothRows) {
    document_.styles.tables["donnees"].row_rule_width = Length::points(1);
    document::Table rows = table({{Length::points(40)}, {Length::points(60)}});
    rows.body = {row({header("A", 2), cell("a")}), row({cell("b")})};
    add({rows});
    const PagedDocument pages = paginated();
    std::vector<std::pair<Length, Length>> rules;
    for (const Mark& mark : pages.pages[0].marks) {
        if (const auto* rule = std::get_if<RectangleInk>(&mark.ink)) {
            rules.emplace_back(rule->area.left, rule->area.width);
        }
    }
    EXPECT_THAT(rules, ElementsAre(std::pair(Length::points(10), Length::points(100)),
                                   std::pair(Length::points(50), Length::points(60))));
}

TEST_F(TableCellsTest, HigherThanAPageLoseNothing) {
    std::string words;
    for (int line = 0; line < 25; ++line) {
        words += (line == 0 ? "" : " ") + std::string(8, static_cast<char>('a' + line));
    }
    document::Table rows = table({{Length::points(50)}, {Length::points(50)}});
    rows.head = {row({cell("H1"), cell("H2")})};
    rows.body = {row({header("x"), cell("y")}), row({header(words), cell("z")}),
                 row({header("u"), cell("v")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_THAT(diags_.all(), IsEmpty());
    EXPECT_GE(pages.pages.size(), 3U);
    const std::string text = all_text(pages);
    for (int line = 0; line < 25; ++line) {
        const std::string word(8, static_cast<char>('a' + line));
        const auto at = text.find(word);
        ASSERT_NE(at, std::string::npos) << word;
        EXPECT_EQ(text.find(word, at + 1), std::string::npos) << word;
    }
    // The first row stands before the high one, which begins a page; the last one after it.
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("H1", "H2", "x", "y"));
    EXPECT_EQ(content(pages.pages[1]).back(), "z");
    EXPECT_TRUE(text.ends_with("uv")) << text;
    expect_inside(pages);
}

TEST_F(TableCellsTest, OverRowsHigherThanAPageLoseNothing) {
    const auto words = [](char first, int count) {
        std::string text;
        for (int line = 0; line < count; ++line) {
            text += (line == 0 ? "" : " ") + std::string(7, static_cast<char>(first + line));
        }
        return text;
    };
    document::Table rows = table({{Length::points(50)}, {Length::points(50)}});
    rows.body = {row({header(words('a', 24), 3), cell(words('A', 12))}), row({cell("milieu")}),
                 row({cell(words('N', 9))}), row({header("u"), cell("v")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_THAT(diags_.all(), IsEmpty());
    const std::string text = all_text(pages);
    for (const auto& [first, count] : {std::pair('a', 24), std::pair('A', 12), std::pair('N', 9)}) {
        for (int line = 0; line < count; ++line) {
            const std::string word(7, static_cast<char>(first + line));
            const auto at = text.find(word);
            ASSERT_NE(at, std::string::npos) << word;
            EXPECT_EQ(text.find(word, at + 1), std::string::npos) << word;
        }
    }
    EXPECT_NE(text.find("milieu"), std::string::npos);
    EXPECT_TRUE(text.ends_with("uv")) << text;
    expect_inside(pages);
}

TEST_F(TableCellsTest, FitTheirColumnsToTheirLines) {
    document::Table rows = table({{}, {}, {}});
    rows.columns[0].sizing = rows.columns[1].sizing = Sizing::Content;
    rows.body = {row({header("abcd"), cell("ef"), cell("x")})};
    add({rows});
    const PagedDocument pages = paginated();
    // 20 pt, 10 pt, and the rest.
    EXPECT_EQ(ink(pages.pages[0], "ef").left, Length::points(30));
    EXPECT_EQ(ink(pages.pages[0], "x").left, Length::points(40));
}

TEST_F(TableCellsTest, ShareWhatIsLeftBeyondTheirWords) {
    document::Table rows = table({{}, {}});
    rows.columns[0].sizing = rows.columns[1].sizing = Sizing::Content;
    rows.body = {row({header("aa aaa aa a"), cell("bbbb bbbb bbbb bbbbb")})};
    add({rows});
    const PagedDocument pages = paginated();
    // Words 15 and 25, lines 55 and 100: 60 of 115 are left.
    const Length first = Length::points(15) + Length::points(60).scaled(40, 115);
    EXPECT_EQ(ink(pages.pages[0], "bbbb bbbb ").left - Length::points(10), first);
}

/// Two columns as their cells need, and one for the rest; the third cell of a row tells where they
/// end.
document::Table fitted_pair() {
    document::Table rows = table({{}, {}, {}});
    rows.columns[0].sizing = rows.columns[1].sizing = Sizing::Content;
    return rows;
}

document::Cell over_two(const std::string& text) {
    document::Cell result = cell(text);
    result.column_span = 2;
    return result;
}

// A word of 50 pt over columns of 10 and 15 lacks 25: 10 and 15 of them.
TEST_F(TableCellsTest, OverColumnsWidenThemByWhatTheyLack) {
    document::Table rows = fitted_pair();
    rows.head = {row({over_two("abcdefghij"), cell("c")})};
    rows.body = {row({cell("aa"), cell("bbb"), cell("d")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "c").left, Length::points(10 + 50));
    EXPECT_EQ(ink(pages.pages[0], "bbb").left, Length::points(10 + 20));
}

TEST_F(TableCellsTest, OverColumnsOfNothingElseWidenThemAlike) {
    document::Table rows = fitted_pair();
    rows.body = {row({over_two("abcdefghij"), cell("c")}), row({cell(""), cell(""), cell("d")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "c").left, Length::points(10 + 50));
}

// 12 pt of the first column are given, the second has what the word lacks beyond them.
TEST_F(TableCellsTest, OverColumnsLeaveAGivenWidthAsItIs) {
    document::Table rows = fitted_pair();
    rows.columns[0].width = Length::points(12);
    rows.body = {row({over_two("abcdefghij"), cell("c")}), row({cell("a"), cell("bb"), cell("d")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "bb").left, Length::points(10 + 12));
    EXPECT_EQ(ink(pages.pages[0], "c").left, Length::points(10 + 50));
}

// The text of a cell with a bar stands in the last of its columns.
TEST_F(TableCellsTest, GiveTheirBarsAWidthOfItsOwn) {
    document::Table rows = fitted_pair();
    document::Cell bar = over_two("12");
    bar.bar = document::Bar{base::Score(50), Length::points(30), Length::points(5)};
    rows.body = {row({bar, cell("c")})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "12").left, Length::points(10 + 30));
    EXPECT_EQ(ink(pages.pages[0], "c").left, Length::points(10 + 30 + 10));
}

TEST_F(TableCellsTest, ShareByTheirParts) {
    document::Table rows = table({{}, {}});
    rows.columns[0].share = 3;
    rows.body = {row({header("a"), cell("b")})};
    add({rows});
    EXPECT_EQ(ink(paginated().pages[0], "b").left, Length::points(85));
}

TEST_F(TableCellsTest, CutAWordThatNoColumnCanHold) {
    document::Table rows = table({{}, {}});
    rows.columns[0].sizing = rows.columns[1].sizing = Sizing::Content;
    rows.body = {row({header(std::string(30, 'a')), cell(std::string(10, 'b'))})};
    add({rows});
    const PagedDocument pages = paginated();
    EXPECT_EQ(all_text(pages), std::string(30, 'a') + std::string(10, 'b'));
    EXPECT_THAT(diags_.all(), SizeIs(2));
}

TEST_F(TableCellsTest, GiveTheFiguresOfAGridOneSize) {
    document::ParagraphStyle& large = document_.styles.paragraphs["grand"];
    large = document_.styles.paragraphs["texte"];
    large.text.size = Length::points(20);
    large.most_lines = 1;
    large.smaller = "texte";
    document::Grid grid;
    grid.columns = 2;
    // Fifty points a cell: five letters at 20 pt.
    grid.cells = {{paragraph("12", "grand")}, {paragraph("123456", "grand")}};
    add({grid});
    document::Grid other = grid;
    other.cells = {{paragraph("34", "grand")}};
    add({other});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "123456").size, Length::points(10));
    EXPECT_EQ(ink(pages.pages[0], "12").size, Length::points(10));
    EXPECT_EQ(ink(pages.pages[0], "34").size, Length::points(20));
}

TEST_F(TableCellsTest, GoDownASizeRatherThanCutAWord) {
    document::ParagraphStyle& large = document_.styles.paragraphs["grand"];
    large = document_.styles.paragraphs["texte"];
    large.text.size = Length::points(20);
    large.most_lines = 3;
    large.smaller = "texte";
    document::Grid grid;
    grid.columns = 1;
    // A hundred points a cell: ten letters at 20 pt.
    grid.cells = {{paragraph("123456 123456", "grand")}, {paragraph("123456789012", "grand")}};
    add({grid});
    document::Grid whole = grid;
    whole.cells.pop_back();
    add({whole});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "123456789012").size, Length::points(10));
    const auto& last = std::get<TextInk>(pages.pages[0].marks.back().ink);
    EXPECT_EQ(last.size, Length::points(20));
    EXPECT_TRUE(diags_.all().empty());
}

class MarginTest : public TableCellsTest {
  protected:
    MarginTest() { document_.masters["page"].margin_left = Length::points(60); }

    static document::Block aside(document::Blocks blocks) {
        return {document::Aside{
            .width = Length::points(40), .gap = Length::points(5), .blocks = std::move(blocks)}};
    }
};

TEST_F(MarginTest, StandsBesideTheNextBlockOnItsBaseline) {
    document_.styles.paragraphs["grand"] = document_.styles.paragraphs["texte"];
    document_.styles.paragraphs["grand"].leading = Length::points(16);
    add(paragraph("avant"));
    add(aside({paragraph("note")}));
    add(paragraph("mot", "grand"));
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages.pages[0], "note").left, Length::points(15));
    EXPECT_EQ(ink(pages.pages[0], "mot").left, Length::points(60));
    // Margin 10, a line 10, then half of 16 - 10 and 8.05.
    EXPECT_EQ(ink(pages.pages[0], "mot").baseline, Length::millipoints(31'050));
    EXPECT_EQ(ink(pages.pages[0], "note").baseline, Length::millipoints(31'050));
    EXPECT_EQ(tree_text(pages),
              "Document\n"
              "  P: avant\n"
              "  Div\n"
              "    P: note\n"
              "  P: mot\n");
}

TEST_F(MarginTest, SetsTwoAsidesUnderEachOther) {
    add(aside({paragraph("aaaa")}));
    add(aside({paragraph("bbbb")}));
    add(paragraph("mot"));
    const PagedDocument pages = paginated();
    const Length first = ink(pages.pages[0], "aaaa").baseline;
    EXPECT_EQ(ink(pages.pages[0], "bbbb").baseline, first + Length::points(10));
    EXPECT_EQ(ink(pages.pages[0], "mot").baseline, first);
}

TEST_F(MarginTest, StandsAboveABlockThatBeginsInTheSameMargin) {
    add(aside({paragraph("aaaa")}));
    add({document::Section{false, {aside({paragraph("bbbb")}), paragraph("mot")}}});
    const PagedDocument pages = paginated();
    const Length first = ink(pages.pages[0], "aaaa").baseline;
    EXPECT_EQ(ink(pages.pages[0], "bbbb").baseline, first + Length::points(10));
    EXPECT_EQ(ink(pages.pages[0], "mot").baseline, first + Length::points(10));
}

TEST_F(MarginTest, HasTwoSides) {
    document_.masters["page"].margin_right = Length::points(60);
    document_.masters["page"].width = Length::points(200);
    add(aside({paragraph("aaaa")}));
    document::Block right = aside({paragraph("bbbb")});
    std::get<document::Aside>(right.content).side = document::Aside::Side::Right;
    add(right);
    add(paragraph("mot"));
    const PagedDocument pages = paginated();
    const Length line = ink(pages.pages[0], "mot").baseline;
    EXPECT_EQ(ink(pages.pages[0], "aaaa").baseline, line);
    EXPECT_EQ(ink(pages.pages[0], "bbbb").baseline, line);
    // The text is 80 wide from 60 on.
    EXPECT_EQ(ink(pages.pages[0], "bbbb").left, Length::points(145));
}

TEST_F(MarginTest, PushesWhatComesNextBelowIt) {
    add(aside({paragraph("aaaa bbbb cccc dddd")}));
    add(paragraph("mot"));
    add(paragraph("suite"));
    const PagedDocument pages = paginated();
    // Eight letters a line in the margin: each word has a line.
    const Length last = ink(pages.pages[0], "dddd").baseline;
    EXPECT_EQ(ink(pages.pages[0], "suite").baseline, last + Length::points(10));
}

}  // namespace
}  // namespace palier::layout
