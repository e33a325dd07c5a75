#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace palier::pdf {
namespace {

std::string decimal(std::int64_t value, int decimals) {
    std::string out;
    append_decimal(out, value, decimals);
    return out;
}

TEST(PdfNumber, DropsZerosThatSayNothing) {
    EXPECT_EQ(decimal(0, 2), "0");
    EXPECT_EQ(decimal(1200, 2), "12");
    EXPECT_EQ(decimal(1250, 2), "12.5");
    EXPECT_EQ(decimal(1205, 2), "12.05");
    EXPECT_EQ(decimal(7, 0), "7");
}

TEST(PdfNumber, NeedsNoDigitBeforeThePoint) {
    EXPECT_EQ(decimal(50, 2), ".5");
    EXPECT_EQ(decimal(5, 3), ".005");
}

TEST(PdfNumber, KeepsTheSign) {
    EXPECT_EQ(decimal(-350, 3), "-.35");
    EXPECT_EQ(decimal(-1250, 2), "-12.5");
}

TEST(PdfNumber, RoundsCoordinatesToHundredths) {
    EXPECT_EQ(hundredths(base::Length::millipoints(12'344)), 1234);
    EXPECT_EQ(hundredths(base::Length::millipoints(12'345)), 1235);
    EXPECT_EQ(hundredths(base::Length::millipoints(-12'345)), -1235);
}

TEST(PdfNumber, KeepsThousandthsOfSizes) {
    std::string out;
    append_points(out, base::Length::millipoints(-350));
    EXPECT_EQ(out, "-.35");
}

TEST(PdfString, IsLiteralForAscii) {
    EXPECT_EQ(text_string("a(b)\\"), "(a\\(b\\)\\\\)");
}

TEST(PdfString, IsUtf16OtherwiseWithItsMark) {
    EXPECT_EQ(text_string("é"), "<FEFF00E9>");
    EXPECT_EQ(text_string("a\n"), "<FEFF0061000A>");
    EXPECT_EQ(utf16_digits("\U0001F600"), "D83DDE00");
}

TEST(PdfString, HasFourDigitsForACode) {
    std::string out;
    append_code(out, 0x2F);
    EXPECT_EQ(out, "002F");
}

}  // namespace
}  // namespace palier::pdf
