#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Pair;
using ::testing::SizeIs;

document::Cell cell(const std::string& text) {
    document::Cell result;
    if (!text.empty()) {
        result.content = {document::Run{text, "", ""}};
    }
    return result;
}

document::Table table(int rows) {
    document::Table result;
    result.style = "donnees";
    result.columns = {{Length::points(40), document::Alignment::Left},
                      {Length::points(60), document::Alignment::Decimal}};
    result.head = {{document::Row::Kind::Plain, {cell("Nom"), cell("Taux")}}};
    for (int row = 0; row < rows; ++row) {
        result.body.push_back({document::Row::Kind::Plain, {cell("n"), cell("1,5")}});
    }
    return result;
}

std::vector<std::string> artifacts(const Page& page, Artifact kind) {
    std::vector<std::string> texts;
    for (const Mark& mark : page.marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        const auto* artifact = std::get_if<Artifact>(&mark.meaning);
        if (ink != nullptr && artifact != nullptr && *artifact == kind) {
            texts.push_back(ink->run.text);
        }
    }
    return texts;
}

// The column of 60 pt begins at 50: eight digits and a comma with seven would begin at 30.
TEST_F(LayoutTest, KeepsANumberInItsColumnWhereverTheCommaIs) {
    document::Table long_numbers = table(2);
    long_numbers.body[0].cells[1] = cell("12345678");
    long_numbers.body[1].cells[1] = cell("0,1234567");
    add({long_numbers});
    const PagedDocument pages = paginated();
    const auto left_of = [&](const std::string& text) {
        for (const Mark& mark : pages.pages[0].marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && ink->run.text == text) {
                return ink->left;
            }
        }
        return Length();
    };
    EXPECT_EQ(left_of("12345678"), Length::points(50));
    EXPECT_EQ(left_of("0,1234567"), Length::points(110 - 45));
}

// The column ends at 110: « ,4 % » takes 16.8 of it (its narrow space 1.8), « 59 » ends there.
TEST_F(LayoutTest, AlignsTheDigitsOfANumberThatHasNoComma) {
    document::Table percents = table(2);
    percents.body[0].cells[1] = cell("40,4 %");
    percents.body[1].cells[1] = cell("59 %");
    add({percents});
    const PagedDocument pages = paginated();
    std::vector<Length> lefts;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink != nullptr && ink->run.text.ends_with('%')) {
            lefts.push_back(ink->left);
        }
    }
    EXPECT_THAT(lefts, ElementsAre(Length::millipoints(83'200), Length::millipoints(83'200)));
}

// Six letters fill a line of the column from 50 on, which a comma over that of « 1,5 » would leave.
TEST_F(LayoutTest, AlignsNoCommaOfANumberThatIsCut) {
    document::Table cut = table(2);
    cut.columns[1].width = Length::points(30);
    cut.body[0].cells[1] = cell("1,23456789");
    add({cut});
    std::vector<std::pair<std::string, Length>> found;
    const PagedDocument pages = paginated();
    for (const Mark& mark : pages.pages[0].marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink != nullptr && ink->left >= Length::points(40)) {
            found.emplace_back(ink->run.text, ink->left);
        }
    }
    EXPECT_THAT(found, Contains(Pair("1,2345", Length::points(50))));
}

TEST_F(LayoutTest, RepeatsTheHeadOfATableAsAnArtifact) {
    // Ten lines a page: a head and nine rows, then a head and the last three.
    add({table(12)});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(2 + 18));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(6));
    EXPECT_THAT(artifacts(pages.pages[1], Artifact::RepeatedHeader), ElementsAre("Nom", "Taux"));
}

TEST_F(LayoutTest, LeavesNoRowAloneOnTheNextPage) {
    add({table(10)});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(4));
}

TEST_F(LayoutTest, CutsARowBelowATitleRatherThanLeaveItAlone) {
    document::Table tall = table(0);
    std::string text;
    for (int line = 0; line < 12; ++line) {
        text += "wwwww ";
    }
    tall.body.push_back({.cells = {cell(text), cell("b")}});
    add(paragraph("Titre", "titre"));
    add({tall});
    const PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages.at(0)).front(), "Titre");
    EXPECT_GT(content(pages.pages.at(0)).size(), 5U);
}

TEST_F(LayoutTest, SaysThatACaptionGoesOn) {
    document_.styles.paragraphs["legende"] = document_.styles.paragraphs["texte"];
    document::Table long_table = table(12);
    long_table.caption = {document::Run{"Les taux", "", ""}};
    long_table.caption_style = "legende";
    add({long_table});
    const PagedDocument pages = paginated();
    EXPECT_EQ(content(pages.pages[0]).front(), "Les taux");
    EXPECT_EQ(artifacts(pages.pages[1], Artifact::RepeatedHeader).front(), "Les taux (suite)");
}

TEST_F(LayoutTest, AlignsNumbersOnTheComma) {
    document::Table numbers = table(0);
    numbers.body = {{document::Row::Kind::Plain, {cell("a"), cell("67,5")}},
                    {document::Row::Kind::Plain, {cell("b"), cell("75")}},
                    {document::Row::Kind::Plain, {cell("c"), cell("=")}}};
    add({numbers});
    const PagedDocument pages = paginated();
    std::vector<Length> lefts;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink != nullptr &&
            (ink->run.text == "67,5" || ink->run.text == "75" || ink->run.text == "=")) {
            lefts.push_back(ink->left);
        }
    }
    // The column ends at 110; « ,5 » takes 10 of it, « 67 » and « 75 » the 10 before, « = » the
    // last 5.
    EXPECT_THAT(lefts, ElementsAre(Length::points(90), Length::points(90), Length::points(95)));
}

TEST_F(LayoutTest, GivesHeaderCellsTheScopeOfTheirPlace) {
    document::Table scoped = table(0);
    document::Cell heading = cell("a");
    heading.header = true;
    scoped.body = {{document::Row::Kind::Plain, {heading, cell("1")}}};
    add({scoped});
    const PagedDocument pages = paginated();
    std::vector<Scope> scopes;
    for (const Node& node : pages.nodes) {
        if (node.role == Role::TH) {
            scopes.push_back(node.scope.value());
        }
    }
    EXPECT_THAT(scopes, ElementsAre(Scope::Column, Scope::Column, Scope::Row));
}

TEST_F(LayoutTest, DrawsABarToItsShareOfTheTrack) {
    document::Table bars = table(0);
    document::Cell rate = cell("25");
    rate.bar = document::Bar{base::Score(25), Length::points(40), Length::points(6), false};
    rate.column_span = 2;
    bars.body = {{document::Row::Kind::Plain, {rate}}};
    document_.styles.palette.accent = document::Color{1, 2, 3};
    add({bars});
    const PagedDocument pages = paginated();
    std::vector<Length> widths;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto* ink = std::get_if<RectangleInk>(&mark.ink);
        if (ink != nullptr && ink->color == document::Color{1, 2, 3}) {
            widths.push_back(ink->area.width);
        }
    }
    EXPECT_THAT(widths, ElementsAre(Length::points(10)));
}

/// Rows « 1 » « 2 »… in groups of the given sizes, under the names « A », « B »….
document::Table grouped(const std::vector<int>& sizes) {
    document::Table result = table(0);
    result.head.clear();
    char name = 'A';
    for (const int size : sizes) {
        for (int row = 1; row <= size; ++row) {
            document::Row line;
            line.group = row == 1 ? document::Row::Group::Begins : document::Row::Group::Continues;
            if (row == 1) {
                line.cells.push_back(cell(std::string(1, name)));
            }
            line.cells.push_back(cell(std::to_string(row)));
            result.body.push_back(line);
        }
        ++name;
    }
    return result;
}

TEST_F(LayoutTest, SaysTheNameOfAGroupOnceAndSpansItsRows) {
    add({grouped({2, 1})});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(1));
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("A", "1", "2", "B", "1"));
    std::vector<int> spans;
    for (const Node& node : pages.nodes) {
        if (node.role == Role::TH) {
            EXPECT_EQ(node.scope, Scope::Row);
            spans.push_back(node.row_span);
        }
    }
    EXPECT_THAT(spans, ElementsAre(2, 1));
}

TEST_F(LayoutTest, RepeatsTheNameOfACutGroupAsAnArtifact) {
    // Ten rows a page. The second group begins with row 8 and is cut after its third row.
    add({grouped({7, 6})});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), ElementsAre("4", "5", "6"));
    // « B (suite) » takes two lines of the column, eight characters wide.
    EXPECT_THAT(artifacts(pages.pages[1], Artifact::RepeatedHeader), ElementsAre("B ", "(suite)"));
}

TEST_F(LayoutTest, DoesNotRepeatTheNameOfAGroupThatBeginsThePage) {
    add({grouped({10, 3})});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[1]), ElementsAre("B", "1", "2", "3"));
    EXPECT_THAT(artifacts(pages.pages[1], Artifact::RepeatedHeader), ElementsAre());
}

TEST_F(LayoutTest, GivesALongGroupNameItsRoomBesideTheRows) {
    document::Table long_name = grouped({2, 1});
    // Eight characters a line: three lines beside two rows.
    long_name.body.front().cells.front() = cell("aaaaaaa bbbbbbb ccccccc");
    add({long_name});
    const PagedDocument pages = paginated();
    std::vector<Length> baselines;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto& ink = std::get<TextInk>(mark.ink);
        if (ink.run.text == "1" || ink.run.text == "2") {
            baselines.push_back(ink.baseline);
        }
    }
    EXPECT_THAT(baselines, ElementsAre(Length::millipoints(18'050), Length::millipoints(28'050),
                                       Length::millipoints(48'050)));
}

/// So many lines of one word in a column twelve characters wide.
std::string long_cell(int lines) {
    std::string text;
    for (int line = 0; line < lines; ++line) {
        text += (line == 0 ? "" : " ") + std::string(11, 'w');
    }
    return text;
}

TEST_F(LayoutTest, SaysTheNameOfACutGroupOnceOverACutRowAndThoseAfterIt) {
    document::Table cut = grouped({3});
    // A page holds ten lines: three go on beside « A (suite) ».
    cut.body.front().cells.back() = cell(long_cell(13));
    add({cut});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(artifacts(pages.pages[1], Artifact::RepeatedHeader), ElementsAre("A ", "(suite)"));
    EXPECT_THAT(content(pages.pages[1]), Contains("3"));
}

TEST_F(LayoutTest, GivesTheNameOfACutGroupItsRoomBesideTheEndOfARow) {
    document::Table cut = grouped({1, 1});
    cut.body.front().cells.back() = cell(long_cell(11));
    add({cut});
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    // One line of the row is left beside two of the name; the next group begins under these.
    const auto next = std::ranges::find_if(pages.pages[1].marks, [](const Mark& mark) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        return ink != nullptr && ink->run.text == "B";
    });
    ASSERT_NE(next, pages.pages[1].marks.end());
    EXPECT_EQ(std::get<TextInk>(next->ink).baseline, Length::millipoints(38'050));
}

TEST_F(LayoutTest, LetsPagesCutAGroupNameThatIsLongerThanThey) {
    document::Table endless = grouped({2, 1});
    std::string name;
    for (int line = 0; line < 25; ++line) {
        name += (line == 0 ? "" : " ") + std::string(5, 'a') + std::to_string(10 + line);
    }
    endless.body.front().cells.front() = cell(name);
    add({endless});
    const PagedDocument pages = paginated();
    std::string read;
    for (const Page& page : pages.pages) {
        for (const std::string& text : content(page)) {
            read += text.starts_with('a') ? text : "";
        }
        EXPECT_THAT(artifacts(page, Artifact::RepeatedHeader), ElementsAre());
    }
    EXPECT_EQ(read, name);
    EXPECT_TRUE(diags_.all().empty());
}

TEST_F(LayoutTest, RulesInsideAGroupBeginBesideItsName) {
    document::TableStyle& style = document_.styles.tables["donnees"];
    style.row_rule_width = Length::points(1);
    style.group_rule_width = Length::points(2);
    add({grouped({2, 2})});
    const PagedDocument pages = paginated();
    std::vector<std::pair<Length, Length>> rules;
    for (const Mark& mark : pages.pages[0].marks) {
        if (const auto* ink = std::get_if<RectangleInk>(&mark.ink)) {
            rules.emplace_back(ink->area.left, ink->area.height);
        }
    }
    // The top of the table, inside A, between A and B, inside B. The margin is 10, the column 40.
    const Length beside = Length::points(50);
    const Length edge = Length::points(10);
    EXPECT_THAT(
        rules,
        ElementsAre(std::pair(edge, Length::points(1)), std::pair(beside, Length::points(1)),
                    std::pair(edge, Length::points(2)), std::pair(beside, Length::points(1))));
}

}  // namespace
}  // namespace palier::layout
