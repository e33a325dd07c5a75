#include "app/plain_text.h"

#include <gtest/gtest.h>

namespace palier::app {
namespace {

TEST(PlainText, BreaksBetweenWordsBeforeColumnEightyOne) {
    PlainText text;
    const std::string forty(40, 'a');
    text.paragraph(forty + " " + std::string(39, 'b') + " c");
    EXPECT_EQ(text.text(), forty + " " + std::string(39, 'b') + "\nc\n");
}

TEST(PlainText, CountsLettersNotBytes) {
    PlainText text;
    std::string accents;
    for (int index = 0; index < 39; ++index) {
        accents += "é";
    }
    text.paragraph(accents + " " + accents + " c");
    EXPECT_EQ(text.text(), accents + " " + accents + "\nc\n");
}

TEST(PlainText, KeepsMarksWithTheirWords) {
    PlainText text;
    text.paragraph(std::string(77, 'a') + " ab !");
    EXPECT_EQ(text.text(), std::string(77, 'a') + "\nab\u202F!\n");
}

TEST(PlainText, HangsTheLinesAfterTheFirst) {
    PlainText text;
    text.paragraph("ab " + std::string(75, 'c'), {.indent = 3, .hanging = 2});
    EXPECT_EQ(text.text(), "   ab\n     " + std::string(75, 'c') + "\n");
}

TEST(PlainText, PutsALabelBesideItsText) {
    PlainText text;
    text.item("é", 3, "mot " + std::string(75, 'd'));
    text.item("long", 3, "mot");
    EXPECT_EQ(text.text(), "  é    mot\n       " + std::string(75, 'd') + "\n  long\n       mot\n");
}

}  // namespace
}  // namespace palier::app
