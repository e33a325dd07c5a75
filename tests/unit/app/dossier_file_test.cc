#include "app/dossier_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_files.h"

namespace palier::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// What reading the dossier at `path` came to: names and bytes, or the outcome and the code.
std::string result(const base::Files& files, const std::string& path) {
    base::Diagnostics diags;
    const auto found = read_dossier_files(path, files, diags);
    if (const auto* dossier = std::get_if<DossierFiles>(&found)) {
        std::string text;
        for (const DossierFiles::File& file : dossier->files) {
            text += (text.empty() ? "" : " ") + file.name + "=" + file.bytes;
        }
        return text;
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

TEST(DossierFile, MayBeAWorkbook) {
    EXPECT_EQ(result(files({"a.xlsx"}), "a.xlsx"), "a.xlsx={}");
    EXPECT_EQ(result(files({"a/dossier.ODS"}), "a"), "a/dossier.ODS={}");
}

TEST(DossierFile, MayBeAFolderOfTables) {
    // « Réalisations » with an accent of its own, as some systems write it.
    EXPECT_EQ(result(files({"a/Structure.csv", "a/diagnostic.CSV", "a/Re\u0301alisations.csv",
                            "a/export-2026.csv", "a/notes.txt"}),
                     "a"),
              "a/Re\u0301alisations.csv={} a/Structure.csv={} a/diagnostic.CSV={}");
    EXPECT_EQ(result(files({"a/Structure.csv", "a/dossier.xlsx"}), "a"), "65 DOS-007");
    EXPECT_EQ(result(files({"a/export.csv"}), "a"), "65 DOS-006");
}

TEST(DossierFile, IsNoSingleTable) {
    EXPECT_EQ(result(files({"a/Structure.csv"}), "a/Structure.csv"), "65 DOS-030");
}

/// « code name → table » of each file that was most likely meant to be a table.
std::vector<std::string> taken_for_tables(const std::vector<std::string>& names) {
    base::Diagnostics diags;
    read_dossier_files("a", files(names), diags);
    EXPECT_FALSE(diags.has_errors());
    std::vector<std::string> said;
    for (const base::Diagnostic& one : diags.all()) {
        said.push_back(one.code + " " + one.read() + " → " + one.expected());
    }
    return said;
}

TEST(DossierFile, TellsOfFilesThatWereMostLikelyMeantToBeATable) {
    EXPECT_THAT(taken_for_tables({"a/Structure.csv", "a/Diagnostics.csv", "a/photo.csv"}),
                ElementsAre("DOS-032 Diagnostics.csv → Diagnostic.csv"));
    EXPECT_THAT(taken_for_tables({"a/Structure.csv", "a/Diagnostic.csv", "a/Diagnostic 2025.csv"}),
                ElementsAre("DOS-031 Diagnostic 2025.csv → Diagnostic.csv"));
    EXPECT_THAT(
        taken_for_tables({"a/Structure.csv", "a/dossier-Diagnostic.csv", "a/Label.csv.txt",
                          "a/Actions.xlsx", "a/notes.txt"}),
        ElementsAre("DOS-032 Actions.xlsx → Actions.csv", "DOS-032 Label.csv.txt → Label.csv",
                    "DOS-032 dossier-Diagnostic.csv → Diagnostic.csv"));
}

TEST(DossierFile, TellsOfTablesThatAreNoFiles) {
    EXPECT_EQ(result(files({"a/Structure.csv", "a/Label.csv/x.txt"}), "a"), "66 DOS-033");
    EXPECT_EQ(result(files({"a/dossier.json/x.txt"}), "a"), "66 DOS-033");
    EXPECT_EQ(result(files({"a/Structure.csv", "a/preuves.csv/x.txt"}), "a"), "a/Structure.csv={}");
}

TEST(DossierFile, ThatIsNotFoundTellsWhatIsThere) {
    base::Diagnostics diags;
    read_dossier_files("a", files({"a/dossier (1).xlsx", "a/logo.png"}), diags);
    ASSERT_EQ(diags.all().size(), 1U);
    EXPECT_THAT(diags.all().at(0).sentence(), HasSubstr("il contient\u00A0: dossier (1).xlsx."));
}

TEST(DossierFile, OfAnotherKindOfWorkbookIsForItsBytesToTell) {
    EXPECT_EQ(result(files({"a.xls"}), "a.xls"), "a.xls={}");
    EXPECT_EQ(result(files({"a.XLSM"}), "a.XLSM"), "a.XLSM={}");
    EXPECT_EQ(result(files({"a/dossier.xls", "a/base.xls"}), "a"), "a/dossier.xls={}");
    EXPECT_EQ(result(files({"a/dossier.xls", "a/dossier.xlsx"}), "a"), "a/dossier.xlsx={}");
    EXPECT_EQ(result(files({"a/dossier.xls", "a/Structure.csv"}), "a"), "a/Structure.csv={}");
    EXPECT_EQ(result(files({"a/dossier.xls", "a/dossier.xlsm"}), "a"), "65 DOS-007");
}

TEST(DossierFile, WithoutAKnownExtensionIsForItsBytesToTell) {
    support::MemoryFiles some = files({"a.txt"});
    some.contents["dossier"] = "PK\x03\x04";
    some.contents["old.bak"] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    EXPECT_EQ(result(some, "dossier"), "dossier=PK\x03\x04");
    EXPECT_THAT(result(some, "old.bak"), StartsWith("old.bak="));
    EXPECT_EQ(result(some, "a.txt"), "65 DOS-005");
}

TEST(DossierFile, LeavesHiddenFilesAlone) {
    EXPECT_EQ(result(files({"a/._Structure.csv", "a/Structure.csv", "a/.dossier.xlsx"}), "a"),
              "a/Structure.csv={}");
}

TEST(DossierFile, InAnotherFormatIsRefused) {
    EXPECT_EQ(result(files({"a.pdf"}), "a.pdf"), "65 DOS-005");
    EXPECT_EQ(result(files({"a"}), "a"), "65 DOS-005");
}

TEST(DossierFile, BeyondTheLimitIsNotRead) {
    support::MemoryFiles big;
    big.contents["a.json"].resize(17'000'000, '[');
    EXPECT_EQ(result(big, "a.json"), "65 DOS-008");
    base::Diagnostics diags;
    read_dossier_files("a.json", big, diags);
    EXPECT_THAT(diags.all().at(0).sentence(),
                StartsWith("«\u00A0a.json\u00A0» est trop gros\u00A0: 17 Mo (au plus 16 Mo)."));
}

TEST(DossierFile, OfTablesHasOneLimitForAll) {
    support::MemoryFiles big;
    big.contents["a/Structure.csv"].resize(9'000'000, ';');
    big.contents["a/Points.csv"].resize(9'000'000, ';');
    EXPECT_EQ(result(big, "a"), "65 DOS-008");
    big.contents["a/Points.csv"] = "x";
    EXPECT_EQ(result(big, "a").substr(0, 15), "a/Points.csv=x ");
}

TEST(DossierFile, NamesWhatItFoundWhenThereAreSeveral) {
    base::Diagnostics diags;
    read_dossier_files("a", files({"a/dossier.json", "a/dossier.xlsx"}), diags);
    EXPECT_THAT(diags.all().at(0).sentence(), HasSubstr("dossier.json, dossier.xlsx"));
}

}  // namespace
}  // namespace palier::app
