#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace {

namespace base = palier::base;

TEST(Utf8, FindsTheFirstByteThatIsNotWellFormed) {
    EXPECT_EQ(base::first_invalid_utf8("abc é € 🙂"), std::nullopt);
    EXPECT_EQ(base::first_invalid_utf8("ab\xFF"), 2U);
    EXPECT_EQ(base::first_invalid_utf8("ab\xC3"), 2U);            // cut
    EXPECT_EQ(base::first_invalid_utf8("\xC0\xAF"), 0U);          // overlong
    EXPECT_EQ(base::first_invalid_utf8("\xE0\x80\xAF"), 0U);      // overlong, three bytes
    EXPECT_EQ(base::first_invalid_utf8("\xF0\x80\x80\xAF"), 0U);  // overlong, four bytes
    EXPECT_EQ(base::first_invalid_utf8("a\xED\xA0\x80"), 1U);     // surrogate
    EXPECT_EQ(base::first_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
    EXPECT_EQ(base::first_invalid_utf8("caf\xE9"), 3U);           // Latin-1
}

TEST(Utf8, PointsComeBackAsTheBytesTheyWere) {
    const std::string text = "aé€🙂";
    EXPECT_EQ(base::to_code_points(text).size(), 4U);
    EXPECT_EQ(base::to_utf8(base::to_code_points(text)), text);
}

TEST(Utf8, ComposesAccents) {
    EXPECT_EQ(base::composed("e\u0301"), "é");
}

TEST(Utf8, IsolatesNamesFromRightToLeftOnly) {
    EXPECT_EQ(base::isolated("\u05D0\u05D1"), "\u2068\u05D0\u05D1\u2069");
    EXPECT_EQ(base::isolated("Nom \u0627"), "\u2068Nom \u0627\u2069");
    // U+FB1D is a letter of Hebrew, U+0663 a figure of Arabic, « ： » a sign of punctuation.
    EXPECT_EQ(base::isolated("\uFB1D"), "\u2068\uFB1D\u2069");
    for (const char* name : {"", "Préfecture – « œuvre »", "名前：", "\u0663"}) {
        EXPECT_EQ(base::isolated(name), name);
    }
}

TEST(Utf8, TrimsNoBreakSpacesToo) {
    EXPECT_EQ(base::trimmed(U" \u00A0\u202F\nabc d\t\u2009"), U"abc d");
    EXPECT_EQ(base::trimmed(U" \u00A0"), U"");
}

TEST(Folded, ComparesNamesAsTheContractDoes) {
    EXPECT_EQ(base::folded("Score (%)"), "score");
    EXPECT_EQ(base::folded("enquete_usagers"), base::folded("Enquête usagers"));
    EXPECT_EQ(base::folded("Date d’audit"), base::folded("date d'audit"));
    EXPECT_EQ(base::folded("Mise en œuvre"), base::folded("MISE EN OEUVRE"));
    EXPECT_EQ(base::folded("E\u0301che\u0301ance"), base::folded("Échéance"));
    EXPECT_EQ(base::folded("  Thème\u00A0:"), "theme");
    EXPECT_NE(base::folded("Enquête"), base::folded("Enquêtes"));
    EXPECT_EQ(base::folded("(%)"), "");
    // Pictures count where there is nothing else; the sign that asks for colours does not.
    EXPECT_NE(base::folded("🙂"), base::folded("🙁"));
    EXPECT_EQ(base::folded("☹️"), base::folded("☹"));
    EXPECT_EQ(base::folded("😊 Très satisfait"), base::folded("Très satisfait"));
}

TEST(EditDistance, CountsLettersInsertedDroppedReplacedOrSwapped) {
    EXPECT_EQ(base::edit_distance("score", "score", 9), 0U);
    EXPECT_EQ(base::edit_distance("scor", "score", 9), 1U);
    EXPECT_EQ(base::edit_distance("scoore", "score", 9), 1U);
    EXPECT_EQ(base::edit_distance("scare", "score", 9), 1U);
    EXPECT_EQ(base::edit_distance("socre", "score", 9), 1U);
    EXPECT_EQ(base::edit_distance("", "score", 9), 5U);
    EXPECT_EQ(base::edit_distance("é", "e", 9), 1U);
    EXPECT_EQ(base::edit_distance("bronze", "argent", 9), 5U);
}

TEST(EditDistance, CountsNoFurtherThanItIsAsked) {
    EXPECT_EQ(base::edit_distance("bronze", "argent", 6), 5U);
    EXPECT_EQ(base::edit_distance("bronze", "argent", 5), 5U);
    EXPECT_EQ(base::edit_distance("bronze", "argent", 3), 3U);
    EXPECT_EQ(base::edit_distance("socre", "score", 1), 1U);
    EXPECT_EQ(base::edit_distance("", "score", 2), 2U);
    // Every pair is one swap: « ba dc fe » for « ab cd ef ».
    EXPECT_EQ(base::edit_distance("badcfe", "abcdef", 4), 3U);
}

}  // namespace
