#include "base/charset.h"

#include <gtest/gtest.h>

namespace {

using namespace std::string_literals;
using palier::base::Charset;
using palier::base::decoded;

TEST(Charset, Windows1252HoldsTheSignsOfFrenchOffices) {
    EXPECT_EQ(decoded("\xE9\x92\x9C\x80\xAB\xA0", Charset::Windows1252), "é’œ€«\u00A0");
}

TEST(Charset, Latin9PutsOtherSignsAtTheSamePlaces) {
    EXPECT_EQ(decoded("\xE9\xA4\xBD", Charset::Latin9), "é€œ");
    EXPECT_EQ(decoded("\xA4\xBD", Charset::Windows1252), "¤½");
}

TEST(Charset, Utf16ComesWithOrWithoutItsMark) {
    EXPECT_EQ(decoded("\xFF\xFE\xE9\0a\0"s, Charset::Utf16LittleEndian), "éa");
    EXPECT_EQ(decoded("\xE9\0a\0"s, Charset::Utf16LittleEndian), "éa");
    EXPECT_EQ(decoded("\xFE\xFF\0\xE9"s, Charset::Utf16BigEndian), "é");
}

TEST(Charset, HalfACharacterIsAReplacementCharacter) {
    EXPECT_EQ(decoded("a\0b"s, Charset::Utf16LittleEndian), "a\uFFFD");
    EXPECT_EQ(decoded("\0\xD8"s, Charset::Utf16LittleEndian), "\uFFFD");
}

}  // namespace
