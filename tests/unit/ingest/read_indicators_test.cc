#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Score;
using palier::base::Severity;
using palier::model::Dossier;
using palier::model::Indicator;
using palier::testing_ingest::codes;
using palier::testing_ingest::dossier_with;
using palier::testing_ingest::reports;
using palier::testing_ingest::sound_dossier;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string indicators(const std::string& rows) {
    return dossier_with("\"indicateurs\": [" + rows + "]");
}

/// The reports on one indicator with `cells` beside its name and its count.
std::vector<std::string> faults(const std::string& cells) {
    return codes(reports(indicators(R"({"indicateur": "x", "effectif": 10, )" + cells + "}")));
}

Indicator indicator(const std::string& cells) {
    return sound_dossier(
               indicators(R"({"indicateur": "x", "valeur": 4, "effectif": 10, )" + cells + "}"))
        .indicators.at(0);
}

TEST(Indicators, AreReadWithAllTheirCells) {
    const Dossier dossier = sound_dossier(indicators(
        R"({"indicateur": "Appels décrochés", "engagement": "E2", "valeur": "71,4 %", "unite": "%",
            "sens": "Hausse", "periode": 2025, "valeur_precedente": 66.8, "cible": "80",
            "effectif": "18 240", "effectif_precedent": 17905, "methode": "Appels\nreçus", "affiche": "non"})"));
    const Indicator& one = dossier.indicators.at(0);
    EXPECT_EQ(one.name.value, "Appels décrochés");
    EXPECT_EQ(one.name.place.cell, "/indicateurs/0/indicateur");
    EXPECT_EQ(one.engagement->value, "E2");
    EXPECT_EQ(one.value, Score::ratio(714, 10));
    EXPECT_EQ(one.unit, Indicator::Unit::Percent);
    EXPECT_EQ(one.direction, Indicator::Direction::HigherIsBetter);
    EXPECT_EQ(one.period, "2025");
    EXPECT_EQ(one.previous, Score::ratio(668, 10));
    EXPECT_EQ(one.target, Score(80));
    EXPECT_EQ(one.count, 18'240);
    EXPECT_EQ(one.previous_count, 17'905);
    EXPECT_EQ(one.method, "Appels\nreçus");
    EXPECT_FALSE(one.on_poster);
    EXPECT_EQ(one.place.cell, "/indicateurs/0/valeur");
}

TEST(Indicators, WithCommasOfThousandsBesideDecimalPointsAreWarnedOf) {
    const auto said = [](const std::string& first, const std::string& second) {
        return codes(reports(indicators(
            R"({"indicateur": "x", "effectif": 10, "valeur": ")" + first +
            R"("}, {"indicateur": "y", "effectif": 10, "valeur": ")" + second + R"("})")));
    };
    EXPECT_THAT(said("1234.5", "1,234"), ElementsAre("ING-094 /indicateurs/1/valeur"));
    EXPECT_THAT(said("12,000", "0.25"), ElementsAre("ING-094 /indicateurs/0/valeur"));
    EXPECT_THAT(said("1234,5", "1,234"), IsEmpty());
    EXPECT_THAT(said("1234.5", "1,23"), IsEmpty());
    EXPECT_THAT(said("1234.5", "1234,567"), IsEmpty());
}

TEST(Indicators, KnowTheirUnitsHoweverWritten) {
    using Unit = Indicator::Unit;
    const std::vector<std::pair<std::string, Unit>> cases{
        {"%", Unit::Percent},         {" % ", Unit::Percent},     {"pourcent", Unit::Percent},
        {"Pour cent", Unit::Percent}, {"jours", Unit::Days},      {"Jour", Unit::Days},
        {"minutes", Unit::Minutes},   {"minute", Unit::Minutes},  {"/10", Unit::OutOfTen},
        {"/ 10", Unit::OutOfTen},     {"sur 10", Unit::OutOfTen}, {"/5", Unit::OutOfFive},
        {"points", Unit::Points},     {"Point", Unit::Points},    {"", Unit::None}};
    for (const auto& [text, unit] : cases) {
        EXPECT_EQ(indicator("\"unite\": \"" + text + "\"").unit, unit) << text;
    }
    for (const char* text : {"€", "10", "heures", "/20", "(jours)"}) {
        EXPECT_THAT(faults(R"("valeur": 4, "unite": ")" + std::string(text) + "\""),
                    ElementsAre("ING-038 /indicateurs/0/unite"))
            << text;
    }
}

TEST(Indicators, OfTimeAreBetterWhenLower) {
    using Direction = Indicator::Direction;
    EXPECT_EQ(indicator(R"("unite": "jours")").direction, Direction::LowerIsBetter);
    EXPECT_EQ(indicator(R"("unite": "minutes")").direction, Direction::LowerIsBetter);
    EXPECT_EQ(indicator(R"("unite": "jours", "sens": "hausse")").direction,
              Direction::HigherIsBetter);
    EXPECT_EQ(indicator(R"("unite": "%")").direction, Direction::HigherIsBetter);
    EXPECT_EQ(indicator(R"("unite": "")").direction, Direction::HigherIsBetter);
    EXPECT_EQ(indicator(R"("unite": "%", "sens": "Baisse")").direction, Direction::LowerIsBetter);
}

TEST(Indicators, StandOnThePosterUnlessSaid) {
    EXPECT_TRUE(indicator(R"("affiche": "")").on_poster);
    EXPECT_TRUE(indicator(R"("affiche": "x")").on_poster);
    EXPECT_FALSE(indicator(R"("affiche": 0)").on_poster);
    EXPECT_FALSE(indicator(R"("affiche": false)").on_poster);
}

TEST(Indicators, KeepWithinTheBoundsOfTheirUnit) {
    EXPECT_THAT(faults(R"("valeur": 100, "unite": "%", "valeur_precedente": 0, "cible": 100)"),
                IsEmpty());
    EXPECT_THAT(
        faults(R"("valeur": 100.1, "unite": "%", "valeur_precedente": -1, "cible": "101 %")"),
        ElementsAre("ING-082 /indicateurs/0/valeur", "ING-082 /indicateurs/0/valeur_precedente",
                    "ING-082 /indicateurs/0/cible"));
    EXPECT_THAT(faults(R"("valeur": 10, "unite": "/10")"), IsEmpty());
    EXPECT_THAT(faults(R"("valeur": "10,1", "unite": "/10")"),
                ElementsAre("ING-082 /indicateurs/0/valeur"));
    EXPECT_THAT(faults(R"("valeur": 5, "unite": "/5")"), IsEmpty());
    EXPECT_THAT(faults(R"("valeur": 5.5, "unite": "/5")"),
                ElementsAre("ING-082 /indicateurs/0/valeur"));
    EXPECT_THAT(faults(R"("valeur": 480, "unite": "jours")"), IsEmpty());
    EXPECT_THAT(faults(R"("valeur": -4, "unite": "points")"), IsEmpty());
}

TEST(Indicators, SayWhatIsWrongAndWhere) {
    EXPECT_THAT(
        faults(R"("valeur": "bien", "sens": "stable", "affiche": "parfois",
                          "effectif_precedent": "12,5", "engagement": "E",
                          "valeur_precedente": "1.234,5")"),
        ElementsAre("ING-032 /indicateurs/0/engagement", "ING-033 /indicateurs/0/valeur",
                    "ING-038 /indicateurs/0/sens", "ING-033 /indicateurs/0/valeur_precedente",
                    "ING-039 /indicateurs/0/effectif_precedent", "ING-038 /indicateurs/0/affiche"));
    EXPECT_THAT(codes(reports(indicators(R"({"indicateur": "", "valeur": "", "unite": "%"})"))),
                ElementsAre("ING-029 /indicateurs/0/indicateur", "ING-029 /indicateurs/0/valeur"));
}

TEST(Indicators, StandOnceInAnEngagement) {
    const auto said = [](const std::string& second) {
        return codes(reports(indicators(
            R"({"indicateur": "Délai (titres) moyen", "engagement": "E4", "valeur": 4}, )" +
            second)));
    };
    EXPECT_THAT(said(R"({"indicateur": "Délai (titres) moyen", "engagement": 4, "valeur": 5})"),
                ElementsAre("ING-083 /indicateurs/1/indicateur"));
    EXPECT_THAT(said(R"({"indicateur": "Délai (titres) moyen", "engagement": "E5", "valeur": 5})"),
                IsEmpty());
    EXPECT_THAT(said(R"({"indicateur": "Délai (titres) moyen", "valeur": 5})"), IsEmpty());
    // What stands in parentheses tells them apart.
    EXPECT_THAT(said(R"({"indicateur": "Délai (cartes) moyen", "engagement": "E4", "valeur": 5})"),
                IsEmpty());
}

TEST(Indicators, NameBothPlacesOfARepeatedOne) {
    const Diagnostics diags = reports(
        indicators(R"({"indicateur": "a", "valeur": 1}, {"indicateur": "a", "valeur": 2})"));
    EXPECT_THAT(diags.all().front().sentence(), HasSubstr("/indicateurs/0/indicateur"));
}

TEST(Indicators, InPercentWithoutTheirCountAreWarnedOf) {
    const auto said = [](const std::string& cells) {
        const Diagnostics diags =
            reports(indicators(R"({"indicateur": "x", "valeur": 4, )" + cells + "}"));
        EXPECT_FALSE(diags.has_errors());
        return codes(diags);
    };
    EXPECT_THAT(said(R"("unite": "%", "effectif": "")"),
                ElementsAre("ING-084 /indicateurs/0/effectif"));
    EXPECT_THAT(said(R"("unite": "%", "effectif": 0)"), IsEmpty());
    EXPECT_THAT(said(R"("unite": "/10", "effectif": "")"), IsEmpty());
}

TEST(Indicators, WhosePercentSignWouldBeLostAreWarnedOf) {
    EXPECT_THAT(faults(R"("valeur": "67,5 %")"), ElementsAre("ING-085 /indicateurs/0/valeur"));
    EXPECT_THAT(faults(R"("valeur": 4, "unite": "jours", "cible": "10%")"),
                ElementsAre("ING-085 /indicateurs/0/cible"));
    EXPECT_THAT(faults(R"("valeur": "67,5 %", "unite": "%")"), IsEmpty());
}

}  // namespace
