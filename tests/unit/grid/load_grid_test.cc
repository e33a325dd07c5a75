#include "grid/load_grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using palier::base::Diagnostic;
using palier::base::Diagnostics;
using palier::grid::load_grid;
using palier::model::Grid;
using palier::model::NounPhrase;
using palier::model::Origin;

std::string shipped(const std::string& name) {
    std::ifstream file(std::filesystem::path(PALIER_GRIDS) / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A sound grid with one engagement and one theme.
constexpr std::string_view sound = R"({
  "format": 1,
  "identifiant": "essai",
  "titre": "Essai",
  "version": "1.0",
  "date": "2026-01-15",
  "origine": {"nature": "exemple", "texte": "Inventée.", "source": "Essais"},
  "programme": "Services Publics+",
  "affichage": {"decimales": 2, "arrondi": "au plus proche, la moitié s’éloigne de zéro"},
  "engagements": [
    {"identifiant": "E4", "numero": 4, "titre": "Délais", "titre_court": "Délais",
     "groupe_nominal": {"texte": "la tenue des délais", "genre": "féminin", "nombre": "singulier"}}
  ],
  "themes": [{"identifiant": "delais", "titre": "Délais"}]
})";

/// The sound grid with the first `before` replaced by `after`.
std::string changed(std::string_view before, std::string_view after) {
    std::string text(sound);
    const std::size_t found = text.find(before);
    EXPECT_NE(found, std::string::npos) << before;
    return text.replace(found, before.size(), after);
}

/// « code pointer lu attendu » of each report.
std::vector<std::string> reports(const std::string& json) {
    Diagnostics diags;
    const bool loaded = load_grid(json, "essai.json", diags).has_value();
    EXPECT_EQ(loaded, !diags.has_errors());
    std::vector<std::string> said;
    for (const Diagnostic& one : diags.all()) {
        EXPECT_EQ(one.place.file, "essai.json");
        EXPECT_FALSE(one.line().empty());
        said.push_back(one.code + " " + one.place.cell + " " + one.read());
    }
    return said;
}

TEST(LoadGrid, ReadsEveryMember) {
    Diagnostics diags;
    const Grid grid = load_grid(sound, "essai.json", diags).value();
    EXPECT_TRUE(diags.all().empty());
    EXPECT_EQ(grid.id, "essai");
    EXPECT_EQ(grid.title, "Essai");
    EXPECT_EQ(grid.version, "1.0");
    EXPECT_EQ(grid.date.iso(), "2026-01-15");
    EXPECT_EQ(grid.origin.kind, Origin::Kind::Example);
    EXPECT_EQ(grid.origin.text, "Inventée.");
    EXPECT_EQ(grid.origin.source, "Essais");
    EXPECT_EQ(grid.program, "Services Publics+");
    EXPECT_EQ(grid.display.decimals, 2);
    ASSERT_EQ(grid.engagements.size(), 1U);
    EXPECT_EQ(grid.engagements.front().id, "E4");
    EXPECT_EQ(grid.engagements.front().number, 4);
    EXPECT_EQ(grid.engagements.front().full_title, "Délais");
    EXPECT_EQ(grid.engagements.front().noun_phrase.text, "la tenue des délais");
    EXPECT_EQ(grid.engagements.front().noun_phrase.gender, NounPhrase::Gender::Feminine);
    EXPECT_EQ(grid.engagements.front().noun_phrase.number, NounPhrase::Number::Singular);
    ASSERT_EQ(grid.themes.size(), 1U);
    EXPECT_EQ(grid.themes.front().id, "delais");
}

struct BadGrid {
    std::string_view before;
    std::string_view after;
    std::string_view report;
};

TEST(LoadGrid, SaysWhatIsWrongAndWhere) {
    const std::vector<BadGrid> cases{
        {"\"titre\": \"Essai\"", "\"titel\": \"Essai\", \"titre\": \"E\"", "GRI-002 /titel titel"},
        {"\"version\": \"1.0\",", "", "GRI-003  "},
        {"\"titre_court\": \"Délais\",", "", "GRI-003 /engagements/0 "},
        {"\"1.0\"", "1.0", "GRI-004 /version "},
        {"\"numero\": 4", "\"numero\": \"4\"", "GRI-004 /engagements/0/numero "},
        {"[{\"identifiant\": \"delais\", \"titre\": \"Délais\"}]", "{}", "GRI-004 /themes "},
        {"\"titre\": \"Essai\"", "\"titre\": \" \"", "GRI-005 /titre "},
        {"\"format\": 1", "\"format\": 2", "GRI-006 /format "},
        {"\"format\": 1,", "", "GRI-003  "},
        {"\"essai\"", "\"essai 2026\"", "GRI-007 /identifiant essai 2026"},
        {"\"essai\"", "\"../essai\"", "GRI-007 /identifiant ../essai"},
        {"\"numero\": 4", "\"numero\": 10", "GRI-009 /engagements/0/numero 10"},
        {"\"numero\": 4", "\"numero\": 4.5", "GRI-009 /engagements/0/numero 4.5"},
        {"\"decimales\": 2", "\"decimales\": 5", "GRI-009 /affichage/decimales 5"},
        {"\"exemple\"", "\"inventee\"", "GRI-011 /origine/nature inventee"},
        {"\"féminin\"", "\"neutre\"", "GRI-011 /engagements/0/groupe_nominal/genre neutre"},
        {"2026-01-15", "2026-02-30", "GRI-012 /date 2026-02-30"},
        {"[{\"identifiant\": \"delais\", \"titre\": \"Délais\"}]", "[]", "GRI-013 /themes "},
        {"\"E4\"", "\"E5\"", "GRI-014 /engagements/0/identifiant E5"},
        {"{\"identifiant\": \"delais\", \"titre\": \"Délais\"}", "7", "GRI-001 /themes/0 "},
        {"\"titre\": \"Essai\"", "\"titre\": \"Essai\", \"titre\": \"E\"", "JSN-004 /titre titre"},
    };
    for (const BadGrid& one : cases) {
        EXPECT_THAT(reports(changed(one.before, one.after)),
                    testing::ElementsAre(std::string(one.report)))
            << one.after;
    }
}

TEST(LoadGrid, ReportsAnIdThatIsTakenInItsList) {
    const std::string theme = R"({"identifiant": "delais", "titre": "Délais"})";
    EXPECT_THAT(reports(changed(theme, theme + ", " + theme)),
                testing::ElementsAre("GRI-008 /themes/1/identifiant delais"));
}

TEST(LoadGrid, ReportsAllErrorsAtOnceInTheOrderOfReading) {
    std::string text = changed("2026-01-15", "hier");
    text.replace(text.find("\"exemple\""), 9, "\"x\"");
    text.replace(text.find("\"delais\""), 8, "\"des délais\"");
    EXPECT_THAT(reports(text),
                testing::ElementsAre("GRI-012 /date hier", "GRI-011 /origine/nature x",
                                     "GRI-007 /themes/0/identifiant des délais"));
}

TEST(LoadGrid, RefusesWhatIsNoObject) {
    EXPECT_THAT(reports("[]"), testing::ElementsAre("GRI-001  "));
    EXPECT_THAT(reports("{"), testing::ElementsAre("JSN-007  "));
}

TEST(ShippedGrid, OfTheAutodiagnosticHasTheEightEngagementsAndElevenThemes) {
    Diagnostics diags;
    const Grid grid =
        load_grid(shipped("autodiagnostic-2026.json"), "autodiagnostic-2026.json", diags).value();
    EXPECT_EQ(grid.id, "autodiagnostic-2026");
    EXPECT_EQ(grid.origin.kind, Origin::Kind::Reconstruction);
    EXPECT_EQ(grid.display.decimals, 1);
    std::vector<std::string> titles;
    std::vector<std::string> short_titles;
    for (const auto& engagement : grid.engagements) {
        titles.push_back(engagement.id + " " + engagement.title);
        short_titles.push_back(engagement.short_title);
    }
    // The official wording (facts 1.26).
    EXPECT_THAT(
        titles,
        testing::ElementsAre(
            "E1 Dans le respect mutuel, vous êtes accueillis avec bienveillance et avez le droit à "
            "l’erreur",
            "E2 Vous pouvez facilement entrer en contact avec vos services publics",
            "E3 Vous bénéficiez d’un accompagnement adapté à votre situation personnelle",
            "E4 Votre demande est traitée dans les délais annoncés",
            "E5 Vous disposez d’une information claire, simple et accessible",
            "E6 Vous avez accès à nos résultats de qualité de service",
            "E7 Votre avis est pris en compte pour améliorer le service rendu",
            "E8 Avec vous, nous agissons pour limiter notre impact sur l’environnement"));
    EXPECT_THAT(grid.engagements.front().full_title,
                testing::EndsWith("l’erreur (dans les conditions prévues par la loi)"));
    EXPECT_THAT(short_titles,
                testing::ElementsAre("Accueil et droit à l’erreur", "Contact facile",
                                     "Accompagnement adapté", "Délais annoncés respectés",
                                     "Information claire et accessible", "Accès à nos résultats",
                                     "Votre avis pris en compte", "Respect de l’environnement"));
    EXPECT_EQ(grid.themes.size(), 11U);
}

TEST(ShippedGrid, HasTypographicApostrophesOnly) {
    EXPECT_EQ(shipped("autodiagnostic-2026.json").find('\''), std::string::npos);
}

}  // namespace
