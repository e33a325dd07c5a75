#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "conformance/check_pdf.h"
#include "e2e/gap_documents.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A dossier of `examples/` and the level to aim at.
struct Case {
    std::string dossier;
    std::string level;
};

/// The document of a case, made once: it takes seconds.
const std::string& document_of(const Case& one) {
    static std::map<std::string, std::string> made;
    const std::string name = one.dossier + " " + one.level;
    if (!made.contains(name)) {
        const auto dossier = std::filesystem::path(PALIER_SOURCE_DIR) / "examples" / one.dossier;
        made[name] = gaps_pdf_of(dossier, one.level);
    }
    return made.at(name);
}

class GapDocument : public ::testing::TestWithParam<Case> {
  protected:
    GapDocument() { write_file(file(), document_of(GetParam())); }

    std::string file() const { return work_ / "ecarts.pdf"; }
    int page_count() const {
        const std::string about = run_program("pdfinfo", {file()}).results;
        return std::stoi(about.substr(about.find("Pages:") + 6));
    }
    std::string text_of_page(int page) const {
        const std::string number = std::to_string(page);
        return plain(
            run_program("pdftotext", {"-f", number, "-l", number, "-layout", file(), "-"}).results);
    }

    Workspace work_;
};

TEST_P(GapDocument, KeepsTheRulesOfTaggedPdf) {
    std::vector<std::string> faults;
    for (const conformance::Fault& fault : conformance::check_pdf(read_file(file()))) {
        faults.push_back(fault.rule + ": " + fault.detail);
    }
    EXPECT_THAT(faults, IsEmpty());
}

TEST_P(GapDocument, SaysOnEveryPageWhichGridItIsAndThatItIsAnExample) {
    for (int page = 1; page <= page_count(); ++page) {
        const std::string text = text_of_page(page);
        EXPECT_THAT(text, HasSubstr("Grille d’exemple")) << page;
        EXPECT_THAT(text, HasSubstr("grille label-exemple, version 1.0 du 15 janvier 2026"))
            << page;
        EXPECT_THAT(text, HasSubstr("Sans effet sur la décision du certificateur")) << page;
        if (GetParam().dossier == "scores-seuls.json") {
            EXPECT_THAT(text, HasSubstr("choisie par défaut")) << page;
        }
    }
}

TEST_P(GapDocument, SaysOnEveryPageThatMarksAreEstimatedWhenTheyAre) {
    const bool estimated = GetParam().dossier != "prefecture";
    for (int page = 1; page <= page_count(); ++page) {
        const std::string text = text_of_page(page);
        if (estimated) {
            EXPECT_THAT(text, HasSubstr("Estimation d’après l’autodiagnostic")) << page;
        } else {
            EXPECT_THAT(text, Not(HasSubstr("Estimation d’après l’autodiagnostic"))) << page;
        }
    }
}

TEST_P(GapDocument, PromisesNothing) {
    const std::string first = text_of_page(1);
    EXPECT_THAT(first, HasSubstr("Position estimée"));
    EXPECT_THAT(first, HasSubstr("sans effet sur la décision du certificateur"));
    for (int page = 1; page <= page_count(); ++page) {
        const std::string text = text_of_page(page);
        for (const char* promise : {"obtiendr", "serez labellisé", "garanti", "sera accordé"}) {
            EXPECT_THAT(text, Not(HasSubstr(promise))) << page;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, GapDocument,
                         ::testing::Values(Case{"prefecture", "argent"}, Case{"prefecture", "or"},
                                           Case{"prefecture", "bronze"},
                                           Case{"reponses.json", "bronze"},
                                           Case{"scores-seuls.json", "bronze"}),
                         [](const auto& tested) {
                             const std::string dossier =
                                 tested.param.dossier.substr(0, tested.param.dossier.find('.'));
                             std::string name = dossier + "_" + tested.param.level;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace palier::e2e
