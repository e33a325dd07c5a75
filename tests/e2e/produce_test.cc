#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "conformance/check_pdf.h"
#include "conformance/structure_text.h"
#include "e2e/dossiers.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Key;
using ::testing::Not;
using ::testing::SizeIs;

class Example : public ::testing::TestWithParam<std::filesystem::path> {
  protected:
    /// Makes the example's documents.
    void SetUp() override {
        ran_ = palier({"produire", GetParam().string(), "-o", work_.path().string()});
        ASSERT_EQ(ran_.status, 0) << ran_.messages;
        files_ = tree(work_.path());
    }

    std::vector<std::string> pdfs() const {
        std::vector<std::string> paths;
        for (const auto& [name, bytes] : files_) {
            if (name.ends_with(".pdf")) {
                paths.push_back(work_ / name);
            }
        }
        return paths;
    }

    Workspace work_;
    Ran ran_;
    std::map<std::string, std::string> files_;
};

TEST_P(Example, GivesItsReportAndItsFigures) {
    const auto calendars = std::ranges::count_if(
        files_, [](const auto& file) { return file.first.ends_with("/plan-actions.ics"); });
    ASSERT_THAT(files_, SizeIs(files_without_calendar + static_cast<std::size_t>(calendars)));
    for (const auto& [name, bytes] : files_) {
        EXPECT_THAT(ran_.results, HasSubstr(work_ / name));
    }
    EXPECT_THAT(pdfs(), SizeIs(5));
}

TEST_P(Example, HoldsNoPathAndNoSoftwareUser) {
    for (const auto& [name, bytes] : files_) {
        EXPECT_THAT(bytes, Not(HasSubstr(work_.path().string()))) << name;
        EXPECT_THAT(bytes, Not(HasSubstr(PALIER_SOURCE_DIR))) << name;
    }
}

TEST_P(Example, KeepsTheRulesOfTaggedPdf) {
    for (const std::string& file : pdfs()) {
        std::vector<std::string> faults;
        for (const conformance::Fault& fault : conformance::check_pdf(read_file(file))) {
            faults.push_back(fault.rule + ": " + fault.detail);
        }
        EXPECT_THAT(faults, IsEmpty()) << file;
    }
}

TEST_P(Example, IsSoundToQpdf) {
    for (const std::string& file : pdfs()) {
        const Ran checked = run_program("qpdf", {"--check", file});
        EXPECT_EQ(checked.status, 0) << checked.results << checked.messages;
    }
}

TEST_P(Example, IsReadByPopplerWithoutAWarning) {
    for (const std::string& file : pdfs()) {
        const Ran info = run_program("pdfinfo", {file});
        EXPECT_THAT(info.results,
                    AllOf(HasSubstr("Tagged:          yes"), HasSubstr("PDF version:     1.7"),
                          AnyOf(HasSubstr("Title:           Rapport d’autodiagnostic"),
                                HasSubstr("Title:           Analyse d’écarts"),
                                HasSubstr("Title:           Plan d’actions"),
                                HasSubstr("Title:           Nos résultats"))));
        EXPECT_THAT(info.messages, IsEmpty());
        const Ran text = run_program("pdftotext", {file, "-"});
        EXPECT_THAT(text.messages, IsEmpty());
        EXPECT_THAT(text.results, Not(HasSubstr("\uFFFD")));
        EXPECT_THAT(run_program("pdftocairo", {"-png", "-r", "20", file, work_ / "page"}).messages,
                    IsEmpty());
    }
}

TEST_P(Example, EmbedsSubsetsEveryFontWithItsCharacters) {
    for (const std::string& file : pdfs()) {
        const Ran fonts = run_program("pdffonts", {file});
        std::istringstream lines(fonts.results);
        std::string line;
        std::getline(lines, line);
        const std::size_t flags = line.find("emb sub uni");
        ASSERT_NE(flags, std::string::npos);
        std::getline(lines, line);
        int count = 0;
        for (; std::getline(lines, line); ++count) {
            EXPECT_EQ(line.substr(flags, 11), "yes yes yes") << line;
        }
        EXPECT_GT(count, 0);
    }
}

/// The same dossier elsewhere, in another place of the world and of the disk, gives the same bytes.
TEST_P(Example, GivesTheSameBytesWhereverItIsRun) {
    const Workspace elsewhere;
    const auto copy = elsewhere.path() / "un autre nom" / GetParam().filename();
    std::filesystem::create_directories(copy.parent_path());
    std::filesystem::copy(GetParam(), copy, std::filesystem::copy_options::recursive);
    const std::vector<std::map<std::string, std::string>> worlds = {
        {},
        {{"TZ", "Pacific/Kiritimati"}, {"LC_ALL", "C"}, {"HOME", "/nowhere"}, {"USER", "x"}},
        {{"TZ", "America/Adak"}, {"LC_ALL", "tr_TR.UTF-8"}, {"LANG", "fr_FR.ISO-8859-1"}},
        {{"LANG", "C.UTF-8"}, {"NO_COLOR", "1"}, {"TERM", "dumb"}, {"TMPDIR", "/nowhere"}},
    };
    for (const auto& variables : worlds) {
        const Ran ran = palier({"produire", copy.filename().string()},
                               {.variables = variables, .directory = copy.parent_path()});
        ASSERT_EQ(ran.status, 0) << ran.messages;
        EXPECT_EQ(tree(copy.parent_path() / "sortie"), files_);
        std::filesystem::remove_all(copy.parent_path() / "sortie");
    }
}

std::string test_name(const std::filesystem::path& path) {
    std::string name = path.stem().string();
    std::ranges::replace_if(
        name, [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) == 0; },
        '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Dossier, Example, ::testing::ValuesIn(examples()),
                         [](const auto& test) { return test_name(test.param); });

TEST(Examples, AreThere) {
    EXPECT_THAT(examples(), Not(IsEmpty()));
}

/// The edition date that the documents made from the sound dossier carry.
std::string edition(const std::vector<std::string>& options,
                    const std::map<std::string, std::string>& variables) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    std::vector<std::string> words = {"produire", work / "dossier.json", "-o", work / "sortie"};
    words.insert(words.end(), options.begin(), options.end());
    EXPECT_EQ(palier(words, {.variables = variables}).status, 0);
    const std::string info =
        run_program("pdfinfo", {"-isodates", work / "sortie/essai/rapport.pdf"}).results;
    const std::size_t at = info.find("CreationDate:");
    return at == std::string::npos ? "none" : info.substr(at + 17, 10);
}

TEST(EditionDate, IsTheOptionsElseTheEnvironmentsElseTheDiagnostics) {
    const std::map<std::string, std::string> epoch = {{"SOURCE_DATE_EPOCH", "1775001600"}};
    EXPECT_EQ(edition({"--date", "2026-05-04"}, epoch), "2026-05-04");
    EXPECT_EQ(edition({}, epoch), "2026-04-01");
    EXPECT_EQ(edition({}, {}), "2026-03-10");
}

TEST(Documents, AreWhatWasAskedForAndResults) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    const Ran ran = palier({"produire", work.path().string(), "--documents", "rapport"},
                           {.directory = work.path()});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(tree(work.path() / "sortie"), AllOf(SizeIs(2), Contains(Key("essai/rapport.pdf")),
                                                    Contains(Key("essai/resultats.json"))));
}

TEST(Verbatims, MeantForThePosterAreSaidToBeMissingThere) {
    const Workspace work;
    const auto messages = [&](const std::string& documents) {
        return palier({"produire", work.path().string(), "-o", work / "sortie", "--documents",
                       documents})
            .messages;
    };
    write_file(work / "dossier.json", dossier_with(R"("points": [)", R"("verbatims": [
    {"texte": "Accueil aimable.", "enquete": "usagers", "affiche": "non"},
    {"texte": "Accueil rapide.", "enquete": "usagers", "affiche": "oui"}
  ],
  "points": [)"));
    EXPECT_THAT(messages("affiche"), AllOf(HasSubstr("/verbatims/1"), HasSubstr("[GAB-323]")));
    EXPECT_THAT(messages("rapport"), Not(HasSubstr("GAB-323")));
    write_file(work / "dossier.json", sound_dossier());
    EXPECT_THAT(messages("affiche"), Not(HasSubstr("GAB-323")));
}

TEST(AnEarlierFile, ThatWasNotAskedForIsLeftAlone) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    write_file(work / "sortie/essai/ecarts.pdf", "earlier");
    ASSERT_EQ(palier({"produire", work.path().string(), "-o", work / "sortie", "--documents",
                      "rapport,affiche"})
                  .status,
              0);
    EXPECT_EQ(read_file(work / "sortie/essai/ecarts.pdf"), "earlier");
}

TEST(Quiet, SaysNothingOfWarningsAndFiles) {
    const Workspace work;
    write_file(work / "dossier.json", dossier_with(R"("score": 45)", R"("score": "NA")"));
    const Ran loud = palier({"produire", work.path().string(), "-o", work / "sortie"});
    EXPECT_EQ(loud.status, 0);
    EXPECT_THAT(loud.messages, HasSubstr("[ANA-003]"));
    const Ran quiet =
        palier({"produire", work.path().string(), "-o", work / "sortie", "--silencieux"});
    EXPECT_EQ(quiet.status, 0);
    EXPECT_THAT(quiet.messages + quiet.results, IsEmpty());
}

// U+2066 to U+2069 order a text: what a reader gets has none of them.
TEST(NameInArabic, IsReadInItsOrderWithoutControls) {
    const Workspace work;
    write_file(work / "dossier.json", dossier_with("Mairie de l’Essai", "مركز الاستقبال"));
    const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie"});
    ASSERT_EQ(ran.status, 0) << ran.messages;
    int plans = 0;
    for (const auto& [name, bytes] : tree(work.path() / "sortie")) {
        std::string text = bytes;
        if (name.ends_with(".pdf")) {
            const std::string file = work / ("sortie/" + name);
            const std::string tree = conformance::structure_text(bytes);
            const std::string words = run_program("pdftotext", {file, "-"}).results;
            EXPECT_THAT(words, HasSubstr("الاستقبال")) << name;
            text = tree + words + run_program("pdfinfo", {file}).results +
                   run_program("pdfinfo", {"-struct-text", file}).results;
            if (name.ends_with("plan-actions.pdf")) {
                ++plans;
                EXPECT_THAT(tree, HasSubstr("P: Projet soumis au comité local\u00A0: \n"
                                            "      Span: مركز الاستقبال\n"));
                EXPECT_THAT(
                    run_program("qpdf", {"--qdf", "--object-streams=disable", file, "-"}).results,
                    HasSubstr("/Lang (ar)"));
            }
        }
        EXPECT_THAT(text, Not(AnyOf(HasSubstr("\u2066"), HasSubstr("\u2067"), HasSubstr("\u2068"),
                                    HasSubstr("\u2069"), HasSubstr("\uFDD0"))))
            << name;
    }
    EXPECT_EQ(plans, 1);
    EXPECT_THAT(ran.messages, Not(HasSubstr("\u2067")));
}

TEST(Installed, TheProgramFindsItsDataUnderAnyPrefix) {
    const Workspace work;
    const Ran installed =
        run_program("cmake", {"--install", PALIER_BUILD_DIR, "--prefix", work / "some where"});
    ASSERT_EQ(installed.status, 0) << installed.messages;
    const std::string program = work / "some where/bin/palier";
    write_file(work / "dossier.json", sound_dossier());
    const Ran ran = run_program(program, {"produire", "dossier.json"}, {.directory = work.path()});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(tree(work.path() / "sortie"), SizeIs(files_without_calendar));
    std::filesystem::remove_all(work / "some where/share/palier/fonts");
    const Ran broken =
        run_program(program, {"produire", "dossier.json"}, {.directory = work.path()});
    EXPECT_EQ(broken.status, 78);
    EXPECT_THAT(broken.messages, HasSubstr("[DOS-020]"));
}

// The DITP prints 67,5 52,9 50 75 67,9 45 26,9 80,6 (facts 3.5). The answers of this example earn,
// by engagement, 6,75 of 10, 9 of 17, 6 of 12, 9 of 12, 9,5 of 14, 4,5 of 10, 3,5 of 13 and 7,25 of
// 9 points: 900/17 = 52,9412; 950/14 = 67,8571; 350/13 = 26,9231; 725/9 = 80,5556. Their mean is
// 58,2221.
TEST(Answers, GiveTheRatesThatTheProgrammePrints) {
    const Workspace work;
    const Ran ran = palier({"produire", std::string(PALIER_SOURCE_DIR) + "/examples/reponses.json",
                            "-o", work.path().string()});
    ASSERT_EQ(ran.status, 0) << ran.messages;
    const std::string results = read_file(work / "maison-de-brumal/resultats.json");
    EXPECT_THAT(results, HasSubstr("\"global\": 58.2221"));
    for (const char* rate :
         {"67.5", "52.9412", "50", "75", "67.8571", "45", "26.9231", "80.5556"}) {
        EXPECT_THAT(results, HasSubstr(std::string("\"taux\": ") + rate + ",")) << rate;
    }
    const Ran text = run_program("pdftotext", {work / "maison-de-brumal/rapport.pdf", "-"});
    EXPECT_THAT(text.results, AllOf(HasSubstr("52,9"), HasSubstr("67,9"), HasSubstr("26,9"),
                                    HasSubstr("80,6"), HasSubstr("9 / 17")));
}

TEST(Answers, AreExplainedDownToTheCell) {
    const Ran ran =
        palier({"expliquer", std::string(PALIER_SOURCE_DIR) + "/examples/reponses.json", "E2"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.results, AllOf(HasSubstr("9 ÷ 17 × 100 = 52,9412"), HasSubstr("E2-01"),
                                   HasSubstr("/diagnostic/")));
    EXPECT_EQ(
        palier({"expliquer", std::string(PALIER_SOURCE_DIR) + "/examples/reponses.json", "E99"})
            .status,
        2);
}

}  // namespace
}  // namespace palier::e2e
