#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/press.h"
#include "app/run_report.h"

namespace palier::app {

/// The documents of a dossier that this version makes.
enum class Document { Report, Gaps, Plan, Poster };

struct ProduceOptions {
    /// Each dossier's documents go to a folder in it, named like the dossier's identifier.
    std::filesystem::path output;
    /// What to make; `resultats.json` comes always. Files of documents not asked for are left
    /// alone.
    std::set<Document> documents = {Document::Report, Document::Gaps, Document::Plan,
                                    Document::Poster};
    PressOptions press = {};
    /// The user's own grids.
    std::optional<std::filesystem::path> grids = {};
    /// The date to print; absent: each dossier's date of diagnostic.
    std::optional<base::Date> edition = {};
    InputOptions input = {};
    /// The level to aim at, by its id in each dossier's label grid.
    std::optional<std::string> level = {};
    /// How many dossiers are worked on at once; 1 at least. What comes out does not depend on it.
    std::size_t workers = 1;
};

/// Makes the documents of each dossier: `rapport.pdf`, `ecarts.pdf`, `plan-actions.pdf` `.xlsx`
/// `.ods` `.csv` `.ics`, `affiche-a3.pdf`, `affiche-a4.pdf`, and `resultats.json`. A dossier that
/// fails writes nothing. One that has no position as against a label's grid has no `ecarts.pdf`,
/// and that is said (DOS-013); without an action there is no plan (DOS-014), without a due date no
/// `plan-actions.ics` (DOS-015). One of them that stands there from before is said (DOS-016).
RunReport produce(const std::vector<std::filesystem::path>& dossiers, const ProduceOptions& options,
                  const Environment& environment);

}  // namespace palier::app
