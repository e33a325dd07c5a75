#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "analysis/plan_merge.h"
#include "app/outcome.h"
#include "app/read_tables.h"
#include "base/diagnostics.h"
#include "base/files.h"

namespace palier::app {

/// What a plan held when it left.
struct PlanBase {
    /// Of the site.
    std::string identifier;
    std::vector<analysis::MergeRow> rows;
};

/// An action plan that came back from a committee.
struct AmendedPlan {
    std::vector<analysis::MergeRow> rows;
    /// Columns of the table `Actions` that it lacks.
    std::set<std::string, std::less<>> absent_columns = {};
    /// Of the hidden sheet of a workbook.
    std::optional<PlanBase> base = {};
    /// Of a CSV file: how it was written.
    std::optional<ingest::CsvEncoding> csv = {};
};

/// Reads an amended plan, `.xlsx`, `.ods` or `.csv`, by the readers of dossiers. What the program
/// works out is passed over; formulas that were escaped are texts again.
std::variant<AmendedPlan, Outcome> read_amended_plan(const std::filesystem::path& path,
                                                     const InputOptions& options,
                                                     const base::Files& files,
                                                     base::Diagnostics& diags);

/// What a plan held when it left, as `resultats.json` of that day says it.
std::variant<PlanBase, Outcome> read_plan_base(const std::filesystem::path& results,
                                               const base::Files& files, base::Diagnostics& diags);

/// Where a spreadsheet that saved a CSV file again wrote what it had read in another way, the plan
/// says again what it said when it left.
void undo_resaving(AmendedPlan& plan, const std::vector<analysis::MergeRow>& before);

}  // namespace palier::app
