#include "compose/poster_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palier::compose {
namespace {

using base::Score;
using model::Action;
using model::Indicator;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

base::Date day(int year, unsigned month, unsigned day) {
    return base::Date::from(year, month, day).value();
}

/// A service with two engagements, the first of which has a rate.
class PosterData : public ::testing::Test {
  protected:
    PosterData() {
        grid_.id = "grille";
        grid_.engagements = {
            {.id = "E1", .number = 1, .title = "Titre un", .short_title = "Un"},
            {.id = "E2", .number = 2, .title = "Titre deux", .short_title = "Deux"}};
        analysis::Figure rate;
        rate.value = Score::ratio(675, 10);
        analysis_.engagements = {{.engagement = "E1", .rate = rate}, {.engagement = "E2"}};
    }

    Value made() const {
        Value value = poster_data(
            {dossier_, grid_, analysis_, edition_, period_, headline_, indicators_, {}, code_});
        EXPECT_EQ(misfit(value, poster_shape()), "");
        return value;
    }

    static const Value& at(const Value& value, std::string_view name) {
        const Value* found = value.find(name);
        EXPECT_NE(found, nullptr) << name;
        static const Value absent;
        return found == nullptr ? absent : *found;
    }

    static const Value& item(const Value& value, std::string_view list, std::size_t index) {
        return std::get<Value::List>(at(value, list).content).at(index);
    }

    static std::string text(const Value& value, std::string_view name) {
        const auto* words = std::get_if<std::string>(&at(value, name).content);
        return words == nullptr ? "(absent)" : *words;
    }

    static std::vector<std::string> texts(const Value& value, std::string_view list,
                                          std::string_view name) {
        std::vector<std::string> all;
        for (const Value& one : std::get<Value::List>(at(value, list).content)) {
            all.push_back(text(one, name));
        }
        return all;
    }

    void add_action(const std::string& words, Action::Decision decision,
                    std::optional<base::Date> due = {}) {
        Action action;
        action.text = words;
        action.decision = decision;
        action.due = due;
        dossier_.actions.push_back(action);
    }

    model::Dossier dossier_{.structure = {.identifier = {"a"},
                                          .name = {"Site"},
                                          .diagnostic_grid = {"grille"},
                                          .diagnostic_date = {day(2026, 3, 10)}}};
    FeedbackCode code_ = FeedbackCode::Drawn;
    model::Grid grid_{.date = day(2026, 1, 1)};
    analysis::Analysis analysis_;
    base::Date edition_ = day(2026, 4, 15);
    std::string period_;
    std::optional<PosterHeadline> headline_;
    std::vector<PosterIndicator> indicators_;
};

TEST_F(PosterData, TakesTheYearOfTheDiagnosticWithoutPeriod) {
    EXPECT_EQ(text(made(), "periode"), "2026");
    period_ = "2025";
    EXPECT_EQ(text(made(), "periode"), "2025");
}

TEST_F(PosterData, LeadsWithAMarkThatIsNoShare) {
    headline_ =
        PosterHeadline{.value = Score::ratio(82, 10), .unit = model::Indicator::Unit::OutOfTen};
    const Value data = made();
    const Value& headline = at(data, "chiffre");
    EXPECT_EQ(std::get<Figure>(at(headline, "valeur").content).text, "8,2");
    EXPECT_EQ(text(headline, "unite"), "/10");
    EXPECT_TRUE(at(headline, "part").is_absent());
}

TEST_F(PosterData, SharesAHundredDots) {
    headline_ = PosterHeadline{Score::ratio(875, 10), "satisfaits", 1248};
    const Value data = made();
    const Value& headline = at(data, "chiffre");
    EXPECT_EQ(std::get<std::int64_t>(at(at(headline, "part"), "satisfaits").content), 88);
    EXPECT_EQ(std::get<std::int64_t>(at(at(headline, "part"), "autres").content), 12);
    EXPECT_EQ(std::get<Figure>(at(headline, "valeur").content).text, "87,5");
    EXPECT_EQ(text(headline, "effectif"), "1\u202F248");
    EXPECT_TRUE(at(headline, "periode").is_absent());
}

TEST_F(PosterData, SplitsTilesInTwoRowsOfThree) {
    for (int index = 0; index < 8; ++index) {
        indicators_.push_back({.sentence = std::to_string(index), .value = Score(50)});
    }
    const Value data = made();
    EXPECT_THAT(texts(data, "tuiles", "phrase"), ElementsAre("0", "1", "2", "3", "4", "5"));
    for (std::size_t index = 0; index < 6; ++index) {
        EXPECT_EQ(std::get<bool>(at(item(data, "tuiles", index), "de_suite").content), index > 2);
    }
    EXPECT_EQ(std::get<std::int64_t>(at(data, "nombre_suite").content), 3);
}

TEST_F(PosterData, ShowsADelayAsMetWhenItIsShort) {
    const auto state_of = [&](int value) {
        indicators_ = {{.sentence = "délai",
                        .value = Score(value),
                        .unit = Indicator::Unit::Days,
                        .direction = Indicator::Direction::LowerIsBetter,
                        .target = Score(10)}};
        const Value data = made();
        const Value& tile = item(data, "tuiles", 0);
        return text(tile, "valeur") + text(tile, "unite") + ", " + text(tile, "cible") +
               (std::get<bool>(at(tile, "atteinte").content) ? ", atteinte" : "");
    };
    EXPECT_EQ(state_of(10), "10 jours, 10 jours, atteinte");
    EXPECT_EQ(state_of(11), "11 jours, 10 jours");
    EXPECT_EQ(state_of(1), "1 jour, 10 jours, atteinte");
}

TEST_F(PosterData, ShortensMinutesBesideAFigureAlone) {
    indicators_ = {{.sentence = "x",
                    .value = Score(14),
                    .unit = Indicator::Unit::Minutes,
                    .direction = Indicator::Direction::LowerIsBetter,
                    .target = Score(10)}};
    const Value data = made();
    EXPECT_EQ(text(item(data, "tuiles", 0), "unite"), " min");
    EXPECT_EQ(text(item(data, "tuiles", 0), "cible"), "10 minutes");
}

// A figure of 6 letters, its unit counted half, has room beside its sentence.
TEST_F(PosterData, PutsAllFiguresAboveTheirSentencesWhenOneIsLong) {
    const auto are_long = [&](const Score& value, Indicator::Unit unit) {
        indicators_ = {{.sentence = "x", .value = Score(5)},
                       {.sentence = "y", .value = value, .unit = unit}};
        return std::get<bool>(at(item(made(), "tuiles", 0), "longue").content);
    };
    EXPECT_FALSE(are_long(Score(120), Indicator::Unit::Days));
    EXPECT_FALSE(are_long(Score::ratio(715, 10), Indicator::Unit::Percent));
    EXPECT_TRUE(are_long(Score(1200), Indicator::Unit::Days));
    EXPECT_TRUE(are_long(Score::ratio(12'345'675, 10), Indicator::Unit::Days));
}

TEST_F(PosterData, ShowsTheDecimalsByWhichATargetIsMissed) {
    indicators_ = {{.sentence = "x", .value = Score::ratio(7996, 100), .target = Score(80)}};
    EXPECT_EQ(text(item(made(), "tuiles", 0), "valeur"), "79,96");
}

TEST_F(PosterData, WithholdsAFigureAndItsTarget) {
    indicators_ = {{.sentence = "x", .target = Score(80)}};
    const Value data = made();
    EXPECT_TRUE(at(item(data, "tuiles", 0), "valeur").is_absent());
    EXPECT_TRUE(at(item(data, "tuiles", 0), "cible").is_absent());
}

TEST_F(PosterData, ShowsOnlyActionsThatAreSureAndToCome) {
    add_action("retenue", Action::Decision::Retained);
    add_action("rejetée", Action::Decision::Rejected);
    dossier_.actions.back().status = Action::Status::ToStart;
    add_action("faite", Action::Decision::Retained);
    dossier_.actions.back().status = Action::Status::Done;
    dossier_.actions.push_back({.text = "brouillon"});
    dossier_.actions.push_back({.text = "en cours", .status = Action::Status::UnderWay});
    EXPECT_THAT(texts(made(), "actions", "texte"), ElementsAre("retenue", "en cours"));
}

TEST_F(PosterData, PutsActionsThatAnswerAMissedTargetFirstThenByDate) {
    indicators_ = {{.sentence = "x", .value = Score(70), .target = Score(80), .engagement = "E2"}};
    add_action("sans date", Action::Decision::Retained);
    add_action("juin", Action::Decision::Retained, day(2026, 6, 1));
    add_action("mai", Action::Decision::Retained, day(2026, 5, 31));
    add_action("réponse", Action::Decision::Retained, day(2026, 12, 1));
    dossier_.actions.back().engagement = model::PlacedText{"E2"};
    const Value data = made();
    EXPECT_THAT(texts(data, "actions", "texte"), ElementsAre("réponse", "mai", "juin"));
    EXPECT_THAT(texts(data, "actions", "quand"),
                ElementsAre("Décembre 2026", "Mai 2026", "Juin 2026"));
    EXPECT_EQ(std::get<std::int64_t>(at(data, "actions_en_trop").content), 1);
}

TEST_F(PosterData, ShowsThreeAchievementsMeantForIt) {
    for (const char* done : {"a", "b", "c", "d"}) {
        dossier_.achievements.push_back({.asked = "?", .done = done});
    }
    dossier_.achievements.front().on_poster = false;
    EXPECT_THAT(texts(made(), "realisations", "texte"), ElementsAre("b", "c", "d"));
}

// Eight indicators for six tiles, five achievements for three lines, four sure actions for three.
TEST_F(PosterData, CountsWhatItHasNoPlaceFor) {
    indicators_.resize(8);
    for (int index = 0; index < 5; ++index) {
        dossier_.achievements.push_back({});
    }
    dossier_.achievements.push_back({.on_poster = false});
    for (int index = 0; index < 4; ++index) {
        add_action("retenue", Action::Decision::Retained);
    }
    add_action("rejetée", Action::Decision::Rejected);
    using Kind = PosterSurplus::Kind;
    const auto of = [](Kind kind, std::size_t most, std::size_t more) {
        return AllOf(Field(&PosterSurplus::kind, kind), Field(&PosterSurplus::most, most),
                     Field(&PosterSurplus::more, more));
    };
    EXPECT_THAT(
        poster_surplus({dossier_, grid_, analysis_, edition_, period_, headline_, indicators_, {}}),
        ElementsAre(of(Kind::Indicators, 6, 2), of(Kind::Achievements, 3, 2),
                    of(Kind::Actions, 3, 1)));
}

TEST_F(PosterData, PrintsAnAddressAsABrowserShowsIt) {
    EXPECT_TRUE(at(made(), "avis").is_absent());
    dossier_.structure.feedback_address = {"https://www.exemple.fr/avis/"};
    const Value data = made();
    EXPECT_EQ(text(at(data, "avis"), "adresse"), "https://www.exemple.fr/avis/");
    EXPECT_EQ(text(at(data, "avis"), "en_clair"), "www.exemple.fr/avis");
}

TEST_F(PosterData, OffersACodeAndALinkOnlyToAnAddressThatCanBeFollowed) {
    const auto offers = [&] {
        const Value data = made();
        const Value& opinion = at(data, "avis");
        return std::pair(std::get<bool>(at(opinion, "lien").content),
                         std::get<bool>(at(opinion, "code").content));
    };
    dossier_.structure.feedback_address = {"HTTPS://exemple.fr/avis"};
    EXPECT_EQ(offers(), std::pair(true, true));
    EXPECT_EQ(text(at(made(), "avis"), "en_clair"), "exemple.fr/avis");
    dossier_.structure.feedback_address = {"exemple.fr/avis"};
    EXPECT_EQ(offers(), std::pair(false, false));
    EXPECT_EQ(text(at(made(), "avis"), "en_clair"), "exemple.fr/avis");
    dossier_.structure.feedback_address = {"https://exemple.fr/avis"};
    code_ = FeedbackCode::LeftOut;
    EXPECT_EQ(offers(), std::pair(true, false));
}

TEST_F(PosterData, CanGoWithoutALongAddressOnlyBesideItsCode) {
    const auto spare = [&] { return std::get<bool>(at(at(made(), "avis"), "en_trop").content); };
    const std::string longest_kept = "exemple.fr/" + std::string(49, 'a');
    dossier_.structure.feedback_address = {"https://" + longest_kept};
    EXPECT_FALSE(spare());
    dossier_.structure.feedback_address = {"https://" + longest_kept + "a"};
    EXPECT_TRUE(spare());
    EXPECT_EQ(std::get<std::int64_t>(at(made(), "adresse_en_trop").content), 1);
    code_ = FeedbackCode::LeftOut;
    EXPECT_FALSE(spare());
    EXPECT_EQ(std::get<std::int64_t>(at(made(), "adresse_en_trop").content), 0);
}

TEST_F(PosterData, PrintsNoAddressThatNobodyWouldCopy) {
    const std::string start = "https://exemple.fr/";
    const std::string longest = start + std::string(most_copied_letters - start.size(), 'a');
    dossier_.structure.feedback_address = {longest};
    const auto copied = [&] { return std::get<bool>(at(at(made(), "avis"), "copiable").content); };
    EXPECT_TRUE(copied());
    dossier_.structure.feedback_address = {longest + "a"};
    EXPECT_FALSE(copied());
}

TEST_F(PosterData, CountsTitlesOnlyWithoutRates) {
    EXPECT_EQ(text(made(), "nombre_engagements"), "deux");
    EXPECT_EQ(std::get<std::int64_t>(at(made(), "nombre_titres").content), 0);
    analysis_.engagements.front().rate = analysis::NotEvaluated::NoRow;
    EXPECT_EQ(std::get<std::int64_t>(at(made(), "nombre_titres").content), 2);
    EXPECT_FALSE(std::get<bool>(at(made(), "engagements_evalues").content));
    EXPECT_THAT(texts(made(), "tuiles", "phrase"), IsEmpty());
}

}  // namespace
}  // namespace palier::compose
