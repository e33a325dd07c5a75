#include "typeset/hyphenation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "support/debian_hyphenation.h"

namespace palier::typeset {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HyphenationTest : public ::testing::Test {
  protected:
    /// The text with « = » at its divisions.
    std::string divided(const std::string& text) const {
        std::string result;
        std::size_t begin = 0;
        for (const std::size_t place : divisions(text, hyphenator_)) {
            result += text.substr(begin, place - begin) + "=";
            begin = place;
        }
        return result + text.substr(begin);
    }

    const Hyphenator hyphenator_ = support::debian_hyphenator();
};

TEST_F(HyphenationTest, DividesFrenchWordsBetweenSyllables) {
    EXPECT_EQ(divided("administration"), "ad=mi=nis=tra=tion");
    EXPECT_EQ(divided("constitution"), "consti=tu=tion");
}

// Places are counted in letters, not in bytes: « é » is one letter of two bytes.
TEST_F(HyphenationTest, CountsLettersNotBytes) {
    EXPECT_EQ(divided("électricité"), "élec=tri=cité");
    EXPECT_EQ(divided("évidemment"), "évi=dem=ment");
}

TEST_F(HyphenationTest, LeavesTwoLettersBeforeAndThreeAfter) {
    // « é-tude » would leave one letter, « bon-té » two after it.
    EXPECT_EQ(divided("étude"), "étude");
    EXPECT_EQ(divided("mairie"), "mai=rie");
    EXPECT_EQ(divided("bonté"), "bonté");
}

TEST_F(HyphenationTest, DividesWhatFollowsAnApostrophe) {
    EXPECT_EQ(divided("l’administration"), "l’ad=mi=nis=tra=tion");
    EXPECT_EQ(divided("l'administration"), "l'ad=mi=nis=tra=tion");
    EXPECT_EQ(divided("aujourd’hui"), "au=jourd’hui");
}

TEST_F(HyphenationTest, TakesWordsAtTheStartOfASentenceAndNoNames) {
    EXPECT_EQ(divided("Toulouse administre. Toulouse"), "Tou=louse ad=mi=nistre. Tou=louse");
    EXPECT_EQ(divided("à Marseille"), "à Marseille");
    EXPECT_EQ(divided("de M. Martineau"), "de M. Martineau");
    EXPECT_EQ(divided("d’Angoulême"), "d’Angoulême");
}

TEST_F(HyphenationTest, LeavesAcronymsFiguresAddressesAndCompoundsAlone) {
    for (const char* text :
         {"ADMINISTRATION", "critère2025", "contact@administration.fr", "www.administration.fr",
          "https://administration.fr/demarches", "administration/service", "peut-être-autrement",
          "12345678", "service_public", "administration.fr"}) {
        EXPECT_EQ(divided(text), text);
    }
}

TEST_F(HyphenationTest, PassesOverMarksAroundWords) {
    EXPECT_EQ(divided("(administration), «\u00A0mairie\u00A0»"),
              "(ad=mi=nis=tra=tion), «\u00A0mai=rie\u00A0»");
}

TEST_F(HyphenationTest, LeavesWordsWithSoftHyphensToTheirAuthors) {
    const std::string text = "admi\u00ADnistration";
    EXPECT_EQ(divided(text), text);
    EXPECT_THAT(soft_hyphens(text), ElementsAre(4U));
}

TEST_F(HyphenationTest, ReadsAnyBytes) {
    for (const std::string& text : std::vector<std::string>{
             "", "\xFF\xC3", std::string(5000, 'a'), std::string("abc\0defgh", 9), "\u0301aeiou"}) {
        std::size_t before = 0;
        for (const std::size_t place : divisions(text, hyphenator_)) {
            EXPECT_GT(place, before);
            EXPECT_LT(place, text.size());
            before = place;
        }
    }
}

TEST_F(HyphenationTest, IsTheSameInAllThreads) {
    const std::string words = "administration électricité démocratisation responsabilité";
    const std::vector<std::size_t> expected = divisions(words, hyphenator_);
    std::vector<int> differences(4);
    std::vector<std::thread> threads;
    threads.reserve(differences.size());
    for (int& count : differences) {
        threads.emplace_back([&] {
            for (int turn = 0; turn < 500; ++turn) {
                count += divisions(words, hyphenator_) == expected ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_THAT(differences, ElementsAre(0, 0, 0, 0));
}

TEST(Hyphenator, RefusesWhatIsNoDictionaryInUtf8) {
    EXPECT_FALSE(Hyphenator::load("").has_value());
    EXPECT_FALSE(Hyphenator::load("ISO8859-1\na1b\n").has_value());
    EXPECT_FALSE(Hyphenator::load("<html>").has_value());
}

TEST(Hyphenator, KnowsOnlyItsOwnPatterns) {
    const auto hyphenator = Hyphenator::load("UTF-8\nb1c\n");
    ASSERT_TRUE(hyphenator.has_value());
    EXPECT_THAT(hyphenator->divisions("aabcaa"), ElementsAre(3U));
    EXPECT_THAT(hyphenator->divisions("aaaaaa"), IsEmpty());
    // One letter before, two after.
    EXPECT_THAT(hyphenator->divisions("bcaaaa"), IsEmpty());
    EXPECT_THAT(hyphenator->divisions("aaabca"), IsEmpty());
}

}  // namespace
}  // namespace palier::typeset
