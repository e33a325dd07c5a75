#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/french.h"
#include "base/utf8.h"

namespace {

namespace french = palier::base::french;
using palier::base::to_code_points;

struct Group {
    std::string written;
    std::string expected;
};

TEST(FrenchGroups, HoldTogetherWhatIsReadInOneGo) {
    const Group cases[] = {
        {"en 12 jours au plus", "en 12\u00A0jours au plus"},
        {"3 mois, puis 2 ans.", "3\u00A0mois, puis 2\u00A0ans."},
        {"67,5 points (12 jours)", "67,5\u00A0points (12\u00A0jours)"},
        {"le critère n° 4", "le critère n°\u00A04"},
        {"voir p. 12 et pp. 3-5", "voir p.\u00A012 et pp.\u00A03-5"},
        {"au 01 23 45 67 89, de 9 h", "au 01\u00A023\u00A045\u00A067\u00A089, de 9\u00A0h"},
        {"(+33 1 23 45 67 89)", "(+33\u00A01\u00A023\u00A045\u00A067\u00A089)"},
        {"de J. Dupont et J.-P. Roy", "de J.\u00A0Dupont et J.-P.\u00A0Roy"},
        {"M. Roy et Mme Diaz", "M.\u00A0Roy et Mme\u00A0Diaz"},
        {"le 10 mars 2026", "le 10\u00A0mars 2026"},
        {"(1er août)", "(1er\u00A0août)"},
        {"20 000 agents, 1 234 567 euros",
         "20\u00A0000\u00A0agents, 1\u00A0234\u00A0567\u00A0euros"},
        {"11 réponses, 36 critères", "11\u00A0réponses, 36\u00A0critères"},
        {"12 jours\u202F!", "12\u00A0jours\u202F!"},
        {"usagers (« Attente », n = 293) et n = 1\u202F234, non m = 4",
         "usagers (« Attente », n\u00A0=\u00A0293) et n\u00A0=\u00A01\u202F234, non m = 4"},
    };
    for (const Group& one : cases) {
        EXPECT_EQ(french::bound(one.written), one.expected) << one.written;
    }
}

TEST(FrenchGroups, LeaveOtherSpacesAlone) {
    for (const char* text : {"En 2026, les agents",
                             "12 services",
                             "12 23 45",

                             "le 01 est là",
                             "01, 23",
                             "le mois de mars",
                             "32 mars",
                             "la p. suivante",
                             "M. le maire",
                             "a. Dupont",
                             "un plan B. ensuite",
                             "Mme et M.",
                             "n égal à 4",
                             "a = 4",
                             "= 4",
                             "jours 12",
                             "en 2026 200",
                             "n° quatre",
                             " jours",
                             "12  jours",
                             "",
                             " ",
                             "12"}) {
        EXPECT_EQ(french::bound(text), text);
    }
}

/// Texts made of what groups are about, the same on every run.
std::vector<std::string> made_texts() {
    const std::vector<std::string> words = {
        "n",      "=",   "12",   "jours", "n°",   "4",   "p.",      "J.",     "Dupont", "M.", "10",
        "01",     "23",  "+33",  "mars",  "1er",  "000", "1",       "€",      " ",      " ",  " ",
        "\u00A0", ",",   ".",    "(",     ")",    "«",   "»",       "\u202F", "\n",     "%",  ":",
        "!",      "mot", "2026", "T",     "67,5", "-",   "l’année", "Mme",    "\xFF"};
    std::vector<std::string> texts;
    std::uint64_t state = 20'260'322;
    for (int text = 0; text < 6000; ++text) {
        std::string made;
        for (int index = 0; index < 14; ++index) {
            state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
            made += words.at((state >> 33U) % words.size());
        }
        texts.push_back(made);
    }
    return texts;
}

TEST(FrenchGroups, DoneTwiceChangeNothingMore) {
    for (const std::string& text : made_texts()) {
        const std::string once = french::bound(text);
        ASSERT_EQ(french::bound(once), once) << text;
    }
}

TEST(FrenchGroups, ChangeSpacesOnlyAndMakeThemNoBreakSpaces) {
    for (const std::string& text : made_texts()) {
        const std::u32string before = to_code_points(text);
        const std::u32string after = to_code_points(french::bound(text));
        ASSERT_EQ(before.size(), after.size()) << text;
        for (std::size_t index = 0; index < before.size(); ++index) {
            const bool made = before[index] == U' ' && after[index] == U'\u00A0';
            ASSERT_TRUE(before[index] == after[index] || made) << text;
        }
    }
}

TEST(FrenchGroups, StandWhenTheTextIsSpacedAgain) {
    for (const std::string& text : made_texts()) {
        const std::string once = french::bound(french::spaced(text));
        ASSERT_EQ(french::bound(french::spaced(once)), once) << text;
    }
}

}  // namespace
