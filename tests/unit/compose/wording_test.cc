#include "compose/wording.h"

#include <gtest/gtest.h>

namespace palier::compose {
namespace {

TEST(Wording, IsolatesNamesFromRightToLeftInAPattern) {
    EXPECT_EQ(filled("« {nom} » : {nombre, plural, one {un point} other {# points}}",
                     {{"nom", "\u05D0\u05D1"}, {"nombre", std::int64_t{3}}}),
              "«\u00A0\u2068\u05D0\u05D1\u2069\u00A0»\u00A0: 3 points");
}

TEST(Wording, ChoosesByTheWordThatIsGiven) {
    EXPECT_EQ(
        filled("{mot, select, oui {vrai} other {faux, {nom}}}", {{"mot", "oui"}, {"nom", ""}}),
        "vrai");
}

}  // namespace
}  // namespace palier::compose
