#include "app/disk_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace palier::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

/// An empty directory of the disk.
class DiskFilesTest : public ::testing::Test {
  protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        root_ = std::filesystem::temp_directory_path() /
                ("palier-disk-" + std::to_string(::getpid()) + "-" + test->name());
        std::filesystem::remove_all(root_);
        std::filesystem::create_directories(root_);
    }
    void TearDown() override { std::filesystem::remove_all(root_); }

    std::filesystem::path at(const std::string& name) const { return root_ / name; }

    std::vector<std::string> names() const {
        return files_.list(root_).value_or(std::vector<std::string>{"unreadable"});
    }

    DiskFiles files_;

  private:
    std::filesystem::path root_;
};

TEST_F(DiskFilesTest, WritesFilesWithTheirDirectories) {
    EXPECT_FALSE(files_.write({{at("a/b/one"), "1"}, {at("a/two"), ""}}));
    EXPECT_THAT(files_.read(at("a/b/one")), Optional(std::string("1")));
    EXPECT_THAT(files_.read(at("a/two")), Optional(std::string()));
    EXPECT_EQ(files_.size(at("a/b/one")), 1U);
    EXPECT_THAT(files_.list(at("a")), Optional(ElementsAre("b", "two")));
}

TEST_F(DiskFilesTest, ReplacesAFileWhole) {
    std::ofstream(at("one")) << "a long old text";
    EXPECT_FALSE(files_.write({{at("one"), "new"}}));
    EXPECT_THAT(files_.read(at("one")), Optional(std::string("new")));
    EXPECT_THAT(names(), ElementsAre("one"));
}

TEST_F(DiskFilesTest, WritesNothingWhenOneFileOfASetIsRefused) {
    std::filesystem::create_directory(at("two"));
    std::ofstream(at("one")) << "old";
    const auto refusal = files_.write({{at("one"), "new"}, {at("fresh/x"), "x"}, {at("two"), "y"}});
    EXPECT_THAT(refusal, Optional(base::WriteRefusal{
                             at("two"), base::WriteRefusal::Reason::SomethingInTheWay}));
    EXPECT_THAT(files_.read(at("one")), Optional(std::string("old")));
    EXPECT_THAT(names(), ElementsAre("one", "two"));
}

TEST_F(DiskFilesTest, SaysThatAFileStandsWhereADirectoryIsWanted) {
    std::ofstream(at("file")) << "x";
    EXPECT_THAT(files_.write({{at("file/one"), "1"}}),
                Optional(base::WriteRefusal{at("file/one"),
                                            base::WriteRefusal::Reason::SomethingInTheWay}));
    EXPECT_THAT(names(), ElementsAre("file"));
}

TEST_F(DiskFilesTest, TellsKindsApart) {
    std::ofstream(at("file")) << "x";
    ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
    EXPECT_EQ(files_.kind(at("file")), base::Files::Kind::File);
    EXPECT_EQ(files_.kind(at("")), base::Files::Kind::Directory);
    EXPECT_EQ(files_.kind(at("pipe")), base::Files::Kind::Other);
    EXPECT_EQ(files_.kind(at("nothing")), base::Files::Kind::Missing);
    EXPECT_FALSE(files_.read(at("nothing")));
    EXPECT_FALSE(files_.list(at("nothing")));
}

}  // namespace
}  // namespace palier::app
