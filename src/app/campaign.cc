#include "app/campaign.h"

#include <algorithm>
#include <map>

#include "app/dossier_file.h"
#include "base/system_failure.h"
#include "ingest/json_tables.h"
#include "ingest/read_dossier.h"
#include "ingest/resolve_answers.h"

namespace palier::app {

namespace {

std::optional<model::Dossier> read_dossier(const std::filesystem::path& path,
                                           const base::Files& files, DossierReport& report) {
    const auto found = read_dossier_file(path, files, report.diags);
    if (const auto* failure = std::get_if<Outcome>(&found)) {
        report.outcome = *failure;
        return std::nullopt;
    }
    const auto& file = std::get<DossierFile>(found);
    const auto tables =
        ingest::read_json_tables(file.bytes, file.name, ingest::JsonTableLimits{}, report.diags);
    auto dossier = tables ? ingest::read_dossier(*tables, report.diags) : std::nullopt;
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

std::optional<Campaign> read_campaign(const std::filesystem::path& path,
                                      const std::optional<base::Date>& edition,
                                      const GridShelf& shelf, const base::Files& files,
                                      DossierReport& report) {
    auto dossier = read_dossier(path, files, report);
    if (!dossier) {
        return std::nullopt;
    }
    report.outcome = Outcome::BadInput;
    const model::Grid* grid = matching_grid(*dossier, shelf, report.diags);
    if (grid == nullptr) {
        return std::nullopt;
    }
    const base::Date date = edition.value_or(dossier->structure.diagnostic_date.value);
    const model::Answers answers = ingest::resolve_answers(*dossier, *grid, report.diags);
    if (report.diags.has_errors()) {
        return std::nullopt;
    }
    auto analysis = analysis::analyse(*dossier, answers, *grid, date, report.diags);
    if (!analysis) {
        return std::nullopt;
    }
    report.outcome = Outcome::Done;
    return Campaign{std::move(*dossier), grid, std::move(*analysis), date};
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
                                         const std::optional<base::Date>& edition,
                                         const GridShelf& shelf, const Environment& environment) {
    std::vector<ReadCampaign> campaigns;
    for (const std::filesystem::path& path : paths) {
        ReadCampaign& added = campaigns.emplace_back();
        added.report.name = path.string();
        guarded(added.report, [&] {
            added.campaign = read_campaign(path, edition, shelf, environment.files, added.report);
        });
    }
    refuse_shared_identifiers(campaigns);
    return campaigns;
}

}  // namespace palier::app
