#include "app/campaign.h"

#include <algorithm>
#include <map>

#include "app/workers.h"
#include "base/system_failure.h"
#include "ingest/read_dossier.h"
#include "ingest/resolve_answers.h"

namespace palier::app {

namespace {

std::optional<model::Dossier> read_dossier(const std::filesystem::path& path,
                                           const InputOptions& options, const base::Files& files,
                                           DossierReport& report) {
    const auto tables = read_tables(path, options, files, report.diags);
    if (const auto* failure = std::get_if<Outcome>(&tables)) {
        report.outcome = *failure;
        return std::nullopt;
    }
    auto dossier = ingest::read_dossier(std::get<ingest::TableSet>(tables), report.diags);
    if (!dossier) {
        report.outcome = Outcome::BadInput;
    }
    return dossier;
}

/// The dossier's grid, whose engagements and themes are those that the dossier names; else null.
const model::Grid* matching_grid(const model::Dossier& dossier, const GridShelf& shelf,
                                 base::Diagnostics& diags) {
    const model::PlacedText& id = dossier.structure.diagnostic_grid;
    const model::Grid* grid = shelf.find(id.value);
    if (grid == nullptr) {
        diags.report("DOS-010", id.place, unknown_name(id.value, shelf.ids()));
        return nullptr;
    }
    ingest::check_against(dossier, *grid, diags);
    return diags.has_errors() ? nullptr : grid;
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
    if (grid != nullptr) {
        ingest::check_against_label(dossier, *grid, diags);
    }
    return diags.has_errors() ? nullptr : grid;
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
    if (!known || structure.target_level.value == no_level) {
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
    auto dossier = read_dossier(path, options.input, files, report);
    if (!dossier) {
        return std::nullopt;
    }
    report.outcome = Outcome::BadInput;
    const model::Grid* grid = matching_grid(*dossier, shelf, report.diags);
    if (grid == nullptr) {
        return std::nullopt;
    }
    const model::LabelGrid* label_grid = label_grid_of(*dossier, shelf, report.diags);
    const base::Date date = options.edition.value_or(dossier->structure.diagnostic_date.value);
    const model::Answers answers = ingest::resolve_answers(*dossier, *grid, report.diags);
    if (report.diags.has_errors()) {
        return std::nullopt;
    }
    if (options.level && label_grid != nullptr &&
        !has_level(*label_grid, *options.level, report.diags)) {
        report.outcome = Outcome::WrongUsage;
        return std::nullopt;
    }
    auto analysis = analysis::analyse({.dossier = *dossier,
                                       .answers = answers,
                                       .grid = *grid,
                                       .scales = shelf.scales(),
                                       .correspondences = correspondences_to(*grid, shelf),
                                       .edition = date},
                                      report.diags);
    if (!analysis) {
        return std::nullopt;
    }
    report.outcome = Outcome::Done;
    Campaign campaign{.dossier = std::move(*dossier),
                      .grid = grid,
                      .analysis = std::move(*analysis),
                      .edition = date};
    if (label_grid != nullptr) {
        campaign.label = label_position(campaign, *label_grid, options.level, report.diags);
    }
    add_plan(campaign, shelf);
    return campaign;
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
            each->report.diags.report("DOS-009", each->campaign->dossier.structure.identifier.place,
                                      {{"lu", identifier}, {"autre", other->report.name}});
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
