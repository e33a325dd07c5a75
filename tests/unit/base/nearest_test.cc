#include "base/nearest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using palier::base::listed;
using palier::base::nearest;

const std::vector<std::string> names{"Engagement", "Score (%)", "Thème", "Question"};

TEST(Nearest, FindsTheNameThatWasMeant) {
    EXPECT_EQ(nearest("Engagemnt", names), "Engagement");
    EXPECT_EQ(nearest("theme", names), "Thème");
    EXPECT_EQ(nearest("Scores", names), "Score (%)");
}

TEST(Nearest, FindsNothingWhenNoNameIsNear) {
    EXPECT_EQ(nearest("Remarques", names), std::nullopt);
    EXPECT_EQ(nearest("", names), std::nullopt);
    EXPECT_EQ(nearest("(%)", names), std::nullopt);
    EXPECT_EQ(nearest("E9", {"E1", "thème"}), "E1");
}

TEST(Nearest, LooksAtNoNameOfEndlessLength) {
    EXPECT_EQ(nearest(std::string(1'000'000, 'x'), names), std::nullopt);
}

TEST(Nearest, ListsNamesWithCommas) {
    EXPECT_EQ(listed({"bronze", "argent", "or"}), "bronze, argent, or");
    EXPECT_EQ(listed({"Oui, tout à fait", "Non"}), "Oui, tout à fait ; Non");
    EXPECT_EQ(listed({}), "");
}

}  // namespace
