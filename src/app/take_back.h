#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "analysis/plan_merge.h"
#include "app/environment.h"
#include "app/outcome.h"
#include "app/read_tables.h"
#include "base/diagnostics.h"

namespace palier::app {

struct TakeBackOptions {
    /// The plan that came back: `.xlsx`, `.ods` or `.csv`.
    std::filesystem::path plan;
    /// Where the dossier goes with what came back: `.json`, `.xlsx` or `.ods`, and none of the
    /// files that are read.
    std::filesystem::path output;
    /// `resultats.json` of the day when the plan left.
    std::optional<std::filesystem::path> base = {};
    /// The user's own grids.
    std::optional<std::filesystem::path> grids = {};
    InputOptions input = {};
};

/// What an amended plan was compared with.
enum class PlanBaseSource { Workbook, Results, None };

/// What came of taking a plan back.
struct TakenBack {
    Outcome outcome = Outcome::Done;
    base::Diagnostics diags;
    /// The site's identifier.
    std::string identifier = {};
    std::string plan = {};
    PlanBaseSource source = PlanBaseSource::None;
    analysis::PlanMerge merge = {};
    /// How many actions of the dossier had no id, and were given one.
    std::size_t named = 0;
    /// Empty after a failure.
    std::optional<std::filesystem::path> written = {};
};

/// Takes an amended plan back into a dossier, which is left alone: what the committee changed, what
/// has to be decided, and the updated dossier in a file of its own.
TakenBack take_back(const std::filesystem::path& dossier, const TakeBackOptions& options,
                    const Environment& environment);

/// The report in words, French, for readers.
std::string take_back_text(const TakenBack& taken);
/// The same for machines (tests/schema/reprise.schema.json).
std::string take_back_json(const TakenBack& taken);

}  // namespace palier::app
