#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/environment.h"
#include "app/outcome.h"
#include "app/read_tables.h"
#include "base/diagnostics.h"

namespace palier::app {

struct ExplainOptions {
    /// An engagement, « E2 » or « 2 », a question, « E2-03 », a criterion of the label, « C1-04 »,
    /// or an action of the plan, « PA-01 »; empty for the global rate.
    std::string subject;
    /// The user's own grids.
    std::optional<std::filesystem::path> grids = {};
    InputOptions input = {};
};

/// Why a figure is what it is.
struct Explanation {
    Outcome outcome = Outcome::Done;
    base::Diagnostics diags;
    /// French, for readers: arithmetic that can be redone on paper, each value with its place in
    /// the file.
    std::string text;
};

/// Reads a dossier and explains one of its figures, down to the cells it was made from. A subject
/// that neither the grids nor the plan have is a wrong usage (CMD-012).
Explanation explain(const std::filesystem::path& dossier, const ExplainOptions& options,
                    const Environment& environment);

}  // namespace palier::app
