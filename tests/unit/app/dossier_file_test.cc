#include "app/dossier_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::HasSubstr;

/// What reading the dossier at `path` came to: the bytes, or the outcome and the code.
std::string result(const base::Files& files, const std::string& path) {
    base::Diagnostics diags;
    const auto found = read_dossier_file(path, files, diags);
    if (const auto* file = std::get_if<DossierFile>(&found)) {
        return file->name + "=" + file->bytes;
    }
    return std::to_string(exit_status(std::get<Outcome>(found))) + " " + diags.all().at(0).code;
}

support::MemoryFiles files(const std::vector<std::string>& names) {
    support::MemoryFiles files;
    for (const std::string& name : names) {
        files.contents[name] = "{}";
    }
    return files;
}

TEST(DossierFile, IsTheFileItself) {
    EXPECT_EQ(result(files({"a/site.json"}), "a/site.json"), "a/site.json={}");
    EXPECT_EQ(result(files({"a/SITE.JSON"}), "a/SITE.JSON"), "a/SITE.JSON={}");
}

TEST(DossierFile, IsTheOneInAFolderWhateverElseStandsThere) {
    EXPECT_EQ(result(files({"a/dossier.json", "a/grille.json", "a/export.csv", "a/logo.png",
                            "a/preuves/dossier.json"}),
                     "a"),
              "a/dossier.json={}");
    EXPECT_EQ(result(files({"a/dossier.json"}), "a/"), "a/dossier.json={}");
}

TEST(DossierFile, ThatIsMissingIsNotFound) {
    EXPECT_EQ(result(files({"a/dossier.json"}), "b"), "66 DOS-001");
}

TEST(DossierFile, IsNotGuessedAmongSeveral) {
    EXPECT_EQ(result(files({"a/dossier.json", "a/dossier.ods"}), "a"), "65 DOS-007");
    EXPECT_EQ(result(files({"a/dossier.json", "a/Diagnostic.csv"}), "a"), "65 DOS-007");
    EXPECT_EQ(result(files({"a/autre.json"}), "a"), "65 DOS-006");
}

TEST(DossierFile, InAFormatOfTheContractThatIsNotReadYetSaysSo) {
    EXPECT_EQ(result(files({"a.xlsx"}), "a.xlsx"), "65 DOS-004");
    EXPECT_EQ(result(files({"a/dossier.ods"}), "a"), "65 DOS-004");
    EXPECT_EQ(result(files({"a/Structure.csv", "a/diagnostic.csv"}), "a"), "65 DOS-004");
}

TEST(DossierFile, InAnotherFormatIsRefused) {
    EXPECT_EQ(result(files({"a.xls"}), "a.xls"), "65 DOS-005");
    EXPECT_EQ(result(files({"a"}), "a"), "65 DOS-005");
}

TEST(DossierFile, BeyondTheLimitIsNotRead) {
    support::MemoryFiles big;
    big.contents["a.json"] = std::string(17'000'000, '[');
    EXPECT_EQ(result(big, "a.json"), "65 DOS-008");
    base::Diagnostics diags;
    read_dossier_file("a.json", big, diags);
    EXPECT_EQ(diags.all().at(0).sentence(),
              "«\u00A0a.json\u00A0» est trop gros\u00A0: 17 Mo (au plus 16 Mo).");
}

TEST(DossierFile, NamesWhatItFoundWhenThereAreSeveral) {
    base::Diagnostics diags;
    read_dossier_file("a", files({"a/dossier.json", "a/dossier.xlsx"}), diags);
    EXPECT_THAT(diags.all().at(0).sentence(), HasSubstr("dossier.json, dossier.xlsx"));
}

}  // namespace
}  // namespace palier::app
