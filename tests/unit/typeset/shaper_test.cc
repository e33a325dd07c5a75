#include "typeset/shaper.h"

#include <gmock/gmock.h>

#include <numeric>

#include "support/debian_fonts.h"

namespace palier::typeset {
namespace {

using testing::ElementsAre;

constexpr FaceId regular{0};
constexpr FaceId black{2};
constexpr FaceId dejavu{3};

class ShaperTest : public testing::Test {
  protected:
    const GlyphRun& only_run(std::string_view text, FaceId face = regular) {
        const auto& runs = shaper.shape(face, text);
        EXPECT_EQ(runs.size(), 1U);
        return runs.at(0);
    }

    const GlyphRun& only_leftwards(std::string_view text) {
        const auto& runs = shaper.shape(dejavu, text, Direction::RightToLeft);
        EXPECT_EQ(runs.size(), 1U);
        return runs.at(0);
    }

    /// What each glyph of a run stands for.
    static std::vector<std::string> texts(const GlyphRun& run) {
        std::vector<std::string> result;
        for (const Glyph& glyph : run.glyphs) {
            result.push_back(run.text.substr(glyph.text_begin, glyph.text_size));
        }
        return result;
    }

    static std::vector<std::int32_t> advances(const GlyphRun& run) {
        std::vector<std::int32_t> result;
        for (const Glyph& glyph : run.glyphs) {
            result.push_back(glyph.advance);
        }
        return result;
    }

    std::vector<std::string> reports() const {
        std::vector<std::string> result;
        for (const base::Diagnostic& one : diags.all()) {
            result.push_back(one.code + " " + one.read());
        }
        return result;
    }

    const FontLibrary fonts = support::debian_fonts();
    base::Diagnostics diags;
    Shaper shaper{fonts, diags};
};

TEST_F(ShaperTest, GivesEachGlyphItsText) {
    const GlyphRun& run = only_run("été");
    EXPECT_EQ(run.text, "été");
    EXPECT_THAT(texts(run), ElementsAre("é", "t", "é"));
}

TEST_F(ShaperTest, KernsPairs) {
    const std::int32_t apart = only_run("A").width + only_run("V").width;
    EXPECT_EQ(apart, 2 * 677);
    EXPECT_LT(only_run("AV").width, apart - 30);
}

TEST_F(ShaperTest, JoinsLettersIntoLigatures) {
    EXPECT_THAT(texts(only_run("afin")), ElementsAre("a", "fi", "n"));
}

// Columns of numbers stand under each other: the figures of the text faces are tabular as they
// come, and no feature need be asked for. DejaVu's, the fallback's, are too.
TEST_F(ShaperTest, DrawsAllFiguresOfAFaceEquallyWide) {
    for (const FaceId face : {regular, black, dejavu}) {
        const std::int32_t zero = only_run("0", face).width;
        for (const char* figure : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
            EXPECT_EQ(only_run(figure, face).width, zero) << figure;
        }
        // Nor does kerning move them.
        EXPECT_EQ(only_run("1171", face).width, only_run("0000", face).width);
    }
}

TEST_F(ShaperTest, RoundsTheSumOnce) {
    // The t of DejaVu Sans is 803 of 2048 units wide: 392.1 thousandths.
    const GlyphRun& run = only_run("tttttttttt", dejavu);
    EXPECT_EQ(run.width, 3921);
    const std::vector<std::int32_t> each = advances(run);
    EXPECT_EQ(std::accumulate(each.begin(), each.end(), 0), run.width);
}

TEST_F(ShaperTest, MeasuresATextAsTheSumOfItsWords) {
    // Each word was rounded by itself here.
    EXPECT_NEAR(only_run("AVATAR To Y").width,
                only_run("AVATAR").width + only_run(" ").width * 2 + only_run("To").width +
                    only_run("Y").width,
                2);
}

TEST_F(ShaperTest, KeepsSpacesAsGlyphs) {
    const GlyphRun& run = only_run("a b ");
    EXPECT_THAT(texts(run), ElementsAre("a", " ", "b", " "));
    EXPECT_EQ(run.glyphs[1].id, run.glyphs[3].id);
    EXPECT_EQ(run.glyphs[1].advance, 256);
}

TEST_F(ShaperTest, DrawsTheNarrowNoBreakSpaceThin) {
    for (const FaceId face : {regular, black, dejavu}) {
        const GlyphRun& run = only_run("vu\u202F!", face);
        ASSERT_EQ(run.glyphs.size(), 4U);
        EXPECT_NEAR(run.glyphs[2].advance, 180, 1);
        EXPECT_THAT(texts(run), ElementsAre("v", "u", "\u202F", "!"));
    }
}

TEST_F(ShaperTest, TellsSpacesApartByTheirTextOnly) {
    const GlyphRun& run = only_run("a\u00A0b");
    EXPECT_THAT(texts(run), ElementsAre("a", "\u00A0", "b"));
    EXPECT_EQ(run.glyphs[1].advance, only_run(" ").glyphs[0].advance);
}

TEST_F(ShaperTest, DrawsTheSoftHyphenAsAHyphen) {
    const GlyphRun& run = only_run("mai\u00AD");
    EXPECT_THAT(texts(run), ElementsAre("m", "a", "i", "\u00AD"));
    EXPECT_EQ(run.glyphs[3].id, only_run("-").glyphs[0].id);
    EXPECT_GT(run.glyphs[3].advance, 200);
}

TEST_F(ShaperTest, DrawsTheNoBreakHyphenOfLatoAsItsHyphen) {
    const GlyphRun& run = only_run("E6\u20111");
    EXPECT_THAT(texts(run), ElementsAre("E", "6", "\u2011", "1"));
    EXPECT_EQ(run.glyphs[2].id, only_run("-").glyphs[0].id);
}

TEST_F(ShaperTest, LeavesOutInvisibleCharacters) {
    EXPECT_THAT(texts(only_run("a\u200Bb\uFEFF")), ElementsAre("a", "b"));
    EXPECT_THAT(texts(only_run("\u2060a")), ElementsAre("a"));
    EXPECT_TRUE(shaper.shape(regular, "\u200B").empty());
    EXPECT_TRUE(shaper.shape(regular, "").empty());
    EXPECT_THAT(reports(), ElementsAre());
}

TEST_F(ShaperTest, TakesOtherFacesForWhatAFaceLacks) {
    const auto& runs = shaper.shape(regular, "a \u25AF b");
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].face, regular);
    EXPECT_EQ(runs[0].text, "a ");
    EXPECT_EQ(runs[1].face, dejavu);
    EXPECT_EQ(runs[1].text, "\u25AF");
    EXPECT_EQ(runs[2].text, " b");
    EXPECT_THAT(reports(), ElementsAre());
}

TEST_F(ShaperTest, ShowsASignForWhatNoFaceHasAndReportsItOnce) {
    const std::vector<GlyphRun> runs = shaper.shape(regular, "字");
    shaper.shape(regular, "une字de plus");
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].face, dejavu);
    EXPECT_THAT(texts(runs[0]), ElementsAre("字"));
    EXPECT_EQ(runs[0].glyphs[0].id, only_run("\u25AF", dejavu).glyphs[0].id);
    EXPECT_THAT(reports(), ElementsAre("GAB-210 字"));
    EXPECT_THAT(diags.all()[0].sentence(), testing::HasSubstr("U+5B57"));
}

TEST_F(ShaperTest, MixesScripts) {
    const auto& runs = shaper.shape(regular, "\u0416\u03B1b");
    std::string all;
    for (const GlyphRun& run : runs) {
        all += run.text;
        for (const Glyph& glyph : run.glyphs) {
            EXPECT_NE(glyph.id, 0U);
        }
    }
    EXPECT_EQ(all, "\u0416\u03B1b");
}

TEST_F(ShaperTest, SurvivesIllFormedBytes) {
    const auto& runs = shaper.shape(regular, "a\xFF\xC3");
    ASSERT_FALSE(runs.empty());
    EXPECT_EQ(runs.front().text.front(), 'a');
}

/// The shapes of a letter by what stands beside it.
TEST_F(ShaperTest, JoinsArabicLettersInTheOrderOfReading) {
    const GlyphRun& three = only_leftwards("ببب");
    ASSERT_EQ(three.glyphs.size(), 3U);
    EXPECT_THAT(texts(three), ElementsAre("ب", "ب", "ب"));
    const GlyphRun& two = only_leftwards("بب");
    const std::uint32_t alone = only_leftwards("ب").glyphs.at(0).id;
    // Initial, medial, final: the first one in reading order is the one at the right.
    EXPECT_EQ(three.glyphs[0].id, two.glyphs[0].id);
    EXPECT_EQ(three.glyphs[2].id, two.glyphs[1].id);
    EXPECT_NE(three.glyphs[1].id, three.glyphs[0].id);
    EXPECT_NE(three.glyphs[1].id, three.glyphs[2].id);
    EXPECT_NE(alone, three.glyphs[0].id);
}

// The three forms of beh in a word, and the same ones of a word that is shaped in pieces.
TEST_F(ShaperTest, JoinsAPieceOfAWordToItsNeighbours) {
    const GlyphRun& whole = only_leftwards("ببب");
    ASSERT_EQ(whole.glyphs.size(), 3U);
    const auto piece = [&](std::string_view before, std::string_view after) {
        return shaper.shape(dejavu, "ب", Direction::RightToLeft, {before, after})
            .at(0)
            .glyphs.at(0)
            .id;
    };
    EXPECT_EQ(piece("", "ب"), whole.glyphs[0].id);
    EXPECT_EQ(piece("ب", "ب"), whole.glyphs[1].id);
    EXPECT_EQ(piece("ب", ""), whole.glyphs[2].id);
    EXPECT_EQ(piece("", ""), only_leftwards("ب").glyphs[0].id);
    EXPECT_NE(piece("ب", ""), piece("", ""));
}

// Only the first word of a piece stands beside what is before it, only the last one beside what is
// after it.
TEST_F(ShaperTest, JoinsNoWordAcrossASpace) {
    const auto& piece = shaper.shape(dejavu, "ب ب", Direction::RightToLeft, {"ب", "ب"}).at(0);
    const GlyphRun& two = only_leftwards("بب");
    ASSERT_EQ(piece.glyphs.size(), 3U);
    EXPECT_EQ(piece.glyphs[0].id, two.glyphs[1].id);
    EXPECT_EQ(piece.glyphs[2].id, two.glyphs[0].id);
}

TEST_F(ShaperTest, KeepsWordsFromRightToLeftInTheOrderOfReading) {
    const GlyphRun& run = only_leftwards("אב גד");
    EXPECT_EQ(run.text, "אב גד");
    EXPECT_THAT(texts(run), ElementsAre("א", "ב", " ", "ג", "ד"));
    EXPECT_EQ(run.direction, Direction::RightToLeft);
    const std::vector<std::int32_t> each = advances(run);
    EXPECT_EQ(std::accumulate(each.begin(), each.end(), 0), run.width);
}

// Readers that sort glyphs turn a text of two letters round, or not: each letter has its own glyph.
TEST_F(ShaperTest, GivesTheSecondLetterOfAnArabicLigatureAnUnseenGlyph) {
    const GlyphRun& run = only_leftwards("لا");
    ASSERT_EQ(run.glyphs.size(), 2U);
    EXPECT_THAT(texts(run), ElementsAre("ل", "ا"));
    EXPECT_EQ(run.glyphs[0].advance, run.width);
    EXPECT_EQ(run.glyphs[1].advance, 0);
    EXPECT_LT(run.glyphs[1].right, 0);
    EXPECT_EQ(run.glyphs[1].id, only_leftwards("ا").glyphs[0].id);
    EXPECT_TRUE(run.glyphs[1].unseen);
    EXPECT_FALSE(run.glyphs[0].unseen);
}

TEST_F(ShaperTest, PutsArabicVowelsOverTheirLetters) {
    const GlyphRun& run = only_leftwards("بَ");
    ASSERT_EQ(run.glyphs.size(), 2U);
    EXPECT_THAT(texts(run), ElementsAre("ب", "\u064E"));
    EXPECT_EQ(run.glyphs[1].advance, 0);
    EXPECT_GT(run.glyphs[1].right, 0);
}

TEST_F(ShaperTest, MirrorsBracketsFromRightToLeft) {
    const auto& open = shaper.shape(regular, "(", Direction::RightToLeft);
    EXPECT_EQ(open.at(0).glyphs.at(0).id, only_run(")").glyphs.at(0).id);
    EXPECT_EQ(open.at(0).text, "(");
}

TEST_F(ShaperTest, KeepsTheDirectionsOfOneTextApart) {
    EXPECT_EQ(shaper.shape(regular, "(", Direction::RightToLeft).at(0).direction,
              Direction::RightToLeft);
    EXPECT_EQ(shaper.shape(regular, "(").at(0).direction, Direction::LeftToRight);
    EXPECT_NE(shaper.shape(regular, "(", Direction::RightToLeft).at(0).glyphs.at(0).id,
              shaper.shape(regular, "(").at(0).glyphs.at(0).id);
}

TEST_F(ShaperTest, GivesTheSameRunsAgain) {
    const auto& first = shaper.shape(regular, "encore");
    shaper.shape(black, "encore");
    EXPECT_EQ(&shaper.shape(regular, "encore"), &first);
    EXPECT_NE(shaper.shape(black, "encore").front().width, first.front().width);
}

}  // namespace
}  // namespace palier::typeset
