#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/cheapest_path.h"
#include "analysis/gaps.h"
#include "analysis/label.h"
#include "analysis/plan.h"
#include "analysis/robustness.h"
#include "app/environment.h"
#include "app/grid_shelf.h"
#include "app/outcome.h"
#include "app/read_tables.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "model/action_library.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/label_grid.h"

namespace palier::app {

/// A label's grid, of the shelf, and the site's position as against it.
struct LabelPosition {
    const model::LabelGrid* grid = nullptr;
    analysis::LabelResult result;
    /// To the level aimed at; empty when none is.
    std::optional<analysis::CheapestPath> path = {};
    analysis::GapAnalysis gaps = {};
    analysis::Robustness robustness = {};
};

/// A dossier read, checked and analysed: all that documents are made from.
struct Campaign {
    model::Dossier dossier;
    /// Of the shelf that it was read with.
    const model::Grid* grid = nullptr;
    analysis::Analysis analysis;
    /// Where the site stands as against a label's grid; empty when it wants no label, or when
    /// nothing is known that its marks can be read or estimated from.
    std::optional<LabelPosition> label = {};
    /// The site's actions and the drafts that its gaps call for, ranked.
    analysis::Plan plan = {};
    /// What drafts came from, of the shelf; null for none.
    const model::ActionLibrary* library = nullptr;
    /// Printed in the documents.
    base::Date edition;
};

/// What came of one dossier that the user gave.
struct DossierReport {
    /// As the user named it.
    std::string name;
    Outcome outcome = Outcome::Done;
    base::Diagnostics diags;
    /// Files that were written.
    std::vector<std::filesystem::path> written;
};

/// One dossier of a run: its report, and the campaign unless the outcome is a failure.
struct ReadCampaign {
    DossierReport report;
    std::optional<Campaign> campaign;
};

/// What the user says of the dossiers of one run.
struct CampaignOptions {
    /// The date to print; absent: each prints the date of its diagnostic.
    std::optional<base::Date> edition = {};
    InputOptions input = {};
    /// The level to aim at, by its id in each dossier's label grid.
    std::optional<std::string> level = {};
    /// How many threads read; 1 at least.
    std::size_t workers = 1;
};

/// Reads dossiers for one run; two with one identifier are both in error. Grids of `shelf` are
/// referred to.
std::vector<ReadCampaign> read_campaigns(const std::vector<std::filesystem::path>& paths,
                                         const CampaignOptions& options, const GridShelf& shelf,
                                         const Environment& environment);

/// Runs `work` for one dossier; what it throws becomes an outcome and a message of the report.
void guarded(DossierReport& report, const std::function<void()>& work);

}  // namespace palier::app
