#include "base/french.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace {

using palier::base::Date;
using palier::base::Score;
namespace french = palier::base::french;

TEST(FrenchNumber, HasADecimalCommaAndNoTrailingZero) {
    EXPECT_EQ(french::number(Score::ratio(135, 2), 1), "67,5");
    EXPECT_EQ(french::number(Score(50), 1), "50");
    EXPECT_EQ(french::number(Score::ratio(58'225, 1000), 1), "58,2");
    EXPECT_EQ(french::number(Score::ratio(58'225, 1000), 4), "58,225");
}

TEST(FrenchNumber, HasANarrowNoBreakSpaceBetweenThousandsAndATrueMinus) {
    EXPECT_EQ(french::number(Score(1'234'567), 0), "1\u202F234\u202F567");
    EXPECT_EQ(french::number(Score::ratio(-41, 5), 1), "\u2212\u00A08,2");
}

TEST(FrenchPercent, HasANarrowNoBreakSpaceBeforeTheSign) {
    EXPECT_EQ(french::percent(Score::ratio(135, 2), 1), "67,5\u202F%");
}

TEST(FrenchChange, SaysTheSignAndAnEqualSignForNothing) {
    EXPECT_EQ(french::change(Score::ratio(18, 5), 1), "+\u00A03,6");
    EXPECT_EQ(french::change(Score::ratio(-5, 2), 1), "\u2212\u00A02,5");
    EXPECT_EQ(french::change(Score::ratio(1, 100), 1), "=");
}

TEST(FrenchDate, NamesTheMonthAndTheFirstDay) {
    EXPECT_EQ(french::date(Date::from(2026, 3, 10).value()), "10\u00A0mars 2026");
    EXPECT_EQ(french::date(Date::from(2026, 8, 1).value()), "1er\u00A0août 2026");
}

struct Spacing {
    std::string written;
    std::string expected;
};

TEST(FrenchSpacing, PutsNoBreakSpacesWhereFrenchHasThem) {
    const Spacing cases[] = {
        {"Le taux : 67 %", "Le taux\u00A0: 67\u202F%"},
        {"Le taux: 67%", "Le taux\u00A0: 67\u202F%"},
        {"Vraiment ? Oui ; non !", "Vraiment\u202F? Oui\u202F; non\u202F!"},
        {"« E6 »", "«\u00A0E6\u00A0»"},
        {"«E6»", "«\u00A0E6\u00A0»"},
        {"+ 8 points", "+\u00A08 points"},
        {"\u2212 8,2 points", "\u2212\u00A08,2 points"},
        {"note\uFFFC ; voir", "note\uFFFC\u202F; voir"},
    };
    for (const Spacing& one : cases) {
        EXPECT_EQ(french::spaced(one.written), one.expected) << one.written;
    }
}

TEST(FrenchSpacing, LeavesTimesRatiosAndAddressesAlone) {
    for (const char* text : {"18:40", "4.5:1", "https://plus.transformation.gouv.fr/?a=1;b=2",
                             "contact@exemple.fr", "", "E6-02", "std::bad_alloc",
                             "http://… ou mailto:…", "«\u00A0mailto:\u00A0» ou (mailto:)"}) {
        EXPECT_EQ(french::spaced(text), text);
    }
    // Words that only look like them are no address.
    EXPECT_EQ(french::spaced("Courriel : x"), "Courriel\u00A0: x");
}

/// Texts made of the signs that spacing is about, the same on every run.
std::vector<std::string> made_texts() {
    const std::u32string letters = U"aé1 \u00A0\u202F:;!?%«»+\u2212.,/='’()…\n";
    std::vector<std::string> texts;
    std::uint64_t state = 20'260'310;
    for (int text = 0; text < 4000; ++text) {
        std::u32string points;
        for (int index = 0; index < 12; ++index) {
            state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
            points += letters.at((state >> 33U) % letters.size());
        }
        texts.push_back(palier::base::to_utf8(points));
    }
    return texts;
}

TEST(FrenchSpacing, DoneTwiceChangesNothingMore) {
    for (const std::string& text : made_texts()) {
        const std::string once = french::spaced(text);
        ASSERT_EQ(french::spaced(once), once) << text;
    }
}

}  // namespace
