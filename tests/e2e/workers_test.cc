#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/dossiers.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

TEST(Workers, DoNotChangeWhatComesOut) {
    const Workspace work;
    std::vector<std::string> arguments = {"produire"};
    for (const std::filesystem::path& example : examples()) {
        arguments.push_back(example.string());
    }
    // One that fails among them: its messages stay its own.
    write_file(work / "faux.json", dossier_with("67.5", "\"beaucoup\""));
    arguments.push_back(work / "faux.json");
    const auto run = [&](const std::string& workers) {
        std::vector<std::string> all = arguments;
        all.insert(all.end(), {"--travaux", workers, "-o", work / workers});
        return palier(all);
    };
    const Ran one = run("1");
    const Ran four = run("4");
    EXPECT_EQ(one.status, 1);
    EXPECT_EQ(four.status, one.status);
    EXPECT_EQ(four.messages.size(), one.messages.size());
    const auto expected = tree(work / "1");
    EXPECT_THAT(expected, testing::Not(SizeIs(0)));
    EXPECT_TRUE(tree(work / "4") == expected);
}

TEST(Workers, AreAWholeNumberOfThem) {
    for (const char* number : {"0", "65", "-1", "deux", "1.5", ""}) {
        const Ran ran = palier({"produire", "x", "--travaux", number});
        EXPECT_EQ(ran.status, 2) << number;
        EXPECT_THAT(ran.messages, HasSubstr("[CMD-010]")) << number;
    }
}

}  // namespace
}  // namespace palier::e2e
