#include "architecture/source_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace palier::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string contents(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

TEST(SourceTree, KeepsTheRules) {
    const GrantTable grants = read_grants(contents(PALIER_GRANTS_FILE));
    ASSERT_TRUE(grants.contains("base")) << "no grants were read";
    EXPECT_THAT(breaches(PALIER_SOURCE_FOLDER, grants), IsEmpty());
}

TEST(Grants, AreFoldersAndLibrariesByName) {
    const GrantTable grants = read_grants("base||icu\ncompose|model document|poco_xml icu\n");
    ASSERT_THAT(grants, SizeIs(2));
    EXPECT_THAT(grants.at("base").folders, IsEmpty());
    EXPECT_THAT(grants.at("base").libraries, ElementsAre("icu"));
    EXPECT_THAT(grants.at("compose").folders, ElementsAre("document", "model"));
    EXPECT_THAT(grants.at("compose").libraries, ElementsAre("icu", "poco_xml"));
}

/// A tree of sources with one fault planted in it.
class PlantedFault : public ::testing::Test {
  protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        root_ = std::filesystem::temp_directory_path() /
                ("palier-architecture-" + std::string(test->name()));
        std::filesystem::remove_all(root_);
    }
    void TearDown() override { std::filesystem::remove_all(root_); }

    void plant(const std::string& path, const std::string& text) {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path) << text;
    }

    std::vector<std::string> found() const {
        return breaches(root_, read_grants("base||icu\n"
                                           "model||\n"
                                           "compose|model|poco_xml\n"
                                           "app|compose|\n"
                                           "cli|app|cli11\n"));
    }

  private:
    std::filesystem::path root_;
};

TEST_F(PlantedFault, NoneInAnHonestTree) {
    plant("base/text.cc", "#include \"base/text.h\"\n\n#include <unicode/uchar.h>\n");
    plant("compose/theme.cc",
          "#include \"compose/theme.h\"\n#include <Poco/SAX/SAXParser.h>\n"
          "#include <Poco/Exception.h>\n#include <string>\n"
          "#include \"base/text.h\"\n#include \"model/grid.h\"\n");
    plant("app/disk.cc", "#include <fcntl.h>\n#include <sys/stat.h>\n");
    plant("cli/main.cc", "#include <iostream>\n#include <CLI/CLI.hpp>\n");
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(PlantedFault, AFolderThatWasNotGranted) {
    plant("model/grid.cc", "\n#include \"compose/theme.h\"\n");
    EXPECT_THAT(found(), ElementsAre("model/grid.cc:2: model may not use compose"));
}

TEST_F(PlantedFault, AGrantIsNotPassedOn) {
    plant("cli/main.cc", "#include \"compose/theme.h\"\n");
    EXPECT_THAT(found(), ElementsAre("cli/main.cc:1: cli may not use compose"));
}

TEST_F(PlantedFault, ALibraryThatWasNotGranted) {
    plant("model/grid.cc", "#  include <unicode/uchar.h>\n#include <Poco/Exception.h>\n");
    EXPECT_THAT(found(), ElementsAre("model/grid.cc:1: model may not use <unicode/uchar.h>",
                                     "model/grid.cc:2: model may not use <Poco/Exception.h>"));
}

TEST_F(PlantedFault, ALibraryThatNobodyKnows) {
    plant("compose/theme.cc", "#include <boost/any.hpp>\n");
    EXPECT_THAT(found(), ElementsAre("compose/theme.cc:1: compose may not use <boost/any.hpp>"));
}

TEST_F(PlantedFault, ALibraryInAHeader) {
    plant("compose/theme.h", "#include <Poco/SAX/SAXParser.h>\n");
    EXPECT_THAT(found(), ElementsAre("compose/theme.h:1: a header shows no library: "
                                     "<Poco/SAX/SAXParser.h>"));
}

TEST_F(PlantedFault, TheSystemOutsideItsFolders) {
    plant("compose/theme.cc", "#include <unistd.h>\n");
    EXPECT_THAT(found(), ElementsAre("compose/theme.cc:1: compose may not use <unistd.h>"));
}

TEST_F(PlantedFault, OwnHeaderAfterAnother) {
    plant("model/grid.cc", "#include <string>\n#include \"model/grid.h\"\n");
    EXPECT_THAT(found(), ElementsAre("model/grid.cc:2: its own header comes first"));
}

TEST_F(PlantedFault, StreamsOutsideTheCommandLine) {
    plant("model/grid.cc", "#include <iostream>\n");
    EXPECT_THAT(found(), ElementsAre("model/grid.cc:1: <iostream> is for cli"));
}

TEST_F(PlantedFault, AnIncludeWithoutFolder) {
    plant("model/grid.cc", "#include \"grid.h\"\n");
    EXPECT_THAT(found(), ElementsAre("model/grid.cc:1: an include names its folder: grid.h"));
}

TEST_F(PlantedFault, AFolderWithoutGrants) {
    plant("extra/idea.h", "#pragma once\n");
    EXPECT_THAT(found(), ElementsAre("extra/idea.h:1: the folder extra has no grants"));
}

TEST_F(PlantedFault, AFileBeyondASitting) {
    std::string text;
    for (int line = 0; line < 600; ++line) {
        text += "\n";
    }
    plant("model/long.cc", text);
    EXPECT_THAT(found(), IsEmpty());
    plant("model/long.cc", text + "\n");
    EXPECT_THAT(found(), ElementsAre("model/long.cc:601: a file has at most 600 lines"));
}

}  // namespace
}  // namespace palier::architecture
