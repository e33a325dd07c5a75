#include "typeset/text_directions.h"

#include <gmock/gmock.h>

#include <string>

#include "base/utf8.h"
#include "typeset/characters.h"

namespace palier::typeset {
namespace {

using testing::ElementsAre;

/// As in the examples of UAX #9: capitals stand for letters that are written from right to left,
/// here those of Hebrew from alef on.
std::string written(std::string_view text) {
    std::u32string points = base::to_code_points(text);
    for (char32_t& point : points) {
        point = point >= U'A' && point <= U'Z' ? point - U'A' + U'\u05D0' : point;
    }
    return base::to_utf8(points);
}

std::string told(std::u32string points) {
    for (char32_t& point : points) {
        point = point >= U'\u05D0' && point <= U'\u05EA' ? point - U'\u05D0' + U'A' : point;
    }
    return base::to_utf8(points);
}

/// The level of each character, one digit each.
std::string levels(std::string_view text) {
    const std::string letters = written(text);
    const TextDirections directions(letters);
    std::string all;
    for (const Character& character : characters_of(letters)) {
        all += static_cast<char>('0' + directions.level(character.begin));
    }
    return all;
}

/// The characters of a line from left to right, brackets not mirrored.
std::string drawn(std::string_view text) {
    const std::string letters = written(text);
    const TextDirections directions(letters);
    const std::vector<Character> characters = characters_of(letters);
    std::vector<Level> all;
    all.reserve(characters.size());
    for (const Character& character : characters) {
        all.push_back(directions.level(character.begin));
    }
    std::u32string line;
    for (const std::size_t index : visual_order(all)) {
        line += characters.at(index).point;
    }
    return told(line);
}

Level base_of(std::string_view text) {
    return TextDirections(written(text)).base();
}

/// A text with its isolates, which are written between ‹ and ›.
struct WithIsolates {
    explicit WithIsolates(std::string_view written_text) {
        for (const char32_t point : base::to_code_points(written(written_text))) {
            if (point == U'‹') {
                isolates.push_back({text.size(), text.size()});
            } else if (point == U'›') {
                isolates.back().end = text.size();
            } else {
                text += base::to_utf8(std::u32string{point});
            }
        }
    }

    TextDirections directions() const { return TextDirections(text, isolates); }

    /// One digit a character.
    std::string levels() const {
        const TextDirections all = directions();
        std::string digits;
        for (const Character& character : characters_of(text)) {
            digits += static_cast<char>('0' + all.level(character.begin));
        }
        return digits;
    }

    std::string drawn() const {
        std::vector<Level> all;
        for (const char digit : levels()) {
            all.push_back(static_cast<Level>(digit - '0'));
        }
        const std::vector<Character> characters = characters_of(text);
        std::u32string line;
        for (const std::size_t index : visual_order(all)) {
            line += characters.at(index).point;
        }
        return told(line);
    }

    std::string text;
    std::vector<Isolate> isolates;
};

std::string isolated_levels(std::string_view text) {
    return WithIsolates(text).levels();
}

std::string isolated_drawn(std::string_view text) {
    return WithIsolates(text).drawn();
}

TEST(TextDirections, OfLatinScriptArePlain) {
    for (const char* text : {"", "Préfecture d’Ille-et-Vilaine : 12,5 % – « œuvre »", "Жα 字"}) {
        const TextDirections directions(text);
        EXPECT_TRUE(directions.plain()) << text;
        EXPECT_EQ(directions.base(), 0);
        EXPECT_EQ(directions.level(0), 0);
    }
}

// One character of each class that reorders (R, AL, AN, RLE, RLO, RLI), in each block of them.
TEST(TextDirections, AreNotPlainWithAnyCharacterThatReorders) {
    for (const char* text :
         {"\u05D0", "\u0628", "\u0661", "\u07CA", "\u0840", "\u08A0", "\u200F", "\u202Ba",
          "\u202Ea", "\u2067a", "\uFB1D", "\uFE8D", "\U00010840", "\U0001E900"}) {
        EXPECT_FALSE(TextDirections("un " + std::string(text)).plain()) << text;
    }
}

// UAX #9, 3.4, the first example: the stop after the word has the level of the paragraph (N2).
TEST(TextDirections, PutAWordFromRightToLeftInItsSentence) {
    EXPECT_EQ(levels("car means CAR."), "00000000001110");
    EXPECT_EQ(drawn("car means CAR."), "car means RAC.");
}

// The space between two words of one direction has theirs (N1), those around them do not (N2).
TEST(TextDirections, KeepWordsOfOneDirectionTogether) {
    EXPECT_EQ(levels("le AB CD est"), "000111110000");
    EXPECT_EQ(drawn("le AB CD est"), "le DC BA est");
}

// A number after a letter R stays EN (W2, W7) and has level 2 (I1); the space before it lies
// between R and EN, which counts as R (N1); the space after it between EN and L (N2).
TEST(TextDirections, KeepTheFiguresOfANumberInOrder) {
    EXPECT_EQ(levels("le AB 12 est"), "000111220000");
    EXPECT_EQ(drawn("le AB 12 est"), "le 12 BA est");
    EXPECT_EQ(levels("le AB 9:30 CD est"), "00011122221110000");
    EXPECT_EQ(drawn("le AB 9:30 CD est"), "le DC 9:30 BA est");
}

TEST(TextDirections, LeaveArabicFiguresInOrder) {
    EXPECT_EQ(drawn("an ٢٠٢٦ ou"), "an ٢٠٢٦ ou");
}

// N0: brackets around R in a line from left to right are R when R stands before them, else L.
TEST(TextDirections, PutBracketsAroundWhatTheyHold) {
    EXPECT_EQ(levels("voir AB (CD) ici"), "0000011111110000");
    EXPECT_EQ(drawn("voir AB (CD) ici"), "voir )DC( BA ici");
    EXPECT_EQ(levels("voir (AB) ici"), "0000001100000");
    EXPECT_EQ(drawn("voir (AB) ici"), "voir (BA) ici");
}

// Arabic letters, not those of Hebrew, make the figures after them Arabic numbers (W2): a sign of
// percentage after them is no part of the number then (W5), but of the line (N2).
TEST(TextDirections, TellArabicFromHebrew) {
    EXPECT_EQ(drawn("le AB 12% est"), "le 12% BA est");
    EXPECT_EQ(levels("le \u0628 12% est"), "000112200000");
}

TEST(TextDirections, OfATextInHebrewBeginAtTheRight) {
    EXPECT_EQ(base_of("AB"), 1);
    EXPECT_EQ(levels("PAGE 12."), "11111221");
    EXPECT_EQ(drawn("PAGE 12."), ".12 EGAP");
    EXPECT_EQ(drawn("« AB » (12)"), ")12( » BA «");
}

TEST(TextDirections, OfAFrenchSentenceThatBeginsWithANameBeginAtTheLeft) {
    EXPECT_EQ(base_of("AB a"), 0);
    EXPECT_EQ(drawn("AB CD a parlé."), "DC BA a parlé.");
    // The number stands before any letter: L, as the start of the paragraph is (W7).
    EXPECT_EQ(drawn("12 AB : un avis"), "12 BA : un avis");
}

// Eleven letters and one guest, then ten: more than one in ten.
TEST(TextDirections, LetOneLetterInTenBeAGuest) {
    EXPECT_EQ(base_of("THE BOOK x SAYS."), 1);
    EXPECT_EQ(drawn("THE BOOK x SAYS."), ".SYAS x KOOB EHT");
    EXPECT_EQ(base_of("ABCDEFGHI x"), 1);
    EXPECT_EQ(base_of("ABCDEFGH x"), 0);
}

// P2 and P3: what follows the first strong letter is never asked then.
TEST(TextDirections, OfATextThatBeginsInFrenchBeginAtTheLeft) {
    EXPECT_EQ(base_of("x ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 0);
    EXPECT_EQ(base_of("\u200E AB"), 0);
    EXPECT_EQ(base_of("\u200F ab"), 0) << "one mark, two letters";
}

TEST(TextDirections, EndWhereTheLevelChanges) {
    const std::string text = written("ab CD ef");
    const TextDirections directions(text);
    EXPECT_EQ(directions.end_of_level(0, text), 3U);
    EXPECT_EQ(directions.end_of_level(3, text), 7U) << "two letters of two bytes";
    EXPECT_EQ(directions.end_of_level(5, text), 7U);
    EXPECT_EQ(directions.end_of_level(7, text), text.size());
}

TEST(TextDirections, SurviveIllFormedBytesAndCharactersOfTwoUnits) {
    EXPECT_EQ(TextDirections("\xFF\xD7\x90").level(1), 1);
    EXPECT_EQ(TextDirections("a\xF0\x9F\x98\x80\xD7\x90").level(5), 1);
    EXPECT_EQ(TextDirections("a\xF0\x9F\x98\x80\xD7\x90").level(1), 0);
}

TEST(TextDirections, OfFrenchDataArePlain) {
    EXPECT_TRUE(WithIsolates("‹préfecture› : ‹12,5 %›").directions().plain());
}

// The number after the data has the start of the paragraph before it, L (W7): the isolate is
// passed over. Without it, the number would stand at the left of the name.
TEST(TextDirections, LeaveANumberAfterDataInItsPlace) {
    EXPECT_EQ(isolated_levels("le ‹AB› 12 est"), "000110000000");
    EXPECT_EQ(isolated_drawn("le ‹AB› 12 est"), "le BA 12 est");
    EXPECT_EQ(isolated_drawn("le ‹AB› (12 %), ‹CD› !"), "le BA (12 %), DC !");
    EXPECT_EQ(drawn("le AB 12 est"), "le 12 BA est");
}

// X5a: data is one level up from the paragraph; inside it, a number two (I2).
TEST(TextDirections, OrderDataByItself) {
    EXPECT_EQ(isolated_levels("le ‹AB 12› 3 est"), "00011122000000");
    EXPECT_EQ(isolated_drawn("le ‹AB 12› 3 est"), "le 12 BA 3 est");
}

// The words around it are R, so what stands between them is (N1): data too, which keeps its own
// order inside (embedded at level 0, so from right to left at 1).
TEST(TextDirections, PutDataBetweenWordsOfItsDirection) {
    EXPECT_EQ(isolated_levels("le AB ‹CD 1› EF est"), "00011111121110000");
    EXPECT_EQ(isolated_drawn("le AB ‹CD 1› EF est"), "le FE 1 DC BA est");
}

// X5b: data from left to right in a paragraph from right to left is at level 2.
TEST(TextDirections, PutFrenchDataInATextInHebrew) {
    EXPECT_EQ(isolated_levels("ABCD ‹x 1› EF"), "11111222111");
    EXPECT_EQ(isolated_drawn("ABCD ‹x 1› EF"), "FE x 1 DCBA");
    EXPECT_EQ(isolated_drawn("ABCD ‹12,5 %› EF"), "FE 12,5 % DCBA");
}

// P2 passes over isolates, however many their letters are; without a letter around them, a
// paragraph is from left to right, as the document is.
TEST(TextDirections, OfAParagraphAreThoseAroundItsData) {
    EXPECT_EQ(WithIsolates("‹ABCDEFGHIJKLMNOPQRST› x").directions().base(), 0);
    EXPECT_EQ(WithIsolates("‹abcdefghijklmnopqrst› X").directions().base(), 1);
    EXPECT_EQ(isolated_levels("‹AB›, ‹CD›"), "110011");
    EXPECT_EQ(isolated_drawn("‹AB›, ‹CD›"), "BA, DC");
    EXPECT_EQ(isolated_drawn("‹AB› 12"), "BA 12");
}

// Quotes around a comment are its own: level 1, and the comment's letters at the next odd one.
TEST(TextDirections, OfDataAloneAreItsOwn) {
    EXPECT_EQ(WithIsolates("‹AB›").directions().base(), 1);
    EXPECT_EQ(isolated_levels("« ‹AB 1› »"), "11333411");
    EXPECT_EQ(isolated_drawn("« ‹AB› »"), "» BA «");
    EXPECT_EQ(WithIsolates("« ‹ab C› »").directions().base(), 0);
}

// One letter in ten may be a guest in data too: « AB CD a parlé » is French.
TEST(TextDirections, OfDataHaveTheBaseOfAText) {
    EXPECT_EQ(isolated_drawn("le ‹AB CD a› 12"), "le DC BA a 12");
}

// A control that ends an isolate (U+2069), and one that begins another (U+2067), in data.
TEST(TextDirections, KeepDataFromEndingItsIsolate) {
    EXPECT_EQ(isolated_drawn("x ‹A\u2069B 1› 2 y"), "x 1 B\u2069A 2 y");
    EXPECT_EQ(isolated_drawn("x ‹A\u2067B› 2 C y"), "x B\u2067A 2 C y");
}

// Data may be a sentence that isolates a name itself, which does not tell its direction.
TEST(TextDirections, KeepTheIsolatesOfData) {
    EXPECT_EQ(isolated_drawn("x ‹le \u2068AB\u2069 12 est› y"), "x le \u2068BA\u2069 12 est y");
    EXPECT_EQ(isolated_drawn("‹\u2068AB CD EF GH\u2069 12 a›"), "\u2068HG FE DC BA\u2069 12 a");
    EXPECT_EQ(isolated_drawn("‹\u2068ABCDEFGHIJKL\u2069 : 12 a›").substr(0, 3), "\u2068");
}

// L2: from the highest level down, each stretch of that level or a higher one is turned round.
TEST(VisualOrder, TurnsRoundWhatIsDeeper) {
    const std::vector<Level> levels{0, 1, 1, 2, 2, 1, 0};
    EXPECT_THAT(visual_order(levels), ElementsAre(0, 5, 3, 4, 2, 1, 6));
    EXPECT_THAT(visual_order({}), ElementsAre());
}

}  // namespace
}  // namespace palier::typeset
