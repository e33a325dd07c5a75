#include "e2e/posters.h"

#include <stdexcept>

#include "app/disk_files.h"
#include "e2e/program.h"
#include "grid/load_grid.h"

namespace palier::e2e {

namespace {

using base::Score;
using compose::PosterIndicator;

base::Date day(int year, unsigned month, unsigned day) {
    return base::Date::from(year, month, day).value();
}

model::Action action(const std::string& text, unsigned month) {
    model::Action action;
    action.text = text;
    action.due = day(2026, month, 15);
    action.decision = model::Action::Decision::Retained;
    return action;
}

PosterIndicator indicator(const std::string& sentence, int value, int target) {
    return {.sentence = sentence, .value = Score(value), .target = Score(target)};
}

PosterCase bare() {
    base::Diagnostics diags;
    auto grid = grid::load_grid(
        read_file(std::filesystem::path(PALIER_SOURCE_DIR) / "grids/autodiagnostic-2026.json"),
        "autodiagnostic-2026.json", diags);
    if (!grid) {
        throw std::runtime_error("the shipped grid cannot be read");
    }
    const auto structure = [](const std::string& name) {
        return model::Structure{.identifier = {"essai"},
                                .name = {name},
                                .diagnostic_grid = {"autodiagnostic-2026"},
                                .diagnostic_date = {day(2026, 3, 10)},
                                .feedback_address = {"https://www.plus.transformation.gouv.fr/"}};
    };
    PosterCase poster{.dossier = {.structure = structure("Maison d'essai des services")},
                      .grid = std::move(*grid),
                      .analysis = {},
                      .edition = day(2026, 4, 15)};
    poster.headline = compose::PosterHeadline{Score::ratio(883, 10),
                                              "de nos usagers sont satisfaits du service rendu",
                                              1248, "du 3 mars au 30 mai 2025"};
    for (const model::Engagement& engagement : poster.grid.engagements) {
        poster.analysis.engagements.push_back({.engagement = engagement.id});
    }
    return poster;
}

std::string repeated(const std::string& words, std::size_t letters) {
    std::string text;
    while (text.size() < letters) {
        text += words + " ";
    }
    text.resize(letters);
    return text;
}

/// The last engagement is left without one.
void add_rates(PosterCase& poster) {
    const std::vector<std::int64_t> tenths = {675, 529, 500, 750, 679, 450, 269};
    for (std::size_t index = 0; index < tenths.size(); ++index) {
        analysis::Figure figure;
        figure.value = Score::ratio(tenths.at(index), 10);
        poster.analysis.engagements.at(index).rate = figure;
    }
}

}  // namespace

PosterCase full_poster() {
    PosterCase poster = bare();
    add_rates(poster);
    poster.indicators = {indicator("nous joignent facilement", 74, 80),
                         indicator("sont reçus avec courtoisie sur place", 93, 90),
                         indicator("sont satisfaits de la relation avec nous", 92, 90),
                         indicator("trouvent nos démarches simples", 73, 80),
                         {.sentence = "pour répondre à une demande",
                          .value = Score(12),
                          .unit = model::Indicator::Unit::Days,
                          .direction = model::Indicator::Direction::LowerIsBetter,
                          .target = Score(10)},
                         {.sentence = "des demandes dans le délai annoncé"}};
    for (const char* done :
         {"12 courriers réécrits pour être plus clairs.",
          "Accueil sans rendez-vous le mardi matin.", "Un SMS à chaque étape de votre demande."}) {
        poster.dossier.achievements.push_back({.asked = "Demande", .done = done});
    }
    poster.dossier.actions = {action("rappel si l'attente dépasse 5 minutes.", 6),
                              action("formulaires en ligne simplifiés.", 9),
                              action("vos avis étudiés chaque mois.", 12)};
    poster.sources = {
        {"Enquête : ± 1,5 à ± 2,5 points (95 %) ; courtoisie : 2024, 1 105 réponses."},
        {"Autres réponses : neutres, insatisfaits, sans avis."}};
    return poster;
}

PosterCase sparse_poster() {
    return bare();
}

PosterCase rates_only_poster() {
    PosterCase poster = bare();
    poster.headline.reset();
    add_rates(poster);
    return poster;
}

PosterCase long_names_poster() {
    PosterCase poster = full_poster();
    poster.dossier.structure.name.value =
        repeated("Direction interdépartementale des usagers et des territoires", 200);
    for (PosterIndicator& one : poster.indicators) {
        one.sentence = repeated("trouvent simples les demandes", 200);
    }
    return poster;
}

PosterCase overlong_poster() {
    PosterCase poster = full_poster();
    for (model::Achievement& one : poster.dossier.achievements) {
        one.done = repeated("courriers réécrits avec des usagers", 800);
    }
    for (model::Action& one : poster.dossier.actions) {
        one.text = repeated("formulaires en ligne simplifiés", 800);
    }
    return poster;
}

std::variant<app::PosterFiles, app::Outcome> make_poster(const PosterCase& poster,
                                                         base::Diagnostics& diags) {
    app::DiskFiles files;
    const app::Environment environment{
        files, PALIER_SOURCE_DIR, {"/usr/share/fonts", "/usr/local/share/fonts"}};
    const auto press = app::Press::load({}, environment, diags);
    if (const auto* failure = std::get_if<app::Outcome>(&press)) {
        return *failure;
    }
    return std::get<app::Press>(press).poster_pdf(poster.input(), diags);
}

}  // namespace palier::e2e
