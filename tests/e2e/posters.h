#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/press.h"
#include "base/diagnostics.h"
#include "compose/poster_data.h"

/// Posters of made-up services, by the real templates, theme, fonts and writer.
namespace palier::e2e {

/// All that a poster is made from, by value. The grid is the shipped diagnostic of 2026.
struct PosterCase {
    model::Dossier dossier;
    model::Grid grid;
    analysis::Analysis analysis;
    base::Date edition;
    std::string period = "2025";
    std::optional<compose::PosterHeadline> headline = {};
    std::vector<compose::PosterIndicator> indicators = {};
    std::vector<compose::PosterSource> sources = {};

    compose::PosterInput input() const {
        return {dossier, grid, analysis, edition, period, headline, indicators, sources};
    }
};

/// A headline, six indicators, eight rates, three achievements and actions, an address.
PosterCase full_poster();
/// One rate of satisfaction, an address; no engagement was evaluated.
PosterCase sparse_poster();
/// Eight rates and an address: no survey was made.
PosterCase rates_only_poster();
/// As the full one, with a name of 200 characters and sentences of 60.
PosterCase long_names_poster();
/// As the full one, with achievements and actions of 200 characters each: more than a page holds.
PosterCase overlong_poster();

/// Makes a poster's files, or tells the failure.
std::variant<app::PosterFiles, app::Outcome> make_poster(const PosterCase& poster,
                                                         base::Diagnostics& diags);

}  // namespace palier::e2e
