#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "base/french.h"
#include "conformance/check_pdf.h"
#include "conformance/page_ink.h"
#include "e2e/posters.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> codes(const base::Diagnostics& diags) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& one : diags.all()) {
        codes.push_back(one.code);
    }
    return codes;
}

struct Expectation {
    std::string fact;
    PosterCase (*poster)() = nullptr;
    /// What making it says.
    std::vector<std::string> codes;
};

class Poster : public ::testing::TestWithParam<Expectation> {
  protected:
    void SetUp() override {
        base::Diagnostics diags;
        const auto made = make_poster(GetParam().poster(), diags);
        EXPECT_EQ(codes(diags), GetParam().codes);
        ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(made));
        write_file(a3(), std::get<app::PosterFiles>(made).a3);
        write_file(a4(), std::get<app::PosterFiles>(made).a4);
    }

    std::string a3() const { return work_ / "affiche-a3.pdf"; }
    std::string a4() const { return work_ / "affiche-a4.pdf"; }

    Workspace work_;
};

TEST_P(Poster, HasOnePageOfTheExactSize) {
    const std::string large = run_program("pdfinfo", {a3()}).results;
    EXPECT_THAT(large, HasSubstr("Pages:           1\n"));
    EXPECT_THAT(large, HasSubstr("841.89 x 1190.55 pts (A3)"));
    const std::string small = run_program("pdfinfo", {a4()}).results;
    EXPECT_THAT(small, HasSubstr("Pages:           1\n"));
    EXPECT_THAT(small, HasSubstr("(A4)"));
}

TEST_P(Poster, KeepsTheRulesOfTaggedPdf) {
    for (const std::string& file : {a3(), a4()}) {
        std::vector<std::string> faults;
        for (const conformance::Fault& fault : conformance::check_pdf(read_file(file))) {
            faults.push_back(fault.rule + ": " + fault.detail);
        }
        EXPECT_THAT(faults, IsEmpty()) << file;
    }
}

TEST_P(Poster, HasACodeThatATelephoneReads) {
    for (const std::string& file : {a3(), a4()}) {
        // As coarse as an old telephone sees it.
        ASSERT_EQ(run_program("pdftoppm", {"-r", "80", "-png", "-singlefile", file, work_ / "page"})
                      .status,
                  0);
        const Ran read = run_program("zbarimg", {"--quiet", "--raw", work_ / "page.png"});
        EXPECT_EQ(read.results, "https://www.plus.transformation.gouv.fr/\n") << file;
    }
}

TEST_P(Poster, SaysItsFiguresToWhoListens) {
    const std::string words = plain(run_program("pdfinfo", {"-struct-text", a3()}).results);
    EXPECT_THAT(words, HasSubstr("\"88,3 %\""));
    EXPECT_THAT(words, HasSubstr("de nos usagers sont satisfaits du service rendu"));
    EXPECT_THAT(words, HasSubstr("1 248 réponses, du 3 mars au 30 mai 2025"));
    EXPECT_THAT(words, HasSubstr("Link"));
}

std::string fact(const ::testing::TestParamInfo<Expectation>& info) {
    return info.param.fact;
}

INSTANTIATE_TEST_SUITE_P(Cases, Poster,
                         ::testing::Values(Expectation{"Full", full_poster, {}},
                                           Expectation{"Sparse", sparse_poster, {}},
                                           Expectation{
                                               "LongNames", long_names_poster, {"GAB-320"}}),
                         fact);

/// The largest size of a text on the first page of a poster, in points; 0 when it is not there.
double size_of(const std::string& text, const app::PosterFiles& files) {
    double size = 0;
    const std::vector<conformance::PageInk> pages = conformance::page_ink(files.a3);
    for (const conformance::TextInk& ink : pages.front().texts) {
        if (ink.text.find(text) != std::string::npos) {
            size = std::max(size, ink.size);
        }
    }
    return size;
}

TEST(RatesOnlyPoster, SetsItsRatesLargeWhileTheyFit) {
    base::Diagnostics diags;
    PosterCase poster = rates_only_poster();
    const auto large = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(large));
    EXPECT_NEAR(size_of("67,5", std::get<app::PosterFiles>(large)), 36, 0.1);
    EXPECT_THAT(conformance::check_pdf(std::get<app::PosterFiles>(large).a3), IsEmpty());

    for (model::Engagement& engagement : poster.grid.engagements) {
        engagement.short_title =
            "Un engagement dont le nom court prend à lui seul trois lignes de cette affiche";
    }
    const auto small = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(small));
    EXPECT_NEAR(size_of("67,5", std::get<app::PosterFiles>(small)), 19, 0.1);
    // Smaller rates are no loss worth a warning.
    EXPECT_THAT(codes(diags), IsEmpty());
}

TEST(FullPoster, HasNothingButItsFootUnderEighteenPoints) {
    base::Diagnostics diags;
    PosterCase poster = full_poster();
    poster.dossier.structure.feedback_address = {"https://avis.exemple.fr/prefecture-de-l-exemple"};
    const auto made = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(made));
    std::set<std::int64_t> small;
    const auto pages = conformance::page_ink(std::get<app::PosterFiles>(made).a3);
    for (const conformance::TextInk& ink : pages.front().texts) {
        if (ink.size < 17.95) {
            small.insert(std::lround(ink.size));
        }
    }
    EXPECT_THAT(small, ElementsAre(13));
}

/// Where a text stands on the first page of a poster; nowhere when it is not there.
std::optional<conformance::TextInk> ink_of(const std::string& text, const app::PosterFiles& files) {
    const std::vector<conformance::PageInk> pages = conformance::page_ink(files.a3);
    for (const conformance::TextInk& ink : pages.front().texts) {
        if (ink.text.find(text) != std::string::npos) {
            return ink;
        }
    }
    return std::nullopt;
}

TEST(LongFigurePoster, KeepsAFigureAndItsUnitTogether) {
    base::Diagnostics diags;
    PosterCase poster = full_poster();
    poster.indicators.at(1).value = base::Score::ratio(12'345'675, 10);
    poster.indicators.at(1).target = {};
    poster.indicators.at(1).unit = model::Indicator::Unit::Days;
    const auto made = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(made));
    const auto figure = ink_of("567,5", std::get<app::PosterFiles>(made));
    const auto unit = ink_of("jours", std::get<app::PosterFiles>(made));
    ASSERT_TRUE(figure && unit);
    EXPECT_NEAR(figure->size, 32, 0.1);
    EXPECT_NEAR(figure->baseline, unit->baseline, 0.01);
    EXPECT_LT(figure->left, unit->left);
}

TEST(FewTilesPoster, SetsItsFiguresLargeWhileTheyFit) {
    base::Diagnostics diags;
    PosterCase poster = rates_only_poster();
    poster.indicators = {full_poster().indicators.front()};
    const std::string figure =
        base::french::number(poster.indicators.front().value.value_or(base::Score()), 1);
    const auto large = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(large));
    EXPECT_NEAR(size_of(figure, std::get<app::PosterFiles>(large)), 84, 0.1);
    EXPECT_THAT(conformance::check_pdf(std::get<app::PosterFiles>(large).a3), IsEmpty());

    poster = full_poster();
    poster.indicators.resize(3);
    const auto small = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(small));
    EXPECT_LT(size_of(figure, std::get<app::PosterFiles>(small)), 63);
}

TEST(WordyPoster, KeepsTheFirstOfEachRatherThanNothing) {
    base::Diagnostics diags;
    PosterCase poster = full_poster();
    const auto four_times = [](std::string& text) {
        text += " " + text;
        text += " " + text;
    };
    for (model::Achievement& one : poster.dossier.achievements) {
        four_times(one.done);
    }
    for (model::Action& one : poster.dossier.actions) {
        four_times(one.text);
    }
    const auto made = make_poster(poster, diags);
    ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(made));
    ASSERT_THAT(codes(diags), ElementsAre("GAB-320"));
    const std::string line = diags.all().front().line();
    EXPECT_THAT(line, HasSubstr("la deuxième réalisation n’est pas affichée"));
    EXPECT_THAT(line, Not(HasSubstr("premiers indicateurs")));
}

TEST(WordyPoster, TakesBackWhatALaterStepMadeNeedless) {
    base::Diagnostics diags;
    make_poster(long_names_poster(), diags);
    ASSERT_THAT(codes(diags), ElementsAre("GAB-320"));
    const std::string line = diags.all().front().line();
    EXPECT_THAT(line, HasSubstr("les 3 premiers indicateurs"));
    EXPECT_THAT(line, Not(HasSubstr("action")));
}

/// What a poster says and holds beside its code.
class AddressPoster : public ::testing::Test {
  protected:
    void make(const std::string& address) {
        PosterCase poster = full_poster();
        poster.dossier.structure.feedback_address = {address, place_};
        diags_ = {};
        const auto made = make_poster(poster, diags_);
        ASSERT_TRUE(std::holds_alternative<app::PosterFiles>(made));
        files_ = std::get<app::PosterFiles>(made);
        EXPECT_THAT(conformance::check_pdf(files_.a3), IsEmpty());
        write_file(a3(), files_.a3);
        words_ = plain(run_program("pdfinfo", {"-struct-text", a3()}).results);
        links_ = run_program("pdfinfo", {"-url", a3()}).results;
    }

    static std::string address_of(std::size_t letters) {
        const std::string start = "https://exemple.fr/";
        return start + std::string(letters - start.size(), 'a');
    }

    std::string a3() const { return work_ / "affiche-a3.pdf"; }
    /// The figures of the second row of tiles.
    bool has_all_tiles() const { return words_.find("dans le délai annoncé") != std::string::npos; }

    const base::Place place_{.file = "dossier.json",
                             .cell = "/structure/adresse_je_donne_mon_avis"};
    Workspace work_;
    base::Diagnostics diags_;
    app::PosterFiles files_;
    std::string words_;
    std::string links_;
};

TEST_F(AddressPoster, AsksToScanNothingWhereTheAddressLeadsNowhere) {
    for (const char* address : {"avis.exemple.fr", "https://avis.exemple.fr/été"}) {
        make(address);
        EXPECT_THAT(codes(diags_), ElementsAre("GAB-310"));
        EXPECT_EQ(diags_.all().front().place, place_);
        EXPECT_THAT(words_, Not(HasSubstr("Scannez")));
        EXPECT_THAT(words_, HasSubstr("avis.exemple.fr"));
        EXPECT_THAT(links_, Not(HasSubstr("exemple")));
    }
}

TEST_F(AddressPoster, AsksToScanNothingWhereTheCodeHasNoRoom) {
    make(address_of(331));
    EXPECT_THAT(codes(diags_), ElementsAre("GAB-313", "GAB-311"));
    for (const base::Diagnostic& one : diags_.all()) {
        EXPECT_EQ(one.place, place_);
    }
    EXPECT_THAT(words_, Not(HasSubstr("Scannez")));
    EXPECT_THAT(words_, HasSubstr("Demandez la fiche"));
    EXPECT_TRUE(has_all_tiles());
}

TEST_F(AddressPoster, SaysWhenItsCodeIsTooSmallOnTheSmallerSheet) {
    make(address_of(241));
    EXPECT_THAT(codes(diags_), ElementsAre("GAB-313", "GAB-312"));
    EXPECT_EQ(diags_.all().back().place, place_);
    EXPECT_THAT(words_, HasSubstr("Scannez"));
    EXPECT_THAT(links_, HasSubstr("https://exemple.fr/aaa"));
}

TEST_F(AddressPoster, GivesUpAnAddressOfManyLinesBeforeItsFigures) {
    make(address_of(compose::most_copied_letters));
    ASSERT_THAT(codes(diags_), ElementsAre("GAB-320"));
    EXPECT_THAT(diags_.all().front().line(), HasSubstr("l’adresse n’est pas imprimée"));
    EXPECT_THAT(diags_.all().front().line(), Not(HasSubstr("indicateurs")));
    EXPECT_THAT(words_, HasSubstr("Scannez"));
    EXPECT_TRUE(has_all_tiles());
}

TEST(OverlongPoster, IsRefusedWithWhatToShorten) {
    base::Diagnostics diags;
    const auto made = make_poster(overlong_poster(), diags);
    ASSERT_TRUE(std::holds_alternative<app::Outcome>(made));
    EXPECT_EQ(std::get<app::Outcome>(made), app::Outcome::BadInput);
    ASSERT_THAT(codes(diags), ElementsAre("GAB-321"));
    const std::string line = diags.all().front().line();
    EXPECT_THAT(line, HasSubstr("les réalisations (jusqu’à"));
    EXPECT_THAT(line, HasSubstr("les noms courts de la grille (jusqu’à 32)"));
    EXPECT_THAT(line, HasSubstr("Je donne mon avis\u00A0» (31)"));
    // One action is left: 24 times 32 letters and 8 in 800 bytes, after « Juin 2026 : ».
    EXPECT_THAT(line, HasSubstr("de 788 lettres"));
    EXPECT_THAT(line, HasSubstr("Juin 2026"));
}

TEST(OverlongPoster, IsNamedByTheBeginningOfItsTitle) {
    base::Diagnostics diags;
    PosterCase poster = sparse_poster();
    std::string& name = poster.dossier.structure.name.value;
    while (name.size() < 5000) {
        name += " et des usagers";
    }
    make_poster(poster, diags);
    ASSERT_THAT(codes(diags), ElementsAre("GAB-321"));
    const std::string line = diags.all().front().line();
    EXPECT_THAT(line, HasSubstr("le nom de la structure (5\u202F007 lettres)"));
    EXPECT_THAT(line, Not(HasSubstr("les réalisations")));
    EXPECT_LT(line.size(), 800U);
}

}  // namespace
}  // namespace palier::e2e
