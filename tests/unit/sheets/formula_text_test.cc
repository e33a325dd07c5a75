#include "sheets/formula_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using palier::sheets::escaped_formula;
using palier::sheets::without_escape;

TEST(FormulaText, IsATextAfterAnApostrophe) {
    EXPECT_EQ(escaped_formula("=A1"), "'=A1");
    EXPECT_EQ(escaped_formula("+33"), "'+33");
    EXPECT_EQ(escaped_formula("-2"), "'-2");
    EXPECT_EQ(escaped_formula("@nom"), "'@nom");
    EXPECT_EQ(escaped_formula("\tx"), "'\tx");
    EXPECT_EQ(escaped_formula("\rx"), "'\rx");
}

TEST(FormulaText, LeavesOtherTextsAlone) {
    for (const char* text : {"", "a=b", "'", "''", "'x", " =A1", "2 - 1", "é"}) {
        EXPECT_EQ(escaped_formula(text), text);
        EXPECT_EQ(without_escape(text), text);
    }
}

TEST(FormulaText, ComesBackAsItWas) {
    for (const std::string text :
         {"=A1", "'=A1", "''=A1", "'''-", "-", "'", "+", "'x", "''", "@"}) {
        EXPECT_EQ(without_escape(escaped_formula(text)), text);
    }
}

/// A formula that somebody typed has no escape to lose.
TEST(FormulaText, IsOnlyStrippedOfItsOwnApostrophe) {
    EXPECT_EQ(without_escape("=A1"), "=A1");
    EXPECT_EQ(without_escape("''=A1"), "'=A1");
}

}  // namespace
