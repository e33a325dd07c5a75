#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "support/debian_hyphenation.h"
#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* soft_hyphen = "\u00AD";

/// Lines of twenty characters; words may be divided between « b » and « c ».
class JustifiedText : public LayoutTest {
  protected:
    JustifiedText() {
        document::ParagraphStyle style = document_.styles.paragraphs.at("texte");
        style.hyphenate = true;
        document_.styles.paragraphs["divise"] = style;
        style.hyphenate = std::nullopt;
        style.alignment = document::Alignment::Justify;
        document_.styles.paragraphs["justifie"] = style;
        hyphenator_ = &*bc_;
    }

    static const TextInk& ink(const Page& page, std::size_t mark) {
        return std::get<TextInk>(page.marks.at(mark).ink);
    }

    /// From the left edge of a line's ink to the end of its last letter, the space after it left
    /// out, in thousandths of the size.
    static std::int32_t width(const TextInk& text) {
        std::int32_t width = text.run.width;
        return text.run.text.ends_with(' ') ? width - text.run.glyphs.back().advance : width;
    }

    /// The advances of the glyphs that show `letter`.
    static std::vector<std::int32_t> advances(const TextInk& text, std::string_view letter) {
        std::vector<std::int32_t> found;
        for (const typeset::Glyph& glyph : text.run.glyphs) {
            if (text.run.text.compare(glyph.text_begin, glyph.text_size, letter) == 0) {
                found.push_back(glyph.advance);
            }
        }
        return found;
    }

    std::optional<typeset::Hyphenator> bc_ = typeset::Hyphenator::load("UTF-8\nb1c\n");
};

// Four words of four are 19 characters, 95 pt: 5 pt more for three spaces, 1 667 thousandths of a
// point each, which are 166.7 thousandths of 10 pt.
TEST_F(JustifiedText, SharesOutWhatALineLacksOverItsSpaces) {
    add(paragraph("aaaa bbbb dddd eeee ffff gggg hhhh iiii jjjj kkkk", "justifie"));
    const Page page = paginated().pages.at(0);
    EXPECT_THAT(content(page),
                ElementsAre("aaaa bbbb dddd eeee ", "ffff gggg hhhh iiii ", "jjjj kkkk"));
    EXPECT_THAT(advances(ink(page, 0), " "), ElementsAre(667, 666, 667, 500));
    EXPECT_EQ(width(ink(page, 0)), 10'000);
    EXPECT_EQ(width(ink(page, 1)), 10'000);
    // The last line is as it comes.
    EXPECT_THAT(advances(ink(page, 2), " "), ElementsAre(500));
}

// Twelve letters, two no-break spaces and « ; » and a narrow space of 180 thousandths.
TEST_F(JustifiedText, StretchesNoBreakSpacesButNarrowOnes) {
    add(paragraph("aa ; bb : dd 3 jours ffff gggg hhhh iiii jjjj", "justifie"));
    const Page page = paginated().pages.at(0);
    const TextInk& first = ink(page, 0);
    EXPECT_EQ(first.run.text, "aa\u202F; bb\u00A0: dd 3\u00A0jours ");
    EXPECT_THAT(advances(first, "\u202F"), ElementsAre(180));
    const std::vector<std::int32_t> fixed = advances(first, "\u00A0");
    ASSERT_THAT(fixed, SizeIs(2));
    EXPECT_GT(fixed[0], 500);
    EXPECT_GT(fixed[1], 500);
    EXPECT_EQ(width(first), 10'000);
}

TEST_F(JustifiedText, EndsALineThatTheTextEndsAsItComes) {
    add(paragraph("aaaa bbbb\ndddd eeee ffff gggg hhhh iiii", "justifie"));
    const Page page = paginated().pages.at(0);
    EXPECT_EQ(width(ink(page, 0)), 4'500);
    EXPECT_EQ(width(ink(page, 1)), 10'000);
}

// Seven letters and 65 pt for one space: no reader wants that.
TEST_F(JustifiedText, LeavesALineShortRatherThanMakeAHole) {
    std::string text = "aaaa bbbb dddd eeee";
    for (int line = 1; line < 10; ++line) {
        text += " aaaa bbbb dddd eeee";
    }
    add(paragraph(text + "\naa aaaa wwwwwwwwwwwwwwwwwwww dd", "justifie"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(advances(ink(pages.pages[0], 0), " "), ElementsAre(667, 666, 667, 500));
    const Page& last = pages.pages[1];
    const std::vector<std::string> lines = content(last);
    const auto hole = std::ranges::find(lines, "aa aaaa ");
    ASSERT_NE(hole, lines.end());
    EXPECT_THAT(advances(ink(last, static_cast<std::size_t>(hole - lines.begin())), " "),
                ElementsAre(500, 500));
}

// One line of four could not be filled: the third, which could, is not either.
TEST_F(JustifiedText, IsRaggedAsAWholeWhereManyLinesStayShort) {
    add(paragraph("aa aaaa wwwwwwwwwwwwwwwwwwww dddd eeee ffff gggg hhhh iiii jjjj", "justifie"));
    const Page page = paginated().pages.at(0);
    EXPECT_THAT(content(page), ElementsAre("aa aaaa ", "wwwwwwwwwwwwwwwwwwww ",
                                           "dddd eeee ffff gggg ", "hhhh iiii jjjj"));
    EXPECT_THAT(advances(ink(page, 2), " "), ElementsAre(500, 500, 500, 500));
}

// 8 + 1 + 10 and a hyphen are twenty characters.
TEST_F(JustifiedText, DividesAWordWithASoftHyphen) {
    add(paragraph("aaaaaaaa aaaaaaaaabcaaaaaaa aaa ddd", "justifie"));
    const Page page = paginated().pages.at(0);
    EXPECT_THAT(content(page), ElementsAre("aaaaaaaa aaaaaaaaab\u00AD", "caaaaaaa aaa ddd"));
    EXPECT_EQ(width(ink(page, 0)), 10'000);
}

TEST_F(JustifiedText, NeverDividesTheLastWordWhichWouldLeaveItsEndAlone) {
    // Nineteen letters, then a word that would leave « cccc » on the last line.
    add(paragraph("aaaaaaaaaaaaa bbbbcccc", "justifie"));
    EXPECT_THAT(content(paginated().pages.at(0)), ElementsAre("aaaaaaaaaaaaa ", "bbbbcccc"));
}

TEST_F(JustifiedText, DividesNothingWithoutADictionary) {
    hyphenator_ = nullptr;
    add(paragraph("aaaaaaaa aaaaaaaaabcaaaaaaa aaa ddd", "justifie"));
    EXPECT_THAT(content(paginated().pages.at(0)),
                ElementsAre("aaaaaaaa ", "aaaaaaaaabcaaaaaaa ", "aaa ddd"));
}

TEST_F(JustifiedText, NeverDividesAHeading) {
    add({document::Heading{
        1, "justifie", {document::Run{"aaaaaaaa aaaaaaaaabcaaaaaaa aaa ddd", "", ""}}, "", ""}});
    EXPECT_THAT(content(paginated().pages.at(0)).front(), Not(::testing::HasSubstr(soft_hyphen)));
}

TEST_F(JustifiedText, NeverDividesAWordOfAnotherLanguage) {
    add({document::Paragraph{
        "justifie",
        {document::Run{"aaaaaaaa ", "", ""}, document::Run{"aaaaaaaaabcaaaaaaa", "", "en"},
         document::Run{" aaa ddd", "", ""}}}});
    for (const std::string& text : content(paginated().pages.at(0))) {
        EXPECT_THAT(text, Not(::testing::HasSubstr(soft_hyphen)));
    }
}

TEST_F(JustifiedText, DividesRaggedWordsOnlyWhereTheStyleSaysSo) {
    const std::string text = "aaaaaaaa aaaaaaaaabcaaaaaaa aaa ddd";
    add(paragraph(text));
    add(paragraph(text, "divise"));
    const Page page = paginated().pages.at(0);
    EXPECT_THAT(content(page), ElementsAre("aaaaaaaa ", "aaaaaaaaabcaaaaaaa ", "aaa ddd",
                                           "aaaaaaaa aaaaaaaaab\u00AD", "caaaaaaa aaa ddd"));
    EXPECT_THAT(advances(ink(page, 3), " "), ElementsAre(500));
}

TEST_F(JustifiedText, DrawsASoftHyphenOnlyAtTheEndOfALine) {
    add(paragraph("aaa\u00ADbbb"));
    add(paragraph("wwwwwwwwwwwwww www\u00ADxxxxxx yy"));
    EXPECT_THAT(content(paginated().pages.at(0)),
                ElementsAre("aaabbb", "wwwwwwwwwwwwww www\u00AD", "xxxxxx yy"));
}

TEST_F(JustifiedText, PartsAGroupThatNoLineHoldsAtItsSpace) {
    add(paragraph("123456789012345 années"));
    EXPECT_THAT(content(paginated().pages.at(0)), ElementsAre("123456789012345\u00A0", "années"));
    EXPECT_THAT(diags_.all(), IsEmpty());
}

TEST_F(JustifiedText, NeverLeavesAWidow) {
    std::string text = "aaaa dddd eeee ffff";
    for (int line = 1; line < 11; ++line) {
        text += " aaaa dddd eeee ffff";
    }
    add(paragraph(text, "justifie"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(9));
    EXPECT_THAT(content(pages.pages[1]), SizeIs(2));
}

// The tenth line, the last that the page holds, ends in a hyphen: it goes to the next page.
TEST_F(JustifiedText, DividesNoWordOverTwoPages) {
    std::string text;
    for (int line = 0; line < 9; ++line) {
        text += "wwwwwwwwwwwwwwwwwww ";
    }
    text += "aaaaaaaa aaaaaaaaabcaaaaaaa ddddddddddd wwwwwwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwww";
    add(paragraph(text, "justifie"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(9));
    EXPECT_THAT(content(pages.pages[1]).front(), "aaaaaaaa aaaaaaaaab\u00AD");
}

/// Two lines would fit below, the second of them with half a word at its end.
TEST_F(JustifiedText, MovesOnRatherThanDivideAWordOverTwoPages) {
    std::string before;
    for (int line = 0; line < 8; ++line) {
        before += "wwwwwwwwwwwwwwwwwww ";
    }
    add(paragraph(before, "justifie"));
    add(
        paragraph("wwwwwwwwwwwwwwwwwww aaaaaaaa aaaaaaaaabcaaaaaaa ddddddddddd "
                  "wwwwwwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwww",
                  "justifie"));
    const PagedDocument pages = paginated();
    ASSERT_THAT(pages.pages, SizeIs(2));
    EXPECT_THAT(content(pages.pages[0]), SizeIs(8));
    EXPECT_THAT(content(pages.pages[1])[1], "aaaaaaaa aaaaaaaaab\u00AD");
}

/// Words of all lengths, the same on every run.
std::string made_text(int count) {
    const std::vector<std::string> words = {
        "accueil", "administration", "de",       "la",           "des",    "usagers", "délai",
        "réponse", "téléphonique",   "et",       "une",          "agents", "le",      "formation",
        "qualité", "engagement",     "à",        "responsables", "suivi",  "par",     "trimestre",
        "que",     "satisfaction",   "démarche", "l’évaluation", "en",     "service", "publics"};
    std::string text;
    std::uint64_t state = 1793;
    for (int index = 0; index < count; ++index) {
        state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        text += (index == 0 ? "" : " ") + words.at((state >> 33U) % words.size());
    }
    return text;
}

TEST_F(JustifiedText, LosesNoLetterAndFillsItsLines) {
    const typeset::Hyphenator french = support::debian_hyphenator();
    hyphenator_ = &french;
    document_.masters["page"].width = Length::points(270);
    const std::string text = made_text(600);
    add(paragraph(text, "justifie"));
    const PagedDocument pages = paginated();
    std::string read;
    std::vector<std::int32_t> widths;
    for (const Page& page : pages.pages) {
        for (std::size_t mark = 0; mark < page.marks.size(); ++mark) {
            widths.push_back(width(ink(page, mark)));
            read += ink(page, mark).run.text;
        }
    }
    std::size_t hyphens = 0;
    for (std::size_t at = read.find(soft_hyphen); at != std::string::npos;
         at = read.find(soft_hyphen)) {
        read.erase(at, 2);
        ++hyphens;
    }
    EXPECT_EQ(read, text);
    EXPECT_GT(hyphens, 3U);
    widths.pop_back();
    EXPECT_THAT(widths, ::testing::Each(25'000));
}

}  // namespace
}  // namespace palier::layout
