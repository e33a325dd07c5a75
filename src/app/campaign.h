#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "app/environment.h"
#include "app/grid_shelf.h"
#include "app/outcome.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "model/dossier.h"
#include "model/grid.h"

namespace palier::app {

/// A dossier read, checked and analysed: all that documents are made from.
struct Campaign {
    model::Dossier dossier;
    /// Of the shelf that it was read with.
    const model::Grid* grid = nullptr;
    analysis::Analysis analysis;
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

/// Reads dossiers for one run; two with one identifier are both in error. `edition` is the date to
/// print, if the user gave one, else each prints the date of its diagnostic. Grids of `shelf` are
/// referred to.
std::vector<ReadCampaign> read_campaigns(const std::vector<std::filesystem::path>& paths,
                                         const std::optional<base::Date>& edition,
                                         const GridShelf& shelf, const Environment& environment);

/// Runs `work` for one dossier; what it throws becomes an outcome and a message of the report.
void guarded(DossierReport& report, const std::function<void()>& work);

}  // namespace palier::app
