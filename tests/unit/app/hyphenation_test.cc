#include "app/hyphenation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class HyphenationFile : public ::testing::Test {
  protected:
    HyphenationFile() {
        files_.contents["/palier/hyphenation/fr.json"] =
            R"({"langue": "fr", "paquet": "hyphen-fr", "fichier": "hyphen/hyph_fr.dic"})";
        files_.contents["/usr/share/hyphen/hyph_fr.dic"] = "UTF-8\nb1c\n";
    }

    std::optional<typeset::Hyphenator> load() {
        const Environment environment{
            .files = files_, .data = "/palier", .share_directories = {"/opt/share", "/usr/share"}};
        return load_hyphenator(environment, diags_);
    }

    void expect_warning(const std::string& read) {
        EXPECT_FALSE(load().has_value());
        ASSERT_THAT(diags_.all(), SizeIs(1));
        EXPECT_EQ(diags_.all().front().code, "GAB-330");
        EXPECT_EQ(diags_.all().front().read(), read);
        EXPECT_FALSE(diags_.has_errors());
    }

    support::MemoryFiles files_;
    base::Diagnostics diags_;
};

TEST_F(HyphenationFile, IsTheOneThatTheManifestNames) {
    const auto hyphenator = load();
    ASSERT_TRUE(hyphenator.has_value());
    EXPECT_THAT(hyphenator->divisions("aabcaa"), SizeIs(1));
    EXPECT_THAT(diags_.all(), IsEmpty());
}

TEST_F(HyphenationFile, IsMissedWithAWarning) {
    files_.contents.erase("/usr/share/hyphen/hyph_fr.dic");
    expect_warning("hyphen/hyph_fr.dic");
}

TEST_F(HyphenationFile, IsNoDictionaryWithAWarning) {
    files_.contents["/usr/share/hyphen/hyph_fr.dic"] = "MZ";
    expect_warning("hyphen/hyph_fr.dic");
}

TEST_F(HyphenationFile, IsMissedWhenNoManifestNamesIt) {
    files_.contents["/palier/hyphenation/fr.json"] = R"({"langue": "fr"})";
    expect_warning("/palier/hyphenation/fr.json");
    EXPECT_FALSE(diags_.has_errors());
}

}  // namespace
}  // namespace palier::app
