#include "app/campaign.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/survey_scales.h"
#include "app/workers.h"
#include "base/system_failure.h"
#include "ingest/read_dossier.h"
#include "ingest/reading_order.h"
#include "ingest/resolve_answers.h"

namespace palier::app {

namespace {

/// The diagnostic grid that a dossier names; else null, after a report.
const model::Grid* diagnostic_grid_of(const model::Dossier& dossier, const GridShelf& shelf,
                                      base::Diagnostics& diags) {
    const model::PlacedText& id = dossier.structure.diagnostic_grid;
    const model::Grid* grid = shelf.find(id.value);
    if (grid == nullptr) {
        diags.report("DOS-010", id.place, unknown_name(id.value, shelf.ids()));
    }
    return grid;
}

/// Taken when « Grille du label » is empty.
constexpr std::string_view usual_label_grid = "label-exemple";
/// « Niveau visé » of a site that wants no label.
constexpr std::string_view no_level = "aucun";

/// The grid of the label that the dossier wants; null for none, or after a report.
const model::LabelGrid* label_grid_of(const model::Dossier& dossier, const GridShelf& shelf,
                                      base::Diagnostics& diags) {
    const model::PlacedText& id = dossier.structure.label_grid;
    const model::LabelGrid* grid = shelf.find_label(id.value.empty() ? usual_label_grid : id.value);
    if (grid == nullptr && !id.value.empty()) {
        diags.report("DOS-012", id.place, unknown_name(id.value, shelf.label_ids()));
    }
    return grid;
}

/// Warns, once for each, of grids of the history that nothing here knows: older ones may rightly be
/// unknown, but a slip of the pen would lose all comparisons.
void warn_of_unknown_history(const model::Dossier& dossier, const GridShelf& shelf,
                             base::Diagnostics& diags) {
    const std::vector<std::string> ids = shelf.ids();
    std::set<std::string> known(ids.begin(), ids.end());
    for (const model::Correspondence& each : shelf.correspondences()) {
        known.insert(each.from);
    }
    std::set<std::string> passed_over = known;
    // A text that could not be read is empty.
    passed_over.insert("");
    for (const model::HistoryRow& row : dossier.history) {
        if (passed_over.insert(row.grid.value).second) {
            diags.report("ING-097", row.grid.place,
                         unknown_name(row.grid.value, {known.begin(), known.end()}));
        }
    }
}

/// A dossier beside the grids that it names.
struct MatchedDossier {
    model::Dossier dossier;
    const model::Grid* grid = nullptr;
    /// Null when the dossier wants no label.
    const model::LabelGrid* label_grid = nullptr;
    model::Answers answers = {};
};

/// Compares what could be read with the grids, whatever else is wrong.
MatchedDossier matched(ingest::DossierReading reading, const GridShelf& shelf,
                       base::Diagnostics& diags) {
    MatchedDossier result{.dossier = std::move(reading.dossier)};
    base::Diagnostics found;
    if (!result.dossier.structure.diagnostic_grid.value.empty()) {
        result.grid = diagnostic_grid_of(result.dossier, shelf, found);
    }
    if (result.grid != nullptr) {
        ingest::check_against(result.dossier, *result.grid, found);
        result.answers = ingest::resolve_answers(result.dossier, *result.grid, found);
    }
    warn_of_unknown_history(result.dossier, shelf, found);
    if (reading.names_label_grid) {
        result.label_grid = label_grid_of(result.dossier, shelf, found);
    }
    if (result.label_grid != nullptr) {
        ingest::check_against_label(result.dossier, *result.label_grid, found);
    }
    ingest::add_later(found, diags);
    return result;
}

/// Says of named scales what the analysis would, of a dossier that it is not to see: all errors
/// come at once.
void check_named_scales(const model::Dossier& dossier, const GridShelf& shelf,
                        base::Diagnostics& diags) {
    const analysis::ScaleFinder finder(shelf.scales());
    base::Diagnostics found;
    for (const model::SurveyQuestion& question : dossier.survey_questions) {
        if (!question.scale.value.empty()) {
            finder.fit(question, found);
        }
    }
    ingest::add_later(found, diags);
}

/// The dossier at a path with its grids; empty after reports of all that is wrong with it.
std::optional<MatchedDossier> read_dossier(const std::filesystem::path& path,
                                           const InputOptions& options, const GridShelf& shelf,
                                           const base::Files& files, DossierReport& report) {
    const auto read = read_tables(path, options, files, report.diags);
    if (const auto* failure = std::get_if<Outcome>(&read)) {
        report.outcome = *failure;
        return std::nullopt;
    }
    report.outcome = Outcome::BadInput;
    const auto& tables = std::get<ingest::TableSet>(read);
    MatchedDossier dossier =
        matched(ingest::read_what_is_there(tables, report.diags), shelf, report.diags);
    if (report.diags.has_errors()) {
        check_named_scales(dossier.dossier, shelf, report.diags);
    }
    report.diags = ingest::in_reading_order(report.diags);
    return report.diags.has_errors() ? std::nullopt : std::optional(std::move(dossier));
}

/// Marks are read from a table « Label », else estimated from the diagnostic that the grid refers
/// to; with neither there is no position.
std::optional<LabelPosition> label_position(const Campaign& campaign, const model::LabelGrid& grid,
                                            const std::optional<std::string>& level,
                                            base::Diagnostics& diags) {
    const model::Structure& structure = campaign.dossier.structure;
    const bool known = !campaign.dossier.marks.empty() || grid.diagnostic_grid == campaign.grid->id;
    if (!known && !structure.label_grid.value.empty()) {
        diags.report("ANA-044", structure.label_grid.place,
                     {{"lu", grid.id}, {"grille", campaign.grid->id}});
    }
    if (!known || (!level && structure.target_level.value == no_level)) {
        return std::nullopt;
    }
    LabelPosition position{&grid, analysis::analyse_label(campaign.dossier, campaign.analysis,
                                                          {.grid = grid,
                                                           .diagnostic_grid = *campaign.grid,
                                                           .target = level,
                                                           .edition = campaign.edition},
                                                          diags)};
    if (!position.result.target.empty()) {
        position.path =
            cheapest_path(grid, position.result, position.result.target,
                          analysis::dissatisfaction_with(grid, campaign.analysis.surveys));
    }
    position.gaps =
        analysis::analyse_gaps(grid, position.result, position.path ? &*position.path : nullptr);
    position.robustness = analysis::robustness(grid, position.result);
    return position;
}

void add_plan(Campaign& campaign, const GridShelf& shelf) {
    const LabelPosition* position = campaign.label ? &*campaign.label : nullptr;
    campaign.library = position != nullptr ? shelf.library_for(position->grid->id) : nullptr;
    campaign.plan =
        analysis::analyse_plan({.dossier = campaign.dossier,
                                .analysis = campaign.analysis,
                                .grid = position != nullptr ? position->grid : nullptr,
                                .result = position != nullptr ? &position->result : nullptr,
                                .gaps = position != nullptr ? &position->gaps : nullptr,
                                .library = campaign.library});
}

/// Whether the level asked for on the command line is one of the grid.
bool has_level(const model::LabelGrid& grid, const std::string& level, base::Diagnostics& diags) {
    if (std::ranges::find(grid.levels, level, &model::Level::id) != grid.levels.end()) {
        return true;
    }
    std::vector<std::string> known;
    known.reserve(grid.levels.size());
    for (const model::Level& each : grid.levels) {
        known.push_back(each.id);
    }
    base::Arguments arguments = unknown_name(level, known);
    arguments["grille"] = grid.id;
    diags.report("CMD-014", {}, std::move(arguments));
    return false;
}

std::vector<const model::Correspondence*> correspondences_to(const model::Grid& grid,
                                                             const GridShelf& shelf) {
    std::vector<const model::Correspondence*> result;
    for (const model::Correspondence& each : shelf.correspondences()) {
        if (each.to == grid.id) {
            result.push_back(&each);
        }
    }
    return result;
}

std::optional<Campaign> read_campaign(const std::filesystem::path& path,
                                      const CampaignOptions& options, const GridShelf& shelf,
                                      const base::Files& files, DossierReport& report) {
    auto read = read_dossier(path, options.input, shelf, files, report);
    if (!read) {
        return std::nullopt;
    }
    const model::LabelGrid* label_grid = read->label_grid;
    const base::Date date = options.edition.value_or(read->dossier.structure.diagnostic_date.value);
    if (options.level && label_grid != nullptr &&
        !has_level(*label_grid, *options.level, report.diags)) {
        report.outcome = Outcome::WrongUsage;
        return std::nullopt;
    }
    auto analysis = analysis::analyse({.dossier = read->dossier,
                                       .answers = read->answers,
                                       .grid = *read->grid,
                                       .scales = shelf.scales(),
                                       .correspondences = correspondences_to(*read->grid, shelf),
                                       .edition = date},
                                      report.diags);
    if (!analysis) {
        return std::nullopt;
    }
    report.outcome = Outcome::Done;
    Campaign campaign{.dossier = std::move(read->dossier),
                      .grid = read->grid,
                      .analysis = std::move(*analysis),
                      .edition = date};
    if (label_grid != nullptr) {
        campaign.label = label_position(campaign, *label_grid, options.level, report.diags);
    }
    add_plan(campaign, shelf);
    return campaign;
}

/// Whether two dossiers of a run are the same files, however they were named.
bool are_same(const Campaign& one, const Campaign& other) {
    const auto file = [](const Campaign& campaign) {
        return std::filesystem::path(campaign.dossier.structure.identifier.place.file)
            .lexically_normal();
    };
    return file(one) == file(other);
}

void refuse_shared_identifiers(std::vector<ReadCampaign>& campaigns) {
    std::map<std::string, std::vector<ReadCampaign*>> by_identifier;
    for (ReadCampaign& each : campaigns) {
        if (each.campaign) {
            by_identifier[each.campaign->dossier.structure.identifier.value].push_back(&each);
        }
    }
    for (const auto& [identifier, sharing] : by_identifier) {
        if (sharing.size() == 1) {
            continue;
        }
        for (ReadCampaign* each : sharing) {
            const ReadCampaign* other = each == sharing.front() ? sharing.at(1) : sharing.front();
            each->report.diags.report(
                "DOS-009", each->campaign->dossier.structure.identifier.place,
                {{"lu", identifier},
                 {"autre", other->report.name},
                 {"cas", are_same(*each->campaign, *other->campaign) ? "meme" : "autre"}});
            each->report.outcome = Outcome::BadInput;
        }
        for (ReadCampaign* each : sharing) {
            each->campaign.reset();
        }
    }
}

}  // namespace

void guarded(DossierReport& report, const std::function<void()>& work) {
    try {
        work();
    } catch (const base::SystemFailure& failure) {
        report.diags.report("SYS-103", {}, {{"detail", std::string(failure.what())}});
        report.outcome = Outcome::InternalError;
    } catch (const std::exception& fault) {
        report.diags.report("SYS-102", {}, {{"detail", std::string(fault.what())}});
        report.outcome = Outcome::InternalError;
    }
}

std::vector<ReadCampaign> read_campaigns(const std::vector<std::filesystem::path>& paths,
                                         const CampaignOptions& options, const GridShelf& shelf,
                                         const Environment& environment) {
    std::vector<ReadCampaign> campaigns(paths.size());
    for_each_index(paths.size(), options.workers, [&](std::size_t index) {
        const std::filesystem::path& path = paths.at(index);
        ReadCampaign& added = campaigns.at(index);
        added.report.name = path.string();
        guarded(added.report, [&] {
            added.campaign = read_campaign(path, options, shelf, environment.files, added.report);
        });
    });
    refuse_shared_identifiers(campaigns);
    return campaigns;
}

}  // namespace palier::app
